// The walk from screen to screen: back and forth, put off, corrected, and what correcting opens.
#include <catch2/catch_test_macros.hpp>

#include "guide/view.hpp"
#include "person.hpp"

namespace camtay {
namespace {

TEST_CASE("back from the last question to the welcome screen and forward again loses nothing") {
  Person person = Person::opens("khai-sinh");
  person.chooses("Mẹ cháu");
  person.goes_on();
  person.types("Trần Thị Mai");
  person.goes_on();
  person.types_date("20", "8", "1996");
  person.goes_on();
  person.puts_off_the_rest();
  REQUIRE(person.is_at("Đúng hết chưa ạ?"));
  const Answers answers = person.model().answers;
  const std::vector<Place> trail = person.model().trail;
  const std::string last = person.screen_text();

  int backs = 0;
  for (; !person.is_at("Cầm Tay"); ++backs) {
    if (person.sees_button("Quay lại")) person.presses("Quay lại");
  }
  CHECK(backs == static_cast<int>(trail.size()) - 1);
  CHECK(person.platform().visited() == 0);
  CHECK(person.model().answers == answers);
  for (int i = 1; i <= backs; ++i) person.happens(Went{i});
  CHECK(person.model().trail == trail);
  CHECK(person.screen_text() == last);
  CHECK(person.model().answers == answers);
}

TEST_CASE("the browser's Back is the same as the button") {
  Person by_button = Person::opens("khai-sinh"), by_browser = Person::opens("khai-sinh");
  for (Person* person : {&by_button, &by_browser}) {
    person->chooses("Mẹ cháu");
    person->goes_on();
    person->happens(Typed{"requester_full_name/entry", "trần thị"});
  }
  by_button.presses("Quay lại");
  by_browser.goes_back_in_browser();
  CHECK(by_button.screen_text() == by_browser.screen_text());
  CHECK(by_button.model().answers == by_browser.model().answers);
  CHECK(by_browser.model().answers.contains("requester_full_name"));
}

TEST_CASE("what is put off is listed at the end, asked there, and may stay blank") {
  Person person = Person::opens("khai-sinh");
  person.puts_off_the_rest();
  person.confirms_every_section();
  const std::size_t open = missing(person.model()).size();
  REQUIRE(open > 5);
  CHECK(person.is_at("Còn thiếu " + std::to_string(open) + " điều"));
  CHECK(person.sees_button("Điền: cháu là trai hay gái"));

  person.presses("Điền: cháu là trai hay gái");
  CHECK(place(person.model()).id == "child_sex");
  person.chooses("Con gái");
  person.goes_on();
  CHECK(place(person.model()).stop != Stop::Question);
  person.confirms_every_section();
  CHECK(person.is_at("Còn thiếu " + std::to_string(open - 1) + " điều"));
  person.presses("Làm tờ khai");
  CHECK(person.is_at("Tờ khai của ông/bà"));
  person.presses("Đúng rồi");
  CHECK(person.sees("Tờ khai còn " + std::to_string(open - 1) + " chỗ trống"));
}

TEST_CASE("a correction from the check returns straight to the check") {
  Person person = Person::opens("khai-sinh");
  person.comes_to("child_sex");
  person.chooses("Con trai");
  person.goes_on();
  person.puts_off_the_rest();
  while (place(person.model()).id != "child") person.presses("Đúng rồi");
  CHECK(person.sees("con trai"));
  person.presses("Sửa: cháu là trai hay gái");
  CHECK(person.has_chosen("Con trai"));
  person.chooses("Con gái");
  person.goes_on();
  CHECK(person.is_at("Đúng hết chưa ạ?"));
  CHECK(place(person.model()).id == "child");
  CHECK(person.sees("con gái"));
}

TEST_CASE("what a correction newly opens is asked before the check comes back") {
  Person person = Person::opens("khai-sinh");
  person.chooses("Mẹ cháu");
  person.goes_on();
  person.puts_off_the_rest();
  REQUIRE(person.is_at("Đúng hết chưa ạ?"));
  person.presses("Sửa: ông/bà là gì của cháu");
  person.chooses("Ông, bà của cháu");
  person.goes_on();
  CHECK(place(person.model()).id == "requester_grandparent");
  person.chooses("Bà ngoại");
  person.goes_on();
  // The mother is somebody else now: she is asked about, and nothing that was asked before.
  CHECK(place(person.model()).id == "mother_full_name");
  person.puts_off_the_rest();
  CHECK(person.is_at("Đúng hết chưa ạ?"));
  CHECK(place(person.model()).id == "requester");
}

TEST_CASE("an answer that no longer applies leaves the form but not the device") {
  Person person = Person::opens("khai-sinh");
  person.chooses("Ông, bà của cháu");
  person.goes_on();
  person.chooses("Bà nội");
  person.goes_on();
  person.presses("Quay lại");
  person.presses("Quay lại");
  person.chooses("Bố cháu");
  person.goes_on();
  const Values now = printed(*person.model().loaded.procedure, person.model().answers, test_day);
  CHECK(now.at("requester_relation_to_child") == "Cha");
  CHECK(person.model().answers["requester_grandparent"] == "paternal_grandmother");
  person.presses("Quay lại");
  person.chooses("Ông, bà của cháu");
  person.goes_on();
  CHECK(person.has_chosen("Bà nội"));
}

TEST_CASE("at the start she is asked who it is for, and what she needs, before going on") {
  Person person = Person::arrives();
  person.presses("Bắt đầu");
  CHECK(person.is_at("Cầm Tay"));
  CHECK(person.hears("Ông/bà chọn một ô ở trên trước đã."));
  person.chooses("Tôi giúp người khác");
  person.presses("Bắt đầu");
  person.goes_on();
  CHECK(person.hears("Ông/bà chọn một ô ở trên trước đã."));
}

TEST_CASE("a procedure is found without accents and with one wrong letter") {
  for (const char* typed : {"khai sinh", "KHAI SINH", "khái sính", "khay sinh", "chung sinh", "em be"}) {
    Person person = Person::begins();
    person.presses("Tìm giấy khác");
    person.types("Tìm giấy tờ", typed);
    INFO(typed);
    CHECK(person.sees("Khai sinh cho cháu bé"));
  }
  Person person = Person::begins();
  person.presses("Tìm giấy khác");
  person.types("Tìm giấy tờ", "bằng lái xe");
  CHECK(person.hears("Chưa thấy giấy nào như thế"));
}

TEST_CASE("a definition past its date says so before the questions") {
  Person person = Person::arrives();
  person.happens(NewDay{{.year = 2027, .month = 3, .day = 1}});
  person.chooses("Cho tôi, nhà tôi");
  person.presses("Bắt đầu");
  person.chooses_procedure("khai-sinh");
  person.goes_on();
  CHECK(person.hears("Ông/bà hỏi cán bộ trước khi dùng"));
}

TEST_CASE("the preview grows and shrinks and goes no further than its steps") {
  Person person = Person::opens("khai-sinh");
  person.puts_off_the_rest();
  person.confirms_every_section();
  person.presses("Làm tờ khai");
  const auto zoom = [&] {
    const Screen screen = view(person.model());
    for (const Block& block : screen.blocks) {
      if (const auto* sheet = std::get_if<Sheet>(&block)) return sheet->zoom_percent;
    }
    return 0;
  };
  CHECK(zoom() == 100);
  for (int i = 0; i < 9; ++i) {
    if (person.sees_button("Phóng to")) person.presses("Phóng to");
  }
  CHECK(zoom() == 400);
  for (int i = 0; i < 9; ++i) {
    if (person.sees_button("Thu nhỏ")) person.presses("Thu nhỏ");
  }
  CHECK(zoom() == 100);
}

}  // namespace
}  // namespace camtay
