#include "procedure_sample.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>

#include "platform/files.hpp"
#include "procedure/read.hpp"

namespace camtay {

std::string shipped_text(std::string_view path) {
  const std::string whole = std::string(CAMTAY_ASSETS_DIR) + "/" + std::string(path);
  std::ifstream file(whole, std::ios::binary);
  INFO(whole);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

Json sample_json() {
  static const Json json = parse_json_or_discarded(R"({
    "id": "mau",
    "title": {"vi": "Đăng ký khai sinh", "en": "Birth registration"},
    "card": {"vi": "Khai sinh cho cháu bé", "en": "Register a child's birth"},
    "what": {"vi": "Ghi tên cháu vào sổ.", "en": "The child's name is written in the register."},
    "picture": "baby", "picture_alt": {"vi": "Em bé", "en": "A baby"},
    "keywords": ["giấy khai sinh"],
    "who_may_apply": {"vi": "Cha, mẹ.", "en": "The parents."},
    "where": {"vi": "Ở xã.", "en": "At the commune."},
    "fee": {"vi": "0 đồng", "en": "Free"},
    "time_limit": {"vi": "Trong ngày", "en": "The same day"},
    "submission": "both",
    "legal_basis": [{"title": {"vi": "Luật Hộ tịch 60/2014/QH13", "en": "Law on Civil Status"},
                     "governs": {"vi": "Ai, ở đâu", "en": "Who, where"},
                     "effective_from": "2016-01-01", "effective_until": "2027-02-28"}],
    "checked_on": "2026-11-21",
    "confidence": "high",
    "papers": [{"id": "giay_uy_quyen", "name": {"vi": "Giấy ủy quyền", "en": "Letter of authority"}, "handing": "hand_in",
                "when": {"==": [{"var": "relation"}, "other"]}, "condition": {"vi": "chỉ khi làm thay", "en": "only for others"}}],
    "sections": [{"id": "requester", "title": {"vi": "Về ông bà", "en": "About you"}},
                 {"id": "child", "title": {"vi": "Về cháu bé", "en": "About the child"}}],
    "identity_documents": [
      {"id": "the_can_cuoc", "label": {"vi": "Thẻ căn cước", "en": "New card"}, "number": "citizen_id",
       "sentence": "Thẻ căn cước số {number}[ do Bộ Công an][ cấp ngày {issued}]"},
      {"id": "cccd", "label": {"vi": "Căn cước công dân", "en": "Older card"}, "number": "citizen_id",
       "sentence": "Căn cước công dân số {number}[ do Cục Cảnh sát QLHC về TTXH][ cấp ngày {issued}]"},
      {"id": "passport", "label": {"vi": "Hộ chiếu", "en": "Passport"}, "number": "text",
       "sentence": "Hộ chiếu số {number}[ do {issuer}][ cấp ngày {issued}]"},
      {"id": "none", "label": {"vi": "Chưa có giấy", "en": "None"}, "number": "none", "sentence": ""}],
    "questions": [
      {"section": "requester", "ask": {"vi": "Ông bà là gì của cháu ạ?", "en": "What are you to the child?"},
       "field": {"id": "relation", "kind": "choice", "label": {"vi": "quan hệ với cháu", "en": "relation"},
                 "choices": [{"id": "mother", "label": {"vi": "Mẹ", "en": "Mother"}},
                             {"id": "other", "label": {"vi": "Người khác", "en": "Somebody else"}, "printed": "Khác"}]}},
      {"section": "requester", "ask": {"vi": "Ông bà tên là gì ạ?", "en": "What is your name?"},
       "statement": {"vi": "Tên là {requester_full_name}.", "en": "Name: {requester_full_name}."},
       "field": {"id": "requester_full_name", "kind": "full_name", "label": {"vi": "họ tên ông bà", "en": "your name"},
                 "person": "requester", "fact": "full_name"}},
      {"section": "requester", "ask": {"vi": "Ông bà sinh ngày nào ạ?", "en": "When were you born?"},
       "field": {"id": "requester_birth_date", "kind": "date", "label": {"vi": "ngày sinh", "en": "birth date"},
                 "coarsest": "year"}},
      {"section": "requester",
       "field": {"id": "requester_id_document", "kind": "identity_document", "label": {"vi": "giấy tờ của ông bà", "en": "paper"},
                 "person": "requester", "agrees_with_birth": "requester_birth_date", "agrees_with_sex": "female"},
       "parts": {"kind": {"ask": {"vi": "Ông bà có giấy nào ạ?", "en": "Which paper do you have?"}},
                 "number": {"ask": {"vi": "Số trên thẻ ạ?", "en": "The number?"}},
                 "other_number": {"ask": {"vi": "Số trên giấy ạ?", "en": "The number?"}},
                 "issued": {"ask": {"vi": "Cấp ngày nào ạ?", "en": "Issued when?"}, "required": false},
                 "issuer": {"ask": {"vi": "Ai cấp ạ?", "en": "Issued by whom?"}, "required": false}}},
      {"section": "requester", "when": {"==": [{"var": "requester_id_document_kind"}, "none"]},
       "field": {"id": "requester_residence", "kind": "address", "label": {"vi": "nơi ở", "en": "residence"},
                 "person": "requester", "fact": "residence"},
       "parts": {"province": {"ask": {"vi": "Tỉnh nào ạ?", "en": "Which province?"}},
                 "commune": {"ask": {"vi": "Xã nào ạ?", "en": "Which commune?"}},
                 "detail": {"ask": {"vi": "Thôn nào ạ?", "en": "Which hamlet?"}}}},
      {"section": "child", "ask": {"vi": "Cháu tên là gì ạ?", "en": "What is the child's name?"},
       "field": {"id": "child_full_name", "kind": "full_name", "label": {"vi": "tên cháu", "en": "child's name"}}},
      {"section": "child", "ask": {"vi": "Cháu sinh ngày nào ạ?", "en": "When was the child born?"},
       "field": {"id": "child_birth_date", "kind": "date", "label": {"vi": "ngày sinh của cháu", "en": "birth date"},
                 "checks": [{"weight": "doubt", "when": {">": [{"var": "child_age_days"}, 60]},
                             "say": {"vi": "Đã quá 60 ngày.", "en": "More than 60 days ago."}}]}},
      {"section": "child", "ask": {"vi": "Cháu là trai hay gái ạ?", "en": "Boy or girl?"},
       "field": {"id": "child_sex", "kind": "choice", "label": {"vi": "cháu trai hay gái", "en": "boy or girl"},
                 "choices": [{"id": "male", "label": {"vi": "Con trai", "en": "Boy"}, "printed": "Nam"},
                             {"id": "female", "label": {"vi": "Con gái", "en": "Girl"}, "printed": "Nữ"}]}},
      {"section": "child", "when": {"!=": [{"var": "relation"}, "mother"]},
       "ask": {"vi": "Mẹ cháu tên là gì ạ?", "en": "What is the mother's name?"},
       "field": {"id": "mother_full_name", "kind": "full_name", "label": {"vi": "tên mẹ cháu", "en": "mother's name"}}},
      {"section": "child", "ask": {"vi": "Ông bà lấy mấy bản sao ạ?", "en": "How many copies?"},
       "field": {"id": "copy_count", "kind": "number", "label": {"vi": "số bản sao", "en": "copies"}, "required": false, "most": 20,
                 "checks": [{"weight": "refusal", "when": {"==": [{"var": "copy_count"}, 13]},
                             "say": {"vi": "Chọn số khác.", "en": "Choose another number."}}]}}],
    "computed": [
      {"id": "mother_full_name", "rule": {"if": [{"==": [{"var": "relation"}, "mother"]}, {"var": "requester_full_name"}, null]}},
      {"id": "child_birth_date_words", "as": "date_words", "of": ["child_birth_date"]},
      {"id": "child_age_days", "as": "days_since", "of": ["child_birth_date"]},
      {"id": "made_day", "as": "day_of_today"}, {"id": "made_month", "as": "month_of_today"},
      {"id": "made_year", "as": "year_of_today"}],
    "afterwards": [{"id": "sign", "title": {"vi": "Ký tên", "en": "Sign"}, "text": {"vi": "Ký ở cuối tờ.", "en": "Sign below."}}],
    "languages": ["vi", "en"]
  })");
  REQUIRE_FALSE(json.is_discarded());
  return json;
}

const Shared& sample_shared() {
  static const Shared shared = [] {
    Shared made;
    Result<JsonSource> name = read_block(R"json({
  "id": "name",
  "words": {"field": "", "person": "", "whose": "", "example": ""},
  "defaults": {"whose": {"vi": "của ông bà", "en": "your"}},
  "questions": [
    {"ask": {"vi": "Họ tên $(whose) là gì ạ?", "en": "What is $(whose) name?"},
     "field": {"id": "$(field)", "kind": "full_name", "label": {"vi": "họ tên $(whose)", "en": "$(whose) name"},
               "person": "$(person)"},
     "statement": {"vi": "$(Whose): {$(field)}", "en": "$(Whose) name: {$(field)}"}}],
  "computed": [{"id": "$(field)_there", "rule": {"!!": [{"var": "$(field)"}]}}]
})json",
                                         "blocks/name.json");
    REQUIRE(name);
    made.blocks.emplace("name", std::move(*name));
    Result<std::vector<DatedSetting>> settings = read_settings_file(R"({"settings": [
      {"id": "fee", "kind": "money", "values": [{"value": 8000, "until": "2026-12-31"}, {"value": 10000, "from": "2027-01-01"}]},
      {"id": "hotline", "kind": "phone", "verified": false, "values": [{"value": "1900 0000"}]},
      {"id": "share", "kind": "percent", "values": [{"value": 4.5, "from": "2026-07-01"}]}]})",
                                                                    "settings.json");
    REQUIRE(settings);
    made.settings = std::move(*settings);
    return made;
  }();
  return shared;
}

