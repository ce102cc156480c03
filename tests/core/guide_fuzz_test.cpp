// Whatever happens, in whatever order: each screen is sound, nothing typed is lost, and what is kept brings everything back.
// CAMTAY_SEED=n in the environment goes another way than the usual one; a failure names the seed and the last actions.
#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <utility>

#include "base/match.hpp"
#include "base/text.hpp"
#include "chance.hpp"
#include "every_path.hpp"
#include "guide/dictation.hpp"
#include "guide/view.hpp"
#include "guide/walk.hpp"
#include "person.hpp"
#include "platform/headless_page.hpp"
#include "screen_rules.hpp"

namespace camtay {
namespace {

constexpr int actions_in_a_language = 10'000;
constexpr int actions_in_a_walk = 50;

constexpr const char* texts[] = {
    "",
    "   ",
    "Nguyễn Thị Đào",
    "NGUYÊ\xCC\x83N THI\xCC\xA3 ĐA\xCC\x80O",  // decomposed
    "Ẩn",
    "đặng  ngọc ẩn ",
    "038158004215",
    "038 190 004 21",
    "0912 345 678",
    "12/3/2026",
    "30/2/2026",
    "1958",
    "//",
    "5",
    "45/2020",
    "2026-03-12",
    "99999999999999999999",
    "-3",
    "8:30",
    "bac ninh",
    "Việt Nam",
    "<b>\"'&</b>",
    "👵🏽",
    "\xFF\xFE",
    "Nguyễn Hoàng Phương Nghiêng Công Tằng Tôn Nữ Thị Ngọc Ẩn Đặng Gia Bảo Trần Thị Mai Lê Na",
};
constexpr const char* strange_nodes[] = {"",
                                         "next",
                                         "later",
                                         "back",
                                         "help",
                                         "listen",
                                         "why",
                                         "retry",
                                         "mute",
                                         "slower",
                                         "settings",
                                         "help/clear_sure",
                                         "anew",
                                         "list/more",
                                         "list/before",
                                         "preview/larger",
                                         "doubt/mend",
                                         "dictate",
                                         "dictate/again",
                                         "dictate/type",
                                         "settings/dictation",
                                         "dictation/on",
                                         "doubt/other/nobody",
                                         "nobody/change",
                                         "who/",
                                         "choose/nobody",
                                         "child_sex/male",
                                         "child_full_name/entry",
                                         "/",
                                         "title"};
constexpr const char* strange_files[] = {"procedures/khai-sinh.json",
                                         "procedures/nobody.json",
                                         "lang/vi.json",
                                         "forms/khai-sinh.json",
                                         "data/places.json",
                                         "voices/index.json",
                                         "voices/nobody/pack.json",
                                         "fonts/cam-tay-serif-bold.ttf",
                                         ""};

class Fuzz {
 public:
  Fuzz(Model& start, std::uint64_t seed) : start_(start), chance_{seed} {}

  void runs(int actions) {
    for (int done = 0; done < actions;) {
      Fork walk(start_);
      log_.clear();
      jumps(walk.model);
      for (int i = 0; i < actions_in_a_walk && done < actions; ++i, ++done) {
        const std::vector<std::string> wrong = wrong_after(walk.model, chance_action());
        if (wrong.empty()) continue;
        FAIL(join(wrong, "\n") << "\nafter:\n" << join(log_, "\n"));
      }
    }
  }

 private:
  template <std::size_t count>
  const char* one_of(const char* const (&all)[count]) {
    return all[chance_.below(static_cast<int>(count))];
  }

