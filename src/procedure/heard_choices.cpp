#include "procedure/heard_choices.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "procedure/heard_lists.hpp"
#include "procedure/heard_numbers.hpp"

namespace camtay {
namespace {

using Chosen = std::optional<std::size_t>;

// More than this many do not stand on one screen, and then nobody says "the second one".
constexpr std::size_t most_in_order = 6;

std::string denials() { return "không|chưa|chẳng|chả|đừng|trừ|ngoài|not|no|never"_in_code; }
std::string unknowing() {
  return "không biết|chưa biết|không rõ|không nhớ|không chắc|chắc là|hình như|có lẽ|i don't know|don't know|not "
         "sure|maybe"_in_code;
}

bool contains(Phrase words, Phrase part) {
  for (std::size_t at = 0; !part.empty() && at + part.size() <= words.size(); ++at) {
    // Within a longer text only what was heard with its marks is the same.
    if (likeness(words.subspan(at, part.size()), part) == 2) return true;
  }
  return false;
}

bool contains_one_of(Phrase words, std::string_view lines) {
  for (const std::string& line : split(lines, '|')) {
    if (contains(words, heard_words(line))) return true;
  }
  return false;
}

// "thứ hai", "ô số ba", "cái đầu tiên", "cái cuối cùng", "the first one": 0 for the first.
Chosen place_of(Phrase words, std::size_t count) {
  if (count == 0 || count > most_in_order) return std::nullopt;
  while (words.size() > 1 && is_one_of(words.first(1), "cái|ô|câu|dòng|chọn|lấy|the|choose"_in_code))
    words = words.subspan(1);
  while (words.size() > 1 && is_one_of(words.last(1), "tiên|cùng|one"_in_code)) words = words.first(words.size() - 1);
  if (is_one_of(words, "đầu|thứ nhất|first"_in_code)) return 0;
  if (is_one_of(words, "cuối|last")) return count - 1;
  if (words.size() == 1) {
    const auto english = place_among(words[0], "|second|third|fourth|fifth|sixth"_in_code, false);
    if (english && *english < count) return *english;
  }
  if (words.size() != 2 || !is_one_of(words.first(1), "thứ|số|number"_in_code)) return std::nullopt;
  if (is_one_of(words.last(1), "tư") && count > 3) return 3;
  const std::optional<long long> number = amount(words.last(1));
  if (!number || *number < 1 || *number > static_cast<long long>(count)) return std::nullopt;
  return static_cast<std::size_t>(*number - 1);
}

// "Phiếu số 2" and "phiếu số hai" are the same: digits up to 9 as words.
std::vector<HeardWord> with_spoken_digits(Phrase words) {
  const std::vector<std::string> digits = split("không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín"_in_code, '|');
  std::vector<HeardWord> spoken;
  for (const HeardWord& word : words) {
    const bool digit = is_digits(word) && word.text.size() == 1;
    spoken.push_back(digit ? heard_words(digits[static_cast<std::size_t>(word.text[0] - '0')])[0] : word);
  }
  return spoken;
}

// By a whole label, else by the one label that is part of what was said, else by the one that what was said is part of.
class ByLabel {
 public:
  explicit ByLabel(const Asked& asked) {
    for (const Offered& one : asked.offered) labels_.push_back(with_spoken_digits(heard_words(one.label)));
  }

  Chosen whole(Phrase words) const {
    // One short word without marks is too little: "ba" is no "bà".
    const int enough = words.size() > 1 ? 1 : 2;
    return only([&](Phrase label) { return likeness(words, label) >= enough; });
  }

  // "Tôi" among many other words is no answer.
  Chosen within(Phrase words) const {
    std::size_t longest = 0;
    for (const auto& label : labels_) {
      if (contains(words, label)) longest = std::max(longest, label.size());
    }
    if (longest * 2 < words.size()) return std::nullopt;
    return only([&](Phrase label) { return label.size() == longest && contains(words, label); });
  }

  Chosen around(Phrase words) const {
    return only([&](Phrase label) { return contains(label, words); });
  }

 private:
  template <class Fits>
  Chosen only(Fits fits) const {
    Chosen found;
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      if (!fits(Phrase(labels_[i]))) continue;
      if (found) return std::nullopt;
      found = i;
    }
    return found;
  }

