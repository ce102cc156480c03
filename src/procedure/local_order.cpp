#include "procedure/local_order.hpp"

#include <algorithm>

#include "procedure/reading.hpp"

namespace camtay {
namespace {

// Those whose ids are in `first` go to the front, in the order of `first`.
template <class List>
void bring_forward(List& list, const std::vector<std::string>& first) {
  const auto place = [&](const auto& one) { return std::find(first.begin(), first.end(), one.id) - first.begin(); };
  std::stable_sort(list.begin(), list.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
}

std::vector<std::string> read_voices(Cursor at) {
  std::vector<std::string> voices;
  for (Cursor& one : at.items()) {
    std::string id = one.text();
    if (std::find(voices.begin(), voices.end(), id) != voices.end())
      one.fault("\"" + id + "\" is named twice", "take one of them out");
    voices.push_back(std::move(id));
  }
  return voices;
}

}  // namespace

Result<LocalOrder> read_local_order(std::string_view json, std::string_view file) {
  return read_whole(json, file, [](Cursor& root) {
    LocalOrder order;
    std::vector<std::string> none_taken;
    order.id = read_id(root["id"], none_taken);
    Cursor commune = root.need("commune");
    order.commune = commune.text();
    if (commune.raw().is_string() && order.commune.find('/') == std::string::npos)
      commune.fault("is no commune", "write the province's code and the commune's name as \"24/phường Tiên Du\"");
    Cursor at = root["order"];
    for (Cursor& id : at["groups"].items()) read_id(id, order.groups);
    for (Cursor& id : at["procedures"].items()) read_id(id, order.procedures);
    at.refuse_other_keys();
    if (root["voices"].exists()) order.voices = read_voices(root["voices"]);
    Cursor first = root["default_voice"];
    order.default_voice = first.text_or("");
    const std::string& named = order.default_voice;
    if (order.voices && !named.empty() && std::count(order.voices->begin(), order.voices->end(), named) == 0)
      first.fault("\"" + named + "\" is not one of \"voices\"", "add it there, or name one of them");
    return order;
  });
}

Faults missing_voices(const LocalOrder& order, const JsonSource& source,
                      const std::function<bool(const std::string&)>& is_there) {
  Faults faults;
  const auto look_for = [&](const std::string& id, const std::string& pointer) {
    if (is_there(id)) return;
    faults.push_back(fault_in(source, pointer, "there is no voice pack \"" + id + "\" that can be read",
                              "put it into assets/voices/" + id + ", mend its pack.json, or take it out here"));
  };
  const std::vector<std::string> voices = order.voices.value_or(std::vector<std::string>());
  for (std::size_t i = 0; i < voices.size(); ++i) look_for(voices[i], "#/voices/" + std::to_string(i));
  if (!order.voices && !order.default_voice.empty()) look_for(order.default_voice, "#/default_voice");
  return faults;
}

bool is_offered_in(const CatalogueEntry& entry, std::string_view commune) {
  const auto covers = [&](const std::string& scope) {
    return scope == commune || scope == commune.substr(0, commune.find('/'));
  };
  return entry.communes.empty() || std::any_of(entry.communes.begin(), entry.communes.end(), covers);
}

void put_in_order(Catalogue& catalogue, const LocalOrder& order) {
  std::erase_if(catalogue.entries, [&](const CatalogueEntry& entry) { return !is_offered_in(entry, order.commune); });
  bring_forward(catalogue.groups, order.groups);
  bring_forward(catalogue.entries, order.procedures);
}

}  // namespace camtay
