#include "author/coverage.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "procedure/logic.hpp"
#include "procedure/settle.hpp"

namespace camtay {
namespace {

constexpr int deepest_computed = 16;  // computed values made of computed values

using Names = std::set<std::string, std::less<>>;

Outcome outcome_of(const Procedure& procedure, const Walk& walk, const Date& today) {
  Settled settled = settle(procedure, walk.answers, today);
  Outcome outcome{.file = walk.file, .kind = walk.kind, .asked = std::vector<bool>(procedure.questions.size())};
  for (const std::size_t index : settled.route) outcome.asked[index] = true;
  outcome.printed = printed_facts(procedure, settled.facts, today);
  outcome.form = form_of(procedure, settled.facts);
  outcome.facts = std::move(settled.facts);
  return outcome;
}

bool is_variable(const Json& rule, std::string& name) {
  if (!rule.is_object() || rule.size() != 1 || rule.begin().key() != "var") return false;
  const Json& path = *rule.begin();
  const Json& first = path.is_array() && !path.empty() ? path[0] : path;
  if (first.is_string()) name = first.get<std::string>();
  return first.is_string();
}

// The answers that rules tell apart, by field: the texts they are compared with.
class Compared {
 public:
  explicit Compared(const Procedure& procedure) {
    for (const Question& question : procedure.questions) {
      add(question.when);
      for (const Choice& choice : question.field.choices) add(choice.when);
    }
    for (const Computed& computed : procedure.computed) add(computed.rule);
    for (const Paper& paper : procedure.papers) add(paper.when);
    for (const NextStep& step : procedure.afterwards) add(step.when);
    for (const FormChoice& form : procedure.forms) add(form.when);
  }
  bool any(std::string_view field) const { return used_.contains(field); }
  bool with(std::string_view field, std::string_view choice) const {
    const auto found = constants_.find(field);
    return found != constants_.end() && found->second.contains(choice);
  }

 private:
  void add(const Rule& rule) {
    for (const RuleUse::Part& variable : inspect(rule).variables) used_.insert(variable.name);
    add_comparisons(rule);
  }
  void add_comparisons(const Json& rule) {
    if (!rule.is_structured()) return;
    for (const Json& inner : rule) {
      add_comparisons(inner);
      if (!rule.is_object() || !inner.is_array() || inner.size() != 2) continue;
      for (const std::size_t side : {0u, 1u}) {
        std::string name;
        if (is_variable(inner[side], name)) add_constants(name, inner[1 - side]);
      }
    }
  }
  void add_constants(const std::string& name, const Json& constant) {
    if (constant.is_string()) constants_[name].insert(constant.get<std::string>());
    if (!constant.is_array()) return;
    for (const Json& one : constant) add_constants(name, one);
  }

  Names used_;
  std::map<std::string, Names, std::less<>> constants_;
};

bool is_chosen(const Json& facts, const Field& field, const std::string& choice) {
  const auto value = facts.find(field.id);
  if (value == facts.end()) return false;
  if (value->is_boolean()) return choice == (value->get<bool>() ? "yes" : "no");
  return *value == Json(choice) ||
         (value->is_array() && std::find(value->begin(), value->end(), Json(choice)) != value->end());
}

class Branches {
 public:
  Branches(const Subject& subject, const std::vector<Outcome>& outcomes, const Date& today)
      : subject_(subject),
        procedure_(subject.procedure),
        compared_(subject.procedure),
        outcomes_(outcomes),
        of_the_day_(facts(subject.procedure, Answers::object(), today)) {}

  std::vector<Branch> all() {
    for (std::size_t i = 0; i < procedure_.questions.size(); ++i) add_question(i);
    for (std::size_t i = 0; i < procedure_.papers.size(); ++i) {
      const Paper& paper = procedure_.papers[i];
      add_condition("the paper " + paper.id + " is needed", "the paper " + paper.id + " is not needed", paper.when,
                    "#/papers/" + std::to_string(i));
    }
    for (std::size_t i = 0; i < procedure_.afterwards.size(); ++i) {
      const NextStep& step = procedure_.afterwards[i];
      add_condition("the step " + step.id + " is told", "the step " + step.id + " is left out", step.when,
                    "#/afterwards/" + std::to_string(i));
    }
    for (std::size_t i = 0; i < procedure_.forms.size(); ++i) {
      const FormChoice& choice = procedure_.forms[i];
      const bool open = !hangs_on_day(choice.when);
      if (!open && !holds(choice.when, of_the_day_)) continue;
      add_own("the form " + choice.form + " is chosen", "#/form",
              [&](const Outcome& outcome) { return outcome.form == choice.form; });
      const auto file = std::find_if(subject_.forms.begin(), subject_.forms.end(),
                                     [&](const FormFile& one) { return one.form.id == choice.form; });
      if (file != subject_.forms.end()) add_blanks(*file);
      // The day decides for this one: nobody fills those behind it.
      if (!open) break;
    }
    return std::move(branches_);
  }

