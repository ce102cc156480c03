#include "procedure/logic_operators.hpp"

#include <iterator>

namespace camtay {

namespace {

// In the order of the enumerators.
constexpr std::string_view names[] = {
    "!",       "!=",           "!==",  "!!",  "%",      "*",    "+",      "-",     "/",
    "<",       "<=",           "==",   "===", ">",      ">=",   "?:",     "all",   "and",
    "cat",     "filter",       "if",   "in",  "log",    "map",  "max",    "merge", "min",
    "missing", "missing_some", "none", "or",  "reduce", "some", "substr", "var",
};
static_assert(std::size(names) == static_cast<std::size_t>(Operator::Var) + 1);

}  // namespace

std::optional<Operator> operator_named(std::string_view name) {
  for (std::size_t i = 0; i < std::size(names); ++i) {
    if (!name.empty() && names[i].front() == name.front() && names[i] == name) return static_cast<Operator>(i);
  }
  return std::nullopt;
}

}  // namespace camtay
