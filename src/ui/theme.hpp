// The look: what each colour and each length is for. Lengths are CSS pixels.
//   - Letters grow with the person's text size; paddings, gaps, edges, pictures and least heights do not.
//   - The plain skin uses the same numbers (web/styles), so that taking over the first screen moves nothing.
#pragma once

#include <cstdint>

#include "guide/screen.hpp"

namespace camtay {

enum class Token {
  Paper,  // the ground
  Card,   // what lies on it
  Ink,
  Soft,   // secondary words
  Line,   // edges of what can be pressed
  Track,  // hairlines, the part of the progress bar still to do
  Main,   // the one main button, the frame of what is chosen
  OnMain,
  Chosen,  // the ground of what is chosen
  Sun,     // listening
  SunLine,
  OnSun,
  Spoken,  // behind the words being spoken
  OnSpoken,
  SoftSun,  // a warning's ground
  Clay,     // something to mend
  SoftClay,
  Leaf,  // something done
  SoftLeaf,
  Sheet,  // printed paper is white in every theme
  SheetInk,
};

// 0xRRGGBB.
std::uint32_t colour(Token token, Theme theme);

// Edges are 4 px in black on yellow, where no tint helps them.
float edge(float normal, Theme theme);

// WCAG contrast of two colours, 1 to 21.
float contrast(std::uint32_t one, std::uint32_t other);

enum class Weight { Regular, SemiBold, Bold };

struct Lettering {
  float size;  // at 100 %
  Weight weight;
  float line_height;  // a multiple of the size
};

namespace lettering {
inline constexpr Lettering question{35, Weight::Bold, 1.35f};
inline constexpr Lettering name{44, Weight::Bold, 1.35f};  // of the program, below its sign
inline constexpr Lettering section{30, Weight::Bold, 1.35f};
inline constexpr Lettering body{24, Weight::Regular, 1.5f};
inline constexpr Lettering answer{28, Weight::SemiBold, 1.35f};
inline constexpr Lettering card{26, Weight::SemiBold, 1.35f};
inline constexpr Lettering main{30, Weight::Bold, 1.35f};
inline constexpr Lettering listen{26, Weight::SemiBold, 1.35f};
inline constexpr Lettering secondary{24, Weight::SemiBold, 1.35f};
inline constexpr Lettering label{24, Weight::SemiBold, 1.5f};
inline constexpr Lettering title{28, Weight::Bold, 1.35f};
inline constexpr Lettering typed{28, Weight::SemiBold, 1.5f};
}  // namespace lettering

namespace lengths {
inline constexpr float margin = 20, narrow_margin = 16, narrow_below = 361;
inline constexpr float column = 720;
inline constexpr float phone_below = 600, under_below = 560;
inline constexpr float aside_from = 900, aside = 240, aside_gap = 44, aside_text_scale = 1.25f;
inline constexpr float top = 12, top_without_bar = 16, bottom = 16;
inline constexpr float gap = 16, small_gap = 12, line_gap = 8, heading_gap = 4, section_gap = 28;
inline constexpr float pressable = 64, answer_phone = 88, answer_laptop = 72, main = 88, listen = 72;
inline constexpr float band_above = 12, band_below = 16, band_share = 0.4f, band_needs = 420;
inline constexpr float progress_bar = 10;
}  // namespace lengths

}  // namespace camtay
