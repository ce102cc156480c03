#include "procedure/read.hpp"

#include <catch2/catch_test_macros.hpp>

#include "chance.hpp"
#include "procedure_sample.hpp"

using namespace camtay;

namespace {

// The question of a field in the sample's JSON.
Json& question(Json& json, std::string_view field) {
  for (Json& candidate : json["questions"]) {
    if (candidate["field"]["id"] == field) return candidate;
  }
  FAIL("no such question");
  return json;
}

Json rule(std::string_view json) { return parse_json_or_discarded(json); }

std::string place(Json& json, std::string_view field) {
  return "#/questions/" + std::to_string(&question(json, field) - &json["questions"][0]);
}

}  // namespace

TEST_CASE("the shipped birth registration can be read") {
  const Procedure procedure = shipped_procedure();
  CHECK(procedure.id == "khai-sinh");
  CHECK(procedure.national_code == "1.001193");
  CHECK(in(procedure.title, "vi") == "Đăng ký khai sinh");
  CHECK(procedure.questions.size() > 30);
}

TEST_CASE("a text falls back to Vietnamese") {
  const Text text{{"vi", "Cha"}, {"en", "Father"}};
  CHECK(in(text, "en") == "Father");
  CHECK(in(text, "hmn") == "Cha");
  CHECK(in({}, "vi").empty());
}

TEST_CASE("an address becomes three questions and the whole address") {
  const Procedure procedure = sample();
  const Question* province = find_question(procedure, "requester_residence_province");
  const Question* commune = find_question(procedure, "requester_residence_commune");
  const Question* detail = find_question(procedure, "requester_residence_detail");
  REQUIRE(province);
  REQUIRE(commune);
  REQUIRE(detail);
  CHECK(province->field.kind == FieldKind::Province);
  CHECK(province->when == sample_json()["questions"][4]["when"]);
  CHECK(province->field.person == "requester");
  CHECK(province->field.fact == "residence_province");
  CHECK(commune->field.within == "requester_residence_province");
  CHECK(commune->field.required);
  CHECK_FALSE(detail->field.required);
  CHECK(detail->place == "#/questions/4/parts/detail");
  CHECK(in(detail->field.label, "vi") == "nơi ở");
  CHECK_FALSE(find_field(procedure, "requester_residence"));
}

TEST_CASE("an address may do without its detail") {
  Json json = sample_json();
  question(json, "requester_residence")["parts"]["detail"] = false;
  const Procedure procedure = procedure_of(json);
  CHECK_FALSE(find_field(procedure, "requester_residence_detail"));
  CHECK(find_field(procedure, "requester_residence_commune"));
}

TEST_CASE("an identity document asks for what its kind has") {
  const Procedure procedure = sample();
  const Field* kind = find_field(procedure, "requester_id_document_kind");
  REQUIRE(kind);
  CHECK(kind->choices.size() == 4);
  const Field* number = find_field(procedure, "requester_id_document_number");
  REQUIRE(number);
  CHECK(number->kind == FieldKind::CitizenId);
  CHECK(number->agrees_with_birth == "requester_birth_date");
  CHECK(number->agrees_with_sex == "female");
  const auto asked = [&](const char* paper) {
    std::vector<std::string> ids;
    for (const std::size_t i : route(procedure, {{"requester_id_document_kind", paper}}, sample_today)) {
      const std::string& id = procedure.questions[i].id;
      if (id.starts_with("requester_id_document_")) ids.push_back(id.substr(22));
    }
    return ids;
  };
  CHECK(asked("cccd") == std::vector<std::string>{"kind", "number", "issued"});
  CHECK(asked("passport") == std::vector<std::string>{"kind", "other_number", "issued", "issuer"});
  CHECK(asked("none") == std::vector<std::string>{"kind"});
}

