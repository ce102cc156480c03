#include "ui/arrange.hpp"

#include <algorithm>
#include <utility>

#include "base/match.hpp"
#include "ui/arrange_blocks.hpp"

namespace camtay {

namespace {

using Kind = Button::Kind;

const Button* button_of(const Block& block, Kind kind) {
  const Button* button = std::get_if<Button>(&block);
  return button && button->kind == kind ? button : nullptr;
}

const Picture* picture_of(const Block& block, Picture::Size size) {
  const Picture* picture = std::get_if<Picture>(&block);
  return picture && picture->size == size ? picture : nullptr;
}

// The blocks that have a place of their own; the first of each kind counts.
struct Fixtures {
  const Button *back = nullptr, *help = nullptr, *main = nullptr, *listen = nullptr;
  const Progress* progress = nullptr;
  const Picture *lead = nullptr, *logo = nullptr;
};

template <class T>
void keep_first(const T*& kept, const T* found) {
  if (!kept) kept = found;
}

Fixtures fixtures(const Screen& screen) {
  Fixtures found;
  for (const Block& block : screen.blocks) {
    keep_first(found.back, button_of(block, Kind::Back));
    keep_first(found.help, button_of(block, Kind::Help));
    keep_first(found.main, button_of(block, Kind::Main));
    keep_first(found.listen, button_of(block, Kind::Listen));
    keep_first(found.progress, std::get_if<Progress>(&block));
    keep_first(found.lead, picture_of(block, Picture::Size::Lead));
    keep_first(found.logo, picture_of(block, Picture::Size::Logo));
  }
  return found;
}

float gap_between(const Block& before, const Block& after) {
  using namespace lengths;
  const Heading* heading = std::get_if<Heading>(&after);
  if (std::holds_alternative<Heading>(before) && (heading || std::holds_alternative<Paragraph>(after)))
    return heading_gap;
  const Options* options = std::get_if<Options>(&after);
  if ((heading && heading->level > 1) || (options && options->legend_shown)) return section_gap;
  if (heading && (button_of(before, Kind::Listen) || picture_of(before, Picture::Size::Lead))) return small_gap;
  if (before.index() == after.index()) {
    if (std::holds_alternative<Statement>(after)) return 0;
    if (std::holds_alternative<Paragraph>(after)) return line_gap;
    if (std::holds_alternative<Item>(after) || std::holds_alternative<Link>(after)) return small_gap;
    if (button_of(before, Kind::Secondary) && button_of(after, Kind::Secondary)) return small_gap;
    if (button_of(before, Kind::Wide) && button_of(after, Kind::Wide)) return small_gap;
  }
  if (std::holds_alternative<Notice>(after) &&
      (std::holds_alternative<Entry>(before) || std::holds_alternative<EntryRow>(before) ||
       std::holds_alternative<Options>(before))) {
    return small_gap;
  }
  return gap;
}

class Arranger {
 public:
  Arranger(const Screen& screen, const Surroundings& around, const Measure& measure)
      : screen_(screen),
        around_(around),
        fixed_(fixtures(screen)),
        sketch_{.measure = measure,
                .spoken = screen.spoken,
                .theme = screen.look.theme,
                .text_scale = std::max(around.text_scale * float(screen.look.text_percent) / 100, 0.5f),
                .window_width = around.width,
                .margin = around.width < lengths::narrow_below ? lengths::narrow_margin : lengths::margin,
                .phone = around.width < lengths::phone_below} {
    const float width = std::min(around.width - 2 * sketch_.margin, lengths::column);
    whole_ = {(around.width - width) / 2, 0, width};
  }

  Arrangement arrange() && {
    y_ = put_bar(sketch_, {fixed_.back, fixed_.progress, fixed_.help}, whole_);
    column_ = whole_;
    aside_ = beside() && around_.width >= lengths::aside_from && sketch_.text_scale <= lengths::aside_text_scale;
    float aside_end = y_;
    if (aside_) {
      aside_end = put_aside();
      column_.x += lengths::aside + lengths::aside_gap;
      column_.width -= lengths::aside + lengths::aside_gap;
    }
    put_column();
    y_ = std::max(y_, aside_end);

    Arrangement arrangement;
    std::vector<Shape> below = put_main();
    arrangement.cut = sketch_.cut;
    arrangement.placement.width = around_.width;
    for (const auto& [id, rect] : sketch_.rects) {
      const float right = rect.x + rect.width + sketch_.margin;
      // Only a zoomed sheet: everything else keeps to the column.
      if (right > around_.width + 1) arrangement.placement.width = std::max(arrangement.placement.width, right);
    }
    arrangement.placement.height = y_;
    arrangement.placement.rects = std::move(sketch_.rects);
    arrangement.page = std::move(sketch_.shapes);
    arrangement.window = std::move(below);
    return arrangement;
  }

