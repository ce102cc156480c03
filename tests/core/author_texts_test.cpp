// The reports on words: plain Vietnamese, translations, questions that stand in several procedures.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "author/duplicates.hpp"
#include "author/plain.hpp"
#include "author/translations.hpp"
#include "author_sample.hpp"

using namespace camtay;

namespace {

const PlainWords& words() {
  static const PlainWords read = [] {
    Result<PlainWords> shipped = read_plain_words(shipped_text("plain/office-words.json"), "office-words.json");
    REQUIRE(shipped);
    return std::move(*shipped);
  }();
  return read;
}

// The worst that is said of a question asked so.
Plainness plainness(std::string_view ask) {
  Json json = sample_json();
  json["questions"][0]["ask"]["vi"] = ask;
  Plainness worst = Plainness::Green;
  for (const PlainFinding& finding : plain_report(subject_of(json), words()).findings) {
    if (finding.fault.pointer == "#/questions/0/ask") worst = std::max(worst, finding.level);
  }
  return worst;
}

}  // namespace

TEST_CASE("a question is green to 12 tiếng, amber to 20, red above") {
  CHECK(plainness("Ông bà là gì của cháu bé ạ?") == Plainness::Green);
  CHECK(plainness("Ông bà cho biết ông bà là gì của cháu bé mới sinh ạ?") == Plainness::Amber);
  CHECK(plainness("Ông bà cho biết ông bà là gì của cháu bé mới sinh ra ở nhà hay ở bệnh viện huyện nhà ạ?") ==
        Plainness::Red);
}

TEST_CASE("an office word in a question is red unless it is explained or quoted") {
  CHECK(plainness("Nơi cư trú ở đâu ạ?") == Plainness::Red);
  CHECK(plainness("Nơi cư trú (chỗ ở) là đâu ạ?") == Plainness::Green);
  CHECK(plainness("Chỗ ở (nơi cư trú) là đâu ạ?") == Plainness::Green);
  CHECK(plainness("Bấm “Cư trú” ạ?") == Plainness::Green);
  // In a longer word it is none.
  CHECK(unexplained("Căn cứa", {{"căn cứ", "dựa vào"}}).empty());
  REQUIRE(unexplained("Căn cứ, và THẨM QUYỀN.", words().office).size() == 2);
}

TEST_CASE("what is quoted is none of ours, but stands on the screen") {
  const std::string quoted =
      "“Việc nộp và sự thay đổi được cấp bởi xã được gửi bởi huyện, được ký bởi tỉnh và được giữ ở kho của kho”";
  Json json = sample_json();
  const auto worst_of = [&](const std::string& pointer) {
    Plainness worst = Plainness::Green;
    for (const PlainFinding& finding : plain_report(subject_of(json), words()).findings) {
      if (finding.fault.pointer == pointer) worst = std::max(worst, finding.level);
    }
    return worst;
  };
  json["where"]["vi"] = "Bấm " + quoted + " rồi chờ.";
  CHECK(worst_of("#/where") == Plainness::Green);
  json["where"]["vi"] = "Bấm rồi chờ: " + quoted.substr(3, quoted.size() - 6) + ".";
  CHECK(worst_of("#/where") == Plainness::Red);
  json["questions"][0]["ask"]["vi"] = "Bấm " + quoted + " ạ?";
  CHECK(worst_of("#/questions/0/ask") == Plainness::Red);
  CHECK(without_quotations("a “b” c “d") == "a \" c ");
}

TEST_CASE("a question of two sentences is measured as its screen is") {
  CHECK(plainness("Cháu bé mới sinh ở nhà hay ở viện? Ông bà là gì của cháu bé mới sinh ấy, mẹ hay bà ạ?") ==
        Plainness::Red);
}

TEST_CASE("passives and nouns made of verbs are counted, permission is none") {
  CHECK(count("Giấy được cấp bởi xã.", words().passives) == 2);
  CHECK(count("Nộp trên mạng cũng được.", words().passives) == 0);
  CHECK(count("Không được ghi thêm.", words().passives) == 0);
  CHECK(count("Việc nộp và sự thay đổi.", words().nouns) == 2);
  CHECK(count("Xong việc. Công việc này.", words().nouns) == 0);
}

TEST_CASE("every text and every screen is counted once") {
  const PlainReport report = plain_report(subject_of(sample_json()), words());
  CHECK(report.red == 0);
  CHECK(report.green + report.amber > 20);
  CHECK(report.sentences > 20);
}

