// The real screens of the birth registration as they are arranged.
#include <catch2/catch_test_macros.hpp>

#include "guide/view.hpp"
#include "layout_rules.hpp"
#include "person.hpp"

namespace camtay {

namespace {

using Sentences = std::vector<std::string>;

Model at(Model model, Place place) {
  model.trail = {std::move(place)};
  model.at = 0;
  return model;
}

}  // namespace

TEST_CASE("every question of the birth registration stands well at every size") {
  const Person person = Person::opens("khai-sinh");
  for (const Question& question : person.model().loaded.procedure->questions) {
    Model model = at(person.model(), {.stop = Stop::Question, .id = question.id});
    CHECK(broken_layout_rules(view_question(model, question)) == Sentences{});
    model.opened = "why";
    CHECK(broken_layout_rules(view_question(model, question)) == Sentences{});
    model.opened = "paper";
    CHECK(broken_layout_rules(view_question(model, question)) == Sentences{});
  }
}

TEST_CASE("the screens around the questions stand well at every size") {
  const Person person = Person::opens("khai-sinh");
  const Model& model = person.model();
  for (const Stop stop :
       {Stop::Welcome, Stop::Choose, Stop::Before, Stop::Missing, Stop::Done, Stop::Help, Stop::Settings}) {
    CHECK(broken_layout_rules(view(at(model, {.stop = stop}))) == Sentences{});
  }
  for (const Section& section : model.loaded.procedure->sections) {
    CHECK(broken_layout_rules(view(at(model, {.stop = Stop::Check, .id = section.id}))) == Sentences{});
  }
}

TEST_CASE("a screen with the voice on, and with something to mend, stands well") {
  Person person = Person::opens("khai-sinh");
  Model model = person.model();
  model.settings.voice = model.speaking = true;
  model.voice = VoiceState::Missing;
  model.opened = "no_voice";
  CHECK(broken_layout_rules(view(model)) == Sentences{});
  person.goes_on();  // nothing was chosen
  CHECK(broken_layout_rules(view(person.model())) == Sentences{});
}

}  // namespace camtay
