// One character of UTF-8 at a time, strictly: no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <string_view>

namespace camtay {

inline constexpr char32_t not_a_character = 0xFFFFFFFF;

// The character at `at`, which moves behind it. For an invalid byte: not_a_character, and `at` moves by one.
char32_t take_character(std::string_view text, std::size_t& at);

// The place of the first invalid byte; npos when there is none.
std::size_t first_invalid(std::string_view text);

}  // namespace camtay
