#include "base/json_scan.hpp"
#include "procedure/logic.hpp"
#include "procedure/logic_operators.hpp"
#include "procedure/script_values.hpp"

namespace camtay {

namespace {

// What a variable looks into: the answers, or an element of a list that map and its like go through.
enum class Scope { Data, Element };

class Inspector {
 public:
  RuleUse use;

  void inspect(const Json& rule, const std::string& pointer, Scope scope, int depth) {
    if (depth > deepest_rule) {
      use.too_deep = true;
    } else if (rule.is_array()) {
      for (std::size_t i = 0; i < rule.size(); ++i) inspect(rule[i], below(pointer, i), scope, depth + 1);
    } else if (is_rule(rule)) {
      inspect_operator(rule.begin().key(), *rule.begin(), pointer, scope, depth);
    } else if (rule.is_object()) {
      use.plain_objects.push_back(pointer);
    }
  }

 private:
  static std::string below(const std::string& pointer, std::size_t index) {
    return pointer + "/" + std::to_string(index);
  }

  void inspect_operator(const std::string& name, const Json& given, const std::string& pointer, Scope scope,
                        int depth) {
    const std::string inside = pointer + "/" + escaped_key(name);
    const std::optional<Operator> op = operator_named(name);
    if (!op) {
      use.unknown_operators.push_back({name, pointer});
      return inspect_operands(given, inside, scope, depth);
    }
    const bool goes_through = *op == Operator::Map || *op == Operator::Filter || *op == Operator::Reduce ||
                              *op == Operator::All || *op == Operator::None || *op == Operator::Some;
    if (goes_through && given.is_array()) {
      for (std::size_t i = 0; i < given.size(); ++i) {
        inspect(given[i], below(inside, i), i == 1 ? Scope::Element : scope, depth + 1);
      }
      return;
    }
    if (scope == Scope::Data && *op == Operator::Var) look_up(first_of(given), first_pointer(given, inside));
    if (scope == Scope::Data && *op == Operator::Missing) {
      // Its keys may stand in a list of their own: {"missing": [["a", "b"]]}.
      const bool wrapped = first_of(given).is_array();
      look_up_all(wrapped ? first_of(given) : given, wrapped ? first_pointer(given, inside) : inside);
    }
    if (scope == Scope::Data && *op == Operator::MissingSome && given.is_array() && given.size() > 1) {
      look_up_all(given[1], below(inside, 1));
    }
    inspect_operands(given, inside, scope, depth);
  }

  void inspect_operands(const Json& given, const std::string& pointer, Scope scope, int depth) {
    if (!given.is_array()) return inspect(given, pointer, scope, depth + 1);
    for (std::size_t i = 0; i < given.size(); ++i) inspect(given[i], below(pointer, i), scope, depth + 1);
  }

  static const Json& first_of(const Json& given) {
    static const Json nothing;
    return !given.is_array() ? given : given.empty() ? nothing : given[0];
  }

  static std::string first_pointer(const Json& given, const std::string& pointer) {
    return given.is_array() && !given.empty() ? below(pointer, 0) : pointer;
  }

  void look_up_all(const Json& keys, const std::string& pointer) {
    if (!keys.is_array()) return look_up(keys, pointer);
    for (std::size_t i = 0; i < keys.size(); ++i) look_up(keys[i], below(pointer, i));
  }

  void look_up(const Json& path, const std::string& pointer) {
    if (path.is_structured()) {
      use.computed_variables.push_back(pointer);
    } else {
      use.variables.push_back({path.is_null() ? std::string() : to_text(&path), pointer});
    }
  }
};

}  // namespace

RuleUse inspect(const Json& rule) {
  Inspector inspector;
  inspector.inspect(rule, {}, Scope::Data, 0);
  return std::move(inspector.use);
}

}  // namespace camtay
