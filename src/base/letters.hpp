// One letter at a time: its case, and the mark it carries.
#pragma once

#include <optional>

namespace camtay {

// The capital or small letter of a letter; any other character as it is.
char32_t upper_letter(char32_t character);
char32_t lower_letter(char32_t character);

bool is_white_space(char32_t character);

struct Marked {
  char32_t base = 0;
  char32_t mark = 0;
};
// A letter taken apart by one canonical step: U+1EA4 is U+00C2 with U+0301.
std::optional<Marked> taken_apart(char32_t letter);
// The one character for a letter and a mark; 0 when there is none.
char32_t put_together(Marked parts);

// Canonical combining class of a mark (Unicode); 0 for everything that is not a tabled mark.
int combining_class(char32_t character);

}  // namespace camtay
