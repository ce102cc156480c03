// Tables: rows as high as their highest cell, borders, a header that stands again on the next page.
#pragma once

#include <vector>

#include "form/stack.hpp"

namespace camtay {

// A block for each row; rows that a cell joins are one block. A row higher than a page is parted, all others stay whole.
std::vector<Block> table_blocks(const FormLine& table, const Setting& setting, Document& document, Hundredths left,
                                Hundredths width);

}  // namespace camtay
