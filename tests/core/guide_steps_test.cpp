// Guides: screens that tell what to do, with values in their texts.
#include <catch2/catch_test_macros.hpp>

#include "guide/view.hpp"
#include "person.hpp"
#include "procedure_sample.hpp"
#include "screen_rules.hpp"

namespace camtay {
namespace {

SiteFiles with_guide() {
  static const SiteFiles files({CAMTAY_TESTS_DIR "/data/guides", CAMTAY_ASSETS_DIR, CAMTAY_BUILT_ASSETS_DIR});
  return files;
}

}  // namespace

TEST_CASE("a step is told, and done with one press") {
  Person person = Person::opens("huong-dan", with_guide());
  CHECK(person.is_at("Ông/bà lấy hộp giấy tờ ra."));
  CHECK(person.sees("Câu 1/2"));
  CHECK(person.hears("Hộp hay để trong tủ."));
  CHECK(person.sees_button("Vì sao làm vậy?"));
  CHECK_FALSE(person.sees_button("Để sau"));
  CHECK(broken_rules(person.model()).empty());
  person.presses("Tôi làm xong rồi");
  CHECK(person.is_at("Ông/bà có thẻ bảo hiểm y tế không ạ?"));
  person.presses("Quay lại");
  CHECK(person.is_at("Ông/bà lấy hộp giấy tờ ra."));
}

TEST_CASE("a guide asks, checks what it asked, and ends without a form") {
  Person person = Person::opens("huong-dan", with_guide());
  person.presses("Tôi làm xong rồi");
  person.answers("Ông/bà có thẻ bảo hiểm y tế không ạ?", "Có");
  // An unverified hotline is not told.
  CHECK(person.is_at("Ông/bà để thẻ riêng ra. Có thẻ: có."));
  person.presses("Tôi làm xong rồi");
  CHECK(person.is_at("Đúng hết chưa ạ?"));
  CHECK(person.sees("Có thẻ: có."));
  CHECK_FALSE(person.sees("hộp giấy tờ"));
  person.presses("Đúng rồi");
  CHECK(person.is_at("Đã xem hết."));
  CHECK_FALSE(person.sees("CHƯA NỘP"));
  CHECK_FALSE(person.sees("Mang theo"));
  CHECK(person.sees("1. Cất hộp đi"));
  CHECK(broken_rules(person.model()).empty());
  person.presses("Xem việc khác");
  CHECK(place(person.model()).stop == Stop::Choose);
}

TEST_CASE("where nothing is asked there is nothing to check") {
  Person person = Person::opens("huong-dan", with_guide());
  person.happens(NewDay{{2026, 3, 22}});
  person.presses("Tôi làm xong rồi");
  CHECK(person.is_at("Đã xem hết."));
  // Seen to the end it can be seen again.
  while (place(person.model()).stop != Stop::Before) person.presses("Quay lại");
  person.presses("Bắt đầu xem");
  CHECK(person.is_at("Ông/bà lấy hộp giấy tờ ra."));
}

TEST_CASE("amounts are those of the day, in words when spoken") {
  Person person = Person::begins(with_guide());
  person.chooses_procedure("huong-dan");
  person.goes_on();
  CHECK(person.sees("Bản sao 8.000 đồng một bản."));
  CHECK(person.spoken_text().find("Bản sao tám nghìn đồng một bản.") != std::string::npos);
}

TEST_CASE("a guide that was left is resumed at its step") {
  Person person = Person::opens("huong-dan", with_guide());
  person.presses("Tôi làm xong rồi");
  Person later = Person::returns(person.platform().kept(), with_guide());
  CHECK(later.is_at("Ông/bà có thẻ bảo hiểm y tế không ạ?"));
}

TEST_CASE("what stands in brackets is told when all of it is known") {
  const Values values{{"a", "một"}, {"b", "hai"}};
  const auto told = [&](std::string_view text) {
    std::string whole;
    for (const Said& part : said(text, values, "…")) whole += part.text;
    return whole;
  };
  CHECK(told("{a} và {c}") == "một và …");
  CHECK(told("Có [{a}, ]{b}") == "Có một, hai");
  CHECK(told("Có [{c}, ]{b}") == "Có hai");
  CHECK(told("[{a}{c}][{b}]") == "hai");
  CHECK(told("[không có gì]") == "không có gì");
  CHECK(told("\\[{a}] { \\") == "[một] { \\");
  CHECK(told("[{c} chưa hết").empty());
  CHECK(said("x {a}", values, "").size() == 2);
  CHECK(said("x {a}", values, "").back().is_value);
}

}  // namespace camtay
