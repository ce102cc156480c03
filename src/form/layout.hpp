// Form and values laid out on A4: dotted leaders under the values, boxes, columns, notes, page breaks that never cut a line or a
// signature block, tables whose rows stay whole and whose header stands again on each page. A value too long for its line goes on below, its leader with it; a single word too long for a whole line
// shrinks to the form's floor, then breaks. Nothing is cut or runs over anything.
#pragma once

#include "form/document.hpp"
#include "form/form.hpp"
#include "form/typeface.hpp"

namespace camtay {

// Empty values give the blank form for writing by hand, with leaders long enough for it.
Document layout(const Form& form, const Values& values, const Faces& faces);

// The document as plain text, a line for each printed line, pages parted by a form feed: for tests and the terminal.
// An empty leader or row of letter boxes is "……", a box "[ ]" or "[X]"; the cells of a table's row stand on one line with " | "
// between them.
std::string to_text(const Document& document);

}  // namespace camtay
