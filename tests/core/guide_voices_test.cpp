// The voice menu and "Thu giọng": a person records a voice, hears it, takes it along; the microphone waits for a yes.
#include <catch2/catch_test_macros.hpp>

#include "base/hash.hpp"
#include "guide/view.hpp"
#include "layout_rules.hpp"
#include "person.hpp"
#include "screen_rules.hpp"

namespace camtay {
namespace {

using Sentences = std::vector<std::string>;
using What = Record::What;

Person at_the_menu() {
  Person person = Person::opens("khai-sinh");
  person.presses("Giúp đỡ");
  person.presses("Chữ to, màu, giọng");
  person.presses("Chọn giọng, thu giọng");
  return person;
}

const Record& last(const Person& person) {
  REQUIRE_FALSE(person.platform().recorded().empty());
  return person.platform().recorded().back();
}

void sound(const Person& person) {
  INFO(person.screen_text());
  CHECK(broken_rules(person.model()) == Sentences{});
  CHECK(broken_layout_rules(view(person.model())) == Sentences{});
}

Person asked_for_the_microphone() {
  Person person = at_the_menu();
  person.presses("Thu giọng mới");
  person.types("Tên sẽ hiện ra", "Bà Mai");
  person.goes_on();
  person.chooses("Mông");
  person.goes_on();
  person.chooses("Chỉ người nhà, người quen");
  person.goes_on();
  return person;
}

Person before_the_first_line() {
  Person person = asked_for_the_microphone();
  person.presses("Cho nghe");
  person.happens(Recorded{Recorded::What::Listening});
  return person;
}

void records_a_line(Person& person, const std::string& sum) {
  person.presses("Bắt đầu thu");
  person.presses("Đọc xong rồi");
  person.happens(Recorded{.what = Recorded::What::Ready, .file = sum + ".webm", .sum = sum, .length = 1200});
}

void keeps_a_line(Person& person, const std::string& sum) {
  records_a_line(person, sum);
  person.presses("Giữ câu này");
  person.happens(Recorded{Recorded::What::Kept});
}

std::string line_shown(const Person& person) { return plain_text(person.page().find("line")->text); }

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

TEST_CASE("the microphone is asked for only after a clear yes, and closed when the screen is left") {
  Person person = at_the_menu();
  person.presses("Thu giọng mới");
  CHECK(person.is_at("Đây là giọng của ai ạ?"));
  sound(person);
  person.goes_on();
  CHECK(person.sees("Ông/bà ghi tên giúp."));
  person.types("Tên sẽ hiện ra", "Bà Mai");
  person.goes_on();
  CHECK(person.is_at("Người đọc nói tiếng gì ạ?"));
  sound(person);
  person.goes_on();
  CHECK(person.sees("Ông/bà chọn một ô ở dưới trước đã."));
  person.chooses("Mông");
  person.goes_on();
  CHECK(person.is_at("Ai được nghe giọng này ạ?"));
  sound(person);
  person.chooses("Chỉ người nhà, người quen");
  person.goes_on();
  CHECK(person.is_at("Cho trang này nghe micrô không ạ?"));
  CHECK(person.sees("Tiếng thu ở lại máy này"));
  sound(person);
  CHECK(person.platform().recorded().empty());

  SECTION("no is no") {
    person.presses("Không");
    CHECK(person.is_at("Chọn giọng đọc"));
    CHECK(person.platform().recorded().empty());
  }
  SECTION("yes opens it; leaving closes it") {
    person.presses("Cho nghe");
    CHECK(last(person).what == What::Open);
    person.happens(Recorded{Recorded::What::Listening});
    CHECK(person.is_at("Ông/bà nói câu này bằng tiếng mình"));
    sound(person);
    person.presses("Quay lại");
    CHECK(last(person).what == What::Close);
  }
  SECTION("what the browser refuses is told in words, and can be tried again") {
    for (const auto& [what, words] : {std::pair{Recorded::What::NotAllowed, "Máy chưa cho nghe micrô."},
                                      std::pair{Recorded::What::NoMicrophone, "Chưa thấy micrô nào."}}) {
      person.presses("Cho nghe");
      CHECK(last(person).what == What::Open);
      person.happens(Recorded{what});
      CHECK(person.sees(words));
      sound(person);
    }
  }
}

TEST_CASE("a line is recorded, heard, recorded again, kept, and the next one follows") {
  Person person = before_the_first_line();
  const std::string first = line_shown(person);
  CHECK(first == "Cầm Tay");
  person.presses("Bắt đầu thu");
  CHECK(last(person).what == What::Start);
  sound(person);
  person.presses("Đọc xong rồi");
  CHECK(last(person).what == What::Stop);
  sound(person);
  person.happens(Recorded{Recorded::What::Quiet});
  CHECK(person.sees("Chưa nghe thấy tiếng."));
  sound(person);

  records_a_line(person, "0123456789abcdef");
  CHECK(person.sees("Nghe rõ thì giữ, chưa rõ thì thu lại."));
  sound(person);
  person.presses("Nghe thử");
  CHECK(last(person).what == What::Play);
  person.presses("Thu lại");
  CHECK(last(person).what == What::Start);
  person.presses("Đọc xong rồi");
  person.happens(Recorded{.what = Recorded::What::Ready, .file = "b.webm", .sum = "00000000000000bb", .length = 900});
  person.presses("Giữ câu này");
  CHECK(last(person).what == What::Keep);
  const Result<VoicePack> kept = read_voice_pack(last(person).text, "pack.json");
  REQUIRE(kept);
  CHECK(kept->name == "Bà Mai");
  CHECK(kept->language == "hmn");
  CHECK(kept->licence == "LicenseRef-private");
  CHECK(kept->id == last(person).pack);
  CHECK(kept->clips == std::vector<Clip>{{.line = "welcome/title",
                                          .file = "b.webm",
                                          .text = hash_of("Cầm Tay"),
                                          .sum = "00000000000000bb",
                                          .length = 900}});

  SECTION("what cannot be kept is still there to be kept") {
    person.happens(Recorded{Recorded::What::Failed});
    CHECK(person.sees("Chưa làm được."));
    CHECK(person.sees_button("Giữ câu này"));
  }
  SECTION("kept, it is counted, and the voice is the chosen one") {
    person.happens(Recorded{Recorded::What::Kept});
    CHECK(person.sees("1 trên " + std::to_string(person.model().lines.size())));
    CHECK(line_shown(person) != first);
    const std::string second = line_shown(person);
    person.presses("Bỏ qua câu này");
    CHECK(line_shown(person) != second);
    person.presses("Quay lại");
    CHECK(person.has_chosen("Bà Mai (tiếng Mông)"));
    CHECK(person.sees("Giọng này đọc 1 trên "));
    CHECK(person.model().settings.voice_pack == kept->id);
    sound(person);

    // Going on, the line that was skipped comes first; the microphone is asked for again.
    person.presses("Thu tiếp giọng này");
    CHECK(person.is_at("Cho trang này nghe micrô không ạ?"));
    person.presses("Cho nghe");
    person.happens(Recorded{Recorded::What::Listening});
    CHECK(line_shown(person) == second);
    keeps_a_line(person, "00000000000000cc");
    person.presses("Quay lại");
    CHECK(person.sees("Giọng này đọc 2 trên "));

    person.presses("Lưu giọng ra tệp");
    CHECK(last(person).what == What::Export);
    CHECK(last(person).file == kept->id + ".zip");
    CHECK(last(person).pack == kept->id);
    CHECK(read_voice_pack(last(person).text, "pack.json")->clips.size() == 2);

    // Its clips are heard first from now on, also after a reload.
    person.presses("Nghe lại");
    CHECK(person.platform().said().back().pack == kept->id);
    CHECK(Person::returns(person.platform().kept()).model().settings.voice_pack == kept->id);

    person.chooses("Giọng có sẵn");
    CHECK(person.model().settings.voice_pack.empty());
    CHECK(person.sees_button("Thu giọng mới"));
  }
}

TEST_CASE("when every line was shown, the person is told how far the voice goes") {
  Person person = before_the_first_line();
  keeps_a_line(person, "00000000000000cc");
  for (std::size_t i = 1; i < person.model().lines.size(); ++i) person.presses("Bỏ qua câu này");
  CHECK(person.is_at("Hết câu để đọc rồi"));
  CHECK(person.sees("Giọng này đọc 1 trên "));
  sound(person);
  person.presses("Xong");
  CHECK(person.is_at("Chọn giọng đọc"));
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

TEST_CASE("after a reload in the middle of recording nothing listens") {
  Person person = before_the_first_line();
  Person later = Person::returns(person.platform().kept());
  CHECK(later.platform().recorded().empty());
  CHECK(later.is_at("Thu giọng"));
  later.goes_on();
  CHECK(later.is_at("Chọn giọng đọc"));
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

}  // namespace
}  // namespace camtay
