#include "voice_person.hpp"

#include <catch2/catch_test_macros.hpp>

#include "base/hash.hpp"
#include "guide/view.hpp"
#include "layout_rules.hpp"
#include "screen_rules.hpp"

namespace camtay {

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

void sound(const Model& model) {
  CHECK(broken_rules(model) == std::vector<std::string>{});
  CHECK(broken_layout_rules(view(model)) == std::vector<std::string>{});
}

void sound(const Person& person) {
  INFO(person.screen_text());
  sound(person.model());
}

void tells_whose_voice(Person& person) {
  person.presses("Thu giọng mới");
  person.types("Tên sẽ hiện ra", "Bà Mai");
  person.goes_on();
  person.chooses("Mông");
  person.goes_on();
  person.chooses("Chỉ người nhà, người quen");
  person.goes_on();
}

Person asked_for_the_microphone() {
  Person person = at_the_menu();
  tells_whose_voice(person);
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

void is_kept(Person& person) { person.happens(Recorded{.what = Recorded::What::Kept, .text = last(person).text}); }

void keeps_a_line(Person& person, const std::string& sum) {
  records_a_line(person, sum);
  person.presses("Giữ câu này");
  is_kept(person);
}

VoicePack pack_in(const std::string& manifest) {
  const Result<VoicePack> pack = read_voice_pack(manifest, "pack.json");
  INFO(manifest);
  REQUIRE(pack);
  return *pack;
}

std::vector<Clip> clips_of(const Person& person, std::size_t count, const std::string& sum) {
  std::vector<Clip> clips;
  for (std::size_t i = 0; i < count; ++i) {
    const SpokenLine& line = person.model().lines[i];
    const std::string own_sum = sum + std::to_string(1000 + i);
    clips.push_back({.line = line.id,
                     .file = std::to_string(i) + ".opus",
                     .text = hash_of(line.text),
                     .sum = own_sum,
                     .length = 900});
  }
  return clips;
}

VoicePack ba_mai(std::vector<Clip> clips) {
  return {.id = "ba-mai", .name = "Bà Mai", .language = "vi", .licence = "CC-BY-4.0", .clips = std::move(clips)};
}

}  // namespace camtay
