#include "form/pdf_page.hpp"

#include <algorithm>
#include <cstdlib>

namespace camtay {

namespace {

constexpr Hundredths dot = 35, between_dots = 115;
constexpr Hundredths box_line = 22;
constexpr Hundredths same_word = 60;   // a wider gap between two texts is a space
constexpr Hundredths same_line = 250;  // a superscript is raised by less

class Drawer {
 public:
  Drawer(const Document& document, const Page& page, const PdfFonts& fonts)
      : document_(document), page_(page), fonts_(fonts) {}

  PageContent draw() {
    // Lines first and on their own: nobody who listens wants to hear of them, and each part's text stays in one piece.
    draw_lines();
    for (std::size_t i = 0; i < page_.marks.size(); ++i) {
      const Mark& mark = page_.marks[i];
      if (const TextMark* text = std::get_if<TextMark>(&mark.shape)) {
        if (is_artifact(mark.part))
          open_artifact();
        else if (mark.crossed_out)
          open_crossed_out();
        else
          open({mark.part, MarkedPiece::Kind::Text});
        draw_text(*text, needs_space(*text, i) ? " " : "");
      } else if (const BoxMark* box = tick_box(mark)) {
        if (mark.crossed_out)
          open_crossed_out();
        else
          open({mark.part, box->ticked ? MarkedPiece::Kind::TickedBox : MarkedPiece::Kind::EmptyBox});
        draw_box(*box);
        close();
        if (const TextMark* text = mark.crossed_out ? nullptr : text_apart(*box, i)) {
          open({mark.part, MarkedPiece::Kind::Text});
          draw_text({.x = box->x + box->side, .y = text->y, .size = text->size, .face = text->face, .text = " "}, "");
        }
      }
    }
    close();
    return std::move(content_);
  }

 private:
  std::string& out() { return content_.operators; }

  static const BoxMark* tick_box(const Mark& mark) {
    const BoxMark* box = std::get_if<BoxMark>(&mark.shape);
    return box && box->use == BoxMark::Use::Tick ? box : nullptr;
  }

  bool is_artifact(int part) const { return document_.parts[static_cast<std::size_t>(part)].tag == Tag::Artifact; }

  void draw_lines() {
    std::string& to = out();
    to += "/Artifact BMC\n";
    for (const Mark& mark : page_.marks) {
      if (const RuleMark* rule = std::get_if<RuleMark>(&mark.shape)) {
        add_points(to, rule->thickness);
        to += " w ";
        line(rule->x1, rule->y1, rule->x2, rule->y2);
      }
      const BoxMark* box = std::get_if<BoxMark>(&mark.shape);
      if (box && box->use == BoxMark::Use::Letter) draw_frame(*box);
    }
    add_points(to, dot);
    to += " w 1 J\n";
    for (const Mark& mark : page_.marks) {
      const LeaderMark* leader = std::get_if<LeaderMark>(&mark.shape);
      if (!leader || leader->x2 - leader->x1 < between_dots) continue;
      // Round ends of dashes without length; the dots of all lines stand below each other.
      to += "[0 ";
      add_points(to, between_dots);
      to += "]";
      add_points(to, leader->x1 % between_dots);
      to += " d ";
      line(leader->x1, leader->y, leader->x2 - dot, leader->y);
    }
    to += "[]0 d 0 J EMC\n";
  }

  void line(Hundredths x1, Hundredths y1, Hundredths x2, Hundredths y2) {
    point(x1, y1);
    out() += "m ";
    point(x2, y2);
    out() += "l S\n";
  }

  void point(Hundredths x, Hundredths y) {
    add_points(out(), x);
    out() += ' ';
    add_points(out(), page_.height - y);
    out() += ' ';
  }

  void open(MarkedPiece piece) {
    const bool goes_on =
        open_ == Open::Piece && piece.kind == MarkedPiece::Kind::Text && content_.pieces.back().part == piece.part;
    if (goes_on) return;
    close();
    const bool box = piece.kind != MarkedPiece::Kind::Text;
    out() += '/';
    out() += box ? "Form" : structure_type(document_, piece.part);
    out() += "<</MCID ";
    add_number(out(), static_cast<std::int64_t>(content_.pieces.size()));
    out() += ">>BDC\n";
    content_.pieces.push_back(piece);
    open_ = Open::Piece;
  }

