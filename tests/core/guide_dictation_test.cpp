// Answering by saying it: asked for in words that say where the sound goes, one answer at a time, read back before it counts.
#include <catch2/catch_test_macros.hpp>

#include "approved.hpp"
#include "person.hpp"

namespace camtay {
namespace {

// At the question for her name, in a browser that can listen.
Person at_name() {
  Person person = Person::opens("khai-sinh");
  person.happens(ListeningFound{Listening::Offered});
  person.chooses("Mẹ cháu");
  person.goes_on();
  return person;
}

void opens_screen_about_it(Person& person) {
  person.presses("Giúp đỡ");
  person.presses("Chữ to, màu, giọng");
  person.presses("Nói thay vì gõ");
}

void turns_on(Person& person, Listening where = Listening::Outside) {
  opens_screen_about_it(person);
  person.happens(ListeningFound{where});
  person.chooses("Bật");
  person.presses("Xong");
  person.presses("Xong");
  person.presses("Quay lại");
}

Person speaking_person() {
  Person person = at_name();
  turns_on(person);
  return person;
}

void says(Person& person, std::vector<std::string> alternatives) {
  person.presses("Nói");
  REQUIRE(person.platform().listening());
  person.happens(Heard{std::move(alternatives)});
}

TEST_CASE("where the browser cannot listen there is no button for it") {
  Person person = Person::opens("khai-sinh");
  person.presses("Giúp đỡ");
  person.presses("Chữ to, màu, giọng");
  CHECK_FALSE(person.sees_button("Nói thay vì gõ"));
  // It was turned on in another browser.
  const Person spoke = speaking_person();
  Person later = Person::returns(spoke.platform().kept());
  CHECK(later.model().settings.dictation == Dictation::Anywhere);
  CHECK_FALSE(later.sees_button("Nói"));
}

TEST_CASE("dictation is off until it was turned on where it says where the sound goes") {
  Person person = at_name();
  CHECK_FALSE(person.sees_button("Nói"));
  CHECK_FALSE(person.platform().asked_about_listening());
  opens_screen_about_it(person);
  CHECK(person.platform().asked_about_listening());
  CHECK(person.is_at("Đang mở…"));
  person.happens(ListeningFound{Listening::Outside});
  CHECK(person.is_at("Nói thay vì gõ"));
  CHECK(person.sees("có thể gửi tiếng nói ra ngoài máy này"));
  CHECK(person.has_chosen("Không bật"));
  person.presses("Xong");
  CHECK(person.is_at("Chữ to, màu, giọng"));
  CHECK(person.model().settings.dictation == Dictation::Off);
  person.presses("Nói thay vì gõ");
  person.chooses("Bật");
  person.presses("Quay lại");
  CHECK(person.is_at("Chữ to, màu, giọng"));
  person.presses("Xong");
  person.presses("Quay lại");
  CHECK(person.sees_button("Nói"));
}

TEST_CASE("the screen about dictation is a place like others") {
  Person person = at_name();
  opens_screen_about_it(person);
  person.happens(ListeningFound{Listening::Inside});
  const int there = person.platform().visited();
  CHECK(person.is_at("Nói thay vì gõ"));
  SECTION("the browser leads back from it and to it") {
    person.goes_back_in_browser();
    CHECK(person.is_at("Chữ to, màu, giọng"));
    person.happens(Went{there});
    CHECK(person.is_at("Nói thay vì gõ"));
  }
  SECTION("another browser may not have it") {
    const Person later = Person::returns(person.platform().kept());
    CHECK(later.is_at("Chữ to, màu, giọng"));
  }
  SECTION("it is left when the browser cannot listen any more") {
    person.happens(ListeningFound{Listening::Missing});
    CHECK(person.is_at("Chữ to, màu, giọng"));
    person.happens(Went{there});
    CHECK(person.is_at("Chữ to, màu, giọng"));
  }
  SECTION("a voice that is gone does not close it") {
    person.presses("Nghe lại");
    person.happens(VoiceFound{VoiceState::Missing});
    CHECK(person.is_at("Nói thay vì gõ"));
  }
}

TEST_CASE("who cannot type finds dictation in the help of the question, and is back at it afterwards") {
  Person person = at_name();
  person.presses("Giúp đỡ");
  person.presses("Ông/bà muốn nói thay vì gõ?");
  CHECK(person.platform().asked_about_listening());
  person.happens(ListeningFound{Listening::Outside});
  CHECK(person.is_at("Nói thay vì gõ"));
  CHECK(person.sees("có thể gửi tiếng nói ra ngoài máy này"));
  person.presses("Quay lại");
  CHECK(person.is_at("Giúp đỡ"));
  CHECK(person.model().settings.dictation == Dictation::Off);
  person.presses("Ông/bà muốn nói thay vì gõ?");
  person.goes_back_in_browser();
  CHECK(person.is_at("Giúp đỡ"));
  person.presses("Ông/bà muốn nói thay vì gõ?");
  person.chooses("Bật");
  person.presses("Xong");
  CHECK(place(person.model()).id == "requester_full_name");
  says(person, {"nguyễn thị sơn"});
  CHECK(person.is_at("Cháu nghe là Nguyễn Thị Sơn. Đúng không ạ?"));
  person.presses("Gõ");
  // What is on is not offered any more.
  person.presses("Giúp đỡ");
  CHECK_FALSE(person.sees("nói thay vì gõ?"));
}

TEST_CASE("who agreed to a voice that stays here is asked again where it would go out") {
  Person person = at_name();
  turns_on(person, Listening::Inside);
  CHECK(person.sees_button("Nói"));
  const auto comes_back = [&](Listening where) {
    Person later = Person::returns(person.platform().kept());
    later.happens(ListeningFound{Listening::Offered});
    CHECK(later.platform().asked_about_listening());
    CHECK_FALSE(later.sees_button("Nói"));  // until it is known where the sound goes
    later.happens(ListeningFound{where});
    return later;
  };
  CHECK(comes_back(Listening::Inside).sees_button("Nói"));
  Person later = comes_back(Listening::Outside);
  CHECK_FALSE(later.sees_button("Nói"));
  later.presses("Giúp đỡ");
  later.presses("Ông/bà muốn nói thay vì gõ?");
  CHECK(later.sees("có thể gửi tiếng nói ra ngoài máy này"));
  CHECK(later.has_chosen("Không bật"));
  later.chooses("Bật");
  later.presses("Xong");
  CHECK(later.sees_button("Nói"));
}

TEST_CASE("in another language nothing is listened to until it is known where that goes") {
  Person person = speaking_person();
  person.presses("Giúp đỡ");
  person.presses("Chữ to, màu, giọng");
  person.chooses("English");
  CHECK(person.model().listening == Listening::Offered);
  CHECK(person.platform().asked_about_listening());
}

TEST_CASE("help offers dictation only where it can be used") {
  const auto is_offered = [](Person& person) {
    person.presses("Giúp đỡ");
    const bool offered = person.page().find("help/dictation") != nullptr;
    person.presses("Quay lại");
    return offered;
  };
  Person person = at_name();
  CHECK(is_offered(person));
  person.comes_to("child_sex");
  person.presses("Giúp đỡ");
  CHECK(person.sees_button("Ông/bà muốn nói thay vì chọn?"));
  // The browser changed its mind while it was asked.
  person.presses("Ông/bà muốn nói thay vì chọn?");
  person.happens(ListeningFound{Listening::Missing});
  CHECK(person.is_at("Giúp đỡ"));
  CHECK_FALSE(person.sees("nói thay vì"));
  person.presses("Quay lại");
  CHECK(place(person.model()).id == "child_sex");
  person.happens(ListeningFound{Listening::Offered});
  person.puts_off_the_rest();
  CHECK_FALSE(is_offered(person));
  Person without = Person::opens("khai-sinh");
  CHECK_FALSE(is_offered(without));
  // A guide asks nothing.
  Person guided = Person::opens("vneid-muc-2");
  guided.happens(ListeningFound{Listening::Offered});
  CHECK_FALSE(is_offered(guided));
}

TEST_CASE("the first screen promises no more than holds while dictation is on") {
  Person person = Person::arrives();
  CHECK(person.sees("Mọi điều ở lại máy này."));
  person.happens(ListeningFound{Listening::Offered});
  CHECK(person.sees("Mọi điều ở lại máy này."));
  person.presses("Chữ to, màu, giọng");
  person.presses("Nói thay vì gõ");
  person.happens(ListeningFound{Listening::Outside});
  person.chooses("Bật");
  person.presses("Xong");
  person.presses("Xong");
  CHECK(person.sees("Tiếng nói có thể ra ngoài máy."));
  person.happens(ListeningFound{Listening::Inside});
  CHECK(person.sees("Mọi điều ở lại máy này."));
}

TEST_CASE("a browser that listens on the device says so") {
  Person person = at_name();
  opens_screen_about_it(person);
  person.happens(ListeningFound{Listening::Inside});
  CHECK(person.sees("Tiếng nói không ra ngoài."));
  CHECK_FALSE(person.sees("có thể gửi"));
}

TEST_CASE("what was turned on is there the next time, as soon as the browser has said that it listens") {
  const Person before = speaking_person();
  Person person = Person::returns(before.platform().kept());
  CHECK_FALSE(person.sees_button("Nói"));
  person.happens(ListeningFound{Listening::Offered});
  CHECK(person.platform().asked_about_listening());
  CHECK_FALSE(person.sees_button("Nói"));
  person.happens(ListeningFound{Listening::Outside});
  CHECK(person.sees_button("Nói"));
}

TEST_CASE("what was heard is read back, and is the answer when she says that it is right") {
  Person person = speaking_person();
  says(person, {"dạ tên tôi là nguyễn thị sơn ạ"});
  CHECK(person.is_at("Cháu nghe là Nguyễn Thị Sơn. Đúng không ạ?"));
  CHECK_FALSE(person.model().answers.contains("requester_full_name"));
  person.presses("Đúng");
  CHECK(person.model().answers["requester_full_name"] == "NGUYỄN THỊ SƠN");
  CHECK(place(person.model()).id == "requester_birth_date");
  says(person, {"mùng năm tháng ba năm chín tám"});
  CHECK(person.is_at("Cháu nghe là ngày 5 tháng 3 năm 1998. Đúng không ạ?"));
  person.presses("Đúng");
  CHECK(person.model().answers["requester_birth_date"] == "1998-03-05");
}

TEST_CASE("choices are said by their name") {
  Person person = speaking_person();
  person.comes_to("child_sex");
  says(person, {"con gái ạ"});
  CHECK(person.is_at("Cháu nghe là con gái. Đúng không ạ?"));
  CHECK(person.sees_button("Chọn"));
  CHECK_FALSE(person.sees_button("Gõ"));
  person.presses("Đúng");
  CHECK(person.model().answers["child_sex"] == "female");
}

TEST_CASE("until she says that it is right what was there stays, whichever way she goes on") {
  for (const char* way : {"Nói lại", "Gõ", "Quay lại", "browser"}) {
    INFO(way);
    Person person = speaking_person();
    person.types("Trần Thị Mai");
    says(person, {"nguyễn thị sơn"});
    CHECK(person.model().answers["requester_full_name"] == "TRẦN THỊ MAI");
    if (std::string(way) == "browser") {
      person.goes_back_in_browser();
    } else {
      person.presses(way);
    }
    if (std::string(way) == "Nói lại") {
      CHECK(person.platform().listening());
      person.presses("Thôi, không nói nữa");
    }
    CHECK_FALSE(person.platform().listening());
    CHECK(place(person.model()).id == "requester_full_name");
    CHECK(person.sees_button("Nói"));
    CHECK(person.model().answers["requester_full_name"] == "TRẦN THỊ MAI");
    CHECK(person.platform().visited() == static_cast<int>(person.model().at));
  }
}

TEST_CASE("what cannot be the answer is told in the words of typing, and can be said again") {
  Person person = speaking_person();
  person.comes_to("requester_id_document_kind");
  person.chooses("Chỉ có số định danh");
  person.goes_on();
  says(person, {"không ba tám một năm tám"});
  CHECK(person.is_at("Cháu chưa nghe ra"));
  CHECK(person.sees("Số trên thẻ có 12 chữ số. Ở đây có 6."));
  person.presses("Nói lại");
  person.happens(Heard{{"040 199 000 123"}});
  person.presses("Đúng");
  CHECK(person.model().answers["requester_id_document_number"] == "040199000123");
}

TEST_CASE("what is in doubt is asked again") {
  const struct {
    const char *said, *words;
  } rows[] = {{"mùng năm tháng giêng năm chín tám", "Ở đây ghi ngày dương lịch."},
              {"mùng năm tháng ba năm hai lăm", "Ông/bà nói đủ bốn số của năm."},
              {"để tôi nhớ đã", "Máy ghi là: để tôi nhớ đã."}};
  Person person = speaking_person();
  person.comes_to("requester_birth_date");
  for (const auto& row : rows) {
    says(person, {row.said});
    CHECK(person.sees(row.words));
    person.presses("Gõ");
  }
}

TEST_CASE("why nothing was heard is told, and typing is always there") {
  const struct {
    NotHeardWhy why;
    const char* words;
  } rows[] = {{NotHeardWhy::Silence, "gần máy hơn"},
              {NotHeardWhy::Refused, "chưa được dùng micrô"},
              {NotHeardWhy::Network, "Mạng đang yếu"},
              {NotHeardWhy::Microphone, "chưa thấy micrô"},
              {NotHeardWhy::Language, "chưa nghe được tiếng Việt"}};
  Person person = speaking_person();
  for (const auto& row : rows) {
    person.presses("Nói");
    person.happens(NotHeard{row.why});
    CHECK(person.sees(row.words));
    person.presses("Gõ");
    CHECK(place(person.model()).id == "requester_full_name");
    CHECK(person.sees_button("Nói"));
  }
  person.presses("Nói");
  person.happens(NotHeard{NotHeardWhy::Stopped});
  CHECK(person.sees_button("Nói"));
}

TEST_CASE("the page never listens while it speaks, nor speaks while it listens") {
  Person person = speaking_person();
  person.happens(VoiceFound{VoiceState::Ready});
  person.presses("Nghe lại");
  CHECK(person.platform().speaking());
  const std::size_t said = person.platform().said().size();
  person.presses("Nói");
  CHECK_FALSE(person.platform().speaking());
  CHECK(person.platform().listening());
  CHECK(person.platform().said().size() == said);
  person.happens(Heard{{"nguyễn thị sơn"}});
  CHECK(person.platform().said().size() == said + 1);
  CHECK(person.hears("Cháu nghe là Nguyễn Thị Sơn."));
}

TEST_CASE("leaving the screen closes the microphone, and what is heard afterwards is nothing") {
  Person person = speaking_person();
  person.presses("Nói");
  person.presses("Giúp đỡ");
  CHECK_FALSE(person.platform().listening());
  person.happens(Heard{{"nguyễn thị sơn"}});
  CHECK(person.is_at("Giúp đỡ"));
  person.goes_back_in_browser();
  person.happens(Heard{{"nguyễn thị sơn"}});
  CHECK(person.sees_button("Nói"));
}

TEST_CASE("the screens of dictation show and say what was approved") {
  std::string text;
  Person person = at_name();
  const auto look = [&](const char* where) {
    text += std::string("== ") + where + "\n" + person.screen_text() + "-- said\n" + person.spoken_text() + "\n";
  };
  person.presses("Giúp đỡ");
  look("the help of a question");
  person.presses("Chữ to, màu, giọng");
  person.presses("Nói thay vì gõ");
  person.happens(ListeningFound{Listening::Outside});
  look("where the sound may go");
  person.happens(ListeningFound{Listening::Inside});
  look("where the sound stays");
  person.chooses("Bật");
  person.presses("Xong");
  person.presses("Xong");
  person.presses("Quay lại");
  look("a question");
  person.presses("Nói");
  look("listening");
  person.happens(Heard{{"nguyễn thị sơn"}});
  look("read back");
  person.presses("Nói lại");
  person.happens(Heard{{"ạ"}});
  look("not understood");
  person.presses("Nói lại");
  person.happens(NotHeard{NotHeardWhy::Refused});
  look("the microphone is refused");
  CHECK(unlike_approved("screens-dictation", text) == "");
}

}  // namespace
}  // namespace camtay
