#include "guide/parts.hpp"
#include "guide/view.hpp"

namespace camtay {

Screen view_choose(const Model& model) {
  const Words& say = words(model);
  const Group* group = group_here(model);
  const std::string& tag = language(model);
  const std::string question =
      group != nullptr ? say("choose.in_group", {{"group", in(group->title, tag)}}) : say["choose.title"];
  Screen screen = new_screen(model, group != nullptr ? "choose/" + group->id : "choose", question);
  add_bar(screen, model);
  if (group != nullptr)
    screen.blocks.push_back(Picture{.id = "picture", .asset = group->picture, .alt = in(group->picture_alt, tag)});
  screen.blocks.push_back(listen_button(model, "question.listen"));
  screen.blocks.push_back(Heading{.id = "title", .text = question});
  add_voice_notice(screen, model);
  add_lost_notice(screen, model);
  // Who cannot write finds the pictures first; the search comes when it is asked for.
  const bool searching = model.opened == "search" || !model.query.empty();
  if (searching) {
    screen.blocks.push_back(Entry{.id = "choose/search",
                                  .label = say["choose.search"],
                                  .hint = say["choose.search_hint"],
                                  .value = model.query,
                                  .keyboard = Keyboard::Search,
                                  .max_length = 60});
  }
  const ChoosablePage page = offer_page(model, offered(model), place(model).page);
  if (page.shown.empty()) {
    screen.blocks.push_back(Notice{.id = "choose/none", .text = {{say["choose.none"]}}});
  } else {
    Options options{.id = "choose",
                    .label = question,
                    .cards = true,
                    .invalid = model.complaint.has_value(),
                    .described_by = model.complaint ? "complaint" : ""};
    for (const Choosable& one : page.shown)
      options.options.push_back({one.id, one.label, one.picture, one.value == Json(true)});
    add_choices(screen, model, page, std::move(options));
  }
  if (!searching) screen.blocks.push_back(button(model, "find", "choose.find"));
  add_complaint(screen, model);
  add_voice_buttons(screen, model);
  screen.blocks.push_back(main_button(model, "question.next"));
  return screen;
}

}  // namespace camtay
