#include "base/json_scan.hpp"

#include <charconv>
#include <cmath>

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace camtay {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Four hexadecimal digits; -1 when they are not.
int take_hex(JsonScan& scan) {
  unsigned value = 0;
  const std::string_view four = scan.text.substr(scan.at, 4);
  const auto [end, error] = std::from_chars(four.data(), four.data() + four.size(), value, 16);
  if (four.size() != 4 || error != std::errc() || end != four.data() + 4) return -1;
  scan.at += 4;
  return static_cast<int>(value);
}

bool take_unicode_escape(JsonScan& scan, std::string& into) {
  const int first = take_hex(scan);
  if (first < 0) return scan.refuse("\\u needs four hexadecimal digits");
  char32_t character = static_cast<char32_t>(first);
  if (first >= 0xDC00 && first <= 0xDFFF)
    return scan.refuse("this is the second half of a character without its first");
  if (first >= 0xD800 && first <= 0xDBFF) {
    const int second = scan.take("\\u") ? take_hex(scan) : -1;
    if (second < 0xDC00 || second > 0xDFFF) return scan.refuse("the second half of this character is missing");
    character = 0x10000 + ((character - 0xD800) << 10) + static_cast<char32_t>(second - 0xDC00);
  }
  into += encode(character);
  return true;
}

bool take_escape(JsonScan& scan, std::string& into) {
  constexpr std::string_view letters = "\"\\/bfnrt";
  constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
  if (scan.take('u')) return take_unicode_escape(scan, into);
  const std::size_t which = scan.at_end() ? std::string_view::npos : letters.find(scan.peek());
  if (which == std::string_view::npos) return scan.refuse("unknown escape", "write \\\\ for a backslash");
  into += meanings[which];
  ++scan.at;
  return true;
}

std::size_t skip_digits(JsonScan& scan) {
  const std::size_t start = scan.at;
  while (is_digit(scan.peek())) ++scan.at;
  return scan.at - start;
}

}  // namespace

bool JsonScan::refuse(std::string_view its_what, std::string_view its_remedy) {
  what = its_what;
  remedy = its_remedy;
  return false;
}

bool JsonScan::take(char expected) {
  if (at_end() || text[at] != expected) return false;
  ++at;
  return true;
}

bool JsonScan::take(std::string_view expected) {
  if (text.substr(at, expected.size()) != expected) return false;
  at += expected.size();
  return true;
}

void JsonScan::skip_space() {
  while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') ++at;
}

bool JsonScan::take_string(std::string& into) {
  const std::size_t start = at;
  std::string raw;
  if (!take('"')) return refuse("a text in quotation marks is expected here");
  for (;;) {
    const std::size_t plain = at;
    while (!at_end() && text[at] != '"' && text[at] != '\\' && static_cast<unsigned char>(text[at]) >= 0x20) ++at;
    raw += text.substr(plain, at - plain);
    if (take('"')) break;
    if (at_end()) {
      at = start;
      return refuse("this text never ends", "close it with a quotation mark");
    }
    if (!take('\\')) return refuse("a line break or control character stands inside a text", "write \\n");
    if (!take_escape(*this, raw)) return false;
  }
  into = nfc(raw);
  return true;
}

bool JsonScan::take_number(Json& into) {
  const std::size_t start = at;
  bool whole = true;
  take('-');
  const std::size_t first = at;
  if (skip_digits(*this) == 0) return refuse("a digit is expected here");
  if (text[first] == '0' && at - first > 1) {
    at = start;
    return refuse("a number cannot begin with 0", "put it between quotation marks");
  }
  if (take('.')) {
    whole = false;
    if (skip_digits(*this) == 0) return refuse("a digit is expected behind the point");
  }
  if (take('e') || take('E')) {
    whole = false;
    if (!take('+')) take('-');
    if (skip_digits(*this) == 0) return refuse("a digit is expected in the exponent");
  }
  const std::string digits(text.substr(start, at - start));
  const char* const end = digits.data() + digits.size();
  std::uint64_t natural = 0;
  if (whole && digits[0] != '-' && std::from_chars(digits.data(), end, natural).ec == std::errc()) {
    into = natural;
    return true;
  }
  std::int64_t integer = 0;
  if (whole && std::from_chars(digits.data(), end, integer).ec == std::errc()) {
    into = integer;
    return true;
  }
  const double number = decimal(digits);
  if (!std::isfinite(number)) {
    at = start;
    return refuse("this number is too large");
  }
  into = number;
  return true;
}

void JsonScan::skip_value() {
  std::string ignored;
  int open = 0;
  while (!at_end()) {
    const char c = peek();
    const bool closes = c == '}' || c == ']';
    if (open == 0 && (closes || c == ',')) return;
    if (c == '"') {
      // A text that does not end hides everything behind it.
      ++at;
      while (!at_end() && peek() != '"') at += peek() == '\\' ? 2 : 1;
    } else if (c == '{' || c == '[') {
      ++open;
    } else if (closes) {
      --open;
    }
    if (!at_end()) ++at;
  }
  if (at > text.size()) at = text.size();
}

JsonScan begin_scan(std::string_view text) {
  JsonScan scan{text};
  scan.take(byte_order_mark);
  scan.skip_space();
  return scan;
}

LineColumn line_column(std::string_view text, std::size_t at) {
  LineColumn place{1, 1};
  std::size_t i = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  while (i < text.size() && i < at) {
    const bool line_break = text[i] == '\n';
    take_character(text, i);
    place = line_break ? LineColumn{place.line + 1, 1} : LineColumn{place.line, place.column + 1};
  }
  return place;
}

std::string escaped_key(std::string_view key) { return replaced(replaced(key, "~", "~0"), "/", "~1"); }
std::string unescaped_key(std::string_view part) { return replaced(replaced(part, "~1", "/"), "~0", "~"); }

}  // namespace camtay
