// What the reader of a form cannot see: a form that says it is what it is not, and form against procedure.
#pragma once

#include <string_view>

#include "form/form.hpp"
#include "procedure/procedure.hpp"

namespace camtay {

// A preparation sheet that looks like one of the state's, or does not say what it is.
Faults check_standing(const Form& form, std::string_view json, std::string_view file);

// What is not verbatim, a note for each line: no mistakes.
Faults certainty_notes(const Form& form, std::string_view json, std::string_view file);

// A blank or a box that no question or computed value fills.
Faults check_form(const Form& form, std::string_view form_json, std::string_view form_file,
                  const Procedure& procedure);
// A question that no blank of the procedure's forms, no rule and no text uses. `asked` is what it was read from (procedure_source).
Faults check_uses(const Procedure& procedure, const JsonSource& asked, const std::vector<Form>& forms);

}  // namespace camtay
