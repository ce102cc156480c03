#include "procedure/settings.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "base/vietnamese.hpp"
#include "procedure/reading.hpp"

namespace camtay {
namespace {

constexpr std::array<std::string_view, 5> kinds{"money", "number", "phone", "text", "percent"};

bool is_word(DatedSetting::Kind kind) {
  return kind == DatedSetting::Kind::Phone || kind == DatedSetting::Kind::Text;
}

DatedSetting::Value read_value(Cursor& at, DatedSetting::Kind kind) {
  DatedSetting::Value value;
  Cursor given = at.need("value");
  value.value = given.raw();
  const bool fits = is_word(kind) ? value.value.is_string() : value.value.is_number();
  if (given.exists() && !fits)
    given.fault("does not fit the kind", is_word(kind) ? "write a text" : "write a number");
  if (Cursor from = at["from"]; from.exists()) value.from = read_date(from);
  if (Cursor until = at["until"]; until.exists()) value.until = read_date(until);
  if (value.from.year != 0 && value.until.year != 0 && is_after(value.from, value.until)) {
    at["until"].fault("lies before \"from\"", "correct one of them");
  }
  // For authors alone.
  for (const char* key : {"source", "confidence", "note"}) at[key].text_or("");
  if (Cursor checked_on = at["checked_on"]; checked_on.exists()) read_date(checked_on);
  at.refuse_other_keys();
  return value;
}

}  // namespace

const DatedSetting* find_setting(const std::vector<DatedSetting>& settings, std::string_view id) {
  for (const DatedSetting& setting : settings) {
    if (setting.id == id) return &setting;
  }
  return nullptr;
}

const Json& in_force(const DatedSetting& setting, const Date& today) {
  static const Json none;
  const DatedSetting::Value* found = nullptr;
  for (const DatedSetting::Value& value : setting.values) {
    if (value.from.year != 0 && is_after(value.from, today)) continue;
    if (value.until.year != 0 && is_after(today, value.until)) continue;
    if (found == nullptr || is_after(value.from, found->from)) found = &value;
  }
  return found != nullptr && setting.verified ? found->value : none;
}

std::string shown(const DatedSetting& setting, const Json& value, std::string_view language) {
  if (value.is_string()) {
    const std::string& text = value.get_ref<const std::string&>();
    const bool groups = setting.kind == DatedSetting::Kind::Phone && text.size() == 8 && digits(text) == text;
    return groups ? text.substr(0, 4) + " " + text.substr(4) : text;
  }
  const bool vietnamese = language != "en";
  std::string text =
      value.is_number_integer() ? thousands(value.get<long long>(), vietnamese ? "." : ",") : json_text(value);
  if (!value.is_number_integer() && vietnamese) text = replaced(text, ".", ",");
  if (setting.kind == DatedSetting::Kind::Money) text += " đồng";
  if (setting.kind == DatedSetting::Kind::Percent) text += "%";
  return text;
}

std::vector<DatedSetting> read_settings(Cursor list) {
  std::vector<DatedSetting> settings;
  std::vector<std::string> ids;
  for (Cursor& at : list.items()) {
    DatedSetting& setting = settings.emplace_back();
    setting.id = read_id(at["id"], ids);
    setting.kind = static_cast<DatedSetting::Kind>(std::max(at["kind"].one_of(kinds), 0));
    setting.verified = at["verified"].flag_or(true);
    read_text(at["what"]);
    for (const char* key : {"note", "where"}) at[key];
    for (Cursor& value : at.need("values").items()) setting.values.push_back(read_value(value, setting.kind));
    at.refuse_other_keys();
  }
  return settings;
}

Json to_json(const std::vector<DatedSetting>& settings) {
  Json list = Json::array();
  for (const DatedSetting& setting : settings) {
    Json& json = list.emplace_back(Json::object());
    json["id"] = setting.id;
    json["kind"] = kinds[static_cast<std::size_t>(setting.kind)];
    if (!setting.verified) json["verified"] = false;
    json["values"] = Json::array();
    for (const DatedSetting::Value& value : setting.values) {
      Json& one = json["values"].emplace_back(Json::object());
      one["value"] = value.value;
      if (value.from.year != 0) one["from"] = to_iso(value.from);
      if (value.until.year != 0) one["until"] = to_iso(value.until);
    }
  }
  return list;
}

}  // namespace camtay
