#include "every_path.hpp"

#include <catch2/catch_test_macros.hpp>

#include <utility>

#include "guide/choosing.hpp"
#include "guide/entries.hpp"
#include "guide/press.hpp"
#include "guide/view.hpp"
#include "procedure/logic.hpp"
#include "procedure/logic_operators.hpp"

namespace camtay {
namespace {

// What a condition comes down to when some answers are known and others are still to come: {"#": value} where nothing is
// open, else the rule with all that is known put in.
class Undecided {
 public:
  Undecided(const Procedure& procedure, const Json& known, std::set<std::string> open)
      : procedure_(procedure), known_(known), open_(std::move(open)) {}

  Json operator()(const Json& rule) const {
    if (!is_rule(rule)) return rule.is_array() ? list(rule) : decided(rule);
    const std::string name = rule.begin().key();
    const Json& operands = rule.begin().value();
    if (name == "var") return variable(rule, operands.is_array() ? operands[0] : operands);
    const Json now = list(operands.is_array() ? operands : Json::array({operands}));
    if (name == "and" || name == "or") return gate(name, now);
    if (name == "if" && now.size() == 3 && is_decided(now[0])) return is_truthy(now[0]["#"]) ? now[1] : now[2];
    for (const Json& one : now) {
      if (!is_decided(one)) return {{name, now}};
    }
    return decided(evaluate(rule, known_).value);
  }

 private:
  static Json decided(const Json& value) { return {{"#", value}}; }
  static bool is_decided(const Json& json) { return json.is_object() && json.contains("#"); }
  Json list(const Json& all) const {
    Json now = Json::array();
    for (const Json& one : all) now.push_back((*this)(one));
    return now;
  }
  // A decided operand either decides the whole or says nothing.
  static Json gate(const std::string& name, const Json& operands) {
    Json left = Json::array();
    for (const Json& one : operands) {
      if (!is_decided(one)) {
        left.push_back(one);
      } else if (is_truthy(one["#"]) == (name == "or")) {
        return decided(name == "or");
      }
    }
    return left.empty() ? decided(name == "and") : Json{{name, left}};
  }
  Json variable(const Json& rule, const Json& name) const {
    const std::string id = name.get<std::string>();
    if (open_.contains(id)) return rule;
    for (const Computed& computed : procedure_.computed) {
      if (computed.id != id) continue;
      if (computed.how == Composition::ByRule) return (*this)(computed.rule);
      for (const std::string& part : computed.of) {
        if (open_.contains(part)) return rule;
      }
    }
    return decided(evaluate(rule, known_).value);
  }

