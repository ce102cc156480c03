#include <algorithm>
#include <iterator>

#include "guide/parts.hpp"
#include "guide/view.hpp"

namespace camtay {

Item paper_item(const Model& model, const Paper& paper);

namespace {

// At 400 % the form's letters are 30 px tall on a phone of 390 px.
constexpr int zoom_percents[] = {100, 150, 200, 300, 400};

// What a person must know about the sheet itself before she signs or hands it in.
void add_standing(Screen& screen, const Model& model) {
  if (!model.loaded.form || model.loaded.form->id != form_here(model)) return;
  const bool preparation = model.loaded.form->standing == Standing::Preparation;
  if (!preparation && !needs_comparing(*model.loaded.form)) return;
  screen.blocks.push_back(Notice{.id = "standing",
                                 .tone = Tone::Warn,
                                 .icon = "warning",
                                 .text = {{words(model)[preparation ? "form.preparation" : "form.compare"]}}});
}

}  // namespace

Screen view_preview(const Model& model) {
  const Words& say = words(model);
  const Document& document = *model.document;
  // What the device kept may be of a version with more steps.
  const std::size_t zoom = std::min(static_cast<std::size_t>(place(model).page), std::size(zoom_percents) - 1);
  Screen screen = new_screen(model, "preview", say["preview.title"]);
  add_bar(screen, model);
  screen.blocks.push_back(listen_button(model, "question.listen"));
  screen.blocks.push_back(Heading{.id = "title", .text = say["preview.title"]});
  add_voice_notice(screen, model);
  screen.blocks.push_back(Paragraph{.id = "text", .text = {{say["preview.text"]}}});
  add_standing(screen, model);
  screen.blocks.push_back(button(model, "preview/larger", "preview.larger"));
  screen.blocks.push_back(button(model, "preview/smaller", "preview.smaller"));
  screen.blocks.push_back(button(model, "preview/change", "preview.change"));
  add_voice_buttons(screen, model);
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    screen.blocks.push_back(
        Sheet{.id = "sheet/" + number,
              .label = say("preview.page", {{"page", number}, {"pages", std::to_string(document.pages.size())}}),
              .page = document.pages[i],
              .parts = document.parts,
              .zoom_percent = zoom_percents[zoom]});
  }
  screen.blocks.push_back(main_button(model, "preview.next"));
  return screen;
}

Screen view_done(const Model& model) {
  const Words& say = words(model);
  const Procedure& procedure = *model.loaded.procedure;
  const Json known = facts(procedure, model.answers, model.today);
  const bool has_form = !form_here(model).empty();
  std::vector<const NextStep*> steps;
  for (const NextStep& step : procedure.afterwards) {
    if (holds(step.when, known)) steps.push_back(&step);
  }

  const std::string title = say[has_form ? "done.title" : "done.guide_title"];
  Screen screen = new_screen(model, "done", title);
  add_bar(screen, model);
  screen.blocks.push_back(listen_button(model, "question.listen"));
  screen.blocks.push_back(Heading{.id = "title", .text = title, .tone = Tone::Done});
  if (has_form) {
    screen.blocks.push_back(Notice{.id = "not_handed_in",
                                   .tone = Tone::Warn,
                                   .icon = "warning",
                                   .title = say["done.not_handed_in"],
                                   .text = {{say("done.left", {{"count", std::to_string(steps.size())}})}}});
  }
  add_standing(screen, model);
  add_voice_notice(screen, model);
  const std::size_t open = missing(model).size();
  if (open > 0 && has_form) {
    screen.blocks.push_back(Notice{.id = "done/missing",
                                   .tone = Tone::Mend,
                                   .text = {{say("done.missing", {{"count", std::to_string(open)}})}}});
  }
  // Who cannot print saves: that must not wait behind all the steps.
  if (has_form) screen.blocks.push_back(button(model, "done/save", "done.save", Button::Kind::Wide, "save"));
  if (model.opened == "saved") {
    screen.blocks.push_back(Notice{.id = "saved",
                                   .tone = Tone::Done,
                                   .icon = "save",
                                   .text = {{say("done.saved", {{"file", model.query}})}},
                                   .alert = true});
  }
  int number = 0;
  for (const NextStep* step : steps) {
    screen.blocks.push_back(Item{.id = "step/" + step->id,
                                 .picture = step->picture,
                                 .alt = told(model, step->picture_alt),
                                 .title = std::to_string(++number) + ". " + told(model, step->title),
                                 .text = {{told(model, step->text)}}});
  }
  std::vector<const Paper*> papers;
  for (const Paper& paper : procedure.papers) {
    if (holds(paper.when, known)) papers.push_back(&paper);
  }
  if (!papers.empty()) screen.blocks.push_back(Heading{.id = "done/bring", .text = say["done.bring"], .level = 2});
  for (const Paper* paper : papers) screen.blocks.push_back(paper_item(model, *paper));
  add_photographs(screen, model, papers);
  add_portal(screen, model);
  if (!told(model, procedure.phone_note).empty()) {
    screen.blocks.push_back(Item{.id = "done/phone",
                                 .picture = "phone",
                                 .title = say["done.phone"],
                                 .text = {{told(model, procedure.phone_note)}}});
  }
  if (has_form) {
    screen.blocks.push_back(button(model, "done/again", "done.again", Button::Kind::Wide, "document"));
    screen.blocks.push_back(button(model, "done/blank", "done.blank", Button::Kind::Wide, "pen"));
  }
  if (has_form) screen.blocks.push_back(button(model, "done/new", "done.new", Button::Kind::Wide, "clipboard"));
  add_voice_buttons(screen, model);
  if (!has_form) {
    screen.blocks.push_back(main_button(model, "done.guide_new"));
  } else {
    Button print = main_button(model, "done.print");
    print.icon = "printer";
    screen.blocks.push_back(std::move(print));
  }
  return screen;
}

}  // namespace camtay
