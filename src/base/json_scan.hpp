// Walks over JSON text, token by token, for reading it (json_parse.cpp) and for finding a place in it (json_locate.cpp).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/json.hpp"

namespace camtay {

struct JsonScan {
  std::string_view text;
  std::size_t at = 0;
  // Why the last token could not be read; empty when it could. `at` then stands on the offending character.
  std::string_view what = {};
  std::string_view remedy = {};

  bool at_end() const { return at >= text.size(); }
  char peek() const { return at_end() ? '\0' : text[at]; }
  bool take(char expected);
  bool take(std::string_view expected);
  void skip_space();

  // A string with its quotation marks, as it is meant: unescaped and in NFC. False when malformed.
  bool take_string(std::string& into);
  bool take_number(Json& into);
  // Past a whole value of any kind, without reading it; sound on broken text too.
  void skip_value();

  bool refuse(std::string_view what, std::string_view remedy = {});
};

// A scan that stands on the first character of the text's value, behind a byte order mark.
JsonScan begin_scan(std::string_view text);

LineColumn line_column(std::string_view text, std::size_t at);

// The part of a JSON pointer that stands for a key: '~' and '/' escaped.
std::string escaped_key(std::string_view key);
std::string unescaped_key(std::string_view part);

}  // namespace camtay
