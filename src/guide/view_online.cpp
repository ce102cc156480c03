// What only those need who hand in on a portal, behind buttons: how papers are photographed, what is pressed there, and what
// goes into its boxes in their order.
#include "guide/parts.hpp"

namespace camtay {
namespace {

bool add_opener(Screen& screen, const Model& model, const char* id, const char* words_name) {
  Button opens = button(model, id, words_name);
  opens.can_expand = true;
  opens.expanded = model.opened == id;
  screen.blocks.push_back(std::move(opens));
  return model.opened == id;
}

const char* photograph_words(Paper::Photograph how) {
  switch (how) {
    case Paper::Photograph::OneSide: return "photo.one_side";
    case Paper::Photograph::BothSides: return "photo.both_sides";
    case Paper::Photograph::EveryPage: return "photo.every_page";
    case Paper::Photograph::None: break;
  }
  return "";
}

}  // namespace

void add_photographs(Screen& screen, const Model& model, const std::vector<const Paper*>& papers) {
  std::vector<const Paper*> photographed = papers;
  std::erase_if(photographed, [](const Paper* paper) { return paper->photograph == Paper::Photograph::None; });
  if (photographed.empty() || !add_opener(screen, model, "photos", "photo.how")) return;
  for (const Paper* paper : photographed) {
    const std::string note = told(model, paper->photograph_note);
    std::string text = words(model)[photograph_words(paper->photograph)];
    if (!note.empty()) text += " " + note;
    screen.blocks.push_back(
        Item{.id = "photo/" + paper->id, .title = told(model, paper->name), .text = {{std::move(text)}}});
  }
}

void add_portal(Screen& screen, const Model& model) {
  const Procedure& procedure = *model.loaded.procedure;
  if (!procedure.portal || !add_opener(screen, model, "portal", "portal.how")) return;
  const Portal& portal = *procedure.portal;
  screen.blocks.push_back(Paragraph{.id = "portal/site", .text = {{told(model, portal.site)}}});
  int number = 0;
  for (const Text& step : portal.steps) {
    const std::string which = std::to_string(++number);
    screen.blocks.push_back(Paragraph{.id = "portal/step/" + which, .text = {{which + ". " + told(model, step)}}});
  }
  // A box that no answer fills is passed over, unless nobody's answer could fill it.
  const Values values = printed(procedure, model.answers, model.today);
  for (std::size_t i = 0; i < portal.order.size(); ++i) {
    const Portal::Entry& entry = portal.order[i];
    const auto value = values.find(entry.value);
    if (value == values.end() && !entry.value.empty()) continue;
    screen.blocks.push_back(
        Paragraph{.id = "portal/" + std::to_string(i + 1),
                  .text = {{entry.label + ": "}, {value == values.end() ? "…" : value->second, true}}});
  }
  screen.blocks.push_back(Paragraph{
      .id = "portal/checked",
      .text = {{words(model)("before.checked", {{"date", spoken_date(portal.checked_on, language(model))}})}},
      .tone = Tone::Soft});
}

}  // namespace camtay
