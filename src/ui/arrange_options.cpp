#include <algorithm>

#include "ui/arrange_blocks.hpp"

namespace camtay {

namespace {

constexpr float ring = 40, card_ring = 28, card_picture = 64;

Panel card_panel(const Sketch& sketch, const Box& box, const Option& option, const Options& options) {
  if (option.chosen) {
    return {.box = box, .radius = 20, .border = edge(5, sketch.theme), .ground = Token::Chosen, .edge = Token::Main};
  }
  return {
      .box = box, .radius = 20, .border = edge(3, sketch.theme), .edge = options.invalid ? Token::Clay : Token::Line};
}

float put_row(Sketch& sketch, const Options& options, const Option& option, const Room& room) {
  constexpr float side = 20, above = 14, between = 16;
  const float picture = option.picture.empty() ? 0 : sketch.phone ? 56.f : 48.f;
  const float inner = room.width - 2 * side;
  const float beside = inner - ring - between - (picture > 0 ? picture + between : 0);
  // Where hardly a word would fit between them, picture and ring stand above the label.
  const bool stacked = beside < 4.5f * lettering::answer.size * sketch.text_scale;

  const TextBlock label = sketch.lay(option.label, lettering::answer, stacked ? inner : beside);
  const float signs = std::max(picture, ring);
  const float content = stacked ? signs + lengths::line_gap + label.height : std::max(label.height, signs);
  const Box box{room.x, room.y, room.width, std::max(sketch.answer(), content + 2 * above)};
  sketch.shapes.push_back(card_panel(sketch, box, option, options));

  const float middle = stacked ? box.y + above + signs / 2 : box.y + box.height / 2;
  float x = box.x + side;
  if (picture > 0) {
    sketch.shapes.push_back(Image{.box = {x, middle - picture / 2, picture, picture}, .name = option.picture});
    if (!stacked) x += picture + between;
  }
  const float label_y = stacked ? box.y + above + signs + lengths::line_gap : middle - label.height / 2;
  sketch.write(label, x, label_y, Token::Ink, option.id);
  sketch.shapes.push_back(Ring{.box = {box.right() - side - ring, middle - ring / 2, ring, ring},
                               .chosen = option.chosen,
                               .square = options.several});
  sketch.place(option.id, box);
  return box.height;
}

float card_height(const Sketch& sketch, const Option& option, float width) {
  const TextBlock label = sketch.lay(option.label, lettering::card, width - 24);
  const float content = label.height + (option.picture.empty() ? 0 : card_picture + lengths::line_gap);
  return std::max(144.f, content + 32);
}

void put_card(Sketch& sketch, const Options& options, const Option& option, const Box& box) {
  sketch.shapes.push_back(card_panel(sketch, box, option, options));
  const TextBlock label = sketch.lay(option.label, lettering::card, box.width - 24, Alignment::Centre);
  const bool pictured = !option.picture.empty();
  float y = box.y + (box.height - label.height - (pictured ? card_picture + lengths::line_gap : 0)) / 2;
  if (pictured) {
    sketch.shapes.push_back(Image{.box = {box.x + (box.width - card_picture) / 2, y, card_picture, card_picture},
                                  .name = option.picture});
    y += card_picture + lengths::line_gap;
  }
  sketch.write(label, box.x + 12, y, Token::Ink, option.id);
  sketch.shapes.push_back(Ring{.box = {box.right() - 10 - card_ring, box.y + 10, card_ring, card_ring},
                               .border = 3,
                               .dot = 14,
                               .chosen = option.chosen,
                               .square = options.several});
  sketch.place(option.id, box);
}

}  // namespace

float put(Sketch& sketch, const Options& options, const Room& room) {
  const float gap = lengths::small_gap;
  float y = room.y;
  if (options.legend_shown && !options.label.empty()) {
    const TextBlock legend = sketch.lay(options.label, lettering::section, room.width);
    sketch.write(legend, room.x, y, Token::Ink, options.id);
    y += legend.height + lengths::small_gap;
  }
  const int count = int(options.options.size());
  // The grid of the plain skin: repeat(auto-fit, minmax(max(150px * t, (100% - 24px) / 3), 1fr)).
  const int fitting = int((room.width + gap) / (150 * sketch.text_scale + gap));
  const int columns = std::min({std::max(fitting, 1), 3, count});
  if (!options.cards || columns < 2) {
    for (const Option& option : options.options) y += put_row(sketch, options, option, {room.x, y, room.width}) + gap;
  } else {
    const float width = (room.width - gap * float(columns - 1)) / float(columns);
    for (int first = 0; first < count; first += columns) {
      const int end = std::min(first + columns, count);
      float height = 0;
      for (int i = first; i < end; ++i)
        height = std::max(height, card_height(sketch, options.options[std::size_t(i)], width));
      for (int i = first; i < end; ++i) {
        const float x = room.x + float(i - first) * (width + gap);
        put_card(sketch, options, options.options[std::size_t(i)], {x, y, width, height});
      }
      y += height + gap;
    }
  }
  const float height = std::max(0.f, y - gap - room.y);
  sketch.place(options.id, {room.x, room.y, room.width, height});
  return height;
}

}  // namespace camtay
