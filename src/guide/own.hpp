// Which of what is said is the person's own.
#pragma once

#include <vector>

#include "guide/model.hpp"

namespace camtay {

// Marks what says an answer, as it is said or as it is written on the form: answers are also filled into other texts, and a long
// one is cut into several utterances. A number of one word marks that word wherever it is said.
void mark_own(const Model& model, std::vector<Utterance>& utterances);

}  // namespace camtay
