// The lists answers are chosen from: provinces with their communes, ethnic groups, nationalities.
// The files are assets/data/places.json and people.json, made by tools/data/lists.mjs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"

namespace camtay {

struct Commune {
  std::string name;  // as printed: "phường Tiên Du"; with its kind unique in its province
};

struct Province {
  std::string code;  // "24"
  std::string name;  // as printed: "thành phố Bắc Ninh"
  std::vector<Commune> communes;
};

struct EthnicGroup {
  std::string code;               // "01"
  std::string name;               // "Kinh"
  std::vector<std::string> also;  // accepted variants: "Hmông"
};

struct Lists {
  std::vector<Province> provinces;  // empty until loaded
  std::vector<EthnicGroup> ethnic_groups;
  std::vector<std::string> nationalities;  // "Việt Nam" first
};

// assets/data/places.json and assets/data/people.json
Result<std::vector<Province>> read_provinces(std::string_view json, std::string_view file);
Result<Lists> read_people_lists(std::string_view json, std::string_view file);  // ethnic groups and nationalities

const Province* find_province(const Lists& lists, std::string_view name);
const Commune* find_commune(const Province& province, std::string_view name);

// Whether a province's code ("24"), or that with a commune's name as printed ("24/phường Tiên Du"), is one of these places. What is
// written a little otherwise is none: it would be compared in vain.
bool is_place(const std::vector<Province>& provinces, std::string_view place);

struct Address {
  std::string detail, commune, province;
};
// "Thôn Đông, phường Tiên Du, thành phố Bắc Ninh" taken apart by the lists; commune and province empty when not found.
// "tỉnh"/"thành phố", "xã"/"phường" written otherwise than today is forgiven when the name alone decides.
Address parse_address(const Lists& lists, std::string_view text);

}  // namespace camtay
