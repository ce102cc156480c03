#include "author/rule_words.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/json.hpp"
#include "base/text.hpp"
#include "procedure/logic_operators.hpp"

namespace camtay {
namespace {

constexpr std::array<std::string_view, 17> names{
    "before", "after",     "whole_date", "and",      "or",      "not",   "is",    "is_not", "yes",
    "no",     "more_than", "less_than",  "at_least", "at_most", "known", "today", "end"};

class Saying {
 public:
  Saying(const Procedure& procedure, const RuleWords& words, std::string_view language)
      : procedure_(procedure), words_(words), language_(language) {}

  // A condition that is a value alone holds when there is one: of a yes or no, when it is yes.
  std::string hold(const Json& rule, bool inside) const {
    const Field* named = field(rule);
    if (named && named->kind == FieldKind::YesNo) return say(rule) + word("is") + word("yes");
    if (const Field* dated = whole_date(rule)) return word("whole_date") + in(dated->label, language_);
    return is_rule(rule) && rule.begin().key() == "var" ? word("known") + say(rule) : say(rule, inside);
  }

  std::string say(const Json& rule, bool inside = false) const {
    if (rule.is_array()) return join(all(rule), ", ");
    if (!is_rule(rule)) return constant(rule);
    const std::string& name = rule.begin().key();
    const Json& given = *rule.begin();
    const std::optional<Operator> op = operator_named(name);
    const Json& first = given.is_array() && !given.empty() ? given[0] : given;
    const Json* second = given.is_array() && given.size() > 1 ? &given[1] : nullptr;
    if (op) {
      switch (*op) {
        case Operator::And: return chain(given, "and", inside);
        case Operator::Or: return chain(given, "or", inside);
        case Operator::Not:
          if (is_equality(first)) return compared((*first.begin())[0], &(*first.begin())[1], "is_not");
          return word("not") + " (" + hold(first, false) + ")";
        case Operator::Truth: return hold(first, inside);
        case Operator::Var: return variable(first);
        case Operator::Equal:
        case Operator::Identical: return compared(first, second, "is");
        case Operator::NotEqual:
        case Operator::NotIdentical: return compared(first, second, "is_not");
        case Operator::In: return compared(first, second, "in");
        case Operator::More: return compared(first, second, "more_than");
        case Operator::AtLeast: return compared(first, second, "at_least");
        case Operator::Less: return ascending(given, "less_than", inside);
        case Operator::AtMost: return ascending(given, "at_most", inside);
        default: break;
      }
    }
    return name + "(" + (given.is_array() ? join(all(given), ", ") : say(given)) + ")";
  }

  std::string word(std::string_view name) const {
    const auto found = words_.find(name);
    return found == words_.end() ? std::string(name) : in(found->second, language_);
  }

 private:
  std::vector<std::string> all(const Json& list) const {
    std::vector<std::string> said;
    for (const Json& one : list) said.push_back(say(one));
    return said;
  }

  std::string chain(const Json& operands, std::string_view between, bool inside) const {
    if (!operands.is_array()) return hold(operands, inside);
    std::vector<std::string> said;
    for (const Json& one : operands) said.push_back(hold(one, operands.size() > 1));
    const std::string whole = join(said, " " + word(between) + " ");
    return inside && said.size() > 1 ? "(" + whole + ")" : whole;
  }

  const Field* field(const Json& rule) const {
    if (!is_rule(rule) || rule.begin().key() != "var" || !rule.begin()->is_string()) return nullptr;
    return find_field(procedure_, rule.begin()->get_ref<const std::string&>());
  }

  // {"substr": [{"var": "birth_date"}, 8]} is there when the day is: "1950" and "1950-03" have none.
  const Field* whole_date(const Json& rule) const {
    if (!is_rule(rule) || rule.begin().key() != "substr" || !rule.begin()->is_array()) return nullptr;
    const Json& operands = *rule.begin();
    if (operands.size() != 2 || !operands[1].is_number_integer() || operands[1].get<int>() < 7) return nullptr;
    const Field* named = field(operands[0]);
    return named && named->kind == FieldKind::Date ? named : nullptr;
  }

  static bool is_equality(const Json& rule) {
    return is_rule(rule) && (rule.begin().key() == "==" || rule.begin().key() == "===") && rule.begin()->is_array() &&
           rule.begin()->size() == 2;
  }

  std::string variable(const Json& path) const {
    const std::string id = path.is_string() ? path.get<std::string>() : say(path);
    if (const Field* named = find_field(procedure_, id)) return in(named->label, language_);
    if (id == "today") return word("today");
    for (const Computed& computed : procedure_.computed) {
      if (computed.id == id && !computed.label.empty()) return in(computed.label, language_);
    }
    return id;
  }

  static std::string constant(const Json& value) {
    return value.is_string() ? value.get<std::string>() : json_text(value);
  }
  std::string answer(const Field* of, const Json& value) const {
    if (value.is_array()) {
      std::vector<std::string> said;
      for (const Json& one : value) said.push_back(answer(of, one));
      return join(said, " " + word("or") + " ");
    }
    if (of && value.is_boolean()) return word(value.get<bool>() ? "yes" : "no");
    if (of && value.is_string()) {
      for (const Choice& choice : of->choices) {
        if (choice.id == value.get_ref<const std::string&>()) return in(choice.label, language_);
      }
    }
    return say(value, true);
  }

  std::string compared(const Json& first, const Json* second, std::string_view how) const {
    if (second == nullptr) return say(first);
    // "a choice is in what was chosen" is said as "what was chosen: a choice".
    const bool turned = !field(first) && field(*second) != nullptr;
    const Json& left = turned ? *second : first;
    const Json& right = turned ? first : *second;
    std::string_view said = how == "in" ? "is" : how;
    if (turned && how == "more_than") said = "less_than";
    if (turned && how == "less_than") said = "more_than";
    if (turned && how == "at_least") said = "at_most";
    if (turned && how == "at_most") said = "at_least";
    const Field* named = field(left);
    if (named && named->kind == FieldKind::Date && said == "less_than") said = "before";
    if (named && named->kind == FieldKind::Date && said == "more_than") said = "after";
    return say(left, true) + word(said) + answer(named, right);
  }

  // Three operands are two comparisons: {"<": [1, x, 60]} is 1 < x and x < 60.
  std::string ascending(const Json& given, std::string_view how, bool inside) const {
    if (!given.is_array() || given.size() < 2) return say(given);
    const std::string first = compared(given[0], &given[1], how);
    if (given.size() == 2) return first;
    const std::string both = first + " " + word("and") + " " + compared(given[1], &given[2], how);
    return inside ? "(" + both + ")" : both;
  }

  const Procedure& procedure_;
  const RuleWords& words_;
  std::string_view language_;
};

}  // namespace

Result<RuleWords> read_rule_words(std::string_view json, std::string_view file) {
  return read_whole(json, file, [](Cursor& root) {
    RuleWords words;
    Cursor all = root.need("words");
    for (const std::string_view name : names) {
      for (Cursor& text : all.need(name).members()) words[std::string(name)][text.key()] = text.text();
    }
    all.refuse_other_keys();
    return words;
  });
}

std::string in_words(const Rule& rule, const Procedure& procedure, const RuleWords& words,
                     std::string_view language) {
  return Saying(procedure, words, language).hold(rule, false);
}

}  // namespace camtay
