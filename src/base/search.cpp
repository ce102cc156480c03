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
std::vector<std::string> plain_words(std::string_view text) {
  return search_words(replaced(plain_letters(text), "y", "i"));
}

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

int match_quality(std::string_view text, std::string_view query) {
  const std::vector<std::string> plain = plain_words(text);
  const std::vector<std::string> marked = marked_words(text);
  const std::vector<std::string> plain_query = plain_words(query);
  const std::vector<std::string> marked_query = marked_words(query);

  int sum = 1;
  for (std::size_t i = 0; i < plain_query.size(); ++i) {
    int best = 0;
    for (std::size_t j = 0; j < plain.size(); ++j) {
      int quality = word_quality(plain[j], plain_query[i]);
      const bool same_marks = i < marked_query.size() && j < marked.size() && begins(marked[j], marked_query[i]);
      if (quality > 0 && same_marks) quality += 2;
      if (quality > 0 && i == j) quality += 1;  // typed in the order of the text, from its beginning
      best = std::max(best, quality);
    }
    if (best == 0) return 0;
    sum += best;
  }
  return sum;
}

}  // namespace camtay
