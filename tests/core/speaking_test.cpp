// When the page speaks, what it says of what is being typed, and what it never gives to a voice of the network.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "base/text.hpp"
#include "person.hpp"

namespace camtay {
namespace {

std::vector<std::string> said_last(const Person& person) {
  std::vector<std::string> texts;
  for (const Utterance& one : person.platform().said().back().utterances) texts.push_back(one.text);
  return texts;
}

bool says(const Person& person, std::string_view text) {
  const std::vector<std::string> all = said_last(person);
  return std::any_of(all.begin(), all.end(),
                     [&](const std::string& one) { return one.find(text) != std::string::npos; });
}

std::string highlighted_words(const Utterance& utterance, int word, const Words& words) {
  const Spoken spoken = highlighted(utterance, word, words);
  const std::u32string seen = decode(utterance.seen);
  const auto from = static_cast<std::size_t>(spoken.word_from - utterance.from);
  return encode(seen.substr(from, static_cast<std::size_t>(spoken.word_to - spoken.word_from)));
}

TEST_CASE("the word that is said is highlighted, also where it is written otherwise") {
  Person person = Person::arrives();
  const Words& all = words(person.model());
  const Utterance utterance{.node = "text",
                            .from = 3,
                            .to = 33,
                            .text = speakable("Ông/bà sinh 12/03/1958\nở UBND.", all),
                            .seen = "Ông/bà sinh 12/03/1958\nở UBND."};
  const char* expected[] = {"Ông/bà",     "Ông/bà",     "sinh",       "12/03/1958", "12/03/1958",
                            "12/03/1958", "12/03/1958", "12/03/1958", "12/03/1958", "ở",
                            "UBND.",      "UBND.",      "UBND.",      "UBND."};
  const std::vector<std::string> said = words(utterance.text);
  REQUIRE(said.size() == std::size(expected));
  for (std::size_t i = 0; i < said.size(); ++i) {
    INFO(said[i]);
    CHECK(highlighted_words(utterance, static_cast<int>(i), all) == expected[i]);
  }
  const Spoken unknown = highlighted(utterance, -1, all);
  CHECK(unknown.to == 33);
  CHECK(unknown.word_to == unknown.word_from);
}

TEST_CASE("a word that begins is marked within its sentence") {
  Person person = Person::opens("khai-sinh");
  person.presses("Nghe lại");
  person.happens(Saying{0});
  CHECK(person.page().spoken.word_to == 0);
  person.happens(Saying{0, 2});
  CHECK(person.page().spoken.node == "title");
  CHECK(person.page().spoken.word_from == 7);  // "Ông/bà là gì …": the third word said is "là"
  CHECK(person.page().spoken.word_to == 9);
  CHECK(person.page().spoken.from == 0);
}

TEST_CASE("who asks to hear a screen hears what its buttons are for, the bar's last") {
  Person person = Person::opens("khai-sinh");
  person.presses("Nghe lại");
  CHECK(says(person, "Vì sao hỏi?"));
  CHECK(says(person, "Nói rõ vì sao cần điều này."));
  CHECK(said_last(person).back() == "Cách dùng, và hỏi ai.");
  person.chooses("Mẹ cháu");
  person.goes_on();
  CHECK(says(person, "Vì sao hỏi?"));
  CHECK_FALSE(says(person, "Nói rõ vì sao"));
  CHECK_FALSE(says(person, "Giúp đỡ"));
}

TEST_CASE("with reading by itself turned off on the first screen only what is asked for is said") {
  Person person = Person::arrives();
  person.presses("Đừng tự đọc");
  CHECK(person.sees_button("Cho tự đọc"));
  person.presses("Bấm để nghe");
  REQUIRE(person.platform().said().size() == 1);
  person.chooses("Cho tôi, nhà tôi");
  person.presses("Bắt đầu");
  CHECK(person.platform().said().size() == 1);
  CHECK_FALSE(person.platform().speaking());
  person.presses("Nghe lại");
  CHECK(person.platform().said().size() == 2);

  Person later = Person::returns(person.platform().kept());
  later.presses("Nghe lại");
  later.chooses("Nhà mình có em bé");
  CHECK(later.platform().said().size() == 1);
  later.presses("Quay lại");
  later.presses("Cho tự đọc");
  later.presses("Bấm để nghe");
  later.presses("Bắt đầu");
  CHECK(later.platform().said().size() == 3);
}

TEST_CASE("digits and dates are said while they are typed, and nothing while the voice is off") {
  Person person = Person::opens("khai-sinh");
  person.comes_to("requester_id_document_kind");
  person.chooses("Chỉ có số định danh");
  person.goes_on();
  person.types("0");
  CHECK(person.platform().said().empty());
  person.presses("Nghe lại");
  const struct {
    const char *typed, *said;
  } digits[] = {
      {"03", "ba"}, {"038", "tám"}, {"038158004215", "không ba tám, một năm tám, không không bốn, hai một năm"}};
  for (const auto& one : digits) {
    person.types(one.typed);
    CHECK(said_last(person) == std::vector<std::string>{one.said});
    CHECK(person.platform().said().back().utterances.front().own);
  }
  const std::size_t said = person.platform().said().size();
  person.types("03815800421");
  CHECK(person.platform().said().size() == said);

  person.comes_to("child_birth_date");
  person.types("Ngày", "5");
  CHECK(said_last(person) == std::vector<std::string>{"Ngày 5"});
  person.types("Tháng", "3");
  CHECK(said_last(person) == std::vector<std::string>{"Tháng 3"});
  person.types("Năm", "20");
  CHECK(said_last(person) == std::vector<std::string>{"hai không"});
  person.types("Năm", "2026");
  CHECK(said_last(person) == std::vector<std::string>{"ngày 5 tháng 3 năm 2026"});
}

TEST_CASE("what was typed is read back when its field is left, on request") {
  Person person = Person::opens("khai-sinh");
  person.presses("Nghe lại");
  person.comes_to("requester_full_name");
  const std::size_t before = person.platform().said().size();
  person.types("trần thị mai");
  person.happens(Left{"requester_full_name/entry"});
  CHECK(person.platform().said().size() == before);
  person.presses("Giúp đỡ");
  person.presses("Chữ to, màu, giọng");
  person.chooses("Đọc lại cho nghe");
  person.presses("Xong");
  person.goes_back_in_browser();
  person.happens(Left{"requester_full_name/entry"});
  CHECK(said_last(person) == std::vector<std::string>{"Trần Thị Mai"});
  CHECK(person.platform().said().back().utterances.front().own);
}

// At a question that is typed, where what was typed is read back.
Person read_back_to(const char* procedure, const char* question) {
  Person person = Person::opens(procedure);
  person.presses("Nghe lại");
  if (person.sees_button("Tôi làm xong rồi")) person.presses("Tôi làm xong rồi");
  person.comes_to(question);
  person.presses("Giúp đỡ");
  person.presses("Chữ to, màu, giọng");
  person.chooses("Đọc lại cho nghe");
  person.presses("Xong");
  person.goes_back_in_browser();
  person.happens(Silent{});
  return person;
}

TEST_CASE("where nothing stands nothing is read back") {
  Person person = read_back_to("ly-lich-tu-phap", "other_name");
  person.types("Lan");
  person.types("");
  person.goes_on();
  CHECK(place(person.model()).id != "other_name");
  CHECK_FALSE(says(person, "Đã ghi"));
}

TEST_CASE("what was typed is read back before the next question, if going on cut it short") {
  Person person = read_back_to("khai-sinh", "requester_full_name");
  const NodeId field = "requester_full_name/entry";
  const std::string next_question = "Ông bà sinh ngày, tháng, năm nào ạ?";
  const auto goes_on_and_hears = [&] {
    person.goes_on();
    CHECK(place(person.model()).id == "requester_birth_date");
    return said_last(person);
  };
  SECTION("leaving the field and pressing is one movement") {
    person.types("trần thị mai");
    CHECK(said_last(person) == std::vector<std::string>{"Trần Thị Mai"});
    const std::vector<std::string> said = goes_on_and_hears();
    REQUIRE(said.size() > 2);
    CHECK(said[0] == "Đã ghi: Trần Thị Mai");
    CHECK(said[1] == next_question);
    const std::vector<Utterance>& all = person.platform().said().back().utterances;
    CHECK(all[0].own);
    CHECK_FALSE(all[1].own);
    // Nothing of the new screen is marked meanwhile.
    person.happens(Saying{0, 2});
    CHECK(person.page().spoken.node.empty());
    person.happens(Saying{1, 0});
    CHECK(person.page().spoken.node == "title");
    person.presses("Vì sao hỏi?");
    CHECK_FALSE(says(person, "Đã ghi: Trần Thị Mai"));
  }
  SECTION("Enter leaves no time for it at all") {
    person.happens(Typed{field, "trần thị mai"});
    CHECK(goes_on_and_hears()[0] == "Đã ghi: Trần Thị Mai");
  }
  SECTION("what was heard to its end is not said again") {
    person.types("trần thị mai");
    person.happens(Silent{});
    CHECK(goes_on_and_hears()[0] == next_question);
  }
  SECTION("what the office doubts is asked after it, what is wrong at once") {
    person.comes_to("requester_id_document_kind");
    person.chooses("Chỉ có số định danh");
    person.goes_on();
    person.types("03815800421");
    person.goes_on();
    CHECK(place(person.model()).id == "requester_id_document_number");
    CHECK_FALSE(says(person, "Đã ghi"));
    person.types("038158004215");
    person.goes_on();
    CHECK(said_last(person)[0] == "Đã ghi: không ba tám, một năm tám, không không bốn, hai một năm");
  }
  SECTION("who puts the question off, or goes to another screen, is told nothing of it") {
    person.types("trần thị mai");
    person.presses("Giúp đỡ");
    CHECK_FALSE(says(person, "Trần"));
    person.presses("Quay lại");
    CHECK(goes_on_and_hears()[0] == next_question);
  }
  SECTION("while the voice is off nothing is said, then or later") {
    person.presses("Tắt tiếng");
    const std::size_t said = person.platform().said().size();
    person.types("trần thị mai");
    person.goes_on();
    CHECK(person.platform().said().size() == said);
    person.presses("Nghe lại");
    CHECK_FALSE(says(person, "Đã ghi: Trần"));
  }
}

TEST_CASE("Vietnamese words of an English page are said in Vietnamese") {
  Person person = Person::opens("khai-sinh");
  person.presses("Nghe lại");
  for (const Utterance& one : person.platform().said().back().utterances) CHECK(one.pieces.empty());
  person.comes_to("requester_full_name");
  person.types("Trần Thị Mai");
  person.presses("Giúp đỡ");
  person.presses("Chữ to, màu, giọng");
  person.chooses("English");
  person.presses("Listen again");
  const auto pieces_of = [&](std::string_view plain) {
    std::vector<SpokenPiece> found;
    for (const Utterance& one : person.platform().said().back().utterances) {
      if (one.text.find(plain) != std::string::npos) found = one.pieces;
    }
    return found;
  };
  CHECK(pieces_of("tieng viet") == std::vector<SpokenPiece>{{"Tiếng Việt", "tieng viet", true}});
  CHECK(pieces_of("Text size").empty());
  const SemanticNode* vietnamese = person.page().find("language/vi");
  REQUIRE(vietnamese != nullptr);
  CHECK(vietnamese->text == Rich{{"Tiếng Việt", false, true}});
  CHECK(person.page().find("language/en")->text.empty());

  person.presses("Done");
  person.presses("Back");
  while (place(person.model()).stop == Stop::Question) person.presses("Later");
  person.presses("Hear it read out");
  // A name tiếng by tiếng, in its own language and, where no voice knows that, in plain letters.
  bool found = false;
  for (const Utterance& one : person.platform().said().back().utterances) {
    if (one.node != "requester_full_name") continue;
    found = true;
    REQUIRE(one.pieces.size() == 2);
    CHECK_FALSE(one.pieces[0].vietnamese);
    CHECK(one.pieces[1].vietnamese);
    CHECK(one.pieces[1].text == "Trần, Thị, Mai.");
    CHECK(one.text == one.pieces[0].plain + " " + one.pieces[1].plain);
    CHECK(one.own);
  }
  CHECK(found);
  const Rich& said = person.page().find("requester_full_name")->text;
  CHECK(std::any_of(said.begin(), said.end(),
                    [](const Run& run) { return run.vietnamese && run.strong && run.text == "TRẦN THỊ MAI"; }));
}

TEST_CASE("the site's own voice speaks as one does in the south, on request") {
  Person person = Person::opens("khai-sinh");
  person.presses("Giúp đỡ");
  person.presses("Chữ to, màu, giọng");
  CHECK_FALSE(person.sees("Giọng miền Nam"));
  person.happens(VoiceFound{VoiceState::Ours});
  person.chooses("Giọng miền Nam");
  person.presses("Nghe lại");
  CHECK(person.platform().said().back().region == "south");
  CHECK(Person::returns(person.platform().kept()).model().settings.region == Region::South);
}

TEST_CASE("how loud it speaks is told with what it says") {
  Person person = Person::opens("khai-sinh");
  person.presses("Giúp đỡ");
  person.presses("Chữ to, màu, giọng");
  person.chooses("Tiếng nhỏ");
  person.presses("Xong");
  person.goes_back_in_browser();
  person.presses("Nghe lại");
  CHECK(person.platform().said().back().volume_percent == 30);
}

}  // namespace
}  // namespace camtay
