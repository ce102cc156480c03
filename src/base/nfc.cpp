#include "base/letters.hpp"
#include "base/text.hpp"

namespace camtay {

namespace {

void append_apart(std::u32string& to, char32_t letter) {
  const std::optional<Marked> parts = taken_apart(letter);
  if (!parts) {
    to += letter;
    return;
  }
  append_apart(to, parts->base);
  if (parts->mark != 0) to += parts->mark;
}

// There are only four classes: one pass for each is shorter than sorting, and no run of marks can make it slow.
void append_ordered(std::u32string& to, std::u32string_view marks) {
  for (const int its_class : {202, 216, 220, 230}) {
    for (const char32_t mark : marks) {
      if (combining_class(mark) == its_class) to += mark;
    }
  }
}

// Letters apart from their marks, the marks of each letter in canonical order.
std::u32string decomposed(std::u32string_view text) {
  std::u32string apart;
  apart.reserve(text.size() * 2);
  for (const char32_t character : text) append_apart(apart, character);

  std::u32string ordered;
  ordered.reserve(apart.size());
  for (std::size_t from = 0; from < apart.size();) {
    std::size_t to = from;
    while (to < apart.size() && combining_class(apart[to]) != 0) ++to;
    append_ordered(ordered, std::u32string_view(apart).substr(from, to - from));
    if (to < apart.size()) ordered += apart[to++];
    from = to;
  }
  return ordered;
}

// Marks are the only characters that can change under composition, and all of them begin with these two bytes.
bool has_marks(std::string_view text) { return text.find_first_of("\xCC\xCD") != std::string_view::npos; }

}  // namespace

std::string nfc(std::string_view text) {
  if (!has_marks(text) && is_utf8(text)) return std::string(text);

  std::u32string composed;
  std::size_t starter = std::u32string::npos;  // the letter that the next mark may join
  int last_class = 0;                          // of the mark before it that stayed on its own
  for (const char32_t character : decomposed(decode(text))) {
    const int its_class = combining_class(character);
    if (starter != std::u32string::npos && its_class > last_class) {
      if (const char32_t joined = put_together({composed[starter], character}); joined != 0) {
        composed[starter] = joined;
        continue;
      }
    }
    if (its_class == 0) starter = composed.size();
    last_class = its_class;
    composed += character;
  }
  return encode(composed);
}

std::string plain_letters(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (const char32_t character : decomposed(decode(text))) {
    if (combining_class(character) != 0) continue;
    const char32_t small = lower_letter(character);
    switch (small) {
      case 0x111: plain += 'd'; break;
      case 0x180: plain += 'b'; break;
      default: plain += encode(small);
    }
  }
  return plain;
}

}  // namespace camtay
