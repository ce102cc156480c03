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

// A blank that no question or computed value fills, a field that no blank uses and no rule reads.
Faults check_form(const Form& form, std::string_view form_json, std::string_view form_file,
                  const Procedure& procedure, std::string_view procedure_json, std::string_view procedure_file);

}  // namespace camtay
