#include "procedure/complaint.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "procedure/logic.hpp"
#include "procedure/settle.hpp"
#include "procedure/written.hpp"

namespace camtay {
namespace {

using Kind = ComplaintKind;
using Found = std::optional<Complaint>;

Found found(Kind kind, std::size_t have = 0, int need = 0) {
  return Complaint{kind, static_cast<int>(have), need, {}};
}

Found name_complaint(const std::string& text) {
  if (length(text) > 100) return found(Kind::TooLong, length(text), 100);
  return written_name(text) ? std::nullopt : found(Kind::NotAName);
}

Found text_complaint(const Field& field, const std::string& text) {
  const int most = field.most > 0 ? field.most : field.kind == FieldKind::LongText ? 2000 : 300;
  const std::size_t have = length(text);
  if (have > static_cast<std::size_t>(most)) return found(Kind::TooLong, have, most);
  if (have < static_cast<std::size_t>(std::max(field.least, 0))) return found(Kind::TooSmall, have, field.least);
  return std::nullopt;
}

Found number_complaint(const Field& field, const Json& answer) {
  if (!answer.is_number_integer()) return found(Kind::NotANumber);
  const auto number = answer.get<long long>();
  const int most = field.most > 0 ? field.most : field.kind == FieldKind::Money ? 2'000'000'000 : 1'000'000;
  if (number < field.least) return found(Kind::TooSmall, 0, field.least);
  if (number > most) return found(Kind::TooLarge, 0, most);
  return std::nullopt;
}

Found date_complaint(const Field& field, const std::string& text, const Date& today) {
  const std::optional<Date> date = parse_iso(text);
  if (date && precision(*date) >= field.coarsest) {
    return !field.future_allowed && is_after(*date, today) ? found(Kind::InTheFuture) : std::nullopt;
  }
  if (date) return found(precision(*date) == Precision::Month ? Kind::DayMissing : Kind::MonthMissing);
  const std::optional<DateBoxes> boxes = date_boxes(text);
  if (!boxes) return found(Kind::NotADate);
  if (boxes->year.empty()) return found(Kind::YearMissing);
  if (boxes->month.empty() && (!boxes->day.empty() || field.coarsest != Precision::Year)) {
    return found(Kind::MonthMissing);
  }
  if (boxes->day.empty() && field.coarsest == Precision::Day) return found(Kind::DayMissing);
  return found(Kind::NotADate);
}

Found phone_complaint(const std::string& text) {
  if (is_phone(text)) return std::nullopt;
  const std::string number = digits(text);
  return found(number.size() == 11 && number.starts_with("01") ? Kind::OldPhone : Kind::NotAPhone);
}

Found citizen_id_complaint(const std::string& text) {
  const std::size_t have = digits(text).size();
  return have == 12 && text.size() == 12 ? std::nullopt : found(Kind::WrongDigitCount, have, 12);
}

Found ethnic_group_complaint(const std::string& text, const Lists& lists) {
  for (const EthnicGroup& group : lists.ethnic_groups) {
    if (group.name == text) return std::nullopt;  // "Lào" is a people and a nation
  }
  const std::string plain = plain_letters(text);
  for (const std::string& nation : lists.nationalities) {
    if (plain_letters(nation) == plain) return found(Kind::NotAnEthnicGroup);
  }
  return written_name(text) ? std::nullopt : found(Kind::NotAnEthnicGroup);
}

bool offered(const Field& field, const Json& id, const Json& facts) {
  return std::any_of(field.choices.begin(), field.choices.end(),
                     [&](const Choice& choice) { return id == choice.id && holds(choice.when, facts); });
}

Found several_complaint(const Field& field, const Json& answer, const Json& facts) {
  if (!answer.is_array()) return found(Kind::NotAChoice);
  const bool all =
      std::all_of(answer.begin(), answer.end(), [&](const Json& id) { return offered(field, id, facts); });
  return all ? std::nullopt : found(Kind::NotAChoice);
}

// The lists may not be loaded yet; nothing is said against a place then.
Found province_complaint(const std::string& text, const Lists& lists) {
  if (lists.provinces.empty()) return std::nullopt;
  const Province* province = find_province(lists, text);
  return province && province->name == text ? std::nullopt : found(Kind::UnknownProvince);
}

Found commune_complaint(const Field& field, const std::string& text, const Answers& answers, const Lists& lists) {
  if (lists.provinces.empty()) return std::nullopt;
  const auto within = answers.find(field.within);
  const bool known = within != answers.end() && within->is_string();
  const Province* province = known ? find_province(lists, within->get_ref<const std::string&>()) : nullptr;
  const Commune* commune = province ? find_commune(*province, text) : nullptr;
  return commune && commune->name == text ? std::nullopt : found(Kind::UnknownCommune);
}

Found by_kind(const Field& field, const Json& answer, const Answers& answers, const Json& facts, const Date& today,
              const Lists& lists) {
  const std::string text = answer.is_string() ? answer.get<std::string>() : std::string();
  switch (field.kind) {
    case FieldKind::FullName: return name_complaint(text);
    case FieldKind::ShortText:
    case FieldKind::LongText: return text_complaint(field, text);
    case FieldKind::Number:
    case FieldKind::Money: return number_complaint(field, answer);
    case FieldKind::Date: return date_complaint(field, text, today);
    case FieldKind::Time: return written_time(text) == text ? std::nullopt : found(Kind::NotATime);
    case FieldKind::Phone: return phone_complaint(text);
    case FieldKind::CitizenId: return citizen_id_complaint(text);
    case FieldKind::Province: return province_complaint(text, lists);
    case FieldKind::Commune: return commune_complaint(field, text, answers, lists);
    case FieldKind::EthnicGroup: return ethnic_group_complaint(text, lists);
    case FieldKind::Nationality: return digits(text).empty() ? text_complaint(field, text) : found(Kind::NotAName);
    case FieldKind::OneOf: return offered(field, answer, facts) ? std::nullopt : found(Kind::NotAChoice);
    case FieldKind::SeveralOf: return several_complaint(field, answer, facts);
    case FieldKind::YesNo: return answer.is_boolean() ? std::nullopt : found(Kind::NotAChoice);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(ComplaintKind kind) {
  switch (kind) {
    case Kind::Missing: return "missing";
    case Kind::TooLong: return "too_long";
    case Kind::NotAName: return "not_a_name";
    case Kind::NotANumber: return "not_a_number";
    case Kind::TooSmall: return "too_small";
    case Kind::TooLarge: return "too_large";
    case Kind::NotADate: return "not_a_date";
    case Kind::DayMissing: return "day_missing";
    case Kind::MonthMissing: return "month_missing";
    case Kind::YearMissing: return "year_missing";
    case Kind::InTheFuture: return "in_the_future";
    case Kind::NotATime: return "not_a_time";
    case Kind::NotAPhone: return "not_a_phone";
    case Kind::OldPhone: return "old_phone";
    case Kind::WrongDigitCount: return "wrong_digit_count";
    case Kind::NotAChoice: return "not_a_choice";
    case Kind::UnknownProvince: return "unknown_province";
    case Kind::UnknownCommune: return "unknown_commune";
    case Kind::NotAnEthnicGroup: return "not_an_ethnic_group";
    case Kind::ByProcedure: return "by_procedure";
  }
  return "";
}

std::optional<Complaint> complaint(const Field& field, const Answers& answers, const Json& facts, const Date& today,
                                   const Lists& lists) {
  const auto answer = answers.find(field.id);
  if (answer == answers.end() || !is_answer(*answer)) {
    return field.required ? found(ComplaintKind::Missing) : std::nullopt;
  }
  if (Found wrong = by_kind(field, *answer, answers, facts, today, lists)) return wrong;
  for (const FieldCheck& check : field.checks) {
    if (check.weight != FieldCheck::Weight::Refusal || check.when.is_null() || !holds(check.when, facts)) continue;
    return Complaint{ComplaintKind::ByProcedure, 0, 0, check.say};
  }
  return std::nullopt;
}

}  // namespace camtay
