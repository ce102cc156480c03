// The voice menu, and recording one's own: which voice speaks, how far it goes, "Thu giọng".
// None of this is called before "voices/index.json" has arrived: it travels in the second part of the program, which comes
// with that file (tools/site/split.mjs).
#pragma once

#include <string>

#include "guide/walk.hpp"

namespace camtay {

Screen view_voices(const Model& model);
Screen view_record(const Model& model);

void press_on_voices(Model& model, const NodeId& node, Effects& effects);
void press_on_record(Model& model, const NodeId& node, Effects& effects);
void choose_on_voices(Model& model, const NodeId& node, Effects& effects);
void choose_on_record(Model& model, const NodeId& node);
void type_on_record(Model& model, const NodeId& node, std::string text);

// What the menu shows is worked out when it opens: all the lines there are.
void prepare_voices(Model& model);
// "voices/index.json" and "voices/<id>/pack.json".
void take_voice_file(Model& model, const std::string& file, const std::string& bytes);
void take_recorded(Model& model, const Recorded& recorded, Effects& effects);

}  // namespace camtay
