// The voice menu: whose voice is chosen, voices that come as files or from the site, and clearing them away.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>

#include "base/hash.hpp"
#include "guide/view.hpp"
#include "voice_person.hpp"

namespace camtay {
namespace {

using What = Record::What;

void opens_file(Person& person, const VoicePack& pack, const std::string& held = {}) {
  person.presses("Mở tệp giọng");
  person.happens(Recorded{.what = Recorded::What::Opened, .text = to_json(pack), .held = held});
}

// The menu has this voice, it is chosen, and what there is of it has come.
void has_voice(Person& person, const VoicePack& pack, bool here, bool mine) {
  VoiceEntry entry = voice_entry(pack);
  entry.here = here;
  entry.mine = mine;
  person.happens(Arrived{"voices/index.json", to_json(Voices{entry})});
  person.chooses(pack.name);
  person.happens(Arrived{pack_file(pack.id), to_json(pack)});
}

// The sums of the clips that are to be kept of an opened file, by the text they say.
std::map<std::string, std::string> sums_in(const std::string& manifest) {
  std::map<std::string, std::string> sums;
  for (const Clip& clip : pack_in(manifest).clips) sums[clip.text] = clip.sum;
  return sums;
}

TEST_CASE("without packs the menu has the voice that is there, and can record one") {
  Person person = at_the_menu();
  CHECK(person.is_at("Chọn giọng đọc"));
  CHECK(person.has_chosen("Giọng có sẵn"));
  CHECK_FALSE(person.sees("Giọng này đọc"));
  CHECK_FALSE(person.sees_button("Lưu giọng ra tệp"));
  sound(person);
  person.presses("Xong");
  CHECK(person.is_at("Chữ to, màu, giọng"));
}

TEST_CASE("a voice file is opened and chosen; what is none is told") {
  Person person = at_the_menu();
  // What went wrong elsewhere is not said of a file.
  person.happens(Recorded{Recorded::What::Failed});
  CHECK_FALSE(person.sees("Tệp này"));
  person.presses("Mở tệp giọng");
  CHECK(last(person).what == What::Import);
  person.happens(Recorded{Recorded::What::Failed});
  CHECK(person.sees("Tệp này không phải tệp giọng"));
  person.presses("Mở tệp giọng");
  CHECK_FALSE(person.sees("Tệp này"));
  person.happens(Recorded{Recorded::What::Unreached});
  CHECK(person.sees("Mạng đang yếu nên chưa làm được."));
  sound(person);
  person.presses("Mở tệp giọng");
  person.happens(Recorded{.what = Recorded::What::Opened, .text = "{}"});
  CHECK(person.sees("Tệp này không phải tệp giọng"));
  sound(person);

  const std::string manifest = to_json(VoicePack{.id = "ba-mai",
                                                 .name = "Bà Mai",
                                                 .language = "vi",
                                                 .licence = "CC-BY-4.0",
                                                 .clips = {{.line = "welcome/title",
                                                            .file = "a.opus",
                                                            .text = hash_of("Cầm Tay"),
                                                            .sum = "00000000000000aa",
                                                            .length = 900}}});
  person.presses("Mở tệp giọng");
  person.happens(Recorded{.what = Recorded::What::Opened, .text = manifest});
  CHECK(last(person).what == What::Adopt);
  CHECK(last(person).pack == "ba-mai");
  CHECK(person.has_chosen("Giọng có sẵn"));
  person.happens(Recorded{.what = Recorded::What::Adopted, .text = manifest});
  CHECK(person.sees("Đã mở giọng từ tệp."));
  CHECK(person.has_chosen("Bà Mai"));
  CHECK(person.sees("Giọng này đọc 1 trên "));
  // It is not this device's own: another recording is another voice.
  CHECK(person.sees_button("Thu giọng mới"));
  sound(person);
}

TEST_CASE("a voice of which not all came is told in the menu, and fetched again when that is wanted") {
  Person person = before_the_first_line();
  keeps_a_line(person, "00000000000000cc");
  person.presses("Quay lại");
  const std::string id = person.model().settings.voice_pack;
  REQUIRE_FALSE(id.empty());
  person.happens(Recorded{Recorded::What::Whole});
  CHECK_FALSE(person.sees("chưa tải hết"));
  person.happens(VoiceFound{VoiceState::Ready});
  person.presses("Nghe lại");
  const auto said = [&] { return person.platform().said().back().utterances.front().text; };
  person.happens(Recorded{Recorded::What::Incomplete});
  CHECK(person.sees("Mạng yếu, chưa tải hết giọng này."));
  CHECK(said().starts_with("Mạng yếu, chưa tải hết"));
  sound(person);
  person.presses("Thử lại");
  CHECK(last(person).what == What::Use);
  CHECK(last(person).pack == id);
  CHECK_FALSE(person.sees("chưa tải hết"));
  // Also when that is known before the menu is opened.
  person.presses("Quay lại");
  person.happens(Recorded{Recorded::What::Incomplete});
  CHECK(person.is_at("Chữ to, màu, giọng"));
  CHECK_FALSE(said().starts_with("Mạng yếu"));
  person.presses("Chọn giọng, thu giọng");
  CHECK(person.sees("Mạng yếu, chưa tải hết giọng này."));
  // Another voice is another matter.
  person.chooses("Giọng có sẵn");
  CHECK_FALSE(person.sees("chưa tải hết"));
}

TEST_CASE("clearing everything forgets the voices of this device") {
  Person person = before_the_first_line();
  keeps_a_line(person, "00000000000000cc");
  person.presses("Quay lại");
  person.presses("Quay lại");
  person.presses("Quay lại");
  person.presses("Xoá hết những gì đã ghi");
  person.presses("Xoá thật");
  CHECK(last(person).what == What::Forget);
  CHECK(person.model().settings.voice_pack.empty());
}

TEST_CASE("a file of one's own voice takes no line away that was recorded since") {
  Person person = at_the_menu();
  const VoicePack held = ba_mai(clips_of(person, 50, "aaaaaaaaaaaa"));
  has_voice(person, held, true, true);
  CHECK(person.sees("Giọng này đọc 50 trên "));
  opens_file(person, ba_mai(clips_of(person, 10, "bbbbbbbbbbbb")), to_json(held));
  CHECK(last(person).what == What::Adopt);
  CHECK(last(person).pack == "ba-mai");
  CHECK(sums_in(last(person).text) == sums_in(to_json(held)));
}

TEST_CASE("a file of one's own voice brings what is new in it") {
  Person person = at_the_menu();
  VoicePack held = ba_mai(clips_of(person, 3, "aaaaaaaaaaaa"));
  held.clips[1].text = hash_of("as it was said last year");
  has_voice(person, held, true, true);
  opens_file(person, ba_mai(clips_of(person, 4, "bbbbbbbbbbbb")), to_json(held));
  const auto sums = sums_in(last(person).text);
  const auto sum_of = [&](std::size_t line) { return sums.at(hash_of(person.model().lines[line].text)); };
  CHECK(sums.size() == 4);
  CHECK(sum_of(0) == "aaaaaaaaaaaa1000");
  CHECK(sum_of(1) == "bbbbbbbbbbbb1001");
  CHECK(sum_of(2) == "aaaaaaaaaaaa1002");
  CHECK(sum_of(3) == "bbbbbbbbbbbb1003");
  // Both have files called "0.opus": what comes from the file is called after what is in it.
  for (const Clip& clip : pack_in(last(person).text).clips)
    CHECK(clip.file == (clip.sum.starts_with("b") ? clip.sum + ".opus" : clip.sum.substr(15) + ".opus"));
}

TEST_CASE("somebody else's voice is renewed by her file, and loses nothing") {
  Person person = at_the_menu();
  const VoicePack held = ba_mai(clips_of(person, 3, "aaaaaaaaaaaa"));
  has_voice(person, held, true, false);
  opens_file(person, ba_mai(clips_of(person, 1, "bbbbbbbbbbbb")), to_json(held));
  const auto sums = sums_in(last(person).text);
  CHECK(sums.size() == 3);
  CHECK(sums.at(hash_of(person.model().lines[0].text)) == "bbbbbbbbbbbb1000");
}

TEST_CASE("a file never takes the place of a voice of the site") {
  Person person = at_the_menu();
  has_voice(person, ba_mai(clips_of(person, 3, "aaaaaaaaaaaa")), false, false);
  opens_file(person, ba_mai(clips_of(person, 1, "bbbbbbbbbbbb")));
  CHECK(last(person).pack == "ba-mai-2");
  CHECK(pack_in(last(person).text).id == "ba-mai-2");
  person.happens(Recorded{.what = Recorded::What::Adopted, .text = last(person).text});
  CHECK(person.model().settings.voice_pack == "ba-mai-2");
  CHECK(person.model().loaded.voices->size() == 2);
}

TEST_CASE("what goes wrong with a voice, and what goes well, is also said") {
  Person person = at_the_menu();
  person.happens(VoiceFound{VoiceState::Ready});
  person.presses("Nghe lại");
  const auto said = [&] {
    std::string all;
    for (const Utterance& one : person.platform().said().back().utterances) all += one.text + " ";
    return all;
  };
  person.presses("Mở tệp giọng");
  person.happens(Recorded{Recorded::What::Failed});
  CHECK(said() == "Tệp này không phải tệp giọng, hoặc đã hỏng. ");
  opens_file(person, ba_mai(clips_of(person, 1, "aaaaaaaaaaaa")));
  person.happens(Recorded{.what = Recorded::What::Adopted, .text = last(person).text});
  CHECK(said() == "Đã mở giọng từ tệp. ");
  person.presses("Lưu giọng ra tệp");
  CHECK_FALSE(person.sees("Đã đưa tệp"));
  person.happens(Recorded{Recorded::What::Exported});
  CHECK(person.sees("Đã đưa tệp ba-mai.zip về máy."));
  CHECK(said().starts_with("Đã đưa tệp "));
  sound(person);
  person.chooses("Giọng có sẵn");
  CHECK_FALSE(person.sees("Đã đưa tệp"));
  person.presses("Thu giọng mới");
  person.goes_on();
  CHECK(said() == "Ông bà ghi tên giúp. ");
}

TEST_CASE("voices are paged by six, the chosen one before the others") {
  Person person = at_the_menu();
  Voices voices;
  for (const char* name : {"An", "Bình", "Chi", "Dung", "Giang", "Hoa", "Kim", "Lan"})
    voices.push_back({.id = "giong-" + std::to_string(voices.size()), .name = name, .language = "vi"});
  person.happens(Arrived{"voices/index.json", to_json(voices)});
  sound(person);
  CHECK_FALSE(person.sees("Kim"));
  person.presses("Xem tiếp");
  person.chooses("Kim");
  CHECK(person.has_chosen("Kim"));
  sound(person);
  person.presses("Xong");
  person.presses("Chọn giọng, thu giọng");
  CHECK(person.has_chosen("Kim"));
  CHECK(person.sees("Dung"));
  CHECK_FALSE(person.sees("Giang"));
}

TEST_CASE("what a voice can say is worked out once for each time the menu is opened") {
  Model model = at_the_menu().model();
  CHECK(model.lines.size() > 200);
  model.lines = {{"known", "đã biết"}};
  const auto after = [&](const std::string& file, const std::string& bytes) {
    return update(model, Arrived{file, bytes}).model.lines.size();
  };
  CHECK(after("voices/index.json", to_json(Voices{voice_entry(ba_mai())})) == 1);
  CHECK(after(pack_file("ba-mai"), to_json(ba_mai())) == 1);
  CHECK(after("lang/vi.json", shipped_files().read("lang/vi.json").value_or("")) > 200);
}

TEST_CASE("a voice that cannot be opened is no fault of other screens") {
  Person person = at_the_menu();
  has_voice(person, ba_mai(), true, true);
  person.happens(Arrived{pack_file("ba-mai"), "{"});
  CHECK(person.sees("Chưa mở được giọng đã chọn."));
  Model model = person.model();
  REQUIRE(model.loaded.failed.contains(pack_file("ba-mai")));
  model.loaded.procedure.reset();
  model.loaded.catalogue.reset();
  for (const Stop stop : {Stop::Choose, Stop::Before, Stop::Question, Stop::Preview, Stop::Done}) {
    model.trail[model.at] = {.stop = stop};
    CHECK(view(model).key == "waiting");
  }
  // Nor is another file that of the menu.
  model.loaded.failed = {{"data/places.json", ""}};
  model.loaded.lists.provinces.clear();
  model.loaded.voices.reset();
  model.trail[model.at] = {.stop = Stop::Voices};
  CHECK(view(model).key == "waiting");
  model.loaded.failed["voices/index.json"] = "";
  CHECK(view(model).key == "waiting/failed");
}

TEST_CASE("clearing says that nothing is left only when nothing is") {
  Person person = before_the_first_line();
  keeps_a_line(person, "00000000000000cc");
  person.presses("Quay lại");
  person.presses("Quay lại");
  person.presses("Quay lại");
  CHECK_FALSE(person.sees("Cả giọng đã thu"));
  person.presses("Xoá hết những gì đã ghi");
  CHECK(person.sees("Cả giọng đã thu trên máy này cũng sẽ bị xoá."));
  sound(person);
  Model model = person.model();
  model.settings.dictation = Dictation::Anywhere;

  Next asked = update(model, Pressed{"help/clear_sure"});
  CHECK(asked.model.settings.dictation == Dictation::Off);
  CHECK(asked.model.opened == "clearing");
  sound(asked.model);
  CHECK(asked.model.has_voices);

  const Model failed = update(asked.model, Recorded{Recorded::What::NotForgotten}).model;
  CHECK(failed.focus == "not_cleared");
  CHECK(failed.has_voices);
  CHECK(failed.loaded.voices->size() == 1);
  sound(failed);
  // Also to who has gone on in between.
  Model elsewhere = update(asked.model, Pressed{"back"}).model;
  elsewhere.settings.voice = true;
  const Next told = update(elsewhere, Recorded{Recorded::What::NotForgotten});
  const Model& gone = told.model;
  std::vector<NodeId> said;
  for (const Effect& effect : told.effects) {
    if (const Speak* speak = std::get_if<Speak>(&effect)) said.push_back(speak->utterances.front().node);
  }
  CHECK(said == std::vector<NodeId>{"not_cleared"});
  CHECK(place(gone).stop == Stop::Help);
  CHECK(gone.focus == "not_cleared");
  sound(gone);
  const Model left = update(update(asked.model, Pressed{"back"}).model, Recorded{Recorded::What::Forgotten}).model;
  CHECK(place(left).stop == Stop::Welcome);
  sound(left);

  // A line that was being kept is told first, and is gone with the others.
  const Model late =
      update(asked.model, Recorded{.what = Recorded::What::Kept, .text = to_json(*person.model().loaded.pack)}).model;
  CHECK(late.settings.voice_pack == person.model().settings.voice_pack);
  const Model done = update(late, Recorded{Recorded::What::Forgotten}).model;
  CHECK(done.focus == "cleared");
  CHECK_FALSE(done.has_voices);
  CHECK(done.loaded.voices->empty());
  CHECK_FALSE(done.loaded.pack);
  CHECK(done.settings.voice_pack.empty());
  sound(done);
}

TEST_CASE("the voices of a device are named before they are cleared away, also when the menu was not opened") {
  Person person = before_the_first_line();
  keeps_a_line(person, "00000000000000cc");
  Person later = Person::returns(person.platform().kept());
  CHECK(later.model().has_voices);
  CHECK_FALSE(Person::arrives().model().has_voices);
}

TEST_CASE("a chosen voice that is gone does not stand in the way") {
  Person person = at_the_menu();
  Model model = person.model();
  model.settings.voice_pack = "gone";
  Person later = Person::returns(to_kept(model));
  CHECK(later.is_at("Chọn giọng đọc"));
  CHECK_FALSE(later.sees("Giọng này đọc"));
  later.chooses("Giọng có sẵn");
  later.presses("Xong");
}

TEST_CASE("a newcomer hears the voice of the commune, and a person's own choice always wins") {
  const auto arrives = [](const std::string& kept, const std::string& voice) {
    Person person = Person::arrives();
    person.happens(Started{.stored = kept, .today = test_day, .voice = voice});
    person.happens(Pressed{"listen"});
    return person;
  };
  const auto heard = [](const Person& person) { return person.platform().said().back().pack; };
  Person newcomer = arrives("", "ba-mai");
  CHECK(heard(newcomer) == "ba-mai");
  // Nobody asked for it: it is not fetched as a whole.
  CHECK(newcomer.platform().recorded().empty());
  // Who has chosen nothing hears what the commune chooses tomorrow.
  CHECK(heard(arrives(newcomer.platform().kept(), "anh-pao")) == "anh-pao");
  CHECK(heard(arrives(newcomer.platform().kept(), "")).empty());

  newcomer.presses("Chữ to, màu, giọng");
  newcomer.presses("Chọn giọng, thu giọng");
  newcomer.chooses("Giọng có sẵn");
  CHECK(newcomer.platform().recorded().back().pack.empty());
  CHECK(heard(arrives(newcomer.platform().kept(), "ba-mai")).empty());

  Model chosen = newcomer.model();
  chosen.settings.voice_pack = "giong-cua-chau";
  Person other = arrives(to_kept(chosen), "ba-mai");
  CHECK(heard(other) == "giong-cua-chau");
  CHECK(last(other).what == What::Use);
  other.presses("Quay lại");
  other.presses("Quay lại");
  other.chooses("Cho tôi, nhà tôi");
  other.presses("Bắt đầu");
  other.presses("Giúp đỡ");
  other.presses("Xoá hết những gì đã ghi");
  other.presses("Xoá thật");
  other.happens(Recorded{Recorded::What::Forgotten});
  other.presses("Nghe lại");
  CHECK(heard(other) == "ba-mai");
}

}  // namespace
}  // namespace camtay
