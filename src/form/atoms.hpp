// A line of a form, with its values, as the smallest things a printed line is made of.
#pragma once

#include <string>
#include <vector>

#include "form/document.hpp"
#include "form/form.hpp"
#include "form/typeface.hpp"

namespace camtay {

// What everything on a page is set from.
struct Setting {
  const Form& form;
  const Values& values;
  const Faces& faces;

  // Without any value it is the form for writing by hand, which needs more room.
  bool by_hand() const { return values.empty(); }
};

struct Atom {
  enum class Kind { Word, Gap, Box, Letters };  // Gap: a blank without a value. Letters: each in a box
  enum class Before {
    Nothing,    // stands close to what is before it
    Space,      // a space, the line may not end here
    Break,      // a space, the line may end here
    BareBreak,  // no space, the line may end here: inside a word longer than a line
  };
  Kind kind = Kind::Word;
  Before before = Before::Nothing;
  Hundredths space = 0;  // width of the space before
  Hundredths width = 0;
  Hundredths pad = 0;  // leader after the value, so that the blank has its least width
  int blank = -1;      // which blank it belongs to
  int size = 0;        // 1/10 pt
  Face face = Face::Regular;
  Hundredths rise = 0;  // of a superscript
  bool ticked = false, crossed_out = false;
  int boxes = 0;  // Letters
  std::string text;
};

struct Atoms {
  std::vector<Atom> atoms;
  std::vector<bool> grows;  // by blank: takes a share of what is left of its line
};

int text_size(const FormLine& line, const Form& form);
Hundredths line_height(const FormLine& line, const Setting& setting);

// `width` is that of a whole printed line: no atom is wider.
Atoms atoms(const FormLine& line, const Setting& setting, Hundredths width);

// The line as it is read aloud and searched: what is crossed out is not in it.
std::string plain_text(const FormLine& line, const Values& values);

}  // namespace camtay
