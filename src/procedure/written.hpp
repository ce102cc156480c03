// How people write dates, times, phones and numbers, and the one way they are kept.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "procedure/procedure.hpp"

namespace camtay {

// The boxes of a date: "5//1948" is a day and a year without a month; "1948" a year alone, "3/1948" no day.
struct DateBoxes {
  std::string day, month, year;
};
// None when the text is no date in boxes.
std::optional<DateBoxes> date_boxes(std::string_view text);

// Dates that know at least what `coarsest` asks.
std::optional<Date> written_date(std::string_view text, Precision coarsest, const Date& today);
std::optional<std::string> written_time(std::string_view text);   // "8h30", "8 giờ 30": "08:30"
std::optional<std::string> written_phone(std::string_view text);  // "+84 912 345 678": "0912345678"
bool is_phone(std::string_view digits);
std::optional<long long> written_number(std::string_view text);  // "12.000": 12000; a currency after it is left out
// A name in capitals and single spaces; none when it holds what no name holds.
std::optional<std::string> written_name(std::string_view text);

// What both a choice and the person call it: the choice that a text means, by id or by its words in any language.
const Choice* meant_choice(const std::vector<Choice>& choices, std::string_view text);

}  // namespace camtay
