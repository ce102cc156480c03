// A voice pack is read with every mistake and its place, written as it was read, and held against the lines of the day.
#include "guide/voice_pack.hpp"

#include <catch2/catch_test_macros.hpp>

#include "base/hash.hpp"
#include "base/text.hpp"
#include "guide/lines.hpp"
#include "person.hpp"

namespace camtay {
namespace {

const std::string sound = R"({"id": "ba-mai", "name": "Bà Mai", "language": "hmn", "region": "Đồng Văn",
  "licence": "CC-BY-4.0", "clips": {
  "welcome/title": {"file": "0a.opus", "text": "0123456789abcdef", "sum": "fedcba9876543210", "length": 900,
                    "words": [0, 400]},
  "welcome/motto": {"file": "b.webm", "text": "00000000000000aa", "sum": "00000000000000bb", "length": 60000}}})";

VoicePack pack_of(const std::string& json) {
  const Result<VoicePack> pack = read_voice_pack(json, "pack.json");
  INFO((pack.faults().empty() ? std::string() : to_string(pack.faults().front())));
  REQUIRE(pack);
  return *pack;
}

TEST_CASE("a hash is that of every other machine") {
  CHECK(hash_of("") == "cbf29ce484222325");
  CHECK(hash_of("a") == "af63dc4c8601ec8c");
  CHECK(hash_of("foobar") == "85944171f73967e8");
  CHECK(hash_of("Cầm Tay") != hash_of("Cầm tay"));
  CHECK(is_hash(hash_of("Cầm Tay")));
  for (const char* wrong : {"", "85944171f73967e", "85944171F73967e8", "85944171f73967e80", "85944171f73967eg"})
    CHECK_FALSE(is_hash(wrong));
}

TEST_CASE("a pack is read, its clips are found by what they say, and it is written as it was") {
  const VoicePack pack = pack_of(sound);
  CHECK(pack.name == "Bà Mai");
  CHECK(pack.language == "hmn");
  REQUIRE(clip_of_text(pack, "0123456789abcdef") != nullptr);
  CHECK(clip_of_text(pack, "0123456789abcdef")->line == "welcome/title");
  CHECK(clip_of_text(pack, "0123456789abcdef")->words == std::vector<int>{0, 400});
  CHECK(clip_of_text(pack, "00000000000000aa")->file == "b.webm");
  CHECK(clip_of_text(pack, "00000000000000ab") == nullptr);
  CHECK(pack_of(to_json(pack)) == pack);
}

TEST_CASE("each mistake of a pack is told with its place") {
  const struct {
    const char *from, *to, *where, *what;
  } cases[] = {
      {R"("id": "ba-mai", )", "", "#/id", ""},
      {"ba-mai", "Bà Mai", "#/id", "no id"},
      {R"("name": "Bà Mai")", R"("name": "")", "#/name", "no words"},
      {R"("hmn")", R"("Hmông Trắng")", "#/language", "no tag"},
      {R"("hmn")", R"("hmn-")", "#/language", "no tag"},
      {R"("hmn")", R"("h")", "#/language", "no tag"},
      {R"("licence": "CC-BY-4.0",)", "", "#/licence", ""},
      {"CC-BY-4.0", "", "#/licence", "say what others may do with it"},
      {"0a.opus", "../0a.opus", "#/clips/welcome~1title/file", "no file of this folder"},
      {"0a.opus", "", "#/clips/welcome~1title/file", "no file of this folder"},
      {"0123456789abcdef", "0123456789ABCDEF", "#/clips/welcome~1title/text", "no hash"},
      {"fedcba9876543210", "fedcba", "#/clips/welcome~1title/sum", "no hash"},
      {"900", "0", "#/clips/welcome~1title/length", "out of range"},
      {"60000", "60001", "#/clips/welcome~1motto/length", "out of range"},
      {"[0, 400]", "[0, 60001]", "#/clips/welcome~1title/words/1", "out of range"},
      {"[0, 400]", "[500, 400]", "#/clips/welcome~1title/words/1", "earlier"},
      {R"("length": 900)", R"("length": 900, "volume": 3)", "#/clips/welcome~1title/volume", ""},
      {R"("region")", R"("place")", "#/place", ""},
  };
  for (const auto& one : cases) {
    INFO(one.from << " → " << one.to);
    const Result<VoicePack> pack = read_voice_pack(replaced(sound, one.from, one.to), "pack.json");
    REQUIRE_FALSE(pack);
    REQUIRE(pack.faults().size() == 1);
    CHECK(pack.faults().front().pointer == one.where);
    CHECK(to_string(pack.faults().front()).find(one.what) != std::string::npos);
  }
}

