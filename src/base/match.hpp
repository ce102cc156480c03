// Visits a variant with one lambda for each alternative: std::visit(overloaded{...}, variant).
#pragma once

#include <variant>

namespace camtay {

template <class... Functions>
struct overloaded : Functions... {
  using Functions::operator()...;
};
// Clang 14 does not deduce an aggregate's arguments by itself.
template <class... Functions>
overloaded(Functions...) -> overloaded<Functions...>;

}  // namespace camtay
