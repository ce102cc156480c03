// What a recogniser writes down of what a person says, and the answer it becomes: tests/data/heard.json.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/text.hpp"
#include "chance.hpp"
#include "procedure/heard.hpp"
#include "procedure_sample.hpp"

namespace camtay {
namespace {

constexpr Date today{2026, 3, 21};

Json cases() {
  std::ifstream file(std::string(CAMTAY_TESTS_DIR) + "/data/heard.json");
  const std::string text((std::istreambuf_iterator<char>(file)), {});
  return parse_json_or_discarded(text);
}

// A question of each kind, with what it offers.
struct Sample {
  Field field;
  std::vector<Offered> offered;
  Answers answers = Answers::object();
};

Sample sample_of(const std::string& group, bool english) {
  Sample sample;
  Field& field = sample.field;
  field.id = "answer";
  field.label = {{"vi", "số căn cước của mẹ cháu"}, {"en", "the number"}};
  if (group == "name") field.kind = FieldKind::FullName;
  if (group == "text") field.kind = FieldKind::ShortText;
  if (group == "citizen_id") field.kind = FieldKind::CitizenId;
  if (group == "phone") field.kind = FieldKind::Phone;
  if (group == "time") field.kind = FieldKind::Time;
  if (group == "money") field.kind = FieldKind::Money;
  if (group == "number") {
    field.kind = FieldKind::Number;
    field.label = {{"vi", "số bản"}, {"en", "how many copies"}};
  }
  if (group == "date" || group == "month" || group == "year") {
    field.kind = FieldKind::Date;
    field.coarsest = group == "date" ? Precision::Day : group == "month" ? Precision::Month : Precision::Year;
  }
  const auto offers = [&](std::initializer_list<Choice> choices) {
    field.kind = FieldKind::OneOf;
    field.choices = choices;
    for (const Choice& choice : choices)
      sample.offered.push_back({in(choice.label, english ? "en" : "vi"), choice.id});
  };
  if (group == "sex") {
    offers({{.id = "male", .label = {{"vi", "Con trai"}, {"en", "A boy"}}},
            {.id = "female", .label = {{"vi", "Con gái"}, {"en", "A girl"}}}});
  }
  if (group == "sheet") {
    offers({{.id = "first", .label = {{"vi", "Phiếu số 1"}}}, {.id = "second", .label = {{"vi", "Phiếu số 2"}}}});
  }
  if (group == "person") {
    offers({{.id = "me", .label = {{"vi", "Tôi"}}}, {.id = "other", .label = {{"vi", "Người làm thay"}}}});
  }
  if (group == "card") {
    offers({{.id = "none", .label = {{"vi", "Chưa có thẻ"}}},
            {.id = "valid", .label = {{"vi", "Còn hạn"}}},
            {.id = "expired", .label = {{"vi", "Hết hạn"}}}});
  }
  if (group == "who") {
    offers({{.id = "father", .label = {{"vi", "Bố cháu"}}},
            {.id = "mother", .label = {{"vi", "Mẹ cháu"}}},
            {.id = "grandmother", .label = {{"vi", "Bà nội"}}},
            {.id = "other", .label = {{"vi", "Người khác"}}}});
  }
  if (group == "papers") {
    offers({{.id = "birth_notice", .label = {{"vi", "Giấy chứng sinh"}}},
            {.id = "card", .label = {{"vi", "Thẻ căn cước"}}},
            {.id = "marriage", .label = {{"vi", "Giấy kết hôn"}}}});
    field.kind = FieldKind::SeveralOf;
  }
  if (group == "yes_no") {
    field.kind = FieldKind::YesNo;
    sample.offered = {{english ? "Yes" : "Có", true}, {english ? "No" : "Không", false}};
  }
  const Lists& lists = shipped_lists();
  if (group == "province") {
    field.kind = FieldKind::Province;
    for (const Province& one : lists.provinces) sample.offered.push_back({capitalised(one.name), one.name});
  }
  if (group == "commune") {
    field.kind = FieldKind::Commune;
    field.within = "province";
    sample.answers["province"] = "tỉnh Nghệ An";
    for (const Commune& one : find_province(lists, "tỉnh Nghệ An")->communes)
      sample.offered.push_back({capitalised(one.name), one.name});
  }
  if (group == "ethnicity") {
    field.kind = FieldKind::EthnicGroup;
    for (const EthnicGroup& one : lists.ethnic_groups) sample.offered.push_back({one.name, one.name});
  }
  if (group == "nationality") {
    field.kind = FieldKind::Nationality;
    for (const std::string& one : lists.nationalities) sample.offered.push_back({one, one});
  }
  return sample;
}

Understood hears(const Sample& sample, std::initializer_list<std::string> alternatives,
                 std::string_view language = "vi") {
  const Procedure none;
  const std::vector<std::string> all = alternatives;
  return heard({none, sample.field, sample.answers, shipped_lists(), sample.offered, today, language}, all);
}

// As the table writes it.
Json written(const Understood& understood) {
  if (!understood.answer.is_null()) return understood.answer;
  if (understood.complaint) return "!" + std::string(name_of(understood.complaint->kind));
  return "?" + std::string(name_of(understood.why));
}

int check_group(const std::string& group, const Json& rows, const std::string& language) {
  const Sample sample = sample_of(group, language == "en");
  for (const Json& row : rows) {
    INFO(language << " " << group << ": " << row[0].dump());
    const Understood understood = hears(sample, {row[0].get<std::string>()}, language);
    CHECK(written(understood).dump() == row[1].dump());
    if (!understood.answer.is_null()) CHECK_FALSE(understood.shown.empty());
  }
  return static_cast<int>(rows.size());
}

TEST_CASE("what was said becomes the answer that was meant, or is asked again") {
  const Json all = cases();
  int count = 0;
  for (const auto& [group, rows] : all.items()) {
    if (rows.is_array()) count += check_group(group, rows, "vi");
    if (!rows.is_object()) continue;
    for (const auto& [english_group, english_rows] : rows.items())
      count += check_group(english_group, english_rows, "en");
  }
  CHECK(count >= 150);
}

TEST_CASE("an answer is read back as one says it") {
  const struct {
    const char *group, *said, *shown;
  } rows[] = {{"name", "nguyễn thị sơn", "Nguyễn Thị Sơn"},
              {"name", "h'hen niê", "H'Hen Niê"},
              {"date", "mùng năm tháng ba năm bốn tám", "ngày 5 tháng 3 năm 1948"},
              {"year", "năm bốn tám", "năm 1948"},
              {"citizen_id", "038196004212", "038 196 004 212"},
              {"phone", "0912345678", "0912 345 678"},
              {"money", "một triệu rưỡi", "1.500.000 đồng"},
              {"number", "hai bản", "2"},
              {"time", "tám giờ", "8 giờ sáng"},
              {"time", "ba giờ rưỡi chiều", "15 giờ 30 phút"},
              {"sex", "gái", "con gái"},
              {"papers", "tất cả", "giấy chứng sinh, thẻ căn cước, giấy kết hôn"},
              {"yes_no", "dạ có", "có"},
              {"commune", "nghi loc", "xã Nghi Lộc"},
              {"ethnicity", "dân tộc kinh", "Kinh"}};
  for (const auto& row : rows) {
    INFO(row.group << ": " << row.said);
    CHECK(hears(sample_of(row.group, false), {row.said}).shown == row.shown);
  }
  CHECK(hears(sample_of("money", true), {"five hundred thousand dong"}, "en").shown == "500,000 đồng");
  CHECK(hears(sample_of("phone", true), {"0912345678"}, "en").shown == "0912 345 678");
}

TEST_CASE("nothing is chosen where nothing is offered") {
  Sample sample = sample_of("who", false);
  sample.offered.clear();
  CHECK(hears(sample, {"cái cuối cùng"}).answer.is_null());
}

TEST_CASE("the likeliest alternative that is an answer is taken") {
  const Sample number = sample_of("citizen_id", false);
  CHECK(hears(number, {"tôi quên rồi", "038 196 004 21", "038 196 004 212"}).answer == "038196004212");
  const Understood short_one = hears(number, {"tôi quên rồi", "038 196 004 21"});
  CHECK(short_one.answer.is_null());
  REQUIRE(short_one.complaint);
  CHECK(short_one.complaint->have == 11);
  CHECK(hears(number, {}).answer.is_null());
  CHECK(hears(number, {"", "…", "\xFF\xFE"}).answer.is_null());
}

TEST_CASE("two communes of one name are asked about, unless it was said which") {
  Sample sample = sample_of("commune", false);
  sample.offered.push_back({"Phường Nghi Lộc", "phường Nghi Lộc"});
  CHECK(hears(sample, {"nghi lộc"}).why == Unheard::Several);
  CHECK(hears(sample, {"xã nghi lộc"}).answer == "xã Nghi Lộc");
}

// Any words in any order. That the field takes what comes of them, heard() sees to; that it is what the person is told, and one of
// the things she is offered, it does not.
TEST_CASE("whatever is heard, what is read back means the answer, and it is one of those offered") {
  std::vector<std::string> words;
  std::vector<Sample> samples;
  const Json all = cases();
  for (const auto& [group, rows] : all.items()) {
    if (!rows.is_array()) continue;
    samples.push_back(sample_of(group, false));
    for (const Json& row : rows) {
      for (std::string& word : camtay::words(row[0].get<std::string>())) words.push_back(std::move(word));
    }
  }
  Chance chance;
  int answers = 0;
  for (int round = 0; round < 6'000; ++round) {
    const Sample& sample = samples[static_cast<std::size_t>(chance.below(static_cast<int>(samples.size())))];
    std::string said;
    for (int i = chance.below(8); i >= 0; --i)
      said += words[static_cast<std::size_t>(chance.below(static_cast<int>(words.size())))] + " ";
    for (const char* language : {"vi", "en"}) {
      const Understood understood = hears(sample, {said}, language);
      INFO(said << "→ " << understood.shown);
      CHECK(understood.answer.is_null() == understood.shown.empty());
      CHECK((understood.answer.is_null() || !understood.complaint));
      if (understood.answer.is_null()) continue;
      ++answers;
      CHECK(is_utf8(understood.shown));
      const Json chosen = understood.answer.is_array() ? understood.answer : Json::array({understood.answer});
      for (const Json& one : chosen) {
        const auto is_it = [&](const Offered& offered) { return offered.value == one; };
        CHECK((sample.offered.empty() || std::any_of(sample.offered.begin(), sample.offered.end(), is_it)));
      }
      // Several things that were chosen are told one after the other, and said with "và".
      if (std::string_view(language) == "vi" && chosen.size() == 1)
        CHECK(hears(sample, {understood.shown}).answer == understood.answer);
    }
  }
  CHECK(answers > 100);
}

}  // namespace
}  // namespace camtay
