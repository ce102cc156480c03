// What follows from answers, worked out once: the facts rules see and the questions that apply.
#pragma once

#include <cstddef>
#include <vector>

#include "procedure/answers.hpp"

namespace camtay {

struct Settled {
  Json facts;
  std::vector<std::size_t> route;  // indices into Procedure::questions
};

Settled settle(const Procedure& procedure, const Answers& answers, const Date& today);

// Null, "" and [] are no answer.
bool is_answer(const Json& value);

}  // namespace camtay
