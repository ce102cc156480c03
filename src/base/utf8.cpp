#include "base/utf8.hpp"

#include "base/text.hpp"

namespace camtay {

char32_t take_character(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
  const unsigned char first = byte(at++);
  if (first < 0x80) return first;

  std::size_t more = 0;
  char32_t character = 0;
  char32_t least = 0;  // what needs fewer bytes than it was given is overlong
  if ((first & 0xE0) == 0xC0) {
    more = 1, character = first & 0x1F, least = 0x80;
  } else if ((first & 0xF0) == 0xE0) {
    more = 2, character = first & 0x0F, least = 0x800;
  } else if ((first & 0xF8) == 0xF0) {
    more = 3, character = first & 0x07, least = 0x10000;
  } else {
    return not_a_character;
  }
  if (text.size() - at < more) return not_a_character;
  for (std::size_t i = 0; i < more; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return not_a_character;
    character = character << 6 | (byte(at + i) & 0x3F);
  }
  const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
  if (character < least || character > 0x10FFFF || surrogate) return not_a_character;
  at += more;
  return character;
}

std::size_t first_invalid(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (take_character(text, at) == not_a_character) return start;
  }
  return std::string_view::npos;
}

bool is_utf8(std::string_view text) { return first_invalid(text) == std::string_view::npos; }

std::u32string decode(std::string_view utf8) {
  std::u32string characters;
  characters.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t character = take_character(utf8, at);
    characters += character == not_a_character ? U'\uFFFD' : character;
  }
  return characters;
}

std::string encode(char32_t character) {
  const auto tail = [&](int shift) { return static_cast<char>(0x80 | (character >> shift & 0x3F)); };
  if (character < 0x80) return {static_cast<char>(character)};
  if (character < 0x800) return {static_cast<char>(0xC0 | character >> 6), tail(0)};
  const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
  if (character > 0x10FFFF || surrogate) return encode(U'\uFFFD');
  if (character < 0x10000) return {static_cast<char>(0xE0 | character >> 12), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | character >> 18), tail(12), tail(6), tail(0)};
}

std::string encode(std::u32string_view text) {
  std::string utf8;
  utf8.reserve(text.size());
  for (const char32_t character : text) utf8 += encode(character);
  return utf8;
}

std::size_t length(std::string_view text) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++characters) take_character(text, at);
  return characters;
}

}  // namespace camtay
