#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/json_scan.hpp"
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
    const auto index = static_cast<std::size_t>(int_of(step));
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

// {id} in the texts that are said: wherever a text by language stands.
void judge_texts(const Known& known, const Json& value, const std::string& pointer, const Cursor& root) {
  if (!value.is_structured()) return;
  const bool is_text = value.is_object() && value.contains("vi");
  for (const auto& [key, inner] : value.items()) {
    const std::string here = pointer + "/" + escaped_key(key);
    if (!is_text || !inner.is_string()) {
      judge_texts(known, inner, here, root);
      continue;
    }
    const std::string& text = inner.get_ref<const std::string&>();
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
      const std::string id = text.substr(open + 1, text.find('}', open) - open - 1);
      if (known.count(id) == 0) part(root, here).fault("nothing is called " + in_quotes(id), "correct the name");
    }
  }
}

// The settings that rules and texts name: only these are carried along.
void add_settings(const Json& value, std::set<std::string, std::less<>>& named) {
  if (value.is_structured()) {
    for (const Json& inner : value) add_settings(inner, named);
  }
  if (!value.is_string()) return;
  constexpr std::string_view prefix = "setting.";
  const std::string& text = value.get_ref<const std::string&>();
  for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix, at)) {
    at += prefix.size();
    named.insert(text.substr(at, text.find_first_of("}.", at) - at));
  }
}

// The computed values in an order in which each comes after those it is made of, else in that of the file. What is made of
// itself by way of others is told.
class Sorting {
 public:
  explicit Sorting(Reading& reading) : reading_(reading), states_(reading.procedure.computed.size()) {}

  void sort() {
    for (std::size_t i = 0; i < states_.size(); ++i) visit(i);
    reading_.procedure.computed = std::move(computed_);
    reading_.computed_at = std::move(at_);
  }

 private:
  enum class State { New, Open, Done };

  void visit(std::size_t index) {
    if (states_[index] != State::New) return;
    states_[index] = State::Open;
    std::vector<Computed>& all = reading_.procedure.computed;
    std::vector<std::string> needs = all[index].of;
    for (const RuleUse::Part& name : inspect(all[index].rule).variables) needs.push_back(name.name);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool stands_in = i < index && all[i].id == all[index].id;
      const bool needed = i != index && std::find(needs.begin(), needs.end(), all[i].id) != needs.end();
      if (needed && states_[i] == State::Open) {
        reading_.computed_at[index].fault(
            in_quotes(all[index].id) + " is made of itself, through " + in_quotes(all[i].id),
            "compute one of them of something else");
      } else if (stands_in || needed) {
        visit(i);
      }
    }
    states_[index] = State::Done;
    order_.push_back(index);
    if (order_.size() < all.size()) return;
    for (const std::size_t next : order_) {
      computed_.push_back(std::move(all[next]));
      at_.push_back(reading_.computed_at[next]);
    }
  }

  Reading& reading_;
  std::vector<State> states_;
  std::vector<std::size_t> order_;
  std::vector<Computed> computed_;
  std::vector<Cursor> at_;
};

// When a computed value is known: after all it is made of, and after what it stands in for.
std::size_t known_after(const Computed& computed, const Known& so_far) {
  std::vector<std::string> needs = computed.of;
  for (const RuleUse::Part& name : inspect(computed.rule).variables) needs.push_back(name.name);
  needs.push_back(computed.id);
  std::size_t after = 0;
  for (const std::string& id : needs) {
    const auto found = so_far.find(id);
    if (found != so_far.end()) after = std::max(after, found->second);
  }
  return after;
}

}  // namespace

void judge_names_and_rules(Reading& reading, Cursor root) {
  Procedure& procedure = reading.procedure;
  Known known{{"today", 0}};
  for (const DatedSetting& setting : reading.shared.settings) known["setting." + setting.id] = 0;
  for (std::size_t i = 0; i < procedure.questions.size(); ++i) {
    if (!is_step(procedure.questions[i])) known[procedure.questions[i].id] = i + 1;
  }
  Sorting(reading).sort();
  for (Computed& computed : procedure.computed) {
    computed.after = known[computed.id] = known_after(computed, known);
  }
  for (const Reading::RuleHere& rule : reading.rules) judge_rule(procedure, known, rule);
  judge_names(procedure, known, reading.names);
  judge_texts(known, root.raw(), {}, root);
  std::set<std::string, std::less<>> named;
  add_settings(root.raw(), named);
  for (const DatedSetting& setting : reading.shared.settings) {
    if (named.contains(setting.id)) procedure.settings.push_back(setting);
  }
  std::stable_sort(procedure.computed.begin(), procedure.computed.end(),
                   [](const Computed& a, const Computed& b) { return a.after < b.after; });
}

}  // namespace camtay
