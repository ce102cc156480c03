#include "procedure/reach.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "procedure/logic.hpp"
#include "procedure/settle.hpp"

namespace camtay {
namespace {

using Names = std::set<std::string, std::less<>>;

constexpr std::size_t most_trials = 5'000;

void add_rule(const Rule& rule, Names& names) {
  for (const RuleUse::Part& variable : inspect(rule).variables) names.insert(variable.name);
}

// What decides, directly or through other questions and computed values, whether a question is asked.
Names decisive(const Procedure& procedure, const Question& question) {
  Names names;
  add_rule(question.when, names);
  for (std::size_t before = 0; before != names.size();) {
    before = names.size();
    for (const Computed& computed : procedure.computed) {
      if (names.count(computed.id) == 0) continue;
      add_rule(computed.rule, names);
      names.insert(computed.of.begin(), computed.of.end());
    }
    for (const Question& other : procedure.questions) {
      if (names.count(other.field.id) > 0) add_rule(other.when, names);
    }
  }
  return names;
}

// The plain values in a rule: what answers are compared with.
void add_constants(const Json& rule, std::vector<Json>& constants) {
  if (rule.is_structured()) {
    for (const Json& part : rule) add_constants(part, constants);
  } else if (!rule.is_null()) {
    constants.push_back(rule);
  }
}

void add_around(const Json& constant, std::vector<Json>& values) {
  if (!constant.is_number_integer()) return;
  const auto number = constant.get<long long>();
  for (const long long near : {number - 1, number, number + 1}) values.push_back(near);
}

std::vector<Json> dates_to_try(const std::vector<Json>& constants, const Date& today) {
  std::vector<Json> values{to_iso(today), "1950", "1950-01-31", to_iso({today.year - 1, 1, 31})};
  for (const Json& constant : constants) {
    const std::optional<Date> date = constant.is_string() ? parse_iso(constant.get<std::string>()) : std::nullopt;
    if (!date) continue;
    values.push_back(constant);
    for (const int year : {date->year - 1, date->year + 1}) values.push_back(std::to_string(year) + "-06-15");
  }
  return values;
}

// The answers to a field that can make a difference; no answer is always one of them.
std::vector<Json> answers_to_try(const Field& field, const std::vector<Json>& constants, const Date& today) {
  std::vector<Json> values;
  switch (field.kind) {
    case FieldKind::OneOf:
      for (const Choice& choice : field.choices) values.push_back(choice.id);
      break;
    case FieldKind::SeveralOf:
      for (const Choice& choice : field.choices) values.push_back(Json::array({choice.id}));
      break;
    case FieldKind::YesNo: values = {true, false}; break;
    case FieldKind::Date: values = dates_to_try(constants, today); break;
    case FieldKind::Number:
    case FieldKind::Money:
      values = {0, 1};
      for (const Json& constant : constants) add_around(constant, values);
      break;
    default:
      values = {"a"};
      for (const Json& constant : constants) {
        if (constant.is_string()) values.push_back(constant);
      }
  }
  values.push_back(nullptr);
  return values;
}

struct Trial {
  std::string id;
  std::vector<Json> values;
};

bool is_reachable(const Procedure& procedure, std::size_t index, const Date& today) {
  const Question& question = procedure.questions[index];
  if (question.when.is_null()) return true;
  const Names names = decisive(procedure, question);
  std::vector<Json> constants;
  add_constants(question.when, constants);
  for (const Computed& computed : procedure.computed) {
    if (names.count(computed.id) > 0) add_constants(computed.rule, constants);
  }
  std::vector<Trial> trials;
  std::size_t combinations = 1;
  for (const Question& other : procedure.questions) {
    if (is_step(other) || names.count(other.field.id) == 0) continue;
    add_constants(other.when, constants);
    trials.push_back({other.field.id, answers_to_try(other.field, constants, today)});
    combinations *= trials.back().values.size();
    if (combinations > most_trials) return true;
  }
  for (std::size_t number = 0; number < combinations; ++number) {
    Answers answers = Answers::object();
    std::size_t rest = number;
    for (const Trial& trial : trials) {
      answers[trial.id] = trial.values[rest % trial.values.size()];
      rest /= trial.values.size();
    }
    const std::vector<std::size_t> asked = route(procedure, answers, today);
    if (std::find(asked.begin(), asked.end(), index) != asked.end()) return true;
  }
  return false;
}

}  // namespace

std::vector<std::size_t> unreachable(const Procedure& procedure, const Date& today) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < procedure.questions.size(); ++i) {
    if (!is_reachable(procedure, i, today)) found.push_back(i);
  }
  return found;
}

}  // namespace camtay
