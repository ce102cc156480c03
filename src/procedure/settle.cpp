#include "procedure/settle.hpp"

#include "procedure/composition.hpp"
#include "procedure/logic.hpp"

namespace camtay {

bool is_answer(const Json& value) {
  if (value.is_string()) return !value.get_ref<const std::string&>().empty();
  return !value.is_null() && !(value.is_array() && value.empty());
}

bool holds(const Rule& condition, const Json& facts) { return condition.is_null() || is_true(condition, facts); }

Settled settle(const Procedure& procedure, const Answers& answers, const Date& today) {
  Settled settled;
  Json& facts = settled.facts;
  facts = Json::object();
  facts["today"] = to_iso(today);
  for (const DatedSetting& setting : procedure.settings) facts["setting"][setting.id] = in_force(setting, today);
  std::size_t next = 0;
  // A computed value never replaces an answer, nor one computed before it.
  const auto compute = [&](std::size_t questions_settled) {
    for (; next < procedure.computed.size() && procedure.computed[next].after <= questions_settled; ++next) {
      const Computed& computed = procedure.computed[next];
      if (facts.contains(computed.id)) continue;
      Json value = composed(computed, facts, today);
      if (is_answer(value)) facts[computed.id] = std::move(value);
    }
  };
  for (std::size_t i = 0; i < procedure.questions.size(); ++i) {
    compute(i);
    const Question& question = procedure.questions[i];
    if (!holds(question.when, facts)) continue;
    settled.route.push_back(i);
    const auto answer = answers.find(question.field.id);
    if (answer != answers.end() && is_answer(*answer)) facts[question.field.id] = *answer;
  }
  compute(static_cast<std::size_t>(-1));
  return settled;
}

std::string_view form_of(const Procedure& procedure, const Json& facts) {
  for (const FormChoice& choice : procedure.forms) {
    if (holds(choice.when, facts)) return choice.form;
  }
  return {};
}

Json facts(const Procedure& procedure, const Answers& answers, const Date& today) {
  return settle(procedure, answers, today).facts;
}

std::vector<std::size_t> route(const Procedure& procedure, const Answers& answers, const Date& today) {
  return settle(procedure, answers, today).route;
}

}  // namespace camtay
