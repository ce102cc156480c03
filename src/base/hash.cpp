#include "base/hash.hpp"

#include <cstdint>

namespace camtay {

namespace {

constexpr std::string_view hexadecimal = "0123456789abcdef";
constexpr int hash_digits = 16;

}  // namespace

std::string hash_of(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char byte : bytes) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001b3U;
  }
  std::string text(hash_digits, '0');
  for (int at = hash_digits; at-- > 0; hash >>= 4U) text[static_cast<std::size_t>(at)] = hexadecimal[hash & 15U];
  return text;
}

bool is_hash(std::string_view text) {
  return text.size() == hash_digits && text.find_first_not_of(hexadecimal) == std::string_view::npos;
}

}  // namespace camtay
