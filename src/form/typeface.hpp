// A TrueType font read for its widths and glyphs. Only what layout and PDF need: cmap format 4 or 12, hmtx, glyf.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "form/document.hpp"

namespace camtay {

class Typeface {
 public:
  // Keeps a copy of the bytes. Refuses what is no TrueType font.
  static Result<Typeface> read(std::string bytes, std::string_view file);

  std::uint16_t glyph(char32_t character) const;  // 0: not in the font
  char32_t drawn(char32_t character) const;       // the character, or '?' where the font lacks it
  int advance(std::uint16_t glyph) const;         // in units of 1/1000 em
  int ascent() const;                             // 1/1000 em
  int descent() const;                            // 1/1000 em, positive below
  const std::string& bytes() const;
  std::string name() const;  // PostScript name

  // Width of an NFC text at a size in 1/10 pt, as `drawn`.
  Hundredths width(std::string_view text, int size) const;

 private:
  struct Tables;
  std::shared_ptr<const Tables>
      tables_;  // immutable after reading; shared by copies, so that a Model stays cheap to move and copy
};

struct Faces {
  Typeface regular, bold, italic;
  const Typeface& of(Face face) const;
};

}  // namespace camtay
