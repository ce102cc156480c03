#include "guide/parts.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace camtay {

Screen new_screen(const Model& model, std::string key, std::string title) {
  Screen screen{.key = std::move(key),
                .title = words(model)("window.title", {{"screen", title}}),
                .focus = model.focus,
                .focus_turn = model.focus_turn,
                .announcement = model.announcement,
                .spoken = model.spoken,
                .look = model.settings.look};
  if (model.plain_only) screen.look.skin = Skin::Plain;
  screen.look.language = language(model);
  return screen;
}

Button button(const Model& model, NodeId id, std::string_view words_name, Button::Kind kind, std::string icon) {
  return {.id = std::move(id), .label = words(model)[words_name], .icon = std::move(icon), .kind = kind};
}

void add_bar(Screen& screen, const Model& model) {
  screen.blocks.push_back(button(model, "back", "bar.back", Button::Kind::Back));
  screen.blocks.push_back(button(model, "help", "bar.help", Button::Kind::Help, "phone"));
}

void add_bar(Screen& screen, const Model& model, Progress progress) {
  screen.blocks.push_back(button(model, "back", "bar.back", Button::Kind::Back));
  screen.blocks.push_back(std::move(progress));
  screen.blocks.push_back(button(model, "help", "bar.help", Button::Kind::Help, "phone"));
}

Button listen_button(const Model& model, std::string_view words_name) {
  return button(model, "listen", words_name, Button::Kind::Listen, "speaker");
}

Button main_button(const Model& model, std::string_view words_name) {
  return button(model, "next", words_name, Button::Kind::Main);
}

std::string complaint_text(const Model& model, const Complaint& complaint, const Field* field) {
  if (!complaint.say.empty()) return told(model, complaint.say);
  return words(model)("complaint." + std::string(name_of(complaint.kind)),
                      {{"label", field != nullptr ? told(model, field->label) : ""},
                       {"have", std::to_string(complaint.have)},
                       {"need", std::to_string(complaint.need)}});
}

void add_complaint(Screen& screen, const Model& model) {
  if (!model.complaint) return;
  const Question* question = question_here(model);
  screen.blocks.push_back(
      Notice{.id = "complaint",
             .tone = Tone::Mend,
             .title = words(model)["complaint.title"],
             .text = {{complaint_text(model, *model.complaint, question != nullptr ? &question->field : nullptr)}},
             .alert = true});
}

void add_voice_notice(Screen& screen, const Model& model) {
  if (model.opened != "no_voice") return;
  screen.blocks.push_back(Notice{.id = "no_voice",
                                 .tone = Tone::Warn,
                                 .icon = "warning",
                                 .text = {{words(model)["settings.voice_missing"]}},
                                 .alert = true});
}

void add_lost_notice(Screen& screen, const Model& model) {
  if (model.opened != "lost") return;
  screen.blocks.push_back(Notice{
      .id = "lost", .tone = Tone::Warn, .icon = "warning", .text = {{words(model)["keep.lost"]}}, .alert = true});
}

void add_voice_buttons(Screen& screen, const Model& model) {
  if (!model.settings.voice || model.voice == VoiceState::Missing) return;
  screen.blocks.push_back(button(model, "slower", model.settings.slow ? "question.normal_speed" : "question.slower"));
  screen.blocks.push_back(button(model, "mute", "question.mute"));
}

void add_choices(Screen& screen, const Model& model, const ChoosablePage& page, Options options) {
  screen.blocks.push_back(std::move(options));
  if (page.pages > 1) {
    screen.blocks.push_back(Paragraph{.id = "list/page",
                                      .text = {{words(model)("list.page", {{"page", std::to_string(page.page + 1)},
                                                                           {"pages", std::to_string(page.pages)}})}},
                                      .tone = Tone::Soft});
  }
  if (page.page + 1 < page.pages) screen.blocks.push_back(button(model, "list/more", "list.more"));
  if (page.page > 0) screen.blocks.push_back(button(model, "list/before", "list.before"));
}

// A yes or no is said in the words of the program.
Values spoken_answers(const Model& model) {
  const Procedure& procedure = *model.loaded.procedure;
  Values values = spoken(procedure, model.answers, model.today, language(model));
  for (const Question& question : procedure.questions) {
    const auto answer = model.answers.find(question.field.id);
    if (question.field.kind != FieldKind::YesNo || answer == model.answers.end() || !answer->is_boolean()) continue;
    const auto value = values.find(question.field.id);
    if (value != values.end()) value->second = lower(words(model)[answer->get<bool>() ? "answer.yes" : "answer.no"]);
  }
  return values;
}

std::string told(const Model& model, const Text& text) {
  const std::string& words = in(text, language(model));
  // Most texts have nothing to fill in, and working out all values is much work.
  if (words.find_first_of("{[\\") == std::string::npos || procedure_here(model) == nullptr) return words;
  return plain_text(statement_of(words, spoken_answers(model), "…"));
}

Rich statement_of(std::string_view words, const Values& values, std::string_view blank) {
  Rich rich;
  for (Said& part : said(words, values, blank)) rich.push_back({std::move(part.text), part.is_value});
  return rich;
}

}  // namespace camtay
