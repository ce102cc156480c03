#include "procedure/reading.hpp"

#include <algorithm>

namespace camtay {
namespace {

bool is_id(std::string_view text) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; };
  return !text.empty() && text[0] >= 'a' && text[0] <= 'z' && std::all_of(text.begin(), text.end(), fits);
}

bool is_language(std::string_view tag) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
  return tag.size() >= 2 && std::all_of(tag.begin(), tag.end(), fits);
}

}  // namespace

Text read_text(Cursor at) {
  Text text;
  for (Cursor& words : at.members()) {
    const std::string language = words.key();
    if (!is_language(language)) words.fault("is no language", R"(write a language tag as "vi" or "en")");
    std::string written = words.text();
    if (written.empty() && words.raw().is_string())
      words.fault("has no words", "write them or leave the language out");
    text[language] = std::move(written);
  }
  if (at.exists() && at.raw().is_object() && text.count("vi") == 0)
    at.fault("has no Vietnamese words", R"(add "vi")");
  return text;
}

Text need_text(Cursor& parent, std::string_view key) { return read_text(parent.need(key)); }

Rule read_rule(Reading& reading, Cursor at, std::size_t settled) {
  if (at.exists()) reading.rules.push_back({at, settled});
  return at.raw();
}

std::string read_id(Cursor at, std::vector<std::string>& taken) {
  std::string id = at.text();
  if (!at.raw().is_string()) return id;
  if (!is_id(id)) at.fault("\"" + id + "\" is no id", "use small letters, digits and _, beginning with a letter");
  if (std::find(taken.begin(), taken.end(), id) != taken.end()) {
    at.fault("the id \"" + id + "\" is there twice", "give each its own");
  }
  taken.push_back(id);
  return id;
}

Date read_date(Cursor at) {
  const std::optional<Date> date = parse_iso(at.text_or(""));
  if (date && precision(*date) == Precision::Day) return *date;
  if (at.raw().is_string()) at.fault("is no day", R"(write year, month and day as "2026-11-21")");
  if (at.exists() && !at.raw().is_string()) at.text();
  return {};
}

std::vector<Choice> read_choices(Reading& reading, Cursor list, std::size_t settled) {
  std::vector<Choice> choices;
  std::vector<std::string> ids;
  for (Cursor& at : list.items()) {
    Choice& choice = choices.emplace_back();
    choice.id = read_id(at["id"], ids);
    choice.label = need_text(at, "label");
    choice.printed = at["printed"].text_or(in(choice.label, "vi"));
    choice.picture = at["picture"].text_or("");
    choice.when = read_rule(reading, at["when"], settled);
    at.refuse_other_keys();
  }
  return choices;
}

}  // namespace camtay
