// What a page of a PDF draws, and which marked piece of it belongs to which part of the document.
#pragma once

#include <string>
#include <vector>

#include "form/document.hpp"
#include "form/pdf_font.hpp"

namespace camtay {

// A piece of a page's content, numbered by its place in PageContent::pieces ("MCID"), under a node of the structure.
struct MarkedPiece {
  enum class Kind { Text, EmptyBox, TickedBox };
  int part = 0;
  Kind kind = Kind::Text;
};

struct PageContent {
  std::string operators;
  std::vector<MarkedPiece> pieces;
};

// "H1", "P" … for a part. Levels of headings begin with 1 whether the document has a title or not.
std::string_view structure_type(const Document& document, int part);

PageContent page_content(const Document& document, const Page& page, const PdfFonts& fonts);

}  // namespace camtay
