#include "procedure/words.hpp"

#include <catch2/catch_test_macros.hpp>

#include "procedure/complaint.hpp"
#include "procedure_sample.hpp"

using namespace camtay;

TEST_CASE("a word that is missing is seen, not silent") {
  const Words words("vi", {{"step.next", "Tiếp tục"}});
  CHECK(words["step.next"] == "Tiếp tục");
  CHECK(words["step.back"] == "⟦step.back⟧");
  CHECK(words.has("step.next"));
  CHECK_FALSE(words.has("step.back"));
}

TEST_CASE("placeholders are replaced and unknown ones left out") {
  const Words words("vi", {{"progress", "Bước {step} trong {steps}{more}"}});
  CHECK(words("progress", {{"step", "3"}, {"steps", "7"}}) == "Bước 3 trong 7");
}

TEST_CASE("words in decomposed letters are composed") {
  const Result<Words> words =
      read_words("{\"language\": \"vi\", \"step.next\": \"Tie\xCC\x82\xCC\x81p\"}", "vi.json");
  REQUIRE(words);
  CHECK((*words)["step.next"] == "Tiếp");
}

TEST_CASE("a file of words without its language, or with something else than words, is refused") {
  CHECK(finds(read_words(R"({"step.next": "Tiếp tục"})", "vi.json").faults(), "#", "language"));
  const Faults faults = read_words(R"({"language": "vi", "step.next": 3, "step.back": ""})", "vi.json").faults();
  CHECK(finds(faults, "#/step.next", "text"));
  CHECK(finds(faults, "#/step.back", "no words"));
  CHECK_FALSE(read_words("[]", "vi.json"));
  CHECK_FALSE(read_words("{", "vi.json"));
}

TEST_CASE("the shipped languages have the same names, and words for every complaint and doubt") {
  const Result<Words> vi = read_words(shipped_text("lang/vi.json"), "vi.json");
  const Result<Words> en = read_words(shipped_text("lang/en.json"), "en.json");
  REQUIRE(vi);
  REQUIRE(en);
  CHECK(vi->language() == "vi");
  // How a word of another language is said is of no use in that language itself.
  const auto is_shared = [](const std::string& name) { return !name.starts_with("say."); };
  for (const auto& [name, text] : vi->all()) {
    INFO(name);
    CHECK((en->has(name) || !is_shared(name)));
  }
  for (const auto& [name, text] : en->all()) {
    INFO(name);
    CHECK((vi->has(name) || !is_shared(name)));
  }
  for (int kind = 0; kind < static_cast<int>(ComplaintKind::ByProcedure); ++kind) {
    const std::string name = "complaint." + std::string(name_of(static_cast<ComplaintKind>(kind)));
    INFO(name);
    CHECK(vi->has(name));
  }
  for (int kind = 0; kind < static_cast<int>(DoubtKind::ByProcedure); ++kind) {
    const std::string name = "doubt." + std::string(name_of(static_cast<DoubtKind>(kind)));
    INFO(name);
    CHECK(vi->has(name));
  }
}
