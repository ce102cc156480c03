#include "form/typeface.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "form/sfnt.hpp"

namespace camtay {

struct Typeface::Tables {
  std::string bytes;
  std::vector<std::pair<char32_t, std::uint16_t>> glyphs;  // by character
  std::vector<std::uint16_t> advances;                     // by glyph, 1/1000 em
  int ascent = 0, descent = 0;
  std::string name;
};

namespace {

using Glyphs = std::vector<std::pair<char32_t, std::uint16_t>>;

// Segments of the Basic Multilingual Plane.
void read_format_4(std::string_view cmap, Glyphs& glyphs) {
  const std::size_t twice = u16_at(cmap, 6);
  const std::size_t ends = 14, starts = ends + twice + 2, deltas = starts + twice, ranges = deltas + twice;
  char32_t next = 0;  // segments rise: what does not is broken, and could be endless
  for (std::size_t i = 0; i < twice; i += 2) {
    const char32_t first = u16_at(cmap, starts + i), last = u16_at(cmap, ends + i);
    if (first < next || last < first) continue;
    next = last + 1;
    const std::size_t range = u16_at(cmap, ranges + i);
    for (char32_t character = first; character <= last && character < 0xFFFF; ++character) {
      std::uint16_t glyph = static_cast<std::uint16_t>(character);
      if (range != 0) glyph = u16_at(cmap, ranges + i + range + std::size_t{character - first} * 2);
      if (range == 0 || glyph != 0) glyph = static_cast<std::uint16_t>(glyph + u16_at(cmap, deltas + i));
      if (glyph != 0) glyphs.emplace_back(character, glyph);
    }
  }
}

void read_format_12(std::string_view cmap, Glyphs& glyphs) {
  const std::size_t groups = std::min<std::size_t>(u32_at(cmap, 12), cmap.size() / 12);
  char32_t next = 0;
  for (std::size_t i = 0; i < groups; ++i) {
    const std::size_t group = 16 + i * 12;
    const char32_t first = u32_at(cmap, group), last = u32_at(cmap, group + 4);
    const std::uint32_t start = u32_at(cmap, group + 8);
    if (first < next || last < first || last > 0x10FFFF) continue;
    next = last + 1;
    for (char32_t character = first; character <= last; ++character) {
      glyphs.emplace_back(character, static_cast<std::uint16_t>(start + (character - first)));
    }
  }
}

Glyphs read_cmap(std::string_view cmap, std::size_t glyph_count) {
  std::string_view chosen;
  for (std::size_t i = 0; i < u16_at(cmap, 2); ++i) {
    const std::size_t platform = u16_at(cmap, 4 + i * 8), encoding = u16_at(cmap, 6 + i * 8);
    const bool unicode = platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10));
    const std::size_t offset = u32_at(cmap, 8 + i * 8);
    if (!unicode || offset >= cmap.size()) continue;
    const std::string_view table = cmap.substr(offset);
    if (u16_at(table, 0) == 12 || (u16_at(table, 0) == 4 && chosen.empty())) chosen = table;
  }
  Glyphs glyphs;
  if (u16_at(chosen, 0) == 4) read_format_4(chosen, glyphs);
  if (u16_at(chosen, 0) == 12) read_format_12(chosen, glyphs);
  std::erase_if(glyphs, [&](const auto& entry) { return entry.second >= glyph_count; });
  std::sort(glyphs.begin(), glyphs.end());
  return glyphs;
}

// Name 6, in ASCII as PDF wants it.
std::string postscript_name(std::string_view table) {
  const std::size_t texts = u16_at(table, 4);
  for (std::size_t i = 0; i < u16_at(table, 2); ++i) {
    const std::size_t record = 6 + i * 12;
    if (u16_at(table, record + 6) != 6) continue;
    std::string name;
    for (std::size_t at = 0; at < u16_at(table, record + 8); ++at) {
      const char letter = static_cast<char>(byte_at(table, texts + u16_at(table, record + 10) + at));
      const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                         (letter >= '0' && letter <= '9') || letter == '-';
      if (plain) name += letter;
    }
    if (!name.empty()) return name;
  }
  return "Font";
}

