// Fonts read and cut: right widths, all of Vietnamese, and no font that could do harm.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "base/text.hpp"
#include "chance.hpp"
#include "form/sfnt.hpp"
#include "form/subset.hpp"
#include "form_sample.hpp"

namespace camtay {
namespace {

std::u32string vietnamese_letters() {
  std::u32string letters = U"aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY";
  for (char32_t letter = 0x1EA0; letter <= 0x1EF9; ++letter) letters += letter;
  return letters + U"àáãèéìíĩòóõùúũýÀÁÃÈÉÌÍĨÒÓÕÙÚŨÝ“”–…";
}

TEST_CASE("the paper fonts have every Vietnamese letter") {
  for (const Face face : {Face::Regular, Face::Bold, Face::Italic}) {
    for (const char32_t letter : vietnamese_letters()) {
      INFO(encode(letter));
      CHECK(paper_faces().of(face).glyph(letter) != 0);
    }
  }
}

TEST_CASE("letters are as wide as in Times") {
  const Typeface& face = paper_faces().regular;
  CHECK(face.advance(face.glyph(U'W')) == 944);
  CHECK(face.advance(face.glyph(U' ')) == 250);
  CHECK(face.advance(face.glyph(U'ệ')) == face.advance(face.glyph(U'e')));
  // 13 pt are 4.586 mm; four capital W and one space.
  CHECK(face.width("WWWW ", 130) == (4 * 944 + 250) * 4586 / 10000);
}

TEST_CASE("a letter that the font lacks is as wide as the question mark drawn for it") {
  const Typeface& face = paper_faces().regular;
  CHECK(face.glyph(U'李') == 0);
  CHECK(face.drawn(U'李') == U'?');
  CHECK(face.width("李", 130) == face.width("?", 130));
}

TEST_CASE("what is no TrueType font is refused with a remedy") {
  CHECK(Typeface::read("", "a.ttf").faults().at(0).what == "this is no TrueType font");
  CHECK(Typeface::read("OTTO0000", "a.ttf").faults().at(0).remedy == "give a TrueType font (.ttf)");
  CHECK(Typeface::read(std::string("\0\1\0\0\0\0", 6), "a.ttf").faults().at(0).what == "the font has no table head");
}

TEST_CASE("a cut font draws each letter as the whole font does") {
  const Typeface& face = paper_faces().regular;
  const std::u32string letters = U" ?AXaeéếệ";
  const std::string cut = subset(face, letters);
  const Outlines whole = outlines(face.bytes()), part = outlines(cut);
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const std::string_view before = outline(whole, face.glyph(letters[i]));
    const std::string_view after = outline(part, static_cast<std::uint16_t>(i + 1));
    INFO(encode(letters[i]));
    REQUIRE(after.size() >= before.size());  // padded to four bytes
    CHECK(u16_at(sfnt_table(cut, "hmtx"), (i + 1) * 4) ==
          u16_at(sfnt_table(face.bytes(), "hmtx"), face.glyph(letters[i]) * std::size_t{4}));
    if (i16_at(before, 0) < 0) {  // composed: the first part is the same letter under another number
      const std::uint16_t old_part = u16_at(before, 12), new_part = u16_at(after, 12);
      CHECK(outline(whole, old_part).substr(0, 10) == outline(part, new_part).substr(0, 10));
    } else {
      CHECK(after.substr(0, before.size()) == before);
    }
  }
  CHECK(cut.size() < face.bytes().size() / 4);
}

TEST_CASE("two characters on one glyph get a glyph each") {
  const Typeface& face = paper_faces().regular;
  CHECK(u16_at(sfnt_table(subset(face, U"AA"), "maxp"), 4) == 3);
}

TEST_CASE("no damage to a font crashes its reading or cutting") {
  const std::string whole = paper_faces().regular.bytes();
  Chance chance;
  for (int round = 0; round < 60; ++round) {
    std::string damaged = whole.substr(
        0, round % 3 == 0 ? static_cast<std::size_t>(chance.below(static_cast<int>(whole.size()))) : whole.size());
    for (int change = 0; change < 20 && !damaged.empty(); ++change) {
      // Mostly in the first tables, where the numbers are that everything hangs on.
      const int reach = static_cast<int>(damaged.size()) / (change % 2 == 0 ? 1 : 8) + 1;
      const auto at = static_cast<std::size_t>(chance.below(std::min(reach, static_cast<int>(damaged.size()))));
      damaged[at] = static_cast<char>(chance.below(256));
    }
    const Result<Typeface> face = Typeface::read(damaged, "damaged.ttf");
    if (!face) continue;
    CHECK(face->width("NGUYỄN THỊ ĐÀO", 130) >= 0);
    CHECK(subset(*face, vietnamese_letters()).size() > 100);
  }
}

}  // namespace
}  // namespace camtay
