// One block at a time: put() places it at the top left of a room and returns how tall it came out.
#pragma once

#include "ui/arrange.hpp"

namespace camtay {

// What has been placed so far, and what everything placed depends on.
struct Sketch {
  const Measure& measure;
  const Spoken& spoken;
  Theme theme = Theme::Light;
  float text_scale = 1;
  float window_width = 0, margin = 0;
  bool phone = false;
  bool cut = false;
  std::vector<Shape> shapes;
  std::map<NodeId, Rect, std::less<>> rects;

  // The least height of an answer or a field.
  float answer() const { return phone ? lengths::answer_phone : lengths::answer_laptop; }
  TextStyle in(const Lettering& lettering) const { return style(lettering, text_scale); }
  TextBlock lay(std::string_view text, const Lettering& lettering, float width,
                Alignment align = Alignment::Left) const {
    return lay_text(text, in(lettering), width, align, measure);
  }

  // Writes a block of text; where the node is being spoken, the sun shines behind the characters. `first` is the place of the
  // text's first character in the node's visible text.
  void write(const TextBlock& text, float x, float y, Token colour, const NodeId& node, int first = 0);
  void place(const NodeId& id, const Box& box, float text_size = 0);
};

struct Room {
  float x = 0, y = 0, width = 0;
};

float put(Sketch& sketch, const Heading& heading, const Room& room, const Lettering& lettering, Alignment align);
float put(Sketch& sketch, const Paragraph& paragraph, const Room& room, Alignment align);
float put(Sketch& sketch, const Options& options, const Room& room);
enum class Boxed { ByLetters, WholeRoom };
float put(Sketch& sketch, const Entry& entry, const Room& room, Boxed boxed = Boxed::ByLetters);
float put(Sketch& sketch, const EntryRow& row, const Room& room);
float put(Sketch& sketch, const Notice& notice, const Room& room);
float put(Sketch& sketch, const Statement& statement, const Room& room);
float put(Sketch& sketch, const Item& item, const Room& room);
float put(Sketch& sketch, const Sheet& sheet, const Room& room);
float put(Sketch& sketch, const Link& link, const Room& room);

// The top of the page: Back at the left, Help at the right, progress in words between them and as a bar below. Returns where
// the content begins.
struct Bar {
  const Button* back = nullptr;
  const Progress* progress = nullptr;
  const Button* help = nullptr;
};
float put_bar(Sketch& sketch, const Bar& bar, const Room& room);

// How a kind of button is cut. Paddings are measured from the outer edge.
struct Cut {
  Lettering letters = lettering::secondary;
  float least_width = lengths::pressable, least_height = lengths::pressable;
  float side = 18, above = 8;
  float radius = 16, border = 2;
  float icon = 32, between = 10;
  Token ground = Token::Card, edge = Token::Line, ink = Token::Ink;
  bool whole_width = false;
  bool label_shown = true;
  Alignment align = Alignment::Centre;
  enum class Sign { None, Before, After, AtEnd } sign = Sign::None;  // where a chevron stands
  Chevron::Points points = Chevron::Points::Right;
};
enum class Place { Column, AfterLogo, InStatement };
Cut cut(const Sketch& sketch, const Button& button, Place place);

// A button laid out for a room of some width, and so of some size. Where the chevron would break the label, it is left out.
struct Fitted {
  TextBlock label;
  bool chevron = false;
  float width = 0, height = 0;
};
Fitted fit(const Sketch& sketch, const Button& button, const Cut& cut, float width);
void put(Sketch& sketch, const Button& button, const Cut& cut, const Fitted& fitted, float x, float y);

}  // namespace camtay
