#include <algorithm>

#include "ui/arrange_blocks.hpp"

namespace camtay {

namespace {

void put_track(Sketch& sketch, const Progress& progress, const Box& box) {
  const float radius = box.height / 2;
  // Black on yellow has no pale colour for what is still to do: it is a frame there.
  if (sketch.theme == Theme::BlackOnYellow) {
    sketch.shapes.push_back(Panel{.box = box, .radius = radius, .border = 2});
  } else {
    sketch.shapes.push_back(Panel{.box = box, .radius = radius, .ground = Token::Track});
  }
  const float share = float(std::clamp(progress.done, 0, progress.total)) / float(std::max(progress.total, 1));
  Box done = box;
  done.width = std::max(share * box.width, box.height);
  sketch.shapes.push_back(Panel{.box = done, .radius = radius, .ground = Token::Main});
}

// The words stand between `left` and `right` in a row of some height, or below it where they do not fit.
float put_words(Sketch& sketch, const Progress& progress, float left, float right, float row, const Room& room) {
  std::string words = progress.text;
  if (!sketch.phone && !progress.section.empty()) words += "\n" + progress.section;
  const auto lay = [&](float width, Alignment align) {
    return sketch.lay(words, lettering::secondary, width, align);
  };

  TextBlock text = lay(std::max(right - left, 1.f), Alignment::Centre);
  // By the widest figures: a choice that changes how many questions are left must not move the page.
  std::string widest = words;
  std::replace_if(
      widest.begin(), widest.end(), [](char letter) { return letter >= '0' && letter <= '9'; }, '0');
  const TextBlock most = sketch.lay(widest, lettering::secondary, std::max(right - left, 1.f));
  if (text.cut || most.cut || most.height > 2 * most.line + 1) {
    text = lay(room.width, Alignment::Left);
    const float y = room.y + (row > 0 ? row + lengths::heading_gap : 0);
    sketch.write(text, room.x, y, Token::Soft, progress.id);
    sketch.place(progress.id, {room.x, y, room.width, text.height});
    return y + text.height;
  }
  // In the middle of the column where the words fit there, else in the middle of what is left between the buttons.
  const float middle = room.x + room.width / 2, half = std::min(middle - left, right - middle);
  if (half * 2 >= text.width) {
    left = middle - half;
    right = middle + half;
    // What was measured to fit must not break for a rounding.
    text = lay(right - left + 0.5f, Alignment::Centre);
  }
  row = std::max(row, text.height);
  sketch.write(text, left, room.y + (row - text.height) / 2, Token::Soft, progress.id);
  sketch.place(progress.id, {left, room.y, right - left, row});
  return room.y + row;
}

}  // namespace

float put_bar(Sketch& sketch, const Bar& bar, const Room& page) {
  if (!bar.back && !bar.progress && !bar.help) return lengths::top_without_bar;
  const Room room{page.x, lengths::top, page.width};
  float row = 0, left = room.x, right = room.x + room.width;
  if (bar.help) {
    const Cut help = cut(sketch, *bar.help, Place::Column);
    const Fitted fitted = fit(sketch, *bar.help, help, room.width);
    put(sketch, *bar.help, help, fitted, right - fitted.width, room.y);
    right -= fitted.width + lengths::line_gap;
    row = fitted.height;
  }
  if (bar.back) {
    const Cut back = cut(sketch, *bar.back, Place::Column);
    const Fitted fitted = fit(sketch, *bar.back, back, right - left);
    put(sketch, *bar.back, back, fitted, left, room.y);
    left += fitted.width + lengths::line_gap;
    row = std::max(row, fitted.height);
  }
  if (!bar.progress) return room.y + row + lengths::gap;
  const float y = put_words(sketch, *bar.progress, left, right, row, room) + lengths::line_gap;
  put_track(sketch, *bar.progress, {room.x, y, room.width, lengths::progress_bar});
  return y + lengths::progress_bar + lengths::gap;
}

}  // namespace camtay
