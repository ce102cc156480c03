// The checker over files in memory, as an author's page has them.
#include "app/mistakes.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "person.hpp"
#include "procedure_sample.hpp"

namespace camtay {
namespace {

bool tells(const Faults& faults, std::string_view start, std::string_view what) {
  for (const Fault& fault : faults) {
    const std::string text = to_string(fault);
    UNSCOPED_INFO(text);
    if (text.starts_with(start) && text.find(what) != std::string::npos) return true;
  }
  return false;
}

TEST_CASE("files in memory lie in folders") {
  FilesInMemory files;
  files.put("blocks/sex.json", "{}");
  files.put("./blocks/name.json", "1");
  files.put("blocks/old/name.json", "{}");
  files.put("settings.json", "{}");
  CHECK(files.read("blocks/sex.json") == "{}");
  CHECK(files.read("./blocks/name.json") == "1");
  CHECK_FALSE(files.read("blocks"));
  CHECK(files.is_folder("blocks"));
  CHECK(files.is_folder("./blocks/"));
  CHECK_FALSE(files.is_folder("block"));
  CHECK(files.files_in("blocks", ".json") == std::vector<std::string>{"name.json", "sex.json"});
  CHECK(files.files_in("forms/", ".json").empty());
}

TEST_CASE("what the command line finds in a shipped procedure, the page finds too") {
  FilesInMemory files;
  const Disk disk;
  const std::string assets = CAMTAY_ASSETS_DIR;
  for (const char* folder : {"blocks", "forms"}) {
    for (const std::string& name : disk.files_in(assets + "/" + folder, ".json"))
      files.put(std::string(folder) + "/" + name, disk.read(assets + "/" + folder + "/" + name).value_or(""));
  }
  for (const char* name : {"settings.json", "groups.json", "pictures/pictures.json", "procedures/khai-sinh.json"})
    files.put(name, disk.read(assets + "/" + name).value_or(""));
  const std::string file = "procedures/khai-sinh.json";
  const Date today{.year = 2026, .month = 11, .day = 22};
  for (const Fault& fault : find_mistakes(files, {file}, today).faults) FAIL_CHECK(to_string(fault));

  std::string text = *files.read(file);
  const std::size_t at = text.find("\"block\": \"");
  REQUIRE(at != std::string::npos);
  text.insert(at + 10, "x");
  files.put(file, text);
  const Faults faults = find_mistakes(files, {file}, today).faults;
  CHECK(tells(faults, file + ":", "#/questions/"));
  CHECK(tells(find_mistakes(files, {"procedures/khong-co.json"}, test_day).faults, "procedures/khong-co.json",
              "cannot be read"));
}

TEST_CASE("a picture is looked for although a block names it by a word") {
  FilesInMemory files;
  files.put("pictures/pictures.json", R"({"bowl": {}, "baby": {}})");
  files.put("groups.json", R"({"groups": []})");
  files.put("blocks/food.json",
            R"json({"id": "food", "words": {"dish": ""}, "defaults": {"dish": "bowl"}, "questions": [
      {"ask": {"vi": "Món gì ạ?", "en": "Which dish?"}, "picture": "$(dish)", "picture_alt": {"vi": "Cái bát", "en": "A bowl"},
       "field": {"id": "dish", "kind": "text", "label": {"vi": "món", "en": "dish"}}}]})json");
  Json json = sample_json();
  json["picture"] = "baby";
  json["questions"].push_back({{"block", "food"}, {"section", "child"}, {"words", {{"dish", "bowwwl"}}}});
  const std::string file = "procedures/mau.json";
  files.put(file, json.dump(1));
  const Faults wrong = find_mistakes(files, {file}, sample_today).faults;
  CHECK(tells(wrong, "./blocks/food.json:", "there is no picture \"bowwwl\""));
  json["questions"].back().erase("words");
  files.put(file, json.dump(1));
  CHECK_FALSE(tells(find_mistakes(files, {file}, sample_today).faults, "", "there is no picture"));
  CHECK(find_mistakes(files, {"blocks/food.json"}, sample_today).faults.empty());
}

TEST_CASE("where alone a procedure is offered are places that there are") {
  FilesInMemory files;
  files.put("data/places.json", shipped_text("data/places.json"));
  Json json = sample_json();
  json["communes"] = {"24/phường Tiên Du", "01", "24/Phường Tiên Du", "99"};
  files.put("procedures/mau.json", json.dump(1));
  const Faults faults = find_mistakes(files, {"procedures/mau.json"}, sample_today).faults;
  CHECK(finds(faults, "#/communes/2", "there is no such commune"));
  CHECK(finds(faults, "#/communes/3", "there is no such province"));
  CHECK(std::count_if(faults.begin(), faults.end(),
                      [](const Fault& fault) { return fault.pointer.starts_with("#/communes/"); }) == 2);
}

TEST_CASE("a commune's file is held against what there is") {
  FilesInMemory files;
  const Disk disk;
  const std::string assets = CAMTAY_ASSETS_DIR;
  for (const char* name : {"groups.json", "data/places.json", "procedures/khai-sinh.json"})
    files.put(name, disk.read(assets + "/" + name).value_or(""));
  const std::string file = "communes/tien-du.json";
  files.put(file, R"({"id": "tien-du", "commune": "24/phường Tiên Du",
                      "order": {"groups": ["baby", "xyz"], "procedures": ["khai-sinh", "giay-to-cu"]}})");
  const Findings found = find_mistakes(files, {file}, test_day);
  CHECK(found.faults.empty());
  CHECK(tells(found.notes, file, "there is no \"xyz\""));
  CHECK(tells(found.notes, file, "there is no \"giay-to-cu\""));
  CHECK(found.notes.size() == 2);
  // It is compared by its very letters: what a person at the screen may write otherwise is no commune here.
  for (const char* none : {"24/phường Tiên", "24/Tiên Du", "24/phuong tien du"}) {
    files.put(file, R"({"id": "tien-du", "commune": ")" + std::string(none) + "\"}");
    CHECK(tells(find_mistakes(files, {file}, test_day).faults, file, "there is no such commune"));
  }
}

}  // namespace
}  // namespace camtay
