#include "procedure/heard.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "procedure/heard_choices.hpp"
#include "procedure/heard_dates.hpp"
#include "procedure/heard_english.hpp"
#include "procedure/heard_lists.hpp"
#include "procedure/heard_names.hpp"
#include "procedure/heard_numbers.hpp"
#include "procedure/heard_words.hpp"
#include "procedure/written.hpp"

namespace camtay {
namespace {

// What one alternative can mean. The first answer that the field takes is it.
struct Meaning {
  std::vector<Json> answers;
  std::string shown;  // where the answer alone does not say how it is read back
  Unheard why = Unheard::Unclear;
};

Meaning one(Json answer, std::string shown = {}) {
  Meaning meaning{{}, std::move(shown)};
  meaning.answers.push_back(std::move(answer));
  return meaning;
}
Meaning none(Unheard why = Unheard::Unclear) { return {{}, {}, why}; }

// Words that may stand around a number or a date and say nothing of it: whose it is, and what is asked for.
class Filling {
 public:
  explicit Filling(const Asked& asked) : label_(heard_words(in(asked.field.label, asked.language))) {}

  // Never a word of numbers or dates, even where the label has it.
  bool is_filling(const HeardWord& word) const {
    const std::string of_dates = "ngày|tháng|mùng|mồng|hôm"_in_code;
    const std::string people =
        "tôi|tui|cháu|bà|ông|mẹ|bố|má|con|em|bé|cụ|anh|chị|nó|của|là|thì|được|sinh|lúc|vào|có|số|đây|điện|thoại|"
        "căn|cước|công|dân|định|danh|thẻ|thứ|lần|người|đứa|bản|tờ|phiếu|suất|tuổi|my|is|was|it|s|i|born|number"_in_code;
    const Phrase alone(&word, 1);
    if (is_numeral(word, false) || is_one_of(alone, of_dates)) return false;
    if (is_one_of(alone, people)) return true;
    return std::any_of(label_.begin(), label_.end(), [&](const HeardWord& ours) { return ours.spelt == word.spelt; });
  }

  Phrase without(Phrase words) const {
    words = without_courtesy(words);
    while (words.size() > 1 && is_filling(words.front())) words = words.subspan(1);
    while (words.size() > 1 && is_filling(words.back())) words = words.first(words.size() - 1);
    return without_courtesy(words);
  }

