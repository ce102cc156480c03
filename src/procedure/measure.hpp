// How much a question says and its screen shows: rule 1 of docs/design.md, for the checker and for the report on plain words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "procedure/procedure.hpp"

namespace camtay {

constexpr int most_in_question = 20;  // tiếng
constexpr int most_on_screen = 35;    // tiếng, before help is opened
constexpr std::size_t most_choices = 6;

// A text as it is said when all its values are there; a value stands as one tiếng.
std::string as_said(std::string_view text);

// In Vietnamese tiếng: what is asked or told, and what the screen shows with it (the term, the help, the first page of choices).
int tieng_asked(const Question& question);
int tieng_on_screen(const Question& question);

}  // namespace camtay
