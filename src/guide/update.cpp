#include "guide/update.hpp"

#include <algorithm>

#include "base/match.hpp"
#include "base/text.hpp"
#include "guide/arrivals.hpp"
#include "guide/clearing.hpp"
#include "guide/dictation.hpp"
#include "guide/entries.hpp"
#include "guide/hearing.hpp"
#include "guide/press.hpp"
#include "guide/voices.hpp"

namespace camtay {
namespace {

struct Updater {
  Model& model;
  Effects& effects;

  void operator()(const Started& started) const {
    model.today = started.today;
    model.plain_only = started.plain;
    model.site_voice = started.voice;
    if (!restore(model, started.stored) && !started.stored.empty()) model.opened = "lost";
    // Whether this browser can listen is not known yet.
    while (model.at > 0 && place(model).stop == Stop::Dictation) --model.at;
    if (!model.settings.chose_voice) model.settings.voice_pack = model.site_voice;
    prepare(model);
    if (model.at > 0) effects.push_back(Visit{static_cast<int>(model.at)});
    ask_for_files(model, effects);
    // The site's own choice is fetched when there is something to say: many read, and hear nothing.
    const Settings& settings = model.settings;
    if (settings.chose_voice && !settings.voice_pack.empty())
      effects.push_back(Record{.what = Record::What::Use, .pack = settings.voice_pack});
  }
  void operator()(const Pressed& pressed) const { press(model, pressed.node, effects); }
  void operator()(const Chosen& chosen) const { choose(model, chosen.node, chosen.on, effects); }
  void operator()(const Typed& typed) const { type(model, typed.node, nfc(typed.text), effects); }
  void operator()(const Left& left) const { leave(model, left.node, effects); }
  void operator()(const Arrived& arrived) const { take_file(model, arrived.file, arrived.bytes, effects); }
  void operator()(const NotArrived& failed) const {
    model.loaded.asked.erase(failed.file);
    const std::vector<std::string> needed = needed_files(model);
    if (std::find(needed.begin(), needed.end(), failed.file) == needed.end()) return;
    model.loaded.failed[failed.file] = "";
    prepare_menu(model);
    if (failed.file == pack_file(model.settings.voice_pack)) speak_node(model, "voice_gone", effects);
  }
  void operator()(const Went& went) const {
    if (went.index < 0 || static_cast<std::size_t>(went.index) == model.at) return;
    // From what was heard Back goes to the question.
    if (static_cast<std::size_t>(went.index) < model.at && leave_hearing(model, effects)) {
      effects.push_back(Visit{static_cast<int>(model.at)});
      return;
    }
    settle_here(model);
    model.at = open_index(model, static_cast<std::size_t>(went.index));
    if (model.at != static_cast<std::size_t>(went.index)) effects.push_back(Visit{static_cast<int>(model.at)});
    arrive(model, effects);
  }
  void operator()(const VoiceFound& found) const {
    model.voice = found.state;
    if (found.state != VoiceState::Missing || !model.speaking) return;
    // What was to be said will not be: then it is said on the screen that there is no voice.
    hush(model, effects);
    model.opened = "no_voice";
    model.focus = "no_voice";
  }
  void operator()(const Saying& saying) const {
    if (saying.turn != model.turn) return;
    if (saying.utterance < 0 || static_cast<std::size_t>(saying.utterance) >= model.utterances.size()) return;
    model.spoken =
        highlighted(model.utterances[static_cast<std::size_t>(saying.utterance)], saying.word, words(model));
  }
  void operator()(const Silent& silent) const {
    if (silent.turn != model.turn) return;
    model.speaking = false;
    model.spoken = {};
    model.utterances.clear();
    if (model.read_back == ReadBack::Said) model.read_back = ReadBack::None;
  }
  void operator()(const ListeningFound& found) const { take_listening(model, found.state, effects); }
  void operator()(const Heard& heard) const {
    if (model.hearing.stage == Hearing::Stage::Listening) hear(model, heard, effects);
  }
  void operator()(const NotHeard& nothing) const {
    if (model.hearing.stage == Hearing::Stage::Listening) not_hear(model, nothing.why, effects);
  }
  void operator()(const NewDay& day) const {
    model.today = day.today;
    prepare(model);  // the form names the day
  }
  void operator()(const Recorded& recorded) const {
    using enum Recorded::What;
    if (recorded.what == Forgotten || recorded.what == NotForgotten)
      return take_forgotten(model, recorded.what == Forgotten, effects);
    if (recorded.what == Whole || recorded.what == Incomplete)
      model.loaded.pack_incomplete = recorded.what == Incomplete;
    // Before the menu is opened nobody has the part of the program that knows more of packs (web/program.js).
    if (model.loaded.voices) take_recorded(model, recorded, effects);
  }
  void operator()(const Kept& kept) const { model.keeps = kept.well; }
  void operator()(const Tried& tried) const { try_definition(model, tried.procedure, effects); }
};

}  // namespace

Next update(Model model, const Action& action) {
  Effects effects;
  std::visit(Updater{model, effects}, action);
  return {std::move(model), std::move(effects)};
}

}  // namespace camtay
