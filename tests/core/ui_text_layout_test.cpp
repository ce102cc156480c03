#include <catch2/catch_test_macros.hpp>

#include "base/text.hpp"
#include "ui/text_layout.hpp"

namespace camtay {

namespace {

// Every character is half as wide as the letters are tall.
class Halves : public Measure {
 public:
  float width(std::string_view text, Weight, float size) const override { return float(length(text)) * size / 2; }
};

const TextStyle twenty{.size = 20, .line_height = 1.5f};

std::vector<std::string> lines(const TextBlock& block) {
  std::vector<std::string> found;
  float y = -1, end = 0;
  for (const Fragment& fragment : block.fragments) {
    if (fragment.y != y)
      found.emplace_back();
    else if (fragment.x > end)
      found.back() += ' ';
    y = fragment.y;
    end = fragment.x + fragment.width;
    found.back() += fragment.text;
  }
  return found;
}

}  // namespace

TEST_CASE("text breaks at white space and keeps a line height of one and a half") {
  const TextBlock block = lay_text("Cháu là trai hay gái ạ?", twenty, 120, Alignment::Left, Halves{});
  CHECK(lines(block) == std::vector<std::string>{"Cháu là trai", "hay gái ạ?"});
  CHECK(block.height == 60);
  CHECK(block.fragments[1].y == 30);
  CHECK_FALSE(block.cut);
}

TEST_CASE("a text that was measured to fit does fit") {
  const std::string text = "Ủy ban nhân dân xã Cẩm Thủy";
  const float width = natural_width(text, twenty, Halves{});
  CHECK(lines(lay_text(text, twenty, width, Alignment::Left, Halves{})).size() == 1);
  CHECK(lines(lay_text(text, twenty, width - 1, Alignment::Left, Halves{})).size() == 2);
}

TEST_CASE("a word wider than the line is cut between letters, never inside one") {
  const TextBlock block = lay_text("nghiêngngảnghiêng ạ", twenty, 60, Alignment::Left, Halves{});
  CHECK(lines(block) == std::vector<std::string>{"nghiên", "gngảng", "hiêng", "ạ"});
  CHECK(block.cut);
  for (const Fragment& fragment : block.fragments) {
    CHECK(fragment.width <= 60);
    CHECK(is_utf8(fragment.text));
  }
}

TEST_CASE("a room narrower than a letter still shows every letter") {
  CHECK(lines(lay_text("ạ ẩ", twenty, 3, Alignment::Left, Halves{})) == std::vector<std::string>{"ạ", "ẩ"});
}

TEST_CASE("strong words stay on their line, and a comma stays with its word") {
  const Rich text{{"Dân tộc "}, {"Mường", true}, {", quốc tịch "}, {"Việt Nam", true}};
  const TextBlock block = lay_text(text, twenty, 150, Alignment::Left, Halves{});
  CHECK(lines(block) == std::vector<std::string>{"Dân tộc Mường,", "quốc tịch Việt", "Nam"});
  REQUIRE(block.fragments.size() == 6);
  CHECK(block.fragments[1].weight == Weight::Bold);
  CHECK(block.fragments[1].text == "Mường");
  CHECK(block.fragments[1].from == 8);
  CHECK(block.fragments[1].x == 80);
  CHECK(block.fragments[2].text == ",");
  CHECK(block.fragments[2].x == block.fragments[1].x + block.fragments[1].width);
}

TEST_CASE("a line feed begins a line, and no-break spaces end none") {
  CHECK(lines(lay_text("Câu 6/14\nVề cháu bé", twenty, 1000, Alignment::Left, Halves{})) ==
        std::vector<std::string>{"Câu 6/14", "Về cháu bé"});
  CHECK(lines(lay_text("12\u00A0số trên thẻ", twenty, 60, Alignment::Left, Halves{})) ==
        std::vector<std::string>{"12\u00A0số", "trên", "thẻ"});
}

TEST_CASE("centred lines have as much room at the left as at the right") {
  const TextBlock block = lay_text("Cầm Tay", twenty, 170, Alignment::Centre, Halves{});
  REQUIRE(block.fragments.size() == 1);
  CHECK(block.fragments[0].x == 50);
}

TEST_CASE("nothing takes no room") {
  CHECK(lay_text("", twenty, 100, Alignment::Centre, Halves{}).height == 0);
  CHECK(lay_text("  ", twenty, 100, Alignment::Left, Halves{}).fragments.empty());
}

TEST_CASE("the part of a line that is spoken begins under its first letter") {
  const TextBlock block = lay_text("Đặng Ngọc Ẩn ạ", twenty, 1000, Alignment::Left, Halves{});
  REQUIRE(block.fragments.size() == 1);
  const Fragment part = part_of(block.fragments[0], 5, 12, 20, Halves{});
  CHECK(part.text == "Ngọc Ẩn");
  CHECK(part.x == 50);
  CHECK(part.width == 70);
  CHECK(part_of(block.fragments[0], 14, 20, 20, Halves{}).text.empty());
}

}  // namespace camtay
