// Answering by voice, as far as every screen must know of it. What happens once the microphone is open is in hearing.hpp.
//   - Off until it was turned on on a screen that says where the sound goes; one answer at a time; read back before it counts.
//   - Never while the page speaks, and never on a screen that is left.
#pragma once

#include "guide/walk.hpp"

namespace camtay {

// Whether what was agreed to holds for where the sound goes now, as far as that is known. Who agreed to words that nothing leaves
// this machine has not agreed to more.
bool is_agreed(const Model& model);
// It is known where the sound goes, so that all that is needed has arrived too.
bool can_listen(const Model& model);

// The button to say the answer, where it was turned on and the browser can listen.
void add_dictation(Screen& screen, const Model& model);
// On the help of a question, while it is off, the way to the screen that turns it on: who cannot type does not look among the
// settings.
void offer_dictation(Screen& screen, const Model& model);

// What the browser offers, at the beginning or after AskAboutListening.
void take_listening(Model& model, Listening state, Effects& effects);
// On the way to the screen that says where the sound goes.
void ask_what_it_does(Model& model, Effects& effects);
// Where the sound goes may be another place in another language: until that is known nothing is listened to.
void listen_in_new_language(Model& model, Effects& effects);
// Closes the microphone; whether it was open.
bool stop_listening(Model& model, Effects& effects);
// Back to the question; whether there was anything to leave.
bool leave_hearing(Model& model, Effects& effects);
// True when the node was dictation's: on the way to its screen (Stop::Dictation), on that, or on a question.
bool press_on_dictation(Model& model, const NodeId& node, Effects& effects);
// Keeps a yes or no to what the screen says at this moment.
void choose_on_dictation(Model& model, const NodeId& node, Effects& effects);

}  // namespace camtay
