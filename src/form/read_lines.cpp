#include "form/read_lines.hpp"

#include <array>
#include <utility>

#include "base/text.hpp"
#include "form/inline.hpp"

namespace camtay {

namespace {

using Kind = FormLine::Kind;

// In the order of FormLine::Kind.
constexpr std::array<std::string_view, 12> kinds = {"header", "title",   "heading",   "line",   "note", "space",
                                                    "rule",   "columns", "signature", "corner", "box",  "table"};
constexpr std::array<std::string_view, 4> alignments = {"left", "centre", "right", "justify"};    // order of Align
constexpr std::array<std::string_view, 3> certainties = {"verbatim", "reconstructed", "unseen"};  // of Certainty

Align usual_align(Kind kind, Align around) {
  if (kind == Kind::Corner) return Align::Right;
  const bool centred = kind == Kind::Header || kind == Kind::Title || kind == Kind::Signature;
  return centred ? Align::Centre : around;
}

bool is_bold(Kind kind) { return kind == Kind::Header || kind == Kind::Title || kind == Kind::Heading; }

void read_text(Cursor text, FormLine& line, int number) {
  std::string words = text.text();
  if (number > 0) words = replaced(words, "$(n)", std::to_string(number));
  InlineText inside = read_inline(words);
  for (const InlineMistake& mistake : inside.mistakes) text.fault(mistake.what, mistake.remedy);
  for (std::size_t i = 0; i + 1 < inside.pieces.size(); ++i) {
    if (inside.pieces[i].lines > 1) text.fault("a blank of several lines must end its line", "put it last");
  }
  line.pieces = std::move(inside.pieces);
  if (line.pieces.empty()) text.fault("a line needs words", "write its text, or use the kind \"space\"");
  for (Piece& piece : line.pieces) piece.bold = piece.bold || is_bold(line.kind);
}

FormLine new_line(const Cursor& json, const Surrounding& around) {
  FormLine line;
  line.place = json.pointer();
  line.align = around.align;
  line.size = around.size;
  line.dotted = around.dotted;
  line.certainty = around.certainty;
  return line;
}

void read_columns(Cursor columns, FormLine& line, const Surrounding& around) {
  Surrounding inside = around;
  inside.inside = true;
  int percent = 0;
  for (Cursor column : columns.items()) {
    line.columns.push_back(read_lines(column.need("lines"), inside));
    line.column_percent.push_back(within(column.need("percent"), 50, 1, 100));
    percent += line.column_percent.back();
    column.refuse_other_keys();
  }
  if (line.columns.size() < 2) columns.fault("there is no second column", "write at least two");
  if (percent > 100) columns.fault("the columns are wider than the page", "let their percent add up to 100");
}

void read_box(Cursor json, FormLine& line, Surrounding around) {
  line.align = read_align(json["align"], line.align);
  line.width_mm = within(json.need("width_mm"), 30, 5, 250);
  line.height_mm = within(json.need("height_mm"), 40, 5, 250);
  around.inside = true;
  around.align = Align::Centre;
  line.columns.push_back(read_lines(json["lines"], around));
}

}  // namespace

int within(Cursor cursor, int otherwise, int least, int most) {
  const int number = cursor.number_or(otherwise);
  if (number >= least && number <= most) return number;
  cursor.fault("this number is out of bounds",
               "write a number from " + std::to_string(least) + " to " + std::to_string(most));
  return otherwise;
}

Certainty read_certainty(Cursor certainty, Certainty otherwise) {
  const int chosen = certainty.exists() ? certainty.one_of(certainties) : -1;
  return chosen < 0 ? otherwise : static_cast<Certainty>(chosen);
}

Align read_align(Cursor align, Align otherwise) {
  const int chosen = align.exists() ? align.one_of(alignments) : -1;
  return chosen < 0 ? otherwise : static_cast<Align>(chosen);
}

FormLine read_words(Cursor text, const Surrounding& around) {
  FormLine line = new_line(text, around);
  read_text(text, line, around.number);
  return line;
}

FormLine read_line(Cursor json, const Surrounding& around) {
  if (json.raw().is_string()) return read_words(json, around);
  FormLine line = new_line(json, around);
  const int kind = json.need("kind").one_of(kinds);
  line.kind = static_cast<Kind>(kind < 0 ? static_cast<int>(Kind::Line) : kind);
  line.align = usual_align(line.kind, around.align);
  line.certainty = read_certainty(json["certainty"], around.certainty);
  line.keep_with_next = json["keep"].flag_or(line.kind == Kind::Heading);
  Surrounding inside = around;
  inside.certainty = line.certainty;
  const bool wide = line.kind == Kind::Columns || line.kind == Kind::Table;
  if (wide && around.inside) {
    json.fault("columns and tables do not stand inside columns, boxes and cells", "put it among the form's lines");
    return line;
  }
  switch (line.kind) {
    case Kind::Space: line.space_mm10 = within(json.need("mm"), 1, 1, 200) * 10; break;
    case Kind::Rule: break;
    case Kind::Columns: read_columns(json.need("columns"), line, inside); break;
    case Kind::Box: read_box(json, line, inside); break;
    case Kind::Table: read_table(json, line, inside); break;
    case Kind::Header:
    case Kind::Title:
    case Kind::Heading:
    case Kind::Line:
    case Kind::Note:
    case Kind::Signature:
    case Kind::Corner: {
      line.align = read_align(json["align"], line.align);
      line.size = within(json["size"], line.size / 10, 0, 40) * 10;
      line.indent_mm = within(json["indent_mm"], 0, 0, 100);
      read_text(json.need("text"), line, around.number);
      break;
    }
  }
  json.refuse_other_keys();
  return line;
}

std::vector<FormLine> read_lines(Cursor json, const Surrounding& around) {
  std::vector<FormLine> lines;
  for (Cursor line : json.items()) lines.push_back(read_line(line, around));
  return lines;
}

}  // namespace camtay
