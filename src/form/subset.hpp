// A TrueType font cut to some characters: glyph i + 1 of the cut font draws character i. So each character has a glyph of its
// own and text taken out of a PDF is exact, even where the font draws two characters alike.
#pragma once

#include <string>
#include <string_view>

#include "form/typeface.hpp"

namespace camtay {

// The tables a PDF needs (no cmap, name or post). The same characters give the same bytes.
std::string subset(const Typeface& typeface, std::u32string_view characters);

}  // namespace camtay
