#include "guide/dictation.hpp"

#include "guide/entries.hpp"
#include "guide/hearing.hpp"
#include "guide/parts.hpp"
#include "guide/speaking.hpp"

namespace camtay {
namespace {

// Known to be there, so that all it needs has arrived too.
bool can_listen(const Model& model) { return model.listening > Listening::Offered; }

void ask_about_listening(const Model& model, Effects& effects) {
  effects.push_back(AskAboutListening{model.settings.look.language});
}

// What is asked on the question that help was opened on, where it could be answered by saying the answer.
const Field* field_to_offer(const Model& model) {
  const bool offered = model.listening != Listening::Missing && !is_agreed(model);
  if (!offered || place(model).stop != Stop::Help || model.at == 0 || !can_ask(model)) return nullptr;
  const Place& asked = model.trail[model.at - 1];
  return asked.stop == Stop::Question ? find_field(*procedure_here(model), asked.id) : nullptr;
}

bool opens_dictation(const Model& model, const NodeId& node) {
  if (node == "help/dictation") return field_to_offer(model) != nullptr;
  return node == "settings/dictation" && place(model).stop == Stop::Settings && model.listening != Listening::Missing;
}

// Agreed to, and known to be so now.
bool may_listen(const Model& model) { return is_agreed(model) && can_listen(model); }

}  // namespace

bool is_agreed(const Model& model) {
  switch (model.settings.dictation) {
    case Dictation::Off: return false;
    case Dictation::Inside: return model.listening != Listening::Outside;
    case Dictation::Anywhere: return true;
  }
  return false;
}

void agree_to_dictation(Model& model, bool yes) {
  const bool inside = model.listening == Listening::Inside;
  model.settings.dictation = !yes ? Dictation::Off : inside ? Dictation::Inside : Dictation::Anywhere;
}

void offer_dictation(Screen& screen, const Model& model) {
  const Field* field = field_to_offer(model);
  if (field == nullptr) return;
  const char* name = is_typed(field->kind) ? "help.dictation_type" : "help.dictation_choose";
  screen.blocks.push_back(button(model, "help/dictation", name, Button::Kind::Wide, "microphone"));
}

void add_dictation(Screen& screen, const Model& model) {
  if (may_listen(model))
    screen.blocks.push_back(button(model, "dictate", "dictation.speak", Button::Kind::Wide, "microphone"));
}

void take_listening(Model& model, Listening state, Effects& effects) {
  const bool asked = model.opened == "dictation", waited = asked && !can_listen(model);
  model.listening = state;
  if (state == Listening::Offered && (model.settings.dictation != Dictation::Off || asked))
    ask_about_listening(model, effects);
  if (state == Listening::Missing) leave_dictation(model, effects);
  if (!waited || !can_listen(model)) return;
  model.focus = "title";
  speak_screen(model, effects);
}

void listen_in_new_language(Model& model, Effects& effects) {
  if (!can_listen(model)) return;
  model.listening = Listening::Offered;
  ask_about_listening(model, effects);
}

bool stop_listening(Model& model, Effects& effects) {
  if (model.hearing.stage != Hearing::Stage::Listening) return false;
  effects.push_back(StopListening{});
  model.hearing = {};
  return true;
}

bool leave_dictation(Model& model, Effects& effects) {
  const bool stopped = stop_listening(model, effects);
  const bool there = stopped || model.hearing.stage != Hearing::Stage::Off || model.opened == "dictation";
  model.hearing = {};
  if (model.opened == "dictation") model.opened.clear();
  if (there) model.focus = "title";
  return there;
}

bool press_on_dictation(Model& model, const NodeId& node, Effects& effects) {
  const bool leaves = node == "back" || node == "next";
  if (stop_listening(model, effects) && leaves) {
    model.focus = "title";
    return true;
  }
  if (model.opened == "dictation") {
    if (!leaves) return false;
    leave_dictation(model, effects);
    // She came from a question, to answer it.
    if (node == "next" && place(model).stop == Stop::Help) go_back(model, effects);
    return true;
  }
  if (opens_dictation(model, node)) {
    model.opened = "dictation";
    model.focus = "title";
    if (!can_listen(model)) ask_about_listening(model, effects);
    if (can_listen(model)) speak_screen(model, effects);
    return true;
  }
  if (node == "back" && model.hearing.stage != Hearing::Stage::Off) return leave_dictation(model, effects);
  const bool begins = node == "dictate" && may_listen(model);
  return (begins || model.hearing.stage != Hearing::Stage::Off) && press_on_hearing(model, node, effects);
}

}  // namespace camtay
