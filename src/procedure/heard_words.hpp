// The words of what was heard, compared as ears compare them: where a tone mark stands and whether i or y is written is all one.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace camtay {

struct HeardWord {
  std::string text;   // small letters; or digits; or one of . , / : - + between digits
  std::string spelt;  // with its tone behind it, y as i: "hoà" and "hòa" are the same
  std::string plain;  // without marks, y as i
};

using Phrase = std::span<const HeardWord>;

// "8h30" is three words, "Gia-rai" two; punctuation is left out but between digits, where it says what number it is.
std::vector<HeardWord> heard_words(std::string_view text);

// Whether all is written without marks, as some recognisers and phones do.
bool is_bare(Phrase words);

// Whether a heard word is a word of ours. A bare one is alike whatever our marks are.
bool is_word(const HeardWord& heard, std::string_view ours, bool bare);

// How sure two phrases of the same number of words are the same: 0 not, 1 but for marks that were not heard, 2 all.
int likeness(Phrase heard, Phrase ours);

bool is_digits(const HeardWord& word);

// The place of a heard word in "a|b|c"; none when it is not there.
std::optional<std::size_t> place_among(const HeardWord& heard, std::string_view list, bool bare);

// Whether a phrase is "a b" of one of the lines "a b|c d|…".
bool is_one_of(Phrase heard, std::string_view lines);

// The words that only make speech polite or slow: "dạ", "à", "ạ", "thưa", taken from both ends.
Phrase without_courtesy(Phrase words);

}  // namespace camtay
