#include "procedure/check.hpp"

#include <catch2/catch_test_macros.hpp>

#include "procedure/measure.hpp"
#include "procedure/reach.hpp"
#include "procedure/read.hpp"
#include "procedure_sample.hpp"

using namespace camtay;

namespace {

Faults checked(const Json& json, const Date& today = sample_today) {
  const Result<JsonSource> source = procedure_source(json.dump(), "mau.json", sample_shared());
  REQUIRE(source);
  return check_procedure(procedure_of(json), *source, today);
}

Json rule(std::string_view json) { return parse_json_or_discarded(json); }

}  // namespace

TEST_CASE("the sample has nothing to hear of") { CHECK(checked(sample_json()).empty()); }

TEST_CASE("the shipped birth registration has nothing to hear of") {
  const std::string json = shipped_text("procedures/khai-sinh.json");
  const Result<JsonSource> source = procedure_source(json, "khai-sinh.json", shipped_shared());
  REQUIRE(source);
  const Faults faults = check_procedure(shipped_procedure(), *source, sample_today);
  for (const Fault& fault : faults) UNSCOPED_INFO(to_string(fault));
  CHECK(faults.empty());
}

TEST_CASE("a missing language is told for every text") {
  Json json = sample_json();
  json["fee"].erase("en");
  json["questions"][0]["field"]["choices"][1]["label"].erase("en");
  json["questions"][4]["parts"]["commune"]["ask"].erase("en");
  json["identity_documents"][2]["label"].erase("en");
  json["questions"][9]["field"]["checks"][0]["say"].erase("en");
  json["papers"][0]["condition"].erase("en");
  const Faults faults = checked(json);
  CHECK(finds(faults, "#/fee", "no words in \"en\""));
  CHECK(finds(faults, "#/questions/0/field/choices/1/label", "en"));
  CHECK(finds(faults, "#/questions/4/parts/commune/ask", "en"));
  CHECK(finds(faults, "#/identity_documents/2/label", "en"));
  CHECK(finds(faults, "#/questions/9/field/checks/0/say", "en"));
  CHECK(finds(faults, "#/papers/0/condition", "en"));
  CHECK(faults.size() == 6);
}

TEST_CASE("a question of more than 20 tiếng is too long") {
  Json json = sample_json();
  json["questions"][5]["ask"]["vi"] =
      "Ông bà cho biết cháu bé mới sinh của nhà mình tên đầy đủ là gì theo như bố mẹ đã thống nhất với nhau ạ?";
  CHECK(finds(checked(json), "#/questions/5/ask", "has 26 syllables"));
}

TEST_CASE("help and choices count for the screen") {
  Json json = sample_json();
  json["questions"][7]["help"]["vi"] =
      "Xem trên giấy chứng sinh của bệnh viện, ở dòng thứ ba, ngay dưới tên mẹ cháu, bên cạnh ngày giờ cháu sinh ra, "
      "hoặc hỏi cô y tá đã đỡ cháu.";
  json["questions"][7]["help"]["en"] = "See the hospital's certificate.";
  CHECK(finds(checked(json), "#/questions/7", "before help is opened"));
}

TEST_CASE("more than six choices do not fit on a screen") {
  Json json = sample_json();
  Json& choices = json["questions"][7]["field"]["choices"];
  for (int i = 0; i < 5; ++i) {
    choices.push_back(choices[0]);
    choices.back()["id"] = "male_" + std::to_string(i);
  }
  CHECK(finds(checked(json), "#/questions/7/field/choices", "has 7 choices"));
}

TEST_CASE("a picture needs words") {
  Json json = sample_json();
  json["questions"][7]["picture"] = "baby";
  CHECK(finds(checked(json), "#/questions/7/picture", "no words for those who do not see it"));
}

TEST_CASE("a paper with a condition needs it in words") {
  Json json = sample_json();
  json["papers"][0].erase("condition");
  CHECK(finds(checked(json), "#/papers/0/when", "not said in words"));
}

TEST_CASE("a definition past its date or long unchecked is told") {
  CHECK(checked(sample_json(), {2027, 2, 28}).empty());
  CHECK(finds(checked(sample_json(), {2027, 3, 1}), "#/legal_basis/0/effective_until", "ended on 2027-02-28"));
  CHECK(finds(checked(sample_json(), {2027, 11, 22}), "#/checked_on", "more than a year"));
}

