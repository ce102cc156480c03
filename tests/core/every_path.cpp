#include "every_path.hpp"

#include <catch2/catch_test_macros.hpp>

#include "guide/choosing.hpp"
#include "guide/entries.hpp"
#include "guide/press.hpp"
#include "guide/view.hpp"
#include "procedure/logic.hpp"

namespace camtay {
namespace {

void add_variables(const Rule& rule, std::set<std::string>& into) {
  for (const RuleUse::Part& part : inspect(rule).variables) into.insert(part.name);
}

// Computed values stand for what they are made of.
void add_origins(const Procedure& procedure, std::set<std::string>& names) {
  for (std::size_t before = 0; before != names.size();) {
    before = names.size();
    for (const Computed& computed : procedure.computed) {
      if (!names.contains(computed.id)) continue;
      add_variables(computed.rule, names);
      names.insert(computed.of.begin(), computed.of.end());
    }
  }
}

// Full name, number, date … as people give them; more than one where the way may depend on it.
std::vector<std::string> usual_texts(const Field& field) {
  const bool mother = field.person == "mother";
  switch (field.kind) {
    case FieldKind::FullName: return {field.person == "child" ? "Đặng Gia Bảo" : mother ? "Trần Thị Mai" : "Đặng Ngọc Ẩn", "Mai"};
    case FieldKind::Number:
    case FieldKind::Money: return {"3"};
    case FieldKind::Phone: return {"0912 345 678"};
    case FieldKind::CitizenId: return {mother ? "038190004215" : "038090004215", "038158004215"};
    default: return {"Bác ruột"};
  }
}

std::vector<std::string> usual_dates(const Field& field) {
  if (field.coarsest == Precision::Year) return {"5/4/1990", "1990"};
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

EveryPath::EveryPath(const Procedure& procedure, Look look, Step step, End end)
    : procedure_(procedure), look_(std::move(look)), step_(std::move(step)), end_(std::move(end)) {
  std::set<std::string> names;
  read_later_.resize(procedure.questions.size());
  for (std::size_t i = procedure.questions.size(); i-- > 0;) {
    const Question& question = procedure.questions[i];
    add_variables(question.when, names);
    add_variables(question.field.initial, names);
    for (const Choice& choice : question.field.choices) add_variables(choice.when, names);
    for (const FieldCheck& check : question.field.checks) add_variables(check.when, names);
    add_origins(procedure, names);
    read_later_[i] = names;
  }
}

std::string EveryPath::state_of(const Model& here) const {
  const std::string& id = place(here).id;
  for (std::size_t i = 0; i < procedure_.questions.size(); ++i) {
    if (procedure_.questions[i].id != id) continue;
    Json known = Json::object();
    for (const std::string& name : read_later_[i]) {
      const auto answer = here.answers.find(name);
      if (answer != here.answers.end()) known[name] = *answer;
    }
    return id + known.dump();
  }
  return id;
}

void EveryPath::note_conditions(const Model& here) {
  const Json known = facts(procedure_, here.answers, here.today);
  bool new_outcome = false;
  const auto note = [&](const std::string& name, const Rule& when) {
    if (!when.is_null()) new_outcome = conditions[name].insert(holds(when, known)).second || new_outcome;
  };
  for (const Paper& paper : procedure_.papers) note("paper/" + paper.id, paper.when);
  for (const NextStep& step : procedure_.afterwards) note("afterwards/" + step.id, step.when);
  if (!new_outcome) return;
  // What nobody has met before is followed to the end by the shortest way.
  Model model = here;
  while (place(model).stop == Stop::Question) model = after(std::move(model), Pressed{"later"});
  end_(model);
}

void EveryPath::walk(const Model& here) {
  REQUIRE(place(here).stop == Stop::Question);
  if (!reached_.insert(state_of(here)).second) return;
  ++states;
  const Question* question = question_here(here);
  REQUIRE(question != nullptr);
  questions.insert(question->id);
  look_(here);
  int accepted_ways = 0;
  for (const std::vector<Action>& actions : ways_to_answer(here, *question)) {
    const int refused = refusals;
    answer(here, actions);
    accepted_ways += refused == refusals;
  }
  // A question that takes no usual answer holds everybody up.
  INFO(question->id);
  CHECK(accepted_ways > 0);
  answer(here, {});
}

// Without an action the question is put off.
void EveryPath::answer(const Model& here, const std::vector<Action>& actions) {
  Model model = here;
  for (const Action& action : actions) {
    model = after(std::move(model), action);
    if (const auto* chosen = std::get_if<Chosen>(&action)) choices.insert(chosen->node);
  }
  const Question& question = *question_here(here);
  const bool left_empty = actions.empty() && !question.field.required;
  model = after(std::move(model), Pressed{actions.empty() && !left_empty ? "later" : "next"});
  ++steps;
  if (model.complaint) {
    ++refusals;
    return look_(model);
  }
  if (place(model).stop == Stop::Doubt) {
    ++doubts;
    look_(model);
    model = after(std::move(model), Pressed{"next"});
  }
  step_(here, model);
  // The questions between this one and the next did not apply.
  bool between = false;
  for (const Question& one : procedure_.questions) {
    const bool is_next = place(model).stop == Stop::Question && one.id == place(model).id;
    if (is_next) conditions["question/" + one.id].insert(true);
    if (is_next) break;
    if (between) conditions["question/" + one.id].insert(false);
    between = between || one.id == question.id;
  }
  note_conditions(model);
  if (place(model).stop == Stop::Question) return walk(model);
  REQUIRE(place(model).stop == Stop::Check);
  end_(model);
}

}  // namespace camtay
