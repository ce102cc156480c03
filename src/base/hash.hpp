// A short name for a text or a file, the same on every machine: to see that something is still what it was, not to keep
// anybody out.
#pragma once

#include <string>
#include <string_view>

namespace camtay {

// 64-bit FNV-1a of the bytes, as 16 hexadecimal digits in small letters; web/packs/hash.js gives the same.
std::string hash_of(std::string_view bytes);

// What hash_of() gives: 16 hexadecimal digits in small letters.
bool is_hash(std::string_view text);

}  // namespace camtay
