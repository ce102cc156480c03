#include "guide/hearing.hpp"

#include <array>

#include "guide/choosing.hpp"
#include "guide/dictation.hpp"
#include "guide/entries.hpp"
#include "guide/parts.hpp"
#include "guide/press.hpp"
#include "guide/speaking.hpp"
#include "procedure/heard.hpp"

namespace camtay {
namespace {

using Stage = Hearing::Stage;

void show(Model& model, Hearing hearing, Effects& effects) {
  model.hearing = std::move(hearing);
  model.focus = "title";
  speak_screen(model, effects);
}

void open_microphone(Model& model, Effects& effects) {
  model.complaint.reset();
  model.focus = "title";
  model.hearing = {.stage = Stage::Listening};
  effects.push_back(Listen{language(model)});
}

void take_answer(Model& model, const Question& question, Effects& effects) {
  model.answers[question.field.id] = std::move(model.hearing.answer);
  model.hearing = {};
  model.read_back = ReadBack::None;  // it was, and she said that it is right
  keep(model, effects);
  answer_question(model, question, effects);
}

std::string_view words_of(NotHeardWhy why) {
  switch (why) {
    case NotHeardWhy::Stopped: break;
    case NotHeardWhy::Silence: return "dictation.silence";
    case NotHeardWhy::Refused: return "dictation.refused";
    case NotHeardWhy::Network: return "dictation.network";
    case NotHeardWhy::Microphone: return "dictation.microphone";
    case NotHeardWhy::Language: return "dictation.language";
  }
  return "";
}

}  // namespace

bool press_on_hearing(Model& model, const NodeId& node, Effects& effects) {
  const Question* question = question_here(model);
  if (question == nullptr || is_step(*question) || place(model).stop != Stop::Question) return false;
  const Stage stage = model.hearing.stage;
  if (stage == Stage::Off && node == "dictate") return open_microphone(model, effects), true;
  if (stage == Stage::ReadBack && node == "next") return take_answer(model, *question, effects), true;
  if (node == "dictate/again" || (stage == Stage::NotHeard && node == "next"))
    return open_microphone(model, effects), true;
  if (node != "dictate/type") return false;
  show(model, {}, effects);
  return true;
}

void hear(Model& model, const Heard& said, Effects& effects) {
  const Question* question = question_here(model);
  if (model.hearing.stage != Stage::Listening || question == nullptr) return;
  const Field& field = question->field;
  std::vector<Offered> offered;
  for (Choosable& one : choosables(model, field)) offered.push_back({std::move(one.label), std::move(one.value)});
  Understood understood = heard(
      {*model.loaded.procedure, field, model.answers, model.loaded.lists, offered, model.today, language(model)},
      said.alternatives);
  if (!understood.answer.is_null())
    return show(
        model,
        {.stage = Stage::ReadBack, .answer = std::move(understood.answer), .shown = std::move(understood.shown)},
        effects);
  show(model,
       {.stage = Stage::NotHeard,
        .shown = said.alternatives.empty() ? "" : said.alternatives[0],
        .words = "dictation." + std::string(name_of(understood.why)),
        .complaint = std::move(understood.complaint)},
       effects);
}

void not_hear(Model& model, NotHeardWhy why, Effects& effects) {
  if (model.hearing.stage != Stage::Listening) return;
  if (why == NotHeardWhy::Stopped) {
    model.hearing = {};
    model.focus = "title";
    return;
  }
  show(model, {.stage = Stage::NotHeard, .words = std::string(words_of(why))}, effects);
}

Screen view_hearing(const Model& model, const Question& question) {
  const Words& say = words(model);
  const Hearing& hearing = model.hearing;
  const bool listens = hearing.stage == Stage::Listening, reads_back = hearing.stage == Stage::ReadBack;
  const std::string title = listens      ? say["dictation.listening"]
                            : reads_back ? say("dictation.heard", {{"value", hearing.shown}})
                                         : say["dictation.not_heard"];
  Screen screen = new_screen(model,
                             (listens      ? "listening/"
                              : reads_back ? "heard/"
                                           : "not_heard/") +
                                 question.id,
                             title);
  add_bar(screen, model);
  screen.blocks.push_back(listen_button(model, "question.listen"));
  screen.blocks.push_back(Heading{.id = "title", .text = title});
  add_voice_notice(screen, model);
  if (listens) screen.blocks.push_back(Paragraph{.id = "asked", .text = {{told(model, question.ask)}}});
  if (hearing.stage == Stage::NotHeard) {
    const std::string why = hearing.complaint ? complaint_text(model, *hearing.complaint, &question.field)
                                              : say(hearing.words, {{"heard", hearing.shown}});
    screen.blocks.push_back(Notice{.id = "complaint", .tone = Tone::Mend, .text = {{why}}});
  }
  if (!listens) {
    if (reads_back) screen.blocks.push_back(button(model, "dictate/again", "dictation.again", Button::Kind::Wide));
    const char* otherwise = is_typed(question.field.kind) ? "dictation.type" : "dictation.choose";
    screen.blocks.push_back(button(model, "dictate/type", otherwise, Button::Kind::Wide));
    add_voice_buttons(screen, model);
  }
  screen.blocks.push_back(main_button(model, listens      ? "dictation.stop"
                                             : reads_back ? "dictation.right"
                                                          : "dictation.again"));
  return screen;
}

Screen view_dictation(const Model& model) {
  const Words& say = words(model);
  const bool inside = model.listening == Listening::Inside;
  Screen screen = new_screen(model, "dictation", say["dictation.title"]);
  screen.blocks.push_back(button(model, "back", "bar.back", Button::Kind::Back));
  screen.blocks.push_back(listen_button(model, "question.listen"));
  screen.blocks.push_back(Heading{.id = "title", .text = say["dictation.title"]});
  add_voice_notice(screen, model);
  screen.blocks.push_back(Notice{.id = "dictation/where",
                                 .tone = inside ? Tone::Plain : Tone::Warn,
                                 .icon = inside ? "" : "warning",
                                 .text = {{say[inside ? "dictation.inside" : "dictation.outside"]}}});
  screen.blocks.push_back(Paragraph{.id = "dictation/asks", .text = {{say["dictation.asks"]}}});
  screen.blocks.push_back(Options{.id = "dictation",
                                  .label = say["dictation.title"],
                                  .options = {{"dictation/on", say["dictation.on"], "", is_agreed(model)},
                                              {"dictation/off", say["dictation.off"], "", !is_agreed(model)}}});
  add_voice_buttons(screen, model);
  screen.blocks.push_back(main_button(model, "settings.done"));
  return screen;
}

}  // namespace camtay
