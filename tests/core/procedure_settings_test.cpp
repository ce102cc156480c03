// Dated settings, forms by rule, and what a procedure says of itself besides its questions.
#include "procedure/settings.hpp"

#include <catch2/catch_test_macros.hpp>

#include "procedure/catalogue.hpp"
#include "procedure/read.hpp"
#include "procedure_sample.hpp"

using namespace camtay;

namespace {

Json parsed(std::string_view json) { return parse_json_or_discarded(json); }

const DatedSetting& setting(std::string_view id) { return *find_setting(sample_shared().settings, id); }

Faults settings_faults(std::string_view settings) {
  return read_settings_file("{\"settings\": [" + std::string(settings) + "]}", "settings.json").faults();
}

}  // namespace

TEST_CASE("a setting has the value that is in force on the day") {
  CHECK(in_force(setting("fee"), {2026, 12, 31}) == 8000);
  CHECK(in_force(setting("fee"), {2027, 1, 1}) == 10000);
  CHECK(in_force(setting("share"), {2026, 6, 30}).is_null());
  CHECK(in_force(setting("hotline"), sample_today).is_null());
}

TEST_CASE("a setting is shown as its kind and language have it") {
  CHECK(shown(setting("fee"), 8000, "vi") == "8.000 đồng");
  CHECK(shown(setting("fee"), 540000, "en") == "540,000 đồng");
  CHECK(shown(setting("share"), 4.5, "vi") == "4,5%");
  CHECK(shown(setting("share"), 70, "en") == "70%");
  CHECK(shown(setting("hotline"), "18001096", "vi") == "1800 1096");
}

TEST_CASE("rules and texts use settings") {
  Json json = sample_json();
  json["questions"][9]["when"] = parsed(R"({"<": [{"var": "setting.fee"}, 9000]})");
  json["fee"]["vi"] = "Bản sao {setting.fee}[, hỏi {setting.hotline}].";
  json["computed"].push_back(
      parsed(R"({"id": "cost", "rule": {"*": [{"var": "copy_count"}, {"var": "setting.fee"}]}, "kind": "money"})"));
  const Procedure procedure = procedure_of(json);
  CHECK(procedure.settings.size() == 2);
  const Answers answers{{"copy_count", 2}};
  CHECK(route(procedure, answers, sample_today).size() == route(procedure, answers, {2027, 1, 1}).size() + 1);
  CHECK(printed(procedure, answers, sample_today)["cost"] == "16.000");
  const Values values = spoken(procedure, answers, sample_today, "vi");
  CHECK(values.at("setting.fee") == "8.000 đồng");
  CHECK_FALSE(values.contains("setting.hotline"));
  json["fee"]["vi"] = "Bản sao {setting.fees}.";
  json["questions"][9]["when"] = parsed(R"({"<": [{"var": "setting.prize"}, 9000]})");
  CHECK(finds(faults_of(json), "#/fee/vi", "setting.fees"));
  CHECK(finds(faults_of(json), "#/questions/9/when/</0/var", "setting.prize"));
}

TEST_CASE("settings that cannot be are refused") {
  CHECK(finds(settings_faults(R"({"id": "a", "kind": "gold", "values": []})"), "#/settings/0/kind", "gold"));
  CHECK(finds(settings_faults(R"({"id": "a", "kind": "money", "values": [{"value": "8.000"}]})"),
              "#/settings/0/values/0/value", "does not fit"));
  CHECK(finds(settings_faults(R"({"id": "a", "kind": "phone", "values": [{"value": 1900}]})"),
              "#/settings/0/values/0/value", "does not fit"));
  CHECK(finds(
      settings_faults(
          R"({"id": "a", "kind": "money", "values": [{"value": 1, "from": "2026-02-01", "until": "2026-01-01"}]})"),
      "#/settings/0/values/0/until", "before"));
}

TEST_CASE("the shipped settings, groups and blocks can be read") {
  CHECK(shipped_shared().settings.size() > 20);
  CHECK(shipped_shared().groups.size() >= 9);
  CHECK(shipped_shared().blocks.contains("full-name"));
}

TEST_CASE("the form follows from the answers") {
  Json json = sample_json();
  CHECK(form_of(procedure_of(json), Json::object()).empty());
  json["form"] = "mau";
  CHECK(form_of(procedure_of(json), Json::object()) == "mau");
  json["form"] =
      parsed(R"([{"form": "cho-me", "when": {"==": [{"var": "relation"}, "mother"]}}, {"form": "cho-nguoi-khac"}])");
  CHECK(form_of(procedure_of(json), {{"relation", "mother"}}) == "cho-me");
  CHECK(form_of(procedure_of(json), {{"relation", "other"}}) == "cho-nguoi-khac");
  json["form"][0]["when"]["=="][0]["var"] = "relations";
  CHECK(finds(faults_of(json), "#/form/0/when/==/0/var", "relations"));
}

