// Files of the site that arrive: read, or noted as unreadable with the reason.
#pragma once

#include <string>

#include "guide/walk.hpp"

namespace camtay {

void take_file(Model& model, const std::string& file, const std::string& bytes, Effects& effects);

}  // namespace camtay
