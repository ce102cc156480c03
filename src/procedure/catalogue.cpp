#include "procedure/catalogue.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/vietnamese.hpp"
#include "procedure/reading.hpp"

namespace camtay {

CatalogueEntry catalogue_entry(const Procedure& procedure) {
  return {procedure.id,          procedure.title,    procedure.card,   procedure.picture,
          procedure.picture_alt, procedure.keywords, procedure.groups, procedure.rank};
}

Json to_json(const Catalogue& catalogue) {
  Json entries = Json::array();
  for (const CatalogueEntry& entry : catalogue) {
    Json& json = entries.emplace_back(Json::object());
    json["id"] = entry.id;
    json["title"] = entry.title;
    json["card"] = entry.card;
    json["picture"] = entry.picture;
    json["picture_alt"] = entry.picture_alt;
    json["keywords"] = entry.keywords;
    json["groups"] = entry.groups;
    json["rank"] = entry.rank;
  }
  Json whole = Json::object();
  whole["procedures"] = std::move(entries);
  return whole;
}

Result<Catalogue> read_catalogue(std::string_view json, std::string_view file) {
  return read_whole(json, file, [](Cursor& root) {
    Catalogue catalogue;
    std::vector<std::string> ids;
    for (Cursor& at : root.need("procedures").items()) {
      CatalogueEntry& entry = catalogue.emplace_back();
      entry.id = read_id(at["id"], ids);
      entry.title = need_text(at, "title");
      entry.card = need_text(at, "card");
      entry.picture = at["picture"].text();
      entry.picture_alt = need_text(at, "picture_alt");
      for (Cursor& keyword : at["keywords"].items()) entry.keywords.push_back(keyword.text());
      for (Cursor& group : at["groups"].items()) entry.groups.push_back(group.text());
      entry.rank = at["rank"].number_or(entry.rank);
      at.refuse_other_keys();
    }
    return catalogue;
  });
}

std::vector<std::size_t> search(const Catalogue& catalogue, std::string_view query, std::string_view language) {
  std::vector<std::size_t> found(catalogue.size());
  std::iota(found.begin(), found.end(), std::size_t{0});
  if (query.find_first_not_of(' ') == std::string_view::npos) return found;

  std::vector<int> quality(catalogue.size());
  for (std::size_t i = 0; i < catalogue.size(); ++i) {
    const CatalogueEntry& entry = catalogue[i];
    // What the person sees on the card counts before what the law calls it; the words of a query may also be spread.
    std::string all = in(entry.card, language) + " " + in(entry.title, language);
    quality[i] = std::max(4 * match_quality(in(entry.card, language), query),
                          3 * match_quality(in(entry.title, language), query));
    for (const std::string& keyword : entry.keywords) {
      quality[i] = std::max(quality[i], 2 * match_quality(keyword, query));
      all += " " + keyword;
    }
    quality[i] = std::max(quality[i], match_quality(all, query));
  }
  std::erase_if(found, [&](std::size_t i) { return quality[i] == 0; });
  std::stable_sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) { return quality[a] > quality[b]; });
  return found;
}

}  // namespace camtay
