// Vietnamese as it is spoken and searched.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace camtay {

// The number of tiếng (syllables) of a text; a number counts as the tiếng it is read with (8.000 is one number), letters
// without a vowel (CCCD) one by one.
int syllables(std::string_view text);

// 0 to 999,999,999,999 in words, any other number digit by digit: 15 "mười lăm", 21 "hai mươi mốt", 1905 "một nghìn chín trăm linh năm".
std::string number_in_words(long long number);

// Digits one by one in groups for speaking: "038196004" in groups of 3: "không ba tám, một chín sáu, không không bốn".
// Groups count from the left; a single digit left over joins the first group, as in 0912 345 678. Other characters are
// ignored.
std::string spoken_digits(std::string_view digits, int group);
// The same digits in groups for showing: "038 196 004".
std::string grouped_digits(std::string_view digits, int group);
// A number in thousands: "540.000".
std::string thousands(long long number, std::string_view between = ".");

// Whether a text answers a search: accents ignored, each word of the query begins a word of the text or stands one
// letter (wrong, missing, extra or swapped) from the beginning of one; words below three letters are not forgiven. 0 is
// no match; higher is better: whole words, right accents, the text's own order. An empty query matches everything.
int match_quality(std::string_view text, std::string_view query);

// Sentences (and lines), and sentences longer than `most` tiếng cut at commas, then at words. Nothing is lost but white space.
std::vector<std::string> utterances(std::string_view text, int most);

// A text of another language in its Vietnamese pieces and the others, in order; joined they are the text. Vietnamese is a word
// with letters that only it has, a name beside it that may be ("Nghi Lộc", "Nguyễn Văn Nam"), and all that is quoted with it. Other
// words without marks are not found.
struct LanguagePiece {
  std::string_view text;  // with the white space behind it
  bool vietnamese = false;
  bool operator==(const LanguagePiece&) const = default;
};
std::vector<LanguagePiece> by_language(std::string_view text);

}  // namespace camtay
