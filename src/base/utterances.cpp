#include "base/letters.hpp"
#include "base/text.hpp"
#include "base/vietnamese.hpp"

namespace camtay {

namespace {

using Texts = std::vector<std::string>;

// "1." before a part of a list and "TP." before a name do not end a sentence.
bool is_abbreviation(std::string_view word, bool first) {
  const std::u32string letters = decode(word.substr(0, word.size() - 1));
  bool number = !letters.empty();
  bool capitals = !letters.empty() && letters.size() <= 2;
  for (const char32_t c : letters) {
    number = number && c >= '0' && c <= '9';
    capitals = capitals && lower_letter(c) != c;
  }
  return capitals || (first && number);
}

bool ends_sentence(std::string_view word, bool first) {
  constexpr std::string_view closers[] = {")", "]", "\"", "\u201D", "\u2019", "\u00BB"};
  for (const std::string_view closer : closers) {
    while (word.size() > closer.size() && word.ends_with(closer)) word.remove_suffix(closer.size());
  }
  if (word.ends_with("!") || word.ends_with("?") || word.ends_with("\u2026") || word.ends_with("..")) return true;
  return word.ends_with(".") && !is_abbreviation(word, first);
}

bool ends_clause(std::string_view word) {
  return word.ends_with(",") || word.ends_with(";") || word.ends_with(":") || word == "-" || word == "\u2013";
}

void add_word(std::string& text, std::string_view word) {
  if (!text.empty()) text += ' ';
  text += word;
}

Texts sentences(std::string_view text) {
  Texts found;
  for (const std::string& line : split(text, '\n')) {
    bool open = false;
    bool first = true;  // of a sentence, or behind a colon or semicolon
    for (const std::string& word : words(line)) {
      if (!open) found.emplace_back();
      open = !ends_sentence(word, first);
      first = !open || ends_clause(word);
      add_word(found.back(), word);
    }
  }
  return found;
}

Texts clauses(std::string_view sentence) {
  Texts found;
  bool open = false;
  for (const std::string& word : words(sentence)) {
    if (!open) found.emplace_back();
    open = !ends_clause(word);
    add_word(found.back(), word);
  }
  return found;
}

// Puts neighbours together as long as they stay within `most`.
Texts packed(const Texts& parts, int most) {
  Texts found;
  int room = 0;
  for (const std::string& part : parts) {
    const int needed = syllables(part);
    if (found.empty() || needed > room) {
      found.emplace_back();
      room = most;
    }
    add_word(found.back(), part);
    room -= needed;
  }
  return found;
}

Texts cut(std::string_view sentence, int most) {
  Texts parts;
  for (const std::string& clause : clauses(sentence)) {
    const Texts pieces = syllables(clause) > most ? packed(words(clause), most) : Texts{clause};
    parts.insert(parts.end(), pieces.begin(), pieces.end());
  }
  return packed(parts, most);
}

}  // namespace

std::vector<std::string> utterances(std::string_view text, int most) {
  Texts spoken;
  for (const std::string& sentence : sentences(text)) {
    const Texts parts = syllables(sentence) > most ? cut(sentence, most) : Texts{sentence};
    spoken.insert(spoken.end(), parts.begin(), parts.end());
  }
  return spoken;
}

}  // namespace camtay