 private:
  template <class Reaches>
  void add(std::string key, std::string what, Fault place, Reaches reaches) {
    Branch branch{.key = std::move(key), .what = std::move(what), .place = std::move(place)};
    for (const Outcome& outcome : outcomes_) {
      if (!reaches(outcome)) continue;
      branch.by = outcome.file;
      break;
    }
    branches_.push_back(std::move(branch));
  }
  template <class Reaches>
  void add_own(const std::string& what, const std::string& pointer, Reaches reaches) {
    add(procedure_.id + " " + what, what, fault_in(subject_.source, pointer, {}), reaches);
  }

  // Whether answers decide: what hangs on the day and on settings alone is the same for every file, and a question that is never
  // asked on this day has no answer.
  bool hangs_on_answers(const Rule& rule, int depth = 0) const {
    for (const RuleUse::Part& variable : inspect(rule).variables) {
      if (variable.name == "today" || variable.name.starts_with("setting.")) continue;
      if (depth > deepest_computed) return true;
      if (const Question* question = find_question(procedure_, variable.name)) {
        const Rule& when = question->when;
        if (when.is_null() || hangs_on_answers(when, depth + 1) || holds(when, of_the_day_)) return true;
      }
      for (const Computed& computed : procedure_.computed) {
        if (computed.id != variable.name) continue;
        if (!computed.of.empty() || hangs_on_answers(computed.rule, depth + 1)) return true;
      }
    }
    return false;
  }

  // Whether the day alone decides about it. What has no condition hangs on nothing.
  bool hangs_on_day(const Rule& when) const { return !when.is_null() && !hangs_on_answers(when); }

  void add_condition(const std::string& when_true, const std::string& when_false, const Rule& when,
                     const std::string& pointer) {
    if (when.is_null() || !hangs_on_answers(when)) return;
    add_own(when_true, pointer + "/when", [&](const Outcome& outcome) { return holds(when, outcome.facts); });
    add_own(when_false, pointer + "/when", [&](const Outcome& outcome) { return !holds(when, outcome.facts); });
  }

  void add_question(std::size_t index) {
    const Question& question = procedure_.questions[index];
    const std::string told = is_step(question) ? " is told" : " is asked";
    const Fault place = fault_in(subject_.source, question.place, {});
    // What a block decides by itself is one branch, wherever it is used. What the use decides is its own; where it is repeated,
    // the place and the words about the use are the same.
    const std::string decided = place.file != subject_.source.file ? decided_at(question, place) : "";
    const std::string key =
        !decided.empty() ? decided : procedure_.id + " " + place.file + place.pointer + place.what;
    const bool by_day = hangs_on_day(question.when);
    const bool can_be_asked = !by_day || holds(question.when, of_the_day_);
    if (can_be_asked)
      add(key + told, question.id + told, place, [&](const Outcome& outcome) { return outcome.asked[index]; });
    if (!question.when.is_null() && (!by_day || !can_be_asked)) {
      add(key + " is left out", question.id + " is left out", place,
          [&](const Outcome& outcome) { return !outcome.asked[index]; });
    }
    if (can_be_asked) add_choices(question, index);
  }

  // Where a block says when a question of it, here written at `place`, is asked, beside the condition its use may give; "" where
  // it does not.
  std::string decided_at(const Question& question, const Fault& place) const {
    const std::size_t parts = question.place.find("/parts/");
    if (parts == std::string::npos) {
      // Behind the condition of the use, where there is one.
      const Fault when = fault_in(subject_.source, question.place + "/when/and/1", {});
      const bool by_block = !question.when.is_null() && when.file != subject_.source.file;
      return by_block ? when.file + replaced(when.pointer, "/when/and/1", "/when") : "";
    }
    // A part of a composite that is asked otherwise than the first of its parts.
    const std::string whole = question.place.substr(0, parts);
    const auto first =
        std::find_if(procedure_.questions.begin(), procedure_.questions.end(),
                     [&](const Question& other) { return other.place.starts_with(whole + "/parts/"); });
    return first->when != question.when ? place.file + place.pointer : "";
  }

