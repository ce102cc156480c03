// What goes wrong around the person: files that do not come or are broken, and what was kept by another version or cut off.
// Nothing crashes, what can be kept is kept, and she is told what to do.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "base/text.hpp"
#include "guide/view.hpp"
#include "person.hpp"
#include "screen_rules.hpp"

namespace camtay {
namespace {

constexpr const char* weak_network = "Mạng đang yếu. Ông/bà bấm Thử lại.";
constexpr const char* lost = "Có điều ghi lần trước không mở lại được. Ông/bà xem lại giúp.";

void check_sound(const Person& person) {
  for (const std::string& rule : broken_rules(person.model())) FAIL_CHECK(rule);
}

std::size_t times_fetched(const Person& person, const std::string& file) {
  const std::vector<std::string>& all = person.platform().fetched();
  return static_cast<std::size_t>(std::count(all.begin(), all.end(), file));
}

// Two answers and a half.
std::string kept_anew() {
  Person person = Person::opens("khai-sinh");
  person.chooses("Mẹ cháu");
  person.goes_on();
  person.types("Trần Thị Mai");
  person.goes_on();
  person.types("Ngày", "20");
  return person.platform().kept();
}

const std::string& kept_in_the_middle() {
  static const std::string kept = kept_anew();
  return kept;
}

Json kept_json() { return parse_json_or_discarded(kept_in_the_middle()); }

TEST_CASE("when everything comes nothing is asked for twice and nothing is noted as failed") {
  const Person person = Person::returns(kept_in_the_middle());
  CHECK(person.model().loaded.failed.empty());
  CHECK(needed_files(person.model()).empty());
  for (const std::string& file : person.platform().fetched()) CHECK(times_fetched(person, file) == 1);
}

TEST_CASE("a file that does not come is said so, and asked for again at a press") {
  for (const char* file : {"procedures/khai-sinh.json", "data/places.json", "data/people.json"}) {
    INFO(file);
    Person person = Person::returns_without(file, kept_in_the_middle());
    CHECK(person.is_at(weak_network));
    CHECK(person.hears(weak_network));
    CHECK(person.sees(file));
    check_sound(person);
    CHECK(times_fetched(person, file) == 1);
    person.presses("Thử lại");  // it still does not come
    CHECK(person.is_at(weak_network));
    CHECK(times_fetched(person, file) == 2);
    person.finds_again(file);
    person.presses("Thử lại");
    CHECK(place(person.model()).id == "requester_birth_date");
    CHECK(person.value_of("Ngày") == "20");
    CHECK(person.model().answers["requester_full_name"] == "TRẦN THỊ MAI");
    CHECK_FALSE(person.sees(lost));
    check_sound(person);
  }
}

TEST_CASE("a file that comes broken, or is another one than its name says, is not asked for without end") {
  const std::string other_id = replaced(shipped_files().read("procedures/khai-sinh.json").value_or(""),
                                        "\"id\":\"khai-sinh\"", "\"id\":\"khai-tu\"");
  const struct {
    const char* file;
    std::string bytes;
  } cases[] = {{"procedures/khai-sinh.json", ""},
               {"procedures/khai-sinh.json", "{\"id\": \"khai-sinh\""},
               {"procedures/khai-sinh.json", "<html>404</html>"},
               {"procedures/khai-sinh.json", other_id},
               {"procedures/index.json", "[]"},
               {"data/places.json", "[]"},
               {"data/places.json", "\xFF\xFE"},
               {"data/people.json", "{}"}};
  for (const auto& one : cases) {
    INFO(one.file << ": " << one.bytes.substr(0, 30));
    Person person = Person::returns_without(one.file, kept_in_the_middle());
    const std::size_t before = times_fetched(person, one.file);
    person.happens(Arrived{one.file, one.bytes});
    CHECK(times_fetched(person, one.file) == before);
    check_sound(person);
    person.finds_again(one.file);
    if (person.sees_button("Thử lại")) person.presses("Thử lại");
    CHECK(person.model().answers["requester_full_name"] == "TRẦN THỊ MAI");
    CHECK(place(person.model()).id == "requester_birth_date");
  }
}

TEST_CASE("without the form or its letters the last screens wait, and go on when they have come") {
  for (const char* file :
       {"forms/khai-sinh.json", "fonts/cam-tay-serif-regular.ttf", "fonts/cam-tay-serif-italic.ttf"}) {
    for (const char* broken : {"", "{}", "<html>404</html>"}) {
      INFO(file << ": " << broken);
      Person person = Person::returns_without(file, kept_in_the_middle());
      CHECK(place(person.model()).id == "requester_birth_date");
      if (*broken != '\0') person.happens(Arrived{file, broken});
      check_sound(person);
      person.types("Tháng", "8");
      person.types("Năm", "1996");
      person.goes_on();
      person.puts_off_the_rest();
      person.confirms_every_section();
      person.presses("Làm tờ khai");
      CHECK(person.is_at(weak_network));
      check_sound(person);
      person.finds_again(file);
      person.presses("Thử lại");
      CHECK(person.is_at("Tờ khai của ông/bà"));
      person.presses("Đúng rồi");
      CHECK(person.is_at("Đã làm xong tờ khai."));
      CHECK(person.model().document.has_value());
    }
  }
}

TEST_CASE("what was kept and is none of ours is told, and she begins anew") {
  const std::string kept = kept_in_the_middle();
  std::vector<std::string> damaged = {"{",
                                      "null",
                                      "[]",
                                      "\"\"",
                                      "khai-sinh",
                                      "\xFF\xFE\x00",
                                      "{\"kept\": 2}",
                                      "{}",
                                      replaced(kept, "\"kept\":1", "\"kept\":7")};
  for (std::size_t cut = 1; cut < kept.size(); cut += kept.size() / 24) damaged.push_back(kept.substr(0, cut));
  for (const std::string& one : damaged) {
    INFO(one);
    Person person = Person::returns(one);
    CHECK(person.is_at("Cầm Tay"));
    CHECK(person.hears(lost));
    CHECK(person.model().answers.empty());
    check_sound(person);
    person.chooses("Cho tôi, nhà tôi");
    person.presses("Bắt đầu");
    CHECK_FALSE(person.sees(lost));
  }
  CHECK_FALSE(Person::returns("").sees(lost));
}

TEST_CASE("of what another version kept everything that can be kept is kept") {
  const struct {
    const char *pointer, *value;
    bool told;
  } cases[] = {
      {"/trail/5/id", "\"question_of_old\"", true},
      {"/trail/5", R"({"stop": 4, "id": "requester_birth_date"})", true},
      {"/trail/5", R"({"stop": 5, "id": "section_of_old"})", true},
      {"/trail/5/page", "1000", false},
      {"/trail/5/page", "\"x\"", false},
      {"/trail/4/id", "\"question_of_old\"", false},
      {"/trail/2/stop", "99", false},
      {"/at", "99", false},
      {"/at", "-1", false},
      {"/at", "null", false},
      {"/answers/field_of_old", "\"x\"", false},
      {"/answers/field_of_old", R"({"var": "today"})", false},
      {"/settings", "null", false},
      {"/settings/text", "137", false},
      {"/settings/theme", "17", false},
      {"/settings/language", "\"../x\"", false},
      {"/who", "\"nobody\"", false},
      {"/later", "{}", false},
      {"/passed", "[1, null, {}]", false},
      {"/confirmed", "7", false},
  };
  for (const auto& one : cases) {
    INFO(one.pointer << " = " << one.value);
    Json kept = kept_json();
    kept[Json::json_pointer(one.pointer)] = parse_json_or_discarded(one.value);
    Person person = Person::returns(kept.dump());
    CHECK(place(person.model()).stop == Stop::Question);
    CHECK(place(person.model()).id == "requester_birth_date");
    CHECK(person.model().answers["requester_full_name"] == "TRẦN THỊ MAI");
    CHECK(person.value_of("Ngày") == "20");
    CHECK(person.sees(lost) == one.told);
    check_sound(person);
    // Back to the very first screen over screens that are there.
    while (!person.is_at("Cầm Tay")) {
      person.presses("Quay lại");
      check_sound(person);
      CHECK_FALSE(person.is_at("Đang mở…"));
    }
  }
}

TEST_CASE("a preview is as large as it can be, whatever was kept") {
  for (const int step : {-1, 4, 1000}) {
    Json kept = kept_json();
    kept["trail"][5] = {{"stop", static_cast<int>(Stop::Preview)}, {"page", step}};
    const Person person = Person::returns(kept.dump());
    CHECK(person.is_at("Tờ khai của ông/bà"));
    check_sound(person);
  }
}

TEST_CASE("answers that a changed definition no longer takes are shown, and asked for again at the end") {
  const struct {
    const char *id, *value, *label;
  } cases[] = {
      {"requester_who", "\"godparent\"", "ông/bà là gì của cháu"},
      {"requester_who", "7", "ông/bà là gì của cháu"},
      {"requester_full_name", "[\"Mai\"]", "họ tên của ông/bà"},
      {"child_birth_date", "\"12-13-2026\"", "ngày sinh của cháu"},
      {"child_birth_date", "20260312", "ngày sinh của cháu"},
      {"child_sex", "\"boy\"", "cháu là trai hay gái"},
      {"child_sex", "true", "cháu là trai hay gái"},
      {"authority_province", "\"tỉnh Hà Bắc\"", "tỉnh, thành phố nơi làm giấy"},
      {"copies_wanted", "\"yes, please\"", "có lấy bản sao không"},
  };
  for (const auto& one : cases) {
    INFO(one.id << " = " << one.value);
    Json kept = kept_json();
    kept["answers"][one.id] = parse_json_or_discarded(one.value);
    Person person = Person::returns(kept.dump());
    check_sound(person);
    while (place(person.model()).stop == Stop::Question) {
      person.presses("Để sau");
      check_sound(person);
    }
    while (person.is_at("Đúng hết chưa ạ?")) {
      check_sound(person);
      person.presses("Đúng rồi");
    }
    CHECK(person.sees_button("Điền: " + std::string(one.label)));
    person.presses("Làm tờ khai");
    CHECK(person.is_at("Tờ khai của ông/bà"));
    check_sound(person);
  }
}

TEST_CASE("what was begun with a procedure that is no longer here is told, and another one can be chosen") {
  Json kept = kept_json();
  kept["procedure"] = "giay-to-cu";
  Person person = Person::returns(kept.dump());
  CHECK(person.is_at("Ông/bà cần làm giấy gì?"));
  CHECK(person.hears(lost));
  check_sound(person);
  person.chooses_procedure("khai-sinh");
  person.goes_on();
  CHECK(person.sees_button("Bắt đầu hỏi"));
  person.presses("Bắt đầu hỏi");
  CHECK(place(person.model()).id == "requester_who");
}

TEST_CASE("a screen that a correction has closed is passed over on the way back and forth") {
  Person person = Person::opens("khai-sinh");
  person.chooses("Ông, bà của cháu");
  person.goes_on();
  person.chooses("Bà nội");
  person.goes_on();
  person.puts_off_the_rest();
  person.presses("Sửa: ông/bà là gì của cháu");
  person.chooses("Mẹ cháu");
  person.goes_on();
  person.puts_off_the_rest();
  REQUIRE(person.is_at("Đúng hết chưa ạ?"));
  const int last = static_cast<int>(person.model().at);
  std::vector<std::string> met;
  while (!person.is_at("Cầm Tay")) {
    person.presses("Quay lại");
    met.push_back(place(person.model()).id);
    CHECK_FALSE(person.is_at("Đang mở…"));
  }
  CHECK(std::find(met.begin(), met.end(), "requester_who") != met.end());
  CHECK(std::find(met.begin(), met.end(), "requester_grandparent") == met.end());
  for (int i = 1; i <= last; ++i) {
    person.happens(Went{i});
    CHECK_FALSE(person.is_at("Đang mở…"));
  }
  CHECK(person.is_at("Đúng hết chưa ạ?"));
}

TEST_CASE("a long day of many walks is kept whole") {
  Json kept = kept_json();
  Json& trail = kept["trail"];
  const Json first = trail[0];
  for (int i = 0; i < 1000; ++i) trail.insert(trail.begin(), first);
  kept["at"] = static_cast<int>(trail.size()) - 1;
  const Person person = Person::returns(kept.dump());
  CHECK(place(person.model()).id == "requester_birth_date");
}

TEST_CASE("the form names the day on which it is looked at") {
  Person person = Person::opens("khai-sinh");
  person.puts_off_the_rest();
  person.confirms_every_section();
  person.presses("Làm tờ khai");
  CHECK(person.sees("ngày 21 tháng 03 năm 2026"));
  person.happens(NewDay{{.year = 2026, .month = 3, .day = 22}});
  CHECK(person.sees("ngày 22 tháng 03 năm 2026"));
}

}  // namespace
}  // namespace camtay
