// Unicode text, UTF-8 throughout.
//   - Everything inside the program is NFC; what comes from outside passes through nfc() once.
//   - Only what Vietnamese and Latin-1 need is tabled (Latin, Latin-1, Extended-A, Ơ Ư, U+1EA0-1EF9 and the
//     combining marks U+0300-0304, 0306-030C, 031B, 0323, 0327, 0328); other characters pass unchanged.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace camtay {

bool is_utf8(std::string_view text);
std::u32string decode(std::string_view utf8);  // an invalid byte becomes U+FFFD
std::string encode(std::u32string_view text);
std::string encode(char32_t character);

std::string nfc(std::string_view text);
std::string upper(std::string_view text);
std::string lower(std::string_view text);
// With a capital as its first character.
std::string capitalised(std::string_view text);
// A label as it stands within a sentence: "Con gái" is "con gái", "Việt Nam" stays.
std::string within_sentence(const std::string& label);
// Without tone and vowel marks, đ as d, lower case: for searching.
std::string plain_letters(std::string_view text);

// Without leading and trailing white space; any other run of it (line breaks, U+00A0 too) is one space.
std::string tidy(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);
std::vector<std::string> words(std::string_view text);  // at white space
std::string join(const std::vector<std::string>& parts, std::string_view separator);
std::string replaced(std::string_view text, std::string_view from, std::string_view to);
std::size_t length(std::string_view text);  // in characters
bool is_letter(char32_t character);         // Latin, or a mark that belongs to a letter
// Only ASCII digits of a text: "025 188.001" gives "025188001".
std::string digits(std::string_view text);
// The number that ASCII digits write, of which the first 18 (the first 9 for an int) count; "" is 0.
long long number_of(std::string_view digits);
int int_of(std::string_view digits);

}  // namespace camtay
