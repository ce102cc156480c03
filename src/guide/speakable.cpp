#include <algorithm>

#include "base/date.hpp"
#include "base/text.hpp"
#include "base/vietnamese.hpp"
#include "guide/languages.hpp"
#include "guide/narration.hpp"

namespace camtay {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Numbers from this length on, and those that begin with 0, are no quantities but numbers of cards and telephones.
constexpr std::size_t digit_by_digit_from = 6;

// Measured with espeak-ng at the slow rate: a tiếng takes 0.4 s, a pause as long as two, 34 letters of English as long as ten, a
// digit of it as long as its sign and five letters.
constexpr int tieng_of_a_pause = 2, tieng_of_34_letters = 10, letters_of_a_digit = 5;
constexpr int shortest_cut = 4;  // tiếng; below that a text is not cut any further

// "500.000" and "1.500.000": a quantity with its thousands apart.
bool has_thousands(std::string_view token) {
  const std::vector<std::string> parts = split(token, '.');
  if (parts.size() < 2 || parts[0].size() > 3 || parts[0].starts_with('0')) return false;
  return std::all_of(parts.begin() + 1, parts.end(), [](const std::string& part) { return part.size() == 3; });
}

// "12,500": as English parts thousands.
bool has_commas(std::string_view text, std::size_t at) {
  return at + 3 < text.size() && text[at] == ',' && is_digit(text[at + 1]) && is_digit(text[at + 2]) &&
         is_digit(text[at + 3]) && (at + 4 == text.size() || !is_digit(text[at + 4]));
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
  while (has_commas(text, end)) end += 4;
  // The digits of a card stand in groups: "038 158 004 215".
  for (std::size_t next = end; next + 1 < text.size() && text[next] == ' ' && is_digit(text[next + 1]); end = next)
    next = digits_from(next + 1);
  return end;
}

// A number as number_end() takes it, said as one says dates, money and the numbers of cards; else as it is.
std::string said_number(std::string_view token, bool vietnamese) {
  if (token.find(',') != std::string_view::npos) return std::string(token);
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
  if (words.language() != "vi") return plain_letters(word) == lower(word) ? std::string(word) : plain_letters(word);
  const std::string small = lower(word);
  const bool capitals = small != word && upper(word) == word && capitalised(small) != word;
  if (!capitals || syllables(word) > 1) return std::string(word);
  return capitalised(small);
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// How long a text takes to say, in tiếng: pauses count too, and English words are longer than one.
int effort(std::string_view said, const Words& words) {
  int pauses = 0, numbers = 0;
  for (const char c : said.substr(0, said.size() - 1)) {
    pauses += c == ',' || c == ';' || c == ':' || c == '.';
    numbers += is_digit(c);
  }
  const int paused = tieng_of_a_pause * pauses;
  if (words.language() == "vi") return syllables(said) + paused;
  return (static_cast<int>(length(said)) + letters_of_a_digit * numbers) * tieng_of_34_letters / 34 + paused;
}

// The digits of a card stand in groups, and are said in one breath.
std::vector<std::string> with_whole_numbers(std::vector<std::string> pieces) {
  std::vector<std::string> joined;
  for (std::string& piece : pieces) {
    if (!joined.empty() && is_digit(joined.back().back()) && is_digit(piece.front())) {
      joined.back() += ' ' + piece;
    } else {
      joined.push_back(std::move(piece));
    }
  }
  return joined;
}

void add_breaths(std::vector<std::string>& out, std::string_view visible, int most, const Words& words) {
  for (std::string& piece : with_whole_numbers(utterances(visible, most))) {
    const std::string said = speakable(piece, words);
    if (syllables(said) == 0) continue;  // "…": nothing to say
    if (fits_a_breath(said, words) || most <= shortest_cut) {
      out.push_back(std::move(piece));
    } else {
      add_breaths(out, piece, most * 3 / 4, words);
    }
  }
}

}  // namespace

std::string speakable(std::string_view text, const Words& words) {
  const bool vietnamese = words.language() == "vi";
  std::string said;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    if (is_digit(text[i])) {
      end = number_end(text, i);
      std::string number = said_number(text.substr(i, end - i), vietnamese);
      // "trước ngày 01/07/2025": the day is not said twice.
      constexpr std::string_view day = "ngày ";
      if (number.starts_with(day) && lower(said).ends_with(day)) number.erase(0, day.size());
      said += number;
    } else if (is_word_byte(text[i])) {
      while (end < text.size() && is_word_byte(text[end])) ++end;
      said += said_word(text.substr(i, end - i), words);
    } else {
      end = i + 1;
      // A slash between words ("ông/bà") and brackets are for the eye.
      const char c = text[i];
      if (c == '%' && vietnamese) {
        said += " phần trăm";
      } else {
        said += c == '/' || c == '(' || c == ')' || c == '\n' ? ' ' : c;
      }
    }
    i = end;
  }
  return tidy(said);
}

bool fits_a_breath(std::string_view said, const Words& words) {
  return said.empty() || effort(said, words) <= longest_utterance;
}

Utterance spoken_utterance(const NodeId& node, std::string_view visible, const Words& words) {
  Utterance utterance{.node = node, .text = speakable(visible, words)};
  if (!words.language().empty() && words.language() != "vi") utterance.pieces = spoken_pieces(visible, words);
  return utterance;
}

std::vector<std::string> breaths(std::string_view visible, const Words& words) {
  std::vector<std::string> pieces;
  add_breaths(pieces, visible, longest_utterance, words);
  return pieces;
}

}  // namespace camtay
