#include <catch2/catch_test_macros.hpp>

#include "ui/theme.hpp"

namespace camtay {

namespace {

struct Pair {
  Token front, ground;
};

}  // namespace

TEST_CASE("every text is at least seven times as bright or dark as its ground, in every theme") {
  const Pair texts[] = {
      {Token::Ink, Token::Paper},   {Token::Ink, Token::Card},        {Token::Ink, Token::Chosen},
      {Token::Ink, Token::SoftSun}, {Token::Ink, Token::SoftClay},    {Token::Ink, Token::SoftLeaf},
      {Token::Soft, Token::Paper},  {Token::Soft, Token::Card},       {Token::OnMain, Token::Main},
      {Token::OnSun, Token::Sun},   {Token::OnSpoken, Token::Spoken}, {Token::Clay, Token::Paper},
      {Token::Leaf, Token::Paper},  {Token::Main, Token::Paper},      {Token::SheetInk, Token::Sheet}};
  for (const Theme theme : {Theme::Light, Theme::Dark, Theme::BlackOnYellow}) {
    for (const Pair& pair : texts) {
      INFO("theme " << int(theme) << ", " << int(pair.front) << " on " << int(pair.ground));
      CHECK(contrast(colour(pair.front, theme), colour(pair.ground, theme)) >= 7);
    }
  }
}

TEST_CASE("edges, frames and rings stand out three to one from both their sides") {
  const Pair edges[] = {{Token::Line, Token::Paper},    {Token::Line, Token::Card},
                        {Token::Main, Token::Paper},    {Token::Main, Token::Chosen},
                        {Token::Clay, Token::SoftClay}, {Token::Leaf, Token::SoftLeaf},
                        {Token::SunLine, Token::Paper}, {Token::SunLine, Token::SoftSun}};
  for (const Theme theme : {Theme::Light, Theme::Dark, Theme::BlackOnYellow}) {
    for (const Pair& pair : edges) {
      INFO("theme " << int(theme) << ", " << int(pair.front) << " on " << int(pair.ground));
      CHECK(contrast(colour(pair.front, theme), colour(pair.ground, theme)) >= 3);
    }
  }
}

TEST_CASE("black on yellow has edges of four pixels and more") {
  CHECK(edge(2, Theme::BlackOnYellow) == 4);
  CHECK(edge(5, Theme::BlackOnYellow) == 6);
  CHECK(edge(3, Theme::Light) == 3);
}

TEST_CASE("no lettering is smaller than 24 pixels") {
  using namespace lettering;
  for (const Lettering& letters :
       {question, name, section, body, answer, card, main, listen, secondary, label, title, typed}) {
    CHECK(letters.size >= 24);
    CHECK(letters.line_height >= 1.35f);
  }
}

TEST_CASE("contrast is what WCAG says it is") {
  CHECK(contrast(0x000000, 0xffffff) > 20.99f);
  CHECK(contrast(0x777777, 0xffffff) > 4.47f);
  CHECK(contrast(0x777777, 0xffffff) < 4.49f);
  CHECK(contrast(0x14457f, 0x14457f) == 1);
}

}  // namespace camtay
