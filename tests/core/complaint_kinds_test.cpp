#include <catch2/catch_test_macros.hpp>

#include "base/text.hpp"
#include "procedure/complaint.hpp"
#include "procedure_sample.hpp"

using namespace camtay;

namespace {

Field field_of(FieldKind kind) {
  Field field;
  field.id = "x";
  field.kind = kind;
  return field;
}

std::optional<Complaint> about(const Field& field, const Json& answer, const Json& others = Json::object()) {
  Answers answers = others;
  answers[field.id] = answer;
  return complaint(field, answers, answers, sample_today, shipped_lists());
}

std::string said(const Field& field, const Json& answer, const Json& others = Json::object()) {
  const std::optional<Complaint> found = about(field, answer, others);
  return found ? std::string(name_of(found->kind)) : "";
}

std::string said(FieldKind kind, const Json& answer) { return said(field_of(kind), answer); }

}  // namespace

TEST_CASE("a missing answer is missed where it is required") {
  Field field = field_of(FieldKind::FullName);
  CHECK(said(field, nullptr) == "missing");
  CHECK(said(field, "") == "missing");
  CHECK(complaint(field, Json::object(), Json::object(), sample_today, {})->kind == ComplaintKind::Missing);
  field.required = false;
  CHECK(said(field, nullptr).empty());
}

TEST_CASE("names") {
  CHECK(said(FieldKind::FullName, "ĐẶNG NGỌC ẨN").empty());
  CHECK(said(FieldKind::FullName, "H'HEN NIÊ").empty());
  CHECK(said(FieldKind::FullName, "NGUYỄN GIA BẢO 2") == "not_a_name");
  CHECK(said(FieldKind::FullName, "X") == "not_a_name");
  // Names of the royal branches have eleven words and more.
  CHECK(said(FieldKind::FullName, "Công Tằng Tôn Nữ Thị Ngọc Bích Thủy Tiên Hoàng Lan") == "");
  CHECK(said(FieldKind::FullName, "NGUYỄN PHƯỚC QUẢNG HUỲNH TRƯỜNG THƯỢNG NGHIÊM DƯƠNG KHUYẾN").empty());
  std::string long_name = "TRẦN";
  while (length(long_name) <= 100) long_name += "NGHIÊNG";
  CHECK(about(field_of(FieldKind::FullName), long_name)->need == 100);
}

TEST_CASE("texts have their limits, in letters and not in bytes") {
  Field field = field_of(FieldKind::ShortText);
  field.least = 2;
  field.most = 5;
  CHECK(said(field, "ấp Đô").empty());
  CHECK(said(field, "ế") == "too_small");
  CHECK(*about(field, "ấp Đông") == Complaint{ComplaintKind::TooLong, 7, 5, {}});
}

