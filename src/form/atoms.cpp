#include "form/atoms.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.hpp"

namespace camtay {

namespace {

constexpr Hundredths least_blank = 800;
constexpr Hundredths letter_box = 500, letter_row = 660;
constexpr int note_percent = 115, by_hand_percent = 150;
// A label between two blanks of a line ("Dân tộc: ") stays in one piece with its blank when it is short.
constexpr std::size_t short_label = 32;

std::string_view value_of(const Piece& piece, const Values& values) {
  const auto found = values.find(piece.text);
  return found == values.end() ? std::string_view() : std::string_view(found->second);
}

// What stands in the boxes of a blank; none when they are too few and it is written on a dotted line.
std::optional<std::u32string> boxed_letters(const Piece& piece, const Values& values) {
  if (piece.letters == 0) return std::nullopt;
  std::u32string letters = decode(join(words(value_of(piece, values)), ""));
  if (letters.size() > static_cast<std::size_t>(piece.letters)) return std::nullopt;
  return letters;
}

class Maker {
 public:
  Maker(const FormLine& line, const Setting& setting, Hundredths width)
      : line_(line), setting_(setting), width_(width), size_(text_size(line, setting.form)) {}

  Atoms make() {
    for (std::size_t i = 0; i < line_.pieces.size(); ++i) {
      switch (line_.pieces[i].kind) {
        case Piece::Kind::Words: words(i); break;
        case Piece::Kind::Blank: blank(i); break;
        case Piece::Kind::Box: box(line_.pieces[i]); break;
      }
    }
    return std::move(out_);
  }

 private:
  bool is_blank(std::size_t i) const { return i < line_.pieces.size() && line_.pieces[i].kind == Piece::Kind::Blank; }

  Atom styled(const Piece& piece) const {
    Atom atom;
    atom.face = piece.bold ? Face::Bold : piece.italic ? Face::Italic : Face::Regular;
    atom.crossed_out = is_crossed_out(piece, setting_.values);
    atom.size = piece.superscript ? size_ * 65 / 100 : size_;
    // Less than half of its own size: else programs that take text out of a PDF begin a new line there.
    atom.rise = piece.superscript ? size_ * 95 / 100 : 0;
    return atom;
  }

  void words(std::size_t index) {
    const Piece& piece = line_.pieces[index];
    const bool label = is_blank(index + 1) && index > 0 && length(piece.text) <= short_label;
    for (std::size_t at = 0; at < piece.text.size();) {
      if (piece.text[at] == ' ') {
        pending_ = label && at > 1 ? Atom::Before::Space : Atom::Before::Break;
        ++at;
        continue;
      }
      const std::size_t end = std::min(piece.text.find(' ', at), piece.text.size());
      Atom atom = styled(piece);
      atom.text = piece.text.substr(at, end - at);
      push_word(std::move(atom));
      at = end;
    }
  }

  void blank(std::size_t index) {
    const Piece& piece = line_.pieces[index];
    if (const auto letters = boxed_letters(piece, setting_.values)) return boxes(piece, *letters);
    const std::vector<std::string> value = camtay::words(value_of(piece, setting_.values));
    const bool close = index + 1 < line_.pieces.size() && !line_.pieces[index + 1].text.starts_with(' ');
    const bool centred = line_.align == Align::Centre || line_.align == Align::Right;
    const bool hugs = centred || (close && !value.empty());
    const Hundredths least = piece.least_mm > 0 ? piece.least_mm * 100 : least_blank;
    const int number = static_cast<int>(out_.grows.size());
    out_.grows.push_back(!hugs && !piece.fixed);
    if (pending_ == Atom::Before::Break) pending_ = Atom::Before::Space;  // a label and its blank stay together
    if (value.empty()) {
      Atom gap = styled(piece);
      gap.kind = Atom::Kind::Gap;
      gap.blank = number;
      gap.width = std::min(least, width_);
      push(gap);
      // A value that is missing on purpose needs one line only.
      if (!setting_.by_hand() && !piece.text.empty()) return;
      for (int more = 1; more < piece.lines; ++more) {
        gap.width = width_;
        pending_ = Atom::Before::BareBreak;
        push(gap);
      }
      return;
    }
    const std::size_t first = out_.atoms.size();
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (i > 0) pending_ = Atom::Before::Break;
      Atom atom = styled(piece);
      atom.blank = number;
      atom.text = value[i];
      push_word(std::move(atom));
    }
    if (hugs) return;
    Hundredths taken = 0;
    for (std::size_t i = first; i < out_.atoms.size(); ++i) {
      taken += out_.atoms[i].width + (i > first ? out_.atoms[i].space : 0);
    }
    out_.atoms.back().pad = std::max(0, std::min(least, width_) - taken);
  }

