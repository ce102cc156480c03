// Numbers in Vietnamese words. The words are the function, so they stand here and not in assets.
#include "base/text.hpp"
#include "base/vietnamese.hpp"

namespace camtay {

namespace {

constexpr std::string_view units[] = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
constexpr long long most = 999'999'999'999;

using Words = std::vector<std::string>;

void say(Words& words, std::string_view word) { words.emplace_back(word); }

// A group of three digits. Behind a larger group nothing is left out: 2005 is "hai nghìn không trăm linh năm".
void say_group(Words& words, int group) {
  const int hundreds = group / 100;
  const int tens = group / 10 % 10;
  const int ones = group % 10;
  const bool behind_another = !words.empty();
  if (hundreds > 0 || behind_another) {
    say(words, units[hundreds]);
    say(words, "trăm");
  }
  if (tens == 0 && ones == 0) return;
  if (tens == 0 && !words.empty()) say(words, "linh");
  if (tens == 1) say(words, "mười");
  if (tens > 1) {
    say(words, units[tens]);
    say(words, "mươi");
  }
  if (ones == 0) return;
  if (ones == 1 && tens > 1) return say(words, "mốt");
  if (ones == 5 && tens > 0) return say(words, "lăm");
  say(words, units[ones]);
}

// Groups from the left; one digit left over joins the first group, as one says a telephone number: 0912 345 678.
std::vector<std::string> groups_of(std::string_view text, int group) {
  const std::string all = digits(text);
  std::vector<std::string> groups;
  if (all.empty()) return groups;
  const std::size_t size = group > 0 ? static_cast<std::size_t>(group) : all.size();
  const bool one_left = size > 1 && all.size() > size && all.size() % size == 1;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t count = at == 0 && one_left ? size + 1 : size;
    groups.push_back(all.substr(at, count));
    at += count;
  }
  return groups;
}

}  // namespace

std::string number_in_words(long long number) {
  if (number < 0 || number > most) return spoken_digits(std::to_string(number), 3);
  if (number == 0) return std::string(units[0]);

  struct Group {
    long long size;
    std::string_view name;
  };
  constexpr Group groups[] = {{1'000'000'000, "tỷ"}, {1'000'000, "triệu"}, {1'000, "nghìn"}, {1, ""}};
  Words words;
  for (const Group& group : groups) {
    const int count = static_cast<int>(number / group.size % 1000);
    if (count == 0) continue;
    say_group(words, count);
    if (!group.name.empty()) say(words, group.name);
  }
  return join(words, " ");
}

std::string spoken_digits(std::string_view digits, int group) {
  std::vector<std::string> spoken;
  for (const std::string& part : groups_of(digits, group)) {
    Words words;
    for (const char digit : part) say(words, units[digit - '0']);
    spoken.push_back(join(words, " "));
  }
  return join(spoken, ", ");
}

std::string grouped_digits(std::string_view digits, int group) { return join(groups_of(digits, group), " "); }

std::string thousands(long long number, std::string_view between) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3 + (text[0] == '-'); text.insert(at, between)) at -= 3;
  return text;
}

}  // namespace camtay