TEST_CASE("a list of voices is written and read") {
  const Voices voices = {voice_entry(pack_of(sound)),
                         {.id = "chi-hoa", .name = "Chị Hoa", .language = "vi", .here = true, .mine = true},
                         {.id = "anh-pao", .name = "Anh Páo", .language = "hmn", .preset = true}};
  const Result<Voices> read = read_voices(to_json(voices), "voices/index.json");
  REQUIRE(read);
  CHECK(*read == voices);
  CHECK_FALSE(read_voices(R"({"voices": [{"id": "a"}]})", "voices/index.json"));
}

TEST_CASE("two packs become one without losing a line") {
  const std::vector<SpokenLine> lines = {{"welcome/title", "Cầm Tay"}, {"welcome/motto", "Chỉ từng bước"}};
  const std::string today = hash_of("Cầm Tay"), yesterday = hash_of("Cầm tay"), other = hash_of("khai sinh");
  const auto clip = [](const char* line, const std::string& text, const char* file) {
    return Clip{.line = line, .file = file, .text = text};
  };
  const struct {
    const char* what;
    std::vector<Clip> first, second, both;
  } cases[] = {
      {"what only one has",
       {clip("a", today, "1")},
       {clip("b", other, "2")},
       {clip("a", today, "1"), clip("b", other, "2")}},
      {"the same text, also of another line",
       {clip("a", today, "1")},
       {clip("b", today, "2")},
       {clip("a", today, "1")}},
      {"the first is stale", {clip("a", yesterday, "1")}, {clip("a", today, "2")}, {clip("a", today, "2")}},
      {"the second is stale", {clip("a", today, "1")}, {clip("a", yesterday, "2")}, {clip("a", today, "1")}},
      {"nobody knows which is newer",
       {clip("a", yesterday, "1")},
       {clip("a", other, "2")},
       {clip("a", yesterday, "1")}},
  };
  for (const auto& one : cases) {
    INFO(one.what);
    VoicePack first{.id = "mine", .name = "Bà Mai", .clips = one.first};
    const VoicePack both = merged(first, {.id = "other", .name = "Chị Hoa", .clips = one.second}, lines);
    CHECK(both.clips == one.both);
    CHECK(both.name == "Bà Mai");
  }
}

TEST_CASE("what a pack lacks, and what it says in words of yesterday, is known") {
  const std::vector<SpokenLine> lines = {{"welcome/title", "Cầm Tay"},
                                         {"welcome/motto", "Chỉ từng bước làm giấy tờ"},
                                         {"welcome/who", "Ông bà làm giấy cho ai?"},
                                         {"khai-sinh/before/title", "Khai sinh"}};
  VoicePack pack{.id = "ba-mai"};
  pack.clips = {{.line = "welcome/title", .text = hash_of("Cầm Tay")},
                {.line = "welcome/motto", .text = hash_of("Chỉ từng bước")},
                // Recorded for another screen with the same words.
                {.line = "khai-tu/before/title", .text = hash_of("Khai sinh")}};
  const Coverage found = coverage(pack, lines);
  CHECK(found.lines == 4);
  CHECK(found.recorded == 2);
  CHECK(found.stale == std::vector<SpokenLine>{lines[1]});
  CHECK(found.missing == std::vector<SpokenLine>{lines[2]});
}

TEST_CASE("the lines to record are whole sentences, each once, and the same whatever was answered") {
  Person person = Person::opens("khai-sinh");
  const std::vector<SpokenLine> all = spoken_lines(person.model());
  const std::vector<SpokenLine> lines = recordable(all);
  CHECK(lines.size() < all.size());
  CHECK(lines.size() > 200);
  std::set<std::string> ids, texts;
  for (const SpokenLine& line : all) CHECK(ids.insert(line.id).second);
  for (const SpokenLine& line : lines) {
    INFO(line.id << ": " << line.text);
    CHECK(texts.insert(line.text).second);
    CHECK(line.text.find('{') == std::string::npos);
    CHECK(line.text.find(" …") == std::string::npos);
  }
  CHECK(ids.contains("khai-sinh/question/child_full_name/title"));
  CHECK(ids.contains("khai-sinh/before/title"));
  CHECK(ids.contains("welcome/title"));

  person.chooses("Mẹ cháu");
  person.goes_on();
  person.types("NGUYỄN THỊ SƠN");
  CHECK(spoken_lines(person.model()) == all);

  // Before anything is chosen there are the program's own lines.
  const std::vector<SpokenLine> few = spoken_lines(Person::arrives().model());
  CHECK(few.size() > 30);
  CHECK(few.size() < all.size());
  CHECK(few.front() == all.front());
}

}  // namespace
}  // namespace camtay