  // To any screen, with some of the answers given.
  void jumps(Model& model) {
    const std::vector<Question>& questions = model.loaded.procedure->questions;
    const auto stop = static_cast<Stop>(chance_.below(static_cast<int>(Stop::Dictation) + 1));
    for (const auto& [id, answer] : given_.items()) {
      if (chance_.below(3) > 0) model.answers[id] = answer;
    }
    std::string id;
    if (stop == Stop::Question || stop == Stop::Doubt)
      id = questions[static_cast<std::size_t>(chance_.below(static_cast<int>(questions.size())))].id;
    if (stop == Stop::Check) id = sections_here(model).back()->id;
    Effects effects;
    go(model, {.stop = stop, .id = id}, effects);
    // Not every question applies to these answers.
    if (!is_open(model, place(model))) go_back(model, effects);
    voice_ = model.speaking ? model.turn : 0;
    page_ = {};
    shown_ = {};
    shows(view(model));
    log_.push_back("at " + shown_.screen);
  }

  Action chance_action() {
    const std::vector<SemanticNode>& nodes = shown_.nodes;
    const SemanticNode& node = nodes[static_cast<std::size_t>(chance_.below(static_cast<int>(nodes.size())))];
    const NodeId strange = one_of(strange_nodes);
    switch (chance_.below(28)) {
      case 0: return Pressed{strange};
      case 1: return Chosen{strange, chance_.below(2) == 0};
      case 2: return Typed{strange, one_of(texts)};
      case 3: return Left{node.id};
      case 4: return Went{chance_.below(12) - 2};
      case 5: return VoiceFound{static_cast<VoiceState>(chance_.below(3))};
      case 6: return Saying{.utterance = chance_.below(12) - 2, .turn = voice_ - chance_.below(2)};
      case 7: return Silent{voice_ - chance_.below(2)};  // also of what was said before
      case 8: return Kept{chance_.below(2) == 0};
      case 9: return NotArrived{one_of(strange_files)};
      case 10: return Arrived{one_of(strange_files), one_of(texts)};
      case 11: return NewDay{{.year = 2026, .month = 3, .day = 1 + chance_.below(28)}};
      case 12:
        return Recorded{
            .what = static_cast<Recorded::What>(chance_.below(14)), .file = "a.webm", .text = one_of(texts)};
      case 13:
      case 14: return Pressed{"next"};
      // Once it was offered it stays: only then is the part of the program for it there.
      case 15: return ListeningFound{static_cast<Listening>(2 + chance_.below(2))};
      case 16: return Heard{{one_of(texts), one_of(texts)}};
      case 17: return NotHeard{static_cast<NotHeardWhy>(chance_.below(6))};
      case 18: return Pressed{"dictate"};
      default: break;
    }
    switch (node.role) {
      case Role::Radio:
      case Role::Checkbox: return Chosen{node.id, chance_.below(4) > 0};
      case Role::TextField:
      case Role::TextArea: return Typed{node.id, one_of(texts)};
      default: return Pressed{node.id};
    }
  }

  std::vector<std::string> wrong_after(Model& model, const Action& action) {
    const Answers before = model.answers;
    const std::string procedure_before = model.procedure_id;
    const std::string kept_before = worth_keeping(model);
    const bool forgets =
        std::holds_alternative<Pressed>(action) &&
        (std::get<Pressed>(action).node == "anew" || std::get<Pressed>(action).node == "help/clear_sure");
    log_.push_back(to_text(action) + " on " + shown_.screen);
    if (const Silent* silent = std::get_if<Silent>(&action); silent != nullptr && silent->turn == voice_) voice_ = 0;
    Next next = update(std::move(model), action);
    model = std::move(next.model);
    const Screen screen = view(model);
    const std::string impossible = shows(screen);
    std::vector<std::string> wrong = broken_rules(model, screen);
    const auto add = [&](std::string what) { wrong.push_back(shown_.screen + ": " + std::move(what)); };
    if (!impossible.empty()) add("no page can do that: " + impossible);
    // Only the browser may still have to say whether it can listen.
    if (shown_.screen.starts_with("waiting") && place(model).stop != Stop::Dictation)
      add("all has arrived and it waits");
    // Only the field she is in can lose what stood in it, and only when she empties it.
    if (!forgets && !std::holds_alternative<Typed>(action)) {
      for (const auto& [id, answer] : before.items()) {
        const bool empty =
            answer.is_string() && tidy(answer.get<std::string>()).find_first_not_of("/: ") == std::string::npos;
        const bool put_aside = procedure_before != model.procedure_id;
        const Answers& now = put_aside ? model.aside[procedure_before].answers : model.answers;
        if (!empty && !now.contains(id)) add("the answer is lost: " + id + " " + answer.dump());
      }
    }
    const bool from_outside = std::holds_alternative<Arrived>(action) || std::holds_alternative<NewDay>(action);
    std::string kept;
    for (const Effect& effect : next.effects) check_effect(model, effect, kept, wrong);
    if (!from_outside && worth_keeping(model) != kept_before && kept != to_kept(model))
      add("what is new is not kept");
    if (model.speaking != (voice_ != 0)) add("it does not know whether the page speaks");
    // What is being said or recorded is not kept, nor whether this browser can listen.
    const bool passing = place(model).stop == Stop::Record || model.hearing.stage != Hearing::Stage::Off ||
                         place(model).stop == Stop::Dictation;
    if (!passing && chance_.below(10) == 0) check_restores(model, shown_.screen, wrong);
    return wrong;
  }

