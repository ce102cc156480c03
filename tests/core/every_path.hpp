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

// A copy of a model that goes its own way. What has arrived from the site is the same for all copies and by far the largest
// part: it is lent to the copy, and stands in the first one again when the copy is gone.
class Fork {
 public:
  explicit Fork(Model& from);
  ~Fork() { from_.loaded = std::move(model.loaded); }
  Fork(const Fork&) = delete;
  Fork& operator=(const Fork&) = delete;

  void does(const Action& action) { model = after(std::move(model), action); }
  Model model;

 private:
  Model& from_;
};

class EveryPath {
 public:
  // Called for each question reached in a new way.
  using Look = std::function<void(Model&)>;
  // Called for each step from a question to what comes next: where the question was, and after the answer.
  using Step = std::function<void(const Place& before, Model& after)>;
  // Called where the questions end, at the first screen of the check.
  using End = std::function<void(Model&)>;

  EveryPath(Procedure procedure, Look look, Step step, End end);
  // From a model that stands at a question.
  void walk(Model& here);

  // What was met on the way: the names of questions, of choices ("child_sex/male"), and for each condition
  // ("child_birth_facility", "paper/authorisation") whether it held and whether it did not.
  std::set<std::string> questions, choices;
  std::map<std::string, std::set<bool>> conditions;
  int states = 0, steps = 0, refusals = 0, doubts = 0;

 private:
  std::string state_of(const Model& here);
  std::vector<const Rule*> rules_from(const std::string& question_id, std::set<std::string>& open) const;
  const std::set<std::string>& names_from(const std::string& question_id);
  void note_conditions(Model& here);
  bool answer(Model& here, const std::vector<Action>& actions);

  const Procedure procedure_;
  Look look_;
  Step step_;
  End end_;
  std::set<std::string> reached_;
  std::map<std::string, std::set<std::string>> names_;  // what can still decide, by question
  std::map<std::string, std::string> states_;           // by the values of these
};

}  // namespace camtay
