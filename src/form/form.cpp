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

bool is_so(const std::string& condition, const Values& values) {
  if (condition.find('=') != condition.npos) return values.contains(condition);
  const auto value = values.find(condition);
  return (value != values.end() && value->second == "yes") || values.contains(condition + "=yes");
}

std::string condition_of(const Piece& box) { return box.choice.empty() ? box.text : box.text + "=" + box.choice; }

bool is_crossed_out(const Piece& piece, const Values& values) {
  return !piece.crossed_out_by.empty() && is_so(piece.crossed_out_by, values);
}

std::string_view id_of(std::string_view condition) { return condition.substr(0, condition.find('=')); }

std::vector<std::string> blanks(const Form& form) {
  std::vector<std::string> ids;
  const auto add = [&](std::string_view id) {
    if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.emplace_back(id);
  };
  for (const FormLine* line : all_lines(form)) {
    for (const Piece& piece : line->pieces) {
      if (piece.kind != Piece::Kind::Words) add(piece.text);
      add(id_of(piece.crossed_out_by));
    }
  }
  return ids;
}

}  // namespace camtay
