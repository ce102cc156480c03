#include "procedure/logic_operations.hpp"

#include <cmath>
#include <limits>

#include "base/text.hpp"
#include "procedure/logic.hpp"
#include "procedure/script_values.hpp"

namespace camtay {

namespace {

bool is_less(const Json* a, const Json* b) { return compare(a, b) == Order::Less; }
bool is_at_most(const Json* a, const Json* b) { return compare(b, a) == Order::NotLess; }

Json sum(const Values& values) {
  double total = 0;
  for (const Json& value : values) total += leading_number(&value);
  return number_value(total);
}

// A single factor stays as it is, even a text: so does the reference implementation.
Json product(const Values& values) {
  if (values.size() < 2) return values.empty() ? Json() : values[0];
  double total = 1;
  for (const Json& value : values) total *= leading_number(&value);
  return number_value(total);
}

Json extreme(Operator op, const Values& values) {
  const double sign = op == Operator::Max ? 1 : -1;
  double best = -std::numeric_limits<double>::infinity();
  for (const Json& value : values) {
    const double number = sign * to_number(&value);
    if (std::isnan(number)) return number;
    if (number > best) best = number;
  }
  return number_value(sign * best);
}

bool is_in(const Json* a, const Json* b) {
  if (!b) return false;
  if (b->is_string()) {
    const auto& text = b->get_ref<const std::string&>();
    return !text.empty() && text.find(to_text(a)) != std::string::npos;
  }
  if (!b->is_array()) return false;
  for (const Json& element : *b) {
    if (strictly_equal(a, &element)) return true;
  }
  return false;
}

Json joined(const Values& values) {
  std::string text;
  for (const Json& value : values) text += to_joined_text(value);
  return text;
}

// Counts in characters; a negative start counts from the end, a negative length leaves that many off the end.
Json part_of_text(const Json* source, const Json* from, const Json* count) {
  const std::u32string text = decode(to_text(source));
  const double size = static_cast<double>(text.size());
  const auto whole = [](const Json* value) {
    const double number = to_number(value);
    return std::isnan(number) ? 0 : std::trunc(number);
  };
  double start = whole(from);
  start = start < 0 ? std::fmax(size + start, 0) : std::fmin(start, size);
  const double rest = size - start;
  double length = count ? whole(count) : rest;
  length = length < 0 ? std::fmax(rest + length, 0) : std::fmin(length, rest);
  return encode(std::u32string_view(text).substr(static_cast<std::size_t>(start), static_cast<std::size_t>(length)));
}

Json merged(Values& values) {
  Json list = Json::array();
  for (Json& value : values) {
    if (!value.is_array()) {
      list.push_back(std::move(value));
      continue;
    }
    for (Json& element : value) list.push_back(std::move(element));
  }
  return list;
}

}  // namespace

bool is_truthy(const Json& value) {
  switch (value.type()) {
    case Json::value_t::null: return false;
    case Json::value_t::boolean: return value.get<bool>();
    case Json::value_t::string: return !value.get_ref<const std::string&>().empty();
    case Json::value_t::array: return !value.empty();
    case Json::value_t::object: return true;
    default: {
      const double number = value.is_number() ? value.get<double>() : 0;
      return number != 0 && !std::isnan(number);
    }
  }
}

bool is_comparison(Operator op) {
  switch (op) {
    case Operator::Equal:
    case Operator::NotEqual:
    case Operator::Identical:
    case Operator::NotIdentical:
    case Operator::More:
    case Operator::AtLeast:
    case Operator::Less:
    case Operator::AtMost:
    case Operator::In: return true;
    default: return false;
  }
}

bool compared(Operator op, const Json* a, const Json* b) {
  switch (op) {
    case Operator::Equal: return loosely_equal(a, b);
    case Operator::NotEqual: return !loosely_equal(a, b);
    case Operator::Identical: return strictly_equal(a, b);
    case Operator::NotIdentical: return !strictly_equal(a, b);
    case Operator::More: return is_less(b, a);
    case Operator::AtLeast: return is_at_most(b, a);
    case Operator::Less: return is_less(a, b);
    case Operator::AtMost: return is_at_most(a, b);
    case Operator::In: return is_in(a, b);
    default: return false;
  }
}

Json combined(Operator op, Values& values) {
  const Json* const a = operand(values, 0);
  const Json* const b = operand(values, 1);
  const Json* const c = operand(values, 2);
  const bool is_between = c && (op == Operator::Less || op == Operator::AtMost);
  if (is_between && !compared(op, b, c)) return false;
  if (is_comparison(op)) return compared(op, a, b);
  switch (op) {
    case Operator::Not: return !a || !is_truthy(*a);
    case Operator::Truth: return a && is_truthy(*a);
    case Operator::Plus: return sum(values);
    case Operator::Times: return product(values);
    case Operator::Minus: return number_value(b ? to_number(a) - to_number(b) : -to_number(a));
    case Operator::Over: return number_value(to_number(a) / to_number(b));
    case Operator::Remainder: return number_value(std::fmod(to_number(a), to_number(b)));
    case Operator::Min:
    case Operator::Max: return extreme(op, values);
    case Operator::Log: return a ? std::move(values[0]) : Json();
    case Operator::Cat: return joined(values);
    case Operator::Substr: return part_of_text(a, b, c);
    case Operator::Merge: return merged(values);
    default: return {};
  }
}

}  // namespace camtay
