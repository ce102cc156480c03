// Files of the site that arrive: read, or noted as unreadable with the reason.
#pragma once

#include <string>

#include "guide/walk.hpp"

namespace camtay {

// From the beginning of an author's definition; answers to questions of the same ids stay.
void try_definition(Model& model, const std::string& procedure_id, Effects& effects);

void take_file(Model& model, const std::string& file, const std::string& bytes, Effects& effects);

}  // namespace camtay
