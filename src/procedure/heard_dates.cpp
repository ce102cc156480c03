#include "procedure/heard_dates.hpp"

#include <algorithm>
#include <chrono>

#include "base/text.hpp"
#include "procedure/heard_lists.hpp"
#include "procedure/heard_numbers.hpp"

namespace camtay {
namespace {

constexpr int oldest = 105;        // years: whoever was born earlier says all four digits
constexpr int longest_ahead = 50;  // years: nothing on these papers is valid for longer

// Words for the day so many days back.
std::string days_back(int count) {
  if (count == 0) return "hôm nay|bữa nay|sáng nay|trưa nay|chiều nay|tối nay|ngày hôm nay"_in_code;
  if (count == 1) return "hôm qua|bữa qua|sáng qua|chiều qua|ngày hôm qua"_in_code;
  return "hôm kia|bữa kia|ngày hôm kia"_in_code;
}

Date days_before(const Date& day, int count) {
  using namespace std::chrono;
  const sys_days there = sys_days(year(day.year) / month(static_cast<unsigned>(day.month)) /
                                  std::chrono::day(static_cast<unsigned>(day.day))) -
                         days(count);
  const year_month_day then(there);
  return {static_cast<int>(then.year()), static_cast<int>(static_cast<unsigned>(then.month())),
          static_cast<int>(static_cast<unsigned>(then.day()))};
}

// Reads a date part by part, in every way that uses up all the words.
class DateReader {
 public:
  DateReader(Phrase words, const Date& today, Tense tense)
      : words_(words), today_(today), tense_(tense), bare_(is_bare(words)) {}

  HeardDate all() {
    day(0);
    month(0, 0, is_digit_word(0) && is_sign(1));
    year(0, {});
    std::sort(found_.begin(), found_.end(), [](const Date& a, const Date& b) { return to_iso(a) < to_iso(b); });
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    if (found_.empty() && century_) return {{}, Unheard::Century};
    return {std::move(found_), Unheard::Unclear};
  }

 private:
  bool is(std::size_t at, std::string_view word) const {
    return at < words_.size() && is_word(words_[at], word, bare_);
  }
  bool is_digit_word(std::size_t at) const { return at < words_.size() && is_digits(words_[at]); }
  bool is_sign(std::size_t at) const {
    return at < words_.size() && std::string_view("/-.,").find(words_[at].text) != std::string_view::npos;
  }

  void day(std::size_t at) {
    if (is(at, "ngày") || is(at, "hôm")) ++at;
    const bool early = is(at, "mùng") || is(at, "mồng");
    if (early) ++at;
    for (const SmallNumber& day : small_numbers(words_.subspan(at))) {
      if (day.value < 1 || day.value > 31 || (early && day.value > 10)) continue;
      const std::size_t next = at + day.used;
      const bool sign = is_sign(next);
      // Without "tháng" only digits are day and month: "năm ba" may be anything.
      const bool written = is_digit_word(at) && is_digit_word(next + sign);
      if (is(next, "tháng")) month(next, day.value, false);
      if (written) month(next + sign, day.value, true);
    }
  }

  // `written`: as "5/3", where no word says that it is one.
  void month(std::size_t at, int day, bool written) {
    if (!written && !is(at, "tháng")) return;
    if (!written) ++at;
    if (is(at, "này") || is(at, "nay")) return finish(at + 1, {today_.year, today_.month, day});
    if (is(at, "trước")) {
      const bool january = today_.month == 1;
      return finish(at + 1, {today_.year - january, january ? 12 : today_.month - 1, day});
    }
    std::vector<SmallNumber> months = small_numbers(words_.subspan(std::min(at, words_.size())));
    if (is(at, "tư")) months.push_back({.value = 4, .used = 1});
    for (const SmallNumber& month : months) {
      if (month.value < 1 || month.value > 12 || month.is_pair) continue;
      const std::size_t next = at + month.used;
      finish(next, {0, month.value, day});
      year(next + is_sign(next), {0, month.value, day});
    }
  }

