#include "base/json_scan.hpp"
#include "base/text.hpp"

namespace camtay {

namespace {

// From the opening bracket of an object to the value of one of its keys.
bool enter_member(JsonScan& scan, std::string_view key) {
  ++scan.at;
  for (;;) {
    scan.skip_space();
    std::string found;
    if (!scan.take_string(found)) return false;
    scan.skip_space();
    if (!scan.take(':')) return false;
    scan.skip_space();
    if (found == key) return true;
    scan.skip_value();
    if (!scan.take(',')) return false;
  }
}

bool enter_element(JsonScan& scan, std::string_view index) {
  ++scan.at;
  for (std::size_t i = 0;; ++i) {
    scan.skip_space();
    if (scan.at_end() || scan.peek() == ']') return false;
    if (std::to_string(i) == index) return true;
    scan.skip_value();
    if (!scan.take(',')) return false;
  }
}

bool enter(JsonScan& scan, std::string_view part) {
  if (scan.peek() == '{') return enter_member(scan, unescaped_key(part));
  return scan.peek() == '[' && enter_element(scan, part);
}

}  // namespace

LineColumn locate(std::string_view text, std::string_view pointer) {
  JsonScan scan = begin_scan(text);
  std::size_t place = scan.at;
  const std::vector<std::string> parts = split(pointer, '/');
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (!enter(scan, parts[i])) break;
    place = scan.at;
  }
  return line_column(text, place);
}

}  // namespace camtay