  // The header of a table on its later pages.
  void open_artifact() {
    close();
    out() += "/Artifact BMC\n";
    open_ = Open::Artifact;
  }

  // What is crossed out is no text of the form any more. Screen readers pass over what is an artifact; programs that take the
  // text out of a page without looking at its structure (search, copying, Chromium's reading aloud) take the space that is
  // its ActualText: for Chromium an empty one is none.
  void open_crossed_out() {
    close();
    out() += "/Artifact BMC\n/Span<</ActualText( )>>BDC\n";
    open_ = Open::CrossedOut;
  }

  void close() {
    if (open_ == Open::CrossedOut) out() += "EMC ";
    if (open_ != Open::Nothing) out() += "EMC\n";
    open_ = Open::Nothing;
  }

  // A screen reader strings the texts of a part together: what is parted by a leader or by the end of a line needs a space.
  bool needs_space(const TextMark& text, std::size_t index) const {
    if (text.text.ends_with(' ')) return false;
    for (std::size_t i = index + 1; i < page_.marks.size() && page_.marks[i].part == page_.marks[index].part; ++i) {
      const TextMark* next = std::get_if<TextMark>(&page_.marks[i].shape);
      if (!next || page_.marks[i].crossed_out) continue;
      return std::abs(next->y - text.y) > same_line || next->x > text.x + text.width + same_word;
    }
    return false;
  }

  // What stands behind a box with a space between them: its text begins behind the space, which would be lost.
  const TextMark* text_apart(const BoxMark& box, std::size_t index) const {
    if (index + 1 >= page_.marks.size() || page_.marks[index + 1].part != page_.marks[index].part) return nullptr;
    const TextMark* text = std::get_if<TextMark>(&page_.marks[index + 1].shape);
    return text && text->x > box.x + box.side + same_word ? text : nullptr;
  }

  void draw_text(const TextMark& text, std::string_view after) {
    out() += "BT ";
    out() += PdfFonts::name(text.face);
    out() += ' ';
    add_number(out(), text.size / 10);
    if (text.size % 10 != 0) out() += "." + std::to_string(text.size % 10);
    out() += " Tf 1 0 0 1 ";
    point(text.x, text.y);
    out() += "Tm";
    fonts_.add_show(out(), text);
    if (!after.empty()) fonts_.add_show(out(), TextMark{.face = text.face, .text = std::string(after)});
    out() += " ET\n";
  }

  void draw_frame(const BoxMark& box) {
    add_points(out(), box_line);
    out() += " w ";
    point(box.x, box.y + box.side);
    add_points(out(), box.side);
    out() += ' ';
    add_points(out(), box.side);
    out() += " re S\n";
  }

  void draw_box(const BoxMark& box) {
    draw_frame(box);
    if (!box.ticked) return;
    // As large as the letters beside the box and on their line, so that text taken out of the file says "X, ".
    TextMark tick{
        .y = box.y + box.side * 9 / 10, .size = box.side * 10 / 28, .face = PdfFonts::tick_face, .text = "X"};
    tick.x = box.x + (box.side - fonts_.width(tick)) / 2;
    draw_text(tick, "");
  }

  const Document& document_;
  const Page& page_;
  const PdfFonts& fonts_;
  PageContent content_;
  enum class Open { Nothing, Piece, Artifact, CrossedOut };
  Open open_ = Open::Nothing;
};

}  // namespace

std::string_view structure_type(const Document& document, int part) {
  const auto is_title = [](const Part& one) { return one.tag == Tag::Title; };
  switch (document.parts[static_cast<std::size_t>(part)].tag) {
    case Tag::Title: return "H1";
    case Tag::Heading: return std::any_of(document.parts.begin(), document.parts.end(), is_title) ? "H2" : "H1";
    case Tag::Note: return "Note";
    case Tag::Paragraph:
    case Tag::Field:
    case Tag::Signature:
    case Tag::Artifact: break;
  }
  return "P";
}

PageContent page_content(const Document& document, const Page& page, const PdfFonts& fonts) {
  return Drawer(document, page, fonts).draw();
}

}  // namespace camtay
