#include "procedure/logic.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "procedure/logic_operations.hpp"
#include "procedure/logic_operators.hpp"
#include "procedure/script_values.hpp"

namespace camtay {

namespace {

constexpr int most_operations = 20'000;
// This much of a text is read or copied for one operation.
constexpr std::size_t text_per_operation = 32;

std::optional<std::size_t> list_index(std::string_view part, std::size_t size) {
  if (part.empty() || part.size() > 9 || (part.size() > 1 && part[0] == '0')) return std::nullopt;
  std::size_t index = 0;
  for (const char c : part) {
    if (c < '0' || c > '9') return std::nullopt;
    index = index * 10 + static_cast<std::size_t>(c - '0');
  }
  return index < size ? std::optional(index) : std::nullopt;
}

class Evaluator {
 public:
  bool exhausted() const { return exhausted_; }

  Json apply(const Json& rule, const Json& data) {
    if (depth_ == deepest_rule) exhausted_ = true;
    spend(1);
    if (exhausted_) return {};
    ++depth_;
    Json result = rule.is_array() ? Json(each(rule, data)) : is_rule(rule) ? operated(rule, data) : copy(rule);
    --depth_;
    return result;
  }

  // Whether what a rule gives counts as yes; most conditions need no value for that.
  bool truth(const Json& rule, const Json& data) {
    if (is_plain(rule)) return is_truthy(rule);
    const std::optional<Operator> op = is_rule(rule) ? operator_named(rule.begin().key()) : std::nullopt;
    const Json& given = op ? *rule.begin() : rule;
    const bool gate = op == Operator::And || op == Operator::Or;
    const bool comparing = op && is_comparison(*op) && given.is_array() && given.size() == 2;
    if (!comparing && (!given.is_array() || (!gate && (op != Operator::Not || given.size() != 1)))) {
      Json room;
      return is_truthy(seen(rule, data, room)) && !exhausted_;
    }
    if (depth_ == deepest_rule) exhausted_ = true;
    spend(1);
    if (exhausted_) return false;
    ++depth_;
    bool held = comparing ? compares(*op, given, data) : op != Operator::Or && !given.empty();
    for (std::size_t i = 0; !comparing && i < given.size(); ++i) {
      held = truth(given[i], data) != (op == Operator::Not);
      if (gate && held == (op == Operator::Or)) break;
    }
    --depth_;
    return held && !exhausted_;
  }

 private:
  void spend(std::size_t operations) {
    exhausted_ = exhausted_ || operations > left_;
    if (!exhausted_) left_ -= operations;
  }

  // A copy takes memory and time, so it is paid for: a rule that doubles a list again and again soon ends.
  Json copy(const Json& value) {
    pay(value, 0);
    return exhausted_ ? Json() : value;
  }

  void pay(const Json& value, int depth) {
    if (depth > deepest_rule) exhausted_ = true;
    if (exhausted_) return;
    if (value.is_string()) spend(value.get_ref<const std::string&>().size() / text_per_operation);
    if (!value.is_structured()) return;
    spend(value.size());
    for (const Json& element : value) pay(element, depth + 1);
  }

  Values each(const Json& list, const Json& data) {
    Values values;
    for (const Json& element : list) values.push_back(apply(element, data));
    return values;
  }

  Json operated(const Json& rule, const Json& data) {
    const std::optional<Operator> op = operator_named(rule.begin().key());
    if (!op) return {};
    const Json& given = *rule.begin();
    const std::size_t count = given.is_array() ? given.size() : 1;
    // An operand as it is written, before it is evaluated; null where there is none.
    static const Json nothing;
    const auto written = [&](std::size_t i) -> const Json& {
      return i >= count ? nothing : given.is_array() ? given[i] : given;
    };
    const auto value_of = [&](std::size_t i) { return apply(written(i), data); };

    switch (*op) {
      case Operator::If:
      case Operator::Conditional: {
        std::size_t i = 0;
        for (; i + 1 < count; i += 2) {
          if (truth(written(i), data)) return value_of(i + 1);
        }
        return i < count ? value_of(i) : Json();
      }
      case Operator::And:
      case Operator::Or: {
        Json value;
        for (std::size_t i = 0; i < count; ++i) {
          value = value_of(i);
          if (is_truthy(value) == (*op == Operator::Or)) break;
        }
        return value;
      }
      case Operator::Filter: return filtered(value_of(0), written(1));
      case Operator::None: return filtered(value_of(0), written(1)).empty();
      case Operator::Some: return !filtered(value_of(0), written(1)).empty();
      case Operator::All: {
        const Json list = value_of(0);
        return list.is_array() && !list.empty() && filtered(list, written(1)).size() == list.size();
      }
      case Operator::Map: {
        const Json list = value_of(0);
        Json mapped = Json::array();
        if (!list.is_array()) return mapped;
        for (const Json& element : list) mapped.push_back(apply(written(1), element));
        return mapped;
      }
      case Operator::Reduce: return reduced(value_of(0), written(1), value_of(2));
      case Operator::Var:
        if (is_plain_name(given)) {
          const Json* const value = found(given.get_ref<const std::string&>(), data);
          return value ? copy(*value) : Json();
        }
        break;
      default: break;
    }
    if (count == 2 && is_comparison(*op)) {
      const bool held = compares(*op, given, data);
      return exhausted_ ? Json() : Json(held);
    }
    Values values;
    values.reserve(count);
    for (std::size_t i = 0; i < count; ++i) values.push_back(value_of(i));
    return exhausted_ ? Json() : looked_up(*op, values, data);
  }

