#include "procedure/heard_english.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "procedure/heard_lists.hpp"

namespace camtay {
namespace {

std::optional<int> place_in(std::string_view list, std::string_view word) {
  if (word.empty()) return std::nullopt;
  for (int place = 0;; ++place) {
    const std::size_t end = std::min(list.find('|'), list.size());
    if (list.substr(0, end) == word) return place;
    if (end == list.size()) return std::nullopt;
    list.remove_prefix(end + 1);
  }
}

// Below 20, as a number or as the day of a month.
std::optional<int> small(std::string_view word) {
  if (word == "o") return 0;
  const std::string cardinals =
      "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
      "seventeen|"
      "eighteen|nineteen"_in_code;
  const std::string ordinals =
      "oh|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"_in_code;
  if (const auto cardinal = place_in(cardinals, word)) return cardinal;
  if (const auto ordinal = place_in(ordinals, word)) return ordinal;
  return word.ends_with("teenth") ? place_in(cardinals, word.substr(0, word.size() - 2)) : std::nullopt;
}

std::optional<int> tens(std::string_view word) {
  if (word == "twentieth") return 20;
  if (word == "thirtieth") return 30;
  const auto place = place_in("||twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"_in_code, word);
  return place ? std::optional(*place * 10) : std::nullopt;
}

std::optional<int> scale_of(std::string_view word) {
  if (word == "hundred") return 100;
  if (word == "thousand") return 1'000;
  return word == "million" ? std::optional(1'000'000) : std::nullopt;
}

// More than that nobody means; the words stay as they are.
constexpr long long highest = 999'999'999'999;

class Translator {
 public:
  explicit Translator(Phrase words) : words_(words) {}

  std::vector<HeardWord> all() {
    while (at_ < words_.size()) next();
    return std::move(out_);
  }

 private:
  std::string_view text(std::size_t at) const {
    return at < words_.size() ? std::string_view(words_[at].text) : std::string_view();
  }
  void put(std::string_view words) {
    for (HeardWord& word : heard_words(words)) out_.push_back(std::move(word));
  }

  // Behind digits: "5th".
  void skip_ending() {
    if (place_in("st|nd|rd|th", text(at_))) ++at_;
  }

  // A number below 100, or one in digits; "twenty five" is one, "five six" is two.
  std::optional<long long> below_hundred() {
    if (at_ < words_.size() && is_digits(words_[at_]) && words_[at_].text.size() <= 9)
      return number_of(words_[at_++].text);
    if (const auto ten = tens(text(at_))) {
      ++at_;
      const auto one = small(text(at_));
      if (!one || *one == 0 || *one > 9) return *ten;
      ++at_;
      return *ten + *one;
    }
    const auto number = small(text(at_));
    if (number) ++at_;
    return number ? std::optional<long long>(*number) : std::nullopt;
  }

  bool number() {
    // Digits keep their noughts: "048".
    if (at_ < words_.size() && is_digits(words_[at_]) && !scale_of(text(at_ + 1))) {
      out_.push_back(words_[at_++]);
      skip_ending();
      return true;
    }
    const std::size_t begin = at_;
    std::optional<long long> here = below_hundred();
    if (!here) return false;
    long long sum = 0;
    bool scaled = false;
    while (const auto scale = scale_of(text(at_))) {
      ++at_;
      scaled = true;
      if (*scale == 100) {
        *here *= 100;
        if (text(at_) == "and") ++at_;
        if (const auto rest = below_hundred()) *here += *rest;
        if (*here > highest) return at_ = begin, false;
        continue;
      }
      if (*here > highest / *scale) return at_ = begin, false;
      sum += *here * *scale;
      if (sum > highest) return at_ = begin, false;
      if (text(at_) == "and") ++at_;
      here = below_hundred();
      if (!here) here = 0;
    }
    put(std::to_string(scaled ? sum + *here : *here));
    return true;
  }

  bool month() {
    const std::optional<int> month = place_in(
        "|january|february|march|april|may|june|july|august|september|october|november|december"_in_code, text(at_));
    if (!month) return false;
    ++at_;
    // "March the fifth": the day stands first in Vietnamese.
    if (out_.empty()) {
      if (text(at_) == "the") ++at_;
      const std::size_t before = at_;
      const std::optional<long long> day = below_hundred();
      if (day && *day <= 31) {
        skip_ending();
        put(std::to_string(*day));
      } else {
        at_ = before;
      }
    }
    put("tháng " + std::to_string(*month));
    return true;
  }

  // "half past three", "quarter to nine"
  bool clock() {
    const bool half = text(at_) == "half", quarter = text(at_) == "quarter";
    const bool past = text(at_ + 1) == "past", to = text(at_ + 1) == "to";
    if (!(half && past) && !(quarter && (past || to))) return false;
    at_ += 2;
    const std::optional<long long> hour = below_hundred();
    if (!hour) return true;
    put(std::to_string(*hour) + (half ? " giờ rưỡi" : past ? " giờ 15" : " giờ kém 15"));
    return true;
  }

  void next() {
    if (text(at_) == "double" && small(text(at_ + 1)).value_or(10) < 10) {
      const std::string digit = std::to_string(*small(text(at_ + 1)));
      at_ += 2;
      return put(digit + " " + digit);
    }
    if (text(at_) == "o" && text(at_ + 1) == "clock") {
      at_ += 2;
      return put("giờ");
    }
    // "8 p.m."
    if ((text(at_) == "a" || text(at_) == "p") && text(at_ + 1) == "m") {
      put(std::string(text(at_)) + "m");
      at_ += 2;
      return;
    }
    if (clock() || month() || number()) return;
    const std::string_view word = text(at_);
    ++at_;
    const auto known =
        place_in("today|yesterday|tomorrow|morning|afternoon|evening|dong|of|the|in|on|at|and"_in_code, word);
    if (!known) return out_.push_back(words_[at_ - 1]);
    // Behind the words that mean something in Vietnamese stand those that mean nothing.
    const std::vector<std::string> meanings = split("hôm nay|hôm qua|ngày mai|am|pm|pm|đồng"_in_code, '|');
    if (const auto place = static_cast<std::size_t>(*known); place < meanings.size()) put(meanings[place]);
  }

  Phrase words_;
  std::size_t at_ = 0;
  std::vector<HeardWord> out_;
};

}  // namespace

std::vector<HeardWord> in_vietnamese(Phrase words) { return Translator(words).all(); }

}  // namespace camtay
