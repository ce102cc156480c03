// The list of procedures to choose from: small, loaded at start; a definition is loaded when it is opened.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "procedure/procedure.hpp"

namespace camtay {

struct CatalogueEntry {
  std::string id;
  Text title;
  Text card;
  std::string picture;
  Text picture_alt;
  std::vector<std::string> keywords;
  std::vector<std::string> groups;
  int rank = 1000;
};

using Catalogue = std::vector<CatalogueEntry>;

CatalogueEntry catalogue_entry(const Procedure& procedure);
// The JSON of assets "procedures/index.json", which the build writes from the definitions.
Json to_json(const Catalogue& catalogue);
Result<Catalogue> read_catalogue(std::string_view json, std::string_view file);
// Indices of the entries that answer a search, best first; all in order for an empty query.
std::vector<std::size_t> search(const Catalogue& catalogue, std::string_view query, std::string_view language);

}  // namespace camtay
