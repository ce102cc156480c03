#include "form_rules.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "base/match.hpp"
#include "form_sample.hpp"

namespace camtay {
namespace {

constexpr Hundredths rounding = 2;

struct Area {
  Hundredths x1, y1, x2, y2;
  std::string what;
};

bool apart(const Area& a, const Area& b) {
  const bool beside = a.x1 >= b.x2 - rounding || b.x1 >= a.x2 - rounding;
  const bool below = a.y1 >= b.y2 - rounding || b.y1 >= a.y2 - rounding;
  return beside || below;
}

// Letters and boxes to tick; a frame for one letter has its letter on top of it.
std::vector<Area> areas(const Page& page) {
  std::vector<Area> areas;
  for (const Mark& mark : page.marks) {
    if (const TextMark* text = std::get_if<TextMark>(&mark.shape)) {
      // From the top of Ễ to the bottom of g.
      const Hundredths em = text->size * 254 / 72;
      areas.push_back({text->x, text->y - em * 91 / 100, text->x + text->width, text->y + em * 22 / 100, text->text});
    } else if (const BoxMark* box = std::get_if<BoxMark>(&mark.shape)) {
      if (box->use == BoxMark::Use::Letter) continue;
      areas.push_back({box->x, box->y, box->x + box->side, box->y + box->side, "box"});
    }
  }
  return areas;
}

// Lines of tables and frames, and leaders; not what crosses words out.
std::vector<Area> lines(const Document& document, const Page& page) {
  std::vector<Area> lines;
  for (const Mark& mark : page.marks) {
    if (const RuleMark* rule = std::get_if<RuleMark>(&mark.shape)) {
      if (document.parts[static_cast<std::size_t>(mark.part)].tag != Tag::Artifact) continue;
      lines.push_back({std::min(rule->x1, rule->x2), std::min(rule->y1, rule->y2), std::max(rule->x1, rule->x2),
                       std::max(rule->y1, rule->y2), "a line"});
    } else if (const BoxMark* box = std::get_if<BoxMark>(&mark.shape)) {
      if (box->use == BoxMark::Use::Letter)
        lines.push_back({box->x, box->y, box->x + box->side, box->y + box->side, "a frame"});
    } else if (const LeaderMark* leader = std::get_if<LeaderMark>(&mark.shape)) {
      lines.push_back({leader->x1, leader->y, leader->x2, leader->y, "a leader"});
    }
  }
  return lines;
}

// A line that goes through the middle of letters.
bool crosses(const Area& line, const Area& text) {
  const Hundredths third = (text.y2 - text.y1) / 3;
  const Area middle{text.x1 + 3, text.y1 + third, text.x2 - 3, text.y2 - third, ""};
  return (line.x1 == line.x2 || line.y1 == line.y2) && line.x1 < middle.x2 && line.x2 > middle.x1 &&
         line.y1 < middle.y2 && line.y2 > middle.y1;
}

}  // namespace

void check_pages(const Document& document, const Form& form) {
  std::string outside, over;
  for (const Page& page : document.pages) {
    REQUIRE(page.width == (form.landscape ? 29700 : 21000));
    REQUIRE(page.height == (form.landscape ? 21000 : 29700));
    const Hundredths left = form.margin_left_mm * 100, right = page.width - form.margin_right_mm * 100;
    const Hundredths top = form.margin_top_mm * 100, bottom = page.height - form.margin_bottom_mm * 100;
    const std::vector<Area> all = areas(page), drawn = lines(document, page);
    const auto check_inside = [&](const Area& a) {
      const bool inside = a.x1 >= left && a.x2 <= right + rounding && a.y1 >= top && a.y2 <= bottom + rounding;
      if (!inside) outside += a.what + "\n";
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
      check_inside(all[i]);
      for (std::size_t k = i + 1; k < all.size(); ++k) {
        if (!apart(all[i], all[k])) over += all[i].what + " / " + all[k].what + "\n";
      }
      for (const Area& line : drawn) {
        if (crosses(line, all[i])) over += all[i].what + " / " + line.what + "\n";
      }
    }
    for (const Area& line : drawn) {
      check_inside(line);
      if (line.x1 == line.x2 && line.y1 == line.y2) outside += line.what + " without length\n";
    }
  }
  REQUIRE(outside == "");
  REQUIRE(over == "");
}

void check_nothing_lost(const Document& document, const Form& form, const Values& values) {
  const std::vector<std::string> drawn = marks_by_part(document);
  std::string everything;
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    if (document.parts[i].tag == Tag::Artifact) continue;
    REQUIRE(without_spaces(drawn[i]) == without_spaces(without_blanks(document.parts[i].text)));
    everything += without_spaces(drawn[i]) + "\n";
  }
  std::set<std::string> written;
  for (const FormLine* line : all_lines(form)) {
    for (const Piece& piece : line->pieces) {
      if (piece.kind == Piece::Kind::Blank) written.insert(piece.text);
    }
  }
  for (const auto& [id, value] : values) {
    if (!written.contains(id)) continue;
    INFO(id << " " << value);
    REQUIRE(everything.find(without_spaces(value)) != std::string::npos);
  }
}

}  // namespace camtay
