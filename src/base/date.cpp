#include "base/date.hpp"

#include <chrono>
#include <utility>

#include "base/text.hpp"

namespace camtay {

namespace {

std::chrono::year_month_day calendar_day(const Date& date) {
  return std::chrono::year(date.year) / std::chrono::month(static_cast<unsigned>(date.month)) /
         std::chrono::day(static_cast<unsigned>(date.day));
}

std::string padded(int number, std::size_t width) {
  std::string text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

std::optional<Date> if_real(const Date& date) { return is_real(date) ? std::optional(date) : std::nullopt; }

bool has_form(std::string_view text, std::string_view form) {
  if (text.size() != form.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (form[i] == '0' ? !digit : text[i] != form[i]) return false;
  }
  return true;
}

// The runs of digits of a text in which nothing else stands but what people put around the parts of a date.
std::vector<std::string> date_parts(std::string_view text) {
  std::string numbers;
  std::string word;
  bool foreign = false;
  const auto end_word = [&] {
    const bool known =
        word.empty() || word == "ngay" || word == "mung" || word == "mong" || word == "thang" || word == "nam";
    foreign = foreign || !known;
    word.clear();
  };
  for (const char c : plain_letters(tidy(text)) + " ") {
    const bool separator = c == ' ' || c == '/' || c == '-' || c == '.' || c == ',';
    const bool digit = c >= '0' && c <= '9';
    if (digit || separator) end_word();
    if (!digit && !separator) word += c;
    numbers += digit ? c : ' ';
  }
  return foreign ? std::vector<std::string>{} : words(numbers);
}

}  // namespace

Precision precision(const Date& date) {
  if (date.month == 0) return Precision::Year;
  return date.day == 0 ? Precision::Month : Precision::Day;
}

bool is_real(const Date& date) {
  if (date.year < 1800 || date.year > 2200) return false;
  switch (precision(date)) {
    case Precision::Year: return date.day == 0;
    case Precision::Month: return date.month >= 1 && date.month <= 12;
    case Precision::Day: return date.month >= 1 && date.day >= 1 && calendar_day(date).ok();
  }
  return false;
}

std::optional<Date> parse_iso(std::string_view text) {
  if (has_form(text, "0000")) return if_real({int_of(text)});
  // "0000-00" would read as a year alone; a month that is written must be one.
  if (has_form(text, "0000-00")) {
    const Date date{int_of(text.substr(0, 4)), int_of(text.substr(5))};
    return date.month == 0 ? std::nullopt : if_real(date);
  }
  if (!has_form(text, "0000-00-00")) return std::nullopt;
  const Date date{int_of(text.substr(0, 4)), int_of(text.substr(5, 2)), int_of(text.substr(8))};
  return precision(date) == Precision::Day ? if_real(date) : std::nullopt;
}

std::optional<Date> parse_lenient(std::string_view text, const Date& today) {
  std::vector<std::string> parts = date_parts(text);
  if (parts.size() == 1 && (parts[0].size() == 8 || parts[0].size() == 6)) {
    const std::string all = parts[0];
    parts = {all.substr(0, 2), all.substr(2, 2), all.substr(4)};
  }
  if (parts.size() != 3) return std::nullopt;
  if (parts[0].size() == 4) std::swap(parts[0], parts[2]);  // 1948-03-05
  if (parts[0].size() > 2 || parts[1].size() > 2) return std::nullopt;

  int year = int_of(parts[2].substr(0, 4));
  if (parts[2].size() == 2) {
    year += today.year - today.year % 100;
    if (year > today.year) year -= 100;
  } else if (parts[2].size() != 4) {
    return std::nullopt;
  }
  const Date date{year, int_of(parts[1]), int_of(parts[0])};
  return precision(date) == Precision::Day ? if_real(date) : std::nullopt;
}

std::string to_iso(const Date& date) {
  std::string text = padded(date.year, 4);
  if (date.month != 0) text += "-" + padded(date.month, 2);
  if (date.month != 0 && date.day != 0) text += "-" + padded(date.day, 2);
  return text;
}

std::string to_printed(const Date& date) {
  std::string text = padded(date.year, 4);
  if (date.month != 0) text = padded(date.month, 2) + "/" + text;
  if (date.month != 0 && date.day != 0) text = padded(date.day, 2) + "/" + text;
  return text;
}

int days_between(const Date& from, const Date& to) {
  const auto days = std::chrono::sys_days(calendar_day(to)) - std::chrono::sys_days(calendar_day(from));
  return static_cast<int>(days.count());
}

bool is_after(const Date& a, const Date& b) {
  if (a.year != b.year) return a.year > b.year;
  if (a.month == 0 || b.month == 0) return false;
  if (a.month != b.month) return a.month > b.month;
  return a.day != 0 && b.day != 0 && a.day > b.day;
}

}  // namespace camtay
