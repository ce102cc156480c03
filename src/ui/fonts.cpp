#include "ui/fonts.hpp"

#include <cstring>
#include <utility>

#include <imgui.h>

#include "base/text.hpp"

namespace camtay {

Fonts::Fonts() : atlas_(std::make_unique<ImFontAtlas>()) {
  // One byte a pixel: letters have no colour of their own, and phones have little memory.
  atlas_->TexDesiredFormat = ImTextureFormat_Alpha8;
  atlas_->Flags = ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
  atlas_->TexMinHeight = 256;
  // What every WebGL can do.
  atlas_->TexMaxWidth = atlas_->TexMaxHeight = 4096;
}

Fonts::~Fonts() = default;

void Fonts::add(FontRole role, std::string bytes) {
  Result<Typeface> typeface = Typeface::read(std::move(bytes), "");
  if (!typeface || of(role).font) return;
  const std::string& kept = typeface->bytes();
  ImFontConfig config;
  // The atlas makes its own copy and frees it with ImGui's allocator.
  config.FontDataOwnedByAtlas = false;
  // The size is given where text is drawn. What is no letter of the face shows as a question mark, as on paper.
  config.Name[0] = '\0';
  ImFont* font = atlas_->AddFontFromMemoryTTF(const_cast<char*>(kept.data()), int(kept.size()), 0, &config);
  if (font) drawn_[std::size_t(role)] = {std::move(*typeface), font};
}

bool Fonts::ready() const { return of(FontRole::Regular).font && of(FontRole::Bold).font; }

const Fonts::Drawn& Fonts::face(Weight weight) const {
  switch (weight) {
    case Weight::Regular: return of(FontRole::Regular);
    case Weight::SemiBold: return of(FontRole::SemiBold).font ? of(FontRole::SemiBold) : of(FontRole::Bold);
    case Weight::Bold: return of(FontRole::Bold);
  }
  return of(FontRole::Regular);
}

const Fonts::Drawn& Fonts::face(Face face) const {
  switch (face) {
    case Face::Regular: return of(FontRole::PaperRegular);
    case Face::Bold: return of(FontRole::PaperBold);
    case Face::Italic: return of(FontRole::PaperItalic);
  }
  return of(FontRole::PaperRegular);
}

float Fonts::width(std::string_view text, Weight weight, float size) const {
  const Typeface& typeface = face(weight).typeface;
  int thousandths = 0;
  for (const char32_t character : decode(text))
    thousandths += typeface.advance(typeface.glyph(typeface.drawn(character)));
  return float(thousandths) * size / 1000;
}

}  // namespace camtay
