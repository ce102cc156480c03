// An official form as its file says it (assets/schema/form.schema.json gives the format, docs show an example).
// Text of a line holds blanks and marks inline:
//   {child_full_name}          a blank: a value over a dotted leader; takes what is left of its line, shared among blanks
//   {child_sex:12}             the same with a least width in mm
//   {child_sex:12!}            takes no share: as wide as this, or as its value
//   {child_birth_place*2}      two dotted lines on the form for writing by hand; the last blank of its line
//   {applicant_id12#12}        12 boxes of 5 mm, a letter or digit in each
//   {} {:20} {*2}              the same without a name: only ever written by hand
//   [copies_wanted=yes]        a tick box, ticked when the value is there
//   [has_no_number]            a tick box, ticked when the value is "yes"
//   ~~words~~[kind=notice]     words that are crossed out when the box behind them would be ticked; there is no box
//   ^(1)                       superscript
//   **…** bold, __…__ italic, \ before any of { [ ^ * _ ~ \ takes it as it is
// A filled blank with a sign close behind it ("{marriage_number}, Quyển số") is as wide as its value.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "procedure/answers.hpp"

namespace camtay {

struct Piece {
  enum class Kind { Words, Blank, Box };
  Kind kind = Kind::Words;
  std::string text;    // words; or the field id of a blank or box; "" for a blank without a name
  std::string choice;  // boxes: ticked when Values has "text=choice"; empty: when the value of `text` is "yes"
  bool bold = false, italic = false, superscript = false;
  int least_mm = 0;  // blanks
  bool fixed = false;
  int lines = 1;                    // dotted lines when written by hand
  std::string crossed_out_by = {};  // "id=choice" or "id" of what crosses it out; "": nothing does
  int letters = 0;                  // blanks: so many boxes with a letter in each in place of a dotted line; 0: none
  bool operator==(const Piece&) const = default;
};

enum class Align { Left, Centre, Right, Justify };

// How sure it is that the sheet says it so: copied from the instrument; put together again from other sources; the sheet was
// never seen.
enum class Certainty { Verbatim, Reconstructed, Unseen };

struct TableRow;

struct FormLine {
  // Header: the national header. Heading: bold, keeps with what follows. Rule: as wide as the text above it. Corner: small, at
  // the right ("Mẫu số 01"). Box: a frame, as the place of a photo.
  enum class Kind { Header, Title, Heading, Line, Note, Space, Rule, Columns, Signature, Corner, Box, Table };
  Kind kind = Kind::Line;
  Align align = Align::Left;
  int size = 0;       // 1/10 pt; 0 is the form's own
  int indent_mm = 0;  // of the first printed line
  bool keep_with_next = false;
  std::vector<Piece> pieces;
  int space_mm10 = 0;  // Space: tenths of a millimetre
  std::vector<std::vector<FormLine>>
      columns;                      // Columns: side by side, never cut by a page. Box: one, what stands in it
  std::vector<int> column_percent;  // Columns, Table
  int width_mm = 0, height_mm = 0;  // Box
  std::vector<TableRow> rows;       // Table: never cut by a page, unless one is higher than a page
  int header_rows = 0;              // Table: how many of the rows stand again at the top of each page
  bool border = true;               // Table
  bool dotted = true;               // no: blanks without a dotted line, as in a cell with a border
  Certainty certainty = Certainty::Verbatim;
  std::string place;  // JSON pointer, "#/lines/3"
};

struct TableCell {
  std::vector<FormLine> lines;
  int column = 0, span = 1, rows = 1;  // first column from 0; columns and rows it takes
};

struct TableRow {
  std::vector<TableCell> cells;
  int height_mm = 0;  // at least
};

struct FormSource {
  std::string instrument;  // "Thông tư 04/2024/TT-BTP, Phụ lục 5"
  Date checked_on;
  std::string confidence;                     // "high", "medium", "low"
  Certainty certainty = Certainty::Verbatim;  // of every line that does not say it itself
  std::string note;
};

// Official: the law's own sheet. Preparation: our own, to copy from or to show; never handed in as the state's.
enum class Standing { Official, Preparation };

struct Form {
  std::string id;
  std::string title;  // title of the document
  Standing standing = Standing::Official;
  FormSource source;
  int size = 130;          // 1/10 pt
  int floor = 100;         // a word longer than a whole line may shrink to this, then it breaks
  int line_percent = 120;  // height of a line, of the size of its letters; notes are set closer
  bool landscape = false;
  int margin_top_mm = 20, margin_right_mm = 15, margin_bottom_mm = 20, margin_left_mm = 30;
  std::vector<FormLine> lines;
};

Result<Form> read_form(std::string_view json, std::string_view file);

// Every line with those inside of its columns, boxes and cells, in order; no longer than the form lives.
std::vector<const FormLine*> all_lines(const Form& form);

// An official form with lines that are not verbatim: to be laid beside the office's own sheet before it is signed.
bool needs_comparing(const Form& form);

// Whether a tick box's or a crossing's condition is met: "id=choice" by that choice, "id" by what is true.
bool is_so(const std::string& condition, const Values& values);
// The condition that ticks a box.
std::string condition_of(const Piece& box);
bool is_crossed_out(const Piece& piece, const Values& values);

// The id of "id=choice" or "id".
std::string_view id_of(std::string_view condition);

// Ids of the blanks and boxes and of what crosses words out, each once, in order.
std::vector<std::string> blanks(const Form& form);

}  // namespace camtay
