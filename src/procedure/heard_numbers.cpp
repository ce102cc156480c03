#include "procedure/heard_numbers.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "procedure/heard_lists.hpp"

namespace camtay {
namespace {

// The largest amount, and what may stand before a scale: nobody says a million times a billion.
constexpr long long highest = 999'999'999'999, highest_scaled = 1'000'000;

enum class Numeral { None, Unit, Tail, Ten, Tens, OldTens, Dozen, Hundred, Scale, Odd, Half, HalfOf, Comma };

// A word as part of a number; digits are none of these words.
struct Part {
  Numeral kind = Numeral::None;
  long long value = 0;
};

// Tails stand only behind tens. "hăm" and "băm" are 20 and 30 run together.
Part part_of(const HeardWord& word, bool bare) {
  const auto unit = place_among(word, "không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín"_in_code, bare);
  if (unit) return {Numeral::Unit, static_cast<long long>(*unit)};
  const auto other = place_among(
      word,
      "bẩy|mốt|tư|lăm|nhăm|mười|mươi|hăm|băm|chục|trăm|nghìn|ngàn|k|vạn|triệu|tr|tỷ|linh|lẻ|rưỡi|nửa|phẩy"_in_code,
      bare);
  switch (other.value_or(99)) {
    case 0: return {Numeral::Unit, 7};
    case 1: return {Numeral::Tail, 1};
    case 2: return {Numeral::Tail, 4};
    case 3:
    case 4: return {Numeral::Tail, 5};
    case 5: return {Numeral::Ten, 10};
    case 6: return {Numeral::Tens, 10};
    case 7: return {Numeral::OldTens, 20};
    case 8: return {Numeral::OldTens, 30};
    case 9: return {Numeral::Dozen, 10};
    case 10: return {Numeral::Hundred, 100};
    case 11:
    case 12:
    case 13: return {Numeral::Scale, 1'000};
    case 14: return {Numeral::Scale, 10'000};
    case 15:
    case 16: return {Numeral::Scale, 1'000'000};
    case 17: return {Numeral::Scale, 1'000'000'000};
    case 18:
    case 19: return {Numeral::Odd, 0};
    case 20: return {Numeral::Half, 0};
    case 21: return {Numeral::HalfOf, 0};
    case 22: return {Numeral::Comma, 0};
    default: return {};
  }
}

// One phrase, word by word.
class NumberReader {
 public:
  explicit NumberReader(Phrase words) : words_(words), bare_(is_bare(words)) {}

  std::size_t size() const { return words_.size(); }
  bool is_number(std::size_t at) const { return at < size() && is_digits(words_[at]); }
  std::string_view text(std::size_t at) const { return words_[at].text; }
  Part part(std::size_t at) const { return at < size() && !is_number(at) ? part_of(words_[at], bare_) : Part{}; }
  bool is(std::size_t at, Numeral kind) const { return part(at).kind == kind; }
  // Without marks "mươi" and "mười" are one word.
  bool is_tens(std::size_t at) const { return is(at, Numeral::Tens) || (bare_ && is(at, Numeral::Ten)); }

  // What may stand behind tens: "lăm", "hai"; not "năm", which may be years, or a digit of its own.
  std::optional<int> ones(std::size_t at) const {
    const Part here = part(at);
    if (here.kind == Numeral::Tail) return static_cast<int>(here.value);
    if (here.kind != Numeral::Unit || here.value == 0 || here.value == 5) return std::nullopt;
    return static_cast<int>(here.value);
  }

 private:
  Phrase words_;
  bool bare_;
};

// Every number below 100 that begins at `at`.
std::vector<SmallNumber> smalls(const NumberReader& read, std::size_t at) {
  std::vector<SmallNumber> found;
  if (read.is_number(at)) {
    if (read.text(at).size() <= 2) found.push_back({int_of(read.text(at)), 1, true, false});
    return found;
  }
  const auto add = [&](int tens, std::size_t used) {
    found.push_back({tens, used, used == 1, false});
    if (const auto ones = read.ones(at + used)) found.push_back({tens + *ones, used + 1, false, false});
  };
  const Part first = read.part(at), second = read.part(at + 1);
  const int value = static_cast<int>(first.value);
  if (first.kind == Numeral::Ten || first.kind == Numeral::OldTens) add(value, 1);
  if (first.kind != Numeral::Unit) return found;
  found.push_back({value, 1, true, false});
  if (value > 1 && read.is_tens(at + 1)) add(value * 10, 2);
  if (value > 0 && second.kind == Numeral::Dozen) found.push_back({value * 10, 2, false, false});
  const int both = value * 10 + static_cast<int>(second.value);
  if (value > 1 && second.kind == Numeral::Tail) found.push_back({both, 2, false, false});
  if (second.kind == Numeral::Unit) found.push_back({both, 2, false, true});
  return found;
}

// "500.000", "500 000" and "500,000" are one number, as long as all its groups have three digits.
std::optional<long long> grouped_number(const NumberReader& read, std::size_t& at) {
  std::string digits(read.text(at++));
  const bool short_enough = digits.size() <= 3;
  while (short_enough && at < read.size()) {
    const bool sign = read.text(at) == "." || read.text(at) == ",";
    const std::size_t next = at + (sign ? 1 : 0);
    if (!read.is_number(next) || read.text(next).size() != 3) break;
    digits += read.text(next);
    at = next + 1;
  }
  if (digits.size() > 12) return std::nullopt;
  return number_of(digits);
}

class AmountReader {
 public:
  AmountReader(Phrase words, Pairs pairs) : read_(words), pairs_(pairs) {}

  std::optional<long long> whole() {
    if (read_.size() == 0) return std::nullopt;
    if (read_.is(0, Numeral::HalfOf) && read_.is(1, Numeral::Scale) && read_.size() == 2)
      return read_.part(1).value / 2;
    long long sum = 0, last_scale = 0;
    bool begun = false;
    while (at_ < read_.size()) {
      if (last_scale > 0 && at_ + 1 == read_.size()) {
        // "một triệu rưỡi", "ba triệu hai"; a number that the recogniser wrote as "3 triệu 2" is read alike.
        const Part last = read_.part(at_);
        if (last.kind == Numeral::Half) return sum + last_scale / 2;
        const bool digit = read_.is_number(at_) && read_.text(at_).size() == 1;
        const long long tenth = digit ? number_of(read_.text(at_)) : last.kind == Numeral::Unit ? last.value : 0;
        if (tenth > 0) return sum + tenth * (last_scale / 10);
      }
      const bool formal = read_.is(at_, Numeral::Odd) || (read_.is(at_, Numeral::Unit) && read_.part(at_).value == 0);
      std::optional<long long> here;
      if (!begun && read_.is(at_, Numeral::Scale) && at_ + 1 < read_.size()) {
        here = 1;  // "nghìn chín", "triệu rưỡi"
      } else if (begun && read_.is(at_, Numeral::Odd)) {
        ++at_;
        here = one_unit();
      } else {
        here = group();
      }
      begun = true;
      if (!here) return std::nullopt;
      if (const std::optional<long long> part = fraction(*here)) {
        if (sum > 0 || at_ != read_.size()) return std::nullopt;
        return part;
      }
      if (!read_.is(at_, Numeral::Scale)) {
        // "ba triệu hai trăm" is three million two hundred thousand to most, and not to all.
        const bool short_of = last_scale > 10'000 && *here < 1'000 && !formal;
        if (at_ < read_.size() || short_of) return std::nullopt;
        if (last_scale > 0 && *here >= last_scale) return std::nullopt;
        return sum + *here;
      }
      const long long scale = read_.part(at_++).value;
      if ((last_scale > 0 && scale >= last_scale) || *here >= highest_scaled) return std::nullopt;
      sum += *here * scale;
      if (sum > highest) return std::nullopt;
      last_scale = scale;
    }
    return sum;
  }

 private:
  // The longest number below 100 here.
  std::optional<long long> small() {
    std::optional<long long> best;
    std::size_t used = 0;
    for (const SmallNumber& one : smalls(read_, at_)) {
      if ((one.is_pair && pairs_ == Pairs::Certain) || one.used <= used) continue;
      best = one.value;
      used = one.used;
    }
    at_ += used;
    return best;
  }

  std::optional<long long> one_unit() {
    const Part here = read_.part(at_);
    if (here.kind != Numeral::Unit && here.kind != Numeral::Tail) return std::nullopt;
    ++at_;
    return here.value;
  }

  // A number below 1,000, or one in digits.
  std::optional<long long> group() {
    long long hundreds = 0;
    if (read_.is_number(at_)) {
      const std::optional<long long> number = grouped_number(read_, at_);
      if (!number || !read_.is(at_, Numeral::Hundred)) return number;
      hundreds = *number;
    } else if (read_.is(at_, Numeral::Unit) && read_.is(at_ + 1, Numeral::Hundred)) {
      hundreds = *one_unit();
    } else if (read_.is(at_, Numeral::Hundred)) {
      hundreds = 1;  // "trăm rưỡi"
    } else {
      return small();
    }
    ++at_;
    if (hundreds > 9) return std::nullopt;
    const long long sum = hundreds * 100;
    if (read_.is(at_, Numeral::Odd)) {
      ++at_;
      const std::optional<long long> rest = one_unit();
      return rest ? std::optional(sum + *rest) : std::nullopt;
    }
    if (read_.is(at_, Numeral::Half)) return ++at_, sum + 50;
    const std::size_t before = at_;
    const std::optional<long long> rest = small();
    if (!rest) return sum;
    // "trăm hai" is a hundred and twenty.
    const bool unit = at_ == before + 1 && *rest < 10 && !read_.is_number(before);
    return sum + (unit ? *rest * 10 : *rest);
  }

  // "một phẩy năm triệu", "1,5 triệu": all of it, behind its first number.
  std::optional<long long> fraction(long long before) {
    const bool sign = at_ < read_.size() && (read_.text(at_) == "," || read_.text(at_) == ".");
    if ((!sign && !read_.is(at_, Numeral::Comma)) || !read_.is(at_ + 2, Numeral::Scale)) return std::nullopt;
    std::string behind;
    if (read_.is_number(at_ + 1)) behind = read_.text(at_ + 1);
    if (read_.is(at_ + 1, Numeral::Unit)) behind = std::to_string(read_.part(at_ + 1).value);
    if (behind.empty() || behind.size() > 2) return std::nullopt;
    const long long scale = read_.part(at_ + 2).value;
    if (before >= highest_scaled) return std::nullopt;
    const long long whole = before * scale + number_of(behind) * scale / (behind.size() == 1 ? 10 : 100);
    if (whole > highest) return std::nullopt;
    at_ += 3;
    return whole;
  }

  NumberReader read_;
  Pairs pairs_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<SmallNumber> small_numbers(Phrase words) { return smalls(NumberReader(words), 0); }

std::optional<long long> amount(Phrase words, Pairs pairs) { return AmountReader(words, pairs).whole(); }

std::vector<std::string> digit_strings(Phrase words) {
  const NumberReader read(words);
  std::string joined, apart;  // "hai mươi ba" as 23, and as 20 3
  const auto add = [&](std::string_view digits) {
    joined += digits;
    apart += digits;
  };
  for (std::size_t at = 0; at < read.size();) {
    const Part here = read.part(at);
    const std::string digit = std::to_string(here.value);
    if (read.is_number(at)) {
      add(read.text(at++));
    } else if (here.kind == Numeral::Unit && at + 2 < read.size() && read.text(at + 1) == "con") {
      // "ba con tám" is 888.
      const Part repeated = read.part(at + 2);
      if (repeated.kind != Numeral::Unit) return {};
      for (long long i = 0; i < here.value; ++i) add(std::to_string(repeated.value));
      at += 3;
    } else if (here.kind == Numeral::Ten || (here.kind == Numeral::Unit && here.value > 1 && read.is_tens(at + 1))) {
      const bool ten = here.kind == Numeral::Ten;
      const std::string tens = ten ? "1" : digit;
      at += ten ? 1 : 2;
      const Part ones = read.part(at);
      const bool follows = (ones.kind == Numeral::Unit && ones.value > 0) || ones.kind == Numeral::Tail;
      if (follows) ++at;
      const std::string last = follows ? std::to_string(ones.value) : "";
      joined += tens + (follows ? last : "0");
      apart += tens + "0" + last;
    } else if (here.kind == Numeral::Unit || here.kind == Numeral::Tail) {
      add(digit);
      ++at;
    } else if (read.text(at).size() == 1 && std::string_view(".,-/").find(read.text(at)) != std::string_view::npos) {
      ++at;
    } else {
      return {};
    }
  }
  if (joined.empty()) return {};
  return joined == apart ? std::vector{joined} : std::vector{joined, apart};
}

bool is_numeral(const HeardWord& word, bool bare) {
  return is_digits(word) || part_of(word, bare).kind != Numeral::None;
}

}  // namespace camtay
