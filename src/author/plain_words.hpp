// What makes a text an office's (assets/plain/office-words.json): words that people do not use at home, with what they say
// instead, and the signs of passives and of nouns made of verbs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace camtay {

struct OfficeWord {
  std::string word;  // in small letters: "cư trú"
  std::string say;   // "nơi ở"
};

// A tiếng that counts, unless what stands around it says that here it does not: "được" is a passive in "được cấp", not in
// "cũng được".
struct Sign {
  std::string word;
  std::vector<std::string> before;      // it counts only before one of these; empty: before anything
  std::vector<std::string> not_before;  // nor before these,
  std::vector<std::string> not_behind;  // nor behind these
};

struct PlainWords {
  std::vector<OfficeWord> office;
  std::vector<Sign> passives, nouns;
};

Result<PlainWords> read_plain_words(std::string_view json, std::string_view file);

// The office words of a text that nothing explains: no round brackets around or behind them, and not the everyday words (two tiếng
// or more) anywhere in the text. What stands in “quotation marks” is copied from a screen or a paper and is none of ours.
std::vector<const OfficeWord*> unexplained(std::string_view text, const std::vector<OfficeWord>& words);

// A text with a sign in place of what stands in “quotation marks”.
std::string without_quotations(std::string_view text);

// How many of these signs a sentence has.
int count(std::string_view sentence, const std::vector<Sign>& signs);

}  // namespace camtay
