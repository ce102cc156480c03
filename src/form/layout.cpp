#include "form/layout.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "form/stack.hpp"

namespace camtay {

namespace {

Hundredths height_of(const std::vector<Row>& rows) {
  Hundredths height = 0;
  for (const Row& row : rows) height += row.height;
  return height;
}

// Puts blocks on pages.
class Paginator {
 public:
  Paginator(const Form& form, Document& document)
      : document_(document),
        blank_(blank_page(form)),
        top_(form.margin_top_mm * 100),
        bottom_(top_ + page_room(form)) {
    document_.pages.push_back(blank_);
    y_ = top_;
  }

  void put(std::span<const Block> blocks) {
    while (!blocks.empty()) {
      std::size_t count = 1;  // blocks that stay together
      while (count < blocks.size() && blocks[count - 1].keep) ++count;
      Hundredths height = 0;
      for (const Block& block : blocks.first(count)) height += height_of(block.rows);
      const bool fits = y_ + height <= bottom_;
      const bool fits_a_page = top_ + blocks[0].head.height + height <= bottom_;
      const bool only_room = count == 1 && blocks[0].empty;
      if (!fits && fits_a_page && !only_room && !(count == 1 && may_end_inside(blocks[0]))) turn(blocks[0].head);
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
      if (y_ + need > bottom_ && y_ > top_) turn(block.head);
      put_row(row);
    }
  }

  void put_row(const Row& row) {
    for (const Mark& mark : row.marks) document_.pages.back().marks.push_back(moved_down(mark, y_));
    y_ += row.height;
  }

  void turn(const Row& head) {
    document_.pages.push_back(blank_);
    y_ = top_;
    put_row(head);
  }

  Document& document_;
  Page blank_;
  Hundredths top_, bottom_, y_ = 0;
};

}  // namespace

Document layout(const Form& form, const Values& values, const Faces& faces) {
  Document document;
  document.title = form.title;
  const Setting setting{form, values, faces};
  const Hundredths left = form.margin_left_mm * 100;
  const Hundredths width = blank_page(form).width - left - form.margin_right_mm * 100;
  const std::vector<Block> blocks = stacked(form.lines, setting, document, left, width);
  Paginator(form, document).put(blocks);
  return document;
}

}  // namespace camtay
