// What a commune changes in the list of procedures and of voices: assets/communes/<id>.json.
//   {"id": "tien-du", "commune": "24/phường Tiên Du",
//    "order": {"groups": ["elderly", "baby"], "procedures": ["huu-tri-xa-hoi", "khai-sinh"]},
//    "voices": ["ba-mai", "anh-pao"], "default_voice": "ba-mai"}
#pragma once

#include <functional>
#include <optional>
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
  std::optional<std::vector<std::string>>
      voices;  // ids of the voice packs that are offered, in this order; none: all
  std::string
      default_voice;  // the pack that is heard by who has not chosen a voice yet; "": the voice there is anyway
};

// A default voice that is not among the voices is a fault.
Result<LocalOrder> read_local_order(std::string_view json, std::string_view file);
// The voice packs it names that are not there, each with its place. A voice that was promised must not be left out unseen.
// `source` is the text that `order` was read from.
Faults missing_voices(const LocalOrder& order, const JsonSource& source,
                      const std::function<bool(const std::string&)>& is_there);

// Whether a procedure is offered in a commune ("24/phường Tiên Du"): everywhere, in its province, or there.
bool is_offered_in(const CatalogueEntry& entry, std::string_view commune);

// Leaves what is offered in that commune, in its order; of no commune (""), what is offered everywhere. Ids the catalogue does not have are passed over: a commune's file may
// be older than the procedures.
void put_in_order(Catalogue& catalogue, const LocalOrder& order);

}  // namespace camtay
