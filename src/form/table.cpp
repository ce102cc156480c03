#include "form/table.hpp"

#include <algorithm>
#include <utility>

namespace camtay {

namespace {

constexpr Hundredths beside_text = 120, above_text = 40;  // room between a border and the text in its cell
constexpr Hundredths border = 18;

// What stands in a cell, still one printed line below the other.
struct Content {
  const TableCell* cell = nullptr;
  std::vector<Row> rows;
  std::size_t next = 0;  // first row that has not been put on paper

  Hundredths height() const {
    Hundredths height = 0;
    for (std::size_t i = next; i < rows.size(); ++i) height += rows[i].height;
    return height;
  }
};

class TableMaker {
 public:
  TableMaker(const FormLine& table, const Setting& setting, Document& document, Hundredths left, Hundredths width)
      : table_(table), setting_(setting), document_(document), number_(static_cast<int>(document.parts.size())) {
    edges_.push_back(left);
    int percent = 0;
    for (const int column : table.column_percent) edges_.push_back(left + width * (percent += column) / 100);
    lines_ = add_artifact(document);
  }

  std::vector<Block> make() {
    const auto header = static_cast<std::size_t>(table_.header_rows);
    for (std::size_t first = 0; first < table_.rows.size();) {
      const std::size_t end = end_of_group(first);
      group(first, end, first < header);
      first = end;
    }
    return std::move(blocks_);
  }

 private:
  Hundredths left_of(const TableCell& cell) const { return edges_[static_cast<std::size_t>(cell.column)]; }
  Hundredths right_of(const TableCell& cell) const {
    return edges_[static_cast<std::size_t>(cell.column + cell.span)];
  }

  // Rows that share a cell stay together.
  std::size_t end_of_group(std::size_t first) const {
    std::size_t end = first + 1;
    for (std::size_t row = first; row < end; ++row) {
      for (const TableCell& cell : table_.rows[row].cells) {
        end = std::max(end, std::min(row + static_cast<std::size_t>(cell.rows), table_.rows.size()));
      }
    }
    return end;
  }

  Content content(const TableCell& cell, std::size_t row, bool header) {
    Content content{.cell = &cell, .rows = {}};
    const Hundredths left = left_of(cell) + beside_text, right = right_of(cell) - beside_text;
    const std::size_t before = document_.parts.size();
    for (Block& block : stacked(cell.lines, setting_, document_, left, right - left)) {
      for (Row& one : block.rows) content.rows.push_back(std::move(one));
    }
    if (!table_.border) return content;  // only a way to set things beside each other
    if (document_.parts.size() == before) document_.parts.push_back({Tag::Paragraph, "", {}});
    for (std::size_t i = before; i < document_.parts.size(); ++i) {
      if (document_.parts[i].tag == Tag::Artifact) continue;
      document_.parts[i].cell = {number_, static_cast<int>(row), cell.column, cell.span, cell.rows, header};
    }
    return content;
  }

  void group(std::size_t first, std::size_t end, bool header) {
    std::vector<Content> contents;
    std::vector<Hundredths> tops = {0};
    std::vector<std::size_t> row_of;
    for (std::size_t row = first; row < end; ++row) {
      for (const TableCell& cell : table_.rows[row].cells) {
        contents.push_back(content(cell, row, header));
        row_of.push_back(row - first);
      }
    }
    for (std::size_t row = 0; row < end - first; ++row) {
      Hundredths height = table_.rows[first + row].height_mm * 100;
      for (std::size_t i = 0; i < contents.size(); ++i) {
        // A cell of several rows asks for what is missing in its last one.
        const std::size_t last = row_of[i] + static_cast<std::size_t>(contents[i].cell->rows) - 1;
        if (last != row) continue;
        const Hundredths given = tops[row] - tops[row_of[i]];
        height = std::max(height, contents[i].height() + 2 * above_text - given);
      }
      tops.push_back(tops.back() + height);
    }
    const Hundredths room = page_room(setting_.form) - head_.height;
    if (end - first > 1 || tops.back() <= room) return add(contents, row_of, tops, header);
    while (std::any_of(contents.begin(), contents.end(), [](const Content& c) { return c.next < c.rows.size(); })) {
      add_piece(contents, room);
    }
  }

