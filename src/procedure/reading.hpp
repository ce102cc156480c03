// What the parts of the reader share: the procedure so far, and what can be judged only when all of it is read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "procedure/procedure.hpp"
#include "procedure/shared.hpp"

namespace camtay {

// A kind of identity paper that questions of kind "identity_document" offer.
struct DocumentKind {
  enum class Number { CitizenId, Text, None };
  Choice choice;
  Number number = Number::Text;
  std::string sentence;
};

struct Reading {
  static constexpr std::size_t whole_file = static_cast<std::size_t>(-1);

  // A rule, or an id, and how many questions are settled when it is asked for.
  struct RuleHere {
    Cursor at;
    std::size_t settled = whole_file;
  };
  enum class Names { Section, Value, DateValue, ProvinceValue };
  struct NameHere {
    Cursor at;
    Names names = Names::Value;
    std::string id;
  };

  const Shared& shared;
  Procedure procedure = {};
  std::vector<DocumentKind> documents = {};
  std::vector<RuleHere> rules = {};
  std::vector<NameHere> names = {};
  std::vector<Cursor> computed_at = {};  // beside procedure.computed
};

// An object of texts by language with Vietnamese among them; empty when absent.
Text read_text(Cursor at);
// The same where there must be one.
Text need_text(Cursor& parent, std::string_view key);
Rule read_rule(Reading& reading, Cursor at, std::size_t settled);
// An id that no other in `taken` has: small letters, digits, '_' and, within, '-'.
std::string read_id(Cursor at, std::vector<std::string>& taken);
Date read_date(Cursor at);
std::vector<Choice> read_choices(Reading& reading, Cursor list, std::size_t settled);

// read_question.cpp: appends one question, or those a composite is taken apart into with its computed value.
void read_question(Reading& reading, Cursor at, std::vector<std::string>& field_ids);
std::vector<DocumentKind> read_documents(Reading& reading, Cursor list);

// read_rules.cpp: names that nothing has, operators nobody knows, values asked for before they are known; then puts the
// computed values in the order in which they become known.
void judge_names_and_rules(Reading& reading, Cursor root);

}  // namespace camtay
