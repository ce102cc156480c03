#include "form/sfnt.hpp"

namespace camtay {

void add_u16(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value >> 8 & 0xFF);
  out += static_cast<char>(value & 0xFF);
}

void add_u32(std::string& out, std::uint32_t value) {
  add_u16(out, value >> 16);
  add_u16(out, value & 0xFFFF);
}

void set_u16(std::string& out, std::size_t at, std::uint32_t value) {
  if (at + 2 > out.size()) return;
  out[at] = static_cast<char>(value >> 8 & 0xFF);
  out[at + 1] = static_cast<char>(value & 0xFF);
}

std::string_view sfnt_table(std::string_view font, std::string_view tag) {
  const std::size_t count = u16_at(font, 4);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t record = 12 + i * 16;
    if (record + 16 > font.size()) break;
    if (font.substr(record, 4) != tag) continue;
    const std::size_t offset = u32_at(font, record + 8);
    const std::size_t length = u32_at(font, record + 12);
    if (offset > font.size() || length > font.size() - offset) return {};
    return font.substr(offset, length);
  }
  return {};
}

Outlines outlines(std::string_view font) {
  return {sfnt_table(font, "glyf"), sfnt_table(font, "loca"), u16_at(sfnt_table(font, "head"), 50) != 0};
}

std::string_view outline(const Outlines& outlines, std::uint16_t glyph) {
  const std::size_t index = glyph;
  std::size_t from = 0, to = 0;
  if (outlines.long_offsets) {
    from = u32_at(outlines.loca, index * 4);
    to = u32_at(outlines.loca, index * 4 + 4);
  } else {
    from = std::size_t{u16_at(outlines.loca, index * 2)} * 2;
    to = std::size_t{u16_at(outlines.loca, index * 2 + 2)} * 2;
  }
  if (from >= to || to > outlines.glyf.size()) return {};
  return outlines.glyf.substr(from, to - from);
}

}  // namespace camtay
