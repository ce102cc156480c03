#include "guide/choosing.hpp"

#include <algorithm>

#include "base/search.hpp"
#include "base/text.hpp"
#include "guide/parts.hpp"

namespace camtay {
namespace {

void add_communes(const Model& model, const Field& field, std::vector<Choosable>& out) {
  const auto within = model.answers.find(field.within);
  if (within == model.answers.end() || !within->is_string()) return;
  const Province* province = find_province(model.loaded.lists, within->get_ref<const std::string&>());
  if (province == nullptr) return;
  for (std::size_t i = 0; i < province->communes.size(); ++i) {
    const std::string& name = province->communes[i].name;
    out.push_back({field.id + "/" + std::to_string(i + 1), capitalised(name), "", name});
  }
}

void add_choices(const Model& model, const Field& field, std::vector<Choosable>& out) {
  const Procedure& procedure = *model.loaded.procedure;
  const bool depends =
      std::any_of(field.choices.begin(), field.choices.end(), [](const Choice& one) { return !one.when.is_null(); });
  const Json known = depends ? facts(procedure, model.answers, model.today) : Json();
  for (const Choice& choice : field.choices) {
    if (!holds(choice.when, known)) continue;
    out.push_back({field.id + "/" + choice.id, told(model, choice.label), choice.picture, choice.id});
  }
}

// What was typed into the search may itself be the answer where the list is not the whole world.
bool takes_free_text(FieldKind kind) { return kind == FieldKind::EthnicGroup || kind == FieldKind::Nationality; }

}  // namespace

bool has_search(const Field& field) {
  using enum FieldKind;
  return field.kind == Province || field.kind == Commune || field.kind == EthnicGroup || field.kind == Nationality;
}

std::vector<Choosable> choosables(const Model& model, const Field& field) {
  using enum FieldKind;
  std::vector<Choosable> out;
  const Lists& lists = model.loaded.lists;
  switch (field.kind) {
    case Province:
      for (const auto& province : lists.provinces) {
        out.push_back({field.id + "/" + province.code, capitalised(province.name), "", province.name});
      }
      break;
    case Commune: add_communes(model, field, out); break;
    case EthnicGroup:
      for (const auto& group : lists.ethnic_groups) {
        out.push_back({field.id + "/" + group.code, group.name, "", group.name});
      }
      break;
    case Nationality:
      for (std::size_t i = 0; i < lists.nationalities.size(); ++i) {
        out.push_back({field.id + "/" + std::to_string(i + 1), lists.nationalities[i], "", lists.nationalities[i]});
      }
      break;
    case YesNo:
      out.push_back({field.id + "/yes", words(model)["answer.yes"], "", true});
      out.push_back({field.id + "/no", words(model)["answer.no"], "", false});
      break;
    case OneOf:
    case SeveralOf: add_choices(model, field, out); break;
    case FullName:
    case ShortText:
    case LongText:
    case Number:
    case Money:
    case Date:
    case Time:
    case Phone:
    case CitizenId: break;
  }
  return out;
}

ChoosablePage choosable_page(const Model& model, const Field& field, std::string_view query, int page) {
  std::vector<Choosable> all = choosables(model, field);
  const std::string wanted = tidy(query);
  if (!wanted.empty()) {
    WordList known;
    std::vector<std::vector<std::uint32_t>> labels(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) known.number(all[i].label, labels[i]);
    const Query asked(wanted, known);
    std::vector<std::pair<int, Choosable>> found;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const int quality = asked.quality(labels[i]);
      if (quality > 0) found.emplace_back(quality, std::move(all[i]));
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    all.clear();
    for (auto& [quality, one] : found) all.push_back(std::move(one));
    if (takes_free_text(field.kind)) {
      all.push_back({field.id + "/as_written", words(model)("entry.as_written", {{"text", wanted}}), "", wanted});
    }
  } else if (has_search(field)) {
    const auto answer = model.answers.find(field.id);
    if (answer != model.answers.end() && answer->is_string()) {
      const auto chosen =
          std::find_if(all.begin(), all.end(), [&](const Choosable& one) { return one.value == *answer; });
      if (chosen != all.end()) {
        std::rotate(all.begin(), chosen, chosen + 1);
      } else if (takes_free_text(field.kind)) {
        const std::string& written = answer->get_ref<const std::string&>();
        all.insert(all.begin(), Choosable{field.id + "/as_written", written, "", written});
      }
    }
  }
  return page_of(all.size(), page, [&](std::size_t i) { return std::move(all[i]); });
}

Offer offered(const Model& model) {
  const Catalogue& all = *model.loaded.catalogue;
  const std::string wanted = tidy(model.query);
  if (!wanted.empty()) return {.entries = model.loaded.search.find(wanted, language(model))};
  Offer offer;
  const Group* here = group_here(model);
  const bool grouped = is_grouped(all);
  if (grouped && here == nullptr) {
    for (std::size_t i = 0; i < all.groups.size(); ++i) offer.groups.push_back(i);
  }
  for (std::size_t i = 0; i < all.entries.size(); ++i) {
    const CatalogueEntry& entry = all.entries[i];
    if (!grouped || (here != nullptr ? is_in_group(entry, here->id) : entry.groups.empty()))
      offer.entries.push_back(i);
  }
  return offer;
}

const Group* group_here(const Model& model) {
  const Catalogue& all = *model.loaded.catalogue;
  return is_grouped(all) ? find_group(all, place(model).id) : nullptr;
}

ChoosablePage offer_page(const Model& model, const Offer& offer, int page) {
  const Catalogue& all = *model.loaded.catalogue;
  const std::string& tag = language(model);
  return page_of(offer.groups.size() + offer.entries.size(), page, [&](std::size_t i) -> Choosable {
    if (i < offer.groups.size()) {
      const Group& group = all.groups[offer.groups[i]];
      return {"group/" + group.id, in(group.title, tag), group.picture, group.id == model.group_id};
    }
    const CatalogueEntry& entry = all.entries[offer.entries[i - offer.groups.size()]];
    const bool chosen = entry.id == model.procedure_id && (offer.groups.empty() || model.group_id.empty());
    return {"choose/" + entry.id, in(entry.card, tag), entry.picture, chosen};
  });
}

}  // namespace camtay
