// What an author should hear of beyond what reading refuses. Every finding has its place in the file.
//   unreachable fields, over-long questions (20 tiếng) and screens (35 tiếng before help is opened), missing alternative
//   texts, missing languages, more than six choices on one screen, a definition past its date or not checked
//   for a year, papers with a `when` and no words for it.
//   texts that name a value which is asked for only later, in any language, so that "…" is said.
// What concerns the form (blanks no field fills, fields no blank uses) is form/check.hpp.
#pragma once

#include "procedure/procedure.hpp"

namespace camtay {

// `source` is what the procedure was read from (procedure_source).
Faults check_procedure(const Procedure& procedure, const JsonSource& source, const Date& today);

}  // namespace camtay
