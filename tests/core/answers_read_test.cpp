#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "procedure/answers.hpp"
#include "procedure_sample.hpp"

using namespace camtay;

namespace {

Result<Answers> read(std::string_view json) {
  return read_answers(sample(), shipped_lists(), json, "answers.json", sample_today);
}

constexpr std::string_view complete = R"({
  "relation": "Người khác",
  "requester_full_name": "nguyễn thị hoa",
  "requester_birth_date": "5/4/1958",
  "requester_id_document": "căn cước công dân số 040158000123 do Cục Cảnh sát QLHC về TTXH cấp ngày 20/11/2021",
  "child_full_name": "Nguyễn Gia Bảo",
  "child_birth_date": "12/10/2026",
  "child_sex": "male",
  "mother_full_name": "Trần Thị Lan"
})";

std::string with(std::string_view key, std::string_view value) {
  Json json = parse_json_or_discarded(complete);
  json[std::string(key)] = parse_json_or_discarded(value);
  return json.dump();
}

Faults without(std::string_view key) {
  Json json = parse_json_or_discarded(complete);
  json.erase(std::string(key));
  return read(json.dump()).faults();
}

}  // namespace

TEST_CASE("an answers file is read as leniently as typing") {
  const Result<Answers> answers = read(complete);
  for (const Fault& fault : answers.faults()) UNSCOPED_INFO(to_string(fault));
  REQUIRE(answers);
  CHECK((*answers)["relation"] == "other");
  CHECK((*answers)["requester_full_name"] == "NGUYỄN THỊ HOA");
  CHECK((*answers)["requester_birth_date"] == "1958-04-05");
}

TEST_CASE("a whole identity document is taken apart") {
  const Answers answers = *read(complete);
  CHECK(answers["requester_id_document_kind"] == "cccd");
  CHECK(answers["requester_id_document_number"] == "040158000123");
  CHECK(answers["requester_id_document_issued"] == "2021-11-20");
  CHECK_FALSE(answers.contains("requester_id_document"));

  const Answers passport = *read(
      with("requester_id_document", R"("Hộ chiếu số C1234567 do Cục Quản lý xuất nhập cảnh cấp ngày 06/05/2019")"));
  CHECK(passport["requester_id_document_kind"] == "passport");
  CHECK(passport["requester_id_document_other_number"] == "C1234567");
  CHECK(passport["requester_id_document_issuer"] == "Cục Quản lý xuất nhập cảnh");
  CHECK(passport["requester_id_document_issued"] == "2019-05-06");

  const Answers short_one = *read(with("requester_id_document", R"("Thẻ căn cước số 040158000123")"));
  CHECK(short_one["requester_id_document_kind"] == "the_can_cuoc");
  CHECK_FALSE(short_one.contains("requester_id_document_issued"));
}

TEST_CASE("an identity document that is none is refused with what can be written") {
  const Faults faults = read(with("requester_id_document", R"("thẻ của bà")")).faults();
  REQUIRE(finds(faults, "#/requester_id_document", "no identity document"));
  CHECK(faults[0].remedy.find("Thẻ căn cước số {number}") != std::string::npos);
  CHECK(finds(read(with("requester_id_document", R"("Thẻ căn cước số 04015800012")")).faults(),
              "#/requester_id_document", "11 digits"));
}

TEST_CASE("a whole address is taken apart") {
  Json json = parse_json_or_discarded(complete);
  json.erase("requester_id_document");
  json["requester_id_document_kind"] = "none";
  json["requester_residence"] = "Thôn Đông, xã Tiên Du, tỉnh Bắc Ninh";
  const Result<Answers> answers = read(json.dump());
  REQUIRE(answers);
  CHECK((*answers)["requester_residence_province"] == "thành phố Bắc Ninh");
  CHECK((*answers)["requester_residence_commune"] == "phường Tiên Du");
  CHECK((*answers)["requester_residence_detail"] == "Thôn Đông");

  json["requester_residence"] = "Thôn Đông, huyện Tiên Du";
  CHECK(finds(read(json.dump()).faults(), "#/requester_residence", "commune and its province"));
}