  std::vector<std::vector<HeardWord>> labels_;
};

Chosen yes_or_no(const Asked& asked, Phrase words) {
  const std::string yes =
      "có|có ạ|có chứ|có rồi|vâng|vâng có|vâng ạ|ừ|ừ có|đúng|đúng rồi|đúng vậy|phải|phải rồi|rồi|"
      "đồng ý|được|yes|yeah|yes please|yes i do|correct|right"_in_code;
  const std::string no =
      "không|không ạ|không có|không phải|không cần|không đâu|vâng không|chưa|chưa có|vâng chưa|không đúng|"
      "không đồng ý|không được|no|nope|not yet|no thanks"_in_code;
  const bool agrees = is_one_of(words, yes);
  if (!agrees && !is_one_of(words, no)) return std::nullopt;
  for (std::size_t i = 0; i < asked.offered.size(); ++i) {
    if (asked.offered[i].value == Json(agrees)) return i;
  }
  return std::nullopt;
}

Chosen one_choice(const Asked& asked, const ByLabel& labels, Phrase words) {
  words = without_courtesy(words);
  if (const Chosen whole = labels.whole(words)) return whole;
  if (asked.field.kind == FieldKind::YesNo) {
    if (const Chosen said = yes_or_no(asked, words)) return said;
  }
  if (contains_one_of(words, unknowing())) return std::nullopt;
  // "Không phải con gái" says something else than "con gái", and "có thẻ" than "chưa có thẻ".
  const auto unless_denied = [&](std::size_t index) -> Chosen {
    const bool denied = contains_one_of(words, denials());
    return denied == contains_one_of(heard_words(asked.offered[index].label), denials()) ? Chosen(index)
                                                                                         : std::nullopt;
  };
  if (const Chosen within = labels.within(words)) return unless_denied(*within);
  if (const Chosen around = labels.around(words)) return unless_denied(*around);
  return place_of(words, asked.offered.size());
}

// The parts of "một và ba", "cái đầu, cái cuối".
std::vector<Phrase> parts_of(Phrase words) {
  std::vector<Phrase> parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= words.size(); ++at) {
    if (at < words.size() && !is_one_of(words.subspan(at, 1), "và|với|and")) continue;
    if (at > begin) parts.push_back(words.subspan(begin, at - begin));
    begin = at + 1;
  }
  return parts;
}

// The kind before a name says little: "xã", "dân tộc", "ở". What stands behind it may be the place it lies in.
std::string kinds() {
  return "tỉnh|thành phố|tp|xã|phường|đặc khu|thị trấn|thị xã|huyện|quận|dân tộc|người|quốc tịch|nước"_in_code;
}
std::string courtesies() { return "ở|tại|là|thuộc|tên là|dân tộc là|quốc tịch là"_in_code; }

std::size_t kind_at(Phrase words, std::size_t at) {
  for (const std::size_t size : {2, 1}) {
    if (at + size < words.size() && is_one_of(words.subspan(at, size), kinds())) return size;
  }
  return 0;
}

struct Named {
  Phrase kind, name;
};

Named named(Phrase words) {
  const std::size_t kind = kind_at(words, 0);
  return {words.first(kind), words.subspan(kind)};
}

void add_variants(const Asked& asked, const Offered& offered, std::vector<std::string>& names) {
  if (asked.field.kind != FieldKind::EthnicGroup) return;
  for (const EthnicGroup& group : asked.lists.ethnic_groups) {
    if (Json(group.name) == offered.value) names.insert(names.end(), group.also.begin(), group.also.end());
  }
}

}  // namespace

HeardChoice heard_choice(const Asked& asked, Phrase heard) {
  const std::vector<HeardWord> spoken = with_spoken_digits(heard);
  const Phrase words = spoken;
  const ByLabel labels(asked);
  if (asked.field.kind != FieldKind::SeveralOf) {
    const Chosen one = one_choice(asked, labels, words);
    return one ? HeardChoice{{*one}} : HeardChoice{};
  }
  HeardChoice all;
  const bool both = asked.offered.size() == 2 && is_one_of(without_courtesy(words), "cả hai|both"_in_code);
  if (both || is_one_of(without_courtesy(words), "tất cả|all|all of them"_in_code)) {
    for (std::size_t i = 0; i < asked.offered.size(); ++i) all.chosen.push_back(i);
    return all;
  }
  // "Bố và mẹ" may be one label.
  if (const Chosen one = labels.whole(without_courtesy(words))) return {{*one}};
  for (const Phrase part : parts_of(words)) {
    const Chosen one = one_choice(asked, labels, part);
    if (!one) return {};
    if (std::find(all.chosen.begin(), all.chosen.end(), *one) == all.chosen.end()) all.chosen.push_back(*one);
  }
  return all;
}

HeardChoice heard_in_list(const Asked& asked, Phrase words) {
  words = without_courtesy(words);
  for (const std::size_t size : {3, 2, 1}) {
    if (words.size() > size && is_one_of(words.first(size), courtesies())) words = words.subspan(size);
  }
  // Behind a commune its province or its district of before is said.
  for (std::size_t at = 1; asked.field.kind == FieldKind::Commune && at + 1 < words.size(); ++at) {
    if (kind_at(words, at) > 0 && kind_at(words, at - 1) < 2) {
      words = words.first(at);
      break;
    }
  }
  const Named said = named(words);
  HeardChoice best;
  int most = 0;
  for (std::size_t i = 0; i < asked.offered.size(); ++i) {
    std::vector<std::string> names = {asked.offered[i].label};
    add_variants(asked, asked.offered[i], names);
    int likely = 0;
    for (const std::string& name : names) {
      const std::vector<HeardWord> printed = heard_words(name);
      const Named ours = named(printed);
      int here = likeness(words, printed) > 0 ? likeness(words, printed) * 4 : 0;
      if (here == 0) here = likeness(said.name, ours.name) * 2;
      if (here > 0 && !said.kind.empty() && likeness(said.kind, ours.kind) > 0) ++here;
      likely = std::max(likely, here);
    }
    if (likely == 0 || likely < most) continue;
    if (likely > most) best.chosen.clear();
    most = likely;
    best.chosen.push_back(i);
  }
  if (best.chosen.size() > 1) return {{}, Unheard::Several};
  return best;
}

}  // namespace camtay
