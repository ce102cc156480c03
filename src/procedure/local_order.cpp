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
    return order;
  });
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
