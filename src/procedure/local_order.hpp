// What a commune changes in the list of procedures: assets/communes/<id>.json.
//   {"id": "tien-du", "commune": "24/phường Tiên Du",
//    "order": {"groups": ["elderly", "baby"], "procedures": ["huu-tri-xa-hoi", "khai-sinh"]}}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "procedure/catalogue.hpp"

namespace camtay {

struct LocalOrder {
  std::string id;
  std::string commune;  // the province's code and the commune's name, both as in assets/data/places.json
  std::vector<std::string> groups,
      procedures;  // ids that are shown first, in this order; the others follow in theirs
};

Result<LocalOrder> read_local_order(std::string_view json, std::string_view file);

// Whether a procedure is offered in a commune ("24/phường Tiên Du"): everywhere, in its province, or there.
bool is_offered_in(const CatalogueEntry& entry, std::string_view commune);

// Leaves what is offered in that commune, in its order; of no commune (""), what is offered everywhere. Ids the catalogue does not have are passed over: a commune's file may
// be older than the procedures.
void put_in_order(Catalogue& catalogue, const LocalOrder& order);

}  // namespace camtay
