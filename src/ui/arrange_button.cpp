#include <algorithm>

#include "ui/arrange_blocks.hpp"

namespace camtay {

namespace {

// A chevron is as tall as a small letter's body and as wide as half of that.
constexpr float sign_width = 0.36f, sign_height = 0.6f, sign_stroke = 0.12f;

bool has_sign(const Cut& cut) { return cut.sign != Cut::Sign::None; }

float sign_room(const Sketch& sketch, const Cut& cut) {
  const bool upright = cut.points == Chevron::Points::Left || cut.points == Chevron::Points::Right;
  return has_sign(cut) ? cut.letters.size * sketch.text_scale * (upright ? sign_width : sign_height) : 0;
}

void put_sign(Sketch& sketch, const Cut& cut, float x, float middle) {
  const float em = cut.letters.size * sketch.text_scale;
  const bool upright = cut.points == Chevron::Points::Left || cut.points == Chevron::Points::Right;
  const float width = em * (upright ? sign_width : sign_height), height = em * (upright ? sign_height : sign_width);
  sketch.shapes.push_back(Chevron{.box = {x, middle - height / 2, width, height},
                                  .points = cut.points,
                                  .stroke = em * sign_stroke,
                                  .colour = cut.ink});
}

}  // namespace

Cut cut(const Sketch& sketch, const Button& button, Place place) {
  using enum Button::Kind;
  using enum Cut::Sign;
  switch (button.kind) {
    case Main:
      return {.letters = lettering::main,
              .least_height = lengths::main,
              .side = 24,
              .above = 14,
              .radius = 22,
              .border = 0,
              .icon = 40,
              .between = 12,
              .ground = Token::Main,
              .edge = Token::Main,
              .ink = Token::OnMain,
              .whole_width = true,
              .sign = button.icon.empty() ? After : None};
    case Back: return {.side = 16, .sign = Before, .points = Chevron::Points::Left};
    case Help:
      return {.side = !button.icon.empty() && sketch.phone ? 14.f : 16.f,
              .icon = 36,
              .label_shown = button.icon.empty() || !sketch.phone};
    case Listen:
      if (place == Place::InStatement) {
        return {.side = button.icon.empty() ? 18.f : 14.f,
                .icon = 36,
                .ground = Token::Sun,
                .edge = Token::SunLine,
                .ink = Token::OnSun,
                .label_shown = button.icon.empty()};
      }
      if (place == Place::AfterLogo) {
        return {.letters = lettering::main,
                .least_height = lengths::main,
                .side = 28,
                .above = 16,
                .radius = 44,
                .icon = 44,
                .between = 12,
                .ground = Token::Sun,
                .edge = Token::SunLine,
                .ink = Token::OnSun};
      }
      return {.letters = lettering::listen,
              .least_height = lengths::listen,
              .side = 24,
              .above = 12,
              .radius = 36,
              .icon = 36,
              .between = 12,
              .ground = Token::Sun,
              .edge = Token::SunLine,
              .ink = Token::OnSun};
    case Wide:
      return {.letters = lettering::answer,
              .least_height = sketch.answer(),
              .side = 20,
              .above = 14,
              .radius = 20,
              .border = 3,
              .icon = sketch.phone ? 56.f : 48.f,
              .between = 16,
              .whole_width = true,
              .align = Alignment::Left,
              .sign = AtEnd};
    case Secondary: break;
  }
  Cut secondary;
  if (button.can_expand) {
    secondary.sign = After;
    secondary.points = button.expanded ? Chevron::Points::Up : Chevron::Points::Down;
  }
  if (button.expanded) {
    secondary.border = 3;
    secondary.ground = Token::Chosen;
    secondary.edge = Token::Main;
  }
  return secondary;
}

Fitted fit(const Sketch& sketch, const Button& button, const Cut& cut, float width) {
  float around = 2 * cut.side;
  if (!button.icon.empty()) around += cut.icon + (cut.label_shown ? cut.between : 0);
  const float sign = has_sign(cut) ? sign_room(sketch, cut) + cut.between : 0;
  Fitted fitted{.chevron = has_sign(cut)};
  // Room for one letter at least: an endless column of nothing would be worse than a button that is too wide.
  const auto lay = [&](float room) {
    return sketch.lay(button.label, cut.letters, std::max(room, cut.letters.size * sketch.text_scale));
  };
  if (cut.label_shown) {
    fitted.label = lay(width - around - sign);
    TextBlock without = sign > 0 ? lay(width - around) : TextBlock{};
    if (sign > 0 && without.height < fitted.label.height) {
      fitted.label = std::move(without);
      fitted.chevron = false;
    }
  }
  if (fitted.chevron) around += sign;
  fitted.width = cut.whole_width ? width : std::max(cut.least_width, around + fitted.label.width);
  const float content = std::max(fitted.label.height, button.icon.empty() ? 0 : cut.icon);
  fitted.height = std::max(cut.least_height, content + 2 * cut.above);
  return fitted;
}

void put(Sketch& sketch, const Button& button, const Cut& cut, const Fitted& fitted, float x, float y) {
  const Box box{x, y, fitted.width, fitted.height};
  sketch.shapes.push_back(Panel{.box = box,
                                .radius = std::min(cut.radius, fitted.height / 2),
                                .border = cut.border > 0 ? edge(cut.border, sketch.theme) : 0,
                                .ground = cut.ground,
                                .edge = cut.edge});
  const bool icon = !button.icon.empty();
  const float sign = sign_room(sketch, cut);
  float content = fitted.label.width;
  if (icon) content += cut.icon + (cut.label_shown ? cut.between : 0);
  if (fitted.chevron) content += sign + cut.between;

  const float middle = y + fitted.height / 2;
  float at = cut.align == Alignment::Centre ? x + (fitted.width - content) / 2 : x + cut.side;
  if (fitted.chevron && cut.sign == Cut::Sign::Before) {
    put_sign(sketch, cut, at, middle);
    at += sign + cut.between;
  }
  if (icon) {
    sketch.shapes.push_back(Image{.box = {at, middle - cut.icon / 2, cut.icon, cut.icon}, .name = button.icon});
    at += cut.icon + (cut.label_shown ? cut.between : 0);
  }
  if (cut.label_shown) {
    sketch.write(fitted.label, at, middle - fitted.label.height / 2, cut.ink, button.id);
    at += fitted.label.width + cut.between;
  }
  if (fitted.chevron && cut.sign == Cut::Sign::After) put_sign(sketch, cut, at, middle);
  if (fitted.chevron && cut.sign == Cut::Sign::AtEnd) put_sign(sketch, cut, box.right() - cut.side - sign, middle);
  sketch.place(button.id, box);
}

}  // namespace camtay
