// Which questions can ever be asked.
#pragma once

#include <cstddef>
#include <vector>

#include "procedure/procedure.hpp"

namespace camtay {

// Indices of questions that no answers lead to, as far as trying the answers that matter can tell: every choice, yes and no,
// the values that rules compare with and those just beside them. Where that is too many to try, a question counts as
// reachable.
std::vector<std::size_t> unreachable(const Procedure& procedure, const Date& today);

}  // namespace camtay
