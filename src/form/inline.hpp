// The marks inside a line's text ("{id}", "[id=choice]", "^(1)", "**", "__"; form.hpp gives them all) taken apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "form/form.hpp"

namespace camtay {

struct InlineMistake {
  std::string what, remedy;
};

struct InlineText {
  std::vector<Piece> pieces;
  std::vector<InlineMistake> mistakes;
};

InlineText read_inline(std::string_view text);

}  // namespace camtay