  void add_choices(const Question& question, std::size_t index) {
    const Field& field = question.field;
    std::vector<std::string> told_apart;
    if (field.kind == FieldKind::YesNo && compared_.any(field.id)) told_apart = {"yes", "no"};
    for (const Choice& choice : field.choices) {
      const bool by_day = hangs_on_day(choice.when), offered_today = holds(choice.when, of_the_day_);
      if (compared_.with(field.id, choice.id) && (!by_day || offered_today)) told_apart.push_back(choice.id);
      if (choice.when.is_null()) continue;
      for (const bool offered : {true, false}) {
        if (by_day && offered != offered_today) continue;
        add_own(question.id + ": " + choice.id + (offered ? " is offered" : " is not offered"), question.place,
                [&](const Outcome& outcome) {
                  return outcome.asked[index] && holds(choice.when, outcome.facts) == offered;
                });
      }
    }
    const Fault place = fault_in(subject_.source, question.place, {});
    const bool shared = place.file != subject_.source.file;
    for (const std::string& choice : told_apart) {
      const std::string what = question.id + " is answered with " + choice;
      add(shared ? place.file + place.pointer + "/" + choice : procedure_.id + " " + what, what, place,
          [&](const Outcome& outcome) { return outcome.asked[index] && is_chosen(outcome.facts, field, choice); });
    }
  }

  void add_blanks(const FormFile& file) {
    const auto add_here = [&](const std::string& pointer, const std::string& what, auto has) {
      add(file.source.file + pointer + " " + what, what, fault_in(file.source, pointer, {}),
          [&](const Outcome& outcome) { return outcome.form == file.form.id && has(outcome.printed); });
    };
    for (const FormLine* line : all_lines(file.form)) {
      for (const Piece& piece : line->pieces) {
        if (piece.kind == Piece::Kind::Blank && !piece.text.empty()) {
          add_here(line->place, "the blank {" + piece.text + "} is filled", [&](const Values& values) {
            const auto value = values.find(piece.text);
            return value != values.end() && !value->second.empty();
          });
        }
        if (piece.kind == Piece::Kind::Box) {
          const std::string box = condition_of(piece);
          add_here(line->place, "the box [" + box + "] is ticked",
                   [&](const Values& values) { return is_so(box, values); });
        }
        if (!piece.crossed_out_by.empty()) {
          add_here(line->place, "the words with [" + piece.crossed_out_by + "] are crossed out",
                   [&](const Values& values) { return is_crossed_out(piece, values); });
        }
      }
    }
  }

  const Subject& subject_;
  const Procedure& procedure_;
  Compared compared_;
  const std::vector<Outcome>& outcomes_;
  Json of_the_day_;  // the facts of nobody's answers
  std::vector<Branch> branches_;
};

}  // namespace

std::vector<Outcome> outcomes(const Subject& subject, const std::vector<Walk>& walks, const Date& today) {
  std::vector<Outcome> all;
  for (const Walk& walk : walks) all.push_back(outcome_of(subject.procedure, walk, today));
  return all;
}

std::vector<Branch> branches(const Subject& subject, const std::vector<Outcome>& outcomes, const Date& today) {
  return Branches(subject, outcomes, today).all();
}

void share_what_is_reached(std::vector<std::vector<Branch>>& all) {
  std::map<std::string, std::string, std::less<>> reached;
  for (const std::vector<Branch>& of_one : all) {
    for (const Branch& branch : of_one) {
      if (!branch.by.empty()) reached.emplace(branch.key, branch.by);
    }
  }
  for (std::vector<Branch>& of_one : all) {
    for (Branch& branch : of_one) {
      const auto found = reached.find(branch.key);
      if (branch.by.empty() && found != reached.end()) branch.by = found->second;
    }
  }
}

Faults unreached(const std::vector<Branch>& branches, std::set<std::string, std::less<>>& told) {
  Faults faults;
  for (const Branch& branch : branches) {
    if (!branch.by.empty() || !told.insert(branch.key).second) continue;
    Fault fault = branch.place;
    fault.what = "in no file of answers " + branch.what + fault.what;
    fault.remedy = "write answers that lead there, or correct its condition";
    faults.push_back(std::move(fault));
  }
  return faults;
}

}  // namespace camtay
