// The operators that need nothing but the values of their operands.
#pragma once

#include <vector>

#include "base/json.hpp"
#include "procedure/logic_operators.hpp"

namespace camtay {

using Values = std::vector<Json>;

// A null pointer where it was not given.
inline const Json* operand(const Values& values, std::size_t index) {
  return index < values.size() ? &values[index] : nullptr;
}

// Whether the operator compares two values: "==", "<", "in" and their like. Less and AtMost may have a third.
bool is_comparison(Operator op);
// What comparing them gives; false for another operator.
bool compared(Operator op, const Json* a, const Json* b);

// Takes the values it can use. Null for the operators that need more than values.
Json combined(Operator op, Values& values);

}  // namespace camtay
