// The only place that turns a form's JSON into a Form.
#include <array>
#include <utility>

#include "base/json.hpp"
#include "form/form.hpp"
#include "form/inline.hpp"

namespace camtay {

namespace {

using Kind = FormLine::Kind;

// In the order of FormLine::Kind.
constexpr std::array<std::string_view, 9> kinds = {"header", "title", "heading", "line",     "note",
                                                   "space",  "rule",  "columns", "signature"};
constexpr std::array<std::string_view, 4> alignments = {"left", "centre", "right", "justify"};  // order of Align
constexpr std::array<std::string_view, 3> confidences = {"high", "medium", "low"};

bool is_centred(Kind kind) { return kind == Kind::Header || kind == Kind::Title || kind == Kind::Signature; }
bool is_bold(Kind kind) { return kind == Kind::Header || kind == Kind::Title || kind == Kind::Heading; }

int within(Cursor cursor, int otherwise, int least, int most) {
  const int number = cursor.number_or(otherwise);
  if (number >= least && number <= most) return number;
  cursor.fault("this number is out of bounds",
               "write a number from " + std::to_string(least) + " to " + std::to_string(most));
  return otherwise;
}

void read_text(Cursor text, FormLine& line) {
  InlineText inside = read_inline(text.text());
  for (const InlineMistake& mistake : inside.mistakes) text.fault(mistake.what, mistake.remedy);
  for (std::size_t i = 0; i + 1 < inside.pieces.size(); ++i) {
    if (inside.pieces[i].lines > 1) text.fault("a blank of several lines must end its line", "put it last");
  }
  line.pieces = std::move(inside.pieces);
  if (line.pieces.empty()) text.fault("a line needs words", "write its text, or use the kind \"space\"");
  for (Piece& piece : line.pieces) piece.bold = piece.bold || is_bold(line.kind);
}

FormLine read_line(Cursor json, int depth);

void read_columns(Cursor columns, FormLine& line, int depth) {
  if (depth > 0) return columns.fault("columns stand inside columns", "put them side by side");
  int percent = 0;
  for (Cursor column : columns.items()) {
    std::vector<FormLine>& lines = line.columns.emplace_back();
    for (Cursor inner : column.need("lines").items()) lines.push_back(read_line(inner, depth + 1));
    line.column_percent.push_back(within(column.need("percent"), 50, 1, 100));
    percent += line.column_percent.back();
    column.refuse_other_keys();
  }
  if (line.columns.size() < 2) columns.fault("there is no second column", "write at least two");
  if (percent > 100) columns.fault("the columns are wider than the page", "let their percent add up to 100");
}

FormLine read_line(Cursor json, int depth) {
  FormLine line;
  if (json.raw().is_string()) {
    read_text(json, line);
    return line;
  }
  const int kind = json.need("kind").one_of(kinds);
  line.kind = static_cast<Kind>(kind < 0 ? static_cast<int>(Kind::Line) : kind);
  line.keep_with_next = json["keep"].flag_or(line.kind == Kind::Heading);
  switch (line.kind) {
    case Kind::Space: line.space_mm10 = within(json.need("mm"), 1, 1, 200) * 10; break;
    case Kind::Rule: break;
    case Kind::Columns: read_columns(json.need("columns"), line, depth); break;
    case Kind::Header:
    case Kind::Title:
    case Kind::Heading:
    case Kind::Line:
    case Kind::Note:
    case Kind::Signature: {
      line.align = is_centred(line.kind) ? Align::Centre : Align::Left;
      if (Cursor align = json["align"]; align.exists()) {
        if (const int chosen = align.one_of(alignments); chosen >= 0) line.align = static_cast<Align>(chosen);
      }
      line.size = within(json["size"], 0, 0, 40) * 10;
      line.indent_mm = within(json["indent_mm"], 0, 0, 100);
      read_text(json.need("text"), line);
      break;
    }
  }
  json.refuse_other_keys();
  return line;
}

FormSource read_source(Cursor json) {
  FormSource source;
  source.instrument = json.need("instrument").text();
  Cursor checked_on = json.need("checked_on");
  const std::optional<Date> date = parse_iso(checked_on.text());
  if (date && precision(*date) == Precision::Day) {
    source.checked_on = *date;
  } else if (checked_on.exists()) {
    checked_on.fault("this is no day", "write it as 2026-11-21");
  }
  const int confidence = json.need("confidence").one_of(confidences);
  if (confidence >= 0) source.confidence = confidences[static_cast<std::size_t>(confidence)];
  source.note = json["note"].text_or("");
  json.refuse_other_keys();
  return source;
}

}  // namespace

Result<Form> read_form(std::string_view json, std::string_view file) {
  Result<JsonSource> source = parse_json(json, file);
  if (!source) return source.faults();
  Faults faults;
  Cursor root(*source, faults);
  Form form;
  root["$schema"].text_or("");
  form.id = root.need("id").text();
  form.title = root.need("title").text();
  form.source = read_source(root.need("source"));
  form.size = within(root["size"], 13, 8, 24) * 10;
  form.floor = within(root["smallest"], 10, 6, 24) * 10;
  form.line_percent = within(root["line_percent"], form.line_percent, 100, 200);
  Cursor margins = root["margins_mm"];
  form.margin_top_mm = within(margins["top"], form.margin_top_mm, 5, 60);
  form.margin_right_mm = within(margins["right"], form.margin_right_mm, 5, 60);
  form.margin_bottom_mm = within(margins["bottom"], form.margin_bottom_mm, 5, 60);
  form.margin_left_mm = within(margins["left"], form.margin_left_mm, 5, 60);
  margins.refuse_other_keys();
  for (Cursor line : root.need("lines").items()) form.lines.push_back(read_line(line, 0));
  root.refuse_other_keys();
  if (!faults.empty()) return faults;
  return form;
}

}  // namespace camtay