TEST_CASE("a question that no answers lead to is told") {
  Json json = sample_json();
  json["questions"][8]["when"] = rule(R"({"and": [{"==": [{"var": "relation"}, "mother"]},
                                                  {"==": [{"var": "relation"}, "other"]}]})");
  CHECK(finds(checked(json), "#/questions/8/when", "no answers lead"));
}

TEST_CASE("a question behind an unreachable question is unreachable too") {
  Json json = sample_json();
  json["questions"][7]["when"] = rule(R"({"<": [{"var": "today"}, "2000-01-01"]})");
  json["questions"][8]["when"] = rule(R"({"==": [{"var": "child_sex"}, "male"]})");
  const Procedure procedure = procedure_of(json);
  std::vector<std::string> ids;
  for (const std::size_t i : unreachable(procedure, sample_today)) ids.push_back(procedure.questions[i].id);
  CHECK(ids == std::vector<std::string>{"child_sex", "mother_full_name"});
}

TEST_CASE("questions that follow from dates and computed values are reached") {
  Json json = sample_json();
  json["questions"][8]["when"] = rule(R"({">": [{"var": "child_age_days"}, 60]})");
  json["questions"][9]["when"] = rule(R"({"<": ["1930", {"var": "requester_birth_date"}, "1940"]})");
  CHECK(unreachable(procedure_of(json), sample_today).empty());
  json["questions"][9]["when"] = rule(R"({"<": ["1940", {"var": "requester_birth_date"}, "1930"]})");
  CHECK(unreachable(procedure_of(json), sample_today).size() == 1);
}

TEST_CASE("a text that says what is asked only here or later is told, unless it stands in brackets") {
  Json json = sample_json();
  json["questions"][0]["help"] = {{"vi", "Của {child_full_name}.[ Và {copy_count}.]"}, {"en", "x"}};
  json["questions"][7]["why"] = {{"vi", "{child_age_days} ngày, {child_sex}."}, {"en", "x"}};
  json["fee"]["vi"] = "{copy_count} bản";
  json["what"]["vi"] = "Giấy.[ {copy_count} bản.]";
  const Faults faults = checked(json);
  CHECK(finds(faults, "#/questions/0/help", "{child_full_name}"));
  CHECK(finds(faults, "#/questions/7/why", "{child_sex}"));
  CHECK(finds(faults, "#/fee", "{copy_count}"));
  CHECK(faults.size() == 3);
}

TEST_CASE("that holds for every text a person meets, in every language") {
  Json json = sample_json();
  json["confidence_note"] = {{"vi", "{child_full_name}"}, {"en", "x"}};
  json["picture_alt"]["en"] = "A picture of {child_full_name}";
  json["papers"][0]["name"]["vi"] = "Giấy của {requester_full_name}";
  json["papers"][0]["note"] = {{"vi", "x"}, {"en", "for {child_full_name}"}};
  json["papers"][0]["condition"]["en"] = "only for {child_full_name}";
  json["phone_note"] = {{"vi", "{copy_count}"}, {"en", "{copy_count}"}};
  json["questions"][5]["field"]["example"] = {{"vi", "{child_full_name}"}, {"en", "x"}};
  // What follows an answer may name it.
  json["questions"][1]["statement"]["en"] = "{requester_full_name}, not {child_full_name}";
  json["afterwards"][0]["text"] = {{"vi", "Giấy của {child_full_name}"}, {"en", "{copy_count} copies"}};
  const Faults faults = checked(json);
  for (const char* pointer : {"#/confidence_note", "#/picture_alt", "#/papers/0/note", "#/papers/0/condition",
                              "#/questions/5/field/example", "#/questions/1/statement"})
    CHECK(finds(faults, pointer, "{child_full_name} is asked for only"));
  CHECK(finds(faults, "#/papers/0/name", "{requester_full_name}"));
  CHECK(finds(faults, "#/phone_note", "{copy_count}"));
  CHECK(faults.size() == 8);
}

TEST_CASE("a value in a question counts as one tiếng, brackets as none") {
  Json json = sample_json();
  json["questions"][9]["ask"]["vi"] = "Cần mấy bản cho cháu {child_full_name}[, con của {requester_full_name}] ạ?";
  CHECK(tieng_asked(procedure_of(json).questions.back()) == 10);
  CHECK(as_said("\\[a\\] {b}[ c]") == "[a] x c");
}