TEST_CASE("parts of dates and times are values of their own") {
  Json json = sample_json();
  json["questions"].push_back(parsed(R"({"section": "child", "ask": {"vi": "Mấy giờ ạ?", "en": "What time?"},
    "field": {"id": "hour", "kind": "time", "label": {"vi": "giờ", "en": "time"}}})"));
  for (const auto& [as, of] : {std::pair{"day_of", "child_birth_date"},
                               {"month_of", "child_birth_date"},
                               {"year_of", "requester_birth_date"},
                               {"hour_of", "hour"},
                               {"minute_of", "hour"},
                               {"years_since", "child_birth_date"}}) {
    json["computed"].push_back({{"id", std::string("x_") + as}, {"as", as}, {"of", {of}}});
  }
  const Procedure procedure = procedure_of(json);
  const auto value = [&](const char* id, const Answers& answers) {
    const Json known = facts(procedure, answers, sample_today);
    return known.contains(id) ? known[id] : Json();
  };
  const Answers answers{{"child_birth_date", "2010-11-22"}, {"requester_birth_date", "1950"}, {"hour", "08:05"}};
  CHECK(value("x_day_of", answers) == "22");
  CHECK(value("x_month_of", answers) == "11");
  CHECK(value("x_year_of", answers) == "1950");
  CHECK(value("x_hour_of", answers) == "08");
  CHECK(value("x_minute_of", answers) == "05");
  CHECK(value("x_years_since", answers) == 15);
  CHECK(value("x_years_since", {{"child_birth_date", "2010-11-21"}}) == 16);
  CHECK(value("x_years_since", {{"child_birth_date", "2010-11"}}).is_null());
  CHECK(value("x_day_of", {{"child_birth_date", "2010-11"}}).is_null());
  CHECK(value("x_hour_of", Json::object()).is_null());
}

TEST_CASE("a procedure says where it is shown, how papers are photographed and what the portal asks") {
  Json json = sample_json();
  json["groups"] = {"baby"};
  json["rank"] = 10;
  json["papers"][0]["photograph"] = "both_sides";
  json["portal"] = parsed(R"({"site": {"vi": "Cổng Dịch vụ công", "en": "The portal"}, "checked_on": "2026-11-21",
    "confidence": "low", "steps": [{"vi": "Bấm Nộp hồ sơ.", "en": "Press."}],
    "order": [{"label": "Họ và tên", "value": "requester_full_name"}, {"label": "Mã", "value": null}]})");
  Shared shared = sample_shared();
  shared.groups.push_back({"baby", {{"vi", "Em bé"}}, "baby", {{"vi", "Em bé"}}});
  const Result<Procedure> procedure = read_procedure(json.dump(), "mau.json", shared);
  REQUIRE(procedure);
  CHECK(procedure->papers[0].photograph == Paper::Photograph::BothSides);
  CHECK(procedure->portal->order[0].value == "requester_full_name");
  CHECK(procedure->portal->order[1].value.empty());
  const Result<Catalogue> catalogue =
      read_catalogue(to_json(Catalogue{.entries = {catalogue_entry(*procedure)}}).dump(), "index.json");
  REQUIRE(catalogue);
  CHECK(catalogue->entries.front().groups == std::vector<std::string>{"baby"});

  json["portal"]["order"][0]["value"] = "requester_name";
  json["submission"] = "paper";
  json["groups"] = {"baby", "babies"};
  const Faults faults = read_procedure(json.dump(), "mau.json", shared).faults();
  CHECK(finds(faults, "#/portal/order/0/value", "requester_name"));
  CHECK(finds(faults, "#/portal", "nothing is handed in"));
  CHECK(finds(faults, "#/groups/1", "no group is called \"babies\""));
}

TEST_CASE("a step is read, and is no value") {
  Json json = sample_json();
  json["questions"].push_back(
      parsed(R"({"id": "open", "section": "child", "tell": {"vi": "Mở máy.", "en": "Open it."},
    "help": {"vi": "Bấm nút to.", "en": "The large button."}})"));
  const Procedure procedure = procedure_of(json);
  CHECK(is_step(procedure.questions.back()));
  CHECK(in(procedure.questions.back().ask, "vi") == "Mở máy.");
  CHECK_FALSE(find_question(procedure, "open"));
  CHECK_FALSE(find_question(procedure, ""));
  json["questions"].push_back(json["questions"].back());
  json["questions"][10]["ask"] = json["questions"][10]["tell"];
  json["computed"].push_back(parsed(R"({"id": "x", "rule": {"var": "open"}})"));
  const Faults faults = faults_of(json);
  CHECK(finds(faults, "#/questions/11/id", "twice"));
  CHECK(finds(faults, "#/questions/10/ask", "unknown key"));
  CHECK(finds(faults, "#/computed/6/rule/var", "open"));
}
