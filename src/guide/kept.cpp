// What stays on the device between two visits, as JSON: {"kept": 1, "settings": {…}, "answers": {…}, "trail": […], …}.
#include "guide/model.hpp"

namespace camtay {
namespace {

constexpr int kept_version = 1;

Json list_of(const std::set<std::string, std::less<>>& ids) {
  Json list = Json::array();
  for (const std::string& id : ids) list.push_back(id);
  return list;
}

std::set<std::string, std::less<>> set_of(const Json& list) {
  std::set<std::string, std::less<>> ids;
  if (!list.is_array()) return ids;
  for (const Json& id : list) {
    if (id.is_string()) ids.insert(id.get_ref<const std::string&>());
  }
  return ids;
}

const Json& member(const Json& object, const char* key) {
  static const Json none;
  const auto found = object.is_object() ? object.find(key) : object.end();
  return object.is_object() && found != object.end() ? *found : none;
}

int number(const Json& object, const char* key, int least, int most, int otherwise) {
  const Json& value = member(object, key);
  if (!value.is_number_integer()) return otherwise;
  const auto given = value.get<long long>();
  return given < least || given > most ? otherwise : static_cast<int>(given);
}

std::string text(const Json& object, const char* key) {
  const Json& value = member(object, key);
  return value.is_string() ? value.get<std::string>() : std::string();
}

bool flag(const Json& object, const char* key) {
  const Json& value = member(object, key);
  return value.is_boolean() && value.get<bool>();
}

void put(Json& json, const Answers& answers, const std::set<std::string, std::less<>>& later,
         const std::set<std::string, std::less<>>& passed, const std::set<std::string, std::less<>>& confirmed) {
  json["answers"] = answers;
  json["later"] = list_of(later);
  json["passed"] = list_of(passed);
  json["confirmed"] = list_of(confirmed);
}

Draft draft_of(const Json& json) {
  Draft draft{.later = set_of(member(json, "later")),
              .passed = set_of(member(json, "passed")),
              .confirmed = set_of(member(json, "confirmed"))};
  if (const Json& answers = member(json, "answers"); answers.is_object()) draft.answers = answers;
  return draft;
}

Json json_of(const Place& place) {
  Json json = {{"stop", static_cast<int>(place.stop)}};
  if (!place.id.empty()) json["id"] = place.id;
  if (place.page != 0) json["page"] = place.page;
  if (place.returning) json["returning"] = true;
  return json;
}

Place place_of(const Json& json) {
  return {.stop = static_cast<Stop>(number(json, "stop", 0, static_cast<int>(Stop::Dictation), 0)),
          .id = text(json, "id"),
          .page = number(json, "page", 0, 1000, 0),
          .returning = flag(json, "returning")};
}

}  // namespace

std::string to_kept(const Model& model) {
  const Look& look = model.settings.look;
  Json trail = Json::array();
  for (const Place& place : model.trail) trail.push_back(json_of(place));
  Json aside = Json::object();
  for (const auto& [id, draft] : model.aside)
    put(aside[id], draft.answers, draft.later, draft.passed, draft.confirmed);
  Json kept = {
      {"kept", kept_version},
      {"settings",
       {{"text", look.text_percent},
        {"theme", static_cast<int>(look.theme)},
        {"plain", look.skin == Skin::Plain},
        {"language", look.language},
        {"voice", model.settings.voice},
        {"only_asked", model.settings.only_asked},
        {"read_back", model.settings.read_back},
        {"slow", model.settings.slow},
        {"volume", model.settings.volume_percent},
        {"region", static_cast<int>(model.settings.region)},
        {"dictation", static_cast<int>(model.settings.dictation)}}},
      {"has_voices", model.has_voices},
      {"who", static_cast<int>(model.who)},
      {"group", model.group_id},
      {"procedure", model.procedure_id},
      {"aside", std::move(aside)},
      {"trail", std::move(trail)},
      {"at", model.at},
  };
  // What the site chose may be another voice tomorrow.
  if (model.settings.chose_voice) kept["settings"]["voice_pack"] = model.settings.voice_pack;
  const VoicePack& voice = model.new_voice;
  if (voice != VoicePack{}) {
    kept["new_voice"] = {
        {"name", voice.name}, {"language", voice.language}, {"region", voice.region}, {"licence", voice.licence}};
  }
  put(kept, model.answers, model.later, model.passed, model.confirmed);
  return json_text(kept);
}

bool restore(Model& model, std::string_view kept) {
  const Json json = parse_json_or_discarded(kept);
  if (!json.is_object() || number(json, "kept", 0, 1000, 0) != kept_version) return false;
  const Json& settings = member(json, "settings");
  Look& look = model.settings.look;
  const int percent = number(settings, "text", 100, 200, 100);
  look.text_percent = percent == 125 || percent == 150 || percent == 200 ? percent : 100;
  look.theme = static_cast<Theme>(number(settings, "theme", 0, static_cast<int>(Theme::BlackOnYellow), 0));
  look.skin = flag(settings, "plain") ? Skin::Plain : Skin::Canvas;
  if (text(settings, "language") == "en") look.language = "en";
  model.settings.voice = flag(settings, "voice");
  model.settings.only_asked = flag(settings, "only_asked");
  model.settings.read_back = flag(settings, "read_back");
  model.settings.slow = flag(settings, "slow");
  model.settings.region = static_cast<Region>(number(settings, "region", 0, static_cast<int>(Region::South), 0));
  const int volume = number(settings, "volume", 30, 100, 100);
  model.settings.volume_percent = volume == 30 || volume == 60 ? volume : 100;
  model.settings.dictation = static_cast<Dictation>(number(settings, "dictation", 0, 2, 0));
  model.settings.voice_pack = text(settings, "voice_pack");
  model.has_voices = flag(json, "has_voices");
  model.settings.chose_voice = member(settings, "voice_pack").is_string();
  model.who = static_cast<Who>(number(json, "who", 0, static_cast<int>(Who::SomeoneElse), 0));
  const Json& voice = member(json, "new_voice");
  model.new_voice = {.name = text(voice, "name"),
                     .language = text(voice, "language"),
                     .region = text(voice, "region"),
                     .licence = text(voice, "licence")};
  model.group_id = text(json, "group");
  model.procedure_id = text(json, "procedure");
  Draft here = draft_of(json);
  model.answers = std::move(here.answers);
  model.later = std::move(here.later);
  model.passed = std::move(here.passed);
  model.confirmed = std::move(here.confirmed);
  if (const Json& aside = member(json, "aside"); aside.is_object()) {
    for (const auto& [id, draft] : aside.items()) model.aside[id] = draft_of(draft);
  }
  const Json& trail = member(json, "trail");
  if (trail.is_array() && !trail.empty()) {
    model.trail.clear();
    for (const Json& place : trail) model.trail.push_back(place_of(place));
    const int last = static_cast<int>(trail.size()) - 1;
    model.at = static_cast<std::size_t>(number(json, "at", 0, last, last));
  }
  return true;
}

}  // namespace camtay
