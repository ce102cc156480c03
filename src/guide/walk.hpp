// Moving from screen to screen: the trail, what comes next, what a new screen starts with.
#pragma once

#include <string>
#include <vector>

#include "guide/effect.hpp"
#include "guide/model.hpp"
#include "guide/speaking.hpp"

namespace camtay {

// To a new place after the one shown; what was ahead on the trail is forgotten.
void go(Model& model, Place next, Effects& effects);
// To a place that is on the trail already.
void go_to_index(Model& model, std::size_t index, Effects& effects);
void go_back(Model& model, Effects& effects);
// Whether there is anything to see at a place: a correction may have closed its question or settled its doubt.
bool is_open(const Model& model, const Place& place);
// The index to stand at who wants to go there: the next open place in the same direction.
std::size_t open_index(const Model& model, std::size_t wanted);
// From a question or its doubt, which has been answered or put off.
void go_on_from(Model& model, const std::string& question_id, bool returning, Effects& effects);
void go_to_check(Model& model, const std::string& section, Effects& effects);
// From the check of a section that was found right.
void go_on_from_check(Model& model, Effects& effects);

// Nothing of what was answered for this procedure is left; the settings are.
void forget_answers(Model& model);
// Makes another procedure the chosen one ("": none). What was answered for the one before is put aside, and found again
// when that one is chosen again.
void take_up(Model& model, const std::string& procedure_id);
// What every screen does when it opens: nothing of the last one is left open, its files are asked for, it is kept and spoken.
void arrive(Model& model, Effects& effects);
// What the screen shown needs beyond the answers: a proposed answer, the doubts, the laid out form. Also when files arrive.
void prepare(Model& model);
// What the voice menu shows, worked out once: when nothing it is made of is on its way any more.
void prepare_menu(Model& model);
void ask_for_files(Model& model, Effects& effects);
void keep(const Model& model, Effects& effects);

// The laid out form, when all it needs is there.
void make_document(Model& model);

}  // namespace camtay
