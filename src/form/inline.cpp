#include "form/inline.hpp"

#include <optional>
#include <utility>

namespace camtay {

namespace {

bool is_id(std::string_view text) {
  for (const char letter : text) {
    if (!((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_')) return false;
  }
  return !text.empty();
}

// A whole number from 1 to 999 at the start of a text, and the text without it.
std::optional<int> take_number(std::string_view& text) {
  int number = 0;
  std::size_t digits = 0;
  for (; digits < text.size() && digits < 3 && text[digits] >= '0' && text[digits] <= '9'; ++digits) {
    number = number * 10 + (text[digits] - '0');
  }
  if (number == 0) return std::nullopt;
  text.remove_prefix(digits);
  return number;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  InlineText read() {
    while (!rest_.empty()) step();
    end_words();
    if (crossed_from_) mistake("what is crossed out has no end", "write ~~[field_id=choice_id] behind it");
    if (bold_) mistake("bold is not closed", "write ** once more");
    if (italic_) mistake("italic is not closed", "write __ once more");
    return std::move(out_);
  }

 private:
  void step() {
    if (rest_.starts_with("**")) {
      end_words();
      bold_ = !bold_;
      rest_.remove_prefix(2);
    } else if (rest_.starts_with("__")) {
      end_words();
      italic_ = !italic_;
      rest_.remove_prefix(2);
    } else if (rest_.starts_with("~~")) {
      cross_out();
    } else if (rest_.starts_with("^(")) {
      superscript();
    } else if (rest_[0] == '{') {
      if (const auto inside = enclosed('}')) blank(*inside);
    } else if (rest_[0] == '[') {
      if (const auto inside = enclosed(']')) box(*inside);
    } else {
      if (rest_[0] == '\\' && rest_.size() > 1) rest_.remove_prefix(1);
      words_ += rest_[0];
      rest_.remove_prefix(1);
    }
  }

  std::optional<std::string_view> enclosed(char end) {
    const std::size_t at = rest_.find(end);
    if (at == rest_.npos) {
      mistake(std::string("\"") + rest_[0] + "\" is not closed",
              std::string("write ") + end + " after it or \\ before it");
      words_ += rest_[0];
      rest_.remove_prefix(1);
      return std::nullopt;
    }
    const std::string_view inside = rest_.substr(1, at - 1);
    rest_.remove_prefix(at + 1);
    return inside;
  }

  void superscript() {
    rest_.remove_prefix(1);
    const std::size_t at = rest_.find(')');
    if (at == rest_.npos) return mistake("\"^(\" is not closed", "write ) after it");
    end_words();
    Piece piece = styled(Piece::Kind::Words, std::string(rest_.substr(0, at + 1)));
    piece.superscript = true;
    out_.pieces.push_back(std::move(piece));
    rest_.remove_prefix(at + 1);
  }

  // The first "~~" begins what the second one, with a box behind it, crosses out.
  void cross_out() {
    end_words();
    rest_.remove_prefix(2);
    if (!crossed_from_) {
      crossed_from_ = out_.pieces.size();
      return;
    }
    const std::size_t from = *std::exchange(crossed_from_, std::nullopt);
    const std::size_t end = out_.pieces.size();
    const bool conditioned = rest_.starts_with('[');
    if (const auto inside = conditioned ? enclosed(']') : std::nullopt) box(*inside);
    if (out_.pieces.size() == end) {
      if (!conditioned)
        mistake("nothing says when these words are crossed out", "write [field_id=choice_id] after ~~");
      return;
    }
    const Piece condition = std::move(out_.pieces.back());
    out_.pieces.pop_back();
    for (std::size_t i = from; i < end; ++i) {
      out_.pieces[i].crossed_out_by = condition_of(condition);
    }
  }

  void blank(std::string_view inside) {
    end_words();
    const std::string_view id = inside.substr(0, inside.find_first_of(":*#"));
    Piece piece = styled(Piece::Kind::Blank, std::string(id));
    std::string_view measures = inside.substr(id.size());
    bool right = id.empty() || is_id(id);  // without a name: only ever written by hand
    if (right && measures.starts_with(':')) {
      measures.remove_prefix(1);
      const std::optional<int> width = take_number(measures);
      right = width.has_value();
      piece.least_mm = width.value_or(0);
      piece.fixed = measures.starts_with('!');
      if (piece.fixed) measures.remove_prefix(1);
    }
    if (right && measures.starts_with('*')) {
      measures.remove_prefix(1);
      const std::optional<int> lines = take_number(measures);
      right = lines.value_or(99) <= 9;
      piece.lines = lines.value_or(1);
    }
    if (right && measures.starts_with('#') && measures.size() + id.size() == inside.size()) {
      measures.remove_prefix(1);
      const std::optional<int> letters = take_number(measures);
      right = letters.value_or(99) <= 40;
      piece.letters = letters.value_or(0);
    }
    if (!right || !measures.empty()) {
      return mistake("{" + std::string(inside) + "} is no blank",
                     "write {field_id}, {field_id:30}, {field_id:30!}, {field_id*2}, {field_id#12} or {}");
    }
    out_.pieces.push_back(std::move(piece));
  }

  void box(std::string_view inside) {
    end_words();
    const std::string_view id = inside.substr(0, inside.find('='));
    const bool flag = id.size() == inside.size();
    if (!is_id(id) || (!flag && !is_id(inside.substr(id.size() + 1)))) {
      return mistake("[" + std::string(inside) + "] is no box", "write [field_id=choice_id], [field_id] or \\[");
    }
    Piece piece = styled(Piece::Kind::Box, std::string(id));
    if (!flag) piece.choice = inside.substr(id.size() + 1);
    out_.pieces.push_back(std::move(piece));
  }

  Piece styled(Piece::Kind kind, std::string text) const {
    return Piece{.kind = kind, .text = std::move(text), .choice = {}, .bold = bold_, .italic = italic_};
  }

  void end_words() {
    if (!words_.empty()) out_.pieces.push_back(styled(Piece::Kind::Words, std::move(words_)));
    words_.clear();
  }

  void mistake(std::string what, std::string remedy) {
    out_.mistakes.push_back({std::move(what), std::move(remedy)});
  }

  std::string_view rest_;
  std::string words_;
  bool bold_ = false, italic_ = false;
  std::optional<std::size_t> crossed_from_;  // first piece
  InlineText out_;
};

}  // namespace

InlineText read_inline(std::string_view text) { return Reader(text).read(); }

}  // namespace camtay