TEST_CASE("numbers have their limits") {
  Field field = field_of(FieldKind::Number);
  field.least = 1;
  field.most = 20;
  CHECK(said(field, 3).empty());
  CHECK(said(field, "ba") == "not_a_number");
  CHECK(said(field, 1.5) == "not_a_number");
  CHECK(*about(field, 0) == Complaint{ComplaintKind::TooSmall, 0, 1, {}});
  CHECK(*about(field, 21) == Complaint{ComplaintKind::TooLarge, 0, 20, {}});
  CHECK(said(FieldKind::Money, 3'000'000'000LL) == "too_large");
}

TEST_CASE("dates") {
  Field field = field_of(FieldKind::Date);
  CHECK(said(field, "2026-03-12").empty());
  CHECK(said(field, "2026-11-21").empty());
  CHECK(said(field, "2026-11-22") == "in_the_future");
  CHECK(said(field, "30/2/1996") == "not_a_date");
  CHECK(said(field, "hôm qua") == "not_a_date");
  CHECK(said(field, "1950-03") == "day_missing");
  CHECK(said(field, "1950") == "month_missing");
  CHECK(said(field, "/3/1950") == "day_missing");
  CHECK(said(field, "5//1950") == "month_missing");
  CHECK(said(field, "//1950") == "month_missing");
  CHECK(said(field, "5/3/") == "year_missing");
  field.future_allowed = true;
  CHECK(said(field, "2027-01-01").empty());
}

TEST_CASE("a year alone is enough where it is allowed, but not a day without its month") {
  Field field = field_of(FieldKind::Date);
  field.coarsest = Precision::Year;
  CHECK(said(field, "1950").empty());
  CHECK(said(field, "2027") == "in_the_future");
  CHECK(said(field, "2026").empty());
  CHECK(said(field, "5//1950") == "month_missing");
  field.coarsest = Precision::Month;
  CHECK(said(field, "1950-03").empty());
  CHECK(said(field, "1950") == "month_missing");
}

TEST_CASE("times and phones") {
  CHECK(said(FieldKind::Time, "08:30").empty());
  CHECK(said(FieldKind::Time, "8 giờ tối") == "not_a_time");
  CHECK(said(FieldKind::Phone, "0912345678").empty());
  CHECK(said(FieldKind::Phone, "02383844129").empty());
  CHECK(said(FieldKind::Phone, "01234567890") == "old_phone");
  CHECK(said(FieldKind::Phone, "0412345678") == "not_a_phone");
  CHECK(said(FieldKind::Phone, "hỏi con") == "not_a_phone");
}

TEST_CASE("a citizen id has twelve digits") {
  CHECK(said(FieldKind::CitizenId, "038196004123").empty());
  CHECK(*about(field_of(FieldKind::CitizenId), "03819600412") ==
        Complaint{ComplaintKind::WrongDigitCount, 11, 12, {}});
  CHECK(about(field_of(FieldKind::CitizenId), "không nhớ")->have == 0);
}

TEST_CASE("places are those of today, and a commune lies in its province") {
  CHECK(said(FieldKind::Province, "thành phố Bắc Ninh").empty());
  CHECK(said(FieldKind::Province, "Bắc Giang") == "unknown_province");
  Field commune = field_of(FieldKind::Commune);
  commune.within = "province";
  CHECK(said(commune, "phường Tiên Du", {{"province", "thành phố Bắc Ninh"}}).empty());
  CHECK(said(commune, "phường Tiên Du", {{"province", "tỉnh Nghệ An"}}) == "unknown_commune");
  CHECK(said(commune, "phường Tiên Du") == "unknown_commune");
}

TEST_CASE("before the lists are loaded nothing is said against a place") {
  const Field field = field_of(FieldKind::Province);
  CHECK_FALSE(complaint(field, {{"x", "Bắc Giang"}}, Json::object(), sample_today, {}));
}

TEST_CASE("a nationality is no ethnic group, though Lào is both") {
  CHECK(said(FieldKind::EthnicGroup, "Kinh").empty());
  CHECK(said(FieldKind::EthnicGroup, "Cao Lan").empty());
  CHECK(said(FieldKind::EthnicGroup, "Lào").empty());
  CHECK(said(FieldKind::EthnicGroup, "Việt Nam") == "not_an_ethnic_group");
  CHECK(said(FieldKind::EthnicGroup, "viet nam") == "not_an_ethnic_group");
  CHECK(said(FieldKind::EthnicGroup, "12") == "not_an_ethnic_group");
  CHECK(said(FieldKind::Nationality, "Trung Quốc (Đài Loan)").empty());
  CHECK(said(FieldKind::Nationality, "84") == "not_a_name");
}

TEST_CASE("a choice must be one that is offered now") {
  Field field = field_of(FieldKind::OneOf);
  field.choices = {{"home", {}, "", "", nullptr},
                   {"ship", {}, "", "", parse_json_or_discarded(R"({"==": [{"var": "sea"}, true]})")}};
  CHECK(said(field, "home").empty());
  CHECK(said(field, "ship") == "not_a_choice");
  CHECK(said(field, "ship", {{"sea", true}}).empty());
  CHECK(said(field, "trai") == "not_a_choice");
  field.kind = FieldKind::SeveralOf;
  CHECK(said(field, Json::array({"home"})).empty());
  CHECK(said(field, Json::array({"home", "trai"})) == "not_a_choice");
  CHECK(said(field, "home") == "not_a_choice");
  CHECK(said(FieldKind::YesNo, false).empty());
  CHECK(said(FieldKind::YesNo, "có") == "not_a_choice");
}

TEST_CASE("what only the procedure knows is said in its words") {
  Field field = field_of(FieldKind::Number);
  field.checks = {{FieldCheck::Weight::Refusal,
                   parse_json_or_discarded(R"({"==": [{"var": "x"}, 13]})"),
                   {{"vi", "Chọn số khác."}}}};
  CHECK_FALSE(about(field, 12));
  CHECK(*about(field, 13) == Complaint{ComplaintKind::ByProcedure, 0, 0, {{"vi", "Chọn số khác."}}});
}
