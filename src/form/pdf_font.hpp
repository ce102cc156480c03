// The typefaces of a document in its PDF: which characters are used, how they are coded, the embedded subsets.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "form/document.hpp"
#include "form/pdf_file.hpp"
#include "form/typeface.hpp"

namespace camtay {

class PdfFonts {
 public:
  PdfFonts(const Document& document, const Faces& faces);

  // "/F1" for a face.
  static std::string_view name(Face face);
  // The operand and operator that show a text: "<00010002>Tj", or with stretched spaces "[<0001>-120<0002>]TJ".
  void add_show(std::string& out, const TextMark& text) const;
  Hundredths width(const TextMark& text) const { return faces_.of(text.face).width(text.text, text.size); }
  // The face of the X in a ticked box.
  static constexpr Face tick_face = Face::Regular;

  // Writes every face that is used; gives the entries of a /Font dictionary: "/F1 5 0 R/F2 10 0 R".
  std::string write(PdfFile& file) const;

 private:
  static constexpr std::size_t face_count = 3;
  std::uint32_t code(Face face, char32_t character) const;
  int write_face(PdfFile& file, Face face) const;

  const Faces& faces_;
  std::array<std::u32string, face_count>
      characters_;  // used by each face, sorted; the code of one is its place from 1
};

}  // namespace camtay
