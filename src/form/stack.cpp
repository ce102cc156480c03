#include "form/stack.hpp"

#include <algorithm>
#include <utility>

#include "base/match.hpp"
#include "form/table.hpp"

namespace camtay {

namespace {

using Kind = FormLine::Kind;

constexpr Hundredths between_columns = 600;
constexpr Hundredths in_box = 100;
constexpr Hundredths frame = 18;

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
    case Kind::Columns:
    case Kind::Corner:
    case Kind::Box:
    case Kind::Table: break;
  }
  const auto is_words = [](const Piece& piece) { return piece.kind == Piece::Kind::Words; };
  return std::all_of(line.pieces.begin(), line.pieces.end(), is_words) ? Tag::Paragraph : Tag::Field;
}

class Stacker {
 public:
  Stacker(const Setting& setting, Document& document) : setting_(setting), document_(document) {}

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
        case Kind::Box: blocks.push_back({{box(line, left, width)}}); break;
        case Kind::Table:
          for (Block& block : table_blocks(line, setting_, document_, left, width)) {
            blocks.push_back(std::move(block));
          }
          break;
        case Kind::Header:
        case Kind::Title:
        case Kind::Heading:
        case Kind::Line:
        case Kind::Note:
        case Kind::Signature:
        case Kind::Corner: blocks.push_back({rows(line, setting_, left, width, part(tag_of(line), line))}); break;
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
    row.marks.push_back({RuleMark{from, row.height, to, row.height, frame}, add_artifact(document_)});
    row.height += 100;
  }

  Row side_by_side(const FormLine& line, Hundredths left, Hundredths width) {
    Row all;
    for (std::size_t i = 0; i < line.columns.size(); ++i) {
      const Hundredths room = width * line.column_percent[i] / 100;
      const bool last = i + 1 == line.columns.size();
      Row column = stacked_row(line.columns[i], setting_, document_, left, last ? room : room - between_columns);
      for (Mark& mark : column.marks) all.marks.push_back(std::move(mark));
      all.height = std::max(all.height, column.height);
      left += room;
    }
    return all;
  }

  // What stands in a box stands in its middle; a box too low for it grows.
  Row box(const FormLine& line, Hundredths left, Hundredths width) {
    const Hundredths wide = std::min(line.width_mm * 100, width);
    if (line.align == Align::Centre) left += (width - wide) / 2;
    if (line.align == Align::Right) left += width - wide;
    const int lines = add_artifact(document_);
    Row inside = stacked_row(line.columns.at(0), setting_, document_, left + in_box, wide - 2 * in_box);
    Row row{.height = std::max(line.height_mm * 100, inside.height + 2 * in_box), .marks = {}};
    const Hundredths right = left + wide, bottom = row.height;
    for (const RuleMark& rule : {RuleMark{left, 0, right, 0, frame}, RuleMark{left, bottom, right, bottom, frame},
                                 RuleMark{left, 0, left, bottom, frame}, RuleMark{right, 0, right, bottom, frame}}) {
      row.marks.push_back({rule, lines});
    }
    for (Mark& mark : inside.marks) {
      row.marks.push_back(moved_down(std::move(mark), (row.height - inside.height) / 2));
    }
    return row;
  }

  const Setting& setting_;
  Document& document_;
};

}  // namespace

std::vector<Block> stacked(std::span<const FormLine> lines, const Setting& setting, Document& document,
                           Hundredths left, Hundredths width) {
  return Stacker(setting, document).stack(lines, left, width);
}

Row stacked_row(std::span<const FormLine> lines, const Setting& setting, Document& document, Hundredths left,
                Hundredths width) {
  Row all;
  for (Block& block : stacked(lines, setting, document, left, width)) {
    for (Row& row : block.rows) {
      for (Mark& mark : row.marks) all.marks.push_back(moved_down(std::move(mark), all.height));
      all.height += row.height;
    }
  }
  return all;
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

int add_artifact(Document& document) {
  document.parts.push_back({Tag::Artifact, "", {}});
  return static_cast<int>(document.parts.size()) - 1;
}

Page blank_page(const Form& form) {
  Page page;
  if (form.landscape) std::swap(page.width, page.height);
  return page;
}

Hundredths page_room(const Form& form) {
  return blank_page(form).height - (form.margin_top_mm + form.margin_bottom_mm) * 100;
}

}  // namespace camtay
