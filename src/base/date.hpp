// Dates as forms know them: a day, a month of a year, or a year alone. No clock here.
// Kept as text "2026-03-12", "2026-03" or "1950".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace camtay {

struct Date {
  int year = 0;
  int month = 0;  // 1 to 12; 0 when only the year is known
  int day = 0;    // 1 to 31; 0 when only month or year is known

  bool operator==(const Date&) const = default;
};

enum class Precision { Year, Month, Day };

Precision precision(const Date& date);
// Year 1800 to 2200, and the day exists in its month (Gregorian).
bool is_real(const Date& date);

std::optional<Date> parse_iso(std::string_view text);
// Whole dates as people write them: 5/3/48, 05031948, 5-3-1948, 5.3.1948, "5 tháng 3 năm 1948". Two-digit years are the
// last such year not after `today`.
std::optional<Date> parse_lenient(std::string_view text, const Date& today);

std::string to_iso(const Date& date);      // 2026-03-12, 2026-03, 1950
std::string to_printed(const Date& date);  // 12/03/2026, 03/2026, 1950
// "Ngày mười hai tháng ba năm hai nghìn không trăm hai mươi sáu"; month or year
// alone begin with "Tháng" or "Năm".
std::string to_words(const Date& date);
// As one says it: "ngày 12 tháng 3 năm 2026".
std::string to_spoken(const Date& date);

// Days from `from` to `to`, both whole dates; negative when `to` is earlier.
int days_between(const Date& from, const Date& to);
// Compares what both know: 1950 is neither before nor after 1950-03-01.
bool is_after(const Date& a, const Date& b);

}  // namespace camtay
