// A procedure as its definition file says it (assets/schema/procedure.schema.json gives the format).
//   - What the file writes as one question with an address or an identity document is here already taken apart into one
//     question a screen (`X_province`, `X_commune`, `X_detail`; `X_kind`, `X_number`, `X_other_number`, `X_issued`,
//     `X_issuer`) and a computed value `X`. So everybody behind the reader meets simple fields only.
//   - Rules are JsonLogic (jsonlogic.com). They see the answers, the computed values and `today` ("2026-11-21").
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "procedure/settings.hpp"

namespace camtay {

// Words by language tag. `vi` is always there.
using Text = std::map<std::string, std::string, std::less<>>;
// The words of a language, else the Vietnamese ones, else "".
const std::string& in(const Text& text, std::string_view language);

// A JsonLogic rule; null means "always" for a condition and "no value" for a default.
using Rule = Json;

enum class FieldKind {
  FullName,     // printed in capitals
  ShortText,    // JSON "text"
  LongText,     // several lines
  Number,       // whole number
  Money,        // whole đồng
  Date,         // "2026-03-12", also "2026-03" or "1950" where `coarsest` allows
  Time,         // "08:30"
  Phone,        // "0912345678"
  CitizenId,    // 12 digits
  Province,     // "thành phố Bắc Ninh", one of Places
  Commune,      // "phường Tiên Du", one of the communes of the province in field `within`
  EthnicGroup,  // a name from Lists::ethnic_groups, or as the person's paper says it
  Nationality,  // a name from Lists::nationalities, or free
  OneOf,        // JSON "choice": the id of a choice
  SeveralOf,    // JSON "choices": an array of ids
  YesNo,        // true or false; its `choices`, where given, are "yes" and "no" and hold only words
};

struct Choice {
  std::string id;
  Text label;           // what the person sees and hears: "Con gái"
  std::string printed;  // what the form says: "Nữ"; the Vietnamese label when the file gives none
  std::string picture;  // name in assets/pictures, or empty
  Rule when;
};

// A mistake or a doubt that only this procedure knows: `when` true means there is one.
struct FieldCheck {
  enum class Weight { Refusal, Doubt };
  Weight weight = Weight::Refusal;
  Rule when;
  Text say;  // to the person: what to do
};

struct Field {
  std::string id;
  FieldKind kind = FieldKind::ShortText;
  Text label;  // the thing in a few words, as it stands in a mistake or a list: "số căn cước của mẹ"
  std::string person;  // whose fact this is: "requester", "child", "mother" …; may be empty
  std::string fact;    // which: "full_name", "birth_date", "citizen_id" …; may be empty
  bool required = true;
  Precision coarsest = Precision::Day;  // the least a date must give
  bool future_allowed = false;          // dates
  int least = 0;                        // numbers and money; texts: characters
  int most = 0;                         // the same; 0 is the kind's own limit
  std::vector<Choice> choices;
  std::string within;             // communes: the field holding the province
  std::string agrees_with_birth;  // citizen ids: the field with the holder's birth date
  std::string agrees_with_sex;    // citizen ids: "male", "female" or a field with choice ids male/female
  Text example;                   // "NGUYỄN THỊ HOA"; shown under the field
  Rule initial;                   // a rule giving the answer to begin with
  std::vector<FieldCheck> checks;
};

// Where a fact stands on the person's own papers.
struct OnPaper {
  std::string picture;
  Text text;  // also the picture's alternative
};

// One question on one screen; or a step, which tells what to do and asks nothing.
struct Question {
  std::string id;       // the field's id; a step has its own
  std::string section;  // id of a Section
  Text ask;             // at most 20 tiếng; of a step what it tells
  Text term;            // the official term, shown once in brackets; may be empty
  Text help;            // one sentence under the question; may be empty
  Text why;             // why we ask
  OnPaper on_paper;     // picture empty: nothing to show
  std::string picture;
  Text picture_alt;
  Rule when;
  Field field;        // of a step: without an id, and nothing is missing where it has no answer
  Text statement;     // for the check: "Cháu tên là {child_full_name}"; `{id}` gives the spoken form of any value
  std::string place;  // where the file says it: "#/questions/3", "#/questions/3/parts/commune"
};

inline bool is_step(const Question& question) { return question.field.id.empty(); }

struct Section {
  std::string id;
  Text title;  // "Về cháu bé"
};

enum class Composition {
  ByRule,       // `rule`
  DateInWords,  // of[0] is a date
  DaysSince,    // whole days from of[0] to today; null when of[0] is no whole date
  Address,  // of = detail (may be ""), commune, province: "Thôn Đông, phường Tiên Du, thành phố Bắc Ninh"
  IdentityDocument,  // of = kind, number, other number, issued, issuer (any but kind may be ""): one of `sentences`
  DayOfToday,
  MonthOfToday,
  YearOfToday,
  DayOf,  // of[0] is a date; a part that was not given is missing
  MonthOf,
  YearOf,
  HourOf,  // of[0] is a time
  MinuteOf,
  YearsSince,  // whole years from of[0] to today; null when of[0] is no whole date
};

// A value that follows from others. It never replaces an answer: with the id of a question's field (or of an earlier
// computed value) it stands in where that one gives nothing, so that nobody is asked twice.
struct Computed {
  std::string id;
  Composition how = Composition::ByRule;
  Rule rule;
  FieldKind kind = FieldKind::ShortText;  // how it is printed and spoken; a field of the same id decides over it
  std::vector<std::string> of;
  // Identity documents, by kind: "Thẻ căn cước số {number}[ do Bộ Công an][ cấp ngày {issued}]". What stands in square
  // brackets is left out when its blank is missing.
  std::map<std::string, std::string, std::less<>> sentences;
  Text label;
  // It is known once so many questions are; the reader finds it and sorts by it.
  std::size_t after = static_cast<std::size_t>(-1);
  std::string place;
};

struct Paper {
  enum class Handing { HandIn, Show };
  enum class Photograph { None, OneSide, BothSides, EveryPage };
  std::string id;
  Text name;
  Text note;  // original or copy, which side …
  std::string picture;
  Text picture_alt;
  Handing handing = Handing::HandIn;
  int originals = 1;
  int copies = 0;
  Photograph photograph = Photograph::None;  // how it is photographed for the portal
  Text photograph_note;
  Rule when;  // evaluated with the answers known so far; a paper that may still be needed is listed with `condition`
  Text condition;  // "chỉ khi …" in words; empty when the paper is always needed
};

enum class Submission { Paper, Portal, Both };
enum class Confidence { High, Medium, Low };

struct LegalBasis {
  Text title;  // "Thông tư 04/2024/TT-BTP"
  Text governs;
  Date effective_from;   // year 0: not known
  Date effective_until;  // the last day in force; year 0: open
};

// One step after the form is done: sign, bring, hand in, come back.
struct NextStep {
  std::string id;
  std::string picture;
  Text picture_alt;
  Text title;
  Text text;
  Rule when;
};

// The portal's own fields in its order, so that answers can be copied there.
struct Portal {
  struct Entry {
    std::string label;  // as the portal says it
    std::string value;  // id of a field or computed value; empty: nothing we know
  };
  Text site;
  Date checked_on;
  Confidence confidence = Confidence::High;
  std::vector<Text> steps;
  std::vector<Entry> order;
};

struct FormChoice {
  std::string form;  // id in assets/forms
  Rule when;
};

struct Procedure {
  std::string id;
  std::string national_code;  // "1.001193"
  Text title;                 // "Đăng ký khai sinh"
  Text card;                  // as on its card: "Khai sinh cho cháu bé"
  Text what;                  // what it is, one or two sentences
  std::string picture;
  Text picture_alt;
  std::vector<std::string> keywords;
  Text who_may_apply;
  Text where;
  Text fee;
  Text time_limit;
  Text phone_note;  // whom to ring; no number is invented
  Submission submission = Submission::Both;
  std::vector<LegalBasis> legal_basis;
  Date checked_on;
  Confidence confidence = Confidence::High;
  Text confidence_note;
  std::vector<Paper> papers;
  std::vector<Section> sections;
  std::vector<Question> questions;
  std::vector<Computed> computed;
  std::vector<NextStep> afterwards;
  std::vector<DatedSetting> settings;  // those that its rules and texts use
  std::vector<FormChoice> forms;       // none for a guide
  std::optional<Portal> portal;
  std::vector<std::string> groups;  // where it is shown: ids of assets/groups.json
  int rank = 1000;                  // the smaller, the more used
  // Where alone it is offered: a province's code ("24"), or with a commune's name ("24/phường Tiên Du"), both as in
  // assets/data/places.json. None: everywhere.
  std::vector<std::string> communes;
  std::vector<std::string> languages;  // every language all texts must have
};

// The id of the form that is filled: the first whose rule holds; "" for a guide.
std::string_view form_of(const Procedure& procedure, const Json& facts);

// The question of a field; a step is none.
const Question* find_question(const Procedure& procedure, std::string_view field_id);
const Field* find_field(const Procedure& procedure, std::string_view id);

enum class Validity { Current, NotYet, Past };
// Whether every instrument of the legal basis is in force on a day. What is past is said to the person.
Validity validity(const Procedure& procedure, const Date& today);
// The day before which the procedure should be checked again: the earliest effective_until; year 0 when none.
Date first_end(const Procedure& procedure);

}  // namespace camtay
