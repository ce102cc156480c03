#include "guide/narration.hpp"

#include <algorithm>

#include "base/date.hpp"
#include "base/match.hpp"
#include "base/text.hpp"
#include "base/vietnamese.hpp"

namespace camtay {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Numbers from this length on, and those that begin with 0, are no quantities but numbers of cards and telephones.
constexpr std::size_t digit_by_digit_from = 7;

class Narrator {
 public:
  Narrator(const Words& words, std::vector<Utterance>& out) : words_(words), out_(out) {}

  void say(const NodeId& node, std::string_view visible) const {
    const std::u32string all = decode(visible);
    std::size_t at = 0;
    for (const std::string& piece : utterances(visible, longest_utterance)) {
      const std::u32string wanted = decode(piece);
      std::size_t from = all.find(wanted, at);
      // White space between two lines of a text is folded in an utterance: highlight up to the end instead.
      std::size_t to = from == std::u32string::npos ? all.size() : from + wanted.size();
      if (from == std::u32string::npos) from = at;
      at = to;
      out_.push_back({node, static_cast<int>(from), static_cast<int>(to), speakable(piece, words_)});
    }
  }
  void say_as(const NodeId& node, std::string_view visible, std::string_view spoken) const {
    if (spoken.empty()) return say(node, visible);
    const int all = static_cast<int>(length(visible));
    for (const std::string& piece : utterances(spoken, longest_utterance)) {
      out_.push_back({node, 0, all, speakable(piece, words_)});
    }
  }

  void operator()(const Heading& heading) const { say(heading.id, heading.text); }
  void operator()(const Paragraph& paragraph) const { say(paragraph.id, plain_text(paragraph.text)); }
  void operator()(const Picture&) const {}  // the words beside it say the same
  void operator()(const Button& button) const {
    using enum Button::Kind;
    if (button.kind == Back || button.kind == Help || button.kind == Listen) return;
    say_as(button.id, button.label, button.kind == Main ? words_("speak.press", {{"label", button.label}}) : "");
  }
  void operator()(const Options& options) const {
    if (options.legend_shown) say(options.id, options.label);
    for (const Option& option : options.options) {
      say_as(option.id, option.label,
             option.chosen ? words_("speak.chosen", {{"label", option.label}}) : std::string());
    }
  }
  void operator()(const Entry& entry) const {
    if (entry.label_shown) say(entry.id, entry.label);
    if (!entry.hint.empty()) say_as(entry.id, "", entry.hint);
    if (!entry.value.empty()) say_as(entry.id, "", words_("speak.written", {{"value", entry.value}}));
  }
  void operator()(const EntryRow& row) const {
    for (const Entry& entry : row.entries) (*this)(entry);
  }
  void operator()(const Progress&) const {}
  void operator()(const Notice& notice) const {
    const std::string text = plain_text(notice.text);
    say(notice.id, notice.title.empty() ? text : text.empty() ? notice.title : notice.title + "\n" + text);
  }
  void operator()(const Statement& statement) const { say(statement.id, plain_text(statement.text)); }
  void operator()(const Item& item) const {
    const std::string text = plain_text(item.text);
    say(item.id, text.empty() ? item.title : item.title + "\n" + text);
  }
  void operator()(const Sheet& sheet) const { say(sheet.id, sheet.label); }
  void operator()(const Link& link) const { say(link.id, link.label); }

 private:
  const Words& words_;
  std::vector<Utterance>& out_;
};

// "500.000" and "1.500.000": a quantity with its thousands apart.
bool has_thousands(std::string_view token) {
  const std::vector<std::string> parts = split(token, '.');
  if (parts.size() < 2 || parts[0].size() > 3 || parts[0].starts_with('0')) return false;
  return std::all_of(parts.begin() + 1, parts.end(), [](const std::string& part) { return part.size() == 3; });
}

// Where the number ends that begins at `at`: digits, with single spaces, dots or slashes between them.
std::size_t number_end(std::string_view text, std::size_t at) {
  const auto digits_from = [&](std::size_t i) {
    while (i < text.size() && is_digit(text[i])) ++i;
    return i;
  };
  std::size_t end = digits_from(at);
  while (end + 1 < text.size() && (text[end] == '/' || text[end] == '.') && is_digit(text[end + 1]))
    end = digits_from(end + 1);
  if (has_thousands(text.substr(at, end - at))) return end;
  // The digits of a card stand in groups: "038 158 004 215".
  for (std::size_t next = end; next + 1 < text.size() && text[next] == ' ' && is_digit(text[next + 1]); end = next)
    next = digits_from(next + 1);
  return end;
}

// A number as number_end() takes it, said as one says dates, money and the numbers of cards; else as it is.
std::string said_number(std::string_view token, bool vietnamese) {
  const std::vector<std::string> parts = split(replaced(token, ".", "/"), '/');
  if (parts.size() == 3 && parts[2].size() == 4) {
    const std::optional<Date> date = parse_lenient(token, {.year = 2199, .month = 12, .day = 31});
    if (date && vietnamese) return to_spoken(*date);
    return std::string(token);
  }
  const std::string all = digits(token);
  if (has_thousands(token) && vietnamese && all.size() <= 12) {
    long long number = 0;
    for (const char c : all) number = number * 10 + (c - '0');
    return number_in_words(number);
  }
  const bool of_card = all.size() >= digit_by_digit_from || (all.size() > 2 && token.starts_with('0'));
  if (token.find('/') != std::string_view::npos || !of_card) return std::string(token);
  return vietnamese ? spoken_digits(all, 3) : grouped_digits(all, 1);
}

// A name stands in capitals on the form; a voice might spell it letter by letter instead of saying its tiếng.
std::string said_word(std::string_view word, const Words& words) {
  std::string name = "say.";
  name += word;
  if (words.has(name)) return words[name];
  const std::string small = lower(word);
  const bool capitals = small != word && upper(word) == word && capitalised(small) != word;
  if (words.language() != "vi" || !capitals || syllables(word) > 1) return std::string(word);
  return capitalised(small);
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string speakable(std::string_view text, const Words& words) {
  const bool vietnamese = words.language() == "vi";
  std::string said;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    if (is_digit(text[i])) {
      end = number_end(text, i);
      said += said_number(text.substr(i, end - i), vietnamese);
    } else if (is_word_byte(text[i])) {
      while (end < text.size() && is_word_byte(text[end])) ++end;
      said += said_word(text.substr(i, end - i), words);
    } else {
      end = i + 1;
      // A slash between words ("ông/bà") and brackets are for the eye.
      const char c = text[i];
      said += c == '/' || c == '(' || c == ')' || c == '\n' ? ' ' : c;
    }
    i = end;
  }
  return tidy(said);
}

std::vector<Utterance> narrate(const Screen& screen, const Words& words) {
  std::vector<Utterance> out;
  for (const Block& block : screen.blocks) std::visit(Narrator(words, out), block);
  return out;
}

std::vector<Utterance> narrate_node(const Screen& screen, const NodeId& node, const Words& words) {
  std::vector<Utterance> out;
  for (Utterance& utterance : narrate(screen, words)) {
    if (utterance.node == node) out.push_back(std::move(utterance));
  }
  return out;
}

}  // namespace camtay
