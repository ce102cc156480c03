// What is shown and said on every screen, word for word, held against tests/approved: a change of words or of order is seen
// in review as a change of these files.
#include <catch2/catch_test_macros.hpp>

#include "approved.hpp"
#include "base/text.hpp"
#include "birth_walk.hpp"
#include "guide/narration.hpp"
#include "guide/view.hpp"
#include "platform/headless_text.hpp"
#include "screen_rules.hpp"

namespace camtay {
namespace {

// The words alone: signs and capitals are for the eye.
std::string only_words(std::string_view text) {
  std::string words(text);
  for (const char* sign : {"/", "(", ")", "\n"}) words = replaced(words, sign, " ");
  return lower(tidy(words));
}

// The screen, an element a line: "♪" before what is read aloud as it stands there, "»" before what is said instead.
// Neighbours that are not read aloud share a line.
std::string shown(const Person& person) {
  const Screen screen = view(person.model());
  const SemanticTree tree = semantics(screen);
  const std::vector<Utterance> utterances = narrate(screen, words(person.model()));
  std::string text = "==== " + tree.screen + " ==== " + tree.title;
  bool was_silent = false;
  for (const SemanticNode& node : tree.nodes) {
    std::vector<std::string> said;
    for (const Utterance& utterance : utterances) {
      if (utterance.node == node.id) said.push_back(utterance.text);
    }
    std::string line = to_text({.nodes = {node}}, Numbers::Hidden);
    if (line.empty() && said.empty()) continue;
    if (!line.empty()) line.pop_back();
    const bool silent = said.empty() && line.find('\n') == std::string::npos;
    text += silent && was_silent ? " · " + tidy(line)
                                 : (said.empty() ? "\n   " : "\n♪  ") + replaced(line, "\n", "\n   ");
    was_silent = silent;
    if (only_words(join(said, " ")) == only_words(visible_text(node))) continue;
    for (const std::string& one : said) text += "\n     » " + one;
  }
  return text + "\n\n";
}

constexpr const char* legend =
    "What stands on each screen, from top to bottom. \"♪\" before what is read aloud as it is written, \"»\" before "
    "what is "
    "said instead.\n\n";

TEST_CASE("every screen of one whole birth registration is as approved", "[approved]") {
  std::string text = legend;
  Person person = Person::opens("khai-sinh");
  gives(person, usual_answers(), [&] { text += shown(person); });
  for (; !person.is_at("Đã làm xong tờ khai."); person.presses("Đúng rồi")) text += shown(person);
  text += shown(person);
  CHECK(unlike_approved("walk-khai-sinh", text) == "");
}

TEST_CASE("every screen around the questions is as approved", "[approved]") {
  std::string text = legend;
  Person person = Person::arrives();
  // The list grows with every procedure; two are enough to look at.
  Catalogue two = *person.model().loaded.catalogue;
  std::erase_if(two.entries,
                [](const CatalogueEntry& entry) { return entry.id != "khai-sinh" && entry.id != "khai-tu"; });
  person.happens(Arrived{"procedures/index.json", to_json(two).dump()});
  const auto look = [&](const char* moment) { text += "(" + std::string(moment) + ")\n" + shown(person); };
  look("the first screen");
  person.presses("Bắt đầu");
  look("nothing was chosen");
  person.happens(VoiceFound{VoiceState::Missing});
  person.presses("Bấm để nghe");
  look("the device has no Vietnamese voice");
  person.happens(VoiceFound{VoiceState::Ready});
  person.chooses("Cho tôi, nhà tôi");
  person.presses("Bắt đầu");
  look("the voice is on");
  person.presses("Tắt tiếng");
  person.presses("Tìm giấy khác");
  person.types("Tìm giấy tờ", "bằng lái xe");
  look("nothing was found");
  person.types("Tìm giấy tờ", "");
  person.chooses("Khai sinh cho cháu bé");
  person.goes_on();
  look("before the questions");
  person.presses("Giấy chỉ cần trong trường hợp riêng");
  look("what only some need");
  person.presses("Bắt đầu hỏi");
  person.chooses("Bố cháu");
  person.goes_on();
  person.presses("Vì sao hỏi?");
  look("why it is asked");
  person.presses("Ở đâu trên giấy?");
  look("where it stands on her papers");
  person.types("Đặng Ngọc Ẩn 2");
  person.goes_on();
  look("a name with a digit");
  person.types("Ẩn");
  person.goes_on();
  look("a name of one word");
  person.presses("Đúng rồi");
  person.comes_to("authority_province");
  look("a long list");
  person.types("xyzxyz");
  look("nothing in the list");
  person.presses("Để sau");
  look("a commune without a province");
  person.presses("Giúp đỡ");
  look("help");
  person.presses("Xoá hết những gì đã ghi");
  look("before everything is cleared");
  person.presses("Chữ to, màu, giọng");
  look("settings");
  person.presses("Xong");
  person.goes_back_in_browser();
  person.puts_off_the_rest();
  look("the check of what was put off");
  person.confirms_every_section();
  look("what is missing");
  person.presses("Làm tờ khai");
  person.presses("Đúng rồi");
  look("done, with blanks");
  person.presses("Lưu tờ khai về máy");
  look("the form was saved");
  CHECK(unlike_approved("screens-around", text) == "");
}

TEST_CASE("the difference of two texts names the lines that differ, with what stands around them") {
  const struct {
    const char *before, *after, *difference;
  } cases[] = {{"a\nb\n", "a\nb\n", ""},
               {"a\nb\nc\nd\n", "a\nb\nx\nd\n", "  b\n- c\n+ x\n  d\n"},
               {"a\nb\nc\nd\ne\nf", "b\nc\nd\ne\nf\ng", "- a\n  b\n  …\n  f\n+ g\n"},
               {"", "a", "- \n+ a\n"}};
  for (const auto& one : cases) CHECK(line_difference(one.before, one.after) == one.difference);
}

}  // namespace
}  // namespace camtay