TEST_CASE("a translation is stale when the Vietnamese it was made from is gone") {
  Json json = {{"a", {{"vi", "Họ tên"}, {"en", "Name"}}}, {"b", {{"vi", "Ngày sinh"}}}};
  const auto report = [&](const std::set<std::string, std::less<>>& marks) {
    const JsonSource source{"x.json", json.dump(1), json};
    return translation_report(source, texts_in(json), marks);
  };
  CHECK(finds(report({}).unmarked, "#/a", "not marked"));
  CHECK(finds(report({}).mistakes, "#/b", "has no translation"));
  json.erase("b");
  const std::string mark = translation_mark(texts_in(json).front());
  CHECK(mark.size() == 12);
  CHECK(report({mark}).unmarked.empty());
  CHECK(report({mark}).mistakes.empty());
  json["a"]["vi"] = "Họ, chữ đệm, tên";
  CHECK(finds(report({mark}).mistakes, "#/a", "from other words"));
  CHECK(report({mark}).unmarked.empty());
  // The same English of another text is nothing to ask about while its own Vietnamese stands.
  json["c"] = {{"vi", "Họ tên"}, {"en", "Name"}};
  CHECK(report({mark}).mistakes.empty());
  CHECK(finds(report({mark}).unmarked, "#/a", "not marked"));
  json.erase("c");
  json["a"]["en"] = "Full name";
  CHECK(report({mark}).mistakes.empty());
  CHECK(finds(report({mark}).unmarked, "#/a", "not marked"));

  const TranslationMarks marks{{"procedures/x.json", {mark, "0123456789ab"}}, {"settings.json", {mark}}};
  const Result<TranslationMarks> read = read_translation_marks(translation_marks_text("en", marks), "en.json");
  REQUIRE(read);
  CHECK(*read == marks);
  CHECK_FALSE(read_translation_marks(R"({"language": "en", "files": {"x": "abc"}})", "en.json"));
}

TEST_CASE("the program's words are compared by name, without those of one language alone") {
  const std::vector<TextAt> texts =
      texts_of_words({{"language", "vi"}, {"bar.back", "Quay lại"}, {"say.x", "a"}, {"bar.help", "Giúp đỡ"}},
                     {{"language", "en"}, {"bar.back", "Back"}});
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].pointer == "#/bar.back");
  CHECK(texts[0].en == "Back");
  CHECK(texts[1].en.empty());
}

TEST_CASE("a question of two procedures should stand in a block, unless its comment says why not") {
  Json other = sample_json();
  other["id"] = "mau-hai";
  Json& questions = other["questions"];
  questions.erase(questions.begin() + 7, questions.end());
  questions.erase(questions.begin() + 1, questions.end() - 2);
  other["computed"] = Json::array();
  other["questions"][2]["field"]["checks"] = Json::array();
  other["questions"][0]["field"]["id"] = "child_relation";
  other["questions"][1]["ask"]["vi"] = "Cháu bé ấy tên đầy đủ là gì hở ông bà?";
  other["papers"] = Json::array();
  const auto found = [&] { return repeated_questions({subject_of(sample_json()), subject_of(other)}); };
  std::vector<Repeated> repeated = found();
  REQUIRE(repeated.size() == 2);
  CHECK(repeated[0].words == "Ông bà là gì của cháu ạ?");
  CHECK(repeated[0].block == "relation");
  CHECK_FALSE(repeated[0].block_exists);
  REQUIRE(repeated[0].places.size() == 2);
  CHECK(repeated[0].places[1].file == "mau-hai.json");
  CHECK(finds(duplicate_faults(repeated), "#/questions/2", "asked in several procedures"));
  other["questions"][0]["$comment"] = "Not shared: another office asks.";
  other["questions"][2]["$comment"] = "Only a remark.";
  repeated = found();
  REQUIRE(repeated.size() == 1);
  CHECK(repeated[0].block == "child-birth-date");
}

TEST_CASE("a question that a block has already is to be asked by it") {
  Json other = sample_json();
  other["id"] = "mau-hai";
  other["questions"].push_back(
      parse_json_or_discarded(R"({"block": "name", "section": "child", "words": {"field": "n", "person": "a"}})"));
  Json mine = sample_json();
  mine["questions"][1]["ask"]["vi"] = "Họ tên của ông bà là gì ạ?";
  const std::vector<Repeated> repeated = repeated_questions({subject_of(mine), subject_of(other)});
  const auto asked = [](const Repeated& one) { return one.words == "Họ tên của ông bà là gì ạ?"; };
  const auto name = std::find_if(repeated.begin(), repeated.end(), asked);
  REQUIRE(name != repeated.end());
  CHECK(name->block_exists);
  CHECK(name->block == "name");
}