Procedure procedure_of(const Json& json) {
  Result<Procedure> procedure = read_procedure(json.dump(), "mau.json", sample_shared());
  for (const Fault& fault : procedure.faults()) UNSCOPED_INFO(to_string(fault));
  REQUIRE(procedure);
  return *procedure;
}

Procedure sample() { return procedure_of(sample_json()); }

Procedure shipped_procedure() {
  Result<Procedure> procedure =
      read_procedure(shipped_text("procedures/khai-sinh.json"), "khai-sinh.json", shipped_shared());
  for (const Fault& fault : procedure.faults()) UNSCOPED_INFO(to_string(fault));
  REQUIRE(procedure);
  return *procedure;
}

Faults faults_of(const Json& json) { return read_procedure(json.dump(), "mau.json", sample_shared()).faults(); }

const Shared& shipped_shared() {
  static const Shared shared = [] {
    Result<Shared> read = shared_of(Disk(), {CAMTAY_ASSETS_DIR});
    for (const Fault& fault : read.faults()) UNSCOPED_INFO(to_string(fault));
    REQUIRE(read);
    return std::move(*read);
  }();
  return shared;
}

bool finds(const Faults& faults, std::string_view pointer, std::string_view what) {
  const bool found = std::any_of(faults.begin(), faults.end(), [&](const Fault& fault) {
    return fault.pointer == pointer && fault.what.find(what) != std::string::npos && fault.line > 0;
  });
  if (!found) {
    UNSCOPED_INFO("looked for " << pointer << ": " << what);
    for (const Fault& fault : faults) UNSCOPED_INFO(to_string(fault));
  }
  return found;
}

const Lists& shipped_lists() {
  static const Lists lists = [] {
    Result<Lists> people = read_people_lists(shipped_text("data/people.json"), "people.json");
    Result<std::vector<Province>> provinces = read_provinces(shipped_text("data/places.json"), "places.json");
    REQUIRE(people);
    REQUIRE(provinces);
    people->provinces = std::move(*provinces);
    return *people;
  }();
  return lists;
}

}  // namespace camtay
