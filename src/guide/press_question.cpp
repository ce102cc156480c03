#include "guide/choosing.hpp"
#include "guide/entries.hpp"
#include "guide/press.hpp"
#include "guide/view.hpp"

namespace camtay {
namespace {

void complain(Model& model, Complaint complaint, Effects& effects) {
  model.complaint = std::move(complaint);
  model.focus = "complaint";
  ++model.focus_turn;
  keep(model, effects);
  speak_node(model, "complaint", effects);
}

bool has_open_doubt(const Model& model, const Question& question, const Json& known) {
  for (const Doubt& doubt : doubts(question.field, model.answers, known, model.today)) {
    if (!model.confirmed.contains(doubt_key(question.field, doubt, model.answers))) return true;
  }
  return false;
}

void put_off(Model& model, const Question& question, Effects& effects) {
  settle_here(model);
  const std::string id = question.id;
  model.later.insert(id);
  model.passed.insert(id);
  go_on_from(model, id, place(model).returning, effects);
}

void press_on_doubt(Model& model, const Question& question, const NodeId& node, Effects& effects) {
  const bool returning = place(model).returning;
  const std::string id = question.id;
  if (node == "next") {
    for (const Doubt& doubt : model.doubts) model.confirmed.insert(doubt_key(question.field, doubt, model.answers));
    model.later.erase(id);
    model.passed.insert(id);
    return go_on_from(model, id, returning, effects);
  }
  if (node == "doubt/mend") return go_back(model, effects);
  constexpr std::string_view other = "doubt/other/";
  if (!node.starts_with(other)) return;
  Place mending{.stop = Stop::Question, .id = node.substr(other.size()), .returning = true};
  if (!is_open(model, mending)) return;
  // The question in doubt is asked again when the other one has been mended.
  model.passed.erase(id);
  go(model, std::move(mending), effects);
}

}  // namespace

void answer_question(Model& model, const Question& question, Effects& effects) {
  settle_here(model);
  const Json known = facts(*model.loaded.procedure, model.answers, model.today);
  if (auto found = complaint(question.field, model.answers, known, model.today, model.loaded.lists)) {
    return complain(model, std::move(*found), effects);
  }
  const std::string id = question.id;
  const bool returning = place(model).returning;
  read_back_first(model, question.field);
  if (has_open_doubt(model, question, known)) {
    return go(model, {.stop = Stop::Doubt, .id = id, .returning = returning}, effects);
  }
  model.later.erase(id);
  model.passed.insert(id);
  go_on_from(model, id, returning, effects);
}

bool press_on_question(Model& model, const NodeId& node, Effects& effects) {
  const Question* question = question_here(model);
  if (question == nullptr) return false;
  if (place(model).stop == Stop::Doubt) {
    press_on_doubt(model, *question, node, effects);
    return true;
  }
  if (node == "next" && is_step(*question)) {
    const std::string id = question->id;
    model.passed.insert(id);
    go_on_from(model, id, place(model).returning, effects);
  } else if (node == "next") {
    answer_question(model, *question, effects);
  } else if (node == "later") {
    put_off(model, *question, effects);
  } else if ((node == "list/more" || node == "list/before") && !choosables(model, question->field).empty()) {
    turn_page(model, node);
    model.focus = question->field.id;
    keep(model, effects);
    speak_node(model, question->field.id, effects);
  } else {
    return false;
  }
  return true;
}

}  // namespace camtay
