// Text broken into lines. Dear ImGui breaks lines at its own pitch; Vietnamese with two marks over a capital needs 1.5.
//   - Lines break at white space and at line feeds; a word wider than the line is cut between characters.
//   - A no-break space (U+00A0) never breaks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guide/screen.hpp"
#include "ui/theme.hpp"

namespace camtay {

// How wide letters are. The renderer answers from the fonts, a test as it likes.
class Measure {
 public:
  virtual ~Measure() = default;
  virtual float width(std::string_view text, Weight weight, float size) const = 0;
};

struct TextStyle {
  float size = 24;                  // CSS pixels, the person's text size included
  float line_height = 1.5f;         // a multiple of the size
  Weight weight = Weight::Regular;  // of runs that are not strong
};
TextStyle style(const Lettering& lettering, float text_scale);

enum class Alignment { Left, Centre };

// Neighbouring characters of one line in one weight.
struct Fragment {
  std::string text;
  Weight weight = Weight::Regular;
  int from = 0;        // which character of the whole text is the first one
  float x = 0, y = 0;  // left; top of the line
  float width = 0;
};

struct TextBlock {
  std::vector<Fragment> fragments;
  float size = 0;
  float line = 0;  // height of one line
  float width = 0, height = 0;
  bool cut = false;  // a word did not fit into a line and was cut
};

TextBlock lay_text(const Rich& text, const TextStyle& style, float width, Alignment align, const Measure& measure);
TextBlock lay_text(std::string_view text, const TextStyle& style, float width, Alignment align,
                   const Measure& measure);

// How wide a text is when nothing breaks it.
float natural_width(std::string_view text, const TextStyle& style, const Measure& measure);

// A fragment cut at characters of the whole text, for colouring what is being spoken; empty where nothing lies in [from, to).
Fragment part_of(const Fragment& fragment, int from, int to, float size, const Measure& measure);

}  // namespace camtay