TEST_CASE("every mistake of a file is told at once, each with its place") {
  Json json = sample_json();
  json.erase("fee");
  json["checked_on"] = "21/11/2026";
  json["submission"] = "fax";
  question(json, "child_sex")["section"] = "mother";
  question(json, "child_full_name")["field"]["kind"] = "ngay";
  question(json, "child_birth_date")["asks"] = "?";
  const Faults faults = faults_of(json);
  CHECK(finds(faults, "#/fee", "missing"));
  CHECK(finds(faults, "#/checked_on", "no day"));
  CHECK(finds(faults, "#/submission", "fax"));
  CHECK(finds(faults, place(json, "child_sex") + "/section", "mother"));
  CHECK(finds(faults, place(json, "child_full_name") + "/field/kind", "ngay"));
  CHECK(finds(faults, place(json, "child_birth_date") + "/asks", "unknown key"));
  CHECK(faults.size() == 6);
}

TEST_CASE("a fault names line and column") {
  const Faults faults = read_procedure("{\n  \"id\": \"mau\",\n  \"titel\": 1\n}", "mau.json", {}).faults();
  CHECK(finds(faults, "#/titel", "unknown key"));
  CHECK(to_string(faults.back()).starts_with("mau.json:"));
}

TEST_CASE("texts need Vietnamese and words") {
  Json json = sample_json();
  json["title"] = rule(R"({"en": "Birth registration"})");
  json["card"]["en"] = "";
  json["what"] = "Ghi tên cháu vào sổ.";
  const Faults faults = faults_of(json);
  CHECK(finds(faults, "#/title", "Vietnamese"));
  CHECK(finds(faults, "#/card/en", "no words"));
  CHECK(finds(faults, "#/what", "object"));
}

TEST_CASE("rules may use only what exists and is known by then") {
  Json json = sample_json();
  Json& when = question(json, "requester_full_name")["when"];

  when = rule(R"({"==": [{"var": "chld_sex"}, "male"]})");
  CHECK(finds(faults_of(json), "#/questions/1/when/==/0/var", "chld_sex"));

  when = rule(R"({"==": [{"var": "child_sex"}, "male"]})");
  CHECK(finds(faults_of(json), "#/questions/1/when/==/0/var", "not known yet"));

  when = rule(R"({">": [{"var": "child_age_days"}, 60]})");
  CHECK(finds(faults_of(json), "#/questions/1/when/>/0/var", "not known yet"));

  when = rule(R"({"equals": [{"var": "relation"}, "mother"]})");
  CHECK(finds(faults_of(json), "#/questions/1/when", "equals"));

  when = rule(R"({"<": [{"var": "today"}, "2027-03-01"]})");
  CHECK(faults_of(json).empty());
}

TEST_CASE("a rule that compares with a choice nobody can make is refused") {
  Json json = sample_json();
  Json& when = question(json, "mother_full_name")["when"];
  when = rule(R"({"!=": [{"var": "relation"}, "mum"]})");
  CHECK(finds(faults_of(json), "#/questions/8/when/!=/1", "no choice of \"relation\""));
  when = rule(R"({"in": [{"var": "relation"}, ["other", "father"]]})");
  CHECK(finds(faults_of(json), "#/questions/8/when/in/1/1", "father"));
  when = rule(R"({"in": [{"var": "relation"}, ["other"]]})");
  CHECK(faults_of(json).empty());
}

TEST_CASE("references to fields are followed") {
  Json json = sample_json();
  question(json, "requester_id_document")["field"]["agrees_with_birth"] = "requester_birth";
  json["computed"][1]["of"][0] = "child_full_name";
  question(json, "requester_full_name")["statement"]["vi"] = "Tên là {requester_name}.";
  const Faults faults = faults_of(json);
  CHECK(finds(faults, "#/questions/3/field/agrees_with_birth", "requester_birth"));
  CHECK(finds(faults, "#/computed/1/of/0", "no date"));
  CHECK(finds(faults, "#/questions/1/statement/vi", "requester_name"));
}

