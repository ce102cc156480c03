// How much somebody has to type: the rest is pressed, follows from another answer or is there to begin with.
#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "form_sample.hpp"
#include "guide/entries.hpp"
#include "procedure_sample.hpp"

namespace camtay {
namespace {

// The fields that had to be typed for these answers: asked, not left out, and not chosen from what is offered.
std::vector<std::string> typed_fields(const Procedure& procedure, const std::string& file) {
  const std::string path = std::string(CAMTAY_TESTS_DIR) + "/data/answers/" + procedure.id + "/" + file;
  const Result<Answers> answers = read_answers(procedure, shipped_lists(), file_text(path), file, sample_today);
  REQUIRE(answers);
  std::vector<std::string> typed;
  for (const std::size_t at : route(procedure, *answers, sample_today)) {
    const Field& field = procedure.questions[at].field;
    if (is_typed(field.kind) && field.initial.is_null() && answers->contains(field.id)) typed.push_back(field.id);
  }
  return typed;
}

TEST_CASE("a birth with both parents' cards at hand is told in 14 typed answers") {
  // Name, birth, number and day of issue of two cards; of the child the name, the birth and the hospital; and three from
  // the marriage certificate. Nobody types who they are, where the office is, an ethnic group or a nationality.
  const std::vector<std::string> typed = typed_fields(shipped_procedure(), "accepted-both-cards.json");
  for (const std::string& id : typed) UNSCOPED_INFO(id);
  CHECK(typed.size() <= 14);
  CHECK(typed_fields(shipped_procedure(), "accepted-shortest.json").size() == 5);
}

}  // namespace
}  // namespace camtay
