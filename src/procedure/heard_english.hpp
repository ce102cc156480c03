// English numbers, days and times in the words that the readers of Vietnamese ones understand.
#pragma once

#include <vector>

#include "procedure/heard_words.hpp"

namespace camtay {

// "March the fifth nineteen forty-eight" as "5 tháng 3 19 48"; "half past three pm" as "3 giờ rưỡi pm"; other words as they are.
std::vector<HeardWord> in_vietnamese(Phrase words);

}  // namespace camtay
