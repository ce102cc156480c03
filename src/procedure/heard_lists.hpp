// Lists of words that stand in the code that uses them, eight letters to an instruction, and not in the program's data.
// The page fetches what understands speech only when it is asked for (tools/site/split.mjs), but only functions can be parted from
// the program: what is data travels with the first screen, whoever needs it. As data these lists were 3 KB of that.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>

namespace camtay {

template <std::size_t size>
struct Literal {
  char text[size] = {};

  constexpr Literal(const char (&given)[size]) {
    for (std::size_t i = 0; i < size; ++i) text[i] = given[i];
  }
  constexpr std::uint64_t eight_from(std::size_t at) const {
    std::uint64_t all = 0;
    for (std::size_t i = 0; i < 8 && at + i + 1 < size; ++i)
      all |= std::uint64_t{static_cast<unsigned char>(text[at + i])} << (8 * i);
    return all;
  }
};

// The letters of `eight` from its lowest byte on, as far as there are any.
void append_eight(std::string& text, std::uint64_t eight);

// "dạ|à|ờ"_in_code
template <Literal literal>
std::string operator""_in_code() {
  std::string text;
  const auto append = [&]<std::size_t... at>(std::index_sequence<at...>) {
    (append_eight(text, std::integral_constant<std::uint64_t, literal.eight_from(at * 8)>::value), ...);
  };
  append(std::make_index_sequence<(sizeof(literal.text) + 6) / 8>());
  return text;
}

}  // namespace camtay
