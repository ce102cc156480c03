#include "base/text.hpp"
#include "base/vietnamese.hpp"

namespace camtay {

namespace {

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

// A number longer than this is read digit by digit; so is one that begins with a nought.
constexpr std::size_t longest_number = 12;

int syllables_of_number(const std::string& digits) {
  const bool digit_by_digit = digits.size() > longest_number || (digits.size() > 2 && digits[0] == '0');
  if (digit_by_digit) return static_cast<int>(digits.size());
  return static_cast<int>(words(number_in_words(number_of(digits))).size());
}

// CCCD and TP can only be said one letter after the other.
int syllables_of_letters(std::u32string_view letters) {
  const std::string plain = plain_letters(encode(letters));
  const bool speakable = plain.find_first_of("aeiouy") != std::string::npos;
  return speakable ? 1 : static_cast<int>(plain.size());
}

std::size_t end_of_letters(std::u32string_view text, std::size_t at) {
  while (at < text.size() && (is_letter(text[at]) || is_apostrophe(text[at]))) ++at;
  return at;
}

std::size_t end_of_digits(std::u32string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

// With its thousands: 8.000 is one number.
std::size_t end_of_number(std::u32string_view text, std::size_t from) {
  std::size_t end = end_of_digits(text, from);
  if (end - from > 3) return end;
  while (end < text.size() && text[end] == '.' && end_of_digits(text, end + 1) == end + 4) end += 4;
  return end;
}

}  // namespace

int syllables(std::string_view text) {
  const std::u32string composed = decode(nfc(text));
  const std::u32string_view characters = composed;
  int sum = 0;
  for (std::size_t at = 0; at < characters.size();) {
    if (is_digit(characters[at])) {
      const std::size_t end = end_of_number(characters, at);
      sum += syllables_of_number(digits(encode(characters.substr(at, end - at))));
      at = end;
    } else if (is_letter(characters[at])) {
      const std::size_t end = end_of_letters(characters, at);
      sum += syllables_of_letters(characters.substr(at, end - at));
      at = end;
    } else {
      if (characters[at] == '%') sum += 2;
      ++at;
    }
  }
  return sum;
}

}  // namespace camtay
