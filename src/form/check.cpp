#include "form/check.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "procedure/logic.hpp"

namespace camtay {

namespace {

using Ids = std::set<std::string, std::less<>>;

class Checker {
 public:
  Checker(std::string_view form_json, std::string_view form_file, const Procedure& procedure)
      : json_(form_json), file_(form_file), procedure_(procedure) {}

  Faults check(const Form& form) {
    for (const FormLine* line : all_lines(form)) {
      for (const Piece& piece : line->pieces) {
        if (piece.kind == Piece::Kind::Blank && !piece.text.empty()) check_blank(piece, line->place);
        if (piece.kind == Piece::Kind::Box) check_box(piece, line->place);
        if (!piece.crossed_out_by.empty()) check_box(condition(piece), line->place);
      }
    }
    return std::move(faults_);
  }

 private:
  // What crosses words out, as the box that would be ticked.
  static Piece condition(const Piece& piece) {
    Piece box{.kind = Piece::Kind::Box, .text = std::string(id_of(piece.crossed_out_by))};
    if (box.text.size() < piece.crossed_out_by.size()) box.choice = piece.crossed_out_by.substr(box.text.size() + 1);
    return box;
  }

  bool is_computed(std::string_view id) const {
    return std::any_of(procedure_.computed.begin(), procedure_.computed.end(),
                       [&](const Computed& computed) { return computed.id == id; });
  }

  void check_blank(const Piece& piece, const std::string& pointer) {
    if (find_field(procedure_, piece.text) || is_computed(piece.text)) return;
    fault(pointer, "nothing fills the blank {" + piece.text + "}",
          "ask for it in a question of \"" + procedure_.id + "\" or compute it there");
  }

  void check_box(const Piece& piece, const std::string& pointer) {
    const Field* field = find_field(procedure_, piece.text);
    if (piece.choice.empty()) {
      if (is_computed(piece.text) || (field && field->kind == FieldKind::YesNo)) return;
      return fault(pointer, "no yes or no decides about the box [" + piece.text + "]",
                   "compute \"" + piece.text + "\" in \"" + procedure_.id + "\", or write [field_id=choice_id]");
    }
    if (!field) {
      return fault(pointer, "no question decides about the box [" + piece.text + "=" + piece.choice + "]",
                   "add a question with the field \"" + piece.text + "\" to \"" + procedure_.id + "\"");
    }
    std::vector<std::string> choices;
    if (field->kind == FieldKind::YesNo) choices = {"yes", "no"};
    for (const Choice& choice : field->choices) choices.push_back(choice.id);
    if (std::find(choices.begin(), choices.end(), piece.choice) != choices.end()) return;
    fault(pointer, "\"" + piece.choice + "\" is no choice of \"" + piece.text + "\"",
          choices.empty() ? "write a blank, {" + piece.text + "}" : "use one of " + join(choices, ", "));
  }

  void fault(const std::string& pointer, std::string what, std::string remedy) {
    const LineColumn place = locate(json_, pointer);
    faults_.push_back({std::string(file_), pointer, place.line, place.column, std::move(what), std::move(remedy)});
  }

  std::string_view json_, file_;
  const Procedure& procedure_;
  Faults faults_;
};

void add_variables(const Rule& rule, Ids& ids) {
  for (const RuleUse::Part& variable : inspect(rule).variables) {
    ids.insert(variable.name.substr(0, variable.name.find('.')));
  }
}

// What decides about questions, papers and steps.
Ids read_by_rules(const Procedure& procedure) {
  Ids ids;
  for (const Question& question : procedure.questions) {
    add_variables(question.when, ids);
    add_variables(question.field.initial, ids);
    for (const Choice& choice : question.field.choices) add_variables(choice.when, ids);
    for (const FieldCheck& check : question.field.checks) add_variables(check.when, ids);
    ids.insert(question.field.within);
    ids.insert(question.field.agrees_with_birth);
    ids.insert(question.field.agrees_with_sex);
  }
  for (const Paper& paper : procedure.papers) add_variables(paper.when, ids);
  for (const NextStep& step : procedure.afterwards) add_variables(step.when, ids);
  for (const FormChoice& choice : procedure.forms) add_variables(choice.when, ids);
  if (procedure.portal) {
    for (const Portal::Entry& entry : procedure.portal->order) ids.insert(entry.value);
  }
  return ids;
}

// What is told in texts. A statement of the check only says an answer again.
void add_told(const Json& value, Ids& ids) {
  if (value.is_array()) {
    for (const Json& item : value) add_told(item, ids);
  }
  if (!value.is_object()) return;
  const bool is_text = value.contains("vi");
  for (const auto& [key, inner] : value.items()) {
    if (!is_text || !inner.is_string()) {
      if (key != "statement") add_told(inner, ids);
      continue;
    }
    const std::string& text = inner.get_ref<const std::string&>();
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
      ids.insert(text.substr(open + 1, text.find('}', open) - open - 1));
    }
  }
}

// With all that the computed values among them are made of.
Ids with_sources(Ids ids, const Procedure& procedure) {
  for (std::size_t before = 0; before != ids.size();) {
    before = ids.size();
    for (const Computed& computed : procedure.computed) {
      if (!ids.contains(computed.id)) continue;
      ids.insert(computed.of.begin(), computed.of.end());
      add_variables(computed.rule, ids);
    }
  }
  return ids;
}

}  // namespace

Faults check_form(const Form& form, std::string_view form_json, std::string_view form_file,
                  const Procedure& procedure) {
  return Checker(form_json, form_file, procedure).check(form);
}

Faults check_uses(const Procedure& procedure, const JsonSource& asked, const std::vector<Form>& forms) {
  Ids used = read_by_rules(procedure);
  add_told(asked.value, used);
  std::vector<std::string> names;
  for (const Form& form : forms) {
    names.push_back("\"" + form.id + "\"");
    for (std::string& id : blanks(form)) used.insert(std::move(id));
  }
  used = with_sources(std::move(used), procedure);
  Faults faults;
  for (const Question& question : procedure.questions) {
    if (is_step(question) || used.contains(question.field.id)) continue;
    faults.push_back(
        fault_in(asked, question.place,
                 "\"" + question.field.id + "\" is asked for nothing: " +
                     (names.empty()       ? "no"
                      : names.size() == 1 ? "no blank of the form " + names[0] + " and no"
                                          : "no blank of the forms " + join(names, ", ") + " and no") +
                     " rule or text uses it",
                 names.empty() ? "leave the question out" : "put it on the form or leave the question out"));
  }
  return faults;
}

}  // namespace camtay