TEST_CASE("a commune is understood within its province") {
  Json json = parse_json_or_discarded(complete);
  json.erase("requester_id_document");
  json["requester_id_document_kind"] = "none";
  json["requester_residence_province"] = "Nghệ An";
  json["requester_residence_commune"] = "Tân An";
  const Result<Answers> answers = read(json.dump());
  for (const Fault& fault : answers.faults()) UNSCOPED_INFO(to_string(fault));
  REQUIRE(answers);
  CHECK((*answers)["requester_residence_commune"] == "xã Tân An");
  json["requester_residence_commune"] = "xã Tiên Du";
  CHECK(finds(read(json.dump()).faults(), "#/requester_residence_commune", "no commune of the province"));
}

TEST_CASE("wrong answers are refused with their line, the field and the reason") {
  const Faults faults = read("{\n  \"relation\": \"other\",\n  \"child_sex\": \"trai\"\n}").faults();
  REQUIRE(finds(faults, "#/child_sex", "\"trai\" is no choice of this field"));
  for (const Fault& fault : faults) {
    if (fault.pointer != "#/child_sex") continue;
    CHECK(to_string(fault) ==
          "answers.json:3:16 #/child_sex: \"trai\" is no choice of this field, write one of male, female");
  }
  CHECK(finds(faults, "#/child_full_name", "missing"));
}

TEST_CASE("an id nobody knows is refused") {
  CHECK(finds(read(with("child_nickname", "\"Tí\"")).faults(), "#/child_nickname", "no field is called so"));
}

TEST_CASE("a value of another type is refused, whatever it is") {
  for (const char* value : {"7", "true", "[]", "{}", "[\"male\"]", "{\"a\": null}", "1e300", "-1"}) {
    INFO(value);
    for (const char* field : {"child_sex", "child_full_name", "child_birth_date", "requester_id_document"}) {
      INFO(field);
      CHECK_FALSE(read(with(field, value)));
    }
  }
  CHECK_FALSE(read("[]"));
  CHECK_FALSE(read("3"));
  CHECK_FALSE(read("{"));
}

TEST_CASE("required answers are missed, optional ones and those not asked for are not") {
  CHECK(finds(without("mother_full_name"), "#/mother_full_name", "missing"));
  CHECK(without("copy_count").empty());
  Json json = parse_json_or_discarded(complete);
  json["relation"] = "mother";
  json.erase("mother_full_name");
  CHECK(read(json.dump()));
}

TEST_CASE("what may be put off may be missing, and nothing else be wrong") {
  const auto later = [](std::string_view json) {
    return read_answers(sample(), shipped_lists(), json, "answers.json", sample_today, Required::LaterToo);
  };
  CHECK(later("{}"));
  CHECK_FALSE(read("{}"));
  const Faults faults = later(R"({"relation": "aunt"})").faults();
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].pointer == "#/relation");
}

TEST_CASE("what the procedure itself refuses is refused in its own words") {
  CHECK(finds(read(with("copy_count", "13")).faults(), "#/copy_count", "Choose another number"));
  CHECK(finds(read(with("copy_count", "21")).faults(), "#/copy_count", "the most is 20"));
}

TEST_CASE("a comment may stand in an answers file") { CHECK(read(with("$comment", "\"đủ\""))); }

TEST_CASE("the shipped examples are accepted or refused as their names say") {
  const Procedure procedure = shipped_procedure();
  int seen = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(CAMTAY_TESTS_DIR) + "/data/answers/khai-sinh")) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(".json")) continue;
    INFO(name);
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string json{std::istreambuf_iterator<char>(file), {}};
    const Result<Answers> answers = read_answers(procedure, shipped_lists(), json, name, sample_today);
    for (const Fault& fault : answers.faults()) UNSCOPED_INFO(to_string(fault));
    if (name.starts_with("accepted")) CHECK(answers);
    if (name.starts_with("refused")) CHECK(answers.faults().size() == 1);
    ++seen;
  }
  CHECK(seen >= 6);
}
