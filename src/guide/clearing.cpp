#include "guide/clearing.hpp"

#include <algorithm>

namespace camtay {
namespace {

void forget_voice(Model& model) {
  model.settings.voice_pack = model.site_voice;
  model.settings.chose_voice = false;
  model.loaded.pack.reset();
}

}  // namespace

void clear_everything(Model& model, Effects& effects) {
  take_up(model, "");
  model.aside.clear();
  model.group_id.clear();
  forget_voice(model);
  // The next one has not been asked where what she says may go.
  model.settings.dictation = Dictation::Off;
  model.recording.reset();
  model.new_voice = {};
  effects.push_back(Record{.what = Record::What::Forget});
  model.who = Who::Unknown;
  model.document.reset();
  model.trail = {Place{}, Place{.stop = Stop::Help}};
  model.at = 1;
  model.opened = model.focus = "clearing";
  effects.push_back(Visit{1});
  keep(model, effects);
}

void take_forgotten(Model& model, bool well, Effects& effects) {
  if (well) {
    // A line that was being kept at that moment may have been told in between.
    forget_voice(model);
    model.has_voices = false;
    if (model.loaded.voices) std::erase_if(*model.loaded.voices, [](const VoiceEntry& voice) { return voice.here; });
    keep(model, effects);
  }
  const bool waits = model.opened == "clearing";
  if (well && !waits) return;
  // Who has gone on believes that nothing is left here.
  if (!waits && place(model).stop != Stop::Help) go(model, {.stop = Stop::Help}, effects);
  model.opened = model.focus = well ? "cleared" : "not_cleared";
  speak_node(model, model.opened, effects);
}

}  // namespace camtay
