#include "procedure/blocks.hpp"

#include <catch2/catch_test_macros.hpp>

#include "procedure/check.hpp"
#include "procedure/read.hpp"
#include "procedure_sample.hpp"

using namespace camtay;

namespace {

Json parsed(std::string_view json) { return parse_json_or_discarded(json); }

// The sample with one more question at its end: a use of the block "name".
Json with_use(std::string_view use) {
  Json json = sample_json();
  json["questions"].push_back(parsed(use));
  return json;
}

constexpr std::string_view father = R"({"block": "name", "section": "child", "words": {"field": "father_full_name",
  "person": "father", "whose": {"vi": "của bố cháu", "en": "the father's"}}})";

const Question& asked(const Procedure& procedure, std::string_view id) {
  const Question* question = find_question(procedure, id);
  REQUIRE(question);
  return *question;
}

}  // namespace

TEST_CASE("a block asks in the words of its use") {
  const Procedure procedure = procedure_of(with_use(father));
  const Question& question = asked(procedure, "father_full_name");
  CHECK(in(question.ask, "vi") == "Họ tên của bố cháu là gì ạ?");
  CHECK(in(question.ask, "en") == "What is the father's name?");
  CHECK(in(question.statement, "vi") == "Của bố cháu: {father_full_name}");
  CHECK(question.section == "child");
  CHECK(question.field.person == "father");
  CHECK(facts(procedure, {{"father_full_name", "TRẦN VĂN A"}}, sample_today)["father_full_name_there"] == true);
}

TEST_CASE("words that a use leaves out are those of its person, else the block's own") {
  Json json = with_use(
      R"({"block": "name", "section": "child", "words": {"field": "father_full_name", "person": "father"}})");
  CHECK(in(asked(procedure_of(json), "father_full_name").ask, "vi") == "Họ tên của ông bà là gì ạ?");
  json["people"] = parsed(R"({"father": {"whose": {"vi": "của bố cháu", "en": "the father's"}, "unknown": "x"}})");
  CHECK(in(asked(procedure_of(json), "father_full_name").ask, "vi") == "Họ tên của bố cháu là gì ạ?");
}

TEST_CASE("a use may have a condition, and change what does not fit") {
  Json json = with_use(father);
  Json& use = json["questions"].back();
  use["when"] = parsed(R"({"==": [{"var": "relation"}, "other"]})");
  use["change"] = parsed(R"({"father_full_name": {"help": {"vi": "Như trên thẻ.", "en": "As on the card."},
                                                  "field": {"required": false}, "statement": null},
                             "father_full_name_there": {"rule": 7}})");
  const Procedure procedure = procedure_of(json);
  const Question& question = asked(procedure, "father_full_name");
  CHECK(question.when == use["when"]);
  CHECK(in(question.help, "vi") == "Như trên thẻ.");
  CHECK_FALSE(question.field.required);
  CHECK(question.field.kind == FieldKind::FullName);
  CHECK(question.statement.empty());
  CHECK(facts(procedure, Json::object(), sample_today)["father_full_name_there"] == 7);

  use["change"] = parsed(R"({"father_full_name": null, "father_full_name_there": null})");
  CHECK_FALSE(find_question(procedure_of(json), "father_full_name"));
}

TEST_CASE("a block is repeated with its number in the words") {
  const Procedure procedure = procedure_of(with_use(R"json({"block": "name", "section": "child",
    "repeat": {"from": 1, "to": 3},
    "words": {"field": "m$(n)_name", "person": "m$(n)", "whose": {"vi": "của người thứ $(n)", "en": "person $(n)'s"}},
    "when": {">": [{"var": "copy_count"}, "$(before)"]},
    "change": {"m$(n)_name": {"help": {"vi": "Người thứ $(n).", "en": "Person $(n)."}}}})json"));
  CHECK(in(asked(procedure, "m3_name").ask, "vi") == "Họ tên của người thứ 3 là gì ạ?");
  CHECK(in(asked(procedure, "m2_name").help, "en") == "Person 2.");
  CHECK(asked(procedure, "m2_name").when == parsed(R"({">": [{"var": "copy_count"}, "1"]})"));
  CHECK(procedure.questions.size() == sample().questions.size() + 3);
}

