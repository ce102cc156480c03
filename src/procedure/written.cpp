#include "procedure/written.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace camtay {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

// The text without what people put between digits; empty when anything else stands there.
std::string only_digits(std::string_view text) {
  std::string kept;
  for (const char c : tidy(text)) {
    if (is_digit(c))
      kept += c;
    else if (c != ' ' && c != '.' && c != '-' && c != '(' && c != ')')
      return {};
  }
  return kept;
}

}  // namespace

std::optional<DateBoxes> date_boxes(std::string_view text) {
  std::vector<std::string> parts = split(replaced(replaced(tidy(text), "-", "/"), ".", "/"), '/');
  for (std::string& part : parts) {
    part = tidy(part);
    if (!all_digits(part) || part.size() > 4) return std::nullopt;
  }
  if (parts.size() == 1 && parts[0].size() == 4) return DateBoxes{{}, {}, parts[0]};
  if (parts.size() == 2 && parts[1].size() == 4 && parts[0].size() < 3) return DateBoxes{{}, parts[0], parts[1]};
  if (parts.size() == 3 && parts[0].size() < 3 && parts[1].size() < 3) return DateBoxes{parts[0], parts[1], parts[2]};
  return std::nullopt;
}

std::optional<Date> written_date(std::string_view text, Precision coarsest, const Date& today) {
  const std::string tidied = tidy(text);
  std::optional<Date> date = parse_iso(tidied);
  if (!date) date = parse_lenient(tidied, today);
  const std::optional<DateBoxes> boxes = date ? std::nullopt : date_boxes(tidied);
  if (boxes && boxes->day.empty() && boxes->year.size() == 4) date = Date{int_of(boxes->year), int_of(boxes->month)};
  if (!date || !is_real(*date) || precision(*date) < coarsest) return std::nullopt;
  return date;
}

std::optional<std::string> written_time(std::string_view text) {
  // "g", "gio" and "phut" are how hours and minutes are written in Vietnamese, without marks.
  std::string numbers;
  std::string word;
  bool foreign = false;
  for (const char c : plain_letters(text) + " ") {
    const bool letter = c >= 'a' && c <= 'z';
    if (letter) {
      word += c;
    } else {
      foreign =
          foreign || !(word.empty() || word == "h" || word == "g" || word == "gio" || word == "p" || word == "phut");
      word.clear();
    }
    foreign = foreign || !(letter || is_digit(c) || c == ' ' || c == ':' || c == '.');
    numbers += is_digit(c) ? c : ' ';
  }
  std::vector<std::string> parts = words(numbers);
  if (parts.size() == 1 && parts[0].size() == 4) parts = {parts[0].substr(0, 2), parts[0].substr(2)};
  if (parts.size() == 1) parts.push_back("00");
  if (foreign || parts.size() != 2 || parts[0].size() > 2 || parts[1].size() > 2) return std::nullopt;
  if (int_of(parts[0]) > 23 || int_of(parts[1]) > 59) return std::nullopt;
  const auto two = [](const std::string& part) { return part.size() < 2 ? "0" + part : part; };
  return two(parts[0]) + ":" + two(parts[1]);
}

bool is_phone(std::string_view digits) {
  if (!all_digits(digits) || digits.size() < 10 || digits[0] != '0') return false;
  if (digits[1] == '2') return digits.size() <= 11;
  return digits.size() == 10 && std::string_view("35789").find(digits[1]) != std::string_view::npos;
}

std::optional<std::string> written_phone(std::string_view text) {
  std::string tidied = tidy(text);
  if (tidied.starts_with('+')) tidied = "00" + tidied.substr(1);
  std::string number = only_digits(tidied);
  if (number.starts_with("0084")) number = "0" + number.substr(4);
  if (number.starts_with("84") && is_phone("0" + number.substr(2))) number = "0" + number.substr(2);
  if (number.starts_with("00") && is_phone(number.substr(1))) number = number.substr(1);  // "+84 (0)912 …"
  return is_phone(number) ? std::optional(number) : std::nullopt;
}

std::optional<long long> written_number(std::string_view text) {
  std::string plain = plain_letters(tidy(text));
  for (const std::string_view currency : {"vnd", "dong", "d", "₫"}) {
    if (plain.ends_with(currency)) {
      plain.resize(plain.size() - currency.size());
      break;
    }
  }
  plain = tidy(plain);
  const std::size_t first = std::min(plain.find_first_not_of("0123456789"), plain.size());
  if (first == 0 || first > 12) return std::nullopt;
  std::string number = plain.substr(0, first);
  // Dots, commas and spaces group by three, or the text is something else: "1.5", "2 3".
  for (std::size_t at = first; at < plain.size(); at += 4) {
    const std::string group = plain.substr(at + 1, 3);
    const bool grouped = std::string_view(". ,").find(plain[at]) != std::string_view::npos;
    if (!grouped || group.size() != 3 || !all_digits(group) || first > 3 || number.size() > 9) return std::nullopt;
    number += group;
  }
  return number_of(number);
}

std::optional<std::string> written_name(std::string_view text) {
  // The curly apostrophe that phones type in "H’Hen" is the same letter sign.
  const std::u32string name = decode(replaced(upper(tidy(nfc(text))), "’", "'"));
  const auto fits = [](char32_t c) { return is_letter(c) || c == U' ' || c == U'\'' || c == U'-' || c == U'.'; };
  if (std::count_if(name.begin(), name.end(), is_letter) < 2) return std::nullopt;
  if (!std::all_of(name.begin(), name.end(), fits)) return std::nullopt;
  return encode(name);
}

const Choice* meant_choice(const std::vector<Choice>& choices, std::string_view text) {
  const std::string written = lower(tidy(nfc(text)));
  for (const Choice& choice : choices) {
    if (choice.id == written || lower(choice.printed) == written) return &choice;
    for (const auto& [language, label] : choice.label) {
      if (lower(label) == written) return &choice;
    }
  }
  return nullptr;
}

}  // namespace camtay
