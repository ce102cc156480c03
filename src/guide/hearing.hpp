// From the open microphone to the answer. Belongs to the part of the program that the page fetches when it is needed
// (tools/site/split.mjs): nothing here may be called before the platform has said that it can listen.
#pragma once

#include "guide/walk.hpp"

namespace camtay {

// True when the node was one of these screens, or the button that opens the microphone.
bool press_on_hearing(Model& model, const NodeId& node, Effects& effects);
void hear(Model& model, const Heard& heard, Effects& effects);
void not_hear(Model& model, NotHeardWhy why, Effects& effects);

// "Mời ông/bà nói", "Cháu nghe là …. Đúng không ạ?", or why nothing was heard.
Screen view_hearing(const Model& model, const Question& question);
// Where the sound goes, and whether that is wanted.
Screen view_dictation(const Model& model);

}  // namespace camtay
