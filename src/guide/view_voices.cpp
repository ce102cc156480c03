#include "guide/choosing.hpp"
#include "guide/parts.hpp"
#include "guide/record.hpp"
#include "guide/voices.hpp"

namespace camtay {
namespace {

constexpr const char* languages[] = {"vi", "hmn", "tai", "rad", "jra", "km"};

std::string name_of_language(const Words& say, const std::string& tag) {
  const std::string name = "record.language_" + tag;
  return say.has(name) ? say[name] : tag;
}

std::string label_of(const Words& say, const VoiceEntry& voice) {
  return voice.language == say.language()
             ? voice.name
             : say("voices.other", {{"name", voice.name}, {"language", name_of_language(say, voice.language)}});
}

void add_notice(Screen& screen, const char* id, const std::string& text, Tone tone) {
  screen.blocks.push_back(Notice{.id = id, .tone = tone, .text = {{text}}, .alert = true});
}

Screen new_record_screen(const Model& model, const char* step, const char* heading) {
  Screen screen = new_screen(model, std::string("record/") + step, words(model)["record.title"]);
  screen.blocks.push_back(button(model, "back", "bar.back", Button::Kind::Back));
  screen.blocks.push_back(listen_button(model, "question.listen"));
  screen.blocks.push_back(Heading{.id = "title", .text = words(model)[heading]});
  if (model.recording && !model.recording->problem.empty())
    add_notice(screen, "problem", words(model)[model.recording->problem], Tone::Mend);
  return screen;
}

Screen view_name(const Model& model) {
  const Words& say = words(model);
  Screen screen = new_record_screen(model, "name", "record.name");
  screen.blocks.push_back(Entry{.id = "record/name",
                                .label = say["record.name_label"],
                                .hint = say["record.name_hint"],
                                .value = model.recording->pack.name,
                                .max_length = 60});
  screen.blocks.push_back(main_button(model, "question.next"));
  return screen;
}

Screen view_language(const Model& model) {
  const Words& say = words(model);
  const VoicePack& pack = model.recording->pack;
  Screen screen = new_record_screen(model, "language", "record.language");
  Options options{.id = "language", .label = say["record.language"]};
  for (const char* tag : languages)
    options.options.push_back(
        {.id = std::string("language/") + tag, .label = name_of_language(say, tag), .chosen = pack.language == tag});
  screen.blocks.push_back(std::move(options));
  screen.blocks.push_back(
      Entry{.id = "record/region", .label = say["record.region"], .value = pack.region, .max_length = 60});
  screen.blocks.push_back(main_button(model, "question.next"));
  return screen;
}

Screen view_licence(const Model& model) {
  const Words& say = words(model);
  const std::string& chosen = model.recording->pack.licence;
  Screen screen = new_record_screen(model, "licence", "record.licence");
  screen.blocks.push_back(Options{
      .id = "licence",
      .label = say["record.licence"],
      .options = {{.id = "licence/private", .label = say["record.private"], .chosen = chosen == "LicenseRef-private"},
                  {.id = "licence/open", .label = say["record.open"], .chosen = chosen == "CC-BY-4.0"}}});
  screen.blocks.push_back(main_button(model, "question.next"));
  return screen;
}

Screen view_consent(const Model& model) {
  const Words& say = words(model);
  Screen screen = new_record_screen(model, "consent", "record.ask");
  screen.blocks.push_back(Paragraph{.id = "text", .text = {{say["record.ask_text"]}}});
  screen.blocks.push_back(button(model, "record/no", "record.no"));
  screen.blocks.push_back(main_button(model, "record.yes"));
  return screen;
}

Screen view_all_shown(const Model& model, const Coverage& found) {
  const Words& say = words(model);
  Screen screen = new_record_screen(model, "end", "record.end");
  screen.blocks.push_back(Paragraph{.id = "text",
                                    .text = {{say("voices.coverage", {{"done", std::to_string(found.recorded)},
                                                                      {"all", std::to_string(found.lines)}})}}});
  screen.blocks.push_back(main_button(model, "settings.done"));
  return screen;
}

Screen view_line(const Model& model) {
  const Words& say = words(model);
  const Recording& recording = *model.recording;
  const Coverage found = coverage(recording.pack, recording.lines);
  if (recording.at >= recording.lines.size()) return view_all_shown(model, found);
  const bool vietnamese = recording.pack.language == say.language();
  Screen screen = new_record_screen(model, "line", vietnamese ? "record.say" : "record.say_in");
  const std::map<std::string, std::string, std::less<>> count = {{"done", std::to_string(found.recorded)},
                                                                 {"all", std::to_string(found.lines)}};
  screen.blocks.insert(screen.blocks.begin() + 1, Progress{.id = "progress",
                                                           .text = say("record.progress", count),
                                                           .spoken = say("record.progress", count),
                                                           .done = static_cast<int>(found.recorded),
                                                           .total = static_cast<int>(found.lines)});
  screen.blocks.push_back(Notice{.id = "line",
                                 .tone = recording.phase == Recording::Phase::Recording ? Tone::Done : Tone::Soft,
                                 .icon = "microphone",
                                 .text = {{recording.lines[recording.at].text, true}}});
  const bool ready = recording.phase == Recording::Phase::Ready;
  if (ready) screen.blocks.push_back(Paragraph{.id = "ready", .text = {{say["record.ready"]}}});
  if (ready) screen.blocks.push_back(button(model, "record/play", "record.play"));
  if (ready) screen.blocks.push_back(button(model, "record/again", "record.again"));
  if (ready || recording.phase == Recording::Phase::Idle)
    screen.blocks.push_back(button(model, "record/skip", "record.skip"));
  const auto main_words = [&] {
    switch (recording.phase) {
      case Recording::Phase::Idle: return "record.start";
      case Recording::Phase::Recording: return "record.stop";
      case Recording::Phase::Ready: return "record.keep";
      case Recording::Phase::Opening:
      case Recording::Phase::Levelling: return "record.wait";
      case Recording::Phase::Keeping: return "record.keeping";
    }
    return "record.wait";
  };
  screen.blocks.push_back(main_button(model, main_words()));
  return screen;
}

// The voice that is there anyway, then the packs.
void add_packs(Screen& screen, const Model& model) {
  const Words& say = words(model);
  const Voices& voices = *model.loaded.voices;
  const std::string& chosen = model.settings.voice_pack;
  const ChoosablePage page = page_of(voices.size() + 1, place(model).page, [&](std::size_t i) -> Choosable {
    if (i == 0) return {"pack/none", say["voices.device"], "", chosen.empty()};
    const VoiceEntry& voice = voices[i - 1];
    return {"pack/" + voice.id, label_of(say, voice), "", chosen == voice.id};
  });
  Options options{.id = "pack", .label = say["voices.title"]};
  for (const Choosable& one : page.shown)
    options.options.push_back({.id = one.id, .label = one.label, .chosen = one.value == Json(true)});
  add_choices(screen, model, page, std::move(options));
}

// What became of the file or the voice that was asked for.
void add_results(Screen& screen, const Model& model) {
  const Words& say = words(model);
  if (model.opened == "voice_wrong") add_notice(screen, "voice_wrong", say["voices.wrong"], Tone::Mend);
  if (model.opened == "voice_failed") add_notice(screen, "voice_failed", say["record.failed"], Tone::Mend);
  if (model.opened == "voice_unreached") add_notice(screen, "voice_unreached", say["voices.unreached"], Tone::Mend);
  if (model.opened == "voice_lost") add_notice(screen, "voice_lost", say["voices.lost"], Tone::Mend);
  if (model.opened == "voice_opened") add_notice(screen, "voice_opened", say["voices.opened"], Tone::Done);
  if (model.opened == "voice_saved") {
    const std::string file = say("file.voice", {{"id", model.settings.voice_pack}});
    add_notice(screen, "voice_saved", say("done.saved", {{"file", file}}), Tone::Done);
  }
  if (model.loaded.failed.contains(pack_file(model.settings.voice_pack))) {
    add_notice(screen, "voice_gone", say["voices.gone"], Tone::Mend);
    screen.blocks.push_back(button(model, "retry", "waiting.retry", Button::Kind::Wide));
  } else if (model.loaded.pack_incomplete) {
    add_notice(screen, "voice_incomplete", say["voices.incomplete"], Tone::Mend);
    screen.blocks.push_back(button(model, "voices/retry", "waiting.retry", Button::Kind::Wide));
  }
}

}  // namespace

Screen view_voices(const Model& model) {
  const Words& say = words(model);
  const std::optional<VoicePack>& pack = model.loaded.pack;
  const bool is_chosen = pack && pack->id == model.settings.voice_pack;
  Screen screen = new_screen(model, "voices", say["voices.title"]);
  screen.blocks.push_back(button(model, "back", "bar.back", Button::Kind::Back));
  screen.blocks.push_back(listen_button(model, "question.listen"));
  screen.blocks.push_back(Heading{.id = "title", .text = say["voices.title"]});
  add_results(screen, model);
  add_packs(screen, model);
  if (is_chosen && !model.lines.empty()) {
    const Coverage found = coverage(*pack, model.lines);
    screen.blocks.push_back(Paragraph{.id = "coverage",
                                      .text = {{say("voices.coverage", {{"done", std::to_string(found.recorded)},
                                                                        {"all", std::to_string(found.lines)}})}}});
  }
  const VoiceEntry* chosen = find_voice(model, model.settings.voice_pack);
  const bool mine = chosen != nullptr && chosen->mine;
  screen.blocks.push_back(
      button(model, "voices/record", mine ? "voices.record_on" : "voices.record", Button::Kind::Wide));
  if (is_chosen) screen.blocks.push_back(button(model, "voices/export", "voices.export", Button::Kind::Wide));
  screen.blocks.push_back(button(model, "voices/import", "voices.import", Button::Kind::Wide));
  screen.blocks.push_back(main_button(model, "settings.done"));
  return screen;
}

Screen view_record(const Model& model) {
  // After a reload nothing is known of a recording: it is begun anew, with a yes.
  if (!model.recording) {
    Screen screen = new_record_screen(model, "begin", "record.title");
    screen.blocks.push_back(main_button(model, "question.next"));
    return screen;
  }
  switch (recording_step(model)) {
    case Recording::Step::Name: return view_name(model);
    case Recording::Step::Language: return view_language(model);
    case Recording::Step::Licence: return view_licence(model);
    case Recording::Step::Consent: return view_consent(model);
    case Recording::Step::Lines: return view_line(model);
  }
  return view_name(model);
}

}  // namespace camtay
