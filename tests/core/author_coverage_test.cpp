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
  const std::vector<Branch> one = branches(subject, {mother()}, sample_today);
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

  const std::vector<Branch> both = branches(subject, {mother(), neighbour()}, sample_today);
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
  const std::vector<Branch> one = branches(subject, {mother()}, sample_today);
  CHECK(reached_by(one, "the form to-1 is chosen") == "accepted-mother.json");
  CHECK(reached_by(one, "the blank {child_full_name} is filled") == "accepted-mother.json");
  CHECK(reached_by(one, "the blank {mother_full_name} is filled") == "accepted-mother.json");
  CHECK(reached_by(one, "the box [relation=mother] is ticked") == "accepted-mother.json");
  CHECK(reached_by(one, "the words with [relation=mother] are crossed out") == "accepted-mother.json");
  CHECK(reached_by(one, "the box [relation=other] is ticked") == "none");
  CHECK(reached_by(one, "the blank {copy_count} is filled") == "none");
  CHECK(finds(never_reached(one), "#/lines/2", "the blank {copy_count} is filled"));
}

TEST_CASE("what procedures share is reached when one of them reaches it") {
  Json json = sample_json();
  json["form"] = "to-1";
  const std::vector<std::string> lines{R"("Số bản: {copy_count}")"};
  const Subject first = subject_of(json, lines);
  json["id"] = "mau-hai";
  const Subject second = subject_of(json, lines);
  std::vector<std::vector<Branch>> all{branches(first, {mother()}, sample_today),
                                       branches(second, {neighbour()}, sample_today)};
  CHECK(reached_by(all[0], "the blank {copy_count} is filled") == "none");
  share_what_is_reached(all);
  CHECK(reached_by(all[0], "the blank {copy_count} is filled") == "accepted-neighbour.json");
  CHECK(reached_by(all[0], "mother_full_name is asked") == "none");
}

TEST_CASE("a text that says an answer nobody gave is told, not one in brackets") {
  Json json = sample_json();
  json["afterwards"][0]["text"] = {{"vi", "Lấy {copy_count} bản.[ Cho {mother_full_name}.]"}, {"en", "Copies"}};
  const Subject subject = subject_of(json);
  const Faults told = holes(subject, {neighbour(), mother(), mother()}, sample_today);
  REQUIRE(told.size() == 1);
  CHECK(finds(told, "#/afterwards/0/text", "{copy_count} with accepted-mother.json"));
  Walk later = mother();
  later.kind = Walk::Kind::PutOff;
  CHECK(holes(subject, {later}, sample_today).empty());
}
