// Lines of a form put below each other: what is between them and the pages.
#pragma once

#include <span>
#include <vector>

#include "form/document.hpp"
#include "form/form.hpp"
#include "form/rows.hpp"

namespace camtay {

// Rows that came from one line of the form, or one row of a table; `keep`: no page ends below it.
struct Block {
  std::vector<Row> rows;
  bool keep = false;
  bool empty = false;  // only room: not wanted at the top of a page
  Row head = {};       // what stands again above it where it begins a page: the header of its table
};

// Between `left` and `left + width`. Parts are added to the document, marks are not.
std::vector<Block> stacked(std::span<const FormLine> lines, const Setting& setting, Document& document,
                           Hundredths left, Hundredths width);

// The same as one row, for what stands beside something else.
Row stacked_row(std::span<const FormLine> lines, const Setting& setting, Document& document, Hundredths left,
                Hundredths width);

Mark moved_down(Mark mark, Hundredths by);
int add_artifact(Document& document);  // a part for what nobody reads; its number

// Paper and room of a form's pages.
Page blank_page(const Form& form);
Hundredths page_room(const Form& form);  // from margin to margin, from top to bottom

}  // namespace camtay
