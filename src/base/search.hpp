// Texts made ready to be searched at every key. A text becomes a row of numbers, one for each of its words; a different word is
// kept, and freed of its accents, once. A query is held against each different word once, and against texts by number.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace camtay {

class WordList {
 public:
  struct Word {
    std::string plain;   // without accents
    std::string marked;  // as it is written, in small letters
  };

  // Puts the numbers of the text's words, in their order, behind what `numbers` has.
  void number(std::string_view text, std::vector<std::uint32_t>& numbers);
  const std::vector<Word>& words() const { return words_; }

 private:
  std::vector<Word> words_;
  std::unordered_map<std::string, std::uint32_t> by_marked_;
};

// What somebody typed into a search, held against the words of one list. It must be made anew when words join that list.
class Query {
 public:
  Query(std::string_view text, const WordList& list);

  // As match_quality (base/vietnamese.hpp), of a text of that list: 0 is no match, higher is better; every text answers an
  // empty query.
  int quality(std::span<const std::uint32_t> text) const;

 private:
  std::vector<std::vector<std::uint8_t>> answers_;  // for each word of the query, by number: how well it answers
};

}  // namespace camtay
