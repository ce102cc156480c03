#include "form/form.hpp"

#include <algorithm>

namespace camtay {

namespace {

void collect(const std::vector<FormLine>& lines, std::vector<std::string>& ids) {
  for (const FormLine& line : lines) {
    for (const Piece& piece : line.pieces) {
      if (piece.kind == Piece::Kind::Words) continue;
      if (std::find(ids.begin(), ids.end(), piece.text) == ids.end()) ids.push_back(piece.text);
    }
    for (const std::vector<FormLine>& column : line.columns) collect(column, ids);
  }
}

}  // namespace

std::vector<std::string> blanks(const Form& form) {
  std::vector<std::string> ids;
  collect(form.lines, ids);
  return ids;
}

}  // namespace camtay
