#include "ui/arrange_blocks.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace camtay {

namespace {

struct Tint {
  Token ground, edge;
  float border;
};

Tint tint(Tone tone) {
  switch (tone) {
    // Not to be pressed, so no heavy edge.
    case Tone::Plain:
    case Tone::Soft: return {Token::Card, Token::Track, 2};
    case Tone::Mend: return {Token::SoftClay, Token::Clay, 3};
    case Tone::Warn: return {Token::SoftSun, Token::SunLine, 3};
    case Tone::Done: return {Token::SoftLeaf, Token::Leaf, 3};
  }
  return {Token::Card, Token::Track, 2};
}

Token ink(Tone tone) {
  switch (tone) {
    case Tone::Plain:
    case Tone::Warn: return Token::Ink;
    case Tone::Soft: return Token::Soft;
    case Tone::Mend: return Token::Clay;
    case Tone::Done: return Token::Leaf;
  }
  return Token::Ink;
}

// A picture at the left of a title and a text, on a card: notices, papers to bring, steps to do.
struct Told {
  const NodeId& id;
  const std::string& picture;
  const std::string& title;
  const Rich& text;
  Tone tone = Tone::Plain;
  Lettering letters = lettering::title;
  Token colour = Token::Ink;
  bool under = false;  // in a narrow column the text stands under picture and title, where it needs fewer lines
};

float put(Sketch& sketch, const Told& told, const Room& room) {
  constexpr float side = 20, above = 16, picture = 56, between = 16;
  const Tint dress = tint(told.tone);
  const bool pictured = !told.picture.empty();
  const float inner = room.width - 2 * side;
  // In narrow rooms the picture stands above the words.
  const bool beside = pictured && inner - picture - between >= 6 * lettering::body.size * sketch.text_scale;
  const float x = room.x + side + (beside ? picture + between : 0);
  const float width = inner - (beside ? picture + between : 0);

  const TextBlock title = sketch.lay(told.title, told.letters, width);
  const bool under = told.under && beside && room.width < lengths::under_below;
  const TextBlock text =
      lay_text(told.text, sketch.in(lettering::body), under ? inner : width, Alignment::Left, sketch.measure);
  const float parting = title.height > 0 && text.height > 0 ? lengths::heading_gap : 0;
  const float over = pictured && !beside ? picture + lengths::line_gap : 0;
  // What stands beside the picture; one line of it stands in its middle.
  const float words = under ? title.height : title.height + parting + text.height;
  const float head = over + std::max(words, beside ? picture : 0);
  const float content = head + (under && text.height > 0 ? lengths::line_gap + text.height : 0);
  const Box box{room.x, room.y, room.width, content + 2 * above};

  sketch.shapes.push_back(Panel{.box = box,
                                .radius = 16,
                                .border = dress.border > 2 ? edge(dress.border, sketch.theme) : dress.border,
                                .ground = dress.ground,
                                .edge = dress.edge});
  if (pictured)
    sketch.shapes.push_back(Image{.box = {room.x + side, room.y + above, picture, picture}, .name = told.picture});
  const float top = room.y + above + over + std::max(0.f, beside ? (picture - words) / 2 : 0);
  sketch.write(title, x, top, Token::Ink, told.id);
  sketch.write(text, under ? room.x + side : x,
               under ? room.y + above + head + lengths::line_gap : top + title.height + parting, told.colour, told.id,
               told.title.empty() ? 0 : int(length(told.title)) + 1);
  sketch.place(told.id, box);
  return box.height;
}

float entry_width(const Sketch& sketch, const Entry& entry, float room) {
  if (entry.width_letters <= 0) return room;
  // A digit of the face is up to 0.72 em wide; 12 px at either side, 3 of edge, and room for the caret.
  const float letters = float(entry.width_letters) * 0.72f * lettering::typed.size * sketch.text_scale;
  return std::min(std::max(letters + 32, 72.f), room);
}

}  // namespace

