#include <algorithm>

#include "guide/parts.hpp"
#include "guide/view.hpp"

namespace camtay {

Screen view_choose(const Model& model) {
  const Words& say = words(model);
  Screen screen = new_screen(model, "choose", say["choose.title"]);
  add_bar(screen, model);
  screen.blocks.push_back(listen_button(model, "question.listen"));
  screen.blocks.push_back(Heading{.id = "title", .text = say["choose.title"]});
  add_voice_notice(screen, model);
  add_lost_notice(screen, model);
  screen.blocks.push_back(Entry{.id = "choose/search",
                                .label = say["choose.search"],
                                .hint = say["choose.search_hint"],
                                .value = model.query,
                                .keyboard = Keyboard::Search,
                                .max_length = 60});
  const std::vector<std::size_t> found = search(model.loaded.catalogue, model.query, language(model));
  if (found.empty()) {
    screen.blocks.push_back(Notice{.id = "choose/none", .text = {{say["choose.none"]}}});
  } else {
    const int count = static_cast<int>(found.size());
    ChoosablePage page;
    page.pages = (count + choices_on_a_page - 1) / choices_on_a_page;
    page.page = std::clamp(place(model).page, 0, page.pages - 1);
    Options options{.id = "choose",
                    .label = say["choose.title"],
                    .cards = true,
                    .invalid = model.complaint.has_value(),
                    .described_by = model.complaint ? "complaint" : ""};
    const int first = page.page * choices_on_a_page;
    for (int i = first; i < std::min(count, first + choices_on_a_page); ++i) {
      const CatalogueEntry& entry = model.loaded.catalogue[found[static_cast<std::size_t>(i)]];
      options.options.push_back(
          {"choose/" + entry.id, in(entry.card, language(model)), entry.picture, entry.id == model.procedure_id});
    }
    add_choices(screen, model, page, std::move(options));
  }
  add_complaint(screen, model);
  add_voice_buttons(screen, model);
  screen.blocks.push_back(main_button(model, "question.next"));
  return screen;
}

}  // namespace camtay
