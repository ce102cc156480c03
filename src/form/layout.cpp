#include "form/layout.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "base/match.hpp"
#include "form/rows.hpp"

namespace camtay {

namespace {

using Kind = FormLine::Kind;

constexpr Hundredths between_columns = 600;

// Rows that came from one line of the form; `keep`: no page ends below it.
struct Block {
  std::vector<Row> rows;
  bool keep = false;
  bool empty = false;  // only room: not wanted at the top of a page
};

Tag tag_of(const FormLine& line) {
  switch (line.kind) {
    case Kind::Title: return Tag::Title;
    case Kind::Heading: return Tag::Heading;
    case Kind::Note: return Tag::Note;
    case Kind::Signature: return Tag::Signature;
    case Kind::Header:
    case Kind::Line:
    case Kind::Space:
    case Kind::Rule:
    case Kind::Columns: break;
  }
  const auto is_words = [](const Piece& piece) { return piece.kind == Piece::Kind::Words; };
  return std::all_of(line.pieces.begin(), line.pieces.end(), is_words) ? Tag::Paragraph : Tag::Field;
}

Hundredths height_of(const std::vector<Row>& rows) {
  Hundredths height = 0;
  for (const Row& row : rows) height += row.height;
  return height;
}

Mark moved_down(Mark mark, Hundredths by) {
  std::visit(overloaded{
                 [&](TextMark& text) { text.y += by; },
                 [&](RuleMark& rule) { rule.y1 += by, rule.y2 += by; },
                 [&](LeaderMark& leader) { leader.y += by; },
                 [&](BoxMark& box) { box.y += by; },
             },
             mark.shape);
  return mark;
}

class Stacker {
 public:
  Stacker(const Setting& setting, Document& document) : setting_(setting), document_(document) {}

  // Lines below each other, between `left` and `left + width`.
  std::vector<Block> stack(std::span<const FormLine> lines, Hundredths left, Hundredths width) {
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const FormLine& line = lines[i];
      switch (line.kind) {
        case Kind::Space:
          blocks.push_back({{Row{.height = line.space_mm10 * 10, .marks = {}}}, false, true});
          if (i > 0) blocks.back().keep = blocks[blocks.size() - 2].keep;
          break;
        case Kind::Rule:
          if (!blocks.empty()) underline(blocks.back());
          break;
        case Kind::Columns: blocks.push_back({{side_by_side(line, left, width)}}); break;
        case Kind::Header:
        case Kind::Title:
        case Kind::Heading:
        case Kind::Line:
        case Kind::Note:
        case Kind::Signature: blocks.push_back({rows(line, setting_, left, width, part(tag_of(line), line))}); break;
      }
      const bool keep = line.keep_with_next || stays_with_signature(lines.subspan(i));
      if (keep && !blocks.empty()) blocks.back().keep = true;
    }
    return blocks;
  }

 private:
  static bool stays_with_signature(std::span<const FormLine> lines) {
    return lines.size() > 1 && lines[0].kind == Kind::Signature &&
           (lines[1].kind == Kind::Signature || lines[1].kind == Kind::Space);
  }

  int part(Tag tag, const FormLine& line) {
    document_.parts.push_back({tag, plain_text(line, setting_.values)});
    return static_cast<int>(document_.parts.size()) - 1;
  }

  // A rule under the text above, as long as it.
  void underline(Block& block) {
    if (block.rows.empty()) return;
    Row& row = block.rows.back();
    Hundredths from = 0, to = 0;
    for (const Mark& mark : row.marks) {
      const TextMark* text = std::get_if<TextMark>(&mark.shape);
      if (!text) continue;
      from = to == 0 ? text->x : std::min(from, text->x);
      to = std::max(to, text->x + text->width);
    }
    row.marks.push_back({RuleMark{from, row.height, to, row.height, 18}, part(Tag::Artifact, FormLine{})});
    row.height += 100;
  }

  Row side_by_side(const FormLine& line, Hundredths left, Hundredths width) {
    Row all;
    for (std::size_t i = 0; i < line.columns.size(); ++i) {
      const Hundredths room = width * line.column_percent[i] / 100;
      const bool last = i + 1 == line.columns.size();
      Hundredths y = 0;
      for (Block& block : stack(line.columns[i], left, last ? room : room - between_columns)) {
        for (Row& row : block.rows) {
          for (Mark& mark : row.marks) all.marks.push_back(moved_down(std::move(mark), y));
          y += row.height;
        }
      }
      all.height = std::max(all.height, y);
      left += room;
    }
    return all;
  }

  const Setting& setting_;
  Document& document_;
};

// Puts blocks on pages.
class Paginator {
 public:
  Paginator(const Form& form, Document& document)
      : document_(document), top_(form.margin_top_mm * 100), bottom_(Page{}.height - form.margin_bottom_mm * 100) {
    document_.pages.emplace_back();
    y_ = top_;
  }

  void put(std::span<const Block> blocks) {
    while (!blocks.empty()) {
      std::size_t count = 1;  // blocks that stay together
      while (count < blocks.size() && blocks[count - 1].keep) ++count;
      Hundredths height = 0;
      for (const Block& block : blocks.first(count)) height += height_of(block.rows);
      const bool fits = y_ + height <= bottom_, fits_a_page = top_ + height <= bottom_;
      const bool only_room = count == 1 && blocks[0].empty;
      if (!fits && fits_a_page && !only_room && !(count == 1 && may_end_inside(blocks[0]))) turn();
      for (const Block& block : blocks.first(count)) {
        if (!(block.empty && (y_ == top_ || only_room > fits))) put_rows(block);
      }
      blocks = blocks.subspan(count);
    }
  }

 private:
  // Whether a page may end inside a block: two printed lines or more stay on either side.
  bool may_end_inside(const Block& block) const {
    return block.rows.size() >= 4 && y_ + block.rows[0].height + block.rows[1].height <= bottom_;
  }

  void put_rows(const Block& block) {
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
      const Row& row = block.rows[i];
      const bool second_last = i + 2 == block.rows.size();
      const Hundredths need = row.height + (second_last ? block.rows[i + 1].height : 0);
      if (y_ + need > bottom_ && y_ > top_) turn();
      for (const Mark& mark : row.marks) document_.pages.back().marks.push_back(moved_down(mark, y_));
      y_ += row.height;
    }
  }

  void turn() {
    document_.pages.emplace_back();
    y_ = top_;
  }

  Document& document_;
  Hundredths top_, bottom_, y_ = 0;
};

}  // namespace

Document layout(const Form& form, const Values& values, const Faces& faces) {
  Document document;
  document.title = form.title;
  const Setting setting{form, values, faces};
  const Hundredths left = form.margin_left_mm * 100;
  const Hundredths width = Page{}.width - left - form.margin_right_mm * 100;
  const std::vector<Block> blocks = Stacker(setting, document).stack(form.lines, left, width);
  Paginator(form, document).put(blocks);
  return document;
}

}  // namespace camtay
