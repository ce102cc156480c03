#include "platform/headless.hpp"

#include <utility>

#include "base/match.hpp"

namespace camtay {

void HeadlessPlatform::happen(Action action) {
  if (std::holds_alternative<Heard>(action) || std::holds_alternative<NotHeard>(action)) listening_ = false;
  if (const Saying* saying = std::get_if<Saying>(&action); saying != nullptr && saying->turn == 0)
    action = Saying{saying->utterance, saying->word, turn()};
  if (const Silent* silent = std::get_if<Silent>(&action); silent != nullptr && silent->turn == 0)
    action = Silent{turn()};
  waiting_.push_back(std::move(action));
}

std::vector<Action> HeadlessPlatform::take_actions() { return std::exchange(waiting_, {}); }

void HeadlessPlatform::perform(const Effect& effect) {
  std::visit(overloaded{
                 [&](const Fetch& fetch) {
                   fetched_.push_back(fetch.file);
                   std::optional<std::string> bytes;
                   if (online_ && !lost_.contains(fetch.file)) bytes = files_.read(fetch.file);
                   if (bytes) return happen(Arrived{fetch.file, std::move(*bytes)});
                   happen(NotArrived{fetch.file});
                 },
                 [&](const Speak& speak) {
                   said_.push_back(speak);
                   speaking_ = true;
                 },
                 [&](const Hush&) {
                   if (speaking_) happen(Silent{turn()});  // heard of when the next Speak is long asked for
                   speaking_ = playing_ = false;
                 },
                 [&](const AskAboutListening&) { asked_about_listening_ = true; },
                 [&](const Listen&) { listening_ = true; },
                 [&](const StopListening&) { listening_ = false; },
                 [&](const Keep& keep) { kept_ = keep.text; },
                 [&](const Hand& hand) { handed_.push_back(hand); },
                 [&](const Print& print) { printed_.push_back(print); },
                 [&](const Visit& visit) { visited_ = visit.index; },
                 [&](const Record& record) {
                   recorded_.push_back(record);
                   playing_ = record.what == Record::What::Stop || record.what == Record::What::Play;
                   using What = Recorded::What;
                   if (record.what == Record::What::Forget)
                     happen(Recorded{.what = forgets_ ? What::Forgotten : What::NotForgotten});
                 },
             },
             effect);
}

void HeadlessPlatform::reflect(std::span<const mirror::Op> changes) {
  if (impossible_.empty()) impossible_ = apply_changes(page_, changes);
}

}  // namespace camtay
