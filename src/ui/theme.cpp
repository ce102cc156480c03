#include "ui/theme.hpp"

#include <algorithm>
#include <cmath>

namespace camtay {

namespace {

struct Colours {
  std::uint32_t light, dark, black_on_yellow;
};

Colours colours(Token token) {
  switch (token) {
    case Token::Paper: return {0xfffdf8, 0x161513, 0xffe14a};
    case Token::Card: return {0xffffff, 0x211f1c, 0xffe14a};
    case Token::Ink: return {0x1c1b19, 0xfbf7ee, 0x000000};
    case Token::Soft: return {0x4d4a45, 0xcfc9bd, 0x000000};
    case Token::Line: return {0x8a857c, 0x948e83, 0x000000};
    case Token::Track: return {0xe6e0d6, 0x3f3b36, 0x000000};
    case Token::Main: return {0x14457f, 0xa3c8f7, 0x000000};
    case Token::OnMain: return {0xffffff, 0x0b1c33, 0xffe14a};
    case Token::Chosen: return {0xedf3fb, 0x1d2d42, 0xffffff};
    case Token::Sun: return {0xffd75e, 0xffd75e, 0xffffff};
    case Token::SunLine: return {0x8a6a00, 0xffd75e, 0x000000};
    case Token::OnSun: return {0x1c1b19, 0x1c1b19, 0x000000};
    // White on white would not be seen where the black and yellow theme has a warning.
    case Token::Spoken: return {0xffd75e, 0xffd75e, 0x000000};
    case Token::OnSpoken: return {0x1c1b19, 0x1c1b19, 0xffe14a};
    case Token::SoftSun: return {0xfff1d0, 0x3a2f0c, 0xffffff};
    case Token::Clay: return {0x8c1d18, 0xffb8b0, 0x6b0f0b};
    case Token::SoftClay: return {0xfdecea, 0x3d1613, 0xffffff};
    case Token::Leaf: return {0x1e5b36, 0xa6dcb8, 0x0d3d20};
    case Token::SoftLeaf: return {0xe6f3ea, 0x12301d, 0xffffff};
    case Token::Sheet: return {0xffffff, 0xffffff, 0xffffff};
    case Token::SheetInk: return {0x000000, 0x000000, 0x000000};
  }
  return {};
}

float linear(std::uint32_t channel) {
  const float c = float(channel & 0xff) / 255;
  return c <= 0.03928f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f);
}

float luminance(std::uint32_t rgb) {
  return 0.2126f * linear(rgb >> 16) + 0.7152f * linear(rgb >> 8) + 0.0722f * linear(rgb);
}

}  // namespace

std::uint32_t colour(Token token, Theme theme) {
  const Colours of = colours(token);
  switch (theme) {
    case Theme::Light: return of.light;
    case Theme::Dark: return of.dark;
    case Theme::BlackOnYellow: return of.black_on_yellow;
  }
  return of.light;
}

float edge(float normal, Theme theme) { return theme == Theme::BlackOnYellow ? std::max(4.f, normal + 1) : normal; }

float contrast(std::uint32_t one, std::uint32_t other) {
  const float a = luminance(one), b = luminance(other);
  return (std::max(a, b) + 0.05f) / (std::min(a, b) + 0.05f);
}

}  // namespace camtay
