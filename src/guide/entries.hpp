// Typed answers: the fields of a question's screen, and the answer that what stands in them makes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guide/model.hpp"
#include "guide/screen.hpp"

namespace camtay {

// Whether the answer is typed into fields rather than chosen.
bool is_typed(FieldKind kind);

// A date "2026-03-12", "1950" or half typed "5/3/" in its boxes: day, month, year. Half-typed answers keep their slashes.
struct AnswerBoxes {
  std::string day, month, year;
};
AnswerBoxes boxes_of(std::string_view answer);
// The text of an answer in a text field.
std::string shown_text(const Field& field, const Answers& answers);

// The block with the fields of a question that is typed.
Block entry_block(const Model& model, const Question& question);

// The answer as it stands when `node` (one of the fields) now holds `text`; not yet made canonical.
Json typed_answer(const Field& field, const Answers& answers, std::string_view node, std::string_view text);

// The answer made canonical where that is beyond doubt: on leaving the question.
Json settled_answer(const Model& model, const Field& field);

}  // namespace camtay
