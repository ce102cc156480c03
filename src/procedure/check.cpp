#include "procedure/check.hpp"

#include <algorithm>

#include "base/vietnamese.hpp"
#include "procedure/reach.hpp"
#include "procedure/text_ids.hpp"

namespace camtay {
namespace {

constexpr int most_in_question = 20;  // tiếng
constexpr int most_on_screen = 35;    // before help is opened
constexpr std::size_t most_choices = 6;
constexpr int days_until_checked_again = 365;

std::string asking(const Question& question) { return question.place + (is_step(question) ? "/tell" : "/ask"); }

class Check {
 public:
  Check(const Procedure& procedure, const JsonSource& source, const Date& today)
      : procedure_(procedure), source_(source), today_(today) {}

  Faults faults() {
    about();
    for (std::size_t i = 0; i < procedure_.papers.size(); ++i) {
      paper(procedure_.papers[i], "#/papers/" + std::to_string(i));
    }
    for (std::size_t i = 0; i < procedure_.sections.size(); ++i) {
      section(procedure_.sections[i], "#/sections/" + std::to_string(i));
    }
    for (std::size_t i = 0; i < procedure_.questions.size(); ++i) {
      question(procedure_.questions[i]);
      names_asked_before(procedure_.questions[i], i);
    }
    for (const Computed& computed : procedure_.computed) text(computed.label, computed.place + "/label");
    for (std::size_t i = 0; i < procedure_.afterwards.size(); ++i) {
      next_step(procedure_.afterwards[i], "#/afterwards/" + std::to_string(i));
    }
    if (procedure_.portal) portal(*procedure_.portal);
    said_before_all();
    for (const std::size_t index : unreachable(procedure_, today_)) {
      fault(procedure_.questions[index].place + "/when", "no answers lead to this question", "correct its condition");
    }
    // In the order of the file, then of its blocks.
    const auto earlier = [&](const Fault& a, const Fault& b) {
      if (a.file != b.file) return b.file != source_.file && (a.file == source_.file || a.file < b.file);
      return a.line != b.line ? a.line < b.line : a.column < b.column;
    };
    std::stable_sort(faults_.begin(), faults_.end(), earlier);
    // What all identity documents share is met once with each of them, as what a block repeats.
    faults_.erase(std::unique(faults_.begin(), faults_.end()), faults_.end());
    return std::move(faults_);
  }

 private:
  void fault(const std::string& pointer, std::string_view what, std::string_view remedy) {
    faults_.push_back(fault_in(source_, pointer, what, remedy));
  }

  void text(const Text& words, const std::string& pointer) {
    if (words.empty()) return;
    for (const std::string& language : procedure_.languages) {
      if (words.count(language) == 0) fault(pointer, "has no words in \"" + language + "\"", "translate it");
    }
  }

  void alternative(const std::string& picture, const Text& words, const std::string& pointer) {
    text(words, pointer + "/picture_alt");
    if (!picture.empty() && words.empty()) {
      fault(pointer + "/picture", "the picture has no words for those who do not see it", "add \"picture_alt\"");
    }
  }

  void about() {
    const Procedure& p = procedure_;
    text(p.title, "#/title");
    text(p.card, "#/card");
    text(p.what, "#/what");
    text(p.who_may_apply, "#/who_may_apply");
    text(p.where, "#/where");
    text(p.fee, "#/fee");
    text(p.time_limit, "#/time_limit");
    text(p.phone_note, "#/phone_note");
    text(p.confidence_note, "#/confidence_note");
    alternative(p.picture, p.picture_alt, "#");
    for (std::size_t i = 0; i < p.legal_basis.size(); ++i)
      basis(p.legal_basis[i], "#/legal_basis/" + std::to_string(i));
    if (days_between(p.checked_on, today_) > days_until_checked_again) {
      fault("#/checked_on", "was not checked for more than a year", "hold it against the law and write that day");
    }
    if (is_after(p.checked_on, today_)) fault("#/checked_on", "lies in the future", "write the day of the check");
    if (p.confidence != Confidence::High && p.confidence_note.empty()) {
      fault("#/confidence", "does not say what is unsure", "add \"confidence_note\"");
    }
  }

  // What introduces a procedure is said before anything is asked.
  void said_before_all() {
    const Procedure& p = procedure_;
    const std::pair<const Text*, const char*> introducing[] = {{&p.title, "#/title"},
                                                               {&p.card, "#/card"},
                                                               {&p.what, "#/what"},
                                                               {&p.who_may_apply, "#/who_may_apply"},
                                                               {&p.where, "#/where"},
                                                               {&p.fee, "#/fee"},
                                                               {&p.time_limit, "#/time_limit"}};
    for (const auto& [words, pointer] : introducing) {
      for (const std::string& id : ids_in(in(*words, "vi"), Brackets::LeftOut)) {
        if (known_after(id) == 0) continue;
        fault(pointer, "says \"…\": {" + id + "} is asked for only later",
              "put what names it into [square brackets]");
      }
    }
  }

  void basis(const LegalBasis& instrument, const std::string& pointer) {
    text(instrument.title, pointer + "/title");
    text(instrument.governs, pointer + "/governs");
    const Date& until = instrument.effective_until;
    if (until.year != 0 && is_after(today_, until)) {
      fault(pointer + "/effective_until", "ended on " + to_iso(until),
            "check the procedure against what replaces it");
    }
    if (instrument.effective_from.year != 0 && is_after(instrument.effective_from, today_)) {
      fault(pointer + "/effective_from", "begins only on " + to_iso(instrument.effective_from),
            "keep the file until then");
    }
  }

