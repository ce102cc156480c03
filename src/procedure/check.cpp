#include "procedure/check.hpp"

#include <algorithm>
#include <set>

#include "procedure/measure.hpp"
#include "procedure/reach.hpp"
#include "procedure/shown_texts.hpp"
#include "procedure/text_ids.hpp"

namespace camtay {
namespace {

constexpr int days_until_checked_again = 365;

class Check {
 public:
  Check(const Procedure& procedure, const JsonSource& source, const Date& today)
      : procedure_(procedure), source_(source), today_(today) {}

  Faults faults() {
    for (const ShownText& text : shown_texts(procedure_)) {
      has_every_language(text);
      names_what_is_known(text);
    }
    about();
    for (std::size_t i = 0; i < procedure_.papers.size(); ++i) {
      paper(procedure_.papers[i], "#/papers/" + std::to_string(i));
    }
    for (std::size_t i = 0; i < procedure_.sections.size(); ++i) {
      section(procedure_.sections[i], "#/sections/" + std::to_string(i));
    }
    for (const Question& question : procedure_.questions) {
      alternative(question.picture, question.picture_alt, question.place);
      lengths(question);
    }
    for (std::size_t i = 0; i < procedure_.afterwards.size(); ++i) {
      const NextStep& step = procedure_.afterwards[i];
      alternative(step.picture, step.picture_alt, "#/afterwards/" + std::to_string(i));
    }
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

  void has_every_language(const ShownText& text) {
    for (const std::string& language : procedure_.languages) {
      if (text.text->count(language) == 0)
        fault(text.pointer, "has no words in \"" + language + "\"", "translate it");
    }
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
  void names_what_is_known(const ShownText& text) {
    std::set<std::string, std::less<>> told;
    for (const auto& [language, words] : *text.text) {
      for (const std::string& id : ids_in(words, Brackets::LeftOut)) {
        const bool before_answer = text.question && text.met == ShownText::Met::Always;
        // Its own answer is there, although another question may ask for the same instead of it.
        const bool own = text.question && !before_answer && procedure_.questions[*text.question].field.id == id;
        if (own || known_after(id) <= text.settled || !told.insert(id).second) continue;
        fault(text.pointer,
              "says \"…\": {" + id + "} is asked for only " + (before_answer ? "here or later" : "later"),
              before_answer ? "ask for it before, or put what names it into [square brackets]"
                            : "put what names it into [square brackets]");
      }
    }
  }

  void alternative(const std::string& picture, const Text& words, const std::string& pointer) {
    if (!picture.empty() && words.empty()) {
      fault(pointer + "/picture", "the picture has no words for those who do not see it", "add \"picture_alt\"");
    }
  }

  void about() {
    const Procedure& p = procedure_;
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

  void basis(const LegalBasis& instrument, const std::string& pointer) {
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
    alternative(paper.picture, paper.picture_alt, pointer);
    if (!paper.when.is_null() && paper.condition.empty()) {
      fault(pointer + "/when", "is not said in words", "add \"condition\", as \"only if\" and when");
    }
  }

  void section(const Section& section, const std::string& pointer) {
    const auto& all = procedure_.questions;
    const bool used = std::any_of(all.begin(), all.end(), [&](const Question& q) { return q.section == section.id; });
    if (!used) fault(pointer, "no question belongs to this section", "remove it");
  }

  void lengths(const Question& question) {
    const int asked = tieng_asked(question), seen = tieng_on_screen(question);
    if (asked > most_in_question) {
      fault(asking_pointer(question), "has " + std::to_string(asked) + " syllables", "say it in 20, better in 12");
    }
    if (seen > most_on_screen) {
      fault(question.place, "shows " + std::to_string(seen) + " syllables before help is opened", "say it in 35");
    }
    const std::size_t offered = question.field.choices.size();
    if (offered > most_choices) {
      fault(choices_pointer(question), "has " + std::to_string(offered) + " choices",
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
