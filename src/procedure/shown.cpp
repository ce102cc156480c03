// Values as they are printed on the form and as one says them.
#include "base/text.hpp"
#include "base/vietnamese.hpp"
#include "procedure/answers.hpp"

namespace camtay {
namespace {

// How one value is shown; its field where a question asks it.
struct Shown {
  FieldKind kind = FieldKind::ShortText;
  const std::vector<Choice>* choices = nullptr;
};

Shown shown_as(const Procedure& procedure, std::string_view id) {
  if (const Field* field = find_field(procedure, id)) return {field->kind, &field->choices};
  for (const Computed& computed : procedure.computed) {
    if (computed.id == id) return {computed.kind, nullptr};
  }
  return {};
}

const Choice* chosen(const Shown& shown, std::string_view id) {
  if (!shown.choices) return nullptr;
  for (const Choice& choice : *shown.choices) {
    if (choice.id == id) return &choice;
  }
  return nullptr;
}

std::string thousands(long long number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3 + (text[0] == '-'); text.insert(at, ".")) at -= 3;
  return text;
}

std::string plain_value(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
  return value.is_number() ? value.dump() : std::string();
}

// The ids of what was chosen; a yes or no counts as a choice of that name.
std::vector<std::string> chosen_ids(const Shown& shown, const Json& value) {
  const bool choosing =
      shown.kind == FieldKind::OneOf || shown.kind == FieldKind::SeveralOf || shown.kind == FieldKind::YesNo;
  if (!choosing) return {};
  if (!value.is_array()) return {plain_value(value)};
  std::vector<std::string> ids;
  for (const Json& id : value) ids.push_back(plain_value(id));
  return ids;
}

std::string printed_value(const Shown& shown, const Json& value) {
  std::vector<std::string> ids = chosen_ids(shown, value);
  if (!ids.empty()) {
    for (std::string& id : ids) {
      const Choice* choice = chosen(shown, id);
      if (choice) id = choice->printed.empty() ? in(choice->label, "vi") : choice->printed;
    }
    return join(ids, ", ");
  }
  if (shown.kind == FieldKind::Money && value.is_number_integer()) return thousands(value.get<long long>());
  std::string text = plain_value(value);
  if (shown.kind == FieldKind::FullName) return upper(text);
  if (shown.kind == FieldKind::Date) {
    const std::optional<Date> date = parse_iso(text);
    return date ? to_printed(*date) : text;
  }
  return text;
}

// "Con gái" within a sentence is "con gái"; "Việt Nam" stays.
std::string within_sentence(const std::string& label) {
  const std::string small = lower(label);
  return capitalised(small) == label ? small : label;
}

std::string spoken_value(const Shown& shown, const Json& value, std::string_view language) {
  std::vector<std::string> ids = chosen_ids(shown, value);
  if (!ids.empty()) {
    for (std::string& id : ids) {
      const Choice* choice = chosen(shown, id);
      if (choice) id = within_sentence(in(choice->label, language));
    }
    return join(ids, ", ");
  }
  const std::string text = plain_value(value);
  if (shown.kind == FieldKind::Date) {
    const std::optional<Date> date = parse_iso(text);
    return date ? spoken_date(*date, language) : text;
  }
  const bool digits_only = digits(text) == text;
  if (shown.kind == FieldKind::CitizenId && digits_only) return grouped_digits(text, 3);
  if (shown.kind == FieldKind::Phone && digits_only && text.size() == 10) {
    return text.substr(0, 4) + " " + text.substr(4, 3) + " " + text.substr(7);
  }
  return printed_value(shown, value);
}

}  // namespace

std::string spoken_date(const Date& date, std::string_view language) {
  if (language == "vi") return to_spoken(date);
  static constexpr std::string_view months[] = {"January",   "February", "March",    "April",
                                                "May",       "June",     "July",     "August",
                                                "September", "October",  "November", "December"};
  std::string text = std::to_string(date.year);
  if (date.month != 0) text = std::string(months[date.month - 1]) + " " + text;
  return date.day != 0 ? std::to_string(date.day) + " " + text : text;
}

Values printed(const Procedure& procedure, const Answers& answers, const Date& today) {
  Values values;
  const Json known = facts(procedure, answers, today);
  for (const auto& [id, value] : known.items()) {
    if (id == "today") continue;
    const Shown shown = shown_as(procedure, id);
    values[id] = printed_value(shown, value);
    for (const std::string& chosen_id : chosen_ids(shown, value)) values[id + "=" + chosen_id] = "X";
  }
  return values;
}

Values spoken(const Procedure& procedure, const Answers& answers, const Date& today, std::string_view language) {
  Values values;
  const Json known = facts(procedure, answers, today);
  for (const auto& [id, value] : known.items()) {
    if (id != "today") values[id] = spoken_value(shown_as(procedure, id), value, language);
  }
  return values;
}

std::string filled(std::string_view text, const Values& values, std::string_view missing) {
  std::string whole;
  while (true) {
    const std::size_t open = text.find('{');
    const std::size_t close = text.find('}', open);
    whole += text.substr(0, open);
    if (open == std::string_view::npos) return whole;
    if (close == std::string_view::npos) return whole += text.substr(open);
    const auto value = values.find(text.substr(open + 1, close - open - 1));
    whole += value == values.end() ? missing : std::string_view(value->second);
    text.remove_prefix(close + 1);
  }
}

}  // namespace camtay
