// Walks every path of a procedure: depth first over everything that can be answered on each question. Two ways to a question
// that leave the same undecided in every later condition are one and the same, so that all of it stays countable.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "guide/model.hpp"
#include "guide/update.hpp"

namespace camtay {

// What the program makes of an action; its effects go nowhere.
Model after(Model model, const Action& action);

class EveryPath {
 public:
  // Called for each question reached in a new way.
  using Look = std::function<void(const Model&)>;
  // Called for each step from a question to what comes next: before the answer, and after it.
  using Step = std::function<void(const Model& before, const Model& after)>;
  // Called where the questions end, at the first screen of the check.
  using End = std::function<void(const Model&)>;

  EveryPath(const Procedure& procedure, Look look, Step step, End end);
  // From a model that stands at a question.
  void walk(const Model& here);

  // What was met on the way: the names of questions, of choices ("child_sex/male"), and for each condition
  // ("child_birth_facility", "paper/authorisation") whether it held and whether it did not.
  std::set<std::string> questions, choices;
  std::map<std::string, std::set<bool>> conditions;
  int states = 0, steps = 0, refusals = 0, doubts = 0;

 private:
  std::string state_of(const Model& here) const;
  void note_conditions(const Model& here);
  bool answer(const Model& here, const std::vector<Action>& actions);

  const Procedure& procedure_;
  Look look_;
  Step step_;
  End end_;
  std::set<std::string> reached_;
};

}  // namespace camtay
