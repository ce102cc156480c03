#include "platform/web.hpp"

#include <emscripten.h>

#include <cassert>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/hash.hpp"
#include "base/json.hpp"
#include "base/match.hpp"
#include "guide/mirror_json.hpp"

// web/library.js
extern "C" {
void camtay_reflect(const char* changes);
void camtay_effect(const char* effect, const void* bytes, std::size_t size);
void camtay_request_frame();
}

namespace camtay {
namespace {

WebPlatform* page = nullptr;  // JavaScript can only call functions; this is whom they mean

std::string text_at(const Json& message, std::size_t index) {
  return index < message.size() && message[index].is_string() ? message[index].get<std::string>() : std::string();
}
int number_at(const Json& message, std::size_t index) {
  return index < message.size() && message[index].is_number_integer() ? message[index].get<int>() : 0;
}
bool flag_at(const Json& message, std::size_t index) {
  return index < message.size() && message[index].is_boolean() && message[index].get<bool>();
}
template <std::size_t count>
std::size_t place_of(const std::string_view (&names)[count], std::string_view name) {
  std::size_t at = 0;
  while (at < count && names[at] != name) ++at;
  return at;
}
// In the order of Record::What and Recorded::What.
constexpr std::string_view record_names[] = {"use",  "open",   "close", "start",  "stop",  "play",
                                             "keep", "import", "adopt", "export", "forget"};
static_assert(std::size(record_names) == static_cast<std::size_t>(Record::What::Forget) + 1);
constexpr std::string_view recorded_names[] = {
    "listening", "not_allowed", "no_microphone", "quiet", "ready",      "kept",      "opened", "adopted",
    "exported",  "forgotten",   "not_forgotten", "whole", "incomplete", "unreached", "failed"};
static_assert(std::size(recorded_names) == static_cast<std::size_t>(Recorded::What::Failed) + 1);

std::string text_of(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

VoiceState voice_of(std::string_view state) {
  if (state == "ours") return VoiceState::Ours;
  return state == "ready" ? VoiceState::Ready : VoiceState::Missing;
}

std::optional<Action> recorded(const Json& message) {
  const std::size_t what = place_of(recorded_names, text_at(message, 1));
  if (what == std::size(recorded_names) || message.size() < 3 || !message[2].is_object()) return std::nullopt;
  const Json& with = message[2];
  const auto length = with.find("length");
  return Recorded{.what = static_cast<Recorded::What>(what),
                  .file = text_of(with, "file"),
                  .sum = text_of(with, "sum"),
                  .length = length != with.end() && length->is_number_integer() ? length->get<int>() : 0,
                  .text = text_of(with, "text"),
                  .held = text_of(with, "held")};
}

Action started(const Json& message) {
  if (message.size() < 2 || !message[1].is_object()) return Started{};
  const Json& with = message[1];
  const auto plain = with.find("plain");
  return Started{.stored = text_of(with, "stored"),
                 .today = parse_iso(text_of(with, "today")).value_or(Date{}),
                 .plain = plain != with.end() && plain->is_boolean() && plain->get<bool>(),
                 .voice = text_of(with, "voice")};
}

Listening listening_of(std::string_view name) {
  if (name == "offered") return Listening::Offered;
  if (name == "outside") return Listening::Outside;
  return name == "inside" ? Listening::Inside : Listening::Missing;
}

NotHeardWhy why_of(std::string_view name) {
  if (name == "stopped") return NotHeardWhy::Stopped;
  if (name == "refused") return NotHeardWhy::Refused;
  if (name == "network") return NotHeardWhy::Network;
  if (name == "microphone") return NotHeardWhy::Microphone;
  return name == "language" ? NotHeardWhy::Language : NotHeardWhy::Silence;
}

Heard heard_of(const Json& message) {
  Heard heard;
  if (message.size() < 2 || !message[1].is_array()) return heard;
  for (std::size_t i = 0; i < message[1].size(); ++i) heard.alternatives.push_back(text_at(message[1], i));
  return heard;
}

// ["started", {stored, today, plain, voice}]  ["pressed", id]  ["chosen", id, on]  ["typed", id, text]  ["left", id]
// ["listening", "missing"|"offered"|"outside"|"inside"]  ["heard", [text…]]  ["not_heard", "silence"…]
// ["went", n]  ["voice", "ready"|"ours"|"missing"]  ["saying", turn, n, word]  ["silent", turn]  ["new_day", "2026-03-12"]  ["kept", well]  ["not_arrived", file]
// ["tried", procedure]
// ["recorded", what, {file, sum, length, text, held}]
std::optional<Action> action_of(const Json& message) {
  if (!message.is_array()) return std::nullopt;
  const std::string name = text_at(message, 0);
  if (name == "started") return started(message);
  if (name == "pressed") return Pressed{text_at(message, 1)};
  if (name == "chosen") return Chosen{text_at(message, 1), flag_at(message, 2)};
  if (name == "typed") return Typed{text_at(message, 1), text_at(message, 2)};
  if (name == "left") return Left{text_at(message, 1)};
  if (name == "went") return Went{number_at(message, 1)};
  if (name == "voice") return VoiceFound{voice_of(text_at(message, 1))};
  if (name == "saying")
    return Saying{.utterance = number_at(message, 2),
                  .word = message.size() > 3 ? number_at(message, 3) : -1,
                  .turn = number_at(message, 1)};
  if (name == "silent") return Silent{number_at(message, 1)};
  if (name == "listening") return ListeningFound{listening_of(text_at(message, 1))};
  if (name == "heard") return heard_of(message);
  if (name == "not_heard") return NotHeard{why_of(text_at(message, 1))};
  if (name == "new_day") return NewDay{parse_iso(text_at(message, 1)).value_or(Date{})};
  if (name == "kept") return Kept{flag_at(message, 1)};
  if (name == "tried") return Tried{text_at(message, 1)};
  if (name == "recorded") return recorded(message);
  if (name == "not_arrived") return NotArrived{text_at(message, 1)};
  return std::nullopt;
}

// Effects for `perform` in web/main.js: the name and its values; the pages of a print are JSON already.
struct EffectText {
  std::string operator()(const Fetch& fetch) const { return written({"fetch", fetch.file}); }
  std::string operator()(const Speak& speak) const {
    Json utterances = Json::array();
    for (const Utterance& utterance : speak.utterances) {
      Json& json =
          utterances.emplace_back(Json{{"node", utterance.node}, {"text", utterance.text}, {"own", utterance.own}});
      if (!speak.pack.empty()) json["line"] = hash_of(utterance.text);
      if (!utterance.pieces.empty()) json["pieces"] = Json::array();
      for (const SpokenPiece& piece : utterance.pieces)
        json["pieces"].push_back({piece.text, piece.vietnamese ? "vi" : speak.language, piece.plain});
    }
    return written({"speak",
                    {{"turn", speak.turn},
                     {"utterances", std::move(utterances)},
                     {"rate", speak.rate_percent / 100.0},
                     {"volume", speak.volume_percent / 100.0},
                     {"region", speak.region},
                     {"language", speak.language},
                     {"pack", speak.pack}}});
  }
  std::string operator()(const Hush&) const { return written(Json::array({"hush"})); }
  std::string operator()(const AskAboutListening& ask) const {
    return written(Json::array({"ask_about_listening", ask.language}));
  }
  std::string operator()(const Listen& listen) const { return written(Json::array({"listen", listen.language})); }
  std::string operator()(const StopListening&) const { return written(Json::array({"stop_listening"})); }
  std::string operator()(const Keep& keep) const { return written({"keep", keep.text}); }
  std::string operator()(const Hand& hand) const {
    return written(Json::array({"hand", hand.file_name, hand.media_type}));
  }
  std::string operator()(const Print& print) const {
    return "[\"print\"," + written(print.document.title) + "," + pages_to_json(print.document) + "]";
  }
  std::string operator()(const Record& record) const {
    const std::string_view what = record_names[static_cast<std::size_t>(record.what)];
    return written({"record", what, record.pack, record.text, record.file});
  }
  std::string operator()(const Visit& visit) const { return written(Json::array({"visit", visit.index})); }

  static std::string written(const Json& json) { return json_text(json); }
};

}  // namespace

WebPlatform::WebPlatform() {
  assert(page == nullptr);
  page = this;
}

void WebPlatform::request_frame() { camtay_request_frame(); }

std::vector<Action> WebPlatform::take_actions() { return std::exchange(actions_, {}); }

void WebPlatform::perform(const Effect& effect) {
  const std::string text = std::visit(EffectText{}, effect);
  const Hand* hand = std::get_if<Hand>(&effect);
  camtay_effect(text.c_str(), hand ? hand->bytes.data() : nullptr, hand ? hand->bytes.size() : 0);
}

void WebPlatform::reflect(std::span<const mirror::Op> changes) {
  if (!changes.empty()) camtay_reflect(to_json(changes).c_str());
}

void WebPlatform::hear(Action action) {
  actions_.push_back(std::move(action));
  request_frame();
}

void WebPlatform::measure(const Surroundings& surroundings) {
  if (surroundings == surroundings_) return;
  surroundings_ = surroundings;
  moved_ = true;
  if (!drawing_) request_frame();
}

// What is reflected may scroll the page or change its width: then the frame is painted again before anybody sees it.
// Twice at most, so that no two sizes can chase each other.
void WebPlatform::draw() {
  if (frame_ == nullptr) return;
  drawing_ = true;
  moved_ = false;
  frame_();
  if (moved_) frame_();
  drawing_ = false;
}

}  // namespace camtay

using namespace camtay;

extern "C" {

EMSCRIPTEN_KEEPALIVE void camtay_in(const char* json) {
  if (std::optional<Action> action = action_of(parse_json_or_discarded(json))) page->hear(*std::move(action));
}

EMSCRIPTEN_KEEPALIVE void camtay_arrived(const char* file, const char* bytes, std::size_t size) {
  page->hear(Arrived{file, std::string(bytes, size)});
}

EMSCRIPTEN_KEEPALIVE void camtay_surroundings(float width, float height, float scale, float text_scale, float scroll,
                                              float scroll_x) {
  page->measure({width, height, scale, text_scale, scroll, scroll_x});
}

// Something outside the program's own events changed what is to be seen: a picture arrived, the canvas was lost.
EMSCRIPTEN_KEEPALIVE void camtay_wake() { page->request_frame(); }

EMSCRIPTEN_KEEPALIVE void camtay_frame() { page->draw(); }
}
