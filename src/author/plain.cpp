#include "author/plain.hpp"

#include <algorithm>
#include <limits>

#include "author/texts.hpp"
#include "base/vietnamese.hpp"
#include "procedure/measure.hpp"

namespace camtay {
namespace {

struct Limits {
  int green, amber;
};
constexpr Limits of_question{12, most_in_question}, of_screen{30, most_on_screen}, of_sentence{20, 30},
    of_nominals{1, 2};

enum class Role { Question, Official, Other };

Role role_of(std::string_view pointer) {
  const std::string_view key = pointer.substr(pointer.rfind('/') + 1);
  if (key == "ask" || key == "tell") return Role::Question;
  // Names that the law or the state's own site gives, and what a person might write.
  const bool name = key == "term" || key == "example" || pointer == "#/title" ||
                    pointer.starts_with("#/legal_basis/") || pointer.starts_with("#/portal/");
  return name ? Role::Official : Role::Other;
}

Plainness level(int found, const Limits& limits) {
  return found <= limits.green ? Plainness::Green : found <= limits.amber ? Plainness::Amber : Plainness::Red;
}

class Report {
 public:
  Report(const Subject& subject, const PlainWords& words) : subject_(subject), words_(words) {}

  PlainReport whole() {
    for (const TextAt& text : texts_in(subject_.source.value)) {
      // What people are called in blocks' words, and what lies beside the procedure.
      if (text.pointer.starts_with("#/people/") || text.pointer.starts_with("#/settings/")) continue;
      if (const Role role = role_of(text.pointer); role != Role::Official) judge(text, role);
    }
    for (const Question& question : subject_.procedure.questions) judge_screen(question);
    return std::move(report_);
  }

 private:
  void find(Plainness level, const std::string& pointer, std::string_view what, std::string_view remedy) {
    worst_ = std::max(worst_, level);
    if (level == Plainness::Green) return;
    report_.findings.push_back({level, fault_in(subject_.source, pointer, what, remedy)});
  }
  // A text or a screen is done.
  void tally() {
    ++(worst_ == Plainness::Red ? report_.red : worst_ == Plainness::Amber ? report_.amber : report_.green);
    worst_ = Plainness::Green;
  }

  void measure(const std::string& said, const Limits& limits, const std::string& pointer) {
    const int length = syllables(said);
    if (length <= limits.green) return;
    find(level(length, limits), pointer, "\"" + said + "\" has " + std::to_string(length) + " tiếng",
         "say it in " + std::to_string(limits.green) + ", or in two sentences");
  }

  void judge(const TextAt& text, Role role) {
    // A question is measured whole, as its screen is; what is quoted stands on that screen too.
    if (role == Role::Question) measure(as_said(text.vi), of_question, text.pointer);
    for (const std::string& sentence :
         utterances(as_said(without_quotations(text.vi)), std::numeric_limits<int>::max())) {
      report_.tieng += syllables(sentence);
      ++report_.sentences;
      if (role == Role::Other) measure(sentence, of_sentence, text.pointer);
      if (const int chain = count(sentence, words_.nouns); chain > of_nominals.green) {
        find(level(chain, of_nominals), text.pointer, "\"" + sentence + "\" makes nouns of verbs",
             "say who does what");
      }
      if (const int chain = count(sentence, words_.passives); chain > 1) {
        find(chain > 2 ? Plainness::Red : Plainness::Amber, text.pointer,
             "\"" + sentence + "\" is a chain of passives", "say who does what");
      }
    }
    for (const OfficeWord* word : unexplained(text.vi, words_.office)) {
      find(role == Role::Question ? Plainness::Red : Plainness::Amber, text.pointer,
           "\"" + word->word + "\" is a word of the office", "say \"" + word->say + "\", or explain it in brackets");
    }
    tally();
  }

  void judge_screen(const Question& question) {
    const int seen = tieng_on_screen(question);
    if (seen > of_screen.green) {
      find(level(seen, of_screen), question.place, "the screen has " + std::to_string(seen) + " tiếng",
           "say it in " + std::to_string(of_screen.green));
    }
    tally();
  }

  const Subject& subject_;
  const PlainWords& words_;
  PlainReport report_;
  Plainness worst_ = Plainness::Green;
};

}  // namespace

PlainReport plain_report(const Subject& subject, const PlainWords& words) { return Report(subject, words).whole(); }

}  // namespace camtay
