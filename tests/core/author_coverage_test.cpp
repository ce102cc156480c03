#include "author/coverage.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "author_sample.hpp"

using namespace camtay;

namespace {

Walk mother() {
  return {"accepted-mother.json",
          {{"relation", "mother"}, {"requester_full_name", "NGUYỄN THỊ ĐÀO"}, {"child_full_name", "NGUYỄN GIA BẢO"}}};
}
Walk neighbour() {
  return {"accepted-neighbour.json",
          {{"relation", "other"}, {"requester_id_document_kind", "none"}, {"copy_count", 2}}};
}

std::vector<Branch> branches_of(const Subject& subject, const std::vector<Walk>& walks,
                                const Date& today = sample_today) {
  return branches(subject, outcomes(subject, walks, today), today);
}
Faults holes_of(const Subject& subject, const std::vector<Walk>& walks) {
  return holes(subject, outcomes(subject, walks, sample_today));
}

std::string reached_by(const std::vector<Branch>& all, std::string_view what) {
  for (const Branch& branch : all) {
    if (branch.what == what) return branch.by.empty() ? "none" : branch.by;
  }
  return "no such branch";
}

Faults never_reached(const std::vector<Branch>& all) {
  std::set<std::string, std::less<>> told;
  return unreached(all, told);
}

}  // namespace

TEST_CASE("a branch is reached when some file of answers goes there") {
  const Subject subject = subject_of(sample_json());
  const std::vector<Branch> one = branches_of(subject, {mother()});
  CHECK(reached_by(one, "relation is asked") == "accepted-mother.json");
  CHECK(reached_by(one, "relation is answered with mother") == "accepted-mother.json");
  CHECK(reached_by(one, "relation is answered with other") == "none");
  CHECK(reached_by(one, "mother_full_name is asked") == "none");
  CHECK(reached_by(one, "mother_full_name is left out") == "accepted-mother.json");
  CHECK(reached_by(one, "the paper giay_uy_quyen is needed") == "none");
  CHECK(reached_by(one, "the paper giay_uy_quyen is not needed") == "accepted-mother.json");
  // No rule asks whether the child is a boy.
  CHECK(reached_by(one, "child_sex is answered with male") == "no such branch");
  CHECK(finds(never_reached(one), "#/questions/8", "in no file of answers mother_full_name is asked"));

  const std::vector<Branch> both = branches_of(subject, {mother(), neighbour()});
  CHECK(reached_by(both, "mother_full_name is asked") == "accepted-neighbour.json");
  CHECK(reached_by(both, "the paper giay_uy_quyen is needed") == "accepted-neighbour.json");
  CHECK(reached_by(both, "requester_residence_commune is asked") == "accepted-neighbour.json");
}

