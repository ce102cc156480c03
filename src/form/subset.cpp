#include "form/subset.hpp"

#include <vector>

#include "form/sfnt.hpp"

namespace camtay {

namespace {

enum ComponentFlags : unsigned {
  WordArguments = 0x0001,
  OneScale = 0x0008,
  MoreComponents = 0x0020,
  TwoScales = 0x0040,
  FourScales = 0x0080,
};

// Glyphs of the cut font by their number in the whole one: first the wanted, then the parts of those that are composed.
class Chosen {
 public:
  Chosen(const Typeface& typeface, std::u32string_view characters) {
    add(0);
    for (const char32_t character : characters) add(typeface.glyph(typeface.drawn(character)));
  }

  std::uint16_t number_of_part(std::uint16_t glyph) {
    if (glyph >= numbers_.size() || numbers_[glyph] == 0) add(glyph);
    return numbers_[glyph];
  }

  std::size_t size() const { return glyphs_.size(); }
  std::uint16_t operator[](std::size_t index) const { return glyphs_[index]; }

 private:
  void add(std::uint16_t glyph) {
    if (glyph >= numbers_.size()) numbers_.resize(std::size_t{glyph} + 1, 0);
    numbers_[glyph] = static_cast<std::uint16_t>(glyphs_.size());
    glyphs_.push_back(glyph);
  }

  std::vector<std::uint16_t> glyphs_;
  std::vector<std::uint16_t> numbers_;  // 0: not chosen; glyph 0 is never a part
};

// A composed glyph names its parts by number: give them their new ones.
void renumber_parts(std::string& glyph, Chosen& chosen) {
  if (i16_at(glyph, 0) >= 0) return;
  std::size_t at = 10;
  unsigned flags = MoreComponents;
  while ((flags & MoreComponents) != 0 && at + 4 <= glyph.size()) {
    flags = u16_at(glyph, at);
    set_u16(glyph, at + 2, chosen.number_of_part(u16_at(glyph, at + 2)));
    at += (flags & WordArguments) != 0 ? 8 : 6;
    if ((flags & OneScale) != 0) at += 2;
    if ((flags & TwoScales) != 0) at += 4;
    if ((flags & FourScales) != 0) at += 8;
  }
}

struct Table {
  std::string_view tag;
  std::string bytes;
};

std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t sum = 0;
  for (std::size_t at = 0; at < bytes.size(); at += 4) sum += u32_at(bytes, at);
  return sum;
}

std::string sfnt(std::vector<Table> tables) {
  unsigned power = 0;
  while ((2u << power) <= tables.size()) ++power;
  std::string directory, body;
  add_u32(directory, 0x00010000);
  add_u16(directory, static_cast<std::uint32_t>(tables.size()));
  add_u16(directory, 16u << power);
  add_u16(directory, power);
  add_u16(directory, static_cast<std::uint32_t>(tables.size()) * 16 - (16u << power));
  const std::size_t start = directory.size() + tables.size() * 16;
  for (const Table& table : tables) {
    directory += table.tag;
    add_u32(directory, checksum(table.bytes));
    add_u32(directory, static_cast<std::uint32_t>(start + body.size()));
    add_u32(directory, static_cast<std::uint32_t>(table.bytes.size()));
    body += table.bytes;
    body.resize((body.size() + 3) / 4 * 4, '\0');
  }
  return directory + body;
}

}  // namespace

std::string subset(const Typeface& typeface, std::u32string_view characters) {
  const std::string_view font = typeface.bytes();
  const Outlines all = outlines(font);
  const std::string_view hmtx = sfnt_table(font, "hmtx");
  const std::size_t metrics = u16_at(sfnt_table(font, "hhea"), 34);
  Chosen chosen(typeface, characters);

  std::string glyf, loca, measures;
  for (std::size_t i = 0; i < chosen.size(); ++i) {  // grows while it runs
    const std::uint16_t old = chosen[i];
    add_u32(loca, static_cast<std::uint32_t>(glyf.size()));
    std::string glyph(outline(all, old));
    renumber_parts(glyph, chosen);
    glyf += glyph;
    glyf.resize((glyf.size() + 3) / 4 * 4, '\0');
    const bool full = old < metrics;  // the last glyphs of a font may share one advance
    add_u16(measures, u16_at(hmtx, full || metrics == 0 ? old * std::size_t{4} : (metrics - 1) * 4));
    add_u16(measures, u16_at(hmtx, full ? old * std::size_t{4} + 2 : metrics * 4 + (old - metrics) * 2));
  }
  add_u32(loca, static_cast<std::uint32_t>(glyf.size()));

  const auto count = static_cast<std::uint32_t>(chosen.size());
  std::string head(sfnt_table(font, "head")), hhea(sfnt_table(font, "hhea")), maxp(sfnt_table(font, "maxp"));
  set_u16(head, 8, 0);  // the whole file's checksum; viewers do not ask for it
  set_u16(head, 10, 0);
  set_u16(head, 50, 1);
  set_u16(hhea, 34, count);
  set_u16(maxp, 4, count);

  std::vector<Table> tables;  // in the order of their tags
  const auto keep = [&](std::string_view tag) {
    if (const std::string_view table = sfnt_table(font, tag); !table.empty())
      tables.push_back({tag, std::string(table)});
  };
  keep("cvt ");
  keep("fpgm");
  tables.push_back({"glyf", std::move(glyf)});
  tables.push_back({"head", std::move(head)});
  tables.push_back({"hhea", std::move(hhea)});
  tables.push_back({"hmtx", std::move(measures)});
  tables.push_back({"loca", std::move(loca)});
  tables.push_back({"maxp", std::move(maxp)});
  keep("prep");
  return sfnt(std::move(tables));
}

}  // namespace camtay
