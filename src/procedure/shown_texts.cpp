#include "procedure/shown_texts.hpp"

#include <algorithm>

namespace camtay {
namespace {

bool is_part(const Question& question) { return question.place.find("/parts/") != std::string::npos; }

// A part of a composite has its label, choices and checks where the reader found them, all under one place.
std::string field_pointer(const Question& question) {
  return is_part(question) ? question.place : question.place + "/field";
}

class Visitor {
 public:
  explicit Visitor(const Procedure& procedure) : procedure_(procedure) {}

  std::vector<ShownText> all() {
    about();
    for (std::size_t i = 0; i < procedure_.papers.size(); ++i) paper(procedure_.papers[i], at("#/papers/", i));
    for (std::size_t i = 0; i < procedure_.sections.size(); ++i)
      section(procedure_.sections[i], at("#/sections/", i));
    for (std::size_t i = 0; i < procedure_.questions.size(); ++i) question(procedure_.questions[i], i);
    here_ = {.settled = ShownText::all_settled};
    for (const Computed& computed : procedure_.computed) add(computed.label, computed.place + "/label");
    for (std::size_t i = 0; i < procedure_.afterwards.size(); ++i) {
      const NextStep& step = procedure_.afterwards[i];
      here_.when = &step.when;
      const std::string place = at("#/afterwards/", i);
      add(step.title, place + "/title");
      add(step.text, place + "/text");
      add(step.picture_alt, place + "/picture_alt");
    }
    here_.when = nullptr;
    if (procedure_.portal) portal(*procedure_.portal);
    return std::move(all_);
  }

 private:
  static std::string at(const char* list, std::size_t index) { return list + std::to_string(index); }

  void add(const Text& text, std::string pointer) {
    if (text.empty()) return;
    ShownText& shown = all_.emplace_back(here_);
    shown.text = &text;
    shown.pointer = std::move(pointer);
  }

  void about() {
    const Procedure& p = procedure_;
    add(p.title, "#/title");
    add(p.card, "#/card");
    add(p.what, "#/what");
    add(p.who_may_apply, "#/who_may_apply");
    add(p.where, "#/where");
    add(p.fee, "#/fee");
    add(p.time_limit, "#/time_limit");
    add(p.phone_note, "#/phone_note");
    add(p.confidence_note, "#/confidence_note");
    add(p.picture_alt, "#/picture_alt");
    for (std::size_t i = 0; i < p.legal_basis.size(); ++i) {
      add(p.legal_basis[i].title, at("#/legal_basis/", i) + "/title");
      add(p.legal_basis[i].governs, at("#/legal_basis/", i) + "/governs");
    }
  }

  // All of them are named before anything is asked: those with a condition with that condition.
  void paper(const Paper& paper, const std::string& place) {
    add(paper.name, place + "/name");
    add(paper.note, place + "/note");
    add(paper.condition, place + "/condition");
    add(paper.photograph_note, place + "/photograph_note");
    add(paper.picture_alt, place + "/picture_alt");
  }

  // Its title stands above its first question.
  void section(const Section& section, const std::string& place) {
    const auto& all = procedure_.questions;
    const auto first =
        std::find_if(all.begin(), all.end(), [&](const Question& one) { return one.section == section.id; });
    here_.settled = static_cast<std::size_t>(first - all.begin());
    add(section.title, place + "/title");
    here_.settled = 0;
  }

  void question(const Question& question, std::size_t index) {
    const std::string field = field_pointer(question);
    here_ = {.settled = index, .question = index};
    add(question.ask, asking_pointer(question));
    add(question.term, question.place + "/term");
    add(question.help, question.place + "/help");
    add(question.why, question.place + "/why");
    add(question.on_paper.text, question.place + "/on_paper/text");
    add(question.picture_alt, question.place + "/picture_alt");
    add(question.field.label, field + "/label");
    add(question.field.example, field + "/example");
    for (std::size_t i = 0; i < question.field.choices.size(); ++i) {
      const Choice& choice = question.field.choices[i];
      here_.when = &choice.when;
      add(choice.label, at((choices_pointer(question) + "/").c_str(), i) + "/label");
    }
    here_ = {.settled = index + 1, .question = index, .met = ShownText::Met::Answered};
    add(question.statement, question.place + "/statement");
    here_.met = ShownText::Met::Refused;
    for (std::size_t i = 0; i < question.field.checks.size(); ++i)
      add(question.field.checks[i].say, at((field + "/checks/").c_str(), i) + "/say");
    here_ = {};
  }

  void portal(const Portal& portal) {
    add(portal.site, "#/portal/site");
    for (std::size_t i = 0; i < portal.steps.size(); ++i) add(portal.steps[i], at("#/portal/steps/", i));
  }

  const Procedure& procedure_;
  ShownText here_;  // what the next text has beside its words
  std::vector<ShownText> all_;
};

}  // namespace

std::vector<ShownText> shown_texts(const Procedure& procedure) { return Visitor(procedure).all(); }

std::string choices_pointer(const Question& question) {
  return is_part(question) ? "#/identity_documents" : field_pointer(question) + "/choices";
}

std::string asking_pointer(const Question& question) {
  return question.place + (is_step(question) ? "/tell" : "/ask");
}

}  // namespace camtay
