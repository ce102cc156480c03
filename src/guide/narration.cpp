#include "guide/narration.hpp"

#include <algorithm>

#include "base/match.hpp"
#include "base/text.hpp"
#include "base/vietnamese.hpp"

namespace camtay {
namespace {

class Narrator {
 public:
  Narrator(const Words& words, std::vector<Utterance>& out, Reading reading = Reading::ByItself)
      : words_(words), out_(out), reading_(reading) {}

  void say(const NodeId& node, std::string_view visible, bool own = false) const {
    const std::u32string all = decode(visible);
    std::size_t at = 0;
    for (const std::string& piece : breaths(visible, words_)) {
      const std::u32string wanted = decode(piece);
      std::size_t from = all.find(wanted, at);
      // White space between two lines of a text is folded in an utterance: highlight up to the end instead.
      std::size_t to = from == std::u32string::npos ? all.size() : from + wanted.size();
      if (from == std::u32string::npos) from = at;
      at = to;
      Utterance& utterance = out_.emplace_back(spoken_utterance(node, piece, words_));
      utterance.from = static_cast<int>(from);
      utterance.to = static_cast<int>(to);
      utterance.seen = encode(all.substr(from, to - from));
      utterance.own = own;
    }
  }
  void say_as(const NodeId& node, std::string_view visible, std::string_view spoken, bool own = false) const {
    if (spoken.empty()) return say(node, visible, own);
    const int all = static_cast<int>(length(visible));
    for (const std::string& piece : breaths(spoken, words_)) {
      Utterance& utterance = out_.emplace_back(spoken_utterance(node, piece, words_));
      utterance.to = all;
      utterance.own = own;
    }
  }
  // What a button is for, where the program has words for it.
  void say_purpose(const Button& button) const {
    const std::string name = "speak.about." + button.id;
    say(button.id, button.label);
    if (words_.has(name)) say_as(button.id, button.label, words_[name]);
  }

  void operator()(const Heading& heading) const { say(heading.id, heading.text); }
  void operator()(const Paragraph& paragraph) const { say(paragraph.id, plain_text(paragraph.text)); }
  void operator()(const Picture&) const {}  // the words beside it say the same
  void operator()(const Button& button) const {
    using enum Button::Kind;
    if (button.kind == Back || button.kind == Help || button.kind == Listen) return;
    if (button.kind == Secondary && reading_ == Reading::Asked) return say_purpose(button);
    say_as(button.id, button.label, button.kind == Main ? words_("speak.press", {{"label", button.label}}) : "");
  }
  void operator()(const Options& options) const {
    if (options.legend_shown) say(options.id, options.label);
    for (const Option& option : options.options) {
      say(option.id, option.label, option.chosen);
      // A sentence of its own: whoever records a voice says it once.
      if (option.chosen) say_as(option.id, option.label, words_["option.chosen"], true);
    }
  }
  void operator()(const Entry& entry) const {
    if (entry.label_shown) say(entry.id, entry.label);
    if (!entry.hint.empty()) say_as(entry.id, "", entry.hint);
    if (!entry.value.empty()) say_as(entry.id, "", words_("speak.written", {{"value", entry.value}}), true);
  }
  void operator()(const EntryRow& row) const {
    for (const Entry& entry : row.entries) (*this)(entry);
  }
  void operator()(const Progress&) const {}
  void operator()(const Notice& notice) const {
    const std::string text = plain_text(notice.text);
    say(notice.id, notice.title.empty() ? text : text.empty() ? notice.title : notice.title + "\n" + text);
  }
  void operator()(const Statement& statement) const {
    const std::size_t first = out_.size();
    say(statement.id, plain_text(statement.text), true);
    if (!statement.by_syllable) return;
    // A name is heard tiếng by tiếng, so that a wrong one is noticed.
    for (const Run& run : statement.text) {
      if (!run.strong) continue;
      const Utterance name = spoken_utterance("", run.text, words_);
      for (std::size_t i = first; i < out_.size(); ++i) {
        Utterance paused = out_[i];
        say_by_syllable(name, paused);
        // The pauses of a very long name would take longer than a voice may speak at a time.
        if (fits_a_breath(paused.text, words_)) out_[i] = std::move(paused);
      }
    }
  }
  void operator()(const Item& item) const {
    const std::string text = plain_text(item.text);
    say(item.id, text.empty() ? item.title : item.title + "\n" + text);
  }
  void operator()(const Sheet& sheet) const { say(sheet.id, sheet.label); }
  void operator()(const Link& link) const { say(link.id, link.label); }

 private:
  static void set_apart(std::string& text, const std::string& name) {
    if (name.find(' ') != std::string::npos) text = replaced(text, name, replaced(name, " ", ", "));
  }
  static void say_by_syllable(const Utterance& name, Utterance& in) {
    set_apart(in.text, name.text);
    for (SpokenPiece& piece : in.pieces) {
      set_apart(piece.plain, name.text);
      for (const SpokenPiece& part : name.pieces) set_apart(piece.text, part.text);
    }
  }

  const Words& words_;
  std::vector<Utterance>& out_;
  Reading reading_;
};

}  // namespace

std::vector<Utterance> narrate(const Screen& screen, const Words& words, Reading reading) {
  std::vector<Utterance> out;
  const Narrator narrator(words, out, reading);
  for (const Block& block : screen.blocks) std::visit(narrator, block);
  if (reading == Reading::ByItself) return out;
  for (const Block& block : screen.blocks) {
    const Button* button = std::get_if<Button>(&block);
    using enum Button::Kind;
    if (button != nullptr && (button->kind == Back || button->kind == Help)) narrator.say_purpose(*button);
  }
  return out;
}

Spoken highlighted(const Utterance& utterance, int word, const Words& words) {
  Spoken spoken{.node = utterance.node, .from = utterance.from, .to = utterance.to};
  if (word < 0 || utterance.seen.empty()) return spoken;
  const auto said_until = [&](std::size_t end) {
    return static_cast<int>(camtay::words(speakable(std::string_view(utterance.seen).substr(0, end), words)).size());
  };
  const std::string_view seen = utterance.seen;
  constexpr std::string_view white = " \n";
  for (std::size_t begin = seen.find_first_not_of(white); begin != std::string_view::npos;) {
    const std::size_t end = std::min(seen.find_first_of(white, begin), seen.size());
    if (said_until(end) > word) {
      spoken.word_from = utterance.from + static_cast<int>(length(seen.substr(0, begin)));
      spoken.word_to = spoken.word_from + static_cast<int>(length(seen.substr(begin, end - begin)));
      return spoken;
    }
    begin = seen.find_first_not_of(white, end);
  }
  return spoken;
}

std::vector<Utterance> narrate_node(const Screen& screen, const NodeId& node, const Words& words) {
  std::vector<Utterance> out;
  for (Utterance& utterance : narrate(screen, words)) {
    if (utterance.node == node) out.push_back(std::move(utterance));
  }
  return out;
}

}  // namespace camtay
