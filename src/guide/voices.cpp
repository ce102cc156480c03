#include "guide/voices.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "guide/lines.hpp"
#include "guide/press.hpp"

namespace camtay {
namespace {

constexpr std::string_view pack_node = "pack/";

const VoiceEntry* find_voice(const Model& model, std::string_view id) {
  const Voices& all = *model.loaded.voices;
  const auto found = std::find_if(all.begin(), all.end(), [&](const VoiceEntry& voice) { return voice.id == id; });
  return found == all.end() ? nullptr : &*found;
}

void use_voice(Model& model, const std::string& id, Effects& effects) {
  model.settings.voice_pack = id;
  effects.push_back(Record{.what = Record::What::Use, .pack = id});
  ask_for_files(model, effects);
  keep(model, effects);
}

// Goes on with the chosen pack if it was recorded here, else begins a new one.
void begin_recording(Model& model, Effects& effects) {
  Recording recording{.lines = model.lines};
  const std::optional<VoicePack>& chosen = model.loaded.pack;
  if (const VoiceEntry* voice = find_voice(model, model.settings.voice_pack);
      voice != nullptr && voice->mine && chosen && chosen->id == voice->id) {
    recording.pack = *chosen;
    recording.step = Recording::Step::Consent;
  }
  model.recording = std::move(recording);
  go(model, {.stop = Stop::Record}, effects);
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
    if (node == "next") go_back(model, effects);
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

// The pack that was just kept is the chosen voice from its first line on.
void take_kept(Model& model, Effects& effects) {
  Recording& recording = *model.recording;
  recording.pack = with_clip(recording);
  recording.phase = Recording::Phase::Idle;
  go_to_open_line(recording);
  model.loaded.pack = recording.pack;
  if (find_voice(model, recording.pack.id) == nullptr) {
    VoiceEntry entry = voice_entry(recording.pack);
    entry.here = entry.mine = true;
    model.loaded.voices->push_back(std::move(entry));
  }
  if (model.settings.voice_pack != recording.pack.id) use_voice(model, recording.pack.id, effects);
}

// A pack from a file: kept on this device if it is one.
void take_opened(Model& model, const std::string& manifest, Effects& effects) {
  Result<VoicePack> pack = read_voice_pack(manifest, "pack.json");
  if (!pack) {
    // Elsewhere something else may be open, and what has the focus must stay.
    if (place(model).stop == Stop::Voices) model.opened = model.focus = "voice_wrong";
    return;
  }
  effects.push_back(Record{.what = Record::What::Adopt, .pack = pack->id, .text = to_json(*pack)});
}

void take_adopted(Model& model, const std::string& manifest, Effects& effects) {
  Result<VoicePack> pack = read_voice_pack(manifest, "pack.json");
  if (!pack) return;
  if (find_voice(model, pack->id) == nullptr) {
    VoiceEntry entry = voice_entry(*pack);
    entry.here = true;
    model.loaded.voices->push_back(std::move(entry));
  }
  const std::string id = pack->id;
  model.loaded.pack = std::move(*pack);
  if (place(model).stop == Stop::Voices) model.opened = model.focus = "voice_opened";
  use_voice(model, id, effects);
}

void take_problem(Model& model, std::string_view words_name) {
  if (!model.recording) {
    // What was left half done when the screen was left is no matter any more.
    if (model.opened == "voice_opening") model.opened = "voice_wrong";
    if (model.opened == "voice_saving") model.opened = "voice_failed";
    return;
  }
  model.recording->phase =
      model.recording->phase == Recording::Phase::Keeping ? Recording::Phase::Ready : Recording::Phase::Idle;
  model.recording->problem = words_name;
  model.focus = "problem";
  ++model.focus_turn;
}

}  // namespace

void press_on_voices(Model& model, const NodeId& node, Effects& effects) {
  model.opened.clear();
  if (node == "list/more" || node == "list/before") return turn_page(model, node);
  if (node == "voices/record") return begin_recording(model, effects);
  if (node == "voices/import") {
    model.opened = "voice_opening";
    return effects.push_back(Record{.what = Record::What::Import});
  }
  if (node == "voices/export" && model.loaded.pack) {
    model.opened = "voice_saving";
    const std::string file = words(model)("file.voice", {{"id", model.loaded.pack->id}});
    return effects.push_back(Record{.what = Record::What::Export,
                                    .pack = model.loaded.pack->id,
                                    .text = to_json(*model.loaded.pack),
                                    .file = file});
  }
  if (node == "next") go_back(model, effects);
}

void press_on_record(Model& model, const NodeId& node, Effects& effects) {
  if (!model.recording) {
    if (node == "next") go_back(model, effects);
    return;
  }
  Recording& recording = *model.recording;
  using enum Recording::Step;
  switch (recording.step) {
    case Name:
      if (node != "next") return;
      if (recording.pack.name.find_first_not_of(' ') == std::string::npos)
        return take_problem(model, "record.name_missing");
      recording.problem.clear();
      recording.step = Language;
      break;
    case Language:
      if (node != "next") return;
      if (recording.pack.language.empty()) return take_problem(model, "record.choose_first");
      recording.problem.clear();
      recording.step = Licence;
      break;
    case Licence:
      if (node != "next") return;
      if (recording.pack.licence.empty()) return take_problem(model, "record.choose_first");
      recording.problem.clear();
      recording.pack.id = "giong-" + hash_of(recording.pack.name + "\n" + recording.pack.language + "\n" +
                                             recording.pack.licence + "\n" + to_iso(model.today))
                                         .substr(0, 8);
      recording.step = Consent;
      break;
    case Consent:
      if (node == "record/no") return go_back(model, effects);
      if (node == "next" && recording.phase == Recording::Phase::Idle)
        record(model, Record::What::Open, Recording::Phase::Opening, effects);
      return;
    case Lines: return press_on_line(model, node, effects);
  }
  model.focus = "title";
  ++model.focus_turn;
  speak_screen(model, effects);
}

void choose_on_voices(Model& model, const NodeId& node, Effects& effects) {
  if (!node.starts_with(pack_node)) return;
  const std::string id = node.substr(pack_node.size());
  if (id != "none" && find_voice(model, id) == nullptr) return;
  model.opened.clear();
  model.focus.clear();
  use_voice(model, id == "none" ? "" : id, effects);
}

void choose_on_record(Model& model, const NodeId& node) {
  if (!model.recording) return;
  const std::size_t slash = node.rfind('/');
  const std::string value = node.substr(slash == std::string::npos ? node.size() : slash + 1);
  if (node.starts_with("language/")) model.recording->pack.language = value;
  if (node == "licence/private") model.recording->pack.licence = "LicenseRef-private";
  if (node == "licence/open") model.recording->pack.licence = "CC-BY-4.0";
  model.recording->problem.clear();
  model.focus.clear();
}

void type_on_record(Model& model, const NodeId& node, std::string text) {
  if (!model.recording) return;
  if (node == "record/name")
    model.recording->pack.name = std::move(text);
  else if (node == "record/region")
    model.recording->pack.region = std::move(text);
}

void prepare_voices(Model& model) { model.lines = recordable(spoken_lines(model)); }

void take_voice_file(Model& model, const std::string& file, const std::string& bytes) {
  const auto failed = [&](const Faults& faults) { model.loaded.failed[file] = to_string(faults.front()); };
  if (file == "voices/index.json") {
    Result<Voices> voices = read_voices(bytes, file);
    if (!voices) return failed(voices.faults());
    model.loaded.voices = std::move(*voices);
    return;
  }
  Result<VoicePack> pack = read_voice_pack(bytes, file);
  if (!pack) return failed(pack.faults());
  if (pack->id == model.settings.voice_pack) model.loaded.pack = std::move(*pack);
}

void take_recorded(Model& model, const Recorded& recorded, Effects& effects) {
  using enum Recorded::What;
  if (recorded.what == Opened) return take_opened(model, recorded.text, effects);
  if (recorded.what == Adopted) return take_adopted(model, recorded.text, effects);
  if (recorded.what == Failed) return take_problem(model, "record.failed");
  if (!model.recording) return;
  Recording& recording = *model.recording;
  using Phase = Recording::Phase;
  switch (recorded.what) {
    case Listening:
      if (recording.phase != Phase::Opening) return;
      recording.open = true;
      recording.phase = Phase::Idle;
      recording.step = Recording::Step::Lines;
      go_to_open_line(recording);
      model.focus = "title";
      ++model.focus_turn;
      return;
    case NotAllowed: return take_problem(model, "record.not_allowed");
    case NoMicrophone: return take_problem(model, "record.no_microphone");
    case Quiet: return take_problem(model, "record.quiet");
    case Ready: {
      if (recording.phase != Phase::Levelling || recording.at >= recording.lines.size()) return;
      const SpokenLine& line = recording.lines[recording.at];
      recording.clip = {.line = line.id,
                        .file = recorded.file,
                        .text = hash_of(line.text),
                        .sum = recorded.sum,
                        .length = std::max(1, recorded.length)};
      recording.phase = Phase::Ready;
      model.announcement = words(model)["record.ready"];
      return;
    }
    case Kept:
      if (recording.phase == Phase::Keeping) take_kept(model, effects);
      return;
    case Opened:
    case Adopted:
    case Failed: return;
  }
}

}  // namespace camtay
