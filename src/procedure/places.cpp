#include "procedure/places.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace camtay {
namespace {

// A printed name is its kind in lower case and then the name: "phường Tiên Du".
std::size_t name_begin(std::string_view printed) {
  std::size_t at = 0;
  while (at < printed.size()) {
    const std::size_t end = std::min(printed.find(' ', at), printed.size());
    const std::string_view word = printed.substr(at, end - at);
    if (lower(word) != word) return at;
    at = end + 1;
  }
  return 0;
}

// Today's kinds and those of before 2025, as people write them, in plain letters.
bool is_kind(std::string_view plain) {
  static constexpr std::string_view kinds[] = {"tinh", "thanh pho", "tp", "tp.",     "t.",       "xa",
                                               "x.",   "phuong",    "p.", "dac khu", "thi tran", "tt."};
  return std::find(std::begin(kinds), std::end(kinds), plain) != std::end(kinds);
}

// How surely `typed` means the place printed so: marks of the name count more than its kind; 0 is another place.
// Without marks "Hoà" and "Hòa" are the same, which both are written.
int likeness(std::string_view printed, const std::string& typed_lower, const std::string& typed_plain) {
  // Thousands of communes are looked through while a person waits: most end in another letter.
  const char last = printed.empty() ? '\0' : printed.back();
  if (last >= 'a' && last <= 'z' && !typed_plain.ends_with(last)) return 0;
  const std::size_t begin = name_begin(printed);
  const std::string name = plain_letters(printed.substr(begin));
  std::string_view kind = typed_plain;
  if (!kind.ends_with(name)) return 0;
  kind.remove_suffix(name.size());
  if (!kind.empty() && kind.back() != ' ' && kind.back() != '.') return 0;
  const std::string given = tidy(kind);
  if (!given.empty() && !is_kind(given)) return 0;
  const bool marks = std::string_view(typed_lower).ends_with(lower(printed.substr(begin)));
  const bool same_kind = given == plain_letters(tidy(printed.substr(0, begin)));
  return 1 + (marks ? 2 : 0) + (same_kind ? 1 : 0);
}

// The likeliest place; none when two are equally likely.
template <class Place>
const Place* best(const std::vector<Place>& places, std::string_view written) {
  const std::string typed = tidy(written);
  for (const Place& place : places) {
    if (place.name == typed) return &place;
  }
  const std::string typed_lower = lower(typed);
  const std::string typed_plain = plain_letters(typed);
  const Place* found = nullptr;
  int most = 0;
  bool several = false;
  for (const Place& place : places) {
    const int likely = likeness(place.name, typed_lower, typed_plain);
    if (likely == 0 || likely < most) continue;
    several = likely == most;
    most = likely;
    found = &place;
  }
  return several ? nullptr : found;
}

void add_communes(Province& province, std::string_view kind, std::string_view names) {
  for (const std::string& name : split(names, '|')) province.communes.push_back({std::string(kind) + " " + name});
}

}  // namespace

Result<std::vector<Province>> read_provinces(std::string_view json, std::string_view file) {
  return read_whole(json, file, [](Cursor& root) {
    root["as_of"].text();
    std::vector<Province> provinces;
    for (Cursor& item : root.need("provinces").items()) {
      Province& province = provinces.emplace_back();
      province.code = item["code"].text();
      province.name = item["name"].text();
      for (Cursor& kind : item.need("communes").members()) {
        for (Cursor& names : kind.items()) add_communes(province, kind.key(), names.text());
      }
      item.refuse_other_keys();
    }
    return provinces;
  });
}

Result<Lists> read_people_lists(std::string_view json, std::string_view file) {
  return read_whole(json, file, [](Cursor& root) {
    Lists lists;
    for (Cursor& item : root.need("ethnic_groups").items()) {
      EthnicGroup& group = lists.ethnic_groups.emplace_back();
      group.code = item["code"].text();
      group.name = item["name"].text();
      for (Cursor& variant : item["also"].items()) group.also.push_back(variant.text());
      item.refuse_other_keys();
    }
    for (Cursor& item : root.need("nationalities").items()) lists.nationalities.push_back(item.text());
    return lists;
  });
}

const Province* find_province(const Lists& lists, std::string_view name) { return best(lists.provinces, name); }

const Commune* find_commune(const Province& province, std::string_view name) { return best(province.communes, name); }

bool is_place(const std::vector<Province>& provinces, std::string_view place) {
  const std::size_t slash = place.find('/');
  const auto province = std::find_if(provinces.begin(), provinces.end(),
                                     [&](const Province& one) { return one.code == place.substr(0, slash); });
  if (province == provinces.end() || slash == std::string_view::npos) return province != provinces.end();
  return std::any_of(province->communes.begin(), province->communes.end(),
                     [&](const Commune& one) { return one.name == place.substr(slash + 1); });
}

Address parse_address(const Lists& lists, std::string_view text) {
  std::vector<std::string> parts = split(text, ',');
  for (std::string& part : parts) part = tidy(part);
  std::erase(parts, "");
  Address address;
  const Province* province = parts.empty() ? nullptr : find_province(lists, parts.back());
  if (province) {
    address.province = province->name;
    parts.pop_back();
    const Commune* commune = parts.empty() ? nullptr : find_commune(*province, parts.back());
    if (commune) {
      address.commune = commune->name;
      parts.pop_back();
    }
  }
  address.detail = join(parts, ", ");
  return address;
}

}  // namespace camtay
