// What a press, a choice or typing does on the screen shown.
#pragma once

#include <string>
#include <string_view>

#include "guide/walk.hpp"

namespace camtay {

void press(Model& model, const NodeId& node, Effects& effects);
void choose(Model& model, const NodeId& node, bool on, Effects& effects);
void type(Model& model, const NodeId& node, std::string text, Effects& effects);
void leave(Model& model, const NodeId& node, Effects& effects);

// Makes the answer of the question shown canonical, as far as it is beyond doubt.
void settle_here(Model& model);

// Opens what is behind a button of a screen, or closes it.
void toggle(Model& model, std::string_view what);
// The same; what came to the screen by it is said.
void toggle_aloud(Model& model, std::string_view what, Effects& effects);
// The buttons of add_photographs and add_portal.
bool is_online_help(std::string_view node);

// "list/more" or "list/before" under a long list.
void turn_page(Model& model, const NodeId& node);

// A press on a question, on its doubt, on the screens after it. True when the node was theirs.
bool press_on_question(Model& model, const NodeId& node, Effects& effects);
bool press_after_questions(Model& model, const NodeId& node, Effects& effects);
// What "Tiếp tục" does: the next question, or what is to be mended or asked again first.
void answer_question(Model& model, const Question& question, Effects& effects);
// A choice on the settings screen.
void choose_setting(Model& model, std::string_view node, Effects& effects);

}  // namespace camtay
