// What changes by decree and not by procedure: amounts, fees, age limits, hotlines (assets/settings.json). Rules see the value
// in force as {"var": "setting.social_pension"}, texts as {setting.social_pension}.
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/json.hpp"
#include "base/result.hpp"

namespace camtay {

struct DatedSetting {
  enum class Kind { Money, Number, Phone, Text, Percent };
  struct Value {
    Json value;  // a number, or a text for phones and texts
    Date from;   // year 0: always was
    Date until;  // the last day; year 0: open
  };
  std::string id;
  Kind kind = Kind::Text;
  std::vector<Value> values;
  bool verified = true;  // an unverified value is never used nor shown
};

const DatedSetting* find_setting(const std::vector<DatedSetting>& settings, std::string_view id);
// The value in force on a day: the one that began last. Null when there is none, or it is not verified.
const Json& in_force(const DatedSetting& setting, const Date& today);
// As it is printed and read: "540.000 đồng" ("540,000 đồng" in English), "1900 9095", "70%".
std::string shown(const DatedSetting& setting, const Json& value, std::string_view language);

// The list of the file, or of a definition of the site.
std::vector<DatedSetting> read_settings(Cursor list);
// The same as the site carries it: without what only authors read.
Json to_json(const std::vector<DatedSetting>& settings);

}  // namespace camtay
