// What those need who hand in on a portal, and what a guide does not ask.
#include <catch2/catch_test_macros.hpp>

#include <set>

#include "birth_walk.hpp"
#include "person.hpp"

namespace camtay {
namespace {

Person before(const std::string& procedure_id) {
  Person person = Person::begins();
  person.chooses_procedure(procedure_id);
  person.goes_on();
  return person;
}

TEST_CASE("how papers are photographed is behind a button, before the questions and at the end") {
  Person person = before("khai-sinh");
  CHECK_FALSE(person.sees("Chụp cả hai mặt."));
  person.presses("Chụp giấy thế nào?");
  CHECK(person.sees("Chụp cả hai mặt. Mặt sau trắng thì chụp một mặt."));
  const std::size_t said = person.platform().said().size();
  person.presses("Chụp giấy thế nào?");
  CHECK(person.platform().said().size() == said);
  CHECK_FALSE(person.sees("Chụp cả hai mặt."));

  person.presses("Bắt đầu hỏi");
  gives(person, usual_answers());
  person.confirms_every_section();
  person.presses("Đúng rồi");
  person.presses("Chụp giấy thế nào?");
  CHECK(person.sees("Chụp cả hai mặt. Mặt sau trắng thì chụp một mặt."));
}

TEST_CASE("at the end the portal's boxes stand in its order, each with what goes into it") {
  Person person = Person::opens("khai-sinh");
  gives(person, usual_answers());
  person.confirms_every_section();
  person.presses("Đúng rồi");
  person.presses("Nộp trên mạng thế nào?");
  CHECK(person.sees("dichvucong.gov.vn"));
  CHECK(person.sees("1. Đăng nhập bằng VNeID."));
  const std::string screen = person.screen_text();
  const Procedure& procedure = *person.model().loaded.procedure;
  const Values values = printed(procedure, person.model().answers, test_day);
  std::size_t from = screen.find("1. Đăng nhập bằng VNeID."), filled = 0;
  for (const Portal::Entry& entry : procedure.portal->order) {
    const auto value = values.find(entry.value);
    if (value == values.end()) continue;
    INFO(entry.label);
    from = screen.find(entry.label + ": " + value->second, from);
    REQUIRE(from != std::string::npos);
    ++filled;
  }
  CHECK(filled > 10);
  CHECK(person.sees("Họ, chữ đệm, tên: ĐẶNG GIA BẢO"));
  // What the portal asks and no answer holds is there without a value.
  CHECK(person.sees("Loại cư trú: …"));
}

TEST_CASE("what a button opens is said, and nothing else of the screen") {
  Person person = before("khai-sinh");
  person.presses("Nghe lại");
  const auto nodes_said_after = [&](const char* pressed) {
    person.presses(pressed);
    std::set<std::string> rooms;
    for (const Utterance& one : person.platform().said().back().utterances)
      rooms.insert(one.node.substr(0, one.node.find('/')));
    return rooms;
  };
  CHECK(nodes_said_after("Chụp giấy thế nào?") == std::set<std::string>{"photo"});
  CHECK(nodes_said_after("Giấy chỉ cần trong trường hợp riêng") == std::set<std::string>{"paper"});
  person.presses("Bắt đầu hỏi");
  gives(person, usual_answers());
  person.confirms_every_section();
  person.presses("Đúng rồi");
  CHECK(nodes_said_after("Nộp trên mạng thế nào?") == std::set<std::string>{"portal"});
  // What goes into the portal's boxes is her own, however it is written there.
  for (const Utterance& one : person.platform().said().back().utterances) {
    INFO(one.text);
    if (one.text.find("Ngày sinh") != std::string::npos) CHECK(one.own);
  }
}

TEST_CASE("a guide is handed in nowhere, and names no law where it rests on none") {
  Person guide = before("nhan-biet-lua-dao");
  CHECK_FALSE(guide.sees("Nộp ở đâu?"));
  CHECK(guide.sees("Làm ở đâu?"));
  CHECK_FALSE(guide.sees_button("Theo văn bản nào?"));
  CHECK_FALSE(guide.sees_button("Chụp giấy thế nào?"));
  Person form = before("khai-sinh");
  CHECK(form.sees("Nộp ở đâu?"));
  CHECK(form.sees_button("Theo văn bản nào?"));
}

}  // namespace
}  // namespace camtay