TEST_CASE("ids are given once") {
  Json json = sample_json();
  question(json, "child_sex")["field"]["id"] = "child_full_name";
  json["sections"][1]["id"] = "requester";
  const Faults faults = faults_of(json);
  CHECK(finds(faults, "#/questions/7/field/id", "twice"));
  CHECK(finds(faults, "#/sections/1/id", "twice"));
}

TEST_CASE("a key that only another kind has is refused") {
  Json json = sample_json();
  question(json, "child_full_name")["field"]["coarsest"] = "year";
  question(json, "relation")["parts"] = Json::object();
  question(json, "requester_residence")["ask"]["vi"] = "Ở đâu ạ?";
  const Faults faults = faults_of(json);
  CHECK(finds(faults, place(json, "child_full_name") + "/field/coarsest", "unknown key"));
  CHECK(finds(faults, place(json, "relation") + "/parts", "unknown key"));
  CHECK(finds(faults, place(json, "requester_residence") + "/ask", "unknown key"));
}

TEST_CASE("a computed value may be made of one that the file has later, but not of itself") {
  Json json = sample_json();
  json["computed"][0]["rule"] = rule(R"({"var": "made_day"})");
  CHECK(facts(procedure_of(json), Json::object(), sample_today)["mother_full_name"] == "21");
  json["computed"][0]["rule"] = rule(R"({"var": "made_day_words"})");
  json["computed"].push_back(rule(R"({"id": "made_day_words", "rule": {"var": "mother_full_name"}})"));
  CHECK(finds(faults_of(json), "#/computed/6", "made of itself"));
}

TEST_CASE("a sentence and its number agree") {
  Json json = sample_json();
  json["identity_documents"][0]["sentence"] = "Thẻ căn cước";
  json["identity_documents"][3]["sentence"] = "Giấy số {number}";
  const Faults faults = faults_of(json);
  CHECK(finds(faults, "#/identity_documents/0/sentence", "no {number}"));
  CHECK(finds(faults, "#/identity_documents/3/sentence", "not asked"));
}

TEST_CASE("validity follows the legal basis") {
  const Procedure procedure = sample();
  CHECK(validity(procedure, {2026, 11, 21}) == Validity::Current);
  CHECK(validity(procedure, {2027, 2, 28}) == Validity::Current);
  CHECK(validity(procedure, {2027, 3, 1}) == Validity::Past);
  CHECK(validity(procedure, {2015, 12, 31}) == Validity::NotYet);
  CHECK(first_end(procedure) == Date{2027, 2, 28});
}

TEST_CASE("broken files are refused, never followed") {
  const std::string whole = sample_json().dump();
  const int size = static_cast<int>(whole.size());
  Chance chance;
  int refused = 0;
  for (int round = 0; round < 300; ++round) {
    std::string text = whole;
    for (int change = 0; change < 3; ++change) {
      const auto at = static_cast<std::size_t>(chance.below(size - 100));
      const auto from = static_cast<std::size_t>(chance.below(size));
      text.replace(at, static_cast<std::size_t>(chance.below(12)),
                   whole.substr(from, static_cast<std::size_t>(chance.below(30))));
    }
    const Result<Procedure> read = read_procedure(text, "mau.json", sample_shared());
    refused += read ? 0 : 1;
    if (read) route(*read, Json::object(), sample_today);
  }
  CHECK(refused > 250);
}

TEST_CASE("a value of another type in any place is refused or read, never followed") {
  const Json whole = sample_json().flatten();
  const Json values[] = {nullptr, 7, "x", Json::array(), Json::object(), true};
  std::size_t turn = 0;
  int refused = 0;
  for (const auto& [pointer, value] : whole.items()) {
    for (int other = 0; other < 2; ++other) {
      Json json = sample_json();
      json[Json::json_pointer(pointer)] = values[turn++ % 6];
      const Result<Procedure> read = read_procedure(json.dump(), "mau.json", sample_shared());
      refused += read ? 0 : 1;
      if (read) route(*read, Json::object(), sample_today);
    }
  }
  CHECK(refused > 100);
}
