#include "procedure/script_values.hpp"

#include <cmath>
#include <cstdlib>
#include <limits>

#include "base/decimal.hpp"
#include "base/text.hpp"

namespace camtay {

namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
// Beyond this not every whole number has a double of its own.
constexpr double most_exact = 9007199254740992.0;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// How much of a text from its beginning is a decimal number; 0 when nothing.
std::size_t decimal_length(std::string_view text) {
  std::size_t at = 0;
  const auto skip_digits = [&] {
    const std::size_t from = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return at - from;
  };
  const auto skip_sign = [&] {
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
  };
  skip_sign();
  std::size_t count = skip_digits();
  if (at < text.size() && text[at] == '.') {
    ++at;
    count += skip_digits();
  }
  if (count == 0) return 0;
  const std::size_t mantissa = at;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    skip_sign();
    if (skip_digits() > 0) return at;
  }
  return mantissa;
}

// "Infinity" with its sign at the beginning of a text; 0 when it does not stand there.
double leading_infinity(std::string_view text) {
  const bool negative = text.starts_with("-");
  if (negative || text.starts_with("+")) text.remove_prefix(1);
  if (!text.starts_with("Infinity")) return 0;
  return negative ? -infinity : infinity;
}

double number_of_text(std::string_view text) {
  const std::string trimmed = tidy(text);
  if (trimmed.empty()) return 0;
  const bool hexadecimal = trimmed.starts_with("0x") || trimmed.starts_with("0X");
  if (hexadecimal) {
    const bool digits = trimmed.find_first_not_of("0123456789abcdefABCDEF", 2) == std::string::npos;
    return digits && trimmed.size() > 2 ? camtay::hexadecimal(std::string_view(trimmed).substr(2)) : not_a_number;
  }
  if (const double infinite = leading_infinity(trimmed); infinite != 0) {
    return trimmed.ends_with("Infinity") && trimmed.size() <= 9 ? infinite : not_a_number;
  }
  return decimal_length(trimmed) == trimmed.size() ? decimal(trimmed) : not_a_number;
}

// JavaScript writes whole numbers without a fraction up to 21 digits and small ones down to six noughts; the library
// changes to the form with an exponent earlier.
std::string text_of_number(double number) {
  if (std::isnan(number)) return "NaN";
  if (std::isinf(number)) return number < 0 ? "-Infinity" : "Infinity";
  if (number == 0) return "0";
  if (std::fabs(number) < most_exact && number == std::trunc(number)) {
    return std::to_string(static_cast<long long>(number));
  }
  const std::string written = json_text(Json(std::fabs(number)));
  const std::size_t e = written.find('e');
  const std::string mantissa = written.substr(0, e);
  int exponent = e == std::string::npos ? 0 : static_cast<int>(decimal(std::string_view(written).substr(e + 1)));
  const std::size_t point = mantissa.find('.');
  exponent += static_cast<int>(point == std::string::npos ? mantissa.size() : point);
  std::string significant = camtay::digits(mantissa);
  const std::size_t noughts = significant.find_first_not_of('0');
  significant.erase(0, noughts);
  exponent -= static_cast<int>(noughts);
  significant.erase(significant.find_last_not_of('0') + 1);

  // The number is 0.significant times ten to the power of the exponent.
  const int count = static_cast<int>(significant.size());
  const auto noughts_of = [](int many) { return std::string(static_cast<std::size_t>(many), '0'); };
  std::string text;
  if (exponent > 21 || exponent < -5) {
    text = significant.substr(0, 1) + (count > 1 ? "." + significant.substr(1) : "") + (exponent > 0 ? "e+" : "e-") +
           std::to_string(std::abs(exponent - 1));
  } else if (exponent <= 0) {
    text = "0." + noughts_of(-exponent) + significant;
  } else if (count <= exponent) {
    text = significant + noughts_of(exponent - count);
  } else {
    const auto whole = static_cast<std::size_t>(exponent);
    text = significant.substr(0, whole) + "." + significant.substr(whole);
  }
  return number < 0 ? "-" + text : text;
}

bool is_primitive(const Json* value) { return !value || value->is_primitive(); }
bool is_nothing(const Json* value) { return !value || value->is_null(); }

// A list or object becomes a text before it is compared with anything else.
Json primitive(const Json& value) { return value.is_primitive() ? value : Json(to_text(&value)); }

}  // namespace

double to_number(const Json* value) {
  if (!value) return not_a_number;
  switch (value->type()) {
    case Json::value_t::null: return 0;
    case Json::value_t::boolean: return value->get<bool>() ? 1 : 0;
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
    case Json::value_t::number_float: return value->get<double>();
    case Json::value_t::string: return number_of_text(value->get_ref<const std::string&>());
    default: return number_of_text(to_text(value));
  }
}

double leading_number(const Json* value) {
  if (value && value->is_number()) return value->get<double>();
  const std::string text = tidy(to_text(value));
  if (const double infinite = leading_infinity(text); infinite != 0) return infinite;
  const std::size_t count = decimal_length(text);
  return count > 0 ? decimal(std::string_view(text).substr(0, count)) : not_a_number;
}

std::string to_joined_text(const Json& value) { return value.is_null() ? std::string() : to_text(&value); }

std::string to_text(const Json* value) {
  if (!value) return "undefined";
  switch (value->type()) {
    case Json::value_t::null: return "null";
    case Json::value_t::boolean: return value->get<bool>() ? "true" : "false";
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
    case Json::value_t::number_float: return text_of_number(value->get<double>());
    case Json::value_t::string: return value->get<std::string>();
    case Json::value_t::array: break;
    default: return "[object Object]";
  }
  std::string joined;
  for (std::size_t i = 0; i < value->size(); ++i) {
    if (i > 0) joined += ',';
    joined += to_joined_text((*value)[i]);
  }
  return joined;
}

Json number_value(double number) {
  const bool whole = std::fabs(number) <= most_exact && number == std::trunc(number);
  return whole ? Json(static_cast<std::int64_t>(number)) : Json(number);
}

bool strictly_equal(const Json* a, const Json* b) {
  if (!a || !b) return a == b;
  if (!a->is_primitive() || !b->is_primitive()) return false;
  if (a->is_number() && b->is_number()) return a->get<double>() == b->get<double>();
  return a->type() == b->type() && *a == *b;
}

bool loosely_equal(const Json* a, const Json* b) {
  if (is_nothing(a) || is_nothing(b)) return is_nothing(a) && is_nothing(b);
  if (!is_primitive(a) && !is_primitive(b)) return false;
  if (a->type() == b->type()) return strictly_equal(a, b);
  const Json left = primitive(*a);
  const Json right = primitive(*b);
  if (left.type() == right.type()) return strictly_equal(&left, &right);
  return to_number(&left) == to_number(&right);
}

Order compare(const Json* a, const Json* b) {
  const Json left = a ? primitive(*a) : Json(not_a_number);
  const Json right = b ? primitive(*b) : Json(not_a_number);
  if (left.is_string() && right.is_string()) {
    return left.get_ref<const std::string&>() < right.get_ref<const std::string&>() ? Order::Less : Order::NotLess;
  }
  const double x = to_number(&left);
  const double y = to_number(&right);
  if (std::isnan(x) || std::isnan(y)) return Order::None;
  return x < y ? Order::Less : Order::NotLess;
}

}  // namespace camtay
