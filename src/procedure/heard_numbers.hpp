// Numbers as they are said in Vietnamese: amounts, small numbers within dates and times, and digits one after the other.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "procedure/heard_words.hpp"

namespace camtay {

// Which two digits may stand for tens and ones: always "tám lăm", whose second word can be nothing else; "bốn tám" only
// where no two numbers can be meant, as in a year.
enum class Pairs { Certain, All };

// A number below 100 at the beginning of a phrase.
struct SmallNumber {
  int value = 0;
  std::size_t used = 0;  // words
  bool one_word = false;
  bool is_pair = false;  // "bốn tám"
};
// Every way to read one there, Pairs::All: "hai ba" is 2, and 23.
std::vector<SmallNumber> small_numbers(Phrase words);

// The whole phrase as one amount, 0 to 999,999,999,999: "một triệu rưỡi", "hai nghìn lẻ sáu", "500.000", "ba triệu hai",
// "1,5 triệu". None where people mean different things: "ba triệu hai trăm".
std::optional<long long> amount(Phrase words, Pairs pairs = Pairs::Certain);

// The whole phrase as the digits of a card or telephone. "hai mươi ba" is 23 or, said one by one, 203: the second reading is
// there where it differs. Empty when other words stand between.
std::vector<std::string> digit_strings(Phrase words);

// Whether a word is one of numbers, so that it is no mere filling.
bool is_numeral(const HeardWord& word, bool bare);

}  // namespace camtay
