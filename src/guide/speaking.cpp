#include "guide/speaking.hpp"

#include <set>

#include "base/text.hpp"
#include "base/vietnamese.hpp"
#include "guide/entries.hpp"
#include "guide/own.hpp"
#include "guide/parts.hpp"
#include "guide/view.hpp"

namespace camtay {
namespace {

constexpr int normal_rate = 85, slow_rate = 70;  // percent of a voice's own rate
constexpr const char* region_names[] = {"", "central", "south"};

// What the page says into an open microphone would be taken for the answer, or for the voice that is recorded.
bool may_speak(const Model& model, Reading reading) {
  if (model.hearing.stage == Hearing::Stage::Listening) return false;
  if (model.recording && model.recording->phase == Recording::Phase::Recording) return false;
  return model.voice != VoiceState::Missing && (reading == Reading::Asked || model.settings.voice);
}

// A clip is heard when it was made, and when that is asked for; when it ends is not told.
bool is_played_back(const Model& model) {
  if (!model.recording) return false;
  const Recording::Phase phase = model.recording->phase;
  return phase == Recording::Phase::Levelling || phase == Recording::Phase::Ready;
}

void speak(Model& model, std::vector<Utterance> utterances, Effects& effects) {
  if (utterances.empty()) return;
  mark_own(model, utterances);
  model.utterances = std::move(utterances);
  model.speaking = true;
  // One action says one thing, its last.
  std::erase_if(effects, [](const Effect& effect) { return std::holds_alternative<Speak>(effect); });
  effects.push_back(Speak{.turn = ++model.turn,
                          .utterances = model.utterances,
                          .rate_percent = model.settings.slow ? slow_rate : normal_rate,
                          .volume_percent = model.settings.volume_percent,
                          .region = region_names[static_cast<std::size_t>(model.settings.region)],
                          .language = language(model),
                          .pack = model.settings.voice_pack});
}

// Something the person has just written; where it stands in `node` already it is not highlighted there.
std::vector<Utterance> own_words(const Model& model, const NodeId& node, std::string_view text) {
  std::vector<Utterance> said;
  for (const std::string& piece : breaths(text, words(model))) {
    said.push_back(spoken_utterance(node, piece, words(model)));
    said.back().own = true;
  }
  return said;
}

void speak_own(Model& model, const NodeId& node, std::string_view text, Effects& effects) {
  if (may_speak(model, Reading::ByItself)) speak(model, own_words(model, node, text), effects);
}

std::string digits_said(const Model& model, std::string_view typed) {
  return language(model) == "vi" ? spoken_digits(typed, 3) : grouped_digits(typed, 1);
}

// What one digit more adds; all of them when several came at once.
std::string new_digits(const Model& model, std::string_view was, std::string_view now) {
  const std::string before = digits(was), after = digits(now);
  const bool one_more = after.size() == before.size() + 1 && after.starts_with(before);
  return digits_said(model, one_more ? after.substr(before.size()) : after);
}

std::string date_said(const Model& model, const NodeId& node, std::string_view was, const std::string& now) {
  const AnswerBoxes before = boxes_of(was), after = boxes_of(now);
  const std::optional<Date> date = parse_lenient(join({after.day, after.month, after.year}, "/"), model.today);
  const std::string year = digits(after.year);
  if (date && year.size() == 4) return language(model) == "vi" ? to_spoken(*date) : to_printed(*date);
  if (node.ends_with("/day")) return words(model)["entry.day"] + " " + after.day;
  if (node.ends_with("/month")) return words(model)["entry.month"] + " " + after.month;
  return year.size() == 4 ? words(model)["entry.year"] + " " + year : new_digits(model, before.year, year);
}

}  // namespace

void speak_screen(Model& model, Effects& effects, Reading reading) {
  if (!may_speak(model, reading)) return;
  std::vector<Utterance> said = std::move(model.said_first);
  for (Utterance& one : narrate(view(model), words(model), reading)) said.push_back(std::move(one));
  speak(model, std::move(said), effects);
}

void speak_node(Model& model, const NodeId& node, Effects& effects, Reading reading) {
  if (may_speak(model, reading)) speak(model, narrate_node(view(model), node, words(model)), effects);
}

void speak_news(Model& model, const Screen& before, Effects& effects) {
  if (!may_speak(model, Reading::ByItself)) return;
  std::set<NodeId> known;
  for (Utterance& one : narrate(before, words(model))) known.insert(std::move(one.node));
  std::vector<Utterance> said = narrate(view(model), words(model));
  std::erase_if(said, [&](const Utterance& one) { return known.contains(one.node); });
  speak(model, std::move(said), effects);
}

void speak_typing(Model& model, const Question& question, const NodeId& node, std::string_view was,
                  Effects& effects) {
  if (!may_speak(model, Reading::ByItself)) return;
  const std::string now = shown_text(question.field, model.answers);
  if (now.size() < was.size()) return;  // taken away
  std::string said;
  switch (question.field.kind) {
    case FieldKind::CitizenId:
    case FieldKind::Phone: said = new_digits(model, was, now); break;
    case FieldKind::Number:
    case FieldKind::Money: said = now; break;
    case FieldKind::Date: said = date_said(model, node, was, now); break;
    case FieldKind::Time: {
      const std::vector<std::string> parts = split(now, ':');
      const bool hour = node.ends_with("/hour");
      if (parts.size() == 2) said = words(model)[hour ? "entry.hour" : "entry.minute"] + " " + parts[hour ? 0 : 1];
      break;
    }
    default: return;
  }
  speak_own(model, node, said, effects);
}

void read_back(Model& model, const Field& field, Effects& effects) {
  std::vector<Utterance> said = own_words(model, field.id + "/entry", shown_text(field, model.answers));
  if (said.empty() || !may_speak(model, Reading::ByItself)) return;
  speak(model, std::move(said), effects);
  model.read_back = ReadBack::Said;
}

void read_back_first(Model& model, const Field& field) {
  const std::string written = shown_text(field, model.answers);
  if (model.read_back != ReadBack::Due || written.empty()) return;
  model.said_first = own_words(model, "", words(model)("speak.written", {{"value", written}}));
}

void hush(Model& model, Effects& effects) {
  if (model.speaking || is_played_back(model)) effects.push_back(Hush{});
  model.speaking = false;
  if (model.read_back == ReadBack::Said) model.read_back = ReadBack::Due;
  model.spoken = {};
  model.utterances.clear();
}

}  // namespace camtay
