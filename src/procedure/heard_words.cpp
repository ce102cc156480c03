#include "procedure/heard_words.hpp"

#include <algorithm>

#include "base/letters.hpp"
#include "base/text.hpp"
#include "procedure/heard_lists.hpp"

namespace camtay {
namespace {

bool is_tone(char32_t mark) {
  return mark == 0x300 || mark == 0x301 || mark == 0x303 || mark == 0x309 || mark == 0x323;
}

std::string spelling(std::string_view word) {
  std::u32string letters, tones;
  for (char32_t c : decode(word)) {
    std::u32string marks;
    for (auto parts = taken_apart(c); parts; parts = taken_apart(c)) {
      (is_tone(parts->mark) ? tones : marks) += parts->mark;
      c = parts->base;
    }
    for (const char32_t mark : marks) {
      if (const char32_t marked = put_together({c, mark})) c = marked;
    }
    letters += c == 'y' ? U'i' : c;
  }
  return encode(letters + tones);
}

HeardWord word_of(std::string text) {
  std::string spelt = spelling(text);
  std::string plain = replaced(plain_letters(text), "y", "i");
  return {std::move(text), std::move(spelt), std::move(plain)};
}

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

}  // namespace

std::vector<HeardWord> heard_words(std::string_view text) {
  const std::u32string all = decode(lower(nfc(text)));
  std::vector<HeardWord> words;
  for (std::size_t at = 0; at < all.size();) {
    std::size_t end = at;
    const bool digits = is_digit(all[at]);
    while (end < all.size() && (digits ? is_digit(all[end]) : is_letter(all[end]))) ++end;
    const bool before = at > 0 && is_digit(all[at - 1]), after = at + 1 < all.size() && is_digit(all[at + 1]);
    const bool sign = std::u32string_view(U".,/:-").find(all[at]) != std::u32string_view::npos && before && after;
    if (end == at && !sign && all[at] != '+') {
      ++at;
      continue;
    }
    end = std::max(end, at + 1);
    words.push_back(word_of(encode(std::u32string_view(all).substr(at, end - at))));
    at = end;
  }
  return words;
}

bool is_bare(Phrase words) {
  return std::all_of(words.begin(), words.end(), [](const HeardWord& word) { return word.spelt == word.plain; });
}

bool is_word(const HeardWord& heard, std::string_view ours, bool bare) {
  if (heard.text == ours) return true;
  const HeardWord word = word_of(std::string(ours));
  return heard.spelt == word.spelt || (bare && heard.plain == word.plain);
}

int likeness(Phrase heard, Phrase ours) {
  if (heard.size() != ours.size() || heard.empty()) return 0;
  const bool bare = is_bare(heard);
  int least = 2;
  for (std::size_t i = 0; i < heard.size(); ++i) {
    if (heard[i].spelt == ours[i].spelt) continue;
    if (!bare || heard[i].plain != ours[i].plain) return 0;
    least = 1;
  }
  return least;
}

bool is_digits(const HeardWord& word) { return word.text[0] >= '0' && word.text[0] <= '9'; }

std::optional<std::size_t> place_among(const HeardWord& heard, std::string_view list, bool bare) {
  const std::vector<std::string> ours = split(list, '|');
  for (std::size_t place = 0; place < ours.size(); ++place) {
    if (!ours[place].empty() && is_word(heard, ours[place], bare)) return place;
  }
  return std::nullopt;
}

void append_eight(std::string& text, std::uint64_t eight) {
  for (; eight != 0; eight >>= 8) text += static_cast<char>(eight & 0xFF);
}

bool is_one_of(Phrase heard, std::string_view lines) {
  for (const std::string& line : split(lines, '|')) {
    if (likeness(heard, heard_words(line)) > 0) return true;
  }
  return false;
}

Phrase without_courtesy(Phrase words) {
  const std::string before = "dạ|à|ờ|ừm|ơ|ơi|thưa|ạ|um|uh|er|well|please"_in_code;
  const std::string after = "ạ|à|ờ|nhé|đấy|đó|vậy|please"_in_code;
  while (words.size() > 1 && is_one_of(words.first(1), before)) words = words.subspan(1);
  while (words.size() > 1 && is_one_of(words.last(1), after)) words = words.first(words.size() - 1);
  return words;
}

}  // namespace camtay
