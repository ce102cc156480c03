#include <algorithm>

#include "procedure/heard_dates.hpp"
#include "procedure/heard_lists.hpp"
#include "procedure/heard_numbers.hpp"

namespace camtay {
namespace {

// The hour of the day, 0 to 23, of one said with a part of the day; none where they do not go together.
std::optional<int> hour_of_day(int hour, std::string_view part) {
  const auto between = [&](int first, int last) { return hour >= first && hour <= last; };
  const auto from = [&](int first, int last, int add) -> std::optional<int> {
    return between(first, last) ? std::optional(hour + add) : std::nullopt;
  };
  if (part.empty()) return from(0, 23, 0);
  if (part == "am") return hour == 12 ? 0 : from(0, 11, 0);
  if (part == "pm") return hour == 12 ? 12 : from(1, 11, 12);
  if (part == "sáng") return from(0, 11, 0);
  if (part == "trưa") return between(1, 2) ? hour + 12 : from(10, 14, 0);
  if (part == "chiều") return between(1, 6) ? hour + 12 : from(13, 18, 0);
  if (part == "tối") return between(5, 11) ? hour + 12 : from(17, 23, 0);
  // "đêm", "khuya": from the late evening to before the morning.
  if (hour == 12) return 0;
  return between(8, 11) ? std::optional(hour + 12) : between(20, 23) ? std::optional(hour) : from(0, 4, 0);
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

class TimeReader {
 public:
  explicit TimeReader(Phrase words) : words_(words) {}

  std::optional<std::string> whole() {
    const std::string_view part = part_of_day();
    for (const SmallNumber& hour : small_numbers(words_)) {
      if (hour.is_pair || hour.value > 24) continue;
      const Phrase rest = words_.subspan(hour.used);
      // "8 pm"; "tám tối" says no hour.
      const bool whole_hour = rest.empty() && (part == "am" || part == "pm");
      const std::optional<int> minutes = whole_hour ? std::optional(0) : minutes_behind(rest);
      const std::optional<int> said = hour_of_day(hour.value % 24, part);
      if (!minutes || !said) continue;
      const int all = (*said * 60 + *minutes + 24 * 60) % (24 * 60);
      return two_digits(all / 60) + ":" + two_digits(all % 60);
    }
    return std::nullopt;
  }

 private:
  std::string_view part_of_day() {
    if (words_.size() > 2 && is_one_of(words_.last(2), "buổi sáng|buổi trưa|buổi chiều|buổi tối|ban đêm"_in_code))
      words_ = without(words_, words_.size() - 2);
    for (const std::string_view part : {"sáng", "trưa", "chiều", "tối", "đêm", "khuya", "am", "pm"}) {
      if (words_.size() < 2 || !is_one_of(words_.last(1), part)) continue;
      words_ = words_.first(words_.size() - 1);
      return part;
    }
    return {};
  }

  // The same phrase without the word at `at`: "buổi sáng" is "sáng".
  Phrase without(Phrase words, std::size_t at) {
    kept_.assign(words.begin(), words.end());
    kept_.erase(kept_.begin() + static_cast<std::ptrdiff_t>(at));
    return kept_;
  }

  // Minutes after the hour; below 0 with "kém". None where other words stand there.
  static std::optional<int> minutes_behind(Phrase rest) {
    const bool sign = !rest.empty() && (rest[0].text == ":" || rest[0].text == ".");
    const bool named = sign || (!rest.empty() && is_one_of(rest.first(1), "giờ|h|g"));
    if (named) rest = rest.subspan(1);
    if (!rest.empty() && is_one_of(rest.last(1), "đúng|chẵn"))
      return rest.size() == 1 && named ? std::optional(0) : std::nullopt;
    if (rest.empty()) return named ? std::optional(0) : std::nullopt;
    if (rest.size() == 1 && is_one_of(rest, "rưỡi")) return 30;
    const bool less = is_one_of(rest.first(1), "kém");
    if (less) rest = rest.subspan(1);
    const bool minutes = rest.size() > 1 && is_one_of(rest.last(1), "phút|p");
    if (minutes) rest = rest.first(rest.size() - 1);
    for (const SmallNumber& number : small_numbers(rest)) {
      if (number.used != rest.size() || number.is_pair || number.value > 59) continue;
      // "tám giờ hai" may be the beginning of "hai mươi"; five minutes are said like that.
      const bool enough = minutes || less || number.value >= 10 || number.value == 5 || is_digits(rest[0]);
      if (!enough || (!named && !is_digits(rest[0]))) continue;
      return less ? -number.value : number.value;
    }
    return std::nullopt;
  }

  Phrase words_;
  std::vector<HeardWord> kept_;
};

}  // namespace

std::optional<std::string> heard_time(Phrase words) {
  if (is_one_of(words, "nửa đêm")) return "00:00";
  return TimeReader(words).whole();
}

}  // namespace camtay
