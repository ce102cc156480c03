#include <algorithm>

#include "base/text.hpp"
#include "base/vietnamese.hpp"

namespace camtay {
namespace {

// A word with what stands beside it, up to the next one.
struct Token {
  std::string_view text;
  bool vietnamese = false;
  bool name = false;                   // has a capital, and may be Vietnamese for all its letters say
  bool english = false;                // may also be English
  bool opens = false, closes = false;  // a phrase: a bracket before it, a comma behind it
};

bool is_one_of(std::string_view all, std::string_view part) {
  return all.find(" " + std::string(part) + " ") != std::string_view::npos;
}

// "nghi", "nam"; but not "press": no tiếng begins and ends so.
bool may_be_tieng(std::string_view plain) {
  constexpr std::string_view vowels = "aeiouy";
  constexpr std::string_view begins = "  b c ch d g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x ";
  constexpr std::string_view ends = "  c ch m n ng nh p t ";
  const std::size_t vowel = std::min(plain.find_first_of(vowels), plain.size());
  const std::size_t end = std::min(plain.find_first_not_of(vowels, vowel), plain.size());
  return end > vowel && end - vowel <= 3 && plain.find("ee") == std::string_view::npos &&
         is_one_of(begins, plain.substr(0, vowel)) && is_one_of(ends, plain.substr(end));
}

// These could be a tiếng too, and have a capital where a sentence begins.
bool is_english(std::string_view plain) {
  return is_one_of(
      " a all an at but by can do each get go he him i in it key let may me my no not on out pay put run say so such "
      "tap than that the them then they to top us you ",
      plain);
}

Token token_of(std::string_view text) {
  Token token{.text = text};
  const std::u32string all = decode(tidy(text));
  std::size_t first = 0, end = all.size();
  while (first < end && !is_letter(all[first])) ++first;
  while (end > first && !is_letter(all[end - 1])) --end;
  token.opens = first > 0;
  token.closes = end < all.size();
  const std::string word = encode(all.substr(first, end - first)), plain = plain_letters(word);
  // "120/2025/NĐ-CP" is a number with a name, and read as one.
  if (word.empty() || !digits(text).empty()) return token;
  token.vietnamese = plain != lower(word);
  token.english = is_english(plain);
  token.name = !token.vietnamese && word != plain && (capitalised(plain) == word || upper(plain) == word) &&
               may_be_tieng(plain);
  return token;
}

std::vector<Token> tokens_of(std::string_view text) {
  constexpr std::string_view white = " \n";
  std::vector<Token> tokens;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t word = text.find_first_not_of(white, from);
    const std::size_t behind = text.find_first_of(white, word);
    const std::size_t next = std::min(text.find_first_not_of(white, behind), text.size());
    tokens.push_back(token_of(text.substr(from, next - from)));
    from = next;
  }
  return tokens;
}

void take_names(std::vector<Token>& tokens) {
  const auto is_with = [&](const Token& name, std::size_t left) {
    return name.name && !tokens[left].closes && !tokens[left + 1].opens;
  };
  for (std::size_t i = 1; i < tokens.size(); ++i)
    tokens[i].vietnamese = tokens[i].vietnamese || (tokens[i - 1].vietnamese && is_with(tokens[i], i - 1));
  for (std::size_t i = tokens.size(); i-- > 1;) {
    Token& before = tokens[i - 1];
    before.vietnamese = before.vietnamese || (tokens[i].vietnamese && !before.english && is_with(before, i - 1));
  }
}

// What stands in quotation marks is quoted as a whole: “đăng ký khai sinh”.
void take_quotes(std::vector<Token>& tokens) {
  for (auto open = tokens.begin(); open != tokens.end(); ++open) {
    if (!open->text.starts_with("“")) continue;
    const auto close = std::find_if(open, tokens.end(),
                                    [](const Token& one) { return one.text.find("”") != std::string_view::npos; });
    if (close == tokens.end()) return;
    const auto is_vietnamese = [](const Token& one) { return one.vietnamese; };
    if (std::any_of(open, close + 1, is_vietnamese))
      std::for_each(open, close + 1, [](Token& one) { one.vietnamese = true; });
    open = close;
  }
}

}  // namespace

std::vector<LanguagePiece> by_language(std::string_view text) {
  std::vector<LanguagePiece> pieces;
  std::vector<Token> tokens = tokens_of(text);
  take_names(tokens);
  take_quotes(tokens);
  std::size_t from = 0, end = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    end += tokens[i].text.size();
    if (i + 1 < tokens.size() && tokens[i + 1].vietnamese == tokens[i].vietnamese) continue;
    pieces.push_back({text.substr(from, end - from), tokens[i].vietnamese});
    from = end;
  }
  return pieces;
}

}  // namespace camtay
