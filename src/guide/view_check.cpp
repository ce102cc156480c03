#include "guide/parts.hpp"
#include "guide/view.hpp"

namespace camtay {
Screen view_check(const Model& model) {
  const Words& say = words(model);
  const std::string& tag = language(model);
  const Procedure& procedure = *model.loaded.procedure;
  const Section* section = find_section(procedure, place(model).id);
  const std::string section_title = section != nullptr ? told(model, section->title) : "";
  Screen screen = new_screen(model, "check/" + place(model).id, say["check.title"]);
  const std::vector<const Section*> sections = sections_here(model);
  int number = 0;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (sections[i] == section) number = static_cast<int>(i) + 1;
  }
  add_bar(screen, model,
          {.id = "progress",
           .text = say["bar.check"],
           .spoken = say["bar.check"] + ": " + section_title,
           .section = section_title,
           .done = number,
           .total = static_cast<int>(sections.size())});
  screen.blocks.push_back(Heading{.id = "title", .text = say["check.title"]});
  screen.blocks.push_back(
      Heading{.id = "not_handed_in", .text = say["check.not_handed_in"], .level = 2, .tone = Tone::Mend});
  screen.blocks.push_back(listen_button(model, "check.listen"));
  add_voice_notice(screen, model);
  add_lost_notice(screen, model);
  if (!section_title.empty()) screen.blocks.push_back(Heading{.id = "section", .text = section_title, .level = 2});

  const Values values = spoken_answers(model);
  for (const std::size_t index : route(procedure, model.answers, model.today)) {
    const Question& question = procedure.questions[index];
    if (section == nullptr || question.section != section->id || is_step(question)) continue;
    const std::string label = told(model, question.field.label);
    const std::string& statement = in(question.statement, tag);
    const bool answered = values.contains(question.field.id);
    Rich text = !answered           ? Rich{{say("check.blank", {{"label", label}})}}
                : statement.empty() ? statement_of(label + ": {" + question.field.id + "}", values, "")
                                    : statement_of(statement, values, "…");
    Button listen = button(model, question.id + "/listen", "check.listen_one", Button::Kind::Secondary, "speaker");
    listen.spoken_label = say("check.listen_spoken", {{"label", label}});
    Button change = button(model, question.id + "/change", "check.change");
    change.spoken_label = say("check.change_spoken", {{"label", label}});
    screen.blocks.push_back(Statement{.id = question.id,
                                      .text = std::move(text),
                                      .by_syllable = question.field.kind == FieldKind::FullName,
                                      .listen = std::move(listen),
                                      .change = std::move(change)});
  }
  add_voice_buttons(screen, model);
  screen.blocks.push_back(main_button(model, "check.right"));
  return screen;
}

Screen view_missing(const Model& model) {
  const Words& say = words(model);
  const std::vector<const Question*> open = missing(model);
  Screen screen = new_screen(model, "missing", say["missing.none_title"]);
  add_bar(screen, model);
  screen.blocks.push_back(listen_button(model, "question.listen"));
  const std::string title =
      open.empty() ? say["missing.none_title"] : say("missing.title", {{"count", std::to_string(open.size())}});
  screen.title = say("window.title", {{"screen", title}});
  screen.blocks.push_back(Heading{.id = "title", .text = title});
  add_voice_notice(screen, model);
  if (!open.empty()) screen.blocks.push_back(Paragraph{.id = "text", .text = {{say["missing.text"]}}});
  for (const Question* question : open) {
    screen.blocks.push_back(Button{.id = question->id + "/fill",
                                   .label = say("missing.fill", {{"label", told(model, question->field.label)}}),
                                   .kind = Button::Kind::Wide});
  }
  add_voice_buttons(screen, model);
  screen.blocks.push_back(main_button(model, "missing.make"));
  return screen;
}

}  // namespace camtay