TEST_CASE("a blank of the form that no answer fills, and a box that none ticks, are told with their line") {
  Json json = sample_json();
  json["form"] = "to-1";
  const Subject subject = subject_of(
      json, {R"("Tên: {child_full_name}, mẹ: {mother_full_name}", "[relation=mother] Mẹ [relation=other] Khác",
                           "~~Không phải mẹ~~[relation=mother] Số bản: {copy_count} {}")"});
  const std::vector<Branch> one = branches_of(subject, {mother()});
  CHECK(reached_by(one, "the form to-1 is chosen") == "accepted-mother.json");
  CHECK(reached_by(one, "the blank {child_full_name} is filled") == "accepted-mother.json");
  CHECK(reached_by(one, "the blank {mother_full_name} is filled") == "accepted-mother.json");
  CHECK(reached_by(one, "the box [relation=mother] is ticked") == "accepted-mother.json");
  CHECK(reached_by(one, "the words with [relation=mother] are crossed out") == "accepted-mother.json");
  CHECK(reached_by(one, "the box [relation=other] is ticked") == "none");
  CHECK(reached_by(one, "the blank {copy_count} is filled") == "none");
  CHECK(finds(never_reached(one), "#/lines/2", "the blank {copy_count} is filled"));
}

TEST_CASE("what the day alone leaves out need not be reached, and what it leaves is not left out") {
  Json json = sample_json();
  const Json past = {{"<", {{{"var", "today"}}, "2020-01-01"}}},
             from_now = {{">=", {{{"var", "today"}}, "2020-01-01"}}};
  json["form"] =
      Json::array({{{"form", "to-1"}, {"when", past}}, {{"form", "to-2"}, {"when", from_now}}, {{"form", "to-3"}}});
  json["questions"][0]["field"]["choices"].push_back(
      {{"id", "uncle"}, {"label", {{"vi", "Chú"}, {"en", "Uncle"}}}, {"when", past}});
  json["questions"][0]["field"]["choices"][1]["when"] = from_now;
  json["questions"][7]["when"] = past;                                        // child_sex
  json["questions"][8]["when"] = {{"==", {{{"var", "child_sex"}}, "male"}}};  // mother_full_name
  json["papers"][0]["when"] = {{"==", {{{"var", "relation"}}, "uncle"}}};
  const Subject subject = subject_of(json, {R"("{child_full_name}")", R"("{child_full_name}")", R"("{copy_count}")"});
  const std::vector<Branch> all = branches_of(subject, {mother()});
  CHECK(reached_by(all, "the form to-1 is chosen") == "no such branch");
  CHECK(reached_by(all, "the form to-2 is chosen") == "accepted-mother.json");
  CHECK(reached_by(all, "the form to-3 is chosen") == "no such branch");
  CHECK(reached_by(all, "the blank {child_full_name} is filled") == "accepted-mother.json");
  CHECK(reached_by(all, "the blank {copy_count} is filled") == "no such branch");
  CHECK(reached_by(all, "relation: uncle is offered") == "no such branch");
  CHECK(reached_by(all, "relation: uncle is not offered") == "accepted-mother.json");
  CHECK(reached_by(all, "relation: other is offered") == "accepted-mother.json");
  CHECK(reached_by(all, "relation: other is not offered") == "no such branch");
  CHECK(reached_by(all, "relation is answered with uncle") == "no such branch");
  CHECK(reached_by(all, "child_sex is asked") == "no such branch");
  CHECK(reached_by(all, "child_sex is left out") == "accepted-mother.json");
  CHECK(reached_by(all, "mother_full_name is asked") == "no such branch");
  CHECK(reached_by(all, "mother_full_name is left out") == "accepted-mother.json");
  // On a day before, it is the other way round.
  const std::vector<Branch> before = branches_of(subject, {mother()}, {2019, 1, 1});
  CHECK(reached_by(before, "the form to-1 is chosen") == "accepted-mother.json");
  CHECK(reached_by(before, "the form to-2 is chosen") == "no such branch");
  CHECK(reached_by(before, "relation: other is offered") == "no such branch");
  CHECK(reached_by(before, "relation is answered with uncle") == "none");
  CHECK(reached_by(before, "child_sex is asked") == "accepted-mother.json");
  CHECK(reached_by(before, "mother_full_name is asked") == "none");
}

TEST_CASE("what procedures share is reached when one of them reaches it") {
  Json json = sample_json();
  json["form"] = "to-1";
  const std::vector<std::string> lines{R"("Số bản: {copy_count}")"};
  const Subject first = subject_of(json, lines);
  json["id"] = "mau-hai";
  const Subject second = subject_of(json, lines);
  std::vector<std::vector<Branch>> all{branches_of(first, {mother()}), branches_of(second, {neighbour()})};
  CHECK(reached_by(all[0], "the blank {copy_count} is filled") == "none");
  share_what_is_reached(all);
  CHECK(reached_by(all[0], "the blank {copy_count} is filled") == "accepted-neighbour.json");
  CHECK(reached_by(all[0], "mother_full_name is asked") == "none");
}

TEST_CASE("a text that says an answer nobody gave is told, not one in brackets") {
  Json json = sample_json();
  json["afterwards"][0]["text"] = {{"vi", "Lấy {copy_count} bản.[ Cho {mother_full_name}.]"}, {"en", "Copies"}};
  const Subject subject = subject_of(json);
  const Faults told = holes_of(subject, {neighbour(), mother(), mother()});
  REQUIRE(told.size() == 1);
  CHECK(finds(told, "#/afterwards/0/text", "{copy_count} with accepted-mother.json"));
  Walk later = mother();
  later.kind = Walk::Kind::PutOff;
  CHECK(holes_of(subject, {later}).empty());
  // In any language, and in any text that these answers lead to.
  json["afterwards"][0]["text"] = {{"vi", "Lấy bản."}, {"en", "{copy_count} copies"}};
  json["afterwards"][0]["picture"] = "paper";
  json["afterwards"][0]["picture_alt"] = {{"vi", "Tờ của {child_sex}"}, {"en", "A paper"}};
  json["questions"][1]["field"]["example"] = {{"vi", "{requester_birth_date}"}, {"en", "x"}};
  const Faults more = holes_of(subject_of(json), {mother()});
  CHECK(more.size() == 3);
  CHECK(finds(more, "#/afterwards/0/text", "{copy_count}"));
  CHECK(finds(more, "#/afterwards/0/picture_alt", "{child_sex}"));
  CHECK(finds(more, "#/questions/1/field/example", "{requester_birth_date}"));
}