TEST_CASE("a mistake in a block is found in the block, and names the use") {
  Shared shared = sample_shared();
  Json block = shared.blocks.at("name").value;
  block["questions"][0]["asks"] = 1;
  block["questions"][0]["when"] = parsed(R"({"==": [{"var": "nobody"}, 1]})");
  const std::string text = block.dump(1);
  shared.blocks.at("name") = *read_block(text, "blocks/name.json");
  Json json = with_use(father);
  json["questions"].back()["when"] = parsed(R"({"==": [{"var": "nothing"}, 1]})");
  json["questions"].push_back(parsed(R"({"section": "child"})"));
  const Faults faults = read_procedure(json.dump(), "mau.json", shared).faults();
  CHECK(finds(faults, "#/questions/0/asks", "unknown key \"asks\" (in the use mau.json:1 #/questions/10)"));
  CHECK(finds(faults, "#/questions/0/when/==/0/var", "nobody"));
  CHECK(finds(faults, "#/questions/10/when/==/0/var", "nothing"));
  // What stands behind a use is found where it was written.
  CHECK(finds(faults, "#/questions/11/field", "missing"));
  CHECK(faults.front().file == "blocks/name.json");
  CHECK(faults.front().line == locate(text, "#/questions/0/asks").line);
}

TEST_CASE("a mistake in a change is found in the procedure") {
  Json json = with_use(father);
  json["questions"].back()["change"] = parsed(R"({"father_full_name": {"helps": 1, "field": {"kind": "ngay"}}})");
  const Faults faults = faults_of(json);
  CHECK(finds(faults, "#/questions/10/change/father_full_name/helps", "unknown key"));
  CHECK(finds(faults, "#/questions/10/change/father_full_name/field/kind", "ngay"));
  CHECK(faults.front().file == "mau.json");
}

TEST_CASE("a use that does not fit its block is told") {
  const auto told = [](std::string_view use) { return faults_of(with_use(use)); };
  CHECK(finds(told(R"({"block": "nam", "section": "child"})"), "#/questions/10/block", "no block is called \"nam\""));
  CHECK(finds(told(R"({"block": "name", "section": "child", "words": {"person": "a"}})"), "#/questions/10/words",
              "the word \"field\" is missing"));
  CHECK(finds(told(R"({"block": "name", "section": "child"})"), "#/questions/10", "is missing"));
  CHECK(finds(told(R"({"block": "name", "section": "child", "words": {"field": "a", "person": "a", "who": "b"}})"),
              "#/questions/10/words/who", "no such word"));
  CHECK(finds(told(R"({"block": "name", "section": "child", "words": {"field": {"vi": "a"}, "person": "a"}})"),
              "#/questions/10/words", "differs by language"));
  CHECK(finds(
      told(R"({"block": "name", "section": "child", "words": {"field": "a", "person": "a"}, "change": {"b": {}}})"),
      "#/questions/10/change/b", "makes no question"));
  CHECK(finds(told(R"({"block": "name", "section": "child", "sektion": 1, "words": {"field": "a", "person": "a"}})"),
              "#/questions/10/sektion", "unknown key"));
  CHECK(finds(told(R"({"block": "name", "repeat": {"from": 3, "to": 1}, "words": {"field": "a", "person": "a"}})"),
              "#/questions/10/repeat", "upwards"));
}

TEST_CASE("a word without a language leaves the text without it, and the check asks for it") {
  const Json json = with_use(R"({"block": "name", "section": "child",
    "words": {"field": "father_full_name", "person": "father", "whose": {"vi": "của bố cháu"}}})");
  const Result<JsonSource> source = procedure_source(json.dump(), "mau.json", sample_shared());
  REQUIRE(source);
  const Faults faults = check_procedure(procedure_of(json), *source, sample_today);
  CHECK(finds(faults, "#/questions/0/ask", "has no words in \"en\" (in the use mau.json:1 #/questions/10)"));
}

