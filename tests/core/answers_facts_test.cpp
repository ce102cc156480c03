#include <catch2/catch_test_macros.hpp>

#include "procedure/answers.hpp"
#include "procedure_sample.hpp"

using namespace camtay;

namespace {

Answers grandmother() {
  return parse_json_or_discarded(R"({
    "relation": "other", "requester_full_name": "NGUYỄN THỊ HOA", "requester_birth_date": "1958-04-05",
    "requester_id_document_kind": "cccd", "requester_id_document_number": "040158000123",
    "requester_id_document_issued": "2021-11-20",
    "child_full_name": "NGUYỄN GIA BẢO", "child_birth_date": "2026-10-12", "child_sex": "male",
    "mother_full_name": "TRẦN THỊ LAN", "copy_count": 3})");
}

std::vector<std::string> asked(const Answers& answers) {
  const Procedure procedure = sample();
  std::vector<std::string> ids;
  for (const std::size_t i : route(procedure, answers, sample_today)) ids.push_back(procedure.questions[i].id);
  return ids;
}

bool is_asked(const Answers& answers, std::string_view id) {
  for (const std::string& other : asked(answers)) {
    if (other == id) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("rules see the answers, the computed values and today") {
  const Json known = facts(sample(), grandmother(), sample_today);
  CHECK(known["today"] == "2026-11-21");
  CHECK(known["child_age_days"] == 40);
  CHECK(known["child_birth_date_words"] == "Ngày mười hai tháng mười năm hai nghìn không trăm hai mươi sáu");
  CHECK(known["requester_id_document"] ==
        "Căn cước công dân số 040158000123 do Cục Cảnh sát QLHC về TTXH cấp ngày 20/11/2021");
  CHECK(known["made_day"] == "21");
}

TEST_CASE("no rule and a rule that is true hold") {
  CHECK(holds(nullptr, Json::object()));
  CHECK(holds(parse_json_or_discarded(R"({"==": [{"var": "a"}, 1]})"), parse_json_or_discarded(R"({"a": 1})")));
  CHECK_FALSE(holds(parse_json_or_discarded(R"({"==": [{"var": "a"}, 1]})"), Json::object()));
}

TEST_CASE("a question that does not apply is not asked, and its answer is kept but not seen") {
  Answers answers = grandmother();
  CHECK(is_asked(answers, "mother_full_name"));
  answers["relation"] = "mother";
  CHECK_FALSE(is_asked(answers, "mother_full_name"));
  CHECK(answers["mother_full_name"] == "TRẦN THỊ LAN");
  CHECK(printed(sample(), answers, sample_today)["mother_full_name"] == "NGUYỄN THỊ HOA");
  CHECK(spoken(sample(), answers, sample_today, "vi")["mother_full_name"] == "NGUYỄN THỊ HOA");
  answers["relation"] = "other";
  CHECK(printed(sample(), answers, sample_today)["mother_full_name"] == "TRẦN THỊ LAN");
}

TEST_CASE("what follows from an answer that is not seen is not seen either") {
  Answers answers = grandmother();
  answers["requester_id_document_kind"] = "none";
  answers["requester_residence_province"] = "tỉnh Nghệ An";
  answers["requester_residence_commune"] = "xã Nghi Lộc";
  answers["requester_residence_detail"] = "Thôn Đông";
  CHECK(printed(sample(), answers, sample_today)["requester_residence"] == "Thôn Đông, xã Nghi Lộc, tỉnh Nghệ An");
  answers["requester_id_document_kind"] = "cccd";
  CHECK(printed(sample(), answers, sample_today).count("requester_residence") == 0);
  CHECK(printed(sample(), answers, sample_today).count("requester_residence_detail") == 0);
}

TEST_CASE("a missing answer is absent and never guessed") {
  const Values values = printed(sample(), Json::object(), sample_today);
  CHECK(values == Values{{"made_day", "21"}, {"made_month", "11"}, {"made_year", "2026"}});
  CHECK(printed(sample(), {{"child_full_name", nullptr}, {"copy_count", ""}}, sample_today) == values);
}

TEST_CASE("values are printed as the form wants them") {
  const Values values = printed(sample(), grandmother(), sample_today);
  CHECK(values.at("requester_birth_date") == "05/04/1958");
  CHECK(values.at("child_sex") == "Nam");
  CHECK(values.at("child_sex=male") == "X");
  CHECK(values.count("child_sex=female") == 0);
  CHECK(values.at("copy_count") == "3");
  CHECK(values.at("relation") == "Khác");
  CHECK(values.count("today") == 0);
}

TEST_CASE("days and months of today have two digits") {
  const Values values = printed(sample(), Json::object(), {2027, 2, 5});
  CHECK(values.at("made_day") == "05");
  CHECK(values.at("made_month") == "02");
}

TEST_CASE("values are spoken as one says them, in the language of the person") {
  Answers answers = grandmother();
  answers["child_sex"] = "female";
  const Values vi = spoken(sample(), answers, sample_today, "vi");
  CHECK(vi.at("child_birth_date") == "ngày 12 tháng 10 năm 2026");
  CHECK(vi.at("child_sex") == "con gái");
  CHECK(vi.at("child_full_name") == "NGUYỄN GIA BẢO");
  CHECK(vi.at("requester_id_document_number") == "040 158 000 123");
  const Values en = spoken(sample(), answers, sample_today, "en");
  CHECK(en.at("child_birth_date") == "12 October 2026");
  CHECK(en.at("child_sex") == "girl");
}

TEST_CASE("identity documents leave out what is missing, and are nothing without their number") {
  Answers answers = grandmother();
  const auto sentence = [&] {
    const Values values = printed(sample(), answers, sample_today);
    const auto found = values.find("requester_id_document");
    return found == values.end() ? std::string() : found->second;
  };
  answers.erase("requester_id_document_issued");
  CHECK(sentence() == "Căn cước công dân số 040158000123 do Cục Cảnh sát QLHC về TTXH");
  answers["requester_id_document_kind"] = "passport";
  CHECK(sentence().empty());  // the card's number is not that of the passport
  answers["requester_id_document_other_number"] = "C1234567";
  CHECK(sentence() == "Hộ chiếu số C1234567");
  answers["requester_id_document_issued"] = "2019-05-06";
  CHECK(sentence() == "Hộ chiếu số C1234567 cấp ngày 06/05/2019");
  answers["requester_id_document_issuer"] = "Cục Quản lý xuất nhập cảnh";
  CHECK(sentence() == "Hộ chiếu số C1234567 do Cục Quản lý xuất nhập cảnh cấp ngày 06/05/2019");
  answers["requester_id_document_kind"] = "none";
  CHECK(sentence().empty());
}

TEST_CASE("money has dots and several choices are told one after the other") {
  Json json = sample_json();
  json["questions"].push_back(parse_json_or_discarded(R"({"section": "child", "ask": {"vi": "Tiền ạ?"},
      "field": {"id": "amount", "kind": "money", "label": {"vi": "tiền"}}})"));
  json["questions"].push_back(parse_json_or_discarded(R"({"section": "child", "ask": {"vi": "Lấy gì ạ?"},
      "field": {"id": "wishes", "kind": "choices", "label": {"vi": "muốn lấy"},
                "choices": [{"id": "copy", "label": {"vi": "Bản sao"}}, {"id": "card", "label": {"vi": "Thẻ bảo hiểm"}}]}})"));
  json["questions"].push_back(parse_json_or_discarded(R"({"section": "child", "ask": {"vi": "Đã nộp chưa ạ?"},
      "field": {"id": "paid", "kind": "yes_no", "label": {"vi": "đã nộp tiền"}}})"));
  const Answers answers =
      parse_json_or_discarded(R"({"amount": 1500000, "wishes": ["copy", "card"], "paid": false})");
  const Values values = printed(procedure_of(json), answers, sample_today);
  CHECK(values.at("amount") == "1.500.000");
  CHECK(values.at("wishes") == "Bản sao, Thẻ bảo hiểm");
  CHECK(values.at("wishes=card") == "X");
  CHECK(values.at("paid=no") == "X");
  CHECK(values.count("paid=yes") == 0);
}

TEST_CASE("a computed value without a field is printed by its own kind") {
  Json json = sample_json();
  json["computed"].push_back(
      parse_json_or_discarded(R"({"id": "day", "kind": "date", "rule": {"var": "child_birth_date"}})"));
  CHECK(printed(procedure_of(json), grandmother(), sample_today).at("day") == "12/10/2026");
}

TEST_CASE("a text is filled with values") {
  const Values values{{"child_full_name", "NGUYỄN GIA BẢO"}};
  CHECK(filled("Cháu tên là {child_full_name}.", values, "…") == "Cháu tên là NGUYỄN GIA BẢO.");
  CHECK(filled("{mother_full_name} và {child_full_name}", values, "…") == "… và NGUYỄN GIA BẢO");
  CHECK(filled("Dấu { thừa", values, "…") == "Dấu { thừa");
  CHECK(filled("", values, "…").empty());
}

TEST_CASE("answers that are not yet right are shown as they were typed") {
  CHECK(printed(sample(), {{"child_birth_date", "30/2/2026"}}, sample_today).at("child_birth_date") == "30/2/2026");
  CHECK(printed(sample(), {{"child_sex", "trai"}}, sample_today).at("child_sex") == "trai");
}