  // Brings the page up to date; what the mirror asked for that no page could do.
  std::string shows(const Screen& screen) {
    const Mirrored before{std::move(shown_), {}}, after{semantics(screen), {}};
    shown_ = after.tree;
    return apply_changes(page_, difference(before, after));
  }

  // What must be on the device as soon as it has changed; how far a list was turned need not.
  static std::string worth_keeping(Model& model) {
    std::vector<int> pages;
    for (Place& place : model.trail) pages.push_back(std::exchange(place.page, 0));
    std::string kept = to_kept(model);
    for (std::size_t i = 0; i < pages.size(); ++i) model.trail[i].page = pages[i];
    return kept;
  }

  void check_effect(const Model& model, const Effect& effect, std::string& kept, std::vector<std::string>& wrong) {
    const auto must = [&](bool holds, std::string what) {
      if (!holds) wrong.push_back("effect: " + std::move(what));
    };
    std::visit(
        overloaded{
            [&](const Fetch& fetch) {
              must(shipped_files().read(fetch.file).has_value(), "no such file: " + fetch.file);
            },
            [&](const Speak& speak) {
              must(!speak.utterances.empty(), "something is said");
              must(model.hearing.stage != Hearing::Stage::Listening, "nothing is said into the microphone");
              must(model.voice != VoiceState::Missing, "a voice that is there");
              must(model.settings.voice || model.settings.only_asked, "a voice that is on, or is asked");
              must(speak.rate_percent == (model.settings.slow ? 70 : 85), "as fast as she wants it");
              must(speak.language == model.settings.look.language, "in her language");
              must(speak.utterances == model.utterances, "what is said is what is highlighted");
              must(speak.turn == model.turn, "what is told of it is known by its number");
              must(!model.recording || model.recording->phase != Recording::Phase::Recording,
                   "nothing is said into the voice that is recorded");
              voice_ = speak.turn;
            },
            [&](const Hush&) { voice_ = 0; },
            [&](const AskAboutListening& ask) { must(!ask.language.empty(), "a language is asked about"); },
            [&](const Listen& listen) {
              must(is_agreed(model), "the microphone is opened only where that was wanted");
              must(voice_ == 0, "nobody listens to the page itself");
              must(listen.language == model.settings.look.language, "in her language");
            },
            [&](const StopListening&) {},
            [&](const Keep& keep) { kept = keep.text; },
            [&](const Hand& hand) {
              must(hand.file_name.ends_with(".pdf") && hand.bytes.starts_with("%PDF-"), "a PDF is handed over");
            },
            [&](const Print& print) { must(!print.document.pages.empty(), "pages are printed"); },
            [&](const Record& record) {
              using What = Record::What;
              const bool asked = place(model).stop == Stop::Record || record.what == What::Close ||
                                 record.what == What::Forget || place(model).stop == Stop::Voices;
              must(asked, "nothing is recorded unasked");
              must(record.what != What::Start || voice_ == 0, "nobody records the page itself");
            },
            [&](const Visit& visit) { must(visit.index == static_cast<int>(model.at), "the trail is visited"); },
        },
        effect);
  }

