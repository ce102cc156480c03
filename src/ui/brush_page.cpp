// A page of the form on the screen: what the PDF prints, in its faces and places.
#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "base/match.hpp"
#include "ui/brush.hpp"

namespace camtay {

namespace {

constexpr float hundredths_in_point_tenth = 2540.f / 720;

// Justified text says how wide it is to become: by how much each of its spaces is wider.
float widened(const TextMark& text, const Typeface& face) {
  const auto spaces = std::count(text.text.begin(), text.text.end(), ' ');
  if (spaces == 0) return 0;
  return std::max(0.f, float(text.width - face.width(text.text, text.size))) / float(spaces);
}

}  // namespace

void Brush::page(const PageImage& image) {
  if (!seen(image.box) || image.page->width <= 0) return;
  // CSS pixels for 1/100 mm.
  const float unit = image.box.width / float(image.page->width);
  const auto box = [&](float x, float y, float width, float height) {
    return Box{image.box.x + x * unit, image.box.y + y * unit, width * unit, height * unit};
  };
  const std::uint32_t ink = paint(Token::SheetInk);
  // Lines are never thinner than a device pixel.
  const auto rule = [&](float x1, float y1, float x2, float y2, float thickness) {
    const Box line = box(std::min(x1, x2), std::min(y1, y2), std::abs(x2 - x1), std::abs(y2 - y1));
    if (!seen({line.x, line.y, line.width + 1, line.height + 1})) return;
    const Pixels p = pixels(line);
    const float thick = std::max(1.f, std::floor(thickness * unit * view_.scale + 0.5f));
    const bool level = p.right - p.left >= p.bottom - p.top;
    list_.AddRectFilled({p.left, p.top}, {level ? p.right : p.left + thick, level ? p.top + thick : p.bottom}, ink);
  };
  for (const Mark& mark : image.page->marks) {
    std::visit(overloaded{
                   [&](const TextMark& text) {
                     const float size = float(text.size) * hundredths_in_point_tenth;
                     const Box at = box(float(text.x), float(text.y), float(text.width), 0);
                     if (!seen({at.x, at.y - size * unit, at.width, size * unit * 1.5f})) return;
                     const Fonts::Drawn& face = fonts_.face(text.face);
                     letters(text.text, face, size * unit, at.x, at.y, ink, widened(text, face.typeface) * unit);
                   },
                   [&](const RuleMark& line) {
                     rule(float(line.x1), float(line.y1), float(line.x2), float(line.y2), float(line.thickness));
                   },
                   [&](const LeaderMark& leader) {
                     const float unit_pixels = unit * view_.scale;
                     // Dots of 0.3 mm every millimetre; where those would run together, a thin line.
                     if (unit_pixels * 100 < 4) {
                       rule(float(leader.x1), float(leader.y), float(leader.x2), float(leader.y), 10);
                       return;
                     }
                     for (Hundredths x = leader.x1; x + 30 <= leader.x2; x += 100) {
                       rule(float(x), float(leader.y), float(x + 30), float(leader.y), 25);
                     }
                   },
                   [&](const BoxMark& square) {
                     const Box at = box(float(square.x), float(square.y), float(square.side), float(square.side));
                     if (!seen(at)) return;
                     const Pixels p = pixels(at);
                     const float thick = std::max(1.f, std::floor(20 * unit * view_.scale + 0.5f));
                     list_.AddRect({p.left, p.top}, {p.right, p.bottom}, ink, 0, 0, thick);
                     if (!square.ticked) return;
                     const float in = (p.right - p.left) * 0.2f;
                     const float down[] = {p.left + in, p.top + in, p.right - in, p.bottom - in};
                     const float up[] = {p.left + in, p.bottom - in, p.right - in, p.top + in};
                     strokes(down, 2, thick * 1.5f, ink);
                     strokes(up, 2, thick * 1.5f, ink);
                   },
               },
               mark.shape);
  }
}

}  // namespace camtay
