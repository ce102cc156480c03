// "Thu giọng": a person records a voice line by line, and hears it; the microphone waits for a yes.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>

#include "base/hash.hpp"
#include "guide/view.hpp"
#include "voice_person.hpp"

namespace camtay {
namespace {

using What = Record::What;

std::string line_shown(const Person& person) { return plain_text(person.page().find("line")->text); }

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

TEST_CASE("nothing is said into a recording, and a press stops what is played back") {
  Person person = before_the_first_line();
  const std::size_t before = person.platform().said().size();
  person.presses("Nghe lại");
  REQUIRE(person.platform().speaking());
  person.presses("Bắt đầu thu");
  CHECK_FALSE(person.sees_button("Bỏ qua câu này"));
  CHECK_FALSE(person.platform().speaking());
  const std::size_t said = person.platform().said().size();
  CHECK(said > before);
  person.presses("Nghe lại");
  CHECK(person.platform().said().size() == said);
  person.presses("Đọc xong rồi");
  REQUIRE(person.platform().playing());
  person.presses("Nghe lại");
  CHECK_FALSE(person.platform().playing());
  CHECK(person.platform().speaking());
  person.happens(Recorded{.what = Recorded::What::Ready, .file = "a.webm", .sum = "00000000000000aa", .length = 900});
  person.presses("Nghe thử");
  REQUIRE(person.platform().playing());
  CHECK_FALSE(person.platform().speaking());
  person.presses("Quay lại");
  CHECK_FALSE(person.platform().playing());
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
    is_kept(person);
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

TEST_CASE("a second voice of the same name on the same day is another voice") {
  Person person = before_the_first_line();
  keeps_a_line(person, "00000000000000aa");
  const std::string first = last(person).pack;
  person.presses("Quay lại");
  person.chooses("Giọng có sẵn");
  tells_whose_voice(person);
  person.presses("Cho nghe");
  person.happens(Recorded{Recorded::What::Listening});
  records_a_line(person, "00000000000000bb");
  person.presses("Giữ câu này");
  CHECK(last(person).pack == first + "-2");
  CHECK(pack_in(last(person).text).clips.size() == 1);
  is_kept(person);
  CHECK(person.model().loaded.voices->size() == 2);
}

TEST_CASE("one's own voice that has not come is not begun anew, and can be asked for again") {
  Person person = at_the_menu();
  VoiceEntry entry = voice_entry(ba_mai());
  entry.here = entry.mine = true;
  person.happens(Arrived{"voices/index.json", to_json(Voices{entry})});
  person.chooses("Bà Mai");
  CHECK(person.sees("Chưa mở được giọng đã chọn."));
  CHECK(person.hears("Chưa mở được giọng đã chọn."));
  sound(person);
  person.presses("Thu tiếp giọng này");
  CHECK(person.is_at("Chọn giọng đọc"));
  const auto asked = [&] {
    const std::vector<std::string>& all = person.platform().fetched();
    return std::count(all.begin(), all.end(), pack_file("ba-mai"));
  };
  CHECK(asked() == 1);
  person.presses("Thử lại");
  CHECK(asked() == 2);
  person.happens(Arrived{pack_file("ba-mai"), to_json(ba_mai(clips_of(person, 3, "aaaaaaaaaaaa")))});
  CHECK_FALSE(person.sees("Chưa mở được"));
  person.presses("Thu tiếp giọng này");
  person.presses("Cho nghe");
  person.happens(Recorded{Recorded::What::Listening});
  records_a_line(person, "00000000000000bb");
  person.presses("Giữ câu này");
  CHECK(last(person).pack == "ba-mai");
  CHECK(pack_in(last(person).text).clips.size() == 4);
}

TEST_CASE("who leaves while the browser still asks is not listened to") {
  Person person = asked_for_the_microphone();
  person.presses("Cho nghe");
  SECTION("one step back") {
    person.presses("Quay lại");
    CHECK(person.is_at("Ai được nghe giọng này ạ?"));
  }
  SECTION("out of it") { person.presses("Không"); }
  SECTION("in the browser") { person.goes_back_in_browser(); }
  CHECK(last(person).what == What::Close);
  const std::string where = person.heading();
  const std::size_t before = person.platform().recorded().size();
  person.happens(Recorded{Recorded::What::Listening});
  CHECK(person.platform().recorded().size() == before + 1);
  CHECK(last(person).what == What::Close);
  CHECK(person.is_at(where));
  sound(person);
}

TEST_CASE("coming back to the lines the microphone is asked for again") {
  Person person = before_the_first_line();
  const int lines = person.platform().visited();
  person.goes_back_in_browser();
  CHECK(person.is_at("Chọn giọng đọc"));
  CHECK(last(person).what == What::Close);
  person.happens(Went{lines});
  CHECK(person.is_at("Cho trang này nghe micrô không ạ?"));
  sound(person);
  person.presses("Cho nghe");
  CHECK(last(person).what == What::Open);
  person.happens(Recorded{Recorded::What::Listening});
  CHECK(line_shown(person) == "Cầm Tay");
  person.presses("Quay lại");
  CHECK(person.is_at("Chọn giọng đọc"));
}

TEST_CASE("who leaves while a line is being kept loses nothing") {
  Person person = before_the_first_line();
  keeps_a_line(person, "00000000000000aa");
  records_a_line(person, "00000000000000bb");
  person.presses("Giữ câu này");
  const std::string manifest = last(person).text;
  person.presses("Quay lại");
  CHECK(person.sees("Giọng này đọc 1 trên "));
  SECTION("it was kept") {
    person.happens(Recorded{.what = Recorded::What::Kept, .text = manifest});
    CHECK(person.sees("Giọng này đọc 2 trên "));
    person.presses("Thu tiếp giọng này");
  }
  SECTION("it is kept after recording was taken up again") {
    person.presses("Thu tiếp giọng này");
    person.happens(Recorded{.what = Recorded::What::Kept, .text = manifest});
  }
  SECTION("it could not be kept") {
    person.happens(Recorded{Recorded::What::Failed});
    CHECK(person.sees("Câu vừa thu chưa giữ được."));
    sound(person);
    return;
  }
  person.presses("Cho nghe");
  person.happens(Recorded{Recorded::What::Listening});
  records_a_line(person, "00000000000000cc");
  person.presses("Giữ câu này");
  CHECK(pack_in(last(person).text).clips.size() == 3);
}

TEST_CASE("going back keeps what was entered of a voice") {
  Person person = at_the_menu();
  person.presses("Thu giọng mới");
  person.types("Tên sẽ hiện ra", "Bà Mai");
  person.goes_on();
  person.chooses("Mông");
  person.types("Giọng vùng nào? Không có thì bỏ trống.", "Đồng Văn");
  person.goes_on();
  CHECK(person.is_at("Ai được nghe giọng này ạ?"));
  person.presses("Quay lại");
  CHECK(person.is_at("Người đọc nói tiếng gì ạ?"));
  CHECK(person.has_chosen("Mông"));
  CHECK(person.value_of("Giọng vùng nào? Không có thì bỏ trống.") == "Đồng Văn");
  person.goes_back_in_browser();
  CHECK(person.is_at("Đây là giọng của ai ạ?"));
  CHECK(person.value_of("Tên sẽ hiện ra") == "Bà Mai");
  sound(person);
  person.presses("Quay lại");
  CHECK(person.is_at("Chọn giọng đọc"));
  person.presses("Thu giọng mới");
  CHECK(person.value_of("Tên sẽ hiện ra") == "Bà Mai");

  // What is emptied again is asked for before anything else.
  const int name = person.platform().visited();
  person.goes_on();
  person.goes_on();
  person.happens(Went{name});
  person.types("Tên sẽ hiện ra", " ");
  person.happens(Went{name + 2});
  CHECK(person.is_at("Đây là giọng của ai ạ?"));
  person.goes_on();
  CHECK(person.sees("Ông/bà ghi tên giúp."));
}

TEST_CASE("what was entered for a new voice is still there after a reload, until its first line is kept") {
  Person person = asked_for_the_microphone();
  Person later = Person::returns(person.platform().kept());
  CHECK(later.is_at("Thu giọng"));
  later.goes_on();
  later.presses("Thu giọng mới");
  CHECK(later.value_of("Tên sẽ hiện ra") == "Bà Mai");
  later.goes_on();
  CHECK(later.has_chosen("Mông"));
  later.goes_on();
  CHECK(later.has_chosen("Chỉ người nhà, người quen"));
  later.goes_on();
  later.presses("Cho nghe");
  later.happens(Recorded{Recorded::What::Listening});
  keeps_a_line(later, "00000000000000cc");
  later.presses("Quay lại");
  later.chooses("Giọng có sẵn");
  later.presses("Thu giọng mới");
  CHECK(later.value_of("Tên sẽ hiện ra").empty());
  CHECK(Person::returns(later.platform().kept()).model().new_voice == VoicePack{});
}

TEST_CASE("after a reload in the middle of recording nothing listens") {
  Person person = before_the_first_line();
  Person later = Person::returns(person.platform().kept());
  CHECK(later.platform().recorded().empty());
  CHECK(later.is_at("Thu giọng"));
  later.goes_on();
  CHECK(later.is_at("Chọn giọng đọc"));
}

}  // namespace
}  // namespace camtay
