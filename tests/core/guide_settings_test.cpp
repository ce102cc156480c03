// What the person sets up: how large, in which colours, in which language, with a voice or without; and that all can be cleared.
#include <catch2/catch_test_macros.hpp>

#include "base/text.hpp"
#include "person.hpp"

namespace camtay {
namespace {

constexpr const char* settings = "Chữ to, màu, giọng";

// In the middle of a question, with something typed.
Person in_the_middle() {
  Person person = Person::opens("khai-sinh");
  person.chooses("Mẹ cháu");
  person.goes_on();
  person.happens(Typed{"requester_full_name/entry", "trần thị"});
  return person;
}

void opens_settings(Person& person) {
  person.presses("Giúp đỡ");
  person.presses(settings);
}

TEST_CASE("each setting is worn at once, stays chosen, and is there the next time") {
  const struct {
    const char *label, *meant;
    Settings settings;
  } cases[] = {
      {"Vừa", "text", {}},
      {"To", "text", {.look = {.text_percent = 125}}},
      {"To hơn", "text", {.look = {.text_percent = 150}}},
      {"Rất to", "text", {.look = {.text_percent = 200}}},
      {"Nền sáng", "theme", {}},
      {"Nền tối", "theme", {.look = {.theme = Theme::Dark}}},
      {"Chữ đen nền vàng", "theme", {.look = {.theme = Theme::BlackOnYellow}}},
      {"Tự đọc mỗi trang", "voice", {.voice = true}},
      {"Chỉ đọc khi bấm nghe", "voice", {.only_asked = true}},
      {"Đọc chậm", "rate", {.slow = true}},
      {"Đọc thường", "rate", {}},
      {"Tiếng vừa", "volume", {.volume_percent = 60}},
      {"Tiếng nhỏ", "volume", {.volume_percent = 30}},
      {"Tiếng to", "volume", {}},
      {"Đọc lại cho nghe", "read_back", {.read_back = true}},
      {"Không đọc lại", "read_back", {}},
      {"Trang đơn giản", "skin", {.look = {.skin = Skin::Plain}}},
      {"Trang có hình", "skin", {}},
      {"Tiếng Việt", "language", {}},
  };
  for (const auto& one : cases) {
    INFO(one.meant << ": " << one.label);
    Person person = in_the_middle();
    opens_settings(person);
    person.chooses(one.label);
    CHECK(person.has_chosen(one.label));
    CHECK(person.page().look == one.settings.look);
    CHECK(person.model().settings == one.settings);
    person.presses("Xong");
    CHECK(person.is_at("Giúp đỡ"));
    person.goes_back_in_browser();
    CHECK(place(person.model()).id == "requester_full_name");
    CHECK(person.model().answers["requester_full_name"] == "TRẦN THỊ");

    const Person later = Person::returns(person.platform().kept());
    CHECK(later.page().look == one.settings.look);
    CHECK(later.model().settings == one.settings);
    CHECK(place(later.model()).id == "requester_full_name");
  }
}

TEST_CASE("English in the middle of a walk changes every word and no answer, and Vietnamese brings them back") {
  Person person = in_the_middle();
  const std::string before = person.screen_text();
  CHECK_FALSE(person.model().loaded.words.contains("en"));
  opens_settings(person);
  person.chooses("English");
  CHECK(person.page().look.language == "en");
  CHECK(person.is_at("Text size, colours, voice"));
  person.presses("Done");
  person.presses("Back");
  CHECK(person.is_at("What is your full name?"));
  for (const char* vietnamese : {"Tiếp tục", "Để sau", "Vì sao", "Ví dụ", "ông/bà"})
    CHECK_FALSE(person.sees(vietnamese));
  CHECK(person.model().answers["requester_full_name"] == "TRẦN THỊ");
  person.presses("Continue");
  CHECK(place(person.model()).id == "requester_birth_date");
  person.presses("Listen again");
  CHECK(person.platform().said().back().language == "en");

  person.presses("Back");
  person.presses("Help");
  person.presses("Text size, colours, voice");
  person.chooses("Tiếng Việt");
  person.presses("Xong");
  person.goes_back_in_browser();
  person.presses("Tắt tiếng");
  CHECK(replaced(person.screen_text(), "TRẦN THỊ", "trần thị") == before);
}

TEST_CASE("until the English words have come everything stays Vietnamese, and so does the voice") {
  Person person = in_the_middle();
  person.presses("Nghe lại");
  person.goes_offline();
  opens_settings(person);
  person.chooses("English");
  CHECK(person.is_at(settings));
  CHECK(person.page().look.language == "vi");
  CHECK(person.platform().said().back().language == "vi");
  CHECK(person.sees("Mạng đang yếu. Ông/bà bấm Thử lại."));
  person.goes_online();
  person.presses("Thử lại");
  CHECK(person.is_at("Text size, colours, voice"));
  CHECK(person.page().look.language == "en");
  CHECK_FALSE(person.sees_button("Try again"));
}

TEST_CASE("help opens from everywhere, and closes where she was") {
  for (const char* way : {"main button", "bar", "browser"}) {
    INFO(way);
    Person person = in_the_middle();
    person.presses("Để sau");
    const std::string before = person.screen_text();
    person.presses("Giúp đỡ");
    CHECK(person.hears("Bấm Nghe lại để nghe."));
    CHECK(person.sees("Coi chừng bị lừa"));
    if (std::string(way) == "main button") person.happens(Pressed{"next"});
    if (std::string(way) == "bar") person.happens(Pressed{"back"});
    if (std::string(way) == "browser") person.goes_back_in_browser();
    CHECK(person.screen_text() == before);
  }
}

TEST_CASE("clearing asks once more, then leaves nothing of hers on the device but how she likes to read") {
  Person person = in_the_middle();
  person.goes_on();
  opens_settings(person);
  person.chooses("Rất to");
  person.presses("Xong");
  CHECK_FALSE(person.sees_button("Xoá thật"));
  person.presses("Xoá hết những gì đã ghi");
  CHECK(person.model().answers.size() == 2);
  CHECK(person.platform().kept().find("TRẦN THỊ") != std::string::npos);
  person.presses("Xoá thật");
  CHECK(person.hears("Đã xoá. Không còn gì trên máy này."));
  CHECK(person.page().focus == "cleared");
  for (const char* trace : {"TRẦN", "mother", "requester", "khai-sinh"}) {
    INFO(trace);
    CHECK(person.platform().kept().find(trace) == std::string::npos);
  }
  CHECK(person.page().look.text_percent == 200);

  // Behind it there is only the first screen, and the next person begins from nothing.
  person.goes_back_in_browser();
  CHECK(person.is_at("Cầm Tay"));
  CHECK(person.model().trail.size() == 2);
  person.chooses("Tôi giúp người khác");
  person.presses("Bắt đầu");
  person.chooses_procedure("khai-sinh");
  person.goes_on();
  CHECK(person.sees_button("Bắt đầu hỏi"));
  CHECK_FALSE(person.sees_button("Làm tiếp"));
}

TEST_CASE("asking for a new form leaves nothing of the one before") {
  Person person = in_the_middle();
  while (!person.sees_button("Làm tiếp")) person.presses("Quay lại");
  person.presses("Làm tờ mới");
  CHECK(place(person.model()).id == "requester_who");
  CHECK(person.model().answers.empty());
  CHECK(person.model().passed.empty());
}

}  // namespace
}  // namespace camtay
