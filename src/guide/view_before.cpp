// Before the questions: what it is, what to bring, what it costs, how long it takes, who may go, by which law.
#include "base/text.hpp"
#include "guide/parts.hpp"
#include "guide/view.hpp"

namespace camtay {
namespace {

void add_answer(Screen& screen, const Words& say, const char* name, const char* picture, const std::string& text) {
  if (text.empty()) return;
  screen.blocks.push_back(Item{.id = std::string("before/") + name,
                               .picture = picture,
                               .title = say[std::string("before.") + name],
                               .text = {{text}}});
}

void add_validity(Screen& screen, const Model& model, const Procedure& procedure) {
  const Words& say = words(model);
  const Date end = first_end(procedure);
  const std::map<std::string, std::string, std::less<>> with_date = {{"date", spoken_date(end, language(model))}};
  switch (validity(procedure, model.today)) {
    case Validity::Current:
      if (end.year != 0)
        screen.blocks.push_back(
            Paragraph{.id = "before/ending", .text = {{say("before.ending", with_date)}}, .tone = Tone::Soft});
      return;
    case Validity::Past:
      screen.blocks.push_back(Notice{
          .id = "before/past", .tone = Tone::Warn, .icon = "warning", .text = {{say("before.past", with_date)}}});
      return;
    case Validity::NotYet:
      screen.blocks.push_back(
          Notice{.id = "before/past", .tone = Tone::Warn, .icon = "warning", .text = {{say["before.not_yet"]}}});
      return;
  }
}

std::string how_many(const Words& say, const Paper& paper) {
  std::vector<std::string> parts;
  if (paper.originals > 0) parts.push_back(std::to_string(paper.originals) + " " + say["before.original"]);
  if (paper.copies > 0) parts.push_back(std::to_string(paper.copies) + " " + say["before.copy"]);
  return join(parts, ", ");
}

}  // namespace

// A paper as one thing to bring: also on the last screen.
Item paper_item(const Model& model, const Paper& paper) {
  const Words& say = words(model);
  Rich text;
  const std::string condition = told(model, paper.condition);
  if (!condition.empty()) text.push_back({say("before.only_if", {{"condition", condition}}) + " ", true});
  text.push_back({say[paper.handing == Paper::Handing::HandIn ? "before.hand_in" : "before.show"] + ": " +
                  how_many(say, paper) + ". "});
  text.push_back({told(model, paper.note)});
  return {.id = "paper/" + paper.id,
          .picture = paper.picture,
          .alt = told(model, paper.picture_alt),
          .title = told(model, paper.name),
          .text = std::move(text)};
}

namespace {

// First what is needed as far as the answers tell; what only others need is behind a button, each with its condition.
void add_papers(Screen& screen, const Model& model, const Procedure& procedure) {
  const Json known = facts(procedure, model.answers, model.today);
  bool some_only = false;
  for (const Paper& paper : procedure.papers) {
    if (holds(paper.when, known)) {
      screen.blocks.push_back(paper_item(model, paper));
    } else {
      some_only = true;
    }
  }
  std::vector<const Paper*> all;
  for (const Paper& paper : procedure.papers) all.push_back(&paper);
  add_photographs(screen, model, all);
  if (!some_only) return;
  Button opens = button(model, "papers", "before.more_papers");
  opens.can_expand = true;
  opens.expanded = model.opened == "papers";
  screen.blocks.push_back(std::move(opens));
  if (model.opened != "papers") return;
  for (const Paper& paper : procedure.papers) {
    if (!holds(paper.when, known)) screen.blocks.push_back(paper_item(model, paper));
  }
}

// Numbers of laws are for those who ask for them: nobody wants them read aloud.
void add_legal_basis(Screen& screen, const Model& model, const Procedure& procedure) {
  if (procedure.legal_basis.empty()) return;
  Button opens = button(model, "legal", "before.legal");
  opens.can_expand = true;
  opens.expanded = model.opened == "legal";
  screen.blocks.push_back(std::move(opens));
  if (model.opened != "legal") return;
  for (std::size_t i = 0; i < procedure.legal_basis.size(); ++i) {
    screen.blocks.push_back(Paragraph{.id = "legal/" + std::to_string(i + 1),
                                      .text = {{told(model, procedure.legal_basis[i].title)}},
                                      .tone = Tone::Soft});
  }
}

}  // namespace

Screen view_before(const Model& model) {
  const Words& say = words(model);
  const std::string& tag = language(model);
  const Procedure& procedure = *model.loaded.procedure;
  Screen screen = new_screen(model, "before/" + procedure.id, told(model, procedure.title));
  add_bar(screen, model);
  screen.blocks.push_back(
      Picture{.id = "picture", .asset = procedure.picture, .alt = told(model, procedure.picture_alt)});
  screen.blocks.push_back(listen_button(model, "question.listen"));
  screen.blocks.push_back(Heading{.id = "title", .text = told(model, procedure.title)});
  add_voice_notice(screen, model);
  screen.blocks.push_back(Paragraph{.id = "what", .text = {{told(model, procedure.what)}}});
  add_validity(screen, model, procedure);
  if (!model.keeps)
    screen.blocks.push_back(
        Notice{.id = "not_kept", .tone = Tone::Warn, .icon = "warning", .text = {{say["keep.failed"]}}});

  if (!procedure.papers.empty())
    screen.blocks.push_back(Heading{.id = "before/papers", .text = say["before.papers"], .level = 2});
  add_papers(screen, model, procedure);
  add_answer(screen, say, "cost", "money", told(model, procedure.fee));
  add_answer(screen, say, "time", "clock", told(model, procedure.time_limit));
  add_answer(screen, say, "who", "myself", told(model, procedure.who_may_apply));
  // What is only looked at is handed in nowhere.
  add_answer(screen, say, procedure.forms.empty() ? "guide_where" : "where", "office", told(model, procedure.where));

  add_legal_basis(screen, model, procedure);
  screen.blocks.push_back(
      Paragraph{.id = "before/checked",
                .text = {{say("before.checked", {{"date", spoken_date(procedure.checked_on, tag)}})}},
                .tone = Tone::Soft});
  const std::string doubt = told(model, procedure.confidence_note);
  if (!doubt.empty())
    screen.blocks.push_back(Paragraph{.id = "before/confidence", .text = {{doubt}}, .tone = Tone::Soft});
  add_voice_buttons(screen, model);
  if (model.answers.empty()) {
    screen.blocks.push_back(main_button(model, procedure.forms.empty() ? "before.guide_start" : "before.start"));
  } else {
    screen.blocks.push_back(button(model, "anew", "welcome.anew"));
    screen.blocks.push_back(main_button(model, "welcome.resume"));
  }
  return screen;
}

}  // namespace camtay