  void paper(const Paper& paper, const std::string& pointer) {
    text(paper.name, pointer + "/name");
    text(paper.note, pointer + "/note");
    text(paper.condition, pointer + "/condition");
    text(paper.photograph_note, pointer + "/photograph_note");
    alternative(paper.picture, paper.picture_alt, pointer);
    if (!paper.when.is_null() && paper.condition.empty()) {
      fault(pointer + "/when", "is not said in words", "add \"condition\", as \"only if\" and when");
    }
  }

  void section(const Section& section, const std::string& pointer) {
    text(section.title, pointer + "/title");
    const auto& all = procedure_.questions;
    const bool used = std::any_of(all.begin(), all.end(), [&](const Question& q) { return q.section == section.id; });
    if (!used) fault(pointer, "no question belongs to this section", "remove it");
  }

  void next_step(const NextStep& step, const std::string& pointer) {
    text(step.title, pointer + "/title");
    text(step.text, pointer + "/text");
    alternative(step.picture, step.picture_alt, pointer);
  }

  void portal(const Portal& portal) {
    text(portal.site, "#/portal/site");
    for (std::size_t i = 0; i < portal.steps.size(); ++i) {
      text(portal.steps[i], "#/portal/steps/" + std::to_string(i));
    }
  }

  // A part of a composite has its label, choices and checks where the reader found them, all under one place.
  void question(const Question& question) {
    const bool is_part = question.place.find("/parts/") != std::string::npos;
    const std::string field = is_part ? question.place : question.place + "/field";
    text(question.ask, asking(question));
    text(question.term, question.place + "/term");
    text(question.help, question.place + "/help");
    text(question.why, question.place + "/why");
    text(question.on_paper.text, question.place + "/on_paper/text");
    text(question.statement, question.place + "/statement");
    alternative(question.picture, question.picture_alt, question.place);
    text(question.field.label, field + "/label");
    text(question.field.example, field + "/example");
    for (std::size_t i = 0; i < question.field.checks.size(); ++i) {
      text(question.field.checks[i].say, field + "/checks/" + std::to_string(i) + "/say");
    }
    const std::string choices = is_part ? "#/identity_documents" : field + "/choices";
    for (std::size_t i = 0; i < question.field.choices.size(); ++i) {
      text(question.field.choices[i].label, choices + "/" + std::to_string(i) + "/label");
    }
    lengths(question, choices);
  }

  // When a value can be said: after so many questions. What is no question's is computed, a setting, or told by the reader.
  std::size_t known_after(std::string_view id) const {
    std::size_t after = 0;
    for (const Computed& computed : procedure_.computed) {
      if (computed.id == id) after = std::max(after, computed.after);
    }
    for (std::size_t i = 0; i < procedure_.questions.size(); ++i) {
      if (procedure_.questions[i].field.id == id) after = std::max(after, i + 1);
    }
    return after;
  }

  // What the screen of a question shows is said before it is answered; what its check and its mistakes say, after.
  void names_asked_before(const Question& question, std::size_t index) {
    const auto look = [&](const Text& words, const std::string& pointer) {
      for (const std::string& id : ids_in(in(words, "vi"), Brackets::LeftOut)) {
        if (known_after(id) <= index) continue;
        fault(pointer, "says \"…\": {" + id + "} is asked for only here or later",
              "ask for it before, or put what names it into [square brackets]");
      }
    };
    look(question.ask, asking(question));
    look(question.term, question.place + "/term");
    look(question.help, question.place + "/help");
    look(question.why, question.place + "/why");
    look(question.on_paper.text, question.place + "/on_paper/text");
    look(question.picture_alt, question.place + "/picture_alt");
    const auto& offered = question.field.choices;
    for (std::size_t i = 0; i < offered.size(); ++i) {
      look(offered[i].label, question.place + "/field/choices/" + std::to_string(i) + "/label");
    }
  }

  void lengths(const Question& question, const std::string& choices) {
    const int asked = syllables(in(question.ask, "vi"));
    if (asked > most_in_question) {
      fault(asking(question), "has " + std::to_string(asked) + " syllables", "say it in 20, better in 12");
    }
    const auto& offered = question.field.choices;
    int seen = asked + syllables(in(question.term, "vi")) + syllables(in(question.help, "vi"));
    for (std::size_t i = 0; i < std::min(offered.size(), most_choices); ++i) {
      seen += syllables(in(offered[i].label, "vi"));
    }
    if (seen > most_on_screen) {
      fault(question.place, "shows " + std::to_string(seen) + " syllables before help is opened", "say it in 35");
    }
    if (offered.size() > most_choices) {
      fault(choices, "has " + std::to_string(offered.size()) + " choices",
            "offer 6, and ask on where it is none of them");
    }
  }

  const Procedure& procedure_;
  const JsonSource& source_;
  Date today_;
  Faults faults_;
};

}  // namespace

Faults check_procedure(const Procedure& procedure, const JsonSource& source, const Date& today) {
  return Check(procedure, source, today).faults();
}

}  // namespace camtay
