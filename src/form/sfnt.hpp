// The bytes of a TrueType file. Reading outside of them gives 0 or nothing, so that a broken font harms nobody.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace camtay {

inline std::uint8_t byte_at(std::string_view data, std::size_t at) {
  return at < data.size() ? static_cast<std::uint8_t>(data[at]) : 0;
}
inline std::uint16_t u16_at(std::string_view data, std::size_t at) {
  return static_cast<std::uint16_t>(byte_at(data, at) << 8 | byte_at(data, at + 1));
}
inline std::int16_t i16_at(std::string_view data, std::size_t at) {
  return static_cast<std::int16_t>(u16_at(data, at));
}
inline std::uint32_t u32_at(std::string_view data, std::size_t at) {
  return static_cast<std::uint32_t>(u16_at(data, at)) << 16 | u16_at(data, at + 2);
}

void add_u16(std::string& out, std::uint32_t value);
void add_u32(std::string& out, std::uint32_t value);
void set_u16(std::string& out, std::size_t at, std::uint32_t value);

// A table of the font; empty where there is none or it reaches beyond the file.
std::string_view sfnt_table(std::string_view font, std::string_view tag);

// The tables that hold outlines, found once.
struct Outlines {
  std::string_view glyf, loca;
  bool long_offsets = false;
};
Outlines outlines(std::string_view font);
// The outline of a glyph; empty for a space, and for what is not there.
std::string_view outline(const Outlines& outlines, std::uint16_t glyph);

}  // namespace camtay
