// JsonLogic (jsonlogic.com), whole: a rule is a JSON value, so are the data it looks at and its result.
//   {"and": [{"==": [{"var": "child_sex"}, "male"]}, {"<": [{"var": "child_birth_date"}, {"var": "today"}]}]}
//   - A rule is an object with one member: operator and operands. Anything else stands for itself.
//   - Numbers, texts and truth are those of JavaScript, as the reference implementation has them; a result that is
//     not a number is null, a whole number has no fraction. Two lists or objects never equal each other.
//   - Bounded: nesting of 64 and 20,000 operations; long texts and lists count for more than one.
// Tested with the public test suite, tests/data/jsonlogic-tests.json.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/json.hpp"

namespace camtay {

struct Evaluation {
  Json value;              // null when exhausted, and where an operator is unknown
  bool exhausted = false;  // too deep, or too much to do
};

Evaluation evaluate(const Json& rule, const Json& data);

// Whether the value of a rule counts as yes; an exhausted rule does not.
bool is_true(const Json& rule, const Json& data);

// What counts as yes: everything but false, null, 0, "" and [].
bool is_truthy(const Json& value);

// What a rule would use, found without evaluating it. Pointers are inside the rule: "" is the rule itself,
// "/and/0/==/1" a part of it.
struct RuleUse {
  struct Part {
    std::string name;
    std::string pointer;
    bool operator==(const Part&) const = default;
  };
  std::vector<Part> variables;  // paths that var, missing and missing_some look up in the data; not those of
                                // the elements inside map, filter, reduce, all, none and some
  std::vector<Part> unknown_operators;
  std::vector<std::string> computed_variables;  // where the path itself is computed, so that nobody can check it
  std::vector<std::string> plain_objects;       // objects without or with several members: they are never evaluated
  bool too_deep = false;
};

RuleUse inspect(const Json& rule);

}  // namespace camtay
