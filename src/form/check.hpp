// Form against procedure: a blank that no question or computed value fills, a field that no blank uses and no rule reads.
#pragma once

#include <string_view>

#include "form/form.hpp"
#include "procedure/procedure.hpp"

namespace camtay {

Faults check_form(const Form& form, std::string_view form_json, std::string_view form_file,
                  const Procedure& procedure, std::string_view procedure_json, std::string_view procedure_file);

}  // namespace camtay
