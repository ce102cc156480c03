// Answers: one flat JSON object, field id → value as FieldKind says. What the person typed and is not (yet) right stays
// as she wrote it, as a string.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "procedure/places.hpp"
#include "procedure/procedure.hpp"

namespace camtay {

using Answers = Json;  // always an object

// The answer to keep for what was typed: tidied and canonical where that is beyond doubt (names to single spaces and
// capitals, "5/3/48" to "1948-03-05", "+84 912…" to "0912…", "12.000" to 12000), else the text in NFC as it was typed.
// An empty text gives null: no answer.
Json accepted(const Field& field, std::string_view typed, const Date& today, const Lists& lists);

// Answers with `today` and every computed value added: what rules see.
Json facts(const Procedure& procedure, const Answers& answers, const Date& today);
bool holds(const Rule& condition, const Json& facts);  // null holds

// Field id → text as it is printed on the form: names in capitals, 12/03/2026, choices as `printed`, 500.000; only of
// questions that apply. A missing answer is absent, never guessed. Choices also give "id=choice" → "X".
using Values = std::map<std::string, std::string, std::less<>>;
Values printed(const Procedure& procedure, const Answers& answers, const Date& today);
// The same of facts that are already known.
Values printed_facts(const Procedure& procedure, const Json& facts, const Date& today);

// Field id → the value as one says it in a language: "ngày 12 tháng 3 năm 2026", "con gái", "NGUYỄN GIA BẢO".
Values spoken(const Procedure& procedure, const Answers& answers, const Date& today, std::string_view language);
// One answer as one says it: "con gái", "038 196 004 212", "0912 345 678"; an amount with the thousands of the language and
// without its currency: "500.000", "500,000".
std::string spoken_value(const Field& field, const Json& value, std::string_view language);
// A date as one says it: "ngày 12 tháng 3 năm 2026", "12 March 2026".
std::string spoken_date(const Date& date, std::string_view language);
// A text of a procedure in parts: its words, and the values of its {ids}. What stands in square brackets is left out when a
// value in it is missing; "\[" is a bracket. A value missing elsewhere is `missing`.
struct Said {
  std::string text;
  bool is_value = false;
};
std::vector<Said> said(std::string_view text, const Values& values, std::string_view missing);
// A text of the program with {name} replaced by values; an unknown name leaves `missing`.
std::string filled(std::string_view text, const Values& values, std::string_view missing);

// The indices into procedure.questions that apply to these answers, in order.
std::vector<std::size_t> route(const Procedure& procedure, const Answers& answers, const Date& today);

// Reads an answers file. Whole composites ("mother_residence": "…", "mother_id_document": "…") are taken apart.
// Unknown ids, wrong types, complaints and missing required answers are faults that name the field and the reason.
// A required answer may be missing where `Required::LaterToo`, as at the screen, where the person may put it off.
enum class Required { Now, LaterToo };
Result<Answers> read_answers(const Procedure& procedure, const Lists& lists, std::string_view json,
                             std::string_view file, const Date& today, Required required = Required::Now);
// The same for a value already parsed, as one line of a batch.
Result<Answers> check_answers(const Procedure& procedure, const Lists& lists, const Json& given,
                              std::string_view file, const Date& today, Required required = Required::Now);

}  // namespace camtay
