#include "guide/press.hpp"

#include <algorithm>

#include "guide/choosing.hpp"
#include "guide/clearing.hpp"
#include "guide/dictation.hpp"
#include "guide/entries.hpp"
#include "guide/record.hpp"
#include "guide/view.hpp"
#include "guide/voices.hpp"

namespace camtay {
namespace {

void listen(Model& model, Effects& effects) {
  if (!model.settings.only_asked) model.settings.voice = true;
  keep(model, effects);
  if (model.voice == VoiceState::Missing) {
    model.opened = "no_voice";
    model.focus = "no_voice";
    return;
  }
  speak_screen(model, effects, Reading::Asked);
}

void complain(Model& model, std::string_view words_name, Effects& effects) {
  model.complaint = Complaint{.say = {{language(model), words(model)[words_name]}}};
  model.focus = "complaint";
  ++model.focus_turn;
  speak_node(model, "complaint", effects);
}

// A file that did not arrive is asked for again.
void retry(Model& model, Effects& effects) {
  model.loaded.failed.clear();
  ask_for_files(model, effects);
}

void press_on_welcome(Model& model, const NodeId& node, Effects& effects) {
  if (node != "next") return;
  if (model.who == Who::Unknown) return complain(model, "welcome.choose_first", effects);
  go(model, {.stop = Stop::Choose}, effects);
}

void press_on_choose(Model& model, const NodeId& node, Effects& effects) {
  if (!model.loaded.catalogue) return;
  const Offer offer = offered(model);
  const bool empty = offer.groups.empty() && offer.entries.empty();
  if ((node == "list/more" || node == "list/before") && !empty) {
    turn_page(model, node);
    model.focus = "choose";
    keep(model, effects);
    return;
  }
  if (node == "find") {
    model.opened = "search";
    model.focus = "choose/search";
    return speak_node(model, "choose/search", effects);
  }
  if (node != "next") return;
  const std::vector<CatalogueEntry>& entries = model.loaded.catalogue->entries;
  const auto is_chosen = [&](std::size_t entry) { return entries[entry].id == model.procedure_id; };
  if (!offer.groups.empty()) {
    if (find_group(*model.loaded.catalogue, model.group_id) != nullptr)
      return go(model, {.stop = Stop::Choose, .id = model.group_id}, effects);
  }
  if (std::none_of(offer.entries.begin(), offer.entries.end(), is_chosen))
    return complain(model, "welcome.choose_first", effects);
  retry(model, effects);
  go(model, {.stop = Stop::Before}, effects);
}

void press_on_before(Model& model, const NodeId& node, Effects& effects) {
  if (procedure_here(model) == nullptr) return;
  if (node == "legal") return toggle(model, node);
  if (node == "papers" || is_online_help(node)) return toggle_aloud(model, node, effects);
  if (node == "anew") forget_answers(model);
  if (node != "next" && node != "anew") return;
  const Procedure& procedure = *model.loaded.procedure;
  const std::vector<std::size_t> applying = route(procedure, model.answers, model.today);
  const auto open = std::find_if(applying.begin(), applying.end(), [&](std::size_t index) {
    return !model.passed.contains(procedure.questions[index].id);
  });
  if (open != applying.end()) {
    return go(model, {.stop = Stop::Question, .id = procedure.questions[*open].id}, effects);
  }
  if (const std::vector<const Section*> sections = sections_here(model); !sections.empty()) {
    return go_to_check(model, sections.front()->id, effects);
  }
  // A guide that was seen to its end is shown again.
  if (applying.empty()) return go(model, {.stop = Stop::Done}, effects);
  model.passed.clear();
  go(model, {.stop = Stop::Question, .id = procedure.questions[applying.front()].id}, effects);
}

void press_on_help(Model& model, const NodeId& node, Effects& effects) {
  if (node == "next") return go_back(model, effects);
  if (node == "help/settings") return go(model, {.stop = Stop::Settings}, effects);
  if (node == "help/clear") {
    model.opened = "clear";
    return speak_node(model, "clear/voices", effects);
  }
  if (node == "help/clear_sure") clear_everything(model, effects);
}

// Buttons that are the same on every screen.
bool press_anywhere(Model& model, const NodeId& node, Effects& effects) {
  if (node == "back") return settle_here(model), go_back(model, effects), true;
  if (node == "help") return settle_here(model), go(model, {.stop = Stop::Help}, effects), true;
  if (node == "settings") return go(model, {.stop = Stop::Settings}, effects), true;
  if (node == "listen") return listen(model, effects), true;
  if (node == "why" || node == "paper") return toggle_aloud(model, node, effects), true;
  if (node == "slower") {
    model.settings.slow = !model.settings.slow;
    keep(model, effects);
    return speak_screen(model, effects), true;
  }
  if (node == "mute") return model.settings.voice = false, keep(model, effects), true;
  if (node == "by_itself") {
    model.settings.only_asked = !model.settings.only_asked;
    if (model.settings.only_asked) model.settings.voice = false;
    return keep(model, effects), true;
  }
  if (node == "retry") return retry(model, effects), true;
  if (node == "plain") {
    model.settings.look.skin = model.settings.look.skin == Skin::Plain ? Skin::Canvas : Skin::Plain;
    return keep(model, effects), true;
  }
  return false;
}

// A date is settled when the question is left: its boxes are left one by one, and said as they are filled.
bool is_whole_in_one_box(const Question& question) {
  return question.field.kind != FieldKind::Date && question.field.kind != FieldKind::Time;
}

void choose_answer(Model& model, const Question& question, const NodeId& node, bool on, Effects& effects) {
  const Field& field = question.field;
  std::vector<Choosable> all = choosables(model, field);
  if (node == field.id + "/as_written") {
    const ChoosablePage page = choosable_page(model, field, model.query, place(model).page);
    all = page.shown;
  }
  const auto chosen = std::find_if(all.begin(), all.end(), [&](const Choosable& one) { return one.id == node; });
  if (chosen == all.end()) return;
  if (field.kind == FieldKind::SeveralOf) {
    Json& list = model.answers[field.id];
    if (!list.is_array()) list = Json::array();
    const auto there = std::find(list.begin(), list.end(), chosen->value);
    if (on && there == list.end()) list.push_back(chosen->value);
    if (!on && there != list.end()) list.erase(there);
  } else {
    model.answers[field.id] = chosen->value;
  }
  model.complaint.reset();
  model.focus.clear();
  keep(model, effects);
  speak_node(model, node, effects);
}

}  // namespace

void toggle(Model& model, std::string_view what) { model.opened = model.opened == what ? "" : std::string(what); }

void toggle_aloud(Model& model, std::string_view what, Effects& effects) {
  const Screen before = view(model);
  toggle(model, what);
  speak_news(model, before, effects);
}

bool is_online_help(std::string_view node) { return node == "photos" || node == "portal"; }

void turn_page(Model& model, const NodeId& node) {
  int& page = model.trail[model.at].page;
  page = std::max(0, page + (node == "list/more" ? 1 : -1));
}

void settle_here(Model& model) {
  const Question* question = question_here(model);
  if (question == nullptr || place(model).stop != Stop::Question || !is_typed(question->field.kind)) return;
  Json settled = settled_answer(model, question->field);
  if (settled.is_null()) {
    model.answers.erase(question->field.id);
  } else {
    model.answers[question->field.id] = std::move(settled);
  }
}

void press(Model& model, const NodeId& node, Effects& effects) {
  hush(model, effects);
  model.announcement.clear();
  model.focus.clear();  // what it was on may go
  if (press_on_dictation(model, node, effects) || press_anywhere(model, node, effects)) return;
  switch (place(model).stop) {
    case Stop::Welcome: return press_on_welcome(model, node, effects);
    case Stop::Choose: return press_on_choose(model, node, effects);
    case Stop::Before: return press_on_before(model, node, effects);
    case Stop::Question:
    case Stop::Doubt: press_on_question(model, node, effects); return;
    case Stop::Check:
    case Stop::Missing:
    case Stop::Preview:
    case Stop::Done: press_after_questions(model, node, effects); return;
    case Stop::Help: return press_on_help(model, node, effects);
    case Stop::Settings:
      if (node == "next") return go_back(model, effects);
      if (node == "settings/voices") go(model, {.stop = Stop::Voices}, effects);
      return;
    case Stop::Voices:
      if (model.loaded.voices) press_on_voices(model, node, effects);
      return;
    case Stop::Record:
      if (model.loaded.voices) press_on_record(model, node, effects);
      return;
    case Stop::Dictation: return;  // its buttons are pressed in press_on_dictation
  }
}

void choose(Model& model, const NodeId& node, bool on, Effects& effects) {
  hush(model, effects);
  switch (place(model).stop) {
    case Stop::Welcome:
      if (node != "who/other" && node != "who/myself") return;
      model.who = node == "who/other" ? Who::SomeoneElse : Who::Myself;
      break;
    case Stop::Choose: {
      if (!model.loaded.catalogue) return;
      const auto after = [&](std::string_view start) {
        return node.starts_with(start) ? std::string_view(node).substr(start.size()) : std::string_view();
      };
      if (const Group* group = find_group(*model.loaded.catalogue, after("group/"))) {
        model.group_id = group->id;
        break;
      }
      const CatalogueEntry* entry = find_entry(*model.loaded.catalogue, after("choose/"));
      if (entry == nullptr) return;
      // Beside the groups one thing is chosen, a group or what stands in none.
      if (!offered(model).groups.empty()) model.group_id.clear();
      take_up(model, entry->id);
      ask_for_files(model, effects);
      break;
    }
    case Stop::Question:
      if (const Question* question = question_here(model)) choose_answer(model, *question, node, on, effects);
      return;
    case Stop::Dictation: return choose_on_dictation(model, node, effects);
    case Stop::Settings: return choose_setting(model, node, effects);
    case Stop::Voices:
      if (model.loaded.voices) choose_on_voices(model, node, effects);
      return speak_node(model, node, effects);
    case Stop::Record:
      if (model.loaded.voices) choose_on_record(model, node, effects);
      return speak_node(model, node, effects);
    default: return;
  }
  model.complaint.reset();
  model.focus.clear();
  keep(model, effects);
  speak_node(model, node, effects);
}

void type(Model& model, const NodeId& node, std::string text, Effects& effects) {
  hush(model, effects);
  model.focus.clear();
  if (node.ends_with("/search")) {
    model.query = std::move(text);
    model.trail[model.at].page = 0;
    return;
  }
  if (place(model).stop == Stop::Record && model.loaded.voices)
    return type_on_record(model, node, std::move(text), effects);
  const Question* question = question_here(model);
  if (question == nullptr || !node.starts_with(question->field.id + "/")) return;
  const std::string id = question->field.id;
  const std::string was = shown_text(question->field, model.answers);
  Json answer = typed_answer(question->field, model.answers, node, text);
  if (answer.is_null()) {
    model.answers.erase(id);
  } else {
    model.answers[id] = std::move(answer);
  }
  keep(model, effects);
  if (model.settings.read_back && is_whole_in_one_box(*question)) model.read_back = ReadBack::Due;
  speak_typing(model, *question, node, was, effects);
}

void leave(Model& model, const NodeId& node, Effects& effects) {
  const Question* question = question_here(model);
  if (question == nullptr || !node.starts_with(question->field.id + "/") || !is_whole_in_one_box(*question)) return;
  settle_here(model);
  keep(model, effects);
  if (model.settings.read_back) read_back(model, question->field, effects);
}

}  // namespace camtay
