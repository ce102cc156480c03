// Whole outputs are held against texts that a person has read and approved: tests/approved/<name>.txt.
//   - CAMTAY_APPROVE=1 in the environment writes what is produced now; read the change before you commit it.
#pragma once

#include <string>
#include <string_view>

namespace camtay {

// The lines in which two texts differ, "-" only in the first, "+" only in the second, each with a line around them; "" when
// they are equal.
std::string line_difference(std::string_view before, std::string_view after);

// How the text differs from the approved one; "" when it does not.
std::string unlike_approved(const std::string& name, const std::string& text);

}  // namespace camtay
