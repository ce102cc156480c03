// Where everything on a screen stands and what it looks like, before anything is drawn. Pure: no ImGui, no GL.
//   - The bar (Back, Progress, Help) stands at the top, the Main button at the bottom of the window, all else flows in one
//     column in the order of the blocks; from 900 px the Lead picture or the Logo, and Listen, stand in a
//     column of their own.
//   - Every id of the screen's semantics gets a rectangle: blocks, options, entries, the two buttons of a statement.
//   - The box, border and words of a text field are the browser's; here it only gets its place, label and hint.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "guide/painting.hpp"
#include "ui/text_layout.hpp"
#include "ui/theme.hpp"

namespace camtay {

struct Box {
  float x = 0, y = 0, width = 0, height = 0;
  float right() const { return x + width; }
  float bottom() const { return y + height; }
};

// Drawn in the order of the list, each over the ones before. Page coordinates, CSS pixels.
struct Panel {
  Box box;
  float radius = 0;
  float border = 0;
  Token ground = Token::Card, edge = Token::Line;
};
struct Writing {
  std::vector<Fragment> fragments;  // x, y: left and top of the line
  float size = 0, line = 0;
  Token colour = Token::Ink;
};
struct Image {  // contained in the box, centred
  Box box;
  std::string name;
};
struct Ring {  // a radio's circle, a checkbox's square
  Box box;
  float border = 4, dot = 22;
  bool chosen = false, square = false;
};
struct Chevron {
  enum class Points { Left, Right, Up, Down };
  Box box;
  Points points = Points::Right;
  float stroke = 3;
  Token colour = Token::Ink;
};
struct PageImage {  // a page of the form
  Box box;
  const Page* page = nullptr;  // of the screen that was arranged
};
using Shape = std::variant<Panel, Writing, Image, Ring, Chevron, PageImage>;

struct Arrangement {
  std::vector<Shape> page;    // scrolls
  std::vector<Shape> window;  // stays: the main button over its band
  Placement placement;
  bool cut = false;  // a word was too long for its place and stands on two lines
};

Arrangement arrange(const Screen& screen, const Surroundings& surroundings, const Measure& measure);

}  // namespace camtay
