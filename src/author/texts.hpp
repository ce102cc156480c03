// The texts by language that a definition's JSON holds.
#pragma once

#include <string>
#include <vector>

#include "base/json.hpp"

namespace camtay {

struct TextAt {
  std::string pointer;  // "#/questions/3/ask"
  std::string vi, en;   // `en` is empty where there is none
};

// Every object with Vietnamese words in it, in the order of keys and lists.
std::vector<TextAt> texts_in(const Json& value);

}  // namespace camtay
