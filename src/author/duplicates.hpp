// Questions that two or more procedures ask in the same words, or nearly, and that should stand once in a block
// (assets/blocks). A question that is meant to stand alone says why in its "$comment", beginning with "Not shared:".
#pragma once

#include <string>
#include <vector>

#include "author/subject.hpp"

namespace camtay {

struct Repeated {
  std::string block;  // the block that has the question already, else a name for one
  bool block_exists = false;
  std::string words;          // of the first
  std::vector<Fault> places;  // where it stands outside of blocks; without words
};

// In the order of the first procedure that asks each. Questions are alike when they are of one kind and have most of their words
// and choices in common; uses of the same block are not repeated.
std::vector<Repeated> repeated_questions(const std::vector<Subject>& subjects);

// A fault for each place.
Faults duplicate_faults(const std::vector<Repeated>& repeated);

}  // namespace camtay
