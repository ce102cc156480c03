#include "base/text.hpp"

#include "base/letters.hpp"
#include "base/utf8.hpp"

namespace camtay {

std::string upper(std::string_view text) {
  std::string capitals;
  capitals.reserve(text.size());
  for (const char32_t character : decode(text)) {
    // The German sharp s has no capital that forms accept.
    if (character == 0xDF) {
      capitals += "SS";
    } else {
      capitals += encode(upper_letter(character));
    }
  }
  return capitals;
}

std::string lower(std::string_view text) {
  std::string small;
  small.reserve(text.size());
  for (const char32_t character : decode(text)) small += encode(lower_letter(character));
  return small;
}

std::string capitalised(std::string_view text) {
  if (text.empty()) return {};
  std::size_t rest = 0;
  take_character(text, rest);
  return upper(text.substr(0, rest)) + std::string(text.substr(rest));
}

std::string within_sentence(const std::string& label) {
  const std::string small = lower(label);
  return capitalised(small) == label ? small : label;
}

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> found;
  bool inside = false;
  for (const char32_t character : decode(text)) {
    if (is_white_space(character)) {
      inside = false;
      continue;
    }
    if (!inside) found.emplace_back();
    inside = true;
    found.back() += encode(character);
  }
  return found;
}

std::string tidy(std::string_view text) { return join(words(text), " "); }

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string joined;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) joined += separator;
    joined += parts[i];
  }
  return joined;
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string result;
  if (from.empty()) return std::string(text);
  for (std::size_t at = text.find(from); at != std::string_view::npos; at = text.find(from)) {
    result += text.substr(0, at);
    result += to;
    text.remove_prefix(at + from.size());
  }
  result += text;
  return result;
}

std::string digits(std::string_view text) {
  std::string found;
  for (const char character : text) {
    if (character >= '0' && character <= '9') found += character;
  }
  return found;
}

long long number_of(std::string_view digits) {
  long long number = 0;
  for (const char digit : digits.substr(0, 18)) number = number * 10 + (digit - '0');
  return number;
}

int int_of(std::string_view digits) { return static_cast<int>(number_of(digits.substr(0, 9))); }

}  // namespace camtay