  static void check_restores(Model& model, const std::string& key, std::vector<std::string>& wrong) {
    const std::string kept = to_kept(model);
    Fork fork(model);
    fork.model = Model{.loaded = std::move(fork.model.loaded)};
    fork.does(Started{.stored = kept, .today = model.today});
    if (to_kept(fork.model) != kept) wrong.push_back("restored otherwise: " + kept + "\n" + to_kept(fork.model));
    if (view(fork.model).key != key) wrong.push_back("restored to " + view(fork.model).key + " instead of " + key);
  }

  static std::string to_text(const Action& action) {
    return std::visit(overloaded{
                          [](const Pressed& it) { return "press " + it.node; },
                          [](const Chosen& it) { return "choose " + it.node + (it.on ? "" : " off"); },
                          [](const Typed& it) { return "type " + it.node + " \"" + it.text + "\""; },
                          [](const Left& it) { return "leave " + it.node; },
                          [](const Went& it) { return "went " + std::to_string(it.index); },
                          [](const Arrived& it) { return "arrived " + it.file + " \"" + it.bytes + "\""; },
                          [](const NotArrived& it) { return "not arrived " + it.file; },
                          [](const Heard& it) { return "heard \"" + join(it.alternatives, "|") + "\""; },
                          [](const Saying& it) { return "saying " + std::to_string(it.utterance); },
                          [](const auto&) { return std::string("something else"); },
                      },
                      action);
  }

  Model& start_;
  const Json given_ = parse_json_or_discarded(
      read_bytes(std::string(CAMTAY_TESTS_DIR) + "/data/answers/khai-sinh/accepted-usual.json").value_or(""));
  Chance chance_;
  SemanticTree shown_;  // now
  HeadlessPage page_;
  int voice_ = 0;  // the turn of what is being said; 0: nothing
  std::vector<std::string> log_;
};

// Everything has arrived, in both languages; a few places stand for thousands.
Model all_there(const std::string& language) {
  Model model = Person::opens("khai-sinh").model();
  // The definitions of others would have to be fetched.
  Catalogue one = *model.loaded.catalogue;
  std::erase_if(one.entries, [](const CatalogueEntry& entry) { return entry.id != "khai-sinh"; });
  model = after(std::move(model), Arrived{"procedures/index.json", to_json(one).dump()});
  std::vector<Province>& provinces = model.loaded.lists.provinces;
  provinces.resize(8);
  for (Province& province : provinces) province.communes.resize(8);
  const std::string english = "lang/en.json";
  model = after(std::move(model), Arrived{english, shipped_files().read(english).value_or("")});
  const std::string voices = "voices/index.json";
  model = after(std::move(model), Pressed{"settings"});
  model = after(std::move(model), Pressed{"settings/voices"});
  model = after(std::move(model), Arrived{voices, shipped_files().read(voices).value_or("")});
  model = after(std::move(model), Pressed{"next"});
  model = after(std::move(model), Chosen{"language/" + language, true});
  return after(std::move(model), Pressed{"next"});
}

TEST_CASE("twenty thousand actions in any order break no screen and lose nothing") {
  const char* seed_given = std::getenv("CAMTAY_SEED");
  const std::uint64_t seed = seed_given != nullptr ? std::strtoull(seed_given, nullptr, 10) : 20'260'312;
  for (const char* language : {"vi", "en"}) {
    CAPTURE(seed, language);
    Model start = all_there(language);
    Fuzz(start, seed).runs(actions_in_a_language);
  }
}

}  // namespace
}  // namespace camtay
