#include <algorithm>

#include "base/text.hpp"
#include "procedure/complaint.hpp"
#include "procedure/settle.hpp"

namespace camtay {
namespace {

std::string text_of(const Json& facts, std::string_view id) {
  const auto value = facts.find(id);
  return value != facts.end() && value->is_string() ? value->get<std::string>() : std::string();
}

// The first three digits of numbers registered in Viet Nam, by the 63 provinces of before 2025.
bool is_province_code(int code) {
  static constexpr unsigned char codes[] = {1,  2,  4,  6,  8,  10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25,
                                            26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40, 42, 44, 45, 46, 48,
                                            49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75,
                                            77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96};
  return std::find(std::begin(codes), std::end(codes), code) != std::end(codes);
}

// PPP G YY RRRRRR: place of registration, century and sex, year of birth, random.
void doubt_citizen_id(const Field& field, const std::string& number, const Json& facts, std::vector<Doubt>& doubts) {
  if (number.size() != 12 || digits(number) != number) return;
  const int century_and_sex = number[3] - '0';
  const int year = (19 + century_and_sex / 2) * 100 + (number[4] - '0') * 10 + (number[5] - '0');
  const std::optional<Date> birth = parse_iso(text_of(facts, field.agrees_with_birth));
  // Nobody born before 1900 has a century of her own in the number.
  if (birth && birth->year >= 1900 && birth->year != year) {
    doubts.push_back({DoubtKind::IdBirthYear, field.agrees_with_birth, year, birth->year, {}});
  }
  const bool fixed = field.agrees_with_sex == "male" || field.agrees_with_sex == "female";
  const std::string sex = fixed ? field.agrees_with_sex : text_of(facts, field.agrees_with_sex);
  if (!sex.empty() && sex != (century_and_sex % 2 == 0 ? "male" : "female")) {
    doubts.push_back({DoubtKind::IdSex, fixed ? "" : field.agrees_with_sex, 0, 0, {}});
  }
  const int province = (number[0] - '0') * 100 + (number[1] - '0') * 10 + (number[2] - '0');
  if (!is_province_code(province)) doubts.push_back({DoubtKind::IdProvince, "", province, 0, {}});
}

// Districts ended on 1 July 2025; "quận" without its mark would also be the "quán" of street names.
bool names_a_district(std::string_view address) {
  const std::vector<std::string> parts = words(lower(address));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i] == "huyện" || parts[i] == "quận") return true;
    if (parts[i] == "thị" && i + 1 < parts.size() && (parts[i + 1] == "xã" || parts[i + 1] == "trấn")) return true;
  }
  return false;
}

}  // namespace

std::string_view name_of(DoubtKind kind) {
  switch (kind) {
    case DoubtKind::IdBirthYear: return "id_birth_year";
    case DoubtKind::IdSex: return "id_sex";
    case DoubtKind::IdProvince: return "id_province";
    case DoubtKind::OneWordName: return "one_word_name";
    case DoubtKind::DistrictInAddress: return "district_in_address";
    case DoubtKind::ByProcedure: return "by_procedure";
  }
  return "";
}

std::vector<Doubt> doubts(const Field& field, const Answers& answers, const Json& facts, const Date&) {
  std::vector<Doubt> doubts;
  const auto answer = answers.find(field.id);
  if (answer == answers.end() || !is_answer(*answer)) return doubts;
  const std::string text = answer->is_string() ? answer->get<std::string>() : std::string();
  if (field.kind == FieldKind::CitizenId) doubt_citizen_id(field, text, facts, doubts);
  if (field.kind == FieldKind::FullName && words(text).size() == 1) doubts.push_back({DoubtKind::OneWordName});
  if (field.fact.ends_with("_detail") && names_a_district(text)) doubts.push_back({DoubtKind::DistrictInAddress});
  for (const FieldCheck& check : field.checks) {
    if (check.weight != FieldCheck::Weight::Doubt || check.when.is_null() || !holds(check.when, facts)) continue;
    doubts.push_back({DoubtKind::ByProcedure, "", 0, 0, check.say});
  }
  return doubts;
}

}  // namespace camtay