  void boxes(const Piece& piece, const std::u32string& letters) {
    Atom atom = styled(piece);
    atom.kind = Atom::Kind::Letters;
    atom.boxes = piece.letters;
    const Hundredths side = std::min(letter_box, width_ / piece.letters);
    atom.width = side * piece.letters;
    atom.size = std::min(atom.size, side * 72 / 254);  // no letter is wider than it is high
    atom.text = encode(letters);
    if (pending_ == Atom::Before::Break) pending_ = Atom::Before::Space;
    push(std::move(atom));
  }

  void box(const Piece& piece) {
    Atom atom = styled(piece);
    atom.kind = Atom::Kind::Box;
    atom.width = size_ * 28 / 10;  // four fifths of the letters' size
    atom.ticked = is_so(condition_of(piece), setting_.values);
    push(std::move(atom));
  }

  void push_word(Atom atom) {
    const Typeface& face = setting_.faces.of(atom.face);
    atom.width = face.width(atom.text, atom.size);
    if (atom.width > width_) {
      const int fitting = static_cast<int>(std::int64_t{atom.size} * width_ / atom.width);
      atom.size = std::min(atom.size, std::max(setting_.form.floor, fitting));
      atom.width = face.width(atom.text, atom.size);
    }
    if (atom.width <= width_) return push(std::move(atom));
    std::u32string rest = decode(atom.text);
    while (!rest.empty()) {
      std::size_t count = 1;
      while (count < rest.size() && face.width(encode(rest.substr(0, count + 1)), atom.size) <= width_) ++count;
      Atom part = atom;
      part.text = encode(rest.substr(0, count));
      part.width = face.width(part.text, part.size);
      push(std::move(part));
      pending_ = Atom::Before::BareBreak;
      rest.erase(0, count);
    }
    pending_ = Atom::Before::Nothing;
  }

  void push(Atom atom) {
    atom.before = out_.atoms.empty() ? Atom::Before::Nothing : pending_;
    if (atom.before == Atom::Before::Space || atom.before == Atom::Before::Break) {
      atom.space = setting_.faces.of(atom.face).width(" ", size_);
    }
    pending_ = Atom::Before::Nothing;
    out_.atoms.push_back(std::move(atom));
  }

  const FormLine& line_;
  const Setting& setting_;
  Hundredths width_;
  int size_;
  Atom::Before pending_ = Atom::Before::Nothing;
  Atoms out_;
};

}  // namespace

int text_size(const FormLine& line, const Form& form) {
  if (line.size > 0) return line.size;
  if (line.kind == FormLine::Kind::Note || line.kind == FormLine::Kind::Corner) return form.size - 20;
  if (line.kind == FormLine::Kind::Title) return form.size + 10;
  return form.size;
}

Hundredths line_height(const FormLine& line, const Setting& setting) {
  const auto is_blank = [](const Piece& piece) { return piece.kind == Piece::Kind::Blank; };
  int percent = setting.form.line_percent;
  if (line.kind == FormLine::Kind::Note) percent = note_percent;
  if (setting.by_hand() && std::any_of(line.pieces.begin(), line.pieces.end(), is_blank)) percent = by_hand_percent;
  const Hundredths height = text_size(line, setting.form) * percent * 254 / 7200;
  const auto has_boxes = [](const Piece& piece) { return piece.letters > 0; };
  return std::any_of(line.pieces.begin(), line.pieces.end(), has_boxes) ? std::max(height, letter_row) : height;
}

Atoms atoms(const FormLine& line, const Setting& setting, Hundredths width) {
  return Maker(line, setting, width).make();
}

std::string plain_text(const FormLine& line, const Values& values) {
  std::string text;
  for (const Piece& piece : line.pieces) {
    if (is_crossed_out(piece, values)) continue;
    switch (piece.kind) {
      case Piece::Kind::Words: text += piece.text; break;
      case Piece::Kind::Blank: {
        std::string value = tidy(value_of(piece, values));
        if (const auto letters = boxed_letters(piece, values)) {  // read one by one, as they stand
          std::vector<std::string> each;
          for (const char32_t letter : *letters) each.push_back(encode(std::u32string(1, letter)));
          value = join(each, " ");
        }
        text += value.empty() ? "…" : value;
        break;
      }
      case Piece::Kind::Box: text += is_so(condition_of(piece), values) ? "[X]" : "[ ]"; break;
    }
  }
  return tidy(text);
}

}  // namespace camtay
