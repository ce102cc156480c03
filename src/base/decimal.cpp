#include "base/decimal.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <utility>

namespace camtay {

namespace {

// A double is decided by its first 767 digits and by whether anything but noughts follows them.
constexpr std::size_t most_digits = 800;
// One shift multiplies by no more than two to the power of this: the sum with a digit must fit into 64 bits.
constexpr int largest_shift = 56;
constexpr int bits_of_double = 53;
constexpr int smallest_exponent = -1021;  // of a mantissa in [1/2, 1)

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// 0.digits times ten to the power of `point`. The first digit is no nought.
class Decimal {
 public:
  explicit Decimal(std::string_view text) {
    std::size_t at = 0;
    bool behind_point = false;
    for (; at < text.size(); ++at) {
      const char c = text[at];
      if (c == '.' && !behind_point) {
        behind_point = true;
      } else if (is_digit(c)) {
        add(c - '0', behind_point);
      } else {
        break;
      }
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) point_ += power(text.substr(at + 1));
    tidy();
  }

  double nearest() {
    if (digits_.empty() || point_ < -330) return 0;
    if (point_ > 310) return std::numeric_limits<double>::infinity();
    if (digits_.size() <= 15 && !more_ && std::abs(exponent_of_last()) <= 22) return exact();
    int exponent = 0;
    while (point_ > 0) exponent += halve(point_ > 1 ? std::min(3 * (point_ - 1), largest_shift) : 1);
    while (point_ < 0 || digits_[0] < 5) exponent -= twice(point_ < 0 ? std::min(-3 * point_, largest_shift) : 1);
    const int bits = std::min(bits_of_double, bits_of_double - (smallest_exponent - exponent));
    if (bits < 0) return 0;
    if (bits > 0) twice(bits);
    return std::ldexp(static_cast<double>(rounded()), exponent - bits);
  }

 private:
  void add(int digit, bool behind_point) {
    if (digits_.empty() && digit == 0) {
      point_ -= behind_point ? 1 : 0;
      return;
    }
    point_ += behind_point ? 0 : 1;
    if (digits_.size() < most_digits) {
      digits_.push_back(static_cast<char>(digit));
    } else {
      more_ = more_ || digit != 0;
    }
  }

  static int power(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    int power = 0;
    for (const char c : text) {
      if (!is_digit(c)) break;
      power = std::min(power * 10 + (c - '0'), 10'000'000);
    }
    return negative ? -power : power;
  }

  // The power of ten that the last digit counts.
  int exponent_of_last() const { return point_ - static_cast<int>(digits_.size()); }

  // Up to 15 digits and a power of ten up to 22 are doubles themselves: one operation rounds once.
  double exact() const {
    double number = 0, ten = 1;
    for (const char digit : digits_) number = number * 10 + digit;
    for (int i = std::abs(exponent_of_last()); i > 0; --i) ten *= 10;
    return exponent_of_last() < 0 ? number / ten : number * ten;
  }

  int halve(int times) {
    std::uint64_t left = 0;
    std::string shifted;
    const std::uint64_t mask = (std::uint64_t{1} << times) - 1;
    for (std::size_t i = 0; i < digits_.size() || left > 0; ++i) {
      left = left * 10 + (i < digits_.size() ? static_cast<std::uint64_t>(digits_[i]) : 0);
      const char digit = static_cast<char>(left >> times);
      left &= mask;
      if (shifted.empty() && digit == 0) {
        --point_;
      } else {
        shifted.push_back(digit);
      }
    }
    digits_ = std::move(shifted);
    tidy();
    return times;
  }

  int twice(int times) {
    std::uint64_t carried = 0;
    for (std::size_t i = digits_.size(); i > 0; --i) {
      carried += static_cast<std::uint64_t>(digits_[i - 1]) << times;
      digits_[i - 1] = static_cast<char>(carried % 10);
      carried /= 10;
    }
    std::string front;
    for (; carried > 0; carried /= 10) front.insert(front.begin(), static_cast<char>(carried % 10));
    point_ += static_cast<int>(front.size());
    digits_.insert(0, front);
    tidy();
    return times;
  }

  void tidy() {
    if (digits_.size() > most_digits) {
      more_ = more_ || digits_.find_first_not_of('\0', most_digits) != std::string::npos;
      digits_.resize(most_digits);
    }
    while (!digits_.empty() && digits_.back() == 0) digits_.pop_back();
  }

  int digit(int at) const {
    return at >= 0 && at < static_cast<int>(digits_.size()) ? digits_[static_cast<std::size_t>(at)] : 0;
  }

  // The nearest whole number, halves to even.
  std::uint64_t rounded() const {
    std::uint64_t whole = 0;
    for (int i = 0; i < point_; ++i) whole = whole * 10 + static_cast<std::uint64_t>(digit(i));
    const bool tail = more_ || static_cast<int>(digits_.size()) > point_ + 1;
    const int next = point_ < 0 ? 0 : digit(point_);
    const bool up = next > 5 || (next == 5 && (tail || whole % 2 == 1));
    return whole + (up ? 1 : 0);
  }

  std::string digits_;  // 0 to 9, not as letters
  int point_ = 0;
  bool more_ = false;  // digits that are no noughts were left out behind the last one
};

}  // namespace

double decimal(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  const double number = Decimal(text).nearest();
  return negative ? -number : number;
}

double hexadecimal(std::string_view digits) {
  std::uint64_t mantissa = 0;
  int exponent = 0;
  bool more = false;
  for (const char c : digits) {
    const int letter = (c | 0x20) - 'a';
    const auto digit = static_cast<std::uint64_t>(is_digit(c) ? c - '0' : letter + 10);
    if (mantissa >> 60 == 0) {
      mantissa = mantissa << 4 | digit;
    } else {
      exponent += 4;
      more = more || digit != 0;
    }
  }
  // The mantissa has more bits than a double: its last one may say that something follows.
  return std::ldexp(static_cast<double>(mantissa | (more ? 1 : 0)), exponent);
}

}  // namespace camtay