 private:
  // The picture that a wide window shows in a column of its own.
  const Picture* beside() const { return fixed_.lead ? fixed_.lead : fixed_.logo; }

  // Picture and Listen in a column of their own. Returns where it ends.
  float put_aside() {
    constexpr float picture = 200;
    const Box box{whole_.x + (lengths::aside - picture) / 2, y_, picture, picture};
    put_picture(*beside(), box);
    float end = box.bottom();
    if (fixed_.listen) {
      const Cut listen_cut = cut(sketch_, *fixed_.listen, Place::Column);
      // Wider words may use the gap beside the column too.
      const Fitted listen =
          fit(sketch_, *fixed_.listen, listen_cut, lengths::aside + lengths::aside_gap - lengths::small_gap);
      const float indent = std::max(0.f, (lengths::aside - listen.width) / 2);
      put(sketch_, *fixed_.listen, listen_cut, listen, whole_.x + indent, end + lengths::gap);
      end += lengths::gap + listen.height;
    }
    return end;
  }

  void put_picture(const Picture& picture, const Box& box) {
    sketch_.shapes.push_back(Image{.box = box, .name = picture.asset});
    sketch_.place(picture.id, box);
  }

  bool has_own_place(const Block& block) const {
    const Button* button = std::get_if<Button>(&block);
    if (button && (button == fixed_.back || button == fixed_.help || button == fixed_.main)) return true;
    if (std::holds_alternative<Progress>(block)) return true;
    return aside_ && ((button && button == fixed_.listen) || std::get_if<Picture>(&block) == beside());
  }

  void put_column() {
    const Block* before = nullptr;
    for (const Block& block : screen_.blocks) {
      if (has_own_place(block)) continue;
      if (!before || !goes_beside(*before, block)) {
        y_ = std::max(y_, row_end_);
        if (before) y_ += gap_between(*before, block);
        row_x_ = column_.x;
        row_end_ = y_ + put_block(block, before);
      }
      before = &block;
    }
    y_ = std::max(y_, row_end_);
  }

  // Secondary buttons share a row while they fit; Listen stands at the right of the lead picture.
  bool goes_beside(const Block& before, const Block& block) {
    const Button* button = std::get_if<Button>(&block);
    if (!button) return false;
    const bool lead = button->kind == Kind::Listen && picture_of(before, Picture::Size::Lead);
    const bool neighbours = button->kind == Kind::Secondary && button_of(before, Kind::Secondary);
    if (!lead && !neighbours) return false;
    const float x = row_x_ + (lead ? 20 : lengths::small_gap);
    const Cut button_cut = cut(sketch_, *button, Place::Column);
    const Fitted fitted = fit(sketch_, *button, button_cut, column_.width);
    if (x + fitted.width > column_.x + column_.width) return false;
    put(sketch_, *button, button_cut, fitted, x, lead ? y_ + std::max(0.f, (row_end_ - y_ - fitted.height) / 2) : y_);
    row_x_ = x + fitted.width;
    row_end_ = std::max(row_end_, y_ + fitted.height);
    return true;
  }

