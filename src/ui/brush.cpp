#include "ui/brush.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "base/match.hpp"
#include "base/text.hpp"

namespace camtay {

namespace {

// Above this size the atlas holds each letter once a pixel; below it twice, so that letters may lie between pixels.
constexpr float oversampled_up_to = 36;

float whole(float value) { return std::floor(value + 0.5f); }

}  // namespace

void Brush::draw(const Shape& shape) {
  std::visit(overloaded{
                 [&](const Panel& panel) { fill(panel); },
                 [&](const Writing& writing) { write(writing); },
                 [&](const Image& picture) { image(picture); },
                 [&](const Ring& circle) { ring(circle); },
                 [&](const Chevron& sign) { chevron(sign); },
                 [&](const PageImage& sheet) { page(sheet); },
             },
             shape);
}

Brush::Pixels Brush::pixels(const Box& box) const {
  const float x = box.x - view_.scroll_x, y = box.y - view_.scroll_y, scale = view_.scale;
  return {whole(x * scale), whole(y * scale), whole((x + box.width) * scale), whole((y + box.height) * scale)};
}

bool Brush::seen(const Box& box) const {
  const float x = box.x - view_.scroll_x, y = box.y - view_.scroll_y;
  return y < view_.height && y + box.height > 0 && x < view_.width && x + box.width > 0;
}

std::uint32_t Brush::paint(Token token) const {
  const std::uint32_t rgb = colour(token, view_.theme);
  return IM_COL32(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, 0xff);
}

void Brush::fill(const Panel& panel) {
  if (!seen(panel.box)) return;
  const Pixels p = pixels(panel.box);
  const float radius = panel.radius * view_.scale;
  if (panel.border <= 0) {
    list_.AddRectFilled({p.left, p.top}, {p.right, p.bottom}, paint(panel.ground), radius);
    return;
  }
  const float border = std::max(1.f, whole(panel.border * view_.scale));
  list_.AddRectFilled({p.left, p.top}, {p.right, p.bottom}, paint(panel.edge), radius);
  list_.AddRectFilled({p.left + border, p.top + border}, {p.right - border, p.bottom - border}, paint(panel.ground),
                      std::max(0.f, radius - border));
}

void Brush::write(const Writing& writing) {
  const std::uint32_t ink = paint(writing.colour);
  for (const Fragment& fragment : writing.fragments) {
    if (!seen({fragment.x, fragment.y, fragment.width, writing.line})) continue;
    const Fonts::Drawn& drawn = fonts_.face(fragment.weight);
    const float ascent = float(drawn.typeface.ascent()) * writing.size / 1000;
    const float descent = float(drawn.typeface.descent()) * writing.size / 1000;
    // As CSS has it: what the line is taller than the letters goes half above and half below.
    const float baseline = fragment.y + (writing.line - ascent - descent) / 2 + ascent;
    letters(fragment.text, drawn, writing.size, fragment.x, baseline, ink);
  }
}

void Brush::letters(std::string_view text, const Fonts::Drawn& drawn, float size, float x, float baseline,
                    std::uint32_t ink, float space) {
  if (!drawn.font) return;
  const float pixels = size * view_.scale;
  // Dear ImGui counts a size from ascent to descent and bakes whole sizes; the density makes up for the rest.
  const float wanted = pixels * float(drawn.typeface.ascent() + drawn.typeface.descent()) / 1000;
  const float baked_size = std::max(1.f, whole(wanted)), density = wanted / baked_size;
  ImFontBaked* baked = drawn.font->GetFontBaked(baked_size, density);
  if (!baked) return;
  const float y = whole((baseline - view_.scroll_y) * view_.scale);
  const float base = whole(baked->Ascent);
  float pen = (x - view_.scroll_x) * view_.scale;
  for (const char32_t character : decode(text)) {
    const char32_t shown = drawn.typeface.drawn(character);
    // Finding may grow the texture: nothing is reserved in the list before.
    const ImFontGlyph* glyph = baked->FindGlyph(ImWchar(shown));
    if (glyph && glyph->Visible) {
      const float left = wanted > oversampled_up_to ? whole(pen) : pen;
      list_.PrimReserve(6, 4);
      list_.PrimRectUV({left + glyph->X0 * density, y + (glyph->Y0 - base) * density},
                       {left + glyph->X1 * density, y + (glyph->Y1 - base) * density}, {glyph->U0, glyph->V0},
                       {glyph->U1, glyph->V1}, ink);
    }
    pen += float(drawn.typeface.advance(drawn.typeface.glyph(shown))) * pixels / 1000;
    if (character == U' ') pen += space * view_.scale;
  }
}

void Brush::image(const Image& image) {
  if (image.name.empty() || !seen(image.box)) return;
  const Pixels p = pixels(image.box);
  const std::uint64_t texture = pictures_.texture(image.name, int(p.right - p.left), int(p.bottom - p.top));
  if (texture != 0) list_.AddImage(ImTextureRef(texture), {p.left, p.top}, {p.right, p.bottom});
}

void Brush::ring(const Ring& ring) {
  if (!seen(ring.box)) return;
  const Pixels p = pixels(ring.box);
  const float side = p.right - p.left, border = std::max(1.f, whole(ring.border * view_.scale));
  const std::uint32_t edge = paint(ring.chosen ? Token::Main : Token::Line);
  const std::uint32_t ground = paint(ring.square && ring.chosen ? Token::Main : Token::Card);
  const float radius = ring.square ? side / 4 : side / 2;
  list_.AddRectFilled({p.left, p.top}, {p.right, p.bottom}, edge, radius);
  list_.AddRectFilled({p.left + border, p.top + border}, {p.right - border, p.bottom - border}, ground,
                      std::max(0.f, radius - border));
  if (!ring.chosen) return;
  if (ring.square) {
    const float tick[] = {p.left + side * 0.25f, p.top + side * 0.52f,  p.left + side * 0.43f,
                          p.top + side * 0.70f,  p.left + side * 0.75f, p.top + side * 0.31f};
    strokes(tick, 3, side * 0.12f, paint(Token::OnMain));
  } else {
    list_.AddCircleFilled({(p.left + p.right) / 2, (p.top + p.bottom) / 2}, ring.dot * view_.scale / 2,
                          paint(Token::Main));
  }
}

void Brush::chevron(const Chevron& chevron) {
  if (!seen(chevron.box)) return;
  const Pixels p = pixels(chevron.box);
  const float thick = chevron.stroke * view_.scale, half = thick / 2;
  const float left = p.left + half, right = p.right - half, top = p.top + half, bottom = p.bottom - half;
  const float x = (left + right) / 2, y = (top + bottom) / 2;
  const std::uint32_t ink = paint(chevron.colour);
  using enum Chevron::Points;
  switch (chevron.points) {
    case Left: {
      const float xy[] = {right, top, left, y, right, bottom};
      return strokes(xy, 3, thick, ink);
    }
    case Right: {
      const float xy[] = {left, top, right, y, left, bottom};
      return strokes(xy, 3, thick, ink);
    }
    case Up: {
      const float xy[] = {left, bottom, x, top, right, bottom};
      return strokes(xy, 3, thick, ink);
    }
    case Down: {
      const float xy[] = {left, top, x, bottom, right, top};
      return strokes(xy, 3, thick, ink);
    }
  }
}

// Strokes with round ends and corners.
void Brush::strokes(const float* xy, int points, float thickness, std::uint32_t ink) {
  const float* const end = xy + std::ptrdiff_t{2} * points;
  for (const float* at = xy; at != end; at += 2) {
    const ImVec2 here{at[0], at[1]};
    list_.AddCircleFilled(here, thickness / 2, ink);
    if (at != xy) list_.AddLine({at[-2], at[-1]}, here, ink, thickness);
  }
}

}  // namespace camtay