  void year(std::size_t at, const Date& rest) {
    if (is(at, "năm")) years(at + 1, rest, true);
    years(at, rest, false);
  }

  void years(std::size_t at, const Date& rest, bool named) {
    if (at >= words_.size()) return;
    const Phrase words = words_.subspan(at);
    const auto add = [&](int year) {
      if (is_real(Date{year})) found_.push_back({year, rest.month, rest.day});
    };
    if (named && words.size() == 1) {
      if (is(at, "nay")) return add(today_.year);
      if (is(at, "ngoái") || is(at, "ngoài") || is(at, "trước")) return add(today_.year - 1);
      if (is(at, "kia")) return add(today_.year - 2);
    }
    if (words.size() == 1 && is_digits(words[0])) {
      if (words[0].text.size() == 4) return add(int_of(words[0].text));
      if (words[0].text.size() == 2 && (named || rest.month > 0)) return two_digits(int_of(words[0].text), rest);
      return;
    }
    // "năm" in front of two digits that nothing announces may be the word for year.
    if (!named && is(at, "năm")) return;
    if (const std::optional<long long> all = amount(words, Pairs::All); all && *all >= 1000 && *all <= 9999)
      return add(static_cast<int>(*all));
    const std::vector<std::string> digits = digit_strings(words);
    if (words.size() == 4 && digits.size() == 1 && digits[0].size() == 4) return add(int_of(digits[0]));
    for (const SmallNumber& first : small_numbers(words)) {
      const bool alone = first.used == words.size();
      if (alone && !first.one_word && (named || rest.month > 0)) two_digits(first.value, rest);
      if (alone && first.one_word && first.value >= 10 && named) two_digits(first.value, rest);
      if (alone || first.is_pair || (first.value != 19 && first.value != 20)) continue;
      // "mười chín bốn tám", which the recogniser writes "19 48".
      for (const SmallNumber& second : small_numbers(words.subspan(first.used))) {
        const bool two = !second.one_word || second.value >= 10;
        if (two && first.used + second.used == words.size()) add(first.value * 100 + second.value);
      }
    }
  }

  void two_digits(int digits, const Date& rest) {
    const int century = today_.year - today_.year % 100;
    const bool passed = century + digits <= today_.year;
    const int year = passed ? century + digits : century - 100 + digits;
    const bool earlier = passed && today_.year - (year - 100) <= oldest;
    const bool later = !passed && tense_ == Tense::Any && year + 100 - today_.year <= longest_ahead;
    if (earlier || later) {
      century_ = true;
      return;
    }
    found_.push_back({year, rest.month, rest.day});
  }

  void finish(std::size_t at, const Date& date) {
    if (at == words_.size()) found_.push_back(date);
  }

  Phrase words_;
  Date today_;
  Tense tense_;
  bool bare_;
  bool century_ = false;
  std::vector<Date> found_;
};

bool speaks_of_the_moon(Phrase words) {
  const std::string lunar = "giêng|chạp|rằm|nhuận|âm|tết|giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý"_in_code;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_one_of(words.subspan(i, 1), lunar)) return true;
    if (i + 1 < words.size() && is_one_of(words.subspan(i, 2), "lịch ta|ngày ta"_in_code)) return true;
  }
  return false;
}

}  // namespace

HeardDate heard_date(Phrase words, const Date& today, Tense tense) {
  for (int back = 0; back < 3; ++back) {
    if (is_one_of(words, days_back(back))) return {{days_before(today, back)}, Unheard::Unclear};
  }
  if (is_one_of(words, "ngày mai|mai"_in_code)) return {{days_before(today, -1)}, Unheard::Unclear};
  if (words.size() > 2 && is_one_of(words.last(2), "dương lịch"_in_code)) words = words.first(words.size() - 2);
  if (speaks_of_the_moon(words)) return {{}, Unheard::Lunar};
  return DateReader(words, today, tense).all();
}

}  // namespace camtay
