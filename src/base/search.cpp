#include "base/search.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/vietnamese.hpp"

namespace camtay {

namespace {

// Below three letters, one wrong letter would let everything match.
constexpr std::size_t least_for_forgiveness = 3;

std::vector<std::string> search_words(std::string_view text) {
  std::string spaced;
  for (const char c : text) {
    const bool ascii = static_cast<unsigned char>(c) < 0x80;
    const bool kept = !ascii || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    spaced += kept ? c : ' ';
  }
  return words(spaced);
}

// Without accents i and y are one: "kí" and "ký" are both right.
std::string plain_word(std::string_view marked) { return replaced(plain_letters(marked), "y", "i"); }

std::vector<std::string> marked_words(std::string_view text) { return search_words(lower(nfc(text))); }

bool begins(std::string_view word, std::string_view with) { return word.substr(0, with.size()) == with; }

// Whether `typed` becomes a beginning of `word` by one letter replaced, left out, added or swapped with its neighbour.
bool nearly_begins(std::string_view word, std::string_view typed) {
  std::size_t same = 0;
  while (same < word.size() && same < typed.size() && word[same] == typed[same]) ++same;
  const auto after = [](std::string_view text, std::size_t count) {
    return text.substr(std::min(count, text.size()));
  };
  const std::string_view word_rest = after(word, same);
  const std::string_view typed_rest = after(typed, same);
  if (typed_rest.empty()) return true;
  const bool replaced = !word_rest.empty() && begins(after(word, same + 1), after(typed, same + 1));
  const bool missing = !word_rest.empty() && begins(after(word, same + 1), typed_rest);
  const bool extra = begins(word_rest, after(typed, same + 1));
  const bool swapped = word_rest.size() > 1 && typed_rest.size() > 1 && word_rest[0] == typed_rest[1] &&
                       word_rest[1] == typed_rest[0] && begins(after(word, same + 2), after(typed, same + 2));
  return replaced || missing || extra || swapped;
}

int word_quality(std::string_view word, std::string_view typed) {
  if (word == typed) return 8;
  if (begins(word, typed)) return 6;
  return typed.size() >= least_for_forgiveness && nearly_begins(word, typed) ? 2 : 0;
}

}  // namespace

void WordList::number(std::string_view text, std::vector<std::uint32_t>& numbers) {
  for (std::string& marked : marked_words(text)) {
    const auto [known, is_new] = by_marked_.try_emplace(std::move(marked), static_cast<std::uint32_t>(words_.size()));
    if (is_new) words_.push_back({plain_word(known->first), known->first});
    numbers.push_back(known->second);
  }
}

Query::Query(std::string_view text, const WordList& list) {
  for (const std::string& marked : marked_words(text)) {
    const std::string plain = plain_word(marked);
    if (plain.empty()) continue;  // marks without a letter
    std::vector<std::uint8_t>& answers = answers_.emplace_back();
    answers.reserve(list.words().size());
    for (const WordList::Word& word : list.words()) {
      const int quality = word_quality(word.plain, plain);
      const bool same_marks = quality > 0 && begins(word.marked, marked);
      answers.push_back(static_cast<std::uint8_t>(quality + (same_marks ? 2 : 0)));
    }
  }
}

int Query::quality(std::span<const std::uint32_t> text) const {
  int sum = 1;
  for (std::size_t i = 0; i < answers_.size(); ++i) {
    int best = 0;
    for (std::size_t j = 0; j < text.size(); ++j) {
      int quality = answers_[i][text[j]];
      if (quality > 0 && i == j) quality += 1;  // typed in the order of the text, from its beginning
      best = std::max(best, quality);
    }
    if (best == 0) return 0;
    sum += best;
  }
  return sum;
}

int match_quality(std::string_view text, std::string_view query) {
  WordList list;
  std::vector<std::uint32_t> numbers;
  list.number(text, numbers);
  return Query(query, list).quality(numbers);
}

}  // namespace camtay
