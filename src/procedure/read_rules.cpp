#include <algorithm>
#include <map>
#include <optional>

#include "base/text.hpp"
#include "procedure/logic.hpp"
#include "procedure/reading.hpp"

namespace camtay {
namespace {

// How many questions must be settled before a value is known; by its id.
using Known = std::map<std::string, std::size_t, std::less<>>;

std::string in_quotes(std::string_view text) { return "\"" + std::string(text) + "\""; }

// The part of a rule that a pointer inside it names.
Cursor part(Cursor at, std::string_view pointer) {
  for (const std::string& step : split(pointer, '/')) {
    if (step.empty()) continue;
    if (!at.raw().is_array()) {
      at = at[replaced(replaced(step, "~1", "/"), "~0", "~")];
      continue;
    }
    std::vector<Cursor> items = at.items();
    std::size_t index = 0;
    for (const char digit : step) index = index * 10 + static_cast<std::size_t>(digit - '0');
    if (index >= items.size()) return at;
    at = items[index];
  }
  return at;
}

std::optional<std::string> variable(const Json& rule) {
  if (!rule.is_object() || rule.size() != 1 || rule.begin().key() != "var") return std::nullopt;
  const Json& name = rule.begin().value();
  if (name.is_string()) return name.get<std::string>();
  return name.is_array() && !name.empty() && name[0].is_string() ? std::optional(name[0].get<std::string>())
                                                                 : std::nullopt;
}

void judge_choice(const Field& field, Cursor at) {
  if (!at.raw().is_string()) return;
  std::vector<std::string> ids;
  for (const Choice& choice : field.choices) ids.push_back(choice.id);
  const std::string id = at.text();
  if (std::find(ids.begin(), ids.end(), id) != ids.end()) return;
  at.fault(in_quotes(id) + " is no choice of " + in_quotes(field.id), "use one of " + join(ids, ", "));
}

// {"==": [{"var": "child_sex"}, "mal"]} would silently never be true.
void judge_compared_choices(const Procedure& procedure, Cursor at) {
  if (at.raw().is_array()) {
    for (Cursor& item : at.items()) judge_compared_choices(procedure, item);
    return;
  }
  if (!at.raw().is_object()) return;
  for (Cursor& operands : at.members()) {
    judge_compared_choices(procedure, operands);
    const std::string operation = operands.key();
    const bool equality = operation == "==" || operation == "===" || operation == "!=" || operation == "!==";
    if (!operands.raw().is_array() || operands.raw().size() != 2 || !(equality || operation == "in")) continue;
    std::vector<Cursor> sides = operands.items();
    for (const std::size_t side : {0u, 1u}) {
      const std::optional<std::string> name = variable(sides[side].raw());
      const Field* field = name ? find_field(procedure, *name) : nullptr;
      if (!field || (field->kind != FieldKind::OneOf && field->kind != FieldKind::SeveralOf)) continue;
      Cursor other = sides[1 - side];
      if (equality || side == 1) judge_choice(*field, other);
      if (operation != "in" || side != 0 || !other.raw().is_array()) continue;
      for (Cursor& item : other.items()) judge_choice(*field, item);
    }
  }
}

void judge_variables(const Known& known, const Reading::RuleHere& rule, const RuleUse& use) {
  for (const RuleUse::Part& name : use.variables) {
    const auto found = known.find(name.name);
    if (found == known.end()) {
      part(rule.at, name.pointer)
          .fault("no field or computed value is called " + in_quotes(name.name), "correct the name");
    } else if (rule.settled != Reading::whole_file && found->second > rule.settled) {
      part(rule.at, name.pointer)
          .fault(in_quotes(name.name) + " is not known yet when this is decided",
                 "ask for it in an earlier question");
    }
  }
}

void judge_rule(const Procedure& procedure, const Known& known, const Reading::RuleHere& rule) {
  const RuleUse use = inspect(rule.at.raw());
  if (use.too_deep) {
    Cursor(rule.at).fault("is nested too deep", "compute a part of it as a value of its own");
    return;
  }
  for (const RuleUse::Part& unknown : use.unknown_operators) {
    part(rule.at, unknown.pointer)
        .fault("unknown operator " + in_quotes(unknown.name), "use an operator of jsonlogic.com");
  }
  for (const std::string& pointer : use.computed_variables) {
    part(rule.at, pointer).fault("the name of this variable is computed", "write the name itself");
  }
  for (const std::string& pointer : use.plain_objects) {
    part(rule.at, pointer).fault("is no rule", R"(write one operator with its operands, as {"==": [1, 2]})");
  }
  judge_variables(known, rule, use);
  judge_compared_choices(procedure, rule.at);
}

void judge_names(const Procedure& procedure, const Known& known, const std::vector<Reading::NameHere>& names) {
  const auto kind = [&](const std::string& id) {
    if (const Field* field = find_field(procedure, id)) return field->kind;
    for (const Computed& computed : procedure.computed) {
      if (computed.id == id) return computed.kind;
    }
    return FieldKind::ShortText;
  };
  for (const Reading::NameHere& name : names) {
    Cursor at = name.at;
    if (name.names == Reading::Names::Section) {
      const auto& all = procedure.sections;
      const bool there =
          std::any_of(all.begin(), all.end(), [&](const Section& section) { return section.id == name.id; });
      if (!there) at.fault("no section is called " + in_quotes(name.id), R"(list it under "sections" or correct it)");
    } else if (known.find(name.id) == known.end()) {
      at.fault("no field or computed value is called " + in_quotes(name.id), "correct the name");
    } else if (name.names == Reading::Names::DateValue && kind(name.id) != FieldKind::Date) {
      at.fault(in_quotes(name.id) + " is no date", "name a field of kind \"date\"");
    } else if (name.names == Reading::Names::ProvinceValue && kind(name.id) != FieldKind::Province) {
      at.fault(in_quotes(name.id) + " is no province", "name a field of kind \"province\"");
    }
  }
}

// {id} in the sentences of the check.
void judge_statements(const Known& known, const Procedure& procedure, Cursor root) {
  for (const Question& question : procedure.questions) {
    Cursor statement = part(root, question.place.substr(1) + "/statement");
    for (Cursor& words : statement.members()) {
      const std::string text = words.text();
      for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
        const std::string id = text.substr(open + 1, text.find('}', open) - open - 1);
        if (known.count(id) == 0)
          words.fault("no field or computed value is called " + in_quotes(id), "correct the name");
      }
    }
  }
}

// When a computed value is known: after all it is made of, and after what it stands in for.
std::size_t known_after(const std::vector<Computed>& all, std::size_t index, const Known& so_far, Cursor at) {
  const Computed& computed = all[index];
  std::vector<std::string> needs = computed.of;
  for (const RuleUse::Part& name : inspect(computed.rule).variables) needs.push_back(name.name);
  const auto own = so_far.find(computed.id);
  std::size_t after = own == so_far.end() ? 0 : own->second;
  for (const std::string& id : needs) {
    const auto found = so_far.find(id);
    if (found != so_far.end()) after = std::max(after, found->second);
    const bool later = std::any_of(all.begin() + static_cast<std::ptrdiff_t>(index) + 1, all.end(),
                                   [&](const Computed& other) { return other.id == id; });
    if (later) at.fault(in_quotes(id) + " is computed only later", "list " + in_quotes(computed.id) + " after it");
  }
  return after;
}

}  // namespace

void judge_names_and_rules(Reading& reading, Cursor root) {
  Procedure& procedure = reading.procedure;
  Known known{{"today", 0}};
  for (std::size_t i = 0; i < procedure.questions.size(); ++i) known[procedure.questions[i].field.id] = i + 1;
  for (std::size_t i = 0; i < procedure.computed.size(); ++i) {
    const std::size_t after = known_after(procedure.computed, i, known, reading.computed_at[i]);
    procedure.computed[i].after = known[procedure.computed[i].id] = after;
  }
  for (const Reading::RuleHere& rule : reading.rules) judge_rule(procedure, known, rule);
  judge_names(procedure, known, reading.names);
  judge_statements(known, procedure, root);
  std::stable_sort(procedure.computed.begin(), procedure.computed.end(),
                   [](const Computed& a, const Computed& b) { return a.after < b.after; });
}

}  // namespace camtay
