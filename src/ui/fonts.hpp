// The faces text is drawn with, and how wide their letters are. Faces arrive over the network one after the other: until the
// semi-bold one is there, the bold one stands in for it.
#pragma once

#include <array>
#include <memory>
#include <string>

#include "form/typeface.hpp"
#include "ui/text_layout.hpp"

struct ImFont;
struct ImFontAtlas;

namespace camtay {

enum class FontRole { Regular, SemiBold, Bold, PaperRegular, PaperBold, PaperItalic };

class Fonts : public Measure {
 public:
  struct Drawn {
    Typeface typeface;
    ImFont* font = nullptr;  // null: not there yet
  };

  Fonts();
  ~Fonts() override;
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  // Damaged bytes are left out, as if they had not come.
  void add(FontRole role, std::string bytes);
  // What a first screen needs is there.
  bool ready() const;

  float width(std::string_view text, Weight weight, float size) const override;
  const Drawn& face(Weight weight) const;
  const Drawn& face(Face face) const;  // of the paper; may be missing
  ImFontAtlas& atlas() { return *atlas_; }

 private:
  const Drawn& of(FontRole role) const { return drawn_[std::size_t(role)]; }

  std::unique_ptr<ImFontAtlas> atlas_;
  std::array<Drawn, 6> drawn_;
};

}  // namespace camtay
