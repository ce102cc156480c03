// One line of a form broken into the lines that are printed.
#pragma once

#include <vector>

#include "form/atoms.hpp"
#include "form/document.hpp"

namespace camtay {

struct Row {
  Hundredths height = 0;
  std::vector<Mark> marks;  // y from the row's top
};

// Marks stand between `left` and `left + width` and belong to `part`.
std::vector<Row> rows(const FormLine& line, const Setting& setting, Hundredths left, Hundredths width, int part);

}  // namespace camtay
