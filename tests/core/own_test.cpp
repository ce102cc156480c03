// What of all that is said is the person's own, and never given to a voice of the network.
#include <catch2/catch_test_macros.hpp>

#include "guide/own.hpp"
#include "person.hpp"

namespace camtay {
namespace {

struct Line {
  std::string text;
  bool own;
};

// Says the lines of one node after each other and looks which of them are own.
void marks(const Model& model, const std::vector<Line>& lines, const NodeId& node = "text") {
  std::vector<Utterance> utterances;
  for (const Line& line : lines) utterances.push_back({.node = node, .text = speakable(line.text, words(model))});
  mark_own(model, utterances);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    INFO(utterances[i].text);
    CHECK(utterances[i].own == lines[i].own);
  }
}

Model with_answers(const std::string& procedure, const Json& answers) {
  Model model = Person::opens(procedure).model();
  model.answers = answers;
  return model;
}

TEST_CASE("what the person answered is marked as her own wherever it is said") {
  Person person = Person::opens("khai-sinh");
  person.presses("Nghe lại");
  for (const Utterance& one : person.platform().said().back().utterances) CHECK_FALSE(one.own);
  person.chooses("Mẹ cháu");
  CHECK(person.platform().said().back().utterances.front().own);
  person.comes_to("requester_full_name");
  person.types("Trần Thị Mai");
  person.presses("Nghe lại");
  for (const Utterance& one : person.platform().said().back().utterances) {
    INFO(one.text);
    CHECK(one.own == (one.text.find("Mai") != std::string::npos));
  }
  person.puts_off_the_rest();
  for (const Utterance& one : person.platform().said().back().utterances) {
    if (one.text.find("Trần") != std::string::npos) CHECK(one.own);
  }
  CHECK(person.hears("Trần, Thị, Mai"));
}

TEST_CASE("a day is her own as it is said and as it is printed") {
  const Model model = with_answers("khai-sinh", {{"child_birth_date", "2026-03-12"}});
  marks(model, {{"Cháu sinh ngày 12 tháng 3 năm 2026.", true}, {"Luật có từ ngày 30/06/2026.", false}});
  marks(model, {{"12/03/2026", true}});
  marks(model, {{"12/03/2025", false}});
  // What the form works out from her answer.
  marks(model, {{"Bằng chữ: ngày mười hai tháng ba năm hai nghìn không trăm hai mươi sáu", true}});
}

TEST_CASE("a long answer is her own in all the utterances it is said in") {
  const std::string place = "Khoa Sản, Bệnh viện đa khoa khu vực Tây Bắc, thị trấn Nghĩa Đàn, tỉnh Nghệ An";
  const Model model = with_answers("khai-sinh", {{"requester_full_name", place}});
  marks(model, {{"Nơi sinh: Khoa Sản,", true},
                {"Bệnh viện đa khoa khu vực Tây Bắc,", true},
                {"thị trấn Nghĩa Đàn, tỉnh Nghệ An.", true},
                {"Có đúng không ạ?", false}});
}

TEST_CASE("a short answer does not make longer words her own") {
  const Model model = with_answers("khai-sinh", {{"requester_full_name", "An"}});
  marks(model, {{"Bà An, đúng không ạ?", true}, {"Công an xã", true}, {"Bản làng ngang dọc", false}});
  // Whatever stands around it.
  marks(model, {{"Tên trên giấy: “An”", true}, {"An…", true}, {"An–Bình", true}, {"[An]", true}, {"'An'", true}});
}

TEST_CASE("what is filled into an English text is her own") {
  Model model =
      with_answers("khai-sinh", {{"requester_full_name", "Trần Thị Mai"}, {"child_birth_date", "2026-03-12"}});
  model.settings.look.language = "en";
  marks(model, {{"Trần Thị Mai, born on 12 March 2026", true}, {"The law of 30 June 2026", false}});
}

}  // namespace
}  // namespace camtay
