#include "form/rows.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.hpp"

namespace camtay {

namespace {

// Under a value the leader lies below the dots of ạ ẹ ị, so that nobody takes one for the other.
constexpr Hundredths under_value = 105, under_writing = 60;
constexpr Hundredths crossing = 25;  // how thick what is crossed out is crossed out

struct Span {  // atoms from `first` up to `end`
  std::size_t first = 0, end = 0;
};

bool may_break(const Atom& atom) {
  return atom.before == Atom::Before::Break || atom.before == Atom::Before::BareBreak;
}

// As many atoms on each printed line as have room. What may not be parted goes down together, unless it is wider than a line.
std::vector<Span> broken(const std::vector<Atom>& atoms, Hundredths width, Hundredths indent) {
  std::vector<Span> spans;
  Span span;
  Hundredths used = indent;
  for (std::size_t i = 0; i < atoms.size();) {
    std::size_t end = i + 1;
    Hundredths taken = atoms[i].width + atoms[i].pad;
    for (; end < atoms.size() && !may_break(atoms[end]); ++end) {
      taken += atoms[end].space + atoms[end].width + atoms[end].pad;
    }
    if (taken > width) {  // too long for any line: only its first atom for now
      end = i + 1;
      taken = atoms[i].width + atoms[i].pad;
    }
    if (i > span.first && used + atoms[i].space + taken > width) {
      span.end = i;
      spans.push_back(span);
      span.first = i;
      used = 0;
    }
    used += (i > span.first ? atoms[i].space : 0) + taken;
    i = end;
  }
  span.end = atoms.size();
  spans.push_back(span);
  return spans;
}

struct Blank {  // the part of a blank that is on this row
  int number = -1;
  std::size_t first = 0, end = 0;
  Hundredths width = 0;
  bool grows = false;
};

class RowMaker {
 public:
  // `leader_depth`: how far leaders lie below the letters; none where blanks have no leader.
  RowMaker(const Atoms& atoms, const Faces& faces, Span span, Hundredths left, Hundredths width,
           std::optional<Hundredths> leader_depth, int part)
      : atoms_(atoms),
        faces_(faces),
        span_(span),
        left_(left),
        width_(width),
        leader_depth_(leader_depth),
        part_(part) {
    find_blanks();
  }

  std::vector<Mark> make(Align align, Hundredths baseline) {
    Hundredths left_over = std::max(0, width_ - natural_width());
    const bool last = span_.end == atoms_.atoms.size();
    const bool goes_on = !last && !blanks_.empty() && blanks_.back().end == span_.end &&
                         atoms_.atoms[span_.end].blank == blanks_.back().number;
    if (goes_on) {
      blanks_.back().width += left_over;
      left_over = 0;
    } else if (share_out(left_over)) {
      left_over = 0;
    }
    Hundredths x = left_;
    if (align == Align::Centre) x += left_over / 2;
    if (align == Align::Right) x += left_over;
    if (align == Align::Justify && !last && blanks_.empty()) stretch(left_over);
    place(x, baseline);
    crossed_out_ = false;
    for (const RuleMark& rule : crossings_) add(rule);
    return std::move(marks_);
  }

 private:
  void find_blanks() {
    for (std::size_t i = span_.first; i < span_.end; ++i) {
      const Atom& atom = atoms_.atoms[i];
      if (atom.blank < 0) continue;
      if (blanks_.empty() || blanks_.back().number != atom.blank) {
        blanks_.push_back({atom.blank, i, i, 0, atoms_.grows[static_cast<std::size_t>(atom.blank)]});
      } else {
        blanks_.back().width += atom.space;
      }
      blanks_.back().end = i + 1;
      blanks_.back().width += atom.width + atom.pad;
    }
  }

  Hundredths natural_width() const {
    Hundredths used = 0;
    for (std::size_t i = span_.first; i < span_.end; ++i) {
      const Atom& atom = atoms_.atoms[i];
      used += atom.width + atom.pad + (i > span_.first ? atom.space : 0);
    }
    return used;
  }

  // What is left goes to the narrowest blanks first, so that the leaders of a line become equally long where they can.
  bool share_out(Hundredths left_over) {
    std::vector<Blank*> sharing;
    for (Blank& blank : blanks_) {
      if (blank.grows) sharing.push_back(&blank);
    }
    if (sharing.empty()) return false;
    std::stable_sort(sharing.begin(), sharing.end(),
                     [](const Blank* a, const Blank* b) { return a->width < b->width; });
    for (std::size_t count = 1; count <= sharing.size() && left_over > 0; ++count) {
      const auto many = static_cast<Hundredths>(count);
      Hundredths each = left_over / many;
      if (count < sharing.size()) each = std::min(each, sharing[count]->width - sharing[count - 1]->width);
      for (std::size_t i = 0; i < count; ++i) sharing[i]->width += each;
      left_over -= each * many;
    }
    return true;
  }

  void stretch(Hundredths left_over) {
    for (std::size_t i = span_.first + 1; i < span_.end; ++i) gaps_ += atoms_.atoms[i].space > 0;
    if (gaps_ > 0) stretch_ = left_over;
  }

  // The part of the stretch that belongs to the next space, so that the shares add up to the whole.
  Hundredths next_stretch() {
    if (gaps_ == 0) return 0;
    const Hundredths share = stretch_ / gaps_;
    stretch_ -= share;
    --gaps_;
    return share;
  }

