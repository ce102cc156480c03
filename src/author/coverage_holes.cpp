// Texts that leave a "…" in the mouth of the program because these answers do not give what they name.
#include <set>

#include "author/coverage.hpp"
#include "procedure/settle.hpp"
#include "procedure/text_ids.hpp"

namespace camtay {
namespace {

class Holes {
 public:
  Holes(const Subject& subject, const Date& today) : subject_(subject), today_(today) {}

  void look(const Walk& walk) {
    const Procedure& procedure = subject_.procedure;
    const Settled settled = settle(procedure, walk.answers, today_);
    const Values values = spoken(procedure, walk.answers, today_, "vi");
    for (const std::size_t index : settled.route) {
      const Question& question = procedure.questions[index];
      const std::string& place = question.place;
      look(question.ask, place + (is_step(question) ? "/tell" : "/ask"), values, walk);
      look(question.term, place + "/term", values, walk);
      look(question.help, place + "/help", values, walk);
      look(question.why, place + "/why", values, walk);
      look(question.on_paper.text, place + "/on_paper/text", values, walk);
      if (values.contains(question.field.id)) look(question.statement, place + "/statement", values, walk);
    }
    for (std::size_t i = 0; i < procedure.papers.size(); ++i) {
      const Paper& paper = procedure.papers[i];
      if (!holds(paper.when, settled.facts)) continue;
      look(paper.name, "#/papers/" + std::to_string(i) + "/name", values, walk);
      look(paper.note, "#/papers/" + std::to_string(i) + "/note", values, walk);
    }
    for (std::size_t i = 0; i < procedure.afterwards.size(); ++i) {
      const NextStep& step = procedure.afterwards[i];
      if (!holds(step.when, settled.facts)) continue;
      look(step.title, "#/afterwards/" + std::to_string(i) + "/title", values, walk);
      look(step.text, "#/afterwards/" + std::to_string(i) + "/text", values, walk);
    }
  }
  Faults faults() { return std::move(faults_); }

 private:
  void look(const Text& text, const std::string& pointer, const Values& values, const Walk& walk) {
    for (const std::string& id : ids_in(in(text, "vi"), Brackets::LeftOut)) {
      if (values.contains(id) || !told_.insert(pointer + " " + id).second) continue;
      faults_.push_back(fault_in(subject_.source, pointer, "says \"…\" for {" + id + "} with " + walk.file,
                                 "put what names it into [square brackets], or ask for it first"));
    }
  }

  const Subject& subject_;
  Date today_;
  std::set<std::string> told_;
  Faults faults_;
};

}  // namespace

Faults holes(const Subject& subject, const std::vector<Walk>& walks, const Date& today) {
  Holes found(subject, today);
  for (const Walk& walk : walks) {
    if (walk.kind == Walk::Kind::Whole) found.look(walk);
  }
  return found.faults();
}

}  // namespace camtay
