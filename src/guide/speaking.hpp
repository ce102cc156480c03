// What is said, and when: a screen when it opens or is asked for, one part of it, what is being typed.
//   - By itself the page speaks only while the voice is on (Settings::voice). What the person asks to hear is said in any case.
#pragma once

#include <string_view>

#include "guide/effect.hpp"
#include "guide/model.hpp"

namespace camtay {

// Says the whole screen, or one node of it.
void speak_screen(Model& model, Effects& effects, Reading reading = Reading::ByItself);
void speak_node(Model& model, const NodeId& node, Effects& effects, Reading reading = Reading::ByItself);
// Says the nodes that the screen did not have `before`.
void speak_news(Model& model, const Screen& before, Effects& effects);
// While numbers are typed: the new digit of a card or telephone, the day, month, year or amount so far, the date once it is
// whole. `was`: the question's answer before.
void speak_typing(Model& model, const Question& question, const NodeId& node, std::string_view was, Effects& effects);
// Says what stands in a field.
void read_back(Model& model, const Field& field, Effects& effects);
// What was typed, and not yet read back to its end, is said before the words of the next screen.
void read_back_first(Model& model, const Field& field);
// Stops at once what is being said.
void hush(Model& model, Effects& effects);

}  // namespace camtay
