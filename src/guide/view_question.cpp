#include "base/text.hpp"
#include "base/vietnamese.hpp"
#include "guide/dictation.hpp"
#include "guide/entries.hpp"
#include "guide/parts.hpp"
#include "guide/view.hpp"

namespace camtay {
namespace {

Progress progress(const Model& model, const Question& question) {
  const Procedure& procedure = *model.loaded.procedure;
  const std::vector<std::size_t> applying = route(procedure, model.answers, model.today);
  int number = 0;
  for (std::size_t i = 0; i < applying.size(); ++i) {
    if (procedure.questions[applying[i]].id == question.id) number = static_cast<int>(i) + 1;
  }
  const int total = static_cast<int>(applying.size());
  const std::map<std::string, std::string, std::less<>> values = {{"n", std::to_string(number)},
                                                                  {"total", std::to_string(total)}};
  const Section* section = find_section(procedure, question.section);
  return {.id = "progress",
          .text = words(model)("bar.progress", values),
          .spoken = words(model)("bar.progress_spoken", values),
          .section = section != nullptr ? told(model, section->title) : "",
          .done = number,
          .total = total};
}

const char* search_words(FieldKind kind) {
  using enum FieldKind;
  switch (kind) {
    case Province: return "entry.search_province";
    case Commune: return "entry.search_commune";
    case EthnicGroup: return "entry.search_ethnic";
    default: return "entry.search_nationality";
  }
}

void add_chosen(Screen& screen, const Model& model, const Question& question) {
  const Field& field = question.field;
  if (has_search(field)) {
    screen.blocks.push_back(Entry{.id = field.id + "/search",
                                  .label = words(model)[search_words(field.kind)],
                                  .value = model.query,
                                  .keyboard = Keyboard::Search,
                                  .max_length = 60});
  }
  const ChoosablePage page = choosable_page(model, field, model.query, place(model).page);
  if (page.shown.empty()) {
    const char* none = choosables(model, field).empty() ? "choose.province_first" : "choose.none";
    screen.blocks.push_back(Notice{.id = "choose/none", .text = {{words(model)[none]}}});
    return;
  }
  const auto found = model.answers.find(field.id);
  const Json answer = found == model.answers.end() ? Json() : *found;
  Options options{.id = field.id,
                  .label = told(model, question.ask),
                  .several = field.kind == FieldKind::SeveralOf,
                  .invalid = model.complaint.has_value(),
                  .described_by = model.complaint ? "complaint" : ""};
  for (const Choosable& one : page.shown) {
    bool chosen = answer == one.value;
    if (field.kind == FieldKind::SeveralOf && answer.is_array()) {
      for (const Json& id : answer) chosen = chosen || id == one.value;
    }
    options.options.push_back({one.id, one.label, one.picture, chosen});
  }
  add_choices(screen, model, page, std::move(options));
}

// Long numbers are shown again in groups: the field itself belongs to the person and is never rewritten while she types.
void add_digits(Screen& screen, const Model& model, const Field& field) {
  if (field.kind != FieldKind::CitizenId && field.kind != FieldKind::Phone) return;
  const std::string typed = digits(shown_text(field, model.answers));
  if (typed.empty()) return;
  const int need = field.kind == FieldKind::CitizenId ? 12 : 10;
  const int have = static_cast<int>(typed.size());
  std::string text = words(model)("digits.read", {{"digits", grouped_digits(typed, 3)}});
  if (have != need)
    text += ". " + words(model)("digits.count", {{"have", std::to_string(have)}, {"need", std::to_string(need)}});
  screen.blocks.push_back(Paragraph{.id = field.id + "/digits", .text = {{text}}, .tone = Tone::Soft});
}

void add_help(Screen& screen, const Model& model, const Question& question) {
  const auto opener = [&](const char* id, const char* name) {
    Button opens = button(model, id, name);
    opens.can_expand = true;
    opens.expanded = model.opened == id;
    screen.blocks.push_back(std::move(opens));
  };
  const bool has_why = !told(model, question.why).empty(), has_paper = !question.on_paper.picture.empty();
  // The two short ones first: they share a row on a phone.
  if (has_why) opener("why", is_step(question) ? "step.why" : "question.why");
  if (!is_step(question)) screen.blocks.push_back(button(model, "later", "question.later"));
  if (has_paper) opener("paper", "question.paper");
  add_voice_buttons(screen, model);
  if (has_why && model.opened == "why")
    screen.blocks.push_back(Notice{.id = "why/text", .text = {{told(model, question.why)}}});
  if (has_paper && model.opened == "paper") {
    screen.blocks.push_back(Picture{.id = "paper/picture",
                                    .asset = question.on_paper.picture,
                                    .alt = told(model, question.on_paper.text),
                                    .size = Picture::Size::Paper});
    screen.blocks.push_back(Paragraph{.id = "paper/text", .text = {{told(model, question.on_paper.text)}}});
  }
}

}  // namespace

Screen view_question(const Model& model, const Question& question) {
  const Field& field = question.field;
  Screen screen = new_screen(model, "question/" + question.id, told(model, question.ask));
  add_bar(screen, model, progress(model, question));
  if (!question.picture.empty())
    screen.blocks.push_back(
        Picture{.id = "picture", .asset = question.picture, .alt = told(model, question.picture_alt)});
  screen.blocks.push_back(listen_button(model, "question.listen"));
  screen.blocks.push_back(Heading{.id = "title", .text = told(model, question.ask)});
  const std::string term = told(model, question.term);
  if (!term.empty())
    screen.blocks.push_back(
        Paragraph{.id = "term", .text = {{words(model)("question.term", {{"term", term}})}}, .tone = Tone::Soft});
  add_voice_notice(screen, model);
  add_lost_notice(screen, model);
  const std::string help = told(model, question.help);
  if (!help.empty()) screen.blocks.push_back(Paragraph{.id = "hint", .text = {{help}}, .tone = Tone::Soft});
  if (!field.required && !is_step(question))
    screen.blocks.push_back(
        Paragraph{.id = "optional", .text = {{words(model)["question.optional"]}}, .tone = Tone::Soft});
  if (is_step(question)) {
    // It is told, not asked: nothing to answer.
  } else if (is_typed(field.kind)) {
    screen.blocks.push_back(entry_block(model, question));
    add_digits(screen, model, field);
  } else {
    add_chosen(screen, model, question);
  }
  if (!is_step(question)) add_dictation(screen, model);
  add_complaint(screen, model);
  add_help(screen, model, question);
  screen.blocks.push_back(main_button(model, is_step(question) ? "step.done" : "question.next"));
  return screen;
}

Screen view_doubt(const Model& model, const Question& question) {
  const Words& say = words(model);
  Screen screen = new_screen(model, "doubt/" + question.id, say["doubt.title"]);
  add_bar(screen, model, progress(model, question));
  if (!question.picture.empty())
    screen.blocks.push_back(
        Picture{.id = "picture", .asset = question.picture, .alt = told(model, question.picture_alt)});
  screen.blocks.push_back(listen_button(model, "question.listen"));
  screen.blocks.push_back(Heading{.id = "title", .text = say["doubt.title"]});
  add_voice_notice(screen, model);
  std::vector<std::string> others;
  for (std::size_t i = 0; i < model.doubts.size(); ++i) {
    const Doubt& doubt = model.doubts[i];
    const Question* other = find_question(*model.loaded.procedure, doubt.other);
    std::string text = !doubt.say.empty() ? told(model, doubt.say)
                                          : say("doubt." + std::string(name_of(doubt.kind)),
                                                {{"label", told(model, question.field.label)},
                                                 {"other", other != nullptr ? told(model, other->field.label) : ""},
                                                 {"have", std::to_string(doubt.have)},
                                                 {"need", std::to_string(doubt.need)}});
    screen.blocks.push_back(
        Notice{.id = "doubt/" + std::to_string(i + 1), .tone = Tone::Warn, .text = {{std::move(text)}}});
    if (other != nullptr && doubt.other != question.id) others.push_back(doubt.other);
  }
  const auto mend = [&](NodeId id, const Field& field) {
    screen.blocks.push_back(Button{.id = std::move(id),
                                   .label = say("doubt.mend", {{"label", told(model, field.label)}}),
                                   .kind = Button::Kind::Wide});
  };
  mend("doubt/mend", question.field);
  for (std::size_t i = 0; i < others.size(); ++i) {
    if (i == 0 || others[i] != others[i - 1])
      mend("doubt/other/" + others[i], find_question(*model.loaded.procedure, others[i])->field);
  }
  add_voice_buttons(screen, model);
  screen.blocks.push_back(main_button(model, "doubt.keep"));
  return screen;
}

}  // namespace camtay
