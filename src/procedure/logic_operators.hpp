// The operators of JsonLogic by name, and what evaluating and inspecting a rule must agree on.
#pragma once

#include <optional>
#include <string_view>

#include "base/json.hpp"

namespace camtay {

enum class Operator {
  Not,
  NotEqual,
  NotIdentical,
  Truth,
  Remainder,
  Times,
  Plus,
  Minus,
  Over,
  Less,
  AtMost,
  Equal,
  Identical,
  More,
  AtLeast,
  Conditional,
  All,
  And,
  Cat,
  Filter,
  If,
  In,
  Log,
  Map,
  Max,
  Merge,
  Min,
  Missing,
  MissingSome,
  None,
  Or,
  Reduce,
  Some,
  Substr,
  Var,
};

std::optional<Operator> operator_named(std::string_view name);

// An object with one member; everything else stands for itself.
inline bool is_rule(const Json& value) { return value.is_object() && value.size() == 1; }

inline constexpr int deepest_rule = 64;

}  // namespace camtay
