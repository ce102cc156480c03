// Texts that leave a "…" in the mouth of the program because these answers do not give what they name.
#include <set>

#include "author/coverage.hpp"
#include "procedure/shown_texts.hpp"
#include "procedure/text_ids.hpp"

namespace camtay {
namespace {

// Whether a person with these answers meets a text. What refuses an answer she may never meet.
bool meets(const ShownText& text, const Outcome& outcome, const Procedure& procedure) {
  if (text.met == ShownText::Met::Refused) return false;
  if (text.when != nullptr && !holds(*text.when, outcome.facts)) return false;
  if (!text.question) return true;
  const Question& question = procedure.questions[*text.question];
  return outcome.asked[*text.question] &&
         (text.met != ShownText::Met::Answered || outcome.printed.contains(question.field.id));
}

}  // namespace

Faults holes(const Subject& subject, const std::vector<Outcome>& outcomes) {
  Faults faults;
  for (const ShownText& text : shown_texts(subject.procedure)) {
    std::set<std::string> told;
    for (const Outcome& outcome : outcomes) {
      if (outcome.kind != Walk::Kind::Whole || !meets(text, outcome, subject.procedure)) continue;
      for (const auto& [language, words] : *text.text) {
        for (const std::string& id : ids_in(words, Brackets::LeftOut)) {
          if (outcome.printed.contains(id) || !told.insert(id).second) continue;
          faults.push_back(fault_in(subject.source, text.pointer, "says \"…\" for {" + id + "} with " + outcome.file,
                                    "put what names it into [square brackets], or ask for it first"));
        }
      }
    }
  }
  return faults;
}

}  // namespace camtay
