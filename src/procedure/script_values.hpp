// JSON values as JavaScript converts and compares them, which is what JsonLogic is made of. A null pointer is
// "undefined": an operand that was not given.
#pragma once

#include <string>

#include "base/json.hpp"

namespace camtay {

// ToNumber: "" is 0, " 12 " is 12, [3] is 3, what is no number is NaN.
double to_number(const Json* value);
// parseFloat: "12 years" is 12, true is NaN.
double leading_number(const Json* value);
// String(value): 1.0 is "1", [1, [2]] is "1,2".
std::string to_text(const Json* value);
// As an element of a joined list: null is nothing.
std::string to_joined_text(const Json& value);

// A number without a fraction becomes an integer.
Json number_value(double number);

bool loosely_equal(const Json* a, const Json* b);   // ==
bool strictly_equal(const Json* a, const Json* b);  // ===

// a < b; neither less nor not less when they cannot be compared.
enum class Order { Less, NotLess, None };
Order compare(const Json* a, const Json* b);

}  // namespace camtay
