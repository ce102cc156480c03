#include "procedure/catalogue.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "procedure/reading.hpp"

namespace camtay {
namespace {

constexpr std::size_t shown_at_once = 6;

void put(Json& json, const char* key, const std::vector<std::string>& list) {
  if (!list.empty()) json[key] = list;
}

std::vector<std::string> texts(Cursor list) {
  std::vector<std::string> read;
  for (Cursor& at : list.items()) read.push_back(at.text());
  return read;
}

}  // namespace

CatalogueEntry catalogue_entry(const Procedure& procedure) {
  return {procedure.id,       procedure.title,  procedure.card,    procedure.picture,
          procedure.keywords, procedure.groups, procedure.communes};
}

void drop_empty_groups(Catalogue& catalogue) {
  std::set<std::string, std::less<>> used;
  for (const CatalogueEntry& entry : catalogue.entries) used.insert(entry.groups.begin(), entry.groups.end());
  std::erase_if(catalogue.groups, [&](const Group& group) { return !used.contains(group.id); });
}

Json to_json(const Catalogue& catalogue) {
  Json groups = Json::array();
  for (const Group& group : catalogue.groups) {
    groups.push_back(
        {{"id", group.id}, {"title", group.title}, {"picture", group.picture}, {"picture_alt", group.picture_alt}});
  }
  Json entries = Json::array();
  for (const CatalogueEntry& entry : catalogue.entries) {
    Json& json = entries.emplace_back(Json::object());
    json["id"] = entry.id;
    json["title"] = entry.title;
    json["card"] = entry.card;
    json["picture"] = entry.picture;
    put(json, "keywords", entry.keywords);
    put(json, "groups", entry.groups);
  }
  return {{"groups", std::move(groups)}, {"procedures", std::move(entries)}};
}

Result<Catalogue> read_catalogue(std::string_view json, std::string_view file) {
  return read_whole(json, file, [](Cursor& root) {
    Catalogue catalogue{.groups = read_groups(root["groups"])};
    std::set<std::string, std::less<>> ids;
    for (Cursor& at : root.need("procedures").items()) {
      CatalogueEntry& entry = catalogue.entries.emplace_back();
      // Thousands of entries: what is taken is not looked for in a list.
      std::vector<std::string> none_taken;
      entry.id = read_id(at["id"], none_taken);
      if (!ids.insert(entry.id).second)
        at["id"].fault("the id \"" + entry.id + "\" is there twice", "give each its own");
      entry.title = need_text(at, "title");
      entry.card = need_text(at, "card");
      entry.picture = at["picture"].text();
      entry.keywords = texts(at["keywords"]);
      entry.groups = texts(at["groups"]);
      at.refuse_other_keys();
    }
    return catalogue;
  });
}

bool is_grouped(const Catalogue& catalogue) {
  return catalogue.groups.size() > 1 && catalogue.entries.size() > shown_at_once;
}

bool is_in_group(const CatalogueEntry& entry, std::string_view group) {
  return std::find(entry.groups.begin(), entry.groups.end(), group) != entry.groups.end();
}

const Group* find_group(const Catalogue& catalogue, std::string_view id) {
  for (const Group& group : catalogue.groups) {
    if (group.id == id) return &group;
  }
  return nullptr;
}

const CatalogueEntry* find_entry(const Catalogue& catalogue, std::string_view id) {
  for (const CatalogueEntry& entry : catalogue.entries) {
    if (entry.id == id) return &entry;
  }
  return nullptr;
}

CatalogueSearch::CatalogueSearch(const Catalogue& catalogue) {
  for (const CatalogueEntry& entry : catalogue.entries) {
    for (const auto& [language, words] : entry.card) texts_[language];
  }
  for (auto& one : texts_) {
    const std::string& language = one.first;
    Texts& texts = one.second;
    const auto take = [&](const std::string& text) {
      words_.number(text, texts.words);
      texts.text_ends.push_back(texts.words.size());
    };
    for (const CatalogueEntry& entry : catalogue.entries) {
      take(in(entry.card, language));
      take(in(entry.title, language));
      for (const std::string& keyword : entry.keywords) take(keyword);
      texts.entry_ends.push_back(texts.text_ends.size());
    }
  }
}

std::vector<std::size_t> CatalogueSearch::find(std::string_view query, std::string_view language) const {
  std::vector<std::size_t> found;
  auto there = texts_.find(language);
  if (there == texts_.end()) there = texts_.find("vi");
  if (there == texts_.end() || query.find_first_not_of(' ') == std::string_view::npos) return found;
  const Texts& texts = there->second;
  const Query wanted(query, words_);
  const auto quality = [&](std::size_t from, std::size_t to) {
    return wanted.quality(std::span(texts.words).subspan(from, to - from));
  };
  std::vector<std::pair<int, std::size_t>> ranked;
  std::size_t word = 0, text = 0;
  for (std::size_t entry = 0; entry < texts.entry_ends.size(); ++entry) {
    const std::size_t first_text = text, first_word = word;
    text = texts.entry_ends[entry];
    word = texts.text_ends[text - 1];
    // The words of a query may be spread over all texts of an entry. Where they are not there, no single one has them.
    int best = quality(first_word, word);
    if (best == 0) continue;
    // What the person sees on the card counts before what the law calls it.
    std::size_t from = first_word;
    for (std::size_t i = first_text; i < text; from = texts.text_ends[i++]) {
      const int weight = i == first_text ? 4 : i == first_text + 1 ? 3 : 2;
      best = std::max(best, weight * quality(from, texts.text_ends[i]));
    }
    ranked.emplace_back(best, entry);
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [best, entry] : ranked) found.push_back(entry);
  return found;
}

}  // namespace camtay
