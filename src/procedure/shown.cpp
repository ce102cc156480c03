// Values as they are printed on the form and as one says them.
#include <algorithm>
#include <utility>

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

std::string plain_value(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
  return value.is_number() ? json_text(value) : std::string();
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

std::string spoken_as(const Shown& shown, const Json& value, std::string_view language) {
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
  if (shown.kind == FieldKind::Money && value.is_number_integer())
    return thousands(value.get<long long>(), language == "en" ? "," : ".");
  return printed_value(shown, value);
}

void add_settings(const Procedure& procedure, const Date& today, std::string_view language, Values& values) {
  for (const DatedSetting& setting : procedure.settings) {
    const Json& value = in_force(setting, today);
    if (!value.is_null()) values["setting." + setting.id] = shown(setting, value, language);
  }
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

std::string spoken_value(const Field& field, const Json& value, std::string_view language) {
  return spoken_as({field.kind, &field.choices}, value, language);
}

Values printed(const Procedure& procedure, const Answers& answers, const Date& today) {
  return printed_facts(procedure, facts(procedure, answers, today), today);
}

Values printed_facts(const Procedure& procedure, const Json& facts, const Date& today) {
  Values values;
  add_settings(procedure, today, "vi", values);
  for (const auto& [id, value] : facts.items()) {
    if (id == "today" || id == "setting") continue;
    const Shown shown = shown_as(procedure, id);
    values[id] = printed_value(shown, value);
    for (const std::string& chosen_id : chosen_ids(shown, value)) values[id + "=" + chosen_id] = "X";
  }
  return values;
}

Values spoken(const Procedure& procedure, const Answers& answers, const Date& today, std::string_view language) {
  Values values;
  const Json known = facts(procedure, answers, today);
  add_settings(procedure, today, language, values);
  for (const auto& [id, value] : known.items()) {
    if (id != "today" && id != "setting") values[id] = spoken_as(shown_as(procedure, id), value, language);
  }
  return values;
}

std::vector<Said> said(std::string_view text, const Values& values, std::string_view missing) {
  std::vector<Said> parts;
  const auto add = [&](std::string_view words, bool is_value) {
    if (parts.empty() || is_value || parts.back().is_value) parts.push_back({{}, is_value});
    parts.back().text += words;
  };
  std::vector<Said> before;  // what stands before an open bracket
  bool inside = false, complete = true;
  const auto close = [&] {
    std::vector<Said> bracket = std::exchange(parts, std::move(before));
    if (!complete) bracket.clear();
    for (const Said& part : bracket) add(part.text, part.is_value);
    inside = false;
  };
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("{[]\\"), text.size());
    if (end > 0) add(text.substr(0, end), false);
    text.remove_prefix(end);
    if (text.empty()) break;
    std::size_t length = 1;
    if (const std::size_t stop = text.find('}'); text[0] == '{' && stop != std::string_view::npos) {
      const auto value = values.find(text.substr(1, stop - 1));
      complete = complete && value != values.end();
      add(value == values.end() ? missing : std::string_view(value->second), true);
      length = stop + 1;
    } else if (text[0] == '[' && !inside) {
      before = std::exchange(parts, {});
      inside = complete = true;
    } else if (text[0] == ']' && inside) {
      close();
    } else {
      length = text[0] == '\\' && text.size() > 1 ? 2 : 1;
      add(text.substr(length - 1, 1), false);
    }
    text.remove_prefix(length);
  }
  if (inside) close();
  return parts;
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
