// Numbers as texts, to the last bit. The library's own functions (strtod, printf behind nlohmann's dump) bring arithmetic of
// 128 bits with them, 20 KB in the page's program, for what rules and answers use of it.
#pragma once

#include <string>
#include <string_view>

namespace camtay {

// The double nearest to a decimal number, halves to even: [+-] digits [. digits] [e [+-] digits]. What follows such a number is
// not looked at; without one it is 0. Infinite when it is too large.
double decimal(std::string_view text);

// The same for hexadecimal digits without a sign or prefix.
double hexadecimal(std::string_view digits);

}  // namespace camtay
