#include "guide/record.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "guide/voices.hpp"

namespace camtay {
namespace {

bool is_blank(std::string_view text) { return text.find_first_not_of(' ') == std::string_view::npos; }

Place place_of(Recording::Step step) { return {.stop = Stop::Record, .page = static_cast<int>(step)}; }

// The place from which recording was begun.
std::size_t index_before(const Model& model) {
  std::size_t index = model.at;
  while (index > 0 && model.trail[index].stop == Stop::Record) --index;
  return index;
}

std::string id_of_new(const Model& model, const VoicePack& pack) {
  const std::string hash =
      hash_of(pack.name + "\n" + pack.language + "\n" + pack.licence + "\n" + to_iso(model.today));
  return free_voice_id(model, "giong-" + hash.substr(0, 8));
}

bool is_said(const Recording& recording, const SpokenLine& line) {
  return clip_of_text(recording.pack, hash_of(line.text)) != nullptr;
}

// To the next line that nobody has said yet.
void go_to_open_line(Recording& recording) {
  while (recording.at < recording.lines.size() && is_said(recording, recording.lines[recording.at])) ++recording.at;
}

void record(Model& model, Record::What what, Recording::Phase phase, Effects& effects) {
  model.recording->phase = phase;
  model.recording->problem.clear();
  effects.push_back(Record{.what = what});
}

// The clip that was recorded takes the place of an older one of its line.
VoicePack with_clip(const Recording& recording) {
  VoicePack pack = recording.pack;
  std::erase_if(pack.clips, [&](const Clip& clip) { return clip.line == recording.clip.line; });
  pack.clips.push_back(recording.clip);
  return pack;
}

void press_on_line(Model& model, const NodeId& node, Effects& effects) {
  Recording& recording = *model.recording;
  using enum Recording::Phase;
  const bool all_shown = recording.at >= recording.lines.size();
  if (all_shown) {
    if (node == "next") go_to_index(model, index_before(model), effects);
    return;
  }
  if (node == "record/skip" && (recording.phase == Idle || recording.phase == Ready)) {
    recording.phase = Idle;
    recording.problem.clear();
    ++recording.at;
    return go_to_open_line(recording);
  }
  if (recording.phase == Idle && node == "next") return record(model, Record::What::Start, Recording, effects);
  if (recording.phase == Recording && node == "next") return record(model, Record::What::Stop, Levelling, effects);
  if (recording.phase != Ready) return;
  if (node == "record/play") return record(model, Record::What::Play, Ready, effects);
  if (node == "record/again") return record(model, Record::What::Start, Recording, effects);
  if (node != "next") return;
  recording.phase = Keeping;
  effects.push_back(
      Record{.what = Record::What::Keep, .pack = recording.pack.id, .text = to_json(with_clip(recording))});
}

// A voice of which lines are recorded is not asked about any more.
bool is_asked_about(const Model& model) { return model.recording && model.recording->pack.clips.empty(); }

void keep_entered(Model& model, Effects& effects) {
  model.new_voice = model.recording->pack;
  keep(model, effects);
}

// What went wrong with a recording is told on its own screen.
void complain(Model& model, std::string_view words_name, Effects& effects) {
  model.recording->problem = words_name;
  model.focus = "problem";
  ++model.focus_turn;
  speak_node(model, "problem", effects);
}

}  // namespace

void begin_recording(Model& model, Effects& effects) {
  if (model.lines.empty()) prepare_voices(model);
  Recording recording{.lines = model.lines};
  const std::optional<VoicePack>& chosen = model.loaded.pack;
  const VoiceEntry* voice = find_voice(model, model.settings.voice_pack);
  if (voice != nullptr && voice->mine) {
    // On its way, or it cannot be opened: a new one is not what was asked for.
    if (!chosen || chosen->id != voice->id) return;
    recording.pack = *chosen;
  } else {
    recording.pack = model.new_voice;
  }
  const bool goes_on = !recording.pack.clips.empty();
  model.recording = std::move(recording);
  go(model, place_of(goes_on ? Recording::Step::Consent : Recording::Step::Name), effects);
}

void leave_recording(Model& model, Effects& effects) {
  Recording& recording = *model.recording;
  recording.problem.clear();
  if (place(model) == place_of(Recording::Step::Lines)) return;
  using enum Recording::Phase;
  if (recording.open || recording.phase == Opening) effects.push_back(Record{.what = Record::What::Close});
  recording.open = false;
  if (recording.phase != Keeping) recording.phase = Idle;
  const auto is_recorded = [](const Place& place) { return place.stop == Stop::Record; };
  if (std::none_of(model.trail.begin(), model.trail.end(), is_recorded)) model.recording.reset();
}

Recording::Step recording_step(const Model& model) {
  using enum Recording::Step;
  const Recording& recording = *model.recording;
  const int last = static_cast<int>(Lines);
  const auto step = static_cast<Recording::Step>(std::clamp(place(model).page, 0, last));
  if (step > Name && is_blank(recording.pack.name)) return Name;
  if (step > Language && recording.pack.language.empty()) return Language;
  if (step > Licence && recording.pack.licence.empty()) return Licence;
  return step == Lines && !recording.open ? Consent : step;
}

void press_on_record(Model& model, const NodeId& node, Effects& effects) {
  const bool leaves = !model.recording || recording_step(model) == Recording::Step::Consent;
  if (node == (model.recording ? "record/no" : "next") && leaves)
    return go_to_index(model, index_before(model), effects);
  if (!model.recording) return;
  Recording& recording = *model.recording;
  const Recording::Step step = recording_step(model);
  using enum Recording::Step;
  if (step == Lines) return press_on_line(model, node, effects);
  if (node != "next") return;
  if (step == Consent) {
    if (recording.phase != Recording::Phase::Idle) return;
    if (recording.pack.clips.empty()) recording.pack.id = id_of_new(model, recording.pack);
    return record(model, Record::What::Open, Recording::Phase::Opening, effects);
  }
  if (step == Name && is_blank(recording.pack.name)) return complain(model, "record.name_missing", effects);
  const std::string& chosen = step == Language ? recording.pack.language : recording.pack.licence;
  if (step != Name && chosen.empty()) return complain(model, "record.choose_first", effects);
  go(model, place_of(static_cast<Recording::Step>(static_cast<int>(step) + 1)), effects);
}

void choose_on_record(Model& model, const NodeId& node, Effects& effects) {
  if (!is_asked_about(model)) return;
  const std::size_t slash = node.rfind('/');
  const std::string value = node.substr(slash == std::string::npos ? node.size() : slash + 1);
  if (node.starts_with("language/")) model.recording->pack.language = value;
  if (node == "licence/private") model.recording->pack.licence = "LicenseRef-private";
  if (node == "licence/open") model.recording->pack.licence = "CC-BY-4.0";
  model.recording->problem.clear();
  model.focus.clear();
  keep_entered(model, effects);
}

void type_on_record(Model& model, const NodeId& node, std::string text, Effects& effects) {
  if (!is_asked_about(model)) return;
  if (node == "record/name")
    model.recording->pack.name = std::move(text);
  else if (node == "record/region")
    model.recording->pack.region = std::move(text);
  keep_entered(model, effects);
}

void take_listening(Model& model, Effects& effects) {
  const bool asked = model.recording && model.recording->phase == Recording::Phase::Opening;
  if (!asked) {
    // She has left meanwhile.
    if (!model.recording || !model.recording->open) effects.push_back(Record{.what = Record::What::Close});
    return;
  }
  Recording& recording = *model.recording;
  recording.open = true;
  recording.phase = Recording::Phase::Idle;
  go_to_open_line(recording);
  // What was asked before the lines is done: Back leads to the menu.
  model.at = index_before(model);
  go(model, place_of(Recording::Step::Lines), effects);
}

void take_clip(Model& model, const Recorded& recorded) {
  Recording& recording = *model.recording;
  if (recording.phase != Recording::Phase::Levelling || recording.at >= recording.lines.size()) return;
  const SpokenLine& line = recording.lines[recording.at];
  recording.clip = {.line = line.id,
                    .file = recorded.file,
                    .text = hash_of(line.text),
                    .sum = recorded.sum,
                    .length = std::max(1, recorded.length)};
  recording.phase = Recording::Phase::Ready;
  model.announcement = words(model)["record.ready"];
}

void take_kept(Model& model, const std::string& manifest, Effects& effects) {
  const bool waited = model.recording && model.recording->phase == Recording::Phase::Keeping;
  if (!take_held(model, manifest, true, effects)) {
    take_failed_line(model, effects);
    return;
  }
  model.new_voice = {};
  keep(model, effects);
  if (waited) {
    model.recording->phase = Recording::Phase::Idle;
    go_to_open_line(*model.recording);
  }
}

bool take_failed_line(Model& model, Effects& effects) {
  if (!model.recording) return false;
  using enum Recording::Phase;
  Recording::Phase& phase = model.recording->phase;
  if (place(model).stop == Stop::Record) {
    phase = phase == Keeping || phase == Ready ? Ready : Idle;
    return complain(model, "record.failed", effects), true;
  }
  if (phase != Keeping) return false;
  // Who has left meanwhile believes that the line is there.
  phase = Idle;
  return tell_in_menu(model, "voice_lost", effects), true;
}

void take_problem(Model& model, std::string_view words_name, Effects& effects) {
  if (!model.recording || place(model).stop != Stop::Record) return;
  model.recording->phase = Recording::Phase::Idle;
  complain(model, words_name, effects);
}

}  // namespace camtay
