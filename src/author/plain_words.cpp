#include "author/plain_words.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"

namespace camtay {
namespace {

constexpr std::string_view open_quote = "“", close_quote = "”";

// A letter of any alphabet: what is no ASCII is taken for one.
bool is_part_of_word(char c) {
  return (c & 0x80) != 0 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '{';
}

// Where a word stands by itself; npos when it does not.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
  for (std::size_t at = text.find(word, from); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !is_part_of_word(text[at - 1]) || text.substr(0, at).ends_with("“");
    if (begins && (end == text.size() || !is_part_of_word(text[end]))) return at;
  }
  return std::string_view::npos;
}

bool is_explained(std::string_view text, const OfficeWord& word) {
  for (std::size_t at = find_word(text, word.word, 0); at != std::string_view::npos;
       at = find_word(text, word.word, at + word.word.size())) {
    const std::string_view behind = text.substr(at + word.word.size());
    const std::size_t open_before = text.rfind('(', at), close_before = text.rfind(')', at);
    const bool in_brackets = open_before != std::string_view::npos &&
                             (close_before == std::string_view::npos || close_before < open_before);
    if (!in_brackets && !behind.starts_with(" (")) return false;
  }
  return true;
}

std::vector<std::string> texts_of(Cursor list) {
  std::vector<std::string> texts;
  for (Cursor& at : list.items()) texts.push_back(at.text());
  return texts;
}

std::vector<Sign> read_signs(Cursor list) {
  std::vector<Sign> signs;
  for (Cursor& at : list.items()) {
    signs.push_back(
        {at["word"].text(), texts_of(at["before"]), texts_of(at["not_before"]), texts_of(at["not_behind"])});
    at.refuse_other_keys();
  }
  return signs;
}

// The tiếng of a sentence in small letters, with "" for a pause.
std::vector<std::string> tieng_of(std::string_view sentence) {
  constexpr std::string_view marks = ".,;:!?()[]\"";
  std::vector<std::string> found;
  for (const std::string& written : words(lower(sentence))) {
    const std::size_t first = written.find_first_not_of(marks), last = written.find_last_not_of(marks);
    if (first == std::string::npos) continue;
    found.push_back(written.substr(first, last - first + 1));
    if (last + 1 < written.size()) found.emplace_back();
  }
  return found;
}

bool has(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::string without_quotations(std::string_view text) {
  std::string rest;
  for (std::size_t open = text.find(open_quote); open != std::string_view::npos; open = text.find(open_quote)) {
    const std::size_t close = text.find(close_quote, open);
    rest += text.substr(0, open);
    if (close == std::string_view::npos) return rest;
    rest += '"';  // What stood around it does not become one word.
    text.remove_prefix(close + close_quote.size());
  }
  return rest += text;
}

Result<PlainWords> read_plain_words(std::string_view json, std::string_view file) {
  return read_whole(json, file, [](Cursor& root) {
    PlainWords read;
    for (Cursor& at : root.need("words").items()) {
      OfficeWord word{at["word"].text(), at["say"].text()};
      if (lower(word.word) != word.word) at["word"].fault("has capitals", "write it in small letters");
      const auto same = [&](const OfficeWord& other) { return other.word == word.word; };
      if (std::any_of(read.office.begin(), read.office.end(), same)) {
        at["word"].fault("stands twice", "remove one of them");
      }
      at.refuse_other_keys();
      read.office.push_back(std::move(word));
    }
    read.passives = read_signs(root.need("passives"));
    read.nouns = read_signs(root.need("nouns"));
    return read;
  });
}

std::vector<const OfficeWord*> unexplained(std::string_view text, const std::vector<OfficeWord>& words) {
  const std::string plain = lower(without_quotations(text));
  std::vector<const OfficeWord*> found;
  for (const OfficeWord& word : words) {
    if (find_word(plain, word.word, 0) == std::string_view::npos) continue;
    // A single tiếng ("làm", "ghi") stands in many texts and explains nothing.
    const bool said_plainly =
        word.say.find(' ') != std::string::npos && find_word(plain, word.say, 0) != std::string_view::npos;
    if (said_plainly || is_explained(plain, word)) continue;
    found.push_back(&word);
  }
  return found;
}

int count(std::string_view sentence, const std::vector<Sign>& signs) {
  const std::vector<std::string> all = tieng_of(sentence);
  int found = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string behind = i > 0 ? all[i - 1] : "", next = i + 1 < all.size() ? all[i + 1] : "";
    for (const Sign& sign : signs) {
      const bool counts = all[i] == sign.word && !next.empty() && (sign.before.empty() || has(sign.before, next));
      if (counts && !has(sign.not_before, next) && !has(sign.not_behind, behind)) ++found;
    }
  }
  return found;
}

}  // namespace camtay
