// Every path of the shipped procedure is walked: each question, each choice, each condition both ways, each screen sound.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "every_path.hpp"
#include "guide/mirror.hpp"
#include "guide/view.hpp"
#include "person.hpp"
#include "screen_rules.hpp"

namespace camtay {
namespace {

void check_sound(const Model& model) {
  const std::vector<std::string> broken = broken_rules(model);
  for (const std::string& rule : broken) UNSCOPED_INFO(rule);
  CHECK(broken.empty());
}

// The program is killed and opened again with what was kept; the files of the site are there already.
void check_resumes(Model& model) {
  const SemanticTree was = semantics(view(model));
  Fork fork(model);
  fork.model = Model{.loaded = std::move(fork.model.loaded)};
  fork.does(Started{.stored = to_kept(model), .today = model.today});
  const Model& fresh = fork.model;
  CHECK(fresh.answers == model.answers);
  CHECK(place(fresh) == place(model));
  CHECK(fresh.trail == model.trail);
  const SemanticTree is = semantics(view(fresh));
  CHECK(is.screen == was.screen);
  CHECK(is.nodes == was.nodes);
}

void check_back_loses_nothing(const Place& before, Model& answered) {
  Fork back(answered);
  back.does(Pressed{"back"});
  // The doubt that was answered stands between the two questions.
  if (place(back.model).stop == Stop::Doubt) back.does(Pressed{"back"});
  CHECK(place(back.model) == before);
  CHECK(back.model.answers == answered.answers);
}

bool has_node(const Screen& screen, const NodeId& id) {
  const SemanticTree tree = semantics(screen);
  return std::any_of(tree.nodes.begin(), tree.nodes.end(), [&](const SemanticNode& node) { return node.id == id; });
}

// From the first screen of the check to the last screen.
void check_end(Model& checked) {
  Fork fork(checked);
  Model& model = fork.model;
  int screens = 0;
  while (place(model).stop != Stop::Done) {
    REQUIRE(++screens < 40);
    check_sound(model);
    check_resumes(model);
    fork.does(Pressed{"next"});
  }
  check_sound(model);
  CHECK(model.document.has_value());
  const Procedure& procedure = *model.loaded.procedure;
  const Screen done = view(model);
  const Json known = facts(procedure, model.answers, model.today);
  for (const Paper& paper : procedure.papers) {
    INFO(paper.id);
    CHECK(has_node(done, "paper/" + paper.id) == holds(paper.when, known));
  }
  for (const NextStep& step : procedure.afterwards) {
    INFO(step.id);
    CHECK(has_node(done, "step/" + step.id) == holds(step.when, known));
  }
}

// At the first question, with a few places instead of thousands: a model is copied at each fork.
Model first_question(const std::string& procedure_id) {
  Model model = Person::opens(procedure_id).model();
  std::vector<Province>& provinces = model.loaded.lists.provinces;
  provinces.resize(3);
  for (Province& province : provinces) province.communes.resize(3);
  return model;
}

TEST_CASE("every path of the birth registration leads to the end over sound screens") {
  Model start = first_question("khai-sinh");
  const Procedure procedure = *start.loaded.procedure;
  int looked = 0, ends = 0;
  std::set<std::string> ended;
  EveryPath paths(
      procedure,
      [&](Model& model) {
        check_sound(model);
        if (!model.complaint && place(model).stop == Stop::Question) check_resumes(model);
        ++looked;
      },
      check_back_loses_nothing,
      [&](Model& model) {
        // The end differs by the questions asked and by what is still missing.
        std::string way;
        for (const Question* question : missing(model)) way += question->id + " ";
        ++ends;
        if (ended.size() < 60 && ended.insert(std::to_string(model.passed.size()) + way).second) check_end(model);
      });
  paths.walk(start);

  CAPTURE(paths.states, paths.steps, paths.refusals, paths.doubts, looked, ends);
  for (const Question& question : procedure.questions) {
    INFO(question.id);
    CHECK(paths.questions.contains(question.id));
    if (!question.when.is_null()) CHECK(paths.conditions["question/" + question.id] == std::set<bool>{false, true});
    for (const Choice& choice : question.field.choices) {
      INFO(choice.id);
      CHECK(paths.choices.contains(question.field.id + "/" + choice.id));
    }
  }
  for (const Paper& paper : procedure.papers) {
    INFO(paper.id);
    if (!paper.when.is_null()) CHECK(paths.conditions["paper/" + paper.id] == std::set<bool>{false, true});
  }
  for (const NextStep& step : procedure.afterwards) {
    INFO(step.id);
    if (!step.when.is_null()) CHECK(paths.conditions["afterwards/" + step.id] == std::set<bool>{false, true});
  }
  CHECK(paths.doubts > 0);
}

}  // namespace
}  // namespace camtay
