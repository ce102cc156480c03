#include "guide/dictation.hpp"

#include "guide/entries.hpp"
#include "guide/hearing.hpp"
#include "guide/parts.hpp"
#include "guide/speaking.hpp"

namespace camtay {
namespace {

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

// Agreed to, and known to be so now.
bool may_listen(const Model& model) { return is_agreed(model) && can_listen(model); }

}  // namespace

bool can_listen(const Model& model) { return model.listening > Listening::Offered; }

bool is_agreed(const Model& model) {
  switch (model.settings.dictation) {
    case Dictation::Off: return false;
    case Dictation::Inside: return model.listening != Listening::Outside;
    case Dictation::Anywhere: return true;
  }
  return false;
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

void ask_what_it_does(Model& model, Effects& effects) {
  if (model.listening == Listening::Offered) ask_about_listening(model, effects);
}

void take_listening(Model& model, Listening state, Effects& effects) {
  const bool here = place(model).stop == Stop::Dictation, waited = here && !can_listen(model);
  model.listening = state;
  if (state == Listening::Offered && (model.settings.dictation != Dictation::Off || here))
    ask_about_listening(model, effects);
  if (state == Listening::Missing) {
    leave_hearing(model, effects);
    if (here) go_back(model, effects);
  }
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

bool leave_hearing(Model& model, Effects& effects) {
  const bool there = stop_listening(model, effects) || model.hearing.stage != Hearing::Stage::Off;
  model.hearing = {};
  if (there) model.focus = "title";
  return there;
}

bool press_on_dictation(Model& model, const NodeId& node, Effects& effects) {
  const bool leaves = node == "back" || node == "next";
  if (stop_listening(model, effects) && leaves) {
    model.focus = "title";
    return true;
  }
  switch (place(model).stop) {
    case Stop::Help:
      if (node != "help/dictation" || field_to_offer(model) == nullptr) return false;
      return go(model, {.stop = Stop::Dictation}, effects), true;
    case Stop::Settings:
      if (node != "settings/dictation" || model.listening == Listening::Missing) return false;
      return go(model, {.stop = Stop::Dictation}, effects), true;
    case Stop::Dictation: {
      if (node != "next") return false;
      // She came from the help of a question, to answer it.
      const bool from_help = model.at > 1 && model.trail[model.at - 1].stop == Stop::Help;
      if (from_help) return go_to_index(model, model.at - 2, effects), true;
      return go_back(model, effects), true;
    }
    default: break;
  }
  if (node == "back" && model.hearing.stage != Hearing::Stage::Off) return leave_hearing(model, effects);
  const bool begins = node == "dictate" && may_listen(model);
  return (begins || model.hearing.stage != Hearing::Stage::Off) && press_on_hearing(model, node, effects);
}

void choose_on_dictation(Model& model, const NodeId& node, Effects& effects) {
  if (!can_listen(model) || (node != "dictation/on" && node != "dictation/off")) return;
  const bool yes = node == "dictation/on", inside = model.listening == Listening::Inside;
  model.settings.dictation = !yes ? Dictation::Off : inside ? Dictation::Inside : Dictation::Anywhere;
  model.focus.clear();
  keep(model, effects);
  speak_node(model, node, effects);
}

}  // namespace camtay
