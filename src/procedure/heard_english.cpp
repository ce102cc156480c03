#include "procedure/heard_english.hpp"

#include <optional>
#include <string>
#include <utility>

namespace camtay {
namespace {

struct Named {
  std::string_view text;
  int value;
};

constexpr Named small[] = {
    {"zero", 0},        {"oh", 0},         {"o", 0},          {"one", 1},          {"two", 2},
    {"three", 3},       {"four", 4},       {"five", 5},       {"six", 6},          {"seven", 7},
    {"eight", 8},       {"nine", 9},       {"ten", 10},       {"eleven", 11},      {"twelve", 12},
    {"thirteen", 13},   {"fourteen", 14},  {"fifteen", 15},   {"sixteen", 16},     {"seventeen", 17},
    {"eighteen", 18},   {"nineteen", 19},  {"first", 1},      {"second", 2},       {"third", 3},
    {"fourth", 4},      {"fifth", 5},      {"sixth", 6},      {"seventh", 7},      {"eighth", 8},
    {"ninth", 9},       {"tenth", 10},     {"eleventh", 11},  {"twelfth", 12},     {"thirteenth", 13},
    {"fourteenth", 14}, {"fifteenth", 15}, {"sixteenth", 16}, {"seventeenth", 17}, {"eighteenth", 18},
    {"nineteenth", 19}};
constexpr Named tens[] = {{"twenty", 20},  {"thirty", 30}, {"forty", 40},  {"fifty", 50},     {"sixty", 60},
                          {"seventy", 70}, {"eighty", 80}, {"ninety", 90}, {"twentieth", 20}, {"thirtieth", 30}};
constexpr Named scales[] = {{"hundred", 100}, {"thousand", 1'000}, {"million", 1'000'000}};
constexpr std::string_view months[] = {"january", "february", "march",     "april",   "may",      "june",
                                       "july",    "august",   "september", "october", "november", "december"};

template <std::size_t count>
std::optional<int> value_of(const Named (&names)[count], std::string_view word) {
  for (const Named& name : names) {
    if (name.text == word) return name.value;
  }
  return std::nullopt;
}

long long digits_value(std::string_view digits) {
  long long value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

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

  // A number below 100, or one in digits; "twenty five" is one, "five six" is two.
  std::optional<long long> below_hundred() {
    if (at_ < words_.size() && is_digits(words_[at_]) && words_[at_].text.size() <= 9)
      return digits_value(words_[at_++].text);
    if (const auto ten = value_of(tens, text(at_))) {
      ++at_;
      const auto one = value_of(small, text(at_));
      if (!one || *one == 0 || *one > 9) return *ten;
      ++at_;
      return *ten + *one;
    }
    const auto number = value_of(small, text(at_));
    if (number) ++at_;
    return number ? std::optional<long long>(*number) : std::nullopt;
  }

  bool number() {
    // Digits keep their noughts: "048".
    if (at_ < words_.size() && is_digits(words_[at_]) && !value_of(scales, text(at_ + 1))) {
      out_.push_back(words_[at_++]);
      if (text(at_) == "st" || text(at_) == "nd" || text(at_) == "rd" || text(at_) == "th") ++at_;
      return true;
    }
    std::optional<long long> here = below_hundred();
    if (!here) return false;
    long long sum = 0;
    bool scaled = false;
    while (const auto scale = value_of(scales, text(at_))) {
      ++at_;
      scaled = true;
      if (*scale == 100) {
        *here *= 100;
        if (text(at_) == "and") ++at_;
        if (const auto rest = below_hundred()) *here += *rest;
        continue;
      }
      sum += *here * *scale;
      if (text(at_) == "and") ++at_;
      here = below_hundred();
      if (!here) here = 0;
    }
    put(std::to_string(scaled ? sum + *here : *here));
    return true;
  }

  bool month() {
    for (std::size_t i = 0; i < std::size(months); ++i) {
      if (text(at_) != months[i]) continue;
      ++at_;
      const std::string name = "tháng " + std::to_string(i + 1);
      // "March the fifth": the day stands first in Vietnamese.
      if (out_.empty()) {
        if (text(at_) == "the") ++at_;
        const std::size_t before = at_;
        const std::optional<long long> day = below_hundred();
        if (day && *day <= 31) {
          if (text(at_) == "st" || text(at_) == "nd" || text(at_) == "rd" || text(at_) == "th") ++at_;
          put(std::to_string(*day));
        } else {
          at_ = before;
        }
      }
      put(name);
      return true;
    }
    return false;
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
    if (text(at_) == "double" && value_of(small, text(at_ + 1)).value_or(10) < 10) {
      const std::string digit = std::to_string(*value_of(small, text(at_ + 1)));
      at_ += 2;
      return put(digit + " " + digit);
    }
    if (text(at_) == "o" && text(at_ + 1) == "clock") {
      at_ += 2;
      return put("giờ");
    }
    if (clock() || month() || number()) return;
    const std::string_view word = text(at_);
    ++at_;
    constexpr std::pair<std::string_view, std::string_view> plain[] = {{"today", "hôm nay"},
                                                                       {"yesterday", "hôm qua"},
                                                                       {"tomorrow", "ngày mai"},
                                                                       {"of", ""},
                                                                       {"the", ""},
                                                                       {"in", ""},
                                                                       {"on", ""},
                                                                       {"at", ""},
                                                                       {"morning", "am"},
                                                                       {"afternoon", "pm"},
                                                                       {"evening", "pm"},
                                                                       {"and", ""},
                                                                       {"dong", "đồng"}};
    for (const auto& [english, vietnamese] : plain) {
      if (word == english) return put(vietnamese);
    }
    out_.push_back(words_[at_ - 1]);
  }

  Phrase words_;
  std::size_t at_ = 0;
  std::vector<HeardWord> out_;
};

}  // namespace

std::vector<HeardWord> in_vietnamese(Phrase words) { return Translator(words).all(); }

}  // namespace camtay