Fault no_font(std::string_view file, std::string what) {
  return Fault{
      .file = std::string(file), .pointer = "#", .what = std::move(what), .remedy = "give a TrueType font (.ttf)"};
}

}  // namespace

Result<Typeface> Typeface::read(std::string bytes, std::string_view file) {
  const std::string_view font = bytes;
  const std::uint32_t version = u32_at(font, 0);
  if (version != 0x00010000 && version != 0x74727565) return no_font(file, "this is no TrueType font");
  for (const std::string_view tag : {"head", "hhea", "maxp", "hmtx", "cmap", "loca", "glyf"}) {
    if (sfnt_table(font, tag).empty()) return no_font(file, "the font has no table " + std::string(tag));
  }
  const int unit = u16_at(sfnt_table(font, "head"), 18);
  const std::size_t glyph_count = u16_at(sfnt_table(font, "maxp"), 4);
  const std::string_view hhea = sfnt_table(font, "hhea"), hmtx = sfnt_table(font, "hmtx");
  const std::size_t metrics = u16_at(hhea, 34);
  if (unit < 16 || glyph_count == 0 || metrics == 0) return no_font(file, "the font has no measures");

  Tables tables;
  for (std::size_t glyph = 0; glyph < glyph_count; ++glyph) {
    const int advance = u16_at(hmtx, std::min(glyph, metrics - 1) * 4);
    tables.advances.push_back(static_cast<std::uint16_t>((advance * 1000 + unit / 2) / unit));
  }
  tables.glyphs = read_cmap(sfnt_table(font, "cmap"), glyph_count);
  if (tables.glyphs.empty()) return no_font(file, "the font names no letters");
  tables.ascent = i16_at(hhea, 4) * 1000 / unit;
  tables.descent = -i16_at(hhea, 6) * 1000 / unit;
  tables.name = postscript_name(sfnt_table(font, "name"));
  tables.bytes = std::move(bytes);

  Typeface typeface;
  typeface.tables_ = std::make_shared<const Tables>(std::move(tables));
  return typeface;
}

std::uint16_t Typeface::glyph(char32_t character) const {
  if (!tables_) return 0;
  const Glyphs& glyphs = tables_->glyphs;
  const auto found = std::lower_bound(glyphs.begin(), glyphs.end(), std::pair{character, std::uint16_t{0}});
  return found != glyphs.end() && found->first == character ? found->second : std::uint16_t{0};
}

char32_t Typeface::drawn(char32_t character) const { return glyph(character) != 0 ? character : U'?'; }

int Typeface::advance(std::uint16_t glyph) const {
  return tables_ && glyph < tables_->advances.size() ? tables_->advances[glyph] : 0;
}

int Typeface::ascent() const { return tables_ ? tables_->ascent : 0; }
int Typeface::descent() const { return tables_ ? tables_->descent : 0; }
std::string Typeface::name() const { return tables_ ? tables_->name : std::string(); }

const std::string& Typeface::bytes() const {
  static const std::string none;
  return tables_ ? tables_->bytes : none;
}

Hundredths Typeface::width(std::string_view text, int size) const {
  std::int64_t thousandths = 0;
  for (const char32_t character : decode(text)) thousandths += advance(glyph(drawn(character)));
  // 1/1000 em of 1/10 pt, in 1/100 mm: 2540 / 72 / 10 / 1000.
  return static_cast<Hundredths>((thousandths * size * 127 + 18000) / 36000);
}

const Typeface& Faces::of(Face face) const {
  switch (face) {
    case Face::Regular: return regular;
    case Face::Bold: return bold;
    case Face::Italic: return italic;
  }
  return regular;
}

}  // namespace camtay
