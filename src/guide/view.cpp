#include "guide/view.hpp"

#include "guide/dictation.hpp"
#include "guide/hearing.hpp"
#include "guide/parts.hpp"
#include "guide/record.hpp"
#include "guide/voices.hpp"

namespace camtay {

Screen view(const Model& model) {
  const Procedure* procedure = procedure_here(model);
  switch (place(model).stop) {
    case Stop::Welcome: return view_welcome(model);
    case Stop::Choose: return model.loaded.catalogue ? view_choose(model) : view_waiting(model);
    case Stop::Help: return view_help(model);
    case Stop::Settings: return view_settings(model);
    case Stop::Dictation: return can_listen(model) ? view_dictation(model) : view_waiting(model);
    case Stop::Voices: return model.loaded.voices ? view_voices(model) : view_waiting(model);
    case Stop::Record: return model.loaded.voices ? view_record(model) : view_waiting(model);
    case Stop::Before: return procedure != nullptr ? view_before(model) : view_waiting(model);
    case Stop::Question:
    case Stop::Doubt: {
      const Question* question = question_here(model);
      if (question == nullptr || !can_ask(model)) return view_waiting(model);
      if (model.hearing.stage != Hearing::Stage::Off) return view_hearing(model, *question);
      return place(model).stop == Stop::Doubt ? view_doubt(model, *question) : view_question(model, *question);
    }
    case Stop::Check: return can_ask(model) ? view_check(model) : view_waiting(model);
    case Stop::Missing: return can_ask(model) ? view_missing(model) : view_waiting(model);
    case Stop::Preview: return model.document ? view_preview(model) : view_waiting(model);
    case Stop::Done: {
      // Without the form there is nothing to print or to save.
      const bool there = procedure != nullptr && (form_here(model).empty() || model.document);
      return there ? view_done(model) : view_waiting(model);
    }
  }
  return view_welcome(model);
}

namespace {

// Whether the screen of this place cannot be there without a file.
bool is_waited_for(Stop stop, std::string_view file) {
  switch (stop) {
    case Stop::Choose: return file == "procedures/index.json";
    case Stop::Voices:
    case Stop::Record: return file == "voices/index.json";
    case Stop::Dictation: return false;  // the browser is asked whether it can listen
    default: return file != "procedures/index.json" && !file.starts_with("lang/");
  }
}

// Of the files that did not come, or cannot be read, those the screen waits for.
std::vector<std::string> missed_files(const Model& model) {
  std::vector<std::string> missed = needed_files(model);
  std::erase_if(missed, [&](const std::string& file) {
    return !model.loaded.failed.contains(file) || !is_waited_for(place(model).stop, file);
  });
  return missed;
}

}  // namespace

Screen view_waiting(const Model& model) {
  const Words& say = words(model);
  const std::vector<std::string> missed = missed_files(model);
  const bool failed = !missed.empty();
  Screen screen = new_screen(model, failed ? "waiting/failed" : "waiting", say["waiting.title"]);
  screen.focus = "title";
  add_bar(screen, model);
  screen.blocks.push_back(Heading{.id = "title", .text = say[failed ? "waiting.failed" : "waiting.title"]});
  if (failed) {
    // For whoever put the site up: which file, and what is wrong with it.
    for (const std::string& file : missed) {
      const std::string& reason = model.loaded.failed.find(file)->second;
      screen.blocks.push_back(
          Paragraph{.id = "failed/" + file, .text = {{reason.empty() ? file : reason}}, .tone = Tone::Soft});
    }
    Button retry = main_button(model, "waiting.retry");
    retry.id = "retry";
    screen.blocks.push_back(std::move(retry));
  }
  return screen;
}

}  // namespace camtay
