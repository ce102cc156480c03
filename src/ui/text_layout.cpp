#include "ui/text_layout.hpp"

#include <algorithm>

namespace camtay {

namespace {

std::size_t next_character(std::string_view text, std::size_t at) {
  ++at;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80) ++at;
  return at;
}

int characters(std::string_view text) {
  return int(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

struct Word {
  std::vector<Fragment> fragments;  // one for each weight inside the word
  float width = 0;
  bool after_space = false;
  bool after_line_feed = false;
};

std::vector<Word> split_words(const Rich& text, const TextStyle& style, const Measure& measure) {
  std::vector<Word> words;
  bool open = false, space = false, feed = false;
  int at = 0;
  for (const Run& run : text) {
    const Weight weight = run.strong ? Weight::Bold : style.weight;
    std::string_view rest = run.text;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find_first_of(" \n\t"), rest.size());
      if (end == 0) {
        feed = feed || rest.front() == '\n';
        space = true;
        open = false;
        rest.remove_prefix(1);
        ++at;
        continue;
      }
      const std::string_view part = rest.substr(0, end);
      if (!open) words.push_back({.after_space = space && !words.empty(), .after_line_feed = feed && !words.empty()});
      open = true;
      space = feed = false;
      Fragment fragment{.text = std::string(part), .weight = weight, .from = at};
      fragment.width = measure.width(part, weight, style.size);
      words.back().width += fragment.width;
      words.back().fragments.push_back(std::move(fragment));
      at += characters(part);
      rest.remove_prefix(end);
    }
  }
  return words;
}

class Lines {
 public:
  Lines(const TextStyle& style, float width, const Measure& measure)
      : style_(style), width_(width), measure_(measure) {}

  void add(const Word& word) {
    if (word.after_line_feed) feed();
    const Weight before = fragments_.empty() ? style_.weight : fragments_.back().weight;
    const float space = word.after_space && x_ > 0 ? measure_.width(" ", before, style_.size) : 0;
    // Sums of floats: a hundredth of a pixel must not break a line that was measured to fit.
    if (x_ > 0 && x_ + space + word.width > width_ + 0.01f) {
      feed();
    } else if (space > 0) {
      x_ += space;
      space_ = true;
    }
    for (const Fragment& fragment : word.fragments) {
      if (word.width <= width_ + 0.01f)
        put(fragment);
      else
        cut(fragment);
    }
  }

  TextBlock finish(Alignment align, bool any) && {
    const float line = style_.size * style_.line_height;
    ends_.push_back(x_);
    TextBlock block{.size = style_.size, .line = line, .height = any ? y_ + line : 0, .cut = cut_};
    block.width = *std::max_element(ends_.begin(), ends_.end());
    if (align == Alignment::Centre) {
      for (Fragment& fragment : fragments_)
        fragment.x += (width_ - ends_[std::size_t((fragment.y + line / 2) / line)]) / 2;
    }
    block.fragments = std::move(fragments_);
    return block;
  }

 private:
  void put(const Fragment& fragment) {
    const bool goes_on = fragments_.size() > first_of_line_ && fragments_.back().weight == fragment.weight;
    if (goes_on) {
      Fragment& last = fragments_.back();
      if (space_) last.text += ' ';
      last.text += fragment.text;
      last.width = x_ + fragment.width - last.x;
    } else {
      fragments_.push_back(fragment);
      fragments_.back().x = x_;
      fragments_.back().y = y_;
    }
    space_ = false;
    x_ += fragment.width;
  }

  void cut(const Fragment& whole) {
    cut_ = true;
    std::string_view rest = whole.text;
    int from = whole.from;
    while (!rest.empty()) {
      std::size_t end = next_character(rest, 0);
      float width = measure_.width(rest.substr(0, end), whole.weight, style_.size);
      while (end < rest.size()) {
        const std::size_t longer = next_character(rest, end);
        const float wider = measure_.width(rest.substr(0, longer), whole.weight, style_.size);
        if (x_ + wider > width_) break;
        end = longer;
        width = wider;
      }
      if (x_ > 0 && x_ + width > width_) {
        feed();
        continue;
      }
      put({.text = std::string(rest.substr(0, end)), .weight = whole.weight, .from = from, .width = width});
      from += characters(rest.substr(0, end));
      rest.remove_prefix(end);
      if (!rest.empty()) feed();
    }
  }

  void feed() {
    ends_.push_back(x_);
    y_ += style_.size * style_.line_height;
    x_ = 0;
    space_ = false;
    first_of_line_ = fragments_.size();
  }

  const TextStyle& style_;
  float width_;
  const Measure& measure_;
  std::vector<Fragment> fragments_;
  std::vector<float> ends_;  // where each line ends
  std::size_t first_of_line_ = 0;
  float x_ = 0, y_ = 0;
  bool space_ = false, cut_ = false;
};

}  // namespace

TextStyle style(const Lettering& lettering, float text_scale) {
  return {.size = lettering.size * text_scale, .line_height = lettering.line_height, .weight = lettering.weight};
}

TextBlock lay_text(const Rich& text, const TextStyle& style, float width, Alignment align, const Measure& measure) {
  Lines lines(style, width, measure);
  const std::vector<Word> words = split_words(text, style, measure);
  for (const Word& word : words) lines.add(word);
  return std::move(lines).finish(align, !words.empty());
}

TextBlock lay_text(std::string_view text, const TextStyle& style, float width, Alignment align,
                   const Measure& measure) {
  return lay_text(Rich{{.text = std::string(text)}}, style, width, align, measure);
}

float natural_width(std::string_view text, const TextStyle& style, const Measure& measure) {
  return lay_text(text, style, 1e6f, Alignment::Left, measure).width;
}

Fragment part_of(const Fragment& fragment, int from, int to, float size, const Measure& measure) {
  const int first = std::max(from - fragment.from, 0), last = std::min(to - fragment.from, characters(fragment.text));
  if (first >= last) return {};
  std::size_t begin = 0;
  for (int i = 0; i < first; ++i) begin = next_character(fragment.text, begin);
  std::size_t end = begin;
  for (int i = first; i < last; ++i) end = next_character(fragment.text, end);
  Fragment part = fragment;
  part.text = fragment.text.substr(begin, end - begin);
  part.from = fragment.from + first;
  part.x = fragment.x + measure.width(std::string_view(fragment.text).substr(0, begin), fragment.weight, size);
  part.width = measure.width(part.text, fragment.weight, size);
  return part;
}

}  // namespace camtay
