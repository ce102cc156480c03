#include "guide/walk.hpp"

#include <algorithm>

#include "form/layout.hpp"
#include "guide/dictation.hpp"
#include "guide/record.hpp"
#include "guide/voices.hpp"
#include "procedure/logic.hpp"

namespace camtay {

void forget_answers(Model& model) {
  model.answers = Answers::object();
  model.later.clear();
  model.passed.clear();
  model.confirmed.clear();
}

void take_up(Model& model, const std::string& procedure_id) {
  if (procedure_id == model.procedure_id) return;
  if (!model.procedure_id.empty() && !(model.answers.empty() && model.passed.empty()))
    model.aside[model.procedure_id] = {std::move(model.answers), std::move(model.later), std::move(model.passed),
                                       std::move(model.confirmed)};
  Draft draft;
  if (const auto begun = model.aside.find(procedure_id); begun != model.aside.end()) {
    draft = std::move(begun->second);
    model.aside.erase(begun);
  }
  model.answers = std::move(draft.answers);
  model.later = std::move(draft.later);
  model.passed = std::move(draft.passed);
  model.confirmed = std::move(draft.confirmed);
  model.procedure_id = procedure_id;
}

void keep(const Model& model, Effects& effects) { effects.push_back(Keep{to_kept(model)}); }

void ask_for_files(Model& model, Effects& effects) {
  for (std::string& file : needed_files(model)) {
    if (model.loaded.asked.contains(file) || model.loaded.failed.contains(file)) continue;
    model.loaded.asked.insert(file);
    effects.push_back(Fetch{std::move(file)});
  }
}

void make_document(Model& model) {
  model.document.reset();
  const Stop stop = place(model).stop;
  if (stop != Stop::Preview && stop != Stop::Done) return;
  const Loaded& loaded = model.loaded;
  const Procedure* procedure = procedure_here(model);
  if (procedure == nullptr || !loaded.form || loaded.form->id != form_here(model) || !loaded.faces) return;
  model.document = layout(*loaded.form, printed(*procedure, model.answers, model.today), *loaded.faces);
}

void prepare(Model& model) {
  const Question* question = question_here(model);
  model.doubts.clear();
  if (question != nullptr) {
    const Field& field = question->field;
    const auto known = [&] { return facts(*model.loaded.procedure, model.answers, model.today); };
    if (place(model).stop == Stop::Doubt) {
      model.doubts = doubts(field, model.answers, known(), model.today);
    } else if (!model.answers.contains(field.id) && !field.initial.is_null() &&
               !model.passed.contains(question->id)) {
      Json initial = evaluate(field.initial, known()).value;
      if (!initial.is_null()) model.answers[field.id] = std::move(initial);
    }
  }
  make_document(model);
  prepare_menu(model);
}

void prepare_menu(Model& model) {
  if (place(model).stop != Stop::Voices || !model.loaded.voices || !model.lines.empty()) return;
  const std::vector<std::string> needed = needed_files(model);
  const auto is_coming = [&](const std::string& file) { return model.loaded.asked.contains(file); };
  if (std::none_of(needed.begin(), needed.end(), is_coming)) prepare_voices(model);
}

void arrive(Model& model, Effects& effects) {
  hush(model, effects);
  stop_listening(model, effects);
  model.hearing = {};
  if (model.recording) leave_recording(model, effects);
  if (place(model).stop == Stop::Voices) model.lines.clear();
  model.complaint.reset();
  model.query.clear();
  model.opened.clear();
  model.announcement.clear();
  model.focus = "title";
  prepare(model);
  ask_for_files(model, effects);
  if (place(model).stop == Stop::Dictation) ask_what_it_does(model, effects);
  keep(model, effects);
  speak_screen(model, effects);
  model.read_back = ReadBack::None;
  model.said_first.clear();
}

void go(Model& model, Place next, Effects& effects) {
  model.trail.resize(model.at + 1);
  model.trail.push_back(std::move(next));
  ++model.at;
  effects.push_back(Visit{static_cast<int>(model.at)});
  arrive(model, effects);
}

void go_to_index(Model& model, std::size_t index, Effects& effects) {
  model.at = std::min(index, model.trail.size() - 1);
  effects.push_back(Visit{static_cast<int>(model.at)});
  arrive(model, effects);
}

bool is_open(const Model& model, const Place& place) {
  if (place.stop == Stop::Dictation) return model.listening != Listening::Missing;
  if (!can_ask(model)) return true;
  const Procedure& procedure = *procedure_here(model);
  const auto applies = [&](std::size_t index) {
    const Question& question = procedure.questions[index];
    if (place.stop == Stop::Check) return question.section == place.id;
    return question.id == place.id;
  };
  if (place.stop != Stop::Check && place.stop != Stop::Question && place.stop != Stop::Doubt) return true;
  const std::vector<std::size_t> applying = route(procedure, model.answers, model.today);
  const auto found = std::find_if(applying.begin(), applying.end(), applies);
  if (found == applying.end() || place.stop != Stop::Doubt) return found != applying.end();
  const Json known = facts(procedure, model.answers, model.today);
  return !doubts(procedure.questions[*found].field, model.answers, known, model.today).empty();
}

std::size_t open_index(const Model& model, std::size_t wanted) {
  const std::vector<Place>& trail = model.trail;
  std::size_t there = std::min(wanted, trail.size() - 1);
  while (there > model.at && there + 1 < trail.size() && !is_open(model, trail[there])) ++there;
  while (there > 0 && !is_open(model, trail[there])) --there;
  return there;
}

void go_back(Model& model, Effects& effects) {
  if (model.at > 0) return go_to_index(model, open_index(model, model.at - 1), effects);
  // Nothing lies behind a trail that was cut short: the first screen does.
  model.trail = {Place{}};
  effects.push_back(Visit{0});
  arrive(model, effects);
}

void go_to_check(Model& model, const std::string& section, Effects& effects) {
  const Place wanted{.stop = Stop::Check, .id = section};
  for (std::size_t i = model.at; i-- > 0;) {
    if (model.trail[i] == wanted) return go_to_index(model, i, effects);
  }
  go(model, wanted, effects);
}

void go_on_from(Model& model, const std::string& question_id, bool returning, Effects& effects) {
  const Procedure& procedure = *model.loaded.procedure;
  const std::vector<std::size_t> applying = route(procedure, model.answers, model.today);
  bool reached = returning;  // after a correction only what it has newly opened is asked
  for (const std::size_t index : applying) {
    const Question& question = procedure.questions[index];
    if (question.id == question_id) {
      reached = true;
      continue;
    }
    if (reached && (!returning || !model.passed.contains(question.id))) {
      return go(model, {.stop = Stop::Question, .id = question.id, .returning = returning}, effects);
    }
  }
  const std::vector<const Section*> sections = sections_here(model);
  // Where nothing was asked there is nothing to check.
  if (sections.empty()) return go(model, {.stop = Stop::Done}, effects);
  // A correction ends where it was asked for: at the check, or at the list of what is missing.
  for (std::size_t i = model.at; returning && i-- > 0;) {
    const Stop stop = model.trail[i].stop;
    if (stop == Stop::Check || stop == Stop::Missing) return go_to_index(model, i, effects);
  }
  go_to_check(model, sections.front()->id, effects);
}

void go_on_from_check(Model& model, Effects& effects) {
  const std::vector<const Section*> sections = sections_here(model);
  const auto here = std::find_if(sections.begin(), sections.end(),
                                 [&](const Section* section) { return section->id == place(model).id; });
  if (here != sections.end() && here + 1 != sections.end()) {
    return go(model, {.stop = Stop::Check, .id = (*(here + 1))->id}, effects);
  }
  if (!missing(model).empty()) return go(model, {.stop = Stop::Missing}, effects);
  go(model, {.stop = form_here(model).empty() ? Stop::Done : Stop::Preview}, effects);
}

}  // namespace camtay
