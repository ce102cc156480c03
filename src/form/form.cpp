#include "form/form.hpp"

#include <algorithm>

namespace camtay {

namespace {

void collect(const std::vector<FormLine>& lines, std::vector<const FormLine*>& all) {
  for (const FormLine& line : lines) {
    all.push_back(&line);
    for (const std::vector<FormLine>& column : line.columns) collect(column, all);
    for (const TableRow& row : line.rows) {
      for (const TableCell& cell : row.cells) collect(cell.lines, all);
    }
  }
}

}  // namespace

std::vector<const FormLine*> all_lines(const Form& form) {
  std::vector<const FormLine*> all;
  collect(form.lines, all);
  return all;
}

bool needs_comparing(const Form& form) {
  if (form.standing != Standing::Official) return false;
  const std::vector<const FormLine*> lines = all_lines(form);
  return std::any_of(lines.begin(), lines.end(), [](const FormLine* line) {
    return line->certainty != Certainty::Verbatim && !line->pieces.empty();
  });
}

std::vector<std::string> blanks(const Form& form) {
  std::vector<std::string> ids;
  for (const FormLine* line : all_lines(form)) {
    for (const Piece& piece : line->pieces) {
      if (piece.kind == Piece::Kind::Words) continue;
      if (std::find(ids.begin(), ids.end(), piece.text) == ids.end()) ids.push_back(piece.text);
    }
  }
  return ids;
}

}  // namespace camtay
