// Several procedures on one device: each keeps what was answered for it.
#include <catch2/catch_test_macros.hpp>

#include "person.hpp"

namespace camtay {
namespace {

void looks_at(Person& person, const std::string& procedure_id) {
  while (place(person.model()).stop != Stop::Choose) person.presses("Quay lại");
  person.chooses_procedure(procedure_id);
}

Person between_two() {
  Person person = Person::opens("khai-sinh");
  person.chooses("Mẹ cháu");
  person.goes_on();
  person.types("Trần Thị Mai");
  looks_at(person, "khai-tu");
  return person;
}

TEST_CASE("what was answered for one procedure is there again after another was looked at") {
  Person person = between_two();
  CHECK(person.model().answers.empty());
  looks_at(person, "khai-sinh");
  CHECK(person.model().answers["requester_full_name"] == "TRẦN THỊ MAI");
  CHECK(person.model().passed.contains("requester_who"));
  CHECK(person.model().aside.empty());
}

TEST_CASE("what was put aside is kept on the device") {
  const Person before = between_two();
  Person person = Person::returns(before.platform().kept());
  looks_at(person, "khai-sinh");
  CHECK(person.model().answers["requester_full_name"] == "TRẦN THỊ MAI");
}

TEST_CASE("clearing forgets what was put aside too") {
  Person person = between_two();
  person.presses("Giúp đỡ");
  person.presses("Xoá hết những gì đã ghi");
  person.happens(Pressed{"help/clear_sure"});
  CHECK(person.model().aside.empty());
  CHECK(person.platform().kept().find("MAI") == std::string::npos);
}

}  // namespace
}  // namespace camtay
