// Every shipped form with every example of answers: what is accepted is filled in and lies soundly on the paper, what is refused
// is refused with the field and the reason.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "app/cli_definition.hpp"
#include "form/layout.hpp"
#include "form_rules.hpp"
#include "form_sample.hpp"
#include "person.hpp"
#include "procedure/answers.hpp"
#include "procedure_sample.hpp"

namespace camtay {
namespace {

struct Example {
  std::string file, text;
};

std::vector<Example> examples(const std::string& procedure, std::string_view start) {
  const std::string folder = std::string(CAMTAY_TESTS_DIR) + "/data/answers/" + procedure + "/";
  std::vector<Example> found;
  for (const std::string& name : files_in(folder, ".json")) {
    if (name.starts_with(start)) found.push_back({name, file_text(folder + name)});
  }
  return found;
}

Definition definition_of(const std::string& id) {
  Result<Definition> definition = read_definition(shipped_files(), id);
  for (const Fault& fault : definition.faults()) UNSCOPED_INFO(to_string(fault));
  REQUIRE(definition);
  return std::move(*definition);
}

TEST_CASE("every form lies soundly on the paper when it is blank") {
  for (const std::string& id : form_ids()) {
    INFO(id);
    const Form& form = shipped_form(id);
    CHECK(form.id == id);
    const Document document = layout(form, {}, paper_faces());
    check_pages(document, form);
    check_nothing_lost(document, form, {});
  }
}

TEST_CASE("every example that is accepted is filled into its form, soundly and whole") {
  for (const std::string& id : shipped_files().procedure_ids()) {
    const Definition definition = definition_of(id);
    const std::vector<Example> accepted = examples(id, "accepted-");
    INFO(id);
    CHECK((!accepted.empty() || definition.forms.empty()));  // a guide may ask nothing
    for (const Example& example : accepted) {
      const Result<Answers> answers =
          read_answers(definition.procedure, definition.lists, example.text, example.file, sample_today);
      INFO(id << " " << example.file);
      for (const Fault& fault : answers.faults()) UNSCOPED_INFO(to_string(fault));
      REQUIRE(answers);
      const Form* form = form_for(definition, *answers, sample_today);
      if (form == nullptr) continue;
      const Values values = printed(definition.procedure, *answers, sample_today);
      const Document document = layout(*form, values, paper_faces());
      check_pages(document, *form);
      check_nothing_lost(document, *form, values);
    }
  }
}

TEST_CASE("every example that is refused is refused with the field and the reason") {
  for (const std::string& id : shipped_files().procedure_ids()) {
    const Definition definition = definition_of(id);
    for (const Example& example : examples(id, "refused-")) {
      INFO(id << " " << example.file);
      const Result<Answers> answers =
          read_answers(definition.procedure, definition.lists, example.text, example.file, sample_today);
      REQUIRE(!answers);
      for (const Fault& fault : answers.faults()) {
        CHECK(fault.pointer.starts_with("#/"));
        CHECK(!fault.what.empty());
      }
    }
  }
}

}  // namespace
}  // namespace camtay
