// What every painted screen must hold, at every width and text size.
#include <catch2/catch_test_macros.hpp>

#include "layout_rules.hpp"
#include "ui/arrange.hpp"
#include "ui_screens.hpp"

namespace camtay {

namespace {

using Sentences = std::vector<std::string>;

template <class Rule>
Sentences everywhere(Rule rule) {
  Sentences all;
  for (const Screen& screen : sample_screens()) {
    for (const Setting& setting : settings()) {
      const Sentences breaches = rule(screen, setting);
      all.insert(all.end(), breaches.begin(), breaches.end());
    }
  }
  return all;
}

}  // namespace

TEST_CASE("whatever assistive technology meets has a place on the screen") {
  CHECK(everywhere(without_place) == Sentences{});
}

TEST_CASE("nothing lies over anything else") { CHECK(everywhere(overlapping) == Sentences{}); }

TEST_CASE("nothing leaves the width of the window") { CHECK(everywhere(outside) == Sentences{}); }

TEST_CASE("whatever can be pressed is large, and apart from its neighbours") {
  CHECK(everywhere(hard_to_press) == Sentences{});
}

TEST_CASE("the eye meets everything in the order of reading") { CHECK(everywhere(out_of_order) == Sentences{}); }

TEST_CASE("at the normal size no word is cut, not even on the smallest phone") {
  CHECK(everywhere(cut_words) == Sentences{});
}

TEST_CASE("the main button never covers the end of the page") { CHECK(everywhere(covered) == Sentences{}); }

TEST_CASE("the rules of layout notice what breaks them") {
  // Two buttons with one id share one place; a button without words and sign is still large enough.
  Screen screen{.key = "broken"};
  screen.blocks.push_back(Paragraph{.id = "empty"});
  screen.blocks.push_back(Button{.id = "lonely", .label = "Để sau"});
  CHECK(without_place(screen, {}) == Sentences{"broken at 390, text 100 %: empty takes no room"});
  CHECK(hard_to_press(screen, {}).empty());
}

TEST_CASE("question and two answers fit on a phone without scrolling") {
  const Screen screen = sample_screen("question/child_sex");
  const Arrangement arrangement = arrange(screen, {.width = 390, .height = 844}, WideLetters{});
  const auto& rects = arrangement.placement.rects;
  const Rect& last = rects.at("child_sex/female");
  CHECK(rects.at("step/next").fixed);
  CHECK(last.y + last.height < rects.at("step/next").y);
}

TEST_CASE("the main button is fixed at the bottom, and ends the page where the window is low") {
  const Screen screen = sample_screen("question/child_sex");
  const Rect fixed = arrange(screen, {.width = 390, .height = 844}, WideLetters{}).placement.rects.at("step/next");
  CHECK(fixed.fixed);
  CHECK(fixed.y + fixed.height == 844 - 16);
  const Arrangement low = arrange(screen, {.width = 640, .height = 360}, WideLetters{});
  const Rect flowing = low.placement.rects.at("step/next");
  CHECK_FALSE(flowing.fixed);
  CHECK(flowing.y + flowing.height < low.placement.height);
  CHECK(low.window.empty());
}

TEST_CASE("on a laptop the picture and Listen stand in a column of their own") {
  const Screen screen = sample_screen("question/child_sex");
  const auto rects = arrange(screen, {.width = 1366, .height = 768}, WideLetters{}).placement.rects;
  const Rect &picture = rects.at("picture"), &listen = rects.at("listen"), &title = rects.at("title");
  CHECK(picture.x + picture.width < title.x);
  CHECK(listen.y >= picture.y + picture.height + 16);
  CHECK(title.y == picture.y);
  // Larger letters need the whole width.
  Screen large = screen;
  large.look.text_percent = 200;
  const auto wide = arrange(large, {.width = 1366, .height = 768}, WideLetters{}).placement.rects;
  CHECK(wide.at("title").x == wide.at("picture").x);
}

TEST_CASE("six cards stand in two columns on a phone, in one where letters are large") {
  Screen screen = sample_screen("choose");
  const auto two = arrange(screen, {.width = 390, .height = 844}, WideLetters{}).placement.rects;
  CHECK(two.at("procedure/birth").y == two.at("procedure/allowance").y);
  CHECK(two.at("procedure/birth").height == two.at("procedure/allowance").height);
  screen.look.text_percent = 150;
  const auto one = arrange(screen, {.width = 390, .height = 844}, WideLetters{}).placement.rects;
  CHECK(one.at("procedure/birth").y < one.at("procedure/allowance").y);
}

TEST_CASE("a date's three boxes stand beside each other on a phone") {
  const auto rects = arrange(sample_screen("question/child_birth_date"), {.width = 360, .height = 640}, WideLetters{})
                         .placement.rects;
  CHECK(rects.at("child_birth_date/day").y == rects.at("child_birth_date/year").y);
  CHECK(rects.at("child_birth_date/year").width > rects.at("child_birth_date/day").width);
}

TEST_CASE("the sun shines behind the words being spoken and nowhere else") {
  Screen screen = sample_screen("done");
  // "CHƯA NỘP", a line feed, "Còn 3 việc nữa.": the second sentence.
  screen.spoken = {.node = "unfiled", .from = 9, .to = 24};
  std::string lit;
  int suns = 0;
  for (const Shape& shape : arrange(screen, {}, WideLetters{}).page) {
    if (const Panel* panel = std::get_if<Panel>(&shape)) suns += panel->ground == Token::Spoken;
    const Writing* writing = std::get_if<Writing>(&shape);
    if (!writing || writing->colour != Token::OnSpoken) continue;
    for (const Fragment& fragment : writing->fragments) lit += fragment.text;
  }
  CHECK(lit == "Còn 3 việc nữa.");
  CHECK(suns == 1);
}

TEST_CASE("the text of a card has the whole card where the column is narrow") {
  Screen screen{.key = "done"};
  screen.blocks.push_back(Item{.id = "step",
                               .picture = "printer",
                               .title = "In tờ khai",
                               .text = {{"Không có máy in thì lưu lại, mang đến nơi hỗ trợ nhờ in."}}});
  const auto left = [&](float width) {
    const Arrangement arrangement = arrange(screen, {.width = width, .height = 844}, WideLetters{});
    const Writing& text = std::get<Writing>(arrangement.page.back());
    return text.fragments.front().x - arrangement.placement.rects.at("step").x;
  };
  CHECK(left(390) == 20);
  CHECK(left(820) == 20 + 56 + 16);
}

TEST_CASE("a zoomed sheet may be wider than the window, and starts inside it") {
  Screen screen = sample_screen("preview");
  for (Block& block : screen.blocks) {
    if (Sheet* sheet = std::get_if<Sheet>(&block)) sheet->zoom_percent = 200;
  }
  const Placement placement = arrange(screen, {.width = 390, .height = 844}, WideLetters{}).placement;
  const Rect sheet = placement.rects.at("sheet");
  CHECK(placement.width == 740);
  CHECK(sheet.x == 20);
  CHECK(sheet.width == 700);
  CHECK(sheet.height == 990);
}

}  // namespace camtay
