#include "procedure/heard_names.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "procedure/heard_lists.hpp"
#include "procedure/heard_words.hpp"

namespace camtay {
namespace {

using Texts = std::vector<std::string>;

constexpr std::size_t longest_name = 12;  // words

bool is(const Texts& words, std::size_t at, std::string_view lines) {
  if (at >= words.size()) return false;
  const std::string small = lower(words[at]);
  const Texts all = split(lines, '|');
  return std::find(all.begin(), all.end(), small) != all.end();
}

void drop(Texts& words, std::size_t from, std::size_t count) {
  const auto begin = words.begin() + static_cast<std::ptrdiff_t>(from);
  words.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
}

// The words without their punctuation; what has none left goes.
Texts words_of(std::string_view text) {
  std::string kept = nfc(text);
  for (const std::string& sign : split(",|.|?|!|;|:|\"|“|”|…|(|)"_in_code, '|')) kept = replaced(kept, sign, " ");
  return words(kept);
}

void drop_courtesy(Texts& words) {
  while (is(words, 0, "dạ|à|ờ|ừ|ừm|ơ|thưa|vâng|ạ|um|uh|er"_in_code) && words.size() > 1) drop(words, 0, 1);
  while (words.size() > 1 && is(words, words.size() - 1, "ạ|nhé|đấy|đó|vậy"_in_code)) words.pop_back();
}

// "họ và tên của cháu là …", "my name is …": everything up to the name.
void drop_introduction(Texts& words) {
  constexpr std::size_t latest = 7;
  std::size_t begin = 0;
  for (std::size_t i = 0; i + 1 < words.size() && i < latest; ++i) {
    const bool is_name_word = is(words, i, "tên") || (is(words, i, "name") && is(words, i + 1, "is"));
    if (is_name_word || (begin > 0 && is(words, i, "là|is"))) begin = i + 1;
    // "cháu là …": a person, and then who she is.
    if (begin == 0 && i < 3 && is(words, i, "là") && i > 0) begin = i + 1;
  }
  if (begin < words.size()) drop(words, 0, begin);
  if (words.size() > 1 && is(words, 0, "là")) drop(words, 0, 1);
  if (words.size() > 2 && is(words, 0, "cháu|bé")) drop(words, 0, 1);
  // "Ông" and "Bà" may be a family name: they go only in front of the names most people bear.
  const std::string families = "nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý"_in_code;
  if (words.size() > 2 && is(words, 0, "ông|bà|anh|chị|cụ|em"_in_code) && is(words, 1, families)) drop(words, 0, 1);
}

// The last i or y of a tiếng written the other way: "Vi" and "y dài" are "Vy".
std::string respelt(const std::string& word, char32_t wanted) {
  static constexpr std::u32string_view short_i = U"iíìỉĩị", long_y = U"yýỳỷỹỵ";
  std::u32string letters = decode(lower(word));
  const std::u32string_view from = wanted == U'y' ? short_i : long_y, to = wanted == U'y' ? long_y : short_i;
  for (std::size_t i = letters.size(); i-- > 0;) {
    const std::size_t found = from.find(letters[i]);
    if (found == std::u32string_view::npos) continue;
    letters[i] = to[found];
    return encode(letters);
  }
  return word;
}

void take_spelling_helps(Texts& words) {
  for (std::size_t i = 0; i + 1 < words.size();) {
    if (i > 0 && is(words, i, "y|i") && is(words, i + 1, "dài|ngắn")) {
      const bool longer = is(words, i + 1, "dài");
      words[i - 1] = respelt(words[i - 1], longer ? U'y' : U'i');
      drop(words, i, 2);
    } else if (is(words, i, "viết") && is(words, i + 1, "hoa")) {
      drop(words, i, 2);
    } else {
      ++i;
    }
  }
  // Three letters in a row and more spell a word; one or two may be a name of the Central Highlands ("Y", "A").
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    std::size_t end = begin;
    while (end < words.size() && length(words[end]) == 1) ++end;
    if (end - begin < 3) continue;
    std::string whole;
    for (std::size_t i = begin; i < end; ++i) whole += words[i];
    drop(words, begin, end - begin - 1);
    words[begin] = nfc(whole);
  }
}

bool says_nothing(const Texts& words) {
  return is_one_of(
      heard_words(join(words, " ")),
      "không biết|chưa biết|không nhớ|không rõ|quên rồi|quên|chưa có|chưa có tên|chưa đặt|chưa đặt tên|không có|"
      "không|chưa|để sau|i don't know|don't know|none|no"_in_code);
}

std::string titled(const std::string& word) {
  const std::u32string letters = decode(lower(word));
  std::u32string titled;
  bool first = true;
  for (const char32_t c : letters) {
    // "H'Hen", "Ksor-Phước"
    titled += first ? decode(upper(encode(c)))[0] : c;
    first = c == U'\'' || c == U'’' || c == U'-';
  }
  return encode(titled);
}

}  // namespace

std::string heard_name(std::string_view text) {
  Texts words = words_of(text);
  drop_courtesy(words);
  if (says_nothing(words)) return {};
  drop_introduction(words);
  drop_courtesy(words);
  take_spelling_helps(words);
  if (words.empty() || words.size() > longest_name || says_nothing(words)) return {};
  for (std::string& word : words) word = titled(word);
  return join(words, " ");
}

std::string heard_text(std::string_view text) {
  Texts all = words(nfc(text));
  drop_courtesy(all);
  if (all.empty() || says_nothing(all)) return {};
  return capitalised(join(all, " "));
}

}  // namespace camtay