  const Procedure& procedure_;
  const Json& known_;
  std::set<std::string> open_;
};

// Full name, number, date … as people give them; more than one where the way may depend on it.
std::vector<std::string> usual_texts(const Field& field) {
  const bool mother = field.person == "mother";
  switch (field.kind) {
    case FieldKind::FullName:
      return {field.person == "child" ? "Đặng Gia Bảo" : mother ? "Trần Thị Mai" : "Đặng Ngọc Ẩn", "Mai"};
    case FieldKind::Number:
    case FieldKind::Money: return {"3"};
    case FieldKind::Phone: return {"0912 345 678"};
    case FieldKind::CitizenId: return {mother ? "038190004215" : "038090004215", "038158004215"};
    default: return {"Bác ruột"};
  }
}

std::vector<std::string> usual_dates(const Field& field) {
  if (field.coarsest == Precision::Year) return {"5/4/1990", "1990"};
  // Of this year, of before the communes of today, and of a child who is no small child any more.
  if (field.person == "child") return {"12/3/2026", "1/6/2025", "1/6/2015"};
  return {"12/3/2026", "1/6/2025"};
}

void add_typed(const Field& field, std::vector<std::vector<Action>>& ways) {
  if (field.kind == FieldKind::Date) {
    for (const std::string& date : usual_dates(field)) ways.push_back({Typed{field.id + "/year", date}});
  } else if (field.kind == FieldKind::Time) {
    ways.push_back({Typed{field.id + "/hour", "8"}, Typed{field.id + "/minute", "30"}});
  } else {
    for (const std::string& text : usual_texts(field)) ways.push_back({Typed{field.id + "/entry", text}});
  }
  if (!field.required) ways.push_back({});
}

std::vector<std::vector<Action>> ways_to_answer(const Model& here, const Question& question) {
  std::vector<std::vector<Action>> ways;
  const Field& field = question.field;
  if (is_typed(field.kind)) {
    add_typed(field, ways);
  } else {
    std::vector<Choosable> all = choosables(here, field);
    // Of a long list the first two stand for all.
    if (has_search(field) && all.size() > 2) all.resize(2);
    for (const Choosable& one : all) ways.push_back({Chosen{one.id, true}});
  }
  return ways;
}

}  // namespace

Model after(Model model, const Action& action) { return update(std::move(model), action).model; }

Fork::Fork(Model& from) : from_(from) {
  Loaded loaded = std::exchange(from.loaded, {});
  model = from;
  model.loaded = std::move(loaded);
}

EveryPath::EveryPath(Procedure procedure, Look look, Step step, End end)
    : procedure_(std::move(procedure)), look_(std::move(look)), step_(std::move(step)), end_(std::move(end)) {}

// The conditions from a question on, and the questions that are still open there.
std::vector<const Rule*> EveryPath::rules_from(const std::string& question_id, std::set<std::string>& open) const {
  std::vector<const Rule*> rules;
  const auto add = [&](const Rule& rule) {
    if (!rule.is_null()) rules.push_back(&rule);
  };
  for (const Question& question : procedure_.questions) {
    if (open.empty() && question.id != question_id) continue;
    open.insert(question.id);
    add(question.when);
    for (const Choice& choice : question.field.choices) add(choice.when);
  }
  return rules;
}

// Everything that these conditions look at, also through computed values.
const std::set<std::string>& EveryPath::names_from(const std::string& question_id) {
  const auto [entry, is_new] = names_.try_emplace(question_id);
  std::set<std::string>& names = entry->second;
  if (!is_new) return names;
  const auto add = [&](const Rule& rule) {
    for (const RuleUse::Part& variable : inspect(rule).variables) names.insert(variable.name);
  };
  std::set<std::string> open;
  for (const Rule* rule : rules_from(question_id, open)) add(*rule);
  for (std::size_t before = 0; before != names.size();) {
    before = names.size();
    for (const Computed& computed : procedure_.computed) {
      if (!names.contains(computed.id)) continue;
      add(computed.rule);
      names.insert(computed.of.begin(), computed.of.end());
    }
  }
  return names;
}

std::string EveryPath::state_of(const Model& here) {
  const std::string& question = place(here).id;
  const Json known = facts(procedure_, here.answers, here.today);
  // The same values of all that is looked at leave the same undecided.
  std::string values = question;
  for (const std::string& name : names_from(question)) {
    const auto value = known.find(name);
    values += " " + (value == known.end() ? "-" : value->dump());
  }
  const auto [entry, is_new] = states_.try_emplace(values, question);
  if (!is_new) return entry->second;
  std::set<std::string> open;
  const std::vector<const Rule*> rules = rules_from(question, open);
  const Undecided undecided(procedure_, known, std::move(open));
  for (const Rule* rule : rules) entry->second += undecided(*rule).dump();
  return entry->second;
}

void EveryPath::note_conditions(Model& here) {
  const Json known = facts(procedure_, here.answers, here.today);
  bool new_outcome = false;
  const auto note = [&](const std::string& name, const Rule& when) {
    if (!when.is_null()) new_outcome = conditions[name].insert(holds(when, known)).second || new_outcome;
  };
  for (const Paper& paper : procedure_.papers) note("paper/" + paper.id, paper.when);
  for (const NextStep& step : procedure_.afterwards) note("afterwards/" + step.id, step.when);
  if (!new_outcome) return;
  // What nobody has met before is followed to the end by the shortest way.
  Fork fork(here);
  while (place(fork.model).stop == Stop::Question) fork.does(Pressed{"later"});
  end_(fork.model);
}

void EveryPath::walk(Model& here) {
  REQUIRE(place(here).stop == Stop::Question);
  if (!reached_.insert(state_of(here)).second) return;
  ++states;
  const Question* question = question_here(here);
  REQUIRE(question != nullptr);
  questions.insert(question->id);
  look_(here);
  bool taken = false;
  const std::vector<std::vector<Action>> ways = ways_to_answer(here, *question);
  for (const std::vector<Action>& actions : ways) {
    if (answer(here, actions)) taken = true;
  }
  // A question that takes no usual answer holds everybody up.
  INFO(question->id);
  const bool nothing_to_choose = !is_typed(question->field.kind) && choosables(here, question->field).empty();
  CHECK((taken || nothing_to_choose));
  answer(here, {});
}

// Without an action the question is put off. False when the answer was refused.
bool EveryPath::answer(Model& here, const std::vector<Action>& actions) {
  const Question& question = *question_here(here);
  Fork fork(here);
  const Model& model = fork.model;
  for (const Action& action : actions) {
    fork.does(action);
    if (const auto* chosen = std::get_if<Chosen>(&action)) choices.insert(chosen->node);
  }
  const bool left_empty = actions.empty() && !question.field.required;
  fork.does(Pressed{actions.empty() && !left_empty ? "later" : "next"});
  ++steps;
  if (model.complaint) {
    ++refusals;
    return look_(fork.model), false;
  }
  if (place(model).stop == Stop::Doubt) {
    ++doubts;
    look_(fork.model);
    fork.does(Pressed{"next"});
  }
  step_(place(here), fork.model);
  // The questions between this one and the next did not apply.
  bool between = false;
  for (const Question& one : procedure_.questions) {
    const bool is_next = place(model).stop == Stop::Question && one.id == place(model).id;
    if (is_next) conditions["question/" + one.id].insert(true);
    if (is_next) break;
    if (between) conditions["question/" + one.id].insert(false);
    between = between || one.id == question.id;
  }
  note_conditions(fork.model);
  if (place(model).stop == Stop::Question) return walk(fork.model), true;
  REQUIRE(place(model).stop == Stop::Check);
  return end_(fork.model), true;
}

}  // namespace camtay