 private:
  std::vector<HeardWord> label_;
};

Meaning citizen_id(Phrase words) {
  Meaning meaning;
  for (std::string& digits : digit_strings(words)) meaning.answers.emplace_back(std::move(digits));
  return meaning;
}

Meaning phone(Phrase words) {
  const bool abroad = !words.empty() && is_one_of(words.first(1), "+|cộng|plus");
  if (abroad) words = words.subspan(1);
  Meaning meaning;
  for (const std::string& digits : digit_strings(words)) {
    const std::string typed = (abroad ? "+" : "") + digits;
    const std::optional<std::string> number = written_phone(typed);
    meaning.answers.emplace_back(number ? *number : typed);
  }
  return meaning;
}

Meaning money(Phrase words) {
  const std::string currency = "đồng|đ|vnđ|vnd|bạc"_in_code;
  bool named = false;
  for (; words.size() > 1 && is_one_of(words.last(1), currency); named = true) words = words.first(words.size() - 1);
  const std::optional<long long> sum = amount(words);
  // "Năm trăm" is five hundred thousand to everybody, and not in so many words.
  if (!sum || (*sum < 1'000 && !named)) return none();
  return one(*sum);
}

Meaning number(Phrase words) {
  if (is_one_of(words, "đầu|đầu tiên|nhất|first"_in_code)) return one(1);  // "lần đầu"
  const std::optional<long long> value = amount(words);
  return value ? one(*value) : none();
}

Meaning date(const Asked& asked, Phrase words) {
  // "05031948"
  if (words.size() == 1 && words[0].text.size() == 8 && is_digits(words[0])) {
    const std::optional<Date> whole = parse_lenient(words[0].text, asked.today);
    return whole ? one(to_iso(*whole)) : none();
  }
  const HeardDate heard = heard_date(words, asked.today, asked.field.future_allowed ? Tense::Any : Tense::Past);
  std::vector<Date> meant = heard.meant;
  std::vector<Date> real = meant;
  std::erase_if(real, [](const Date& date) { return !is_real(date); });
  if (!real.empty()) meant = real;
  if (meant.size() != 1) return none(heard.why);
  if (!real.empty()) return one(to_iso(meant[0]));
  // As it would be typed, so that the complaint about it is the one that typing gives.
  const auto box = [](int value) { return value == 0 ? std::string() : std::to_string(value); };
  return one(box(meant[0].day) + "/" + box(meant[0].month) + "/" + box(meant[0].year));
}

Meaning time(const Asked& asked, Phrase words) {
  const std::optional<std::string> found = heard_time(words);
  if (!found) return none();
  // Before noon the part of the day is said, so that nobody takes eight in the morning for eight at night.
  std::string shown = *found;
  if (asked.language == "vi") {
    const bool morning = *found < "12:00";
    const auto plain = [](std::string_view digits) { return std::string(digits.substr(digits[0] == '0' ? 1 : 0)); };
    const std::string minutes = found->substr(3) == "00" ? "" : " " + found->substr(3) + " phút";
    shown = plain(found->substr(0, 2)) + " giờ" + minutes + (morning ? " sáng" : "");
  }
  return one(*found, std::move(shown));
}

Meaning chosen(const Asked& asked, const HeardChoice& choice) {
  if (choice.chosen.empty()) return none(choice.why);
  Json ids = Json::array();
  std::string shown;
  for (const std::size_t index : choice.chosen) {
    ids.push_back(asked.offered[index].value);
    shown += (shown.empty() ? "" : ", ") + within_sentence(asked.offered[index].label);
  }
  if (asked.field.kind == FieldKind::SeveralOf) return one(std::move(ids), std::move(shown));
  return one(ids[0], std::move(shown));
}

Meaning in_list(const Asked& asked, Phrase words) {
  Meaning meaning = chosen(asked, heard_in_list(asked, words));
  // As it is printed: "xã Nghi Lộc", "Kinh".
  if (!meaning.answers.empty() && meaning.answers[0].is_string())
    meaning.shown = meaning.answers[0].get<std::string>();
  return meaning;
}

Meaning name(std::string_view text) {
  std::string name = heard_name(text);
  const std::optional<std::string> written = written_name(name);
  return written ? one(*written, std::move(name)) : none();
}

Meaning free_text(const Asked& asked, std::string_view text) {
  std::string said = heard_text(text);
  Json answer = accepted(asked.field, said, asked.today, asked.lists);
  return answer.is_null() ? none() : one(std::move(answer), std::move(said));
}

Meaning meaning_of(const Asked& asked, const std::string& text) {
  using enum FieldKind;
  const std::vector<HeardWord> spoken = heard_words(text);
  if (spoken.empty()) return none();
  const FieldKind kind = asked.field.kind;
  if (kind == FullName) return name(text);
  if (kind == ShortText || kind == LongText) return free_text(asked, text);
  if (kind == OneOf || kind == SeveralOf || kind == YesNo) return chosen(asked, heard_choice(asked, spoken));
  if (kind == Province || kind == Commune || kind == EthnicGroup || kind == Nationality)
    return in_list(asked, spoken);
  const std::vector<HeardWord> words = asked.language == "vi" ? spoken : in_vietnamese(spoken);
  const Phrase said = Filling(asked).without(words);
  switch (kind) {
    case Number: return number(said);
    case Money: return money(said);
    case Date: return date(asked, said);
    case Time: return time(asked, said);
    case Phone: return phone(said);
    default: return citizen_id(said);
  }
}

std::string read_back(const Asked& asked, const Json& answer, const std::string& shown) {
  if (!shown.empty()) return shown;
  const std::string text = spoken_value(asked.field, answer, asked.language);
  return asked.field.kind == FieldKind::Money ? text + " đồng" : text;
}

std::optional<Complaint> complaint_about(const Asked& asked, const Json& answer) {
  Answers with = asked.answers;
  with[asked.field.id] = answer;
  return complaint(asked.field, with, facts(asked.procedure, with, asked.today), asked.today, asked.lists);
}

}  // namespace

Understood heard(const Asked& asked, std::span<const std::string> alternatives) {
  Understood understood;
  for (const std::string& alternative : alternatives) {
    const Meaning meaning = meaning_of(asked, alternative);
    for (const Json& answer : meaning.answers) {
      std::optional<Complaint> wrong = complaint_about(asked, answer);
      if (!wrong) return {answer, read_back(asked, answer, meaning.shown), Unheard::Unclear, std::nullopt};
      if (!understood.complaint) understood.complaint = std::move(wrong);
    }
    if (understood.why == Unheard::Unclear) understood.why = meaning.why;
  }
  return understood;
}

std::string_view name_of(Unheard why) {
  switch (why) {
    case Unheard::Unclear: return "unclear";
    case Unheard::Lunar: return "lunar";
    case Unheard::Century: return "century";
    case Unheard::Several: return "several";
  }
  return "";
}

}  // namespace camtay
