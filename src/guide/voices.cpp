#include "guide/voices.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "guide/lines.hpp"
#include "guide/press.hpp"
#include "guide/record.hpp"

namespace camtay {
namespace {

constexpr std::string_view pack_node = "pack/";

template <class Some>
auto* find_voice_in(Some& all, std::string_view id) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const VoiceEntry& voice) { return voice.id == id; });
  return found == all.end() ? nullptr : &*found;
}

void use_voice(Model& model, const std::string& id, Effects& effects) {
  model.settings.voice_pack = id;
  model.loaded.pack_incomplete = false;  // until that is known
  model.settings.chose_voice = true;
  effects.push_back(Record{.what = Record::What::Use, .pack = id});
  ask_for_files(model, effects);
  keep(model, effects);
}

// A pack from a file. No voice of this device loses a line to it, and none of the site is hidden by it.
void take_opened(Model& model, const Recorded& recorded, Effects& effects) {
  Result<VoicePack> opened = read_voice_pack(recorded.text, "pack.json");
  if (!opened) return tell_in_menu(model, "voice_wrong", effects);
  VoicePack pack = std::move(*opened);
  // Two packs may have files of the same name that are not the same.
  for (Clip& clip : pack.clips) {
    const std::size_t ending = clip.file.rfind('.');
    clip.file = clip.sum + (ending == std::string::npos ? std::string() : clip.file.substr(ending));
  }
  const VoiceEntry* voice = find_voice(model, pack.id);
  const Result<VoicePack> held = read_voice_pack(recorded.held, "pack.json");
  if (voice != nullptr && !voice->here) {
    pack.id = free_voice_id(model, pack.id);
  } else if (held) {
    // One's own is newer than any file of it; what somebody else gave is renewed by what she gives now.
    const bool mine = voice == nullptr || voice->mine;
    pack = mine ? merged(*held, pack, model.lines) : merged(std::move(pack), *held, model.lines);
  }
  effects.push_back(Record{.what = Record::What::Adopt, .pack = pack.id, .text = to_json(pack)});
}

void take_failed(Model& model, Effects& effects) {
  if (take_failed_line(model, effects)) return;
  // What was left half done when the screen was left is no matter any more.
  if (model.opened == "voice_opening") tell_in_menu(model, "voice_wrong", effects);
  if (model.opened == "voice_saving") tell_in_menu(model, "voice_failed", effects);
}

void take_unreached(Model& model, Effects& effects) {
  if (model.opened == "voice_opening" || model.opened == "voice_saving")
    tell_in_menu(model, "voice_unreached", effects);
}

}  // namespace

const VoiceEntry* find_voice(const Model& model, std::string_view id) {
  return find_voice_in(*model.loaded.voices, id);
}

std::string free_voice_id(const Model& model, const std::string& wanted) {
  std::string id = wanted;
  for (int number = 2; find_voice(model, id) != nullptr; ++number) id = wanted + "-" + std::to_string(number);
  return id;
}

bool take_held(Model& model, const std::string& manifest, bool mine, Effects& effects) {
  Result<VoicePack> pack = read_voice_pack(manifest, "pack.json");
  if (!pack) return false;
  VoiceEntry entry = voice_entry(*pack);
  Voices& voices = *model.loaded.voices;
  VoiceEntry* known = find_voice_in(voices, pack->id);
  entry.here = true;
  entry.mine = mine || (known != nullptr && known->mine);
  if (known != nullptr) {
    *known = std::move(entry);
  } else {
    voices.insert(voices.begin(), std::move(entry));
  }
  model.has_voices = true;
  model.loaded.failed.erase(pack_file(pack->id));
  if (model.recording && model.recording->pack.id == pack->id) model.recording->pack = *pack;
  const std::string id = pack->id;
  model.loaded.pack = std::move(*pack);
  if (model.settings.voice_pack != id) use_voice(model, id, effects);
  return true;
}

void tell_in_menu(Model& model, const char* notice, Effects& effects) {
  if (place(model).stop != Stop::Voices) return;
  model.opened = model.focus = notice;
  ++model.focus_turn;
  speak_node(model, notice, effects);
}

void press_on_voices(Model& model, const NodeId& node, Effects& effects) {
  model.opened.clear();
  if (node == "list/more" || node == "list/before") return turn_page(model, node);
  if (node == "voices/record") return begin_recording(model, effects);
  if (node == "voices/retry") return use_voice(model, std::string(model.settings.voice_pack), effects);
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

void choose_on_voices(Model& model, const NodeId& node, Effects& effects) {
  if (!node.starts_with(pack_node)) return;
  const std::string id = node.substr(pack_node.size());
  if (id != "none" && find_voice(model, id) == nullptr) return;
  model.opened.clear();
  model.focus.clear();
  use_voice(model, id == "none" ? "" : id, effects);
}

void prepare_voices(Model& model) {
  model.lines = recordable(spoken_lines(model));
  Voices& voices = *model.loaded.voices;
  std::stable_partition(voices.begin(), voices.end(),
                        [&](const VoiceEntry& voice) { return voice.id == model.settings.voice_pack; });
}

void take_voice_file(Model& model, const std::string& file, const std::string& bytes, Effects& effects) {
  const auto failed = [&](const Faults& faults) { model.loaded.failed[file] = to_string(faults.front()); };
  if (file == "voices/index.json") {
    Result<Voices> voices = read_voices(bytes, file);
    if (!voices) return failed(voices.faults());
    for (const VoiceEntry& voice : *voices) model.has_voices = model.has_voices || voice.here;
    model.loaded.voices = std::move(*voices);
    return;
  }
  Result<VoicePack> pack = read_voice_pack(bytes, file);
  if (pack && pack->id == model.settings.voice_pack) {
    model.loaded.pack = std::move(*pack);
  } else if (file == pack_file(model.settings.voice_pack)) {
    model.loaded.failed[file] = pack ? "" : to_string(pack.faults().front());
    if (model.loaded.voices) speak_node(model, "voice_gone", effects);
  }
}

void take_recorded(Model& model, const Recorded& recorded, Effects& effects) {
  using enum Recorded::What;
  switch (recorded.what) {
    case Listening: return take_listening(model, effects);
    case NotAllowed: return take_problem(model, "record.not_allowed", effects);
    case NoMicrophone: return take_problem(model, "record.no_microphone", effects);
    case Quiet: return take_problem(model, "record.quiet", effects);
    case Ready: return model.recording ? take_clip(model, recorded) : void();
    case Kept: return take_kept(model, recorded.text, effects);
    case Opened: return take_opened(model, recorded, effects);
    case Adopted:
      if (take_held(model, recorded.text, false, effects)) tell_in_menu(model, "voice_opened", effects);
      return;
    case Exported:
      if (model.opened == "voice_saving") tell_in_menu(model, "voice_saved", effects);
      return;
    case Incomplete:
      if (place(model).stop == Stop::Voices) speak_node(model, "voice_incomplete", effects);
      return;
    case Unreached: return take_unreached(model, effects);
    case Failed: return take_failed(model, effects);
    case Whole:
    case Forgotten:
    case NotForgotten: return;
  }
}

}  // namespace camtay
