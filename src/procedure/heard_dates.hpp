// Days and times of day as they are said.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "procedure/heard.hpp"
#include "procedure/heard_words.hpp"

namespace camtay {

// What a date can mean. Parts that were not said are 0; the day may not exist in its month.
struct HeardDate {
  std::vector<Date> meant;  // none or several: it is in doubt
  Unheard why = Unheard::Unclear;
};

enum class Tense { Past, Any };  // whether days to come can be meant

// "mùng năm tháng ba năm bốn tám", "5/3/1948", "tháng ba năm ngoái", "hôm qua". Two digits of a year are the last such year
// not after `today`, as in parse_lenient(), where nobody alive can be meant by the one before.
HeardDate heard_date(Phrase words, const Date& today, Tense tense);

// "ba giờ rưỡi chiều": "15:30". None where the part of the day and the hour do not go together.
std::optional<std::string> heard_time(Phrase words);

}  // namespace camtay
