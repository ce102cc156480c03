// The only place that turns a procedure's JSON into a Procedure.
#pragma once

#include <string_view>

#include "procedure/procedure.hpp"

namespace camtay {

// Every mistake of the file at once: types, unknown keys and kinds, missing texts, unknown operators and variables in rules,
// references to fields, sections and choices that do not exist.
Result<Procedure> read_procedure(std::string_view json, std::string_view file);

}  // namespace camtay
