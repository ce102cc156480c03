// The voice menu: which voice speaks, how far it goes, voices to and from files.
// None of this, and of guide/record.hpp, is called before "voices/index.json" has arrived: it travels in the second part of the
// program, which comes with that file (tools/site/split.mjs).
#pragma once

#include <string>

#include "guide/walk.hpp"

namespace camtay {

// The screen of Stop::Voices; what a press or a choice does on it.
Screen view_voices(const Model& model);
void press_on_voices(Model& model, const NodeId& node, Effects& effects);
void choose_on_voices(Model& model, const NodeId& node, Effects& effects);

// What the menu shows is worked out when it opens: all the lines there are. The chosen voice stands first.
void prepare_voices(Model& model);
// "voices/index.json" and "voices/<id>/pack.json"; one that cannot be read is noted as failed, with the reason.
void take_voice_file(Model& model, const std::string& file, const std::string& bytes, Effects& effects);
// What became of a Record; of Forget: take_forgotten (guide/clearing.hpp).
void take_recorded(Model& model, const Recorded& recorded, Effects& effects);

// The pack of that id in the menu; null where there is none.
const VoiceEntry* find_voice(const Model& model, std::string_view id);
// The wanted id, or one like it that no pack in the menu has: what is kept under an id takes the place of what was.
std::string free_voice_id(const Model& model, const std::string& wanted);
// What this device now holds of a pack, which becomes the chosen voice; `mine`: it was recorded here. False, and nothing done,
// when the manifest cannot be read.
bool take_held(Model& model, const std::string& manifest, bool mine, Effects& effects);
// What became of a voice is told in the menu ("voice_opened" …, see view_voices). Elsewhere something else may be open, and what
// has the focus must stay.
void tell_in_menu(Model& model, const char* notice, Effects& effects);

}  // namespace camtay
