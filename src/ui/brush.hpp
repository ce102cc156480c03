// Draws arranged shapes with an ImDrawList, in device pixels: edges and letters lie on whole pixels and are sharp at every
// scale. Nothing outside the window is drawn.
#pragma once

#include <cstdint>
#include <string>

#include "ui/arrange.hpp"
#include "ui/fonts.hpp"

struct ImDrawList;

namespace camtay {

// Where pictures come from.
class Pictures {
 public:
  virtual ~Pictures() = default;
  // A texture of exactly this many device pixels with the picture contained in it; 0 while it is on its way.
  virtual std::uint64_t texture(const std::string& name, int width, int height) = 0;
};

struct View {
  Theme theme = Theme::Light;
  float scale = 1;                   // device pixels for one CSS pixel
  float width = 0, height = 0;       // of the window, CSS pixels
  float scroll_x = 0, scroll_y = 0;  // 0 for what does not scroll
};

class Brush {
 public:
  Brush(ImDrawList& list, const Fonts& fonts, Pictures& pictures, const View& view)
      : list_(list), fonts_(fonts), pictures_(pictures), view_(view) {}

  void draw(const Shape& shape);

 private:
  struct Pixels {
    float left, top, right, bottom;
  };
  Pixels pixels(const Box& box) const;
  bool seen(const Box& box) const;
  std::uint32_t paint(Token token) const;

  void fill(const Panel& panel);
  void write(const Writing& writing);
  void image(const Image& image);
  void ring(const Ring& ring);
  void chevron(const Chevron& chevron);
  void page(const PageImage& image);
  // `space` widens every space, in CSS pixels.
  void letters(std::string_view text, const Fonts::Drawn& drawn, float size, float x, float baseline,
               std::uint32_t colour, float space = 0);
  void strokes(const float* xy, int points, float thickness, std::uint32_t colour);

  ImDrawList& list_;
  const Fonts& fonts_;
  Pictures& pictures_;
  const View& view_;
};

}  // namespace camtay
