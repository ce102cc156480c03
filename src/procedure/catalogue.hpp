// The list of procedures to choose from: small, loaded at start; a definition is loaded when it is opened.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/search.hpp"
#include "procedure/procedure.hpp"
#include "procedure/shared.hpp"

namespace camtay {

struct CatalogueEntry {
  std::string id;
  Text title;
  Text card;
  std::string picture;
  std::vector<std::string> keywords;
  std::vector<std::string> groups;    // ids of Catalogue::groups; none: it stands beside the groups
  std::vector<std::string> communes;  // as Procedure::communes; decides what a list holds, and is not written into it
};

// Both in the order in which they are shown.
struct Catalogue {
  std::vector<Group> groups;
  std::vector<CatalogueEntry> entries;
};

// What the list says of a procedure.
CatalogueEntry catalogue_entry(const Procedure& procedure);
// Takes away the groups that no procedure is in.
void drop_empty_groups(Catalogue& catalogue);
// The JSON of assets "procedures/index.json", which the build writes from the definitions.
Json to_json(const Catalogue& catalogue);
Result<Catalogue> read_catalogue(std::string_view json, std::string_view file);

// Whether a group is chosen first. What fits on one page of six is shown at once.
bool is_grouped(const Catalogue& catalogue);
bool is_in_group(const CatalogueEntry& entry, std::string_view group);
const Group* find_group(const Catalogue& catalogue, std::string_view id);
const CatalogueEntry* find_entry(const Catalogue& catalogue, std::string_view id);

// A catalogue made ready to be searched, in every language its entries speak. It does not notice when the catalogue changes.
class CatalogueSearch {
 public:
  CatalogueSearch() = default;
  explicit CatalogueSearch(const Catalogue& catalogue);

  // Indices of the entries that answer a query, best first; none for an empty one.
  std::vector<std::size_t> find(std::string_view query, std::string_view language) const;

 private:
  // Card, title and keywords of each entry in turn.
  struct Texts {
    std::vector<std::uint32_t> words;     // of all texts, by their numbers in words_
    std::vector<std::size_t> text_ends;   // of each text, in `words`
    std::vector<std::size_t> entry_ends;  // of each entry, in `text_ends`
  };
  WordList words_;
  std::map<std::string, Texts, std::less<>> texts_;  // by language
};

}  // namespace camtay
