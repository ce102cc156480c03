// What tests of the reports for authors share.
#pragma once

#include <string_view>
#include <vector>

#include "author/subject.hpp"
#include "procedure_sample.hpp"

namespace camtay {

// A procedure as the command line reads it, with forms of these lines (JSON texts), called "to-1", "to-2" …
Subject subject_of(const Json& json, const std::vector<std::string>& form_lines = {});

}  // namespace camtay
