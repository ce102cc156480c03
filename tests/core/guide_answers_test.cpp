// How questions take answers: as people write them, half written, wrong, doubtful, and from long lists.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

#include "base/text.hpp"
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

// Types into a box by its label, or into the only field; nothing for no text.
void types_into(Person& person, const char* label, const char* text) {
  if (*text == '\0') return;
  if (*label == '\0') {
    person.types(text);
  } else {
    person.types(label, text);
  }
}

TEST_CASE("what is typed is kept as people write it and becomes canonical when she goes on") {
  const struct {
    const char *question, *typed, *kept;
  } cases[] = {
      {"child_full_name", "đặng  ngọc ẩn", "ĐẶNG NGỌC ẨN"},
      {"child_full_name",
       "Nguye\xCC\x82\xCC\x83n Thi\xCC\xA3 \xC4\x90"
       "a\xCC\x80o",
       "NGUYỄN THỊ ĐÀO"},
      {"requester_full_name", " Trần   Thị Mai ", "TRẦN THỊ MAI"},
  };
  for (const auto& one : cases) {
    INFO(one.question << ": " << one.typed);
    Person person = at_question(one.question);
    const std::string node = std::string(one.question) + "/entry";
    person.happens(Typed{node, one.typed});
    CHECK(answer(person, one.question) == nfc(one.typed));
    person.goes_on();
    CHECK(answer(person, one.question) == one.kept);
  }
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
    types_into(person, "Ngày", one.day);
    types_into(person, "Tháng", one.month);
    types_into(person, "Năm", one.year);
    person.presses("Quay lại");
    CHECK(answer(person, "requester_birth_date") == one.kept);
  }
}

TEST_CASE("a wrong answer stays as she wrote it, she is told what to do, and the mended one is taken") {
  const struct {
    const char *question, *day, *month, *year, *told;  // a text that is no date stands for the day
    const char *mended_label, *mended, *kept;
  } cases[] = {
      {"child_birth_date", "12", "3", "", "Ông/bà ghi đủ năm", "Năm", "2026", "2026-03-12"},
      {"child_birth_date", "30", "2", "2026", "Trên lịch chưa có ngày này", "Ngày", "28", "2026-02-28"},
      {"child_birth_date", "22", "3", "2026", "Ngày này chưa tới", "Ngày", "21", "2026-03-21"},
      {"child_full_name", "Mai 2", "", "", "Họ tên chỉ gồm chữ", "", "Lê Mai", "LÊ MAI"},
      {"child_full_name", "", "", "", "Ông/bà trả lời giúp: họ tên của cháu", "", "Lê Mai", "LÊ MAI"},
  };
  for (const auto& one : cases) {
    INFO(one.question << ": " << one.day << "|" << one.month << "|" << one.year);
    Person person = at_question(one.question);
    const bool is_date = person.has_field("Ngày");
    types_into(person, is_date ? "Ngày" : "", one.day);
    types_into(person, "Tháng", one.month);
    types_into(person, "Năm", one.year);
    person.goes_on();
    CHECK(place(person.model()).id == one.question);
    CHECK(person.hears(one.told));
    CHECK(person.page().focus == "complaint");
    if (is_date) {
      CHECK(person.value_of("Ngày") == one.day);
      CHECK(person.value_of("Tháng") == one.month);
      CHECK(person.value_of("Năm") == one.year);
    } else if (*one.day != '\0') {
      CHECK(answer(person, one.question) == one.day);
    }
    types_into(person, one.mended_label, one.mended);
    person.goes_on();
    CHECK(place(person.model()).id != one.question);
    CHECK(answer(person, one.question) == one.kept);
  }
}

TEST_CASE("an identity number is counted while she types and refused with what to do when digits are missing") {
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

TEST_CASE("one of a long list is found without accents and with one wrong letter, or taken as her paper says it") {
  const struct {
    const char *question, *typed, *found, *kept;
  } cases[] = {
      {"authority_province", "bac ninh", "Thành phố Bắc Ninh", "thành phố Bắc Ninh"},
      {"authority_province", "bac nimh", "Thành phố Bắc Ninh", "thành phố Bắc Ninh"},
      {"authority_province", "BẮC NINH", "Thành phố Bắc Ninh", "thành phố Bắc Ninh"},
      {"child_ethnicity", "mong", "Mông", "Mông"},
      {"child_ethnicity", "Pa Then X", "Ghi là: Pa Then X", "Pa Then X"},
      {"child_nationality", "lao", "Lào", "Lào"},
  };
  for (const auto& one : cases) {
    INFO(one.question << ": " << one.typed);
    Person person = at_question(one.question);
    person.types(one.typed);
    person.chooses(one.found);
    person.goes_on();
    CHECK(answer(person, one.question) == one.kept);
    // When she comes back it stands first, chosen.
    person.presses("Quay lại");
    const auto& nodes = person.page().nodes;
    const auto first =
        std::find_if(nodes.begin(), nodes.end(), [](const SemanticNode& node) { return node.role == Role::Radio; });
    REQUIRE(first != nodes.end());
    CHECK(lower(first->name) == lower(one.kept));
    CHECK(first->checked);
  }
}

TEST_CASE("a long list is paged, each of it on one page only, and what is not in it is said so") {
  Person person = at_question("authority_province");
  CHECK(person.sees("Trang 1 trong 6"));
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

TEST_CASE("what is proposed at first is chosen already") {
  CHECK(at_question("child_nationality").has_chosen("Việt Nam"));
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
