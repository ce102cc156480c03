// Choosing a procedure: by groups as people speak of them, or by searching.
#include <catch2/catch_test_macros.hpp>

#include "person.hpp"

namespace camtay {
namespace {

TEST_CASE("groups are chosen from first, six on a page, then the procedures of the group") {
  Person person = Person::begins();
  CHECK(person.is_at("Ông/bà cần làm giấy gì?"));
  CHECK(person.sees("Nhà mình có em bé"));
  CHECK(person.sees("Trang 1 trong 2"));
  CHECK_FALSE(person.sees("Khai sinh cho cháu bé"));
  person.presses("Xem tiếp");
  CHECK(person.sees("Điện thoại và tài khoản"));
  CHECK_FALSE(person.sees("Nhà mình có em bé"));
  person.presses("Xem trước đó");

  person.goes_on();
  CHECK(person.hears("Ông/bà chọn một ô ở trên trước đã."));
  person.chooses("Nhà mình có em bé");
  person.goes_on();
  CHECK(person.is_at("Nhà mình có em bé: ông/bà cần làm giấy gì?"));
  CHECK(person.sees("Khai sinh cho cháu bé"));
  CHECK_FALSE(person.sees("Người già"));
  person.goes_on();
  CHECK(person.hears("Ông/bà chọn một ô ở trên trước đã."));
  person.chooses("Khai sinh cho cháu bé");
  person.goes_on();
  CHECK(person.is_at("Đăng ký khai sinh"));

  // The way back goes through both, and what was chosen is still chosen.
  person.presses("Quay lại");
  CHECK(person.has_chosen("Khai sinh cho cháu bé"));
  person.presses("Quay lại");
  CHECK(person.is_at("Ông/bà cần làm giấy gì?"));
  CHECK(person.has_chosen("Nhà mình có em bé"));
}

TEST_CASE("a procedure stands in each of its groups") {
  for (const char* group : {"Nhà mình có em bé", "Thẻ bảo hiểm"}) {
    Person person = Person::begins();
    person.chooses(group);
    person.goes_on();
    INFO(group);
    CHECK(person.sees(in(find_entry(*person.model().loaded.catalogue, "bhyt-tre-em")->card, "vi")));
  }
}

TEST_CASE("pictures come first, and the search when it is asked for") {
  Person person = Person::begins();
  CHECK_FALSE(person.sees("Tìm giấy tờ"));
  person.presses("Tìm giấy khác");
  CHECK(person.sees("Tìm giấy tờ"));
  CHECK(person.page().focus == "choose/search");
  CHECK_FALSE(person.sees_button("Tìm giấy khác"));
}

TEST_CASE("a search goes over all groups, from wherever one stands") {
  Person person = Person::begins();
  person.chooses("Người mất");
  person.goes_on();
  person.presses("Tìm giấy khác");
  person.types("Tìm giấy tờ", "ket hon");
  person.chooses_procedure("ket-hon");
  person.goes_on();
  CHECK(person.is_at("Đăng ký kết hôn"));
}

TEST_CASE("what was chosen before is not gone on with from a list that does not show it") {
  Person person = Person::begins();
  person.chooses_procedure("khai-sinh");
  person.types("Tìm giấy tờ", "");
  person.chooses("Cưới");
  person.goes_on();
  person.goes_on();
  CHECK(person.is_at("Cưới: ông/bà cần làm giấy gì?"));
  CHECK(person.hears("Ông/bà chọn một ô ở trên trước đã."));
}

TEST_CASE("the group is kept, and one that is no longer there gives way to all groups") {
  Person person = Person::begins();
  person.chooses("Cưới");
  person.goes_on();
  Person returned = Person::returns(person.platform().kept());
  CHECK(returned.is_at("Cưới: ông/bà cần làm giấy gì?"));

  Catalogue other = *returned.model().loaded.catalogue;
  std::erase_if(other.groups, [](const Group& group) { return group.id == "wedding"; });
  returned.happens(Arrived{"procedures/index.json", json_text(to_json(other))});
  CHECK(returned.is_at("Ông/bà cần làm giấy gì?"));
  CHECK(returned.sees("Nhà mình có em bé"));
}

TEST_CASE("six procedures or one group need no groups; what is in none stands beside them") {
  Person person = Person::begins();
  const Catalogue all = *person.model().loaded.catalogue;
  Catalogue six = all;
  six.entries.resize(6);
  person.happens(Arrived{"procedures/index.json", json_text(to_json(six))});
  CHECK(person.sees("Khai sinh cho cháu bé"));
  CHECK_FALSE(person.sees("Người già"));

  Catalogue one_group = all;
  one_group.groups.resize(1);
  person.happens(Arrived{"procedures/index.json", json_text(to_json(one_group))});
  CHECK(person.sees("Khai sinh cho cháu bé"));

  Catalogue two_groups = all;
  two_groups.groups.resize(2);
  for (CatalogueEntry& entry : two_groups.entries) {
    if (entry.id == "khai-sinh") entry.groups.clear();
  }
  person.happens(Arrived{"procedures/index.json", json_text(to_json(two_groups))});
  CHECK(person.sees("Nhà mình có em bé"));
  person.chooses("Nhà mình có em bé");
  person.chooses("Khai sinh cho cháu bé");
  CHECK_FALSE(person.has_chosen("Nhà mình có em bé"));
  person.goes_on();
  CHECK(person.is_at("Đăng ký khai sinh"));
}

TEST_CASE("a site without any procedure says so and asks for nothing again") {
  Person person = Person::begins();
  const std::size_t fetched = person.platform().fetched().size();
  person.happens(Arrived{"procedures/index.json", R"({"groups": [], "procedures": []})"});
  CHECK(person.is_at("Ông/bà cần làm giấy gì?"));
  CHECK(person.sees("Chưa thấy giấy nào như thế"));
  person.goes_on();
  CHECK(person.platform().fetched().size() == fetched);
}

}  // namespace
}  // namespace camtay
