// "Thu giọng": recording a voice, from the question whose it is to the last line. Loaded with guide/voices.hpp.
#pragma once

#include <string>
#include <string_view>

#include "guide/walk.hpp"

namespace camtay {

// From the menu: goes on with the chosen pack if it was recorded here, else begins a new one, with what was entered for it before.
void begin_recording(Model& model, Effects& effects);
// At every new place while there is a recording. The microphone is open on the screen of the lines and nowhere else, also when the
// browser is still asking for it; what was entered stays as long as the trail leads back to it.
void leave_recording(Model& model, Effects& effects);
// The step that is shown, where there is a recording: that of the place, or an earlier one that is not done yet. Lines are shown
// only while the microphone is open; coming back to them it is asked for again.
Recording::Step recording_step(const Model& model);

// The screen of Stop::Record; what a press, a choice or typing does on it.
Screen view_record(const Model& model);
void press_on_record(Model& model, const NodeId& node, Effects& effects);
void choose_on_record(Model& model, const NodeId& node, Effects& effects);
void type_on_record(Model& model, const NodeId& node, std::string text, Effects& effects);

// What the recorder answers. The browser lets the page hear; closed again when nobody waits for it any more.
void take_listening(Model& model, Effects& effects);
// The line just said, made even.
void take_clip(Model& model, const Recorded& recorded);
// A line is kept: of the recording shown, or of one that was left meanwhile.
void take_kept(Model& model, const std::string& manifest, Effects& effects);
// Nothing was recorded; `words_name` says what to do.
void take_problem(Model& model, std::string_view words_name, Effects& effects);
// Whether it was something of a recording that failed; what was recorded can be kept again.
bool take_failed_line(Model& model, Effects& effects);

}  // namespace camtay