void Sketch::write(const TextBlock& text, float x, float y, Token colour, const NodeId& node, int first) {
  cut = cut || text.cut;
  Writing plain{.size = text.size, .line = text.line, .colour = colour};
  Writing sunny{.size = text.size, .line = text.line, .colour = Token::OnSpoken};
  const bool spoken_here = !node.empty() && node == spoken.node && spoken.to > spoken.from;
  const int from = spoken_here ? spoken.from - first : 0, to = spoken_here ? spoken.to - first : 0;
  constexpr int end = 1 << 20;
  for (Fragment fragment : text.fragments) {
    fragment.x += x;
    fragment.y += y;
    const Fragment lit = part_of(fragment, from, to, text.size, measure);
    if (lit.text.empty()) {
      plain.fragments.push_back(std::move(fragment));
      continue;
    }
    shapes.push_back(
        Panel{.box = {lit.x - 4, lit.y, lit.width + 8, text.line}, .radius = 8, .ground = Token::Spoken});
    const Fragment word = part_of(fragment, spoken.word_from - first, spoken.word_to - first, text.size, measure);
    if (spoken.word_to > spoken.word_from && !word.text.empty()) {
      shapes.push_back(
          Panel{.box = {word.x, word.y + text.line - 5, word.width, 4}, .radius = 2, .ground = Token::OnSpoken});
    }
    sunny.fragments.push_back(lit);
    for (Fragment& rest : std::vector<Fragment>{part_of(fragment, 0, from, text.size, measure),
                                                part_of(fragment, to, end, text.size, measure)}) {
      if (!rest.text.empty()) plain.fragments.push_back(std::move(rest));
    }
  }
  if (!plain.fragments.empty()) shapes.push_back(std::move(plain));
  if (!sunny.fragments.empty()) shapes.push_back(std::move(sunny));
}

void Sketch::place(const NodeId& id, const Box& box, float text_size) {
  rects[id] = {.x = box.x, .y = box.y, .width = box.width, .height = box.height, .text_size = text_size};
}

float put(Sketch& sketch, const Heading& heading, const Room& room, const Lettering& lettering, Alignment align) {
  const TextBlock text = sketch.lay(heading.text, lettering, room.width, align);
  sketch.write(text, room.x, room.y, ink(heading.tone), heading.id);
  sketch.place(heading.id, {room.x, room.y, room.width, text.height});
  return text.height;
}

float put(Sketch& sketch, const Paragraph& paragraph, const Room& room, Alignment align) {
  const TextBlock text = lay_text(paragraph.text, sketch.in(lettering::body), room.width, align, sketch.measure);
  sketch.write(text, room.x, room.y, ink(paragraph.tone), paragraph.id);
  sketch.place(paragraph.id, {room.x, room.y, room.width, text.height});
  return text.height;
}

float put(Sketch& sketch, const Entry& entry, const Room& room, Boxed boxed) {
  float y = room.y;
  if (entry.label_shown && !entry.label.empty()) {
    const TextBlock label = sketch.lay(entry.label, lettering::label, room.width);
    sketch.write(label, room.x, y, Token::Ink, entry.id);
    y += label.height + lengths::line_gap;
  }
  const TextStyle typed = sketch.in(lettering::typed);
  float height = sketch.answer();
  if (entry.lines > 1) height = std::max(height, float(entry.lines) * typed.size * typed.line_height + 36);
  // The typed text grows beyond the least height at the largest sizes.
  height = std::max(height, typed.size * typed.line_height + 16);
  const float width = boxed == Boxed::WholeRoom ? room.width : entry_width(sketch, entry, room.width);
  sketch.place(entry.id, {room.x, y, width, height}, typed.size);
  y += height;
  if (!entry.hint.empty()) {
    const TextBlock hint = sketch.lay(entry.hint, lettering::body, room.width);
    sketch.write(hint, room.x, y + lengths::line_gap, Token::Soft, {});
    y += lengths::line_gap + hint.height;
  }
  return y - room.y;
}

float put(Sketch& sketch, const EntryRow& row, const Room& room) {
  const float gap = lengths::small_gap;
  // A box is at least as wide as the word above it.
  const auto width = [&](const Entry& entry) {
    const TextStyle label = sketch.in(lettering::label);
    const float least = entry.label_shown ? natural_width(entry.label, label, sketch.measure) : 0;
    return std::min(std::max(entry_width(sketch, entry, room.width), least + 0.5f), room.width);
  };
  const auto label_height = [&](const Entry& entry) {
    return entry.label_shown ? sketch.lay(entry.label, lettering::label, width(entry)).height : 0;
  };
  float y = room.y, bottom = room.y;
  for (std::size_t first = 0; first < row.entries.size();) {
    // As many entries as fit beside each other.
    std::size_t end = first;
    float used = 0, labels = 0;
    for (; end < row.entries.size(); ++end) {
      const float wider = used + (end > first ? gap : 0) + width(row.entries[end]);
      if (end > first && wider > room.width) break;
      used = wider;
      labels = std::max(labels, label_height(row.entries[end]));
    }
    float x = room.x;
    for (; first < end; ++first) {
      const Entry& entry = row.entries[first];
      // Boxes of one row stand on one line, however tall their labels are.
      const float down = entry.label_shown ? labels - label_height(entry) : labels;
      bottom = std::max(bottom, y + down + put(sketch, entry, {x, y + down, width(entry)}, Boxed::WholeRoom));
      x += width(entry) + gap;
    }
    y = bottom + gap;
  }
  sketch.place(row.id, {room.x, room.y, room.width, bottom - room.y});
  return bottom - room.y;
}

