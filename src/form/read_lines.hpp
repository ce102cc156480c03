// From JSON to the lines of a form: what read.cpp, read_lines.cpp and read_table.cpp share.
#pragma once

#include "base/json.hpp"
#include "form/form.hpp"

namespace camtay {

// What a line takes from where it stands, unless it says otherwise itself.
struct Surrounding {
  Certainty certainty = Certainty::Verbatim;
  Align align = Align::Left;
  int size = 0;         // 1/10 pt; 0 is the form's own
  bool dotted = true;   // of blanks
  bool inside = false;  // of columns, a box or a cell: where neither columns nor tables stand
  int number = 0;       // what $(n) stands for; 0: nothing
};

FormLine read_line(Cursor json, const Surrounding& around);
std::vector<FormLine> read_lines(Cursor json, const Surrounding& around);

// A line whose words are the text at `text`.
FormLine read_words(Cursor text, const Surrounding& around);

// "certainty" of an object, else what holds around it.
Certainty read_certainty(Cursor certainty, Certainty otherwise);

// "align" of an object, else `otherwise`.
Align read_align(Cursor align, Align otherwise);

// A number from `least` to `most`.
int within(Cursor cursor, int otherwise, int least, int most);

// Columns, header and rows of a table into its line.
void read_table(Cursor table, FormLine& line, Surrounding around);

}  // namespace camtay
