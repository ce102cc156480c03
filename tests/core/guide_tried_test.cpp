// An author's definition tried in place of the site's.
#include <catch2/catch_test_macros.hpp>

#include "person.hpp"
#include "procedure/read.hpp"
#include "procedure_sample.hpp"

namespace camtay {
namespace {

// What web/author does: the definition is told of, asked for, and comes instead of the site's.
void tries(Person& person, const Json& procedure) {
  const std::string id = procedure["id"];
  const Result<std::string> definition = site_definition(procedure.dump(), id + ".json", sample_shared());
  REQUIRE(definition);
  person.happens(Tried{id});
  person.happens(Arrived{"procedures/" + id + ".json", *definition});
}

TEST_CASE("a definition that no list knows is tried from its beginning") {
  Person person = Person::opens("khai-sinh");
  tries(person, sample_json());
  CHECK(person.is_at("Đăng ký khai sinh"));
  CHECK(person.sees("Ghi tên cháu vào sổ."));
  person.presses("Bắt đầu xem");
  CHECK(person.is_at("Ông bà là gì của cháu ạ?"));
  person.goes_back_in_browser();
  CHECK(person.is_at("Đăng ký khai sinh"));
}

TEST_CASE("trying it again begins anew; answers to questions of the same ids stay") {
  Person person = Person::arrives();
  tries(person, sample_json());
  person.presses("Bắt đầu xem");
  person.answers("Ông bà là gì của cháu ạ?", "Mẹ");
  person.answers("Ông bà tên là gì ạ?", "Trần Thị Mai");

  Json changed = sample_json();
  changed["questions"][0]["ask"]["vi"] = "Ông bà với cháu là thế nào ạ?";
  changed["questions"][1]["field"]["id"] = "requester_name";
  changed["questions"][1]["statement"] = {{"vi", "Tên là {requester_name}."}, {"en", "Name: {requester_name}."}};
  changed["computed"][0]["rule"] = nullptr;
  tries(person, changed);
  CHECK(person.sees("Ghi tên cháu vào sổ."));
  person.presses("Làm tiếp");
  CHECK(person.is_at("Ông bà với cháu là thế nào ạ?"));
  CHECK(person.has_chosen("Mẹ"));
  person.goes_on();
  CHECK(person.is_at("Ông bà tên là gì ạ?"));
  CHECK(person.value_of("Ông bà tên là gì ạ?").empty());
}

TEST_CASE("what was tried is gone with the page, and another procedure can be chosen") {
  Person person = Person::arrives();
  tries(person, sample_json());
  Person returned = Person::returns(person.platform().kept());
  CHECK(returned.is_at("Ông/bà cần làm giấy gì?"));
  CHECK(returned.sees("Có điều ghi lần trước không mở lại được."));
}

}  // namespace
}  // namespace camtay