float put(Sketch& sketch, const Notice& notice, const Room& room) {
  return put(sketch, Told{notice.id, notice.icon, notice.title, notice.text, notice.tone}, room);
}

float put(Sketch& sketch, const Item& item, const Room& room) {
  const Token colour = item.tone == Tone::Plain || item.tone == Tone::Soft ? Token::Soft : Token::Ink;
  return put(sketch, Told{item.id, item.picture, item.title, item.text, item.tone, lettering::answer, colour, true},
             room);
}

float put(Sketch& sketch, const Statement& statement, const Room& room) {
  constexpr float above = 12;
  const float gap = lengths::small_gap;
  const bool heard = !statement.listen.id.empty();
  // Whatever kind it is said to be: a speaker, in the colour of listening.
  Button speaker = statement.listen;
  speaker.kind = Button::Kind::Listen;
  const Cut listen_cut = cut(sketch, speaker, Place::InStatement);
  const Cut change_cut = cut(sketch, statement.change, Place::InStatement);
  const Fitted listen = heard ? fit(sketch, speaker, listen_cut, room.width) : Fitted{};
  const Fitted change = fit(sketch, statement.change, change_cut, room.width);
  const float buttons = (heard ? listen.width + gap : 0) + change.width;
  const bool beside = room.width - buttons - lengths::gap >= 9 * lettering::body.size * sketch.text_scale;

  const float width = beside ? room.width - buttons - lengths::gap : room.width;
  const TextBlock text = lay_text(statement.text, sketch.in(lettering::body), width, Alignment::Left, sketch.measure);
  const float tall = std::max(listen.height, change.height);
  const float top = room.y + above;
  // A single line stands in the middle of its buttons.
  sketch.write(text, room.x, top + (beside ? std::max(0.f, (tall - text.height) / 2) : 0), Token::Ink, statement.id);

  float x = beside ? room.x + room.width - buttons : room.x;
  const float y = beside ? top : top + text.height + lengths::line_gap;
  // Two wide buttons in a narrow column stand below each other.
  const bool stacked = !beside && buttons > room.width;
  if (heard) {
    put(sketch, speaker, listen_cut, listen, x, y);
    if (!stacked) x += listen.width + gap;
  }
  put(sketch, statement.change, change_cut, change, x, stacked ? y + listen.height + gap : y);
  const float low = stacked ? listen.height + gap + change.height : tall;
  const float height = 2 * above + (beside ? std::max(text.height, tall) : text.height + lengths::line_gap + low);
  sketch.shapes.push_back(Panel{.box = {room.x, room.y + height - 2, room.width, 2}, .ground = Token::Track});
  sketch.place(statement.id, {room.x, room.y, room.width, height});
  return height;
}

float put(Sketch& sketch, const Sheet& sheet, const Room& room) {
  const TextBlock label = sketch.lay(sheet.label, lettering::label, room.width);
  sketch.write(label, room.x, room.y, Token::Ink, sheet.id);
  const float top = label.height > 0 ? label.height + lengths::line_gap : 0;
  const float width = room.width * float(std::max(sheet.zoom_percent, 10)) / 100;
  const float height = width * float(sheet.page.height) / float(std::max(sheet.page.width, 1));
  // A page wider than the column takes what the window has; beyond that the browser scrolls sideways.
  const float x = width <= room.width ? room.x : std::max(sketch.margin, (sketch.window_width - width) / 2);
  const Box box{x, room.y + top, width, height};
  sketch.shapes.push_back(Panel{.box = box, .border = 1, .ground = Token::Sheet});
  sketch.shapes.push_back(PageImage{.box = box, .page = &sheet.page});
  sketch.place(sheet.id, box);
  return top + height;
}

float put(Sketch& sketch, const Link& link, const Room& room) {
  const TextBlock text = sketch.lay(link.label, lettering::label, room.width);
  const Box box{room.x, room.y, std::max(text.width, lengths::pressable), std::max(text.height, lengths::pressable)};
  const float top = room.y + (box.height - text.height) / 2;
  for (const Fragment& fragment : text.fragments) {
    const float below = top + fragment.y + text.line / 2 + 0.46f * text.size;
    sketch.shapes.push_back(Panel{.box = {room.x + fragment.x, below, fragment.width, 2}, .ground = Token::Main});
  }
  sketch.write(text, room.x, top, Token::Main, link.id);
  sketch.place(link.id, box);
  return box.height;
}

}  // namespace camtay
