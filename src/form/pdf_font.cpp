#include "form/pdf_font.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "form/sfnt.hpp"
#include "form/subset.hpp"

namespace camtay {

namespace {

constexpr std::array<Face, 3> all_faces = {Face::Regular, Face::Bold, Face::Italic};

// Six letters that differ where the characters differ (FNV-1a), as every subset of a font has to bear its own name.
std::string subset_tag(std::u32string_view characters) {
  std::uint32_t hash = 2166136261u;
  for (const char32_t character : characters) hash = (hash ^ static_cast<std::uint32_t>(character)) * 16777619u;
  std::string tag;
  for (int i = 0; i < 6; ++i, hash /= 26) tag += static_cast<char>('A' + hash % 26);
  return tag;
}

// Which character each code means, for search, copying and reading aloud.
std::string to_unicode(std::u32string_view characters) {
  std::string out =
      "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n"
      "/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
  constexpr std::size_t most = 100;  // in one block, says the format
  for (std::size_t from = 0; from < characters.size(); from += most) {
    const std::size_t end = std::min(characters.size(), from + most);
    add_number(out, static_cast<std::int64_t>(end - from));
    out += " beginbfchar\n";
    for (std::size_t i = from; i < end; ++i) {
      out += '<';
      add_hex4(out, static_cast<std::uint32_t>(i + 1));
      out += "><";
      add_hex4(out, characters[i]);  // a paper font has no characters above U+FFFF
      out += ">\n";
    }
    out += "endbfchar\n";
  }
  return out + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

std::string box_of(std::string_view font) {
  const std::string_view head = sfnt_table(font, "head");
  const int unit = std::max<int>(u16_at(head, 18), 1);
  std::string out = "[";
  for (std::size_t at = 36; at < 44; at += 2) out += std::to_string(i16_at(head, at) * 1000 / unit) + " ";
  out.back() = ']';
  return out;
}

int capital_height(const Typeface& typeface) {
  const std::string_view os2 = sfnt_table(typeface.bytes(), "OS/2"), head = sfnt_table(typeface.bytes(), "head");
  const int given = u16_at(os2, 0) >= 2 ? i16_at(os2, 88) * 1000 / std::max<int>(u16_at(head, 18), 1) : 0;
  return given > 0 ? given : typeface.ascent() * 3 / 4;
}

}  // namespace

PdfFonts::PdfFonts(const Document& document, const Faces& faces) : faces_(faces) {
  const auto use = [&](Face face, char32_t character) {
    std::u32string& used = characters_[static_cast<std::size_t>(face)];
    character = faces.of(face).drawn(character);
    const auto at = std::lower_bound(used.begin(), used.end(), character);
    if (at == used.end() || *at != character) used.insert(at, character);
  };
  for (const Page& page : document.pages) {
    for (const Mark& mark : page.marks) {
      if (const TextMark* text = std::get_if<TextMark>(&mark.shape)) {
        for (const char32_t character : decode(text->text)) use(text->face, character);
        use(text->face, U' ');  // the page may put one between two texts
      } else if (const BoxMark* box = std::get_if<BoxMark>(&mark.shape); box && box->ticked) {
        use(tick_face, U'X');
      }
    }
  }
}

std::string_view PdfFonts::name(Face face) {
  switch (face) {
    case Face::Regular: return "/F1";
    case Face::Bold: return "/F2";
    case Face::Italic: return "/F3";
  }
  return "/F1";
}

std::uint32_t PdfFonts::code(Face face, char32_t character) const {
  const std::u32string& used = characters_[static_cast<std::size_t>(face)];
  const auto at = std::lower_bound(used.begin(), used.end(), faces_.of(face).drawn(character));
  return static_cast<std::uint32_t>(at - used.begin()) + 1;
}

void PdfFonts::add_show(std::string& out, const TextMark& text) const {
  const std::u32string characters = decode(text.text);
  const auto spaces = static_cast<Hundredths>(std::count(characters.begin(), characters.end(), U' '));
  const Hundredths extra = text.width - width(text);
  // In 1/1000 of the size, and against the direction of writing.
  std::int64_t stretch = 0;
  if (spaces > 0 && extra > spaces && text.size > 0) stretch = std::int64_t{extra} * 36000 / 127 / text.size / spaces;
  out += stretch > 0 ? "[<" : "<";
  for (std::size_t i = 0; i < characters.size(); ++i) {
    add_hex4(out, code(text.face, characters[i]));
    if (stretch > 0 && characters[i] == U' ' && i + 1 < characters.size()) {
      out += ">-";
      add_number(out, stretch);
      out += '<';
    }
  }
  out += stretch > 0 ? ">]TJ" : ">Tj";
}

std::string PdfFonts::write(PdfFile& file) const {
  std::string entries;
  for (const Face face : all_faces) {
    if (characters_[static_cast<std::size_t>(face)].empty()) continue;
    entries += name(face);
    entries += ' ';
    entries += reference(write_face(file, face));
  }
  return entries;
}

int PdfFonts::write_face(PdfFile& file, Face face) const {
  const Typeface& typeface = faces_.of(face);
  const std::u32string& characters = characters_[static_cast<std::size_t>(face)];
  const std::string font = subset(typeface, characters);
  const std::string base_font = subset_tag(characters) + "+" + typeface.name();

  const int program = file.add_stream("/Length1 " + std::to_string(font.size()), font);
  const int unicode = file.add_stream("", to_unicode(characters));
  // Flags: serif, symbolic (codes are glyph numbers), italic.
  const int flags = 2 + 4 + (face == Face::Italic ? 64 : 0);
  const int descriptor =
      file.add("<</Type/FontDescriptor/FontName/" + base_font + "/Flags " + std::to_string(flags) + "/FontBBox" +
               box_of(font) + "/ItalicAngle " + (face == Face::Italic ? "-16" : "0") + "/Ascent " +
               std::to_string(typeface.ascent()) + "/Descent " + std::to_string(-typeface.descent()) + "/CapHeight " +
               std::to_string(capital_height(typeface)) + "/StemV " + (face == Face::Bold ? "140" : "80") +
               "/FontFile2 " + reference(program) + ">>");
  std::string widths = "[0[" + std::to_string(typeface.advance(0));
  for (const char32_t character : characters)
    widths += " " + std::to_string(typeface.advance(typeface.glyph(character)));
  widths += "]]";
  const int descendant =
      file.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + base_font +
               "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/W" + widths +
               "/FontDescriptor " + reference(descriptor) + ">>");
  return file.add("<</Type/Font/Subtype/Type0/BaseFont/" + base_font + "/Encoding/Identity-H/DescendantFonts[" +
                  reference(descendant) + "]/ToUnicode " + reference(unicode) + ">>");
}

}  // namespace camtay