  // As much of a row as a page takes.
  void add_piece(std::vector<Content>& contents, Hundredths room) {
    std::vector<Content> piece;
    Hundredths height = 0;
    for (Content& content : contents) {
      Content& part = piece.emplace_back(Content{.cell = content.cell, .rows = {}});
      Hundredths taken = 2 * above_text;
      while (content.next < content.rows.size() &&
             (part.rows.empty() || taken + content.rows[content.next].height <= room)) {
        taken += content.rows[content.next].height;
        part.rows.push_back(std::move(content.rows[content.next++]));
      }
      height = std::max(height, taken);
    }
    add(piece, std::vector<std::size_t>(piece.size(), 0), {0, height}, false);
  }

  void add(const std::vector<Content>& contents, const std::vector<std::size_t>& row_of,
           const std::vector<Hundredths>& tops, bool header) {
    Row all{.height = tops.back(), .marks = {}};
    const auto bottom_of = [&](std::size_t i) {
      return tops[std::min(row_of[i] + static_cast<std::size_t>(contents[i].cell->rows), tops.size() - 1)];
    };
    if (table_.border) {
      rule(all, edges_.front(), 0, edges_.back(), 0);
      for (std::size_t i = 0; i < contents.size(); ++i)
        rule(all, left_of(*contents[i].cell), bottom_of(i), right_of(*contents[i].cell), bottom_of(i));
      rule(all, edges_.front(), 0, edges_.front(), all.height);
      for (std::size_t i = 0; i < contents.size(); ++i)
        rule(all, right_of(*contents[i].cell), tops[row_of[i]], right_of(*contents[i].cell), bottom_of(i));
    }
    for (std::size_t i = 0; i < contents.size(); ++i) {
      const Hundredths top = tops[row_of[i]];
      // Between borders a text stands in the middle; without, all begin on one line.
      Hundredths y = top + (table_.border ? (bottom_of(i) - top - contents[i].height()) / 2 : above_text);
      for (const Row& row : contents[i].rows) {
        for (const Mark& mark : row.marks) all.marks.push_back(moved_down(mark, y));
        y += row.height;
      }
    }
    blocks_.push_back({.rows = {std::move(all)}, .keep = header, .head = header ? Row{} : head_});
    if (header) add_to_head(blocks_.back().rows.front());
  }

  // Nobody wants to hear the header again on each page, but it stands in the same cells.
  void add_to_head(const Row& row) {
    int copied = -1, again = 0;
    for (const Mark& mark : row.marks) {
      if (mark.part != copied) {
        copied = mark.part;
        again = add_artifact(document_);
        document_.parts.back().cell = document_.parts[static_cast<std::size_t>(copied)].cell;
      }
      head_.marks.push_back(moved_down({mark.shape, again}, head_.height));
    }
    head_.height += row.height;
  }

  void rule(Row& row, Hundredths x1, Hundredths y1, Hundredths x2, Hundredths y2) {
    // Borders that go on are one line.
    RuleMark* last = row.marks.empty() ? nullptr : std::get_if<RuleMark>(&row.marks.back().shape);
    if (last && last->y1 == y1 && last->y2 == y2 && y1 == y2 && last->x2 == x1) {
      last->x2 = x2;
      return;
    }
    row.marks.push_back({RuleMark{x1, y1, x2, y2, border}, lines_});
  }

  const FormLine& table_;
  const Setting& setting_;
  Document& document_;
  int number_;
  std::vector<Hundredths> edges_;  // of the columns, from left to right
  int lines_ = 0;
  Row head_;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> table_blocks(const FormLine& table, const Setting& setting, Document& document, Hundredths left,
                                Hundredths width) {
  return TableMaker(table, setting, document, left, width).make();
}

}  // namespace camtay
