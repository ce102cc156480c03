#include <catch2/catch_test_macros.hpp>

#include "procedure/complaint.hpp"
#include "procedure_sample.hpp"

using namespace camtay;

namespace {

Field citizen_id() {
  Field field;
  field.id = "number";
  field.kind = FieldKind::CitizenId;
  field.agrees_with_birth = "birth";
  field.agrees_with_sex = "sex";
  return field;
}

std::vector<Doubt> about(const Field& field, Json answers) { return doubts(field, answers, answers, sample_today); }

}  // namespace

TEST_CASE("a number that agrees with birth and sex raises no doubt") {
  CHECK(about(citizen_id(), {{"number", "038196004123"}, {"birth", "1996-08-15"}, {"sex", "female"}}).empty());
  CHECK(about(citizen_id(), {{"number", "001209000123"}, {"birth", "2009"}, {"sex", "male"}}).empty());
  CHECK(about(citizen_id(), {{"number", "038196004123"}}).empty());
}

TEST_CASE("another year of birth is asked again, with both years") {
  const std::vector<Doubt> found = about(citizen_id(), {{"number", "038196004123"}, {"birth", "1995-08-15"}});
  REQUIRE(found.size() == 1);
  CHECK(found[0] == Doubt{DoubtKind::IdBirthYear, "birth", 1996, 1995, {}});
}

TEST_CASE("nobody born before 1900 is asked about the year") {
  CHECK(about(citizen_id(), {{"number", "038099004123"}, {"birth", "1899"}}).empty());
}

TEST_CASE("the other sex is asked again") {
  CHECK(about(citizen_id(), {{"number", "038096004123"}, {"sex", "female"}})[0] ==
        Doubt{DoubtKind::IdSex, "sex", 0, 0, {}});
  Field mother = citizen_id();
  mother.agrees_with_sex = "female";
  CHECK(about(mother, {{"number", "038096004123"}})[0].kind == DoubtKind::IdSex);
  CHECK(about(mother, {{"number", "038196004123"}}).empty());
}

TEST_CASE("a code of no province is asked about, an old province's is not") {
  CHECK(about(citizen_id(), {{"number", "135196004123"}})[0] == Doubt{DoubtKind::IdProvince, "", 135, 0, {}});
  CHECK(about(citizen_id(), {{"number", "002196004123"}}).empty());  // Hà Giang, part of Tuyên Quang today
}

TEST_CASE("a number that is not yet right raises complaints, not doubts") {
  CHECK(about(citizen_id(), {{"number", "0381960041"}, {"birth", "1950"}}).empty());
  CHECK(about(citizen_id(), {{"number", 38196004123}}).empty());
}

TEST_CASE("a name of one word is asked again") {
  Field field;
  field.id = "name";
  field.kind = FieldKind::FullName;
  CHECK(about(field, {{"name", "HOA"}})[0].kind == DoubtKind::OneWordName);
  CHECK(about(field, {{"name", "LÊ NA"}}).empty());
}

TEST_CASE("districts ended in 2025 and are asked about in an address of today") {
  const Procedure procedure = sample();
  const Field* detail = find_field(procedure, "requester_residence_detail");
  REQUIRE(detail);
  const auto doubted = [&](const char* address) { return !about(*detail, {{detail->id, address}}).empty(); };
  CHECK(doubted("Thôn Đông, huyện Tiên Du"));
  CHECK(doubted("số 5, Quận Ba Đình"));
  CHECK(doubted("khối 3, thị xã Cửa Lò"));
  CHECK_FALSE(doubted("số 5, phố Quán Thánh"));
  CHECK_FALSE(doubted("Thôn Đông"));
}

TEST_CASE("the procedure may doubt too") {
  const Procedure procedure = sample();
  const Field* birth = find_field(procedure, "child_birth_date");
  REQUIRE(birth);
  const auto doubted = [&](const char* day) {
    const Answers answers{{"child_birth_date", day}};
    return doubts(*birth, answers, facts(procedure, answers, sample_today), sample_today);
  };
  CHECK(doubted("2026-10-12").empty());
  REQUIRE(doubted("2026-09-01").size() == 1);
  CHECK(in(doubted("2026-09-01")[0].say, "vi") == "Đã quá 60 ngày.");
}