  void place(Hundredths x, Hundredths baseline) {
    TextMark* open = nullptr;  // the text that the next word may go on with
    std::size_t next = 0;
    for (std::size_t i = span_.first; i < span_.end; ++i) {
      const Atom& atom = atoms_.atoms[i];
      crossed_out_ = atom.crossed_out;
      if (i > span_.first && atom.space > 0) {
        const Hundredths space = atom.space + next_stretch();
        if (open) {
          open->text += ' ';
          open->width += space;
        }
        x += space;
      }
      const bool starts_blank = next < blanks_.size() && blanks_[next].first == i;
      if (starts_blank) {
        if (leader_depth_) add(LeaderMark{x, x + blanks_[next].width, baseline + *leader_depth_});
        blank_end_ = x + blanks_[next].width;
        open = nullptr;
      }
      if (atom.kind == Atom::Kind::Box) {
        add(BoxMark{x, baseline - atom.width * 9 / 10, atom.width, atom.ticked});
        open = nullptr;
      } else if (atom.kind == Atom::Kind::Letters) {
        letters(atom, x, baseline);
        open = nullptr;
      } else if (atom.kind == Atom::Kind::Word) {
        open = word(open, atom, x, baseline - atom.rise);
      }
      const bool is_gap = atom.kind == Atom::Kind::Gap;
      if (atom.crossed_out) cross_out(i, x, is_gap ? blank_end_ : x + atom.width, baseline);
      x += atom.width;
      if (next < blanks_.size() && blanks_[next].end == i + 1) {
        if (x != blank_end_) open = nullptr;
        x = blank_end_;
        ++next;
      }
    }
  }

  // A line through the word or blank, and through the space before it where what is before is crossed out too.
  void cross_out(std::size_t index, Hundredths x, Hundredths end, Hundredths baseline) {
    const Atom& atom = atoms_.atoms[index];
    const Hundredths y = baseline - atom.size * 254 * 26 / 7200;
    const bool goes_on = index > span_.first && atoms_.atoms[index - 1].crossed_out && !crossings_.empty();
    if (goes_on)
      crossings_.back().x2 = end;
    else
      crossings_.push_back({x, y, end, y, crossing});
  }

  // All frames first, then the letters, each in the middle of its frame.
  void letters(const Atom& atom, Hundredths x, Hundredths baseline) {
    const Hundredths side = atom.width / atom.boxes;
    const Hundredths capital = atom.size * 254 * 66 / 7200;
    for (int i = 0; i < atom.boxes; ++i) {
      add(BoxMark{x + i * side, baseline - (side + capital) / 2, side, false, BoxMark::Use::Letter});
    }
    for (const char32_t letter : decode(atom.text)) {
      const std::string text = encode(std::u32string(1, letter));
      const Hundredths width = faces_.of(atom.face).width(text, atom.size);
      add(TextMark{x + (side - width) / 2, baseline, width, atom.size, atom.face, text});
      x += side;
    }
  }

  TextMark* word(TextMark* open, const Atom& atom, Hundredths x, Hundredths y) {
    const bool alike = open && open->face == atom.face && open->size == atom.size && open->y == y;
    if (alike && marks_.back().crossed_out == atom.crossed_out) {
      open->text += atom.text;
      open->width += atom.width;
      return open;
    }
    add(TextMark{x, y, atom.width, atom.size, atom.face, atom.text});
    return &std::get<TextMark>(marks_.back().shape);
  }

  template <class Shape>
  void add(Shape shape) {
    Mark& mark = marks_.emplace_back();
    mark.shape = std::move(shape);
    mark.part = part_;
    mark.crossed_out = crossed_out_;
  }

  const Atoms& atoms_;
  const Faces& faces_;
  Span span_;
  Hundredths left_, width_;
  std::optional<Hundredths> leader_depth_;
  int part_;
  std::vector<Blank> blanks_;
  std::vector<Mark> marks_;
  std::vector<RuleMark> crossings_;
  bool crossed_out_ = false;  // whether the atom at work is
  Hundredths stretch_ = 0, blank_end_ = 0;
  Hundredths gaps_ = 0;  // spaces that still take a share of the stretch
};

}  // namespace

std::vector<Row> rows(const FormLine& line, const Setting& setting, Hundredths left, Hundredths width, int part) {
  const Hundredths height = line_height(line, setting);
  const int size = text_size(line, setting.form);
  const Typeface& face = setting.faces.regular;
  // Letters stand in the middle of their line: half of what the line has more than they need goes above them.
  const Hundredths ascent = size * face.ascent() * 127 / 36000, descent = size * face.descent() * 127 / 36000;
  const Hundredths baseline = (height - ascent - descent) / 2 + ascent;
  const Hundredths indent = std::min(line.indent_mm * 100, width / 2);
  const Atoms made = atoms(line, setting, width - indent);
  std::optional<Hundredths> depth;
  if (line.dotted) depth = setting.by_hand() ? under_writing : under_value;

  std::vector<Row> rows;
  for (const Span span : broken(made.atoms, width, indent)) {
    const Hundredths in = rows.empty() ? indent : 0;
    Row row{.height = height, .marks = {}};
    row.marks = RowMaker(made, setting.faces, span, left + in, width - in, depth, part).make(line.align, baseline);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace camtay