  float put_block(const Block& block, const Block* before) {
    const Room room{column_.x, y_, column_.width};
    return std::visit(overloaded{
                          [&](const Heading& heading) {
                            // The app's own name stands first under the logo, or beside it.
                            const bool named = fixed_.logo && (!before || picture_of(*before, Picture::Size::Logo));
                            under_name_ = named && !aside_;
                            const Lettering& letters = named               ? lettering::name
                                                       : heading.level > 1 ? lettering::section
                                                                           : lettering::question;
                            return put(sketch_, heading, room, letters,
                                       under_name_ ? Alignment::Centre : Alignment::Left);
                          },
                          [&](const Paragraph& paragraph) {
                            const bool named = std::exchange(under_name_, false);
                            return put(sketch_, paragraph, room, named ? Alignment::Centre : Alignment::Left);
                          },
                          [&](const Picture& picture) { return put_picture_block(picture, room); },
                          [&](const Button& button) { return put_button_block(button, room); },
                          [&](const Progress&) { return 0.f; },
                          [&](const Options& options) { return put(sketch_, options, room); },
                          [&](const Entry& entry) { return put(sketch_, entry, room); },
                          [&](const EntryRow& row) { return put(sketch_, row, room); },
                          [&](const Notice& notice) { return put(sketch_, notice, room); },
                          [&](const Statement& statement) { return put(sketch_, statement, room); },
                          [&](const Item& item) { return put(sketch_, item, room); },
                          [&](const Sheet& sheet) { return put(sketch_, sheet, room); },
                          [&](const Link& link) { return put(sketch_, link, room); },
                      },
                      block);
  }

  float put_picture_block(const Picture& picture, const Room& room) {
    switch (picture.size) {
      case Picture::Size::Lead: {
        constexpr float side = 88;
        put_picture(picture, {room.x, room.y, side, side});
        row_x_ = room.x + side;
        return side;
      }
      case Picture::Size::Paper: {
        const float width = std::min(room.width, 420.f);
        put_picture(picture, {room.x, room.y, width, width * 3 / 4});
        return width * 3 / 4;
      }
      case Picture::Size::Logo: {
        put_picture(picture, {room.x + (room.width - 128) / 2, room.y, 128, 112});
        return 112;
      }
    }
    return 0;
  }

  float put_button_block(const Button& button, const Room& room) {
    const bool greeting = fixed_.logo && button.kind == Kind::Listen;
    Button shown = button;
    // There is one main button; another one would be an answer among others.
    if (button.kind == Kind::Main) shown.kind = Kind::Wide;
    const Cut button_cut = cut(sketch_, shown, greeting ? Place::AfterLogo : Place::Column);
    const Fitted fitted = fit(sketch_, shown, button_cut, room.width);
    put(sketch_, shown, button_cut, fitted, greeting ? room.x + (room.width - fitted.width) / 2 : room.x, room.y);
    row_x_ = room.x + fitted.width;
    return fitted.height;
  }

  // The main button: over its band at the bottom of the window, or last on the page where the window is too low for that.
  std::vector<Shape> put_main() {
    if (!fixed_.main) {
      y_ += lengths::bottom;
      return {};
    }
    const Button& main = *fixed_.main;
    const Cut main_cut = cut(sketch_, main, Place::Column);
    const Fitted fitted = fit(sketch_, main, main_cut, whole_.width);
    const float band = lengths::band_above + fitted.height + lengths::band_below;
    if (around_.height < lengths::band_needs || band > lengths::band_share * around_.height) {
      put(sketch_, main, main_cut, fitted, whole_.x, y_ + lengths::gap);
      y_ += lengths::gap + fitted.height + lengths::band_below;
      return {};
    }
    const std::size_t first = sketch_.shapes.size();
    const float top = around_.height - band;
    sketch_.shapes.push_back(Panel{.box = {0, top, around_.width, band}, .ground = Token::Paper});
    put(sketch_, main, main_cut, fitted, whole_.x, top + lengths::band_above);
    sketch_.rects[main.id].fixed = true;
    std::vector<Shape> shapes(std::make_move_iterator(sketch_.shapes.begin() + std::ptrdiff_t(first)),
                              std::make_move_iterator(sketch_.shapes.end()));
    sketch_.shapes.resize(first);
    y_ += lengths::bottom + band;
    return shapes;
  }

  const Screen& screen_;
  const Surroundings& around_;
  Fixtures fixed_;
  Sketch sketch_;
  Room whole_, column_;
  float y_ = 0;                    // where the current row begins
  float row_x_ = 0, row_end_ = 0;  // where it ends so far
  bool aside_ = false;             // the picture and Listen stand in a column of their own
  bool under_name_ = false;        // what stands in the middle, under the logo
};

}  // namespace

Arrangement arrange(const Screen& screen, const Surroundings& surroundings, const Measure& measure) {
  return Arranger(screen, surroundings, measure).arrange();
}

}  // namespace camtay