  // Most conditions compare an answer with plain values: none of them needs a copy.
  bool compares(Operator op, const Json& operands, const Json& data) {
    Json room_a, room_b;
    const Json& a = seen(operands[0], data, room_a);
    const Json& b = seen(operands[1], data, room_b);
    if (op == Operator::In) pay(b, 0);  // all of it may be looked through
    return !exhausted_ && compared(op, &a, &b);
  }

  static bool is_plain(const Json& value) { return !value.is_structured(); }
  static bool is_plain_name(const Json& given) {
    return given.is_string() && !given.get_ref<const std::string&>().empty();
  }

  // What a rule gives, where it already stands in the rule or in the data; else in `room`.
  const Json& seen(const Json& rule, const Json& data, Json& room) {
    if (is_plain(rule) || (rule.is_array() && std::all_of(rule.begin(), rule.end(), is_plain))) return rule;
    if (is_rule(rule) && rule.begin().key() == "var" && is_plain_name(*rule.begin())) {
      const Json* const value = found(rule.begin()->get_ref<const std::string&>(), data);
      return value ? *value : room;
    }
    return room = apply(rule, data);
  }

  Json filtered(const Json& list, const Json& rule) {
    Json kept = Json::array();
    if (!list.is_array()) return kept;
    for (const Json& element : list) {
      if (is_truthy(apply(rule, element))) kept.push_back(copy(element));
    }
    return kept;
  }

  Json reduced(const Json& list, const Json& rule, Json accumulator) {
    if (!list.is_array()) return accumulator;
    for (const Json& element : list) {
      Json scope = Json::object();
      scope["current"] = copy(element);
      scope["accumulator"] = std::move(accumulator);
      accumulator = apply(rule, scope);
    }
    return accumulator;
  }

  Json looked_up(Operator op, Values& values, const Json& data) {
    const Json* const a = operand(values, 0);
    const Json* const b = operand(values, 1);
    switch (op) {
      case Operator::Var: return variable(a, b, data);
      case Operator::Missing: return missing(a && a->is_array() ? *a : Json(values), data);
      case Operator::MissingSome: return missing_some(a, b, data);
      default: return combined(op, values);
    }
  }

  // A part of the data by its path "a.b.0"; a null pointer where there is none.
  static const Json* found(std::string_view path, const Json& data) {
    const Json* at = &data;
    for (std::size_t end = 0; end != std::string_view::npos; path.remove_prefix(std::min(end + 1, path.size()))) {
      end = path.find('.');
      const std::string_view part = path.substr(0, end);
      const Json* next = nullptr;
      if (at->is_object()) {
        const auto member = at->find(part);
        if (member != at->end()) next = &*member;
      } else if (at->is_array()) {
        if (const auto index = list_index(part, at->size())) next = &(*at)[*index];
      }
      if (!next) return nullptr;
      at = next;
    }
    return at;
  }

  Json variable(const Json* path, const Json* otherwise, const Json& data) {
    if (!path || path->is_null() || *path == "") return copy(data);
    const Json* const value = found(to_text(path), data);
    return value ? copy(*value) : otherwise ? *otherwise : Json();
  }

  Json missing(const Json& keys, const Json& data) {
    Json absent = Json::array();
    for (const Json& key : keys) {
      spend(1);
      const Json value = variable(&key, nullptr, data);
      if (value.is_null() || value == "") absent.push_back(key);
    }
    return absent;
  }

  Json missing_some(const Json* needed, const Json* keys, const Json& data) {
    if (!keys || !keys->is_array()) return Json::array();
    Json absent = missing(*keys, data);
    const double present = static_cast<double>(keys->size() - absent.size());
    return present >= to_number(needed) ? Json::array() : absent;
  }

  std::size_t left_ = most_operations;
  int depth_ = 0;
  bool exhausted_ = false;
};

// JSON has no name for what is no number.
void forget_non_numbers(Json& value) {
  if (value.is_number_float() && !std::isfinite(value.get<double>())) value = nullptr;
  if (value.is_structured()) {
    for (Json& element : value) forget_non_numbers(element);
  }
}

}  // namespace

bool is_true(const Json& rule, const Json& data) { return Evaluator().truth(rule, data); }

Evaluation evaluate(const Json& rule, const Json& data) {
  Evaluator evaluator;
  Json value = evaluator.apply(rule, data);
  if (evaluator.exhausted()) return {Json(), true};
  forget_non_numbers(value);
  return {std::move(value), false};
}

}  // namespace camtay
