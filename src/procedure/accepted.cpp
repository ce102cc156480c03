#include <algorithm>

#include "base/text.hpp"
#include "procedure/answers.hpp"
#include "procedure/written.hpp"

namespace camtay {
namespace {

template <class Value>
Json or_typed(const std::optional<Value>& value, const std::string& typed) {
  return value ? Json(*value) : Json(typed);
}

// The only name a text can mean: as it is spelt, else without its marks.
std::optional<std::string> meant_name(const std::vector<std::string>& names, std::string_view typed) {
  const std::string written = lower(tidy(typed));
  const std::string plain = plain_letters(written);
  const std::string* found = nullptr;
  int alike = 0;
  for (const std::string& name : names) {
    if (lower(name) == written) return name;
    if (plain_letters(name) != plain) continue;
    found = &name;
    ++alike;
  }
  return alike == 1 && plain == written ? std::optional(*found) : std::nullopt;
}

std::vector<std::string> names_of(const std::vector<EthnicGroup>& groups) {
  std::vector<std::string> names;
  for (const EthnicGroup& group : groups) {
    names.push_back(group.name);
    names.insert(names.end(), group.also.begin(), group.also.end());
  }
  return names;
}

// Without its province at hand a commune is beyond doubt when only one in the country is called so.
std::optional<std::string> meant_commune(const Lists& lists, std::string_view typed) {
  const auto is_typed = [&](const Commune& commune) { return commune.name == typed; };
  for (const Province& province : lists.provinces) {
    const auto& communes = province.communes;
    if (std::any_of(communes.begin(), communes.end(), is_typed)) return std::string(typed);
  }
  std::optional<std::string> found;
  for (const Province& province : lists.provinces) {
    const Commune* commune = find_commune(province, typed);
    if (!commune) continue;
    if (found && *found != commune->name) return std::nullopt;
    found = commune->name;
  }
  return found;
}

Json several(const Field& field, const std::string& typed) {
  Json ids = Json::array();
  for (const std::string& part : split(typed, ',')) {
    const Choice* choice = meant_choice(field.choices, part);
    if (!choice) return typed;
    ids.push_back(choice->id);
  }
  return ids;
}

Json yes_or_no(const Field& field, const std::string& typed) {
  const Choice* choice = meant_choice(field.choices, typed);
  const std::string word = choice ? choice->id : lower(typed);
  if (word == "yes" || word == "true") return true;
  if (word == "no" || word == "false") return false;
  return typed;
}

std::string tidied_lines(const std::string& text) {
  std::vector<std::string> lines = split(replaced(text, "\r\n", "\n"), '\n');
  for (std::string& line : lines) line = tidy(line);
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  return join(lines, "\n");
}

Json citizen_id(const std::string& typed) {
  const bool plain = typed.find_first_not_of("0123456789 .-") == std::string::npos;
  const std::string number = digits(typed);
  return plain && number.size() == 12 ? number : typed;
}

}  // namespace

Json accepted(const Field& field, std::string_view as_typed, const Date& today, const Lists& lists) {
  const std::string typed = nfc(as_typed);
  if (tidy(typed).empty()) return nullptr;
  switch (field.kind) {
    case FieldKind::FullName: return or_typed(written_name(typed), typed);
    case FieldKind::ShortText: return tidy(typed);
    case FieldKind::LongText: return tidied_lines(typed);
    case FieldKind::Number:
    case FieldKind::Money: return or_typed(written_number(typed), typed);
    case FieldKind::Date: {
      const std::optional<Date> date = written_date(typed, field.coarsest, today);
      return date ? to_iso(*date) : typed;
    }
    case FieldKind::Time: return or_typed(written_time(typed), typed);
    case FieldKind::Phone: return or_typed(written_phone(typed), typed);
    case FieldKind::CitizenId: return citizen_id(typed);
    case FieldKind::Province: {
      const Province* province = find_province(lists, typed);
      return province ? province->name : typed;
    }
    case FieldKind::Commune: return or_typed(meant_commune(lists, typed), typed);
    case FieldKind::EthnicGroup: return or_typed(meant_name(names_of(lists.ethnic_groups), typed), tidy(typed));
    case FieldKind::Nationality: return or_typed(meant_name(lists.nationalities, typed), tidy(typed));
    case FieldKind::OneOf: {
      const Choice* choice = meant_choice(field.choices, typed);
      return choice ? choice->id : typed;
    }
    case FieldKind::SeveralOf: return several(field, typed);
    case FieldKind::YesNo: return yes_or_no(field, typed);
  }
  return typed;
}

}  // namespace camtay
