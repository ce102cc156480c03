// What comes from outside may be anything. Deterministic, so that a failure can be repeated.
#include <catch2/catch_test_macros.hpp>

#include "base/date.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "base/vietnamese.hpp"
#include "chance.hpp"

using namespace camtay;

namespace {

constexpr std::string_view seed_text =
    "{\"id\": \"khai-sinh\", \"title\": {\"vi\": \"Đăng ký khai sinh\"}, \"n\": [1, -2.5e3, true, null, "
    "\"\\u1ec7\\n\"], \"x\": {\"y\": [[]]}}";

std::string mutated(Chance& chance, std::string text) {
  constexpr std::string_view spice = "{}[]\",:\\u0ed-+.eE /\x80\xCC\x83\xFF\n";
  for (int changes = 1 + chance.below(6); changes > 0 && !text.empty(); --changes) {
    const std::size_t at = static_cast<std::size_t>(chance.below(static_cast<int>(text.size())));
    const char spiced = spice[static_cast<std::size_t>(chance.below(static_cast<int>(spice.size())))];
    switch (chance.below(4)) {
      case 0: text[at] = spiced; break;
      case 1: text.insert(at, 1, spiced); break;
      case 2: text.erase(at, static_cast<std::size_t>(1 + chance.below(5))); break;
      default: text.insert(at, text.substr(at / 2, 12));
    }
  }
  return text;
}

std::string random_text(Chance& chance) {
  std::u32string text;
  constexpr char32_t starts[] = {0x20, 0x41, 0xC0, 0x300, 0x320, 0x1A0, 0x1EA0, 0x1F474};
  for (int count = chance.below(24); count > 0; --count) {
    text += starts[chance.below(8)] + static_cast<char32_t>(chance.below(0x30));
  }
  return encode(text);
}

}  // namespace

TEST_CASE("no file, however broken, breaks the reader") {
  Chance chance;
  int refused = 0;
  for (int i = 0; i < 4000; ++i) {
    const std::string text = mutated(chance, std::string(seed_text));
    const Result<JsonSource> source = parse_json(text, "f.json");
    if (!source) {
      ++refused;
      CHECK_FALSE(source.faults().empty());
      for (const Fault& fault : source.faults()) CHECK(fault.line > 0);
    } else {
      // What was read can be written and read again.
      CHECK(parse_json_or_discarded(source->value.dump()) == source->value);
    }
    for (const char* pointer : {"#/title/vi", "#/n/3", "#/x/y/0/0", "#/~1", "/", ""}) {
      const LineColumn place = locate(text, pointer);
      CHECK((place.line >= 1 && place.column >= 1));
    }
  }
  CHECK(refused > 2000);
  CHECK(refused < 4000);
}

TEST_CASE("composing twice is composing once, and letters stay the same letters") {
  Chance chance;
  for (int i = 0; i < 4000; ++i) {
    const std::string text = random_text(chance);
    const std::string composed = nfc(text);
    INFO(text);
    REQUIRE(nfc(composed) == composed);
    REQUIRE(plain_letters(composed) == plain_letters(text));
    REQUIRE(is_utf8(composed));
  }
}

TEST_CASE("random bytes pass through every function of text") {
  Chance chance;
  for (int i = 0; i < 3000; ++i) {
    std::string bytes;
    for (int count = chance.below(40); count > 0; --count) bytes += static_cast<char>(chance.below(256));
    CHECK(is_utf8(nfc(bytes)));
    CHECK(is_utf8(upper(bytes)));
    CHECK(is_utf8(tidy(bytes)));
    CHECK(decode(bytes).size() == length(bytes));
    CHECK(syllables(bytes) >= 0);
    const std::vector<std::string> parts = utterances(bytes, 5);
    CHECK(join(words(join(parts, " ")), "") == join(words(bytes), ""));
    CHECK(match_quality(bytes, "khai sinh") >= 0);
    if (const auto date = parse_lenient(bytes, {2026, 3, 12})) CHECK(is_real(*date));
  }
}
