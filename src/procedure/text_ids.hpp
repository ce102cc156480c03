// Which values a text of a procedure names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace camtay {

// The ids in {braces}, as they stand. Those in [square brackets], which fall away without a value, only when `Brackets::Too`.
enum class Brackets { LeftOut, Too };
std::vector<std::string> ids_in(std::string_view text, Brackets brackets);

}  // namespace camtay