TEST_CASE("the site carries a definition with its blocks and settings in it") {
  Json json = with_use(father);
  json["people"] = parsed(R"({"father": {"whose": {"vi": "của bố cháu", "en": "the father's"}}})");
  json["fee"]["vi"] = "Bản sao {setting.fee}.";
  json["fee"]["$comment"] = "x";
  const Result<std::string> made = site_definition(json.dump(), "mau.json", sample_shared());
  REQUIRE(made);
  CHECK(made->find("comment") == std::string::npos);
  const Result<Procedure> read = read_site_definition(*made, "procedures/mau.json");
  REQUIRE(read);
  CHECK(in(asked(*read, "father_full_name").ask, "vi") == "Họ tên của bố cháu là gì ạ?");
  REQUIRE(read->settings.size() == 1);
  CHECK(in_force(read->settings[0], sample_today) == 8000);
  CHECK(site_definition("{", "mau.json", sample_shared()).faults().size() == 1);
  CHECK_FALSE(read_site_definition("[]", "mau.json"));
  CHECK_FALSE(read_site_definition(R"({"settings": 1})", "mau.json"));
}

TEST_CASE("a change means the question where a computed value has its id too") {
  Shared shared = sample_shared();
  Json block = shared.blocks.at("name").value;
  block["computed"][0]["id"] =
      "$"
      "(field)";
  shared.blocks.at("name").value = block;
  Json json = with_use(father);
  json["questions"].back()["change"] = parsed(R"({"father_full_name": {"field": {"required": false}}})");
  const Result<Procedure> procedure = read_procedure(json.dump(), "mau.json", shared);
  REQUIRE(procedure);
  CHECK_FALSE(asked(*procedure, "father_full_name").field.required);
}

namespace {

// The sample with the block "person": a name, asked by the block "name", and a nickname.
Shared with_person(std::string_view uses) {
  Shared shared = sample_shared();
  const std::string text = R"json({"id": "person", "words": {"id": "", "person": "", "whose": ""},
    "defaults": {"whose": {"vi": "của ông bà", "en": "your"}},
    "questions": [)json" + std::string(uses) +
                           R"json(,
      {"ask": {"vi": "Tên thường gọi $(whose)?", "en": "$(Whose) nickname?"},
       "field": {"id": "$(id)_nickname", "kind": "text", "label": {"vi": "tên gọi", "en": "nickname"}}}]})json";
  Result<JsonSource> person = read_block(text, "blocks/person.json");
  REQUIRE(person);
  shared.blocks.emplace("person", std::move(*person));
  return shared;
}

constexpr std::string_view of_mother =
    R"({"block": "person", "section": "child", "when": {"==": [{"var": "relation"}, "other"]},
  "words": {"id": "mother", "person": "mother", "whose": {"vi": "của mẹ", "en": "the mother's"}},
  "change": {"mother_name": {"field": {"required": false}}}})";

}  // namespace

TEST_CASE("a block may use another block, with its own words") {
  const Shared shared = with_person(R"json({"block": "name", "when": {"var": "relation"},
    "words": {"field": "$(id)_name", "person": "$(person)", "whose": "$(whose)"},
    "change": {"$(id)_name": {"help": {"vi": "Như trên thẻ $(whose).", "en": "As on the card."}}}})json");
  const Result<Procedure> procedure = read_procedure(with_use(of_mother).dump(), "mau.json", shared);
  for (const Fault& fault : procedure.faults()) UNSCOPED_INFO(to_string(fault));
  REQUIRE(procedure);
  const Question& name = asked(*procedure, "mother_name");
  CHECK(in(name.ask, "vi") == "Họ tên của mẹ là gì ạ?");
  CHECK(in(name.help, "vi") == "Như trên thẻ của mẹ.");
  CHECK(name.section == "child");
  CHECK(name.when == parsed(R"({"and": [{"==": [{"var": "relation"}, "other"]}, {"var": "relation"}]})"));
  CHECK_FALSE(name.field.required);
  CHECK(asked(*procedure, "mother_nickname").when == parsed(R"({"==": [{"var": "relation"}, "other"]})"));
  CHECK(facts(*procedure, {{"relation", "other"}, {"mother_name", "A"}}, sample_today)["mother_name_there"] == true);
}

TEST_CASE("what is wrong with a use in a block is told in that block") {
  const auto told = [](std::string_view use) {
    const Shared shared = with_person(use);
    return read_procedure(with_use(of_mother).dump(), "mau.json", shared).faults();
  };
  CHECK(finds(told(R"({"block": "person", "words": {"id": "x"}})"), "#/questions/0/block", "made of itself"));
  CHECK(finds(told(R"({"block": "nam"})"), "#/questions/0/block", "no block is called"));
  CHECK(finds(told(R"({"block": "name", "section": "child", "words": {"field": "mother_name", "person": "a"}})"),
              "#/questions/0/section", "stands in a block"));
  CHECK(finds(
      told(R"({"block": "name", "repeat": {"from": 1, "to": 2}, "words": {"field": "mother_name", "person": "a"}})"),
      "#/questions/0/repeat", "stands in a block"));
  CHECK(finds(told(R"({"block": "name", "words": {"person": "a"}})"), "#/questions/0/words", "\"field\" is missing"));
  const Faults faults = told(
      R"({"block": "name", "words": {"field": "mother_name", "person": "a"}, "when": {"==": [{"var": "nobody"}, 1]}})");
  CHECK(finds(faults, "#/questions/0/when/==/0/var", "nobody"));
  CHECK(faults.front().file == "blocks/person.json");
}
