// What is heard: in the order in which it stands there, in pieces a voice gets through, said as one says it.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "base/text.hpp"
#include "base/vietnamese.hpp"
#include "birth_walk.hpp"
#include "guide/narration.hpp"
#include "guide/view.hpp"
#include "screen_rules.hpp"

namespace camtay {
namespace {

const Words& shipped_words(const std::string& language) {
  static const std::map<std::string, Words> all = [] {
    std::map<std::string, Words> read;
    for (const char* tag : {"vi", "en"}) {
      const std::string file = std::string("lang/") + tag + ".json";
      read[tag] = *read_words(shipped_files().read(file).value_or(""), file);
    }
    return read;
  }();
  return all.at(language);
}

// The bar and the buttons that are the same everywhere are not read each time; pages of the form are looked at.
bool is_silent(const SemanticNode& node) {
  if (node.role == Role::Image || node.role == Role::Progress) return true;
  if (node.role == Role::Button && !node.parent.empty()) return true;  // "Nghe" and "Sửa" of a statement
  const bool named_above = node.role == Role::Group || node.role == Role::TextField || node.role == Role::TextArea;
  return (named_above && !node.label_shown) || node.look == "back" || node.look == "help" || node.look == "listen";
}

// A name is said tiếng by tiếng, with commas between them.
std::string without_commas(std::string_view text) { return replaced(text, ",", ""); }

// What is wrong with how a screen is said, as sentences.
std::vector<std::string> badly_said(const Screen& screen, const Words& words) {
  std::vector<std::string> wrong;
  const SemanticTree tree = semantics(screen);
  const std::vector<Utterance> said = narrate(screen, words);
  const auto wrong_at = [&](const NodeId& node, const char* what, const std::string& text) {
    wrong.push_back(screen.key + " " + node + ": " + what + ": " + text);
  };
  auto at = tree.nodes.begin();
  for (const Utterance& one : said) {
    at = std::find_if(at, tree.nodes.end(), [&](const SemanticNode& node) { return node.id == one.node; });
    if (at == tree.nodes.end()) return wrong_at(one.node, "said out of order", one.text), wrong;
    const std::u32string all = decode(visible_text(*at));
    if (one.from < 0 || one.from > one.to || one.to > static_cast<int>(all.size()))
      return wrong_at(one.node, "highlighted outside", one.text), wrong;
    const auto from = static_cast<std::size_t>(one.from), length = static_cast<std::size_t>(one.to - one.from);
    // Said otherwise than it is written, the whole of it is highlighted; an answer in a field is the person's.
    if (length < all.size() && length > 0 &&
        without_commas(speakable(encode(all.substr(from, length)), words)) != without_commas(one.text))
      wrong_at(one.node, "highlighted otherwise than said", one.text);
    if (syllables(one.text) > longest_utterance) wrong_at(one.node, "longer than a voice gets through", one.text);
  }
  for (const SemanticNode& node : tree.nodes) {
    if (is_silent(node)) continue;
    std::vector<std::string> parts;
    for (const Utterance& one : said) {
      if (one.node == node.id) parts.push_back(one.text);
    }
    const std::string heard = without_commas(join(parts, " "));
    for (const std::string& text : {visible_text(node), node.hint, node.value}) {
      if (heard.find(without_commas(speakable(text, words))) == std::string::npos)
        wrong_at(node.id, "not said", text);
    }
  }
  return wrong;
}

void check_well_said(const Model& model) {
  for (const std::string& one : badly_said(view(model), words(model))) FAIL_CHECK(one);
}

// As it stands there, with its help opened, and in English.
void check_well_said(const Person& person) {
  Model model = person.model();
  check_well_said(model);
  for (const char* opened : {"why", "paper"}) {
    model.opened = opened;
    check_well_said(model);
  }
  model.loaded.words["en"] = shipped_words("en");
  model.settings.look.language = "en";
  check_well_said(model);
}

TEST_CASE("all that is seen is heard, in its order, in pieces of at most ten seconds") {
  Person person = Person::arrives();
  check_well_said(person);
  person.chooses("Cho tôi, nhà tôi");
  person.presses("Bắt đầu");
  check_well_said(person);
  person.chooses("Nhà mình có em bé");
  person.goes_on();
  check_well_said(person);
  person.chooses("Khai sinh cho cháu bé");
  person.goes_on();
  check_well_said(person);
  person.presses("Bắt đầu hỏi");
  gives(person, usual_answers(), [&] { check_well_said(person); });
  for (; !person.is_at("Đã làm xong tờ khai."); person.presses("Đúng rồi")) check_well_said(person);
  check_well_said(person);
  for (const char* button : {"Giúp đỡ", "Chữ to, màu, giọng"}) {
    person.presses(button);
    check_well_said(person);
  }
}

TEST_CASE("numbers, dates, money, names and abbreviations are said as one says them") {
  const struct {
    const char *language, *written, *said;
  } cases[] = {
      {"vi", "038158004215", "không ba tám, một năm tám, không không bốn, hai một năm"},
      {"vi", "Đang có: 038 158 004 215.", "Đang có: không ba tám, một năm tám, không không bốn, hai một năm."},
      {"vi", "Đang có: 038 15. Cần 12 số.", "Đang có: không ba tám, một năm. Cần 12 số."},
      {"vi", "0912 345 678", "không chín một hai, ba bốn năm, sáu bảy tám"},
      {"vi", "0912.345.678", "không chín một hai, ba bốn năm, sáu bảy tám"},
      {"vi", "Câu 6 trong 14", "Câu 6 trong 14"},
      {"vi", "12/03/2026", "ngày 12 tháng 3 năm 2026"},
      {"vi", "1.8.2024", "ngày 1 tháng 8 năm 2024"},
      {"vi", "31/02/2026", "31/02/2026"},
      {"vi", "số 45/2020", "số 45/2020"},
      {"vi", "trước ngày 01/07/2025 thì", "trước ngày 1 tháng 7 năm 2025 thì"},
      {"vi", "đóng 70%, rồi 4,5%", "đóng 70 phần trăm, rồi 4,5 phần trăm"},
      {"vi", "H56.12-261121-0003", "H56.12-hai sáu một, một hai một-không không không ba"},
      {"vi", "500.000 đồng", "năm trăm nghìn đồng"},
      {"vi", "mất 1.500.000 đồng.", "mất một triệu năm trăm nghìn đồng."},
      {"vi", "Điều 3.2 khoản 1.", "Điều 3.2 khoản 1."},
      {"vi", "NGUYỄN THỊ ĐÀO", "Nguyễn Thị Đào"},
      {"vi", "LÊ NA, ĐẶNG NGỌC ẨN", "Lê Na, Đặng Ngọc Ẩn"},
      {"vi", "CHƯA NỘP.", "Chưa Nộp."},
      {"vi", "ông/bà (Họ, chữ đệm, tên)", "ông bà Họ, chữ đệm, tên"},
      {"vi", "UBND phường", "Ủy ban nhân dân phường"},
      {"vi", "ngày mai\nđi", "ngày mai đi"},
      {"en", "038158004215", "0 3 8 1 5 8 0 0 4 2 1 5"},
      {"en", "038 158 004 215", "0 3 8 1 5 8 0 0 4 2 1 5"},
      {"en", "your ID", "your ID"},
      {"en", "540,000 đồng", "540,000 dong"},
      {"en", "“Đồng ý”, the day", "“dong y”, the day"},
      {"en", "12/03/2026", "12/03/2026"},
  };
  for (const auto& one : cases) {
    INFO(one.language << ": " << one.written);
    CHECK(speakable(one.written, shipped_words(one.language)) == one.said);
  }
}

TEST_CASE("long sentences are cut where one breathes, and each piece highlights its own words") {
  const std::string text =
      "Ông/bà mang giấy chứng sinh, căn cước của bố mẹ, giấy kết hôn nếu có, rồi tới Trung tâm Phục vụ hành chính "
      "công "
      "của xã, phường nơi bố hoặc mẹ cháu đang ở. Ở đó không mất tiền.";
  const Screen screen{.key = "one", .blocks = {Paragraph{.id = "text", .text = {{text}}}}};
  std::vector<std::string> pieces;
  int end = 0;
  for (const Utterance& one : narrate(screen, shipped_words("vi"))) {
    CHECK(one.node == "text");
    CHECK(one.from >= end);
    CHECK(syllables(one.text) <= longest_utterance);
    end = one.to;
    pieces.push_back(one.text);
  }
  CHECK(pieces.size() == 3);
  CHECK(end == static_cast<int>(length(text)));
  CHECK(join(pieces, " ") == speakable(text, shipped_words("vi")));
  CHECK(badly_said(screen, shipped_words("vi")).empty());
}

// The last that was said, and how.
const Speak& last_said(const Person& person) {
  REQUIRE_FALSE(person.platform().said().empty());
  return person.platform().said().back();
}

TEST_CASE("a name is said tiếng by tiếng, and a very long one still in pieces of at most ten seconds") {
  const Words& words = shipped_words("vi");
  const auto said = [&](const std::string& name) {
    Screen screen;
    screen.blocks = {Statement{
        .id = "name", .text = {{"Cháu tên là "}, {.text = name, .strong = true}, {"."}}, .by_syllable = true}};
    std::string all;
    for (const Utterance& utterance : narrate(screen, words)) {
      CHECK(fits_a_breath(utterance.text, words));
      all += utterance.text;
    }
    return all;
  };
  CHECK(said("NGUYỄN GIA BẢO") == "Cháu tên là Nguyễn, Gia, Bảo.");
  CHECK(said("TÔN NỮ CÔNG TẰNG HUYỀN TRÂN THỊ NGỌC ÁNH MINH CHÂU").find(',') == std::string::npos);
}

TEST_CASE("the voice speaks each new screen, slower on request, and falls silent on request") {
  Person person = Person::opens("khai-sinh");
  CHECK(person.platform().said().empty());
  person.presses("Nghe lại");
  CHECK(last_said(person).rate_percent == 85);
  CHECK(last_said(person).language == "vi");
  CHECK(last_said(person).utterances.front().text == "Ông bà là gì của cháu bé ạ?");
  CHECK(person.sees_button("Chậm lại"));

  person.presses("Chậm lại");
  CHECK(last_said(person).rate_percent == 70);
  CHECK(person.sees_button("Nhanh hơn"));
  person.happens(Saying{0});
  CHECK(person.page().spoken.node == "title");
  person.chooses("Mẹ cháu");
  CHECK(last_said(person).utterances.size() == 2);
  CHECK(last_said(person).utterances.front().text == "Mẹ cháu");
  CHECK(last_said(person).utterances.back().text == "Đã chọn");
  person.goes_on();
  CHECK(last_said(person).utterances.front().node == "title");
  CHECK(last_said(person).rate_percent == 70);

  person.presses("Tắt tiếng");
  CHECK_FALSE(person.platform().speaking());
  CHECK(person.page().spoken.node.empty());
  const std::size_t said = person.platform().said().size();
  person.answers("Họ tên đầy đủ của ông/bà là gì ạ?", "Trần Thị Mai");
  CHECK(person.platform().said().size() == said);
  CHECK_FALSE(person.sees_button("Tắt tiếng"));

  // The next time it is as slow as she left it.
  Person later = Person::returns(person.platform().kept());
  later.presses("Nghe lại");
  CHECK(last_said(later).rate_percent == 70);
}

TEST_CASE("any press stops the voice") {
  Person person = Person::opens("khai-sinh");
  for (const Action& action :
       {Action{Pressed{"why"}}, Action{Chosen{"requester_who/father"}}, Action{Pressed{"back"}}}) {
    person.happens(Pressed{"listen"});
    person.happens(Saying{1});
    REQUIRE_FALSE(person.page().spoken.node.empty());
    person.happens(action);
    CHECK(person.page().spoken.node.empty());
  }
}

TEST_CASE("a reading that was interrupted, told late to be silent, leaves alone what is said now") {
  Person person = Person::opens("khai-sinh");
  person.presses("Nghe lại");
  const int before = last_said(person).turn;
  person.presses("Chậm lại");
  REQUIRE(last_said(person).turn != before);
  for (const Action& late : {Action{Silent{before}}, Action{Saying{.utterance = 1, .turn = before}}}) {
    person.happens(late);
    CHECK(person.platform().speaking());
    CHECK(person.page().spoken.node.empty());
  }
  person.happens(Saying{0});
  CHECK(person.page().spoken.node == "title");
  person.presses("Tắt tiếng");
  CHECK_FALSE(person.platform().speaking());
}

TEST_CASE("where there is no Vietnamese voice the screen says so and nothing is said") {
  constexpr const char* notice = "Máy này chưa có giọng tiếng Việt";
  SECTION("known before she asks") {
    Person person = Person::opens("khai-sinh");
    person.happens(VoiceFound{VoiceState::Missing});
    CHECK_FALSE(person.sees(notice));
    person.presses("Nghe lại");
    CHECK(person.sees(notice));
    CHECK(person.page().focus == "no_voice");
    CHECK(person.platform().said().empty());
    CHECK_FALSE(person.sees_button("Tắt tiếng"));
  }
  SECTION("found out when it should speak") {
    Person person = Person::opens("khai-sinh");
    person.presses("Nghe lại");
    person.happens(VoiceFound{VoiceState::Missing});
    CHECK(person.sees(notice));
    CHECK_FALSE(person.platform().speaking());
    const std::size_t said = person.platform().said().size();
    person.chooses("Mẹ cháu");
    person.goes_on();
    CHECK_FALSE(person.sees(notice));
    CHECK(person.platform().said().size() == said);
  }
  SECTION("the voice comes later") {
    Person person = Person::opens("khai-sinh");
    person.happens(VoiceFound{VoiceState::Missing});
    person.presses("Nghe lại");
    person.happens(VoiceFound{VoiceState::Ready});
    person.presses("Nghe lại");
    CHECK(person.platform().said().size() == 1);
  }
}

}  // namespace
}  // namespace camtay
