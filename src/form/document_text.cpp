#include <cstdlib>
#include <optional>

#include "base/match.hpp"
#include "form/layout.hpp"

namespace camtay {

namespace {

// Superscripts are raised by less than this, printed lines lie further apart.
constexpr Hundredths same_line = 250;

// Wider than this is a space.
constexpr Hundredths same_word = 60;

struct Place {
  Hundredths x1 = 0, x2 = 0, y = 0;
  int part = 0;
};

// What of a page is text: without what is crossed out.
std::vector<const Mark*> texts_of(const Page& page) {
  std::vector<const Mark*> marks;
  for (const Mark& mark : page.marks) {
    if (!mark.crossed_out) marks.push_back(&mark);
  }
  return marks;
}

// A leader with nothing on it says that there is something to fill in.
bool is_empty(const LeaderMark& leader, const Mark* next) {
  const TextMark* text = next ? std::get_if<TextMark>(&next->shape) : nullptr;
  return !text || text->x != leader.x1 || std::abs(text->y - leader.y) > same_line;
}

// The last of a row of frames that have no letter.
bool ends_empty_frames(const BoxMark& box, const Mark* next) {
  if (!next) return true;
  if (const BoxMark* more = std::get_if<BoxMark>(&next->shape)) {
    return more->y != box.y || more->x != box.x + box.side;
  }
  const TextMark* text = std::get_if<TextMark>(&next->shape);
  return !text || text->x > box.x + box.side || text->y < box.y || text->y > box.y + box.side;
}

std::string page_text(const Page& page, const std::vector<Part>& parts) {
  std::string out;
  std::optional<Place> last;
  const auto add = [&](Place place, std::string_view text) {
    const CellPlace here = parts[static_cast<std::size_t>(place.part)].cell;
    const CellPlace before = last ? parts[static_cast<std::size_t>(last->part)].cell : CellPlace{};
    const bool same_row = last && here.table >= 0 && here.table == before.table && here.row == before.row;
    const bool goes_on = last && last->part == place.part && std::abs(last->y - place.y) <= same_line;
    if (same_row && (here.column != before.column || !goes_on)) {
      while (out.ends_with(' ')) out.pop_back();
      out += here.column == before.column ? " " : " | ";
    } else if (last && !goes_on) {
      while (out.ends_with(' ')) out.pop_back();
      out += '\n';
    } else if (last) {
      if (place.x1 - last->x2 > same_word && !out.ends_with(' ')) out += ' ';
      place.y = last->y;
    }
    last = place;
    out += text;
  };
  const std::vector<const Mark*> marks = texts_of(page);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const Mark& mark = *marks[i];
    const Mark* next = i + 1 < marks.size() ? marks[i + 1] : nullptr;
    std::visit(overloaded{
                   [&](const TextMark& text) {
                     add({text.x, text.x + text.width, text.y, mark.part}, text.text);
                   },
                   [&](const LeaderMark& leader) {
                     if (is_empty(leader, next)) add({leader.x1, leader.x2, leader.y, mark.part}, "……");
                   },
                   [&](const BoxMark& box) {
                     if (box.use == BoxMark::Use::Letter) {
                       if (ends_empty_frames(box, next))
                         add({box.x, box.x + box.side, box.y + box.side, mark.part}, "……");
                       return;
                     }
                     add({box.x, box.x + box.side, box.y + box.side, mark.part}, box.ticked ? "[X]" : "[ ]");
                   },
                   [](const RuleMark&) {},
               },
               mark.shape);
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace

std::string to_text(const Document& document) {
  std::string out;
  for (const Page& page : document.pages) {
    if (!out.empty()) out += '\f';
    out += page_text(page, document.parts) + "\n";
  }
  return out;
}

}  // namespace camtay
