// How questions take answers: as people write them, half written, wrong, doubtful, and from long lists.
#include <catch2/catch_test_macros.hpp>

#include "person.hpp"

namespace camtay {
namespace {

Person at_question(std::string_view id) {
  Person person = Person::opens("khai-sinh");
  person.comes_to(id);
  return person;
}

std::string answer(const Person& person, const std::string& id) {
  const auto found = person.model().answers.find(id);
  return found == person.model().answers.end() ? "" : found->is_string() ? found->get<std::string>() : found->dump();
}

TEST_CASE("a name is kept as typed while she types and in capitals when she goes on") {
  Person person = at_question("child_full_name");
  person.happens(Typed{"child_full_name/entry", "đặng  ngọc ẩn"});
  CHECK(answer(person, "child_full_name") == "đặng  ngọc ẩn");
  person.goes_on();
  CHECK(answer(person, "child_full_name") == "ĐẶNG NGỌC ẨN");
}

TEST_CASE("decomposed letters that were pasted become the composed ones") {
  Person person = at_question("child_full_name");
  person.types(
      "Nguye\xCC\x82\xCC\x83n Thi\xCC\xA3 \xC4\x90"
      "a\xCC\x80o");
  person.goes_on();
  CHECK(answer(person, "child_full_name") == "NGUYỄN THỊ ĐÀO");
}

TEST_CASE("a date is taken from its three boxes however it is written") {
  const struct {
    const char *day, *month, *year, *kept;
  } cases[] = {{"5", "3", "48", "1948-03-05"},     {"05", "03", "1948", "1948-03-05"},
               {"", "", "1948", "1948"},           {"", "3", "1948", "1948-03"},
               {"5/3/1948", "", "", "1948-03-05"}, {" 5 ", "3", "1948 ", "1948-03-05"},
               {"5", "3", "26", "2026-03-05"}};
  for (const auto& one : cases) {
    INFO(one.day << "|" << one.month << "|" << one.year);
    Person person = at_question("requester_birth_date");
    person.types("Ngày", one.day);
    if (*one.month != '\0') person.types("Tháng", one.month);
    if (*one.year != '\0') person.types("Năm", one.year);
    person.presses("Quay lại");
    CHECK(answer(person, "requester_birth_date") == one.kept);
  }
}

TEST_CASE("a date half written stays as it is and she is told what is lacking") {
  Person person = at_question("child_birth_date");
  person.types("Ngày", "12");
  person.types("Tháng", "3");
  CHECK(person.value_of("Ngày") == "12");
  CHECK(person.value_of("Tháng") == "3");
  person.goes_on();
  CHECK(person.hears("Ông/bà ghi đủ năm"));
  CHECK(person.value_of("Ngày") == "12");
  CHECK(person.value_of("Tháng") == "3");
  person.types("Năm", "2026");
  person.goes_on();
  CHECK(answer(person, "child_birth_date") == "2026-03-12");
}

TEST_CASE("a day that is in no calendar is refused and stays as she wrote it") {
  Person person = at_question("child_birth_date");
  person.types_date("30", "2", "2026");
  person.goes_on();
  CHECK(person.sees("Trên lịch chưa có ngày này"));
  CHECK(person.page().focus == "complaint");
  CHECK(person.value_of("Ngày") == "30");
  person.types("Ngày", "28");
  CHECK_FALSE(answer(person, "child_birth_date").empty());
  person.goes_on();
  CHECK(answer(person, "child_birth_date") == "2026-02-28");
}

TEST_CASE("a day that has not come yet is refused") {
  Person person = at_question("child_birth_date");
  person.types_date("22", "3", "2026");
  person.goes_on();
  CHECK(person.sees("Ngày này chưa tới"));
}

TEST_CASE("an identity number of eleven digits is refused with what to do") {
  Person person = at_question("requester_id_document_kind");
  person.chooses("Căn cước công dân");
  person.goes_on();
  person.types("038 158 004 21");
  CHECK(person.sees("Đã có 11 số, cần 12 số"));
  person.goes_on();
  CHECK(person.sees("Số trên thẻ có 12 chữ số. Ở đây có 11."));
  CHECK(person.hears("có 11"));
  person.types("038 158 004 215");
  CHECK(person.sees("038 158 004 215"));
  person.goes_on();
  CHECK(answer(person, "requester_id_document_number") == "038158004215");
}

TEST_CASE("a number that says another year of birth is asked about, not refused") {
  Person person = at_question("requester_birth_date");
  person.types_date("5", "4", "1958");
  person.goes_on();
  person.chooses("Căn cước công dân");
  person.goes_on();
  person.types("038160004215");
  person.goes_on();
  CHECK(person.is_at("Hỏi lại cho chắc"));
  CHECK(person.hears("1960"));
  CHECK(person.hears("1958"));

  SECTION("she may keep it, and is not asked again") {
    person.presses("Đúng rồi");
    CHECK(place(person.model()).id == "requester_id_document_issued");
    person.presses("Quay lại");
    person.presses("Quay lại");
    person.goes_on();
    CHECK(place(person.model()).id == "requester_id_document_issued");
  }
  SECTION("she may mend the number") {
    person.presses("Sửa số căn cước của ông/bà");
    person.types("038158004215");
    person.goes_on();
    CHECK(place(person.model()).id == "requester_id_document_issued");
  }
  SECTION("she may mend the date of birth, and the doubt is gone") {
    person.presses("Sửa ngày sinh của ông/bà");
    person.types("Năm", "1960");
    person.goes_on();
    // The number is asked once more, with what she had written, and then the way goes on where it was.
    CHECK(place(person.model()).id == "requester_id_document_number");
    person.goes_on();
    CHECK(answer(person, "requester_birth_date") == "1960-04-05");
    CHECK(place(person.model()).stop == Stop::Question);
    CHECK(place(person.model()).id == "requester_id_document_issued");
  }
}

TEST_CASE("nothing chosen is answered with what to do, and choosing takes the complaint away") {
  Person person = Person::opens("khai-sinh");
  person.goes_on();
  CHECK(person.hears("Chưa biết thì bấm Để sau"));
  CHECK(person.page().focus == "complaint");
  person.chooses("Mẹ cháu");
  CHECK_FALSE(person.sees("Chưa biết thì bấm Để sau"));
  CHECK(person.has_chosen("Mẹ cháu"));
  CHECK_FALSE(person.has_chosen("Bố cháu"));
}

TEST_CASE("choosing does not jump ahead") {
  Person person = Person::opens("khai-sinh");
  const std::string here = person.heading();
  person.chooses("Bố cháu");
  person.chooses("Mẹ cháu");
  CHECK(person.is_at(here));
}

TEST_CASE("a province is found without accents, with one wrong letter, and by paging") {
  Person person = at_question("authority_province");
  CHECK(person.sees("Trang 1 trong 6"));
  person.types("bac ninh");
  CHECK(person.sees("Thành phố Bắc Ninh"));
  person.types("bac nimh");
  CHECK(person.sees("Thành phố Bắc Ninh"));
  person.types("xyzxyz");
  CHECK(person.hears("Chưa thấy"));
  person.types("");
  CHECK(person.sees("Trang 1 trong 6"));
  std::set<std::string> seen;
  for (;;) {
    for (const SemanticNode& node : person.page().nodes) {
      if (node.role == Role::Radio) CHECK(seen.insert(node.name).second);
    }
    if (!person.sees_button("Xem tiếp")) break;
    person.presses("Xem tiếp");
  }
  CHECK(seen.size() == 34);
  person.presses("Xem trước đó");
  CHECK(person.sees("Trang 5 trong 6"));
}

TEST_CASE("a commune is chosen among those of its province") {
  Person person = at_question("authority_province");
  person.types("ha noi");
  person.chooses("Thành phố Hà Nội");
  person.goes_on();
  person.types("ba dinh");
  person.chooses("Phường Ba Đình");
  person.goes_on();
  CHECK(answer(person, "authority_commune") == "phường Ba Đình");
  // Another province has other communes: the old one is no longer right there.
  person.presses("Quay lại");
  person.presses("Quay lại");
  person.types("bac ninh");
  person.chooses("Thành phố Bắc Ninh");
  person.goes_on();
  person.goes_on();
  CHECK(place(person.model()).id == "authority_commune");
  CHECK(person.page().focus == "complaint");
}

TEST_CASE("what has been chosen from a long list stands first when she comes back") {
  Person person = at_question("child_ethnicity");
  person.types("mong");
  person.chooses("Mông");
  person.goes_on();
  person.presses("Quay lại");
  for (const SemanticNode& node : person.page().nodes) {
    if (node.role != Role::Radio) continue;
    CHECK(node.name == "Mông");
    CHECK(node.checked);
    break;
  }
}

TEST_CASE("an ethnic group that is in no list is taken as her paper says it") {
  Person person = at_question("child_ethnicity");
  person.types("Pa Then X");
  person.chooses("Ghi là: Pa Then X");
  person.goes_on();
  CHECK(answer(person, "child_ethnicity") == "Pa Then X");
}

TEST_CASE("what is proposed at first is hers to change") {
  Person person = at_question("child_nationality");
  CHECK(person.has_chosen("Việt Nam"));
  person.types("lao");
  person.chooses("Lào");
  person.goes_on();
  person.presses("Quay lại");
  CHECK(person.has_chosen("Lào"));
}

TEST_CASE("why it is asked and where it stands on the paper open and close at a press") {
  Person person = at_question("requester_full_name");
  CHECK_FALSE(person.sees("Cán bộ so tên này"));
  person.presses("Vì sao hỏi?");
  CHECK(person.sees("Cán bộ so tên này"));
  person.presses("Ở đâu trên giấy?");
  CHECK(person.sees("Họ tên ở mặt trước thẻ"));
  CHECK_FALSE(person.sees("Cán bộ so tên này"));
  person.presses("Ở đâu trên giấy?");
  CHECK_FALSE(person.sees("Họ tên ở mặt trước thẻ"));
}

}  // namespace
}  // namespace camtay
