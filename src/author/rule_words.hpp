// Rules in readable words: {"==": [{"var": "requester_who"}, "mother"]} is "ông/bà là gì của cháu: mẹ".
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "procedure/procedure.hpp"

namespace camtay {

// The small words between, by name and language (assets/plain/rule-words.json): "and", "or", "not", "yes", "no" …
using RuleWords = std::map<std::string, Text, std::less<>>;

Result<RuleWords> read_rule_words(std::string_view json, std::string_view file);

// A field is called by its label, a choice by its words, a computed value by its label or its id. What has no words of its own
// (arithmetic, texts cut out) is said as its operator with its operands.
std::string in_words(const Rule& rule, const Procedure& procedure, const RuleWords& words, std::string_view language);

}  // namespace camtay
