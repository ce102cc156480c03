// The whole birth registration as a grandmother goes through it, from the first tap to the paper in her hand.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

#include "birth_walk.hpp"
#include "form_sample.hpp"
#include "pdf_reader.hpp"

namespace camtay {
namespace {

std::string text_of_pdf(const std::string& bytes) {
  std::string text;
  for (const PdfReader::Node& node : PdfReader(bytes).structure()) text += node.text + "\n";
  return text;
}

TEST_CASE("a grandmother goes from the first tap to the official birth registration form") {
  Person person = Person::arrives();
  CHECK(person.is_at("Cầm Tay"));
  CHECK(person.hears("Ông/bà làm giấy cho ai?"));
  CHECK(person.sees("Không gửi gì đi đâu."));
  person.presses("Bấm để nghe");
  CHECK(person.platform().speaking());
  person.chooses("Cho tôi, nhà tôi");
  person.presses("Bắt đầu");

  CHECK(person.is_at("Ông/bà cần làm giấy gì?"));
  person.presses("Tìm giấy khác");
  person.types("Tìm giấy tờ", "khai sih");
  person.chooses("Khai sinh cho cháu bé");
  person.goes_on();

  CHECK(person.is_at("Đăng ký khai sinh"));
  CHECK(person.sees("Giấy chứng sinh"));
  CHECK(person.hears("Mất bao nhiêu tiền?"));
  CHECK(person.sees("Ai đi làm được?"));
  person.presses("Bắt đầu hỏi");

  gives(person, usual_answers());

  CHECK(person.is_at("Đúng hết chưa ạ?"));
  CHECK(person.sees("Chưa nộp."));
  CHECK(person.sees("Ông/bà tên là NGUYỄN THỊ ĐÀO."));
  CHECK(person.hears("Nguyễn, Thị, Đào"));
  CHECK(person.confirms_every_section() == 7);

  CHECK(person.is_at("Tờ khai của ông/bà"));
  CHECK(person.sees("TỜ KHAI ĐĂNG KÝ KHAI SINH"));
  person.presses("Đúng rồi");

  CHECK(person.is_at("Đã làm xong tờ khai."));
  CHECK(person.sees("CHƯA NỘP."));
  CHECK(person.sees("Trung tâm Phục vụ hành chính công"));
  CHECK(person.hears("Mang theo"));
  CHECK_FALSE(person.sees("chỗ trống"));

  person.presses("Lưu tờ khai về máy");
  REQUIRE(person.platform().handed().size() == 1);
  const Hand& hand = person.platform().handed().front();
  CHECK(hand.file_name == "to-khai-khai-sinh.pdf");
  CHECK(hand.media_type == "application/pdf");
  CHECK(person.sees("to-khai-khai-sinh.pdf"));

  const std::string form = without_spaces(text_of_pdf(hand.bytes));
  for (const char* written :
       {"Kính gửi: (1) Ủy ban nhân dân phường Tiên Du, thành phố Bắc Ninh", "người yêu cầu: NGUYỄN THỊ ĐÀO",
        "Ngày, tháng, năm sinh: 05/04/1958",
        "Căn cước công dân số 038158004215 do Cục Cảnh sát QLHC về TTXH cấp ngày 20/11/2021",
        "Quan hệ với người được khai sinh: Bà nội", "Họ, chữ đệm, tên: ĐẶNG GIA BẢO",
        "12/03/2026 ghi bằng chữ: Ngày mười hai tháng ba năm hai nghìn không trăm hai mươi sáu", "Giới tính: Nam",
        "Dân tộc: Kinh", "Quốc tịch: Việt Nam",
        "Bệnh viện Sản Nhi Bắc Ninh, đường Huyền Quang, phường Kinh Bắc, thành phố Bắc Ninh",
        "Quê quán: phường Tiên Du, thành phố Bắc Ninh", "tên người mẹ: TRẦN THỊ MAI", "tên người cha: ĐẶNG NGỌC ẨN",
        "Thẻ căn cước số 027196003456 do Bộ Công an cấp ngày 01/08/2024",
        "Số: 45/2020, Quyển số: 01/2020, đăng ký ngày 10/10/2020", "ngày 21 tháng 03 năm 2026", "Số lượng: 2 bản"}) {
    INFO(written);
    CHECK(form.find(without_spaces(written)) != std::string::npos);
  }

  person.presses("In tờ khai");
  REQUIRE(person.platform().printed().size() == 1);
  CHECK(person.platform().printed().front().document.title == "Tờ khai đăng ký khai sinh");
}

// The headings of what is asked until the check, when everything but these answers is put off.
std::set<std::string> asked_of(Person& person, std::span<const Answered> known) {
  std::set<std::string> asked;
  while (!person.is_at("Đúng hết chưa ạ?")) {
    REQUIRE(asked.insert(person.heading()).second);
    const auto one =
        std::find_if(known.begin(), known.end(), [&](const Answered& given) { return person.is_at(given.heading); });
    if (one == known.end()) {
      person.presses("Để sau");
    } else {
      person.answers(one->heading, one->answer);
    }
  }
  return asked;
}

TEST_CASE("nobody is asked what follows from other answers") {
  constexpr const char* mother = "Họ tên đầy đủ của mẹ cháu là gì ạ?";
  constexpr const char* father = "Họ tên đầy đủ của bố cháu là gì ạ?";
  constexpr const char* who = "Ông/bà là gì của cháu bé ạ?";
  constexpr Answered married{"Bố mẹ cháu đã đăng ký kết hôn chưa ạ?", "Đã đăng ký"};
  const struct {
    std::vector<Answered> known;
    bool about_the_mother, about_the_father;
  } families[] = {
      {{married}, true, true},
      {{{who, "Mẹ cháu"}, married}, false, true},
      {{{who, "Bố cháu"}, married}, true, false},
      {{{"Bố mẹ cháu đã đăng ký kết hôn chưa ạ?", "Chưa đăng ký"}}, true, false},
  };
  for (const auto& family : families) {
    INFO(family.known.front().answer);
    Person person = Person::opens("khai-sinh");
    const std::set<std::string> asked = asked_of(person, family.known);
    CHECK(asked.contains(mother) == family.about_the_mother);
    CHECK(asked.contains(father) == family.about_the_father);
  }
}

TEST_CASE("a mother stands on the form as the mother, though she was asked only about herself") {
  Person person = Person::opens("khai-sinh");
  person.answers("Ông/bà là gì của cháu bé ạ?", "Mẹ cháu");
  person.answers("Họ tên đầy đủ của ông/bà là gì ạ?", "Trần Thị Mai");
  CHECK(printed(*person.model().loaded.procedure, person.model().answers, test_day).at("mother_full_name") ==
        "TRẦN THỊ MAI");
}

TEST_CASE("the blank form to fill in by hand holds no answer") {
  Person person = Person::opens("khai-sinh");
  person.answers("Ông/bà là gì của cháu bé ạ?", "Mẹ cháu");
  person.answers("Họ tên đầy đủ của ông/bà là gì ạ?", "Trần Thị Mai");
  person.puts_off_the_rest();
  person.confirms_every_section();
  person.presses("Làm tờ khai");
  person.presses("Đúng rồi");
  person.presses("Lấy tờ trống để viết tay");
  REQUIRE(person.platform().handed().size() == 1);
  CHECK(person.platform().handed().front().file_name == "to-khai-khai-sinh-trong.pdf");
  const std::string form = text_of_pdf(person.platform().handed().front().bytes);
  CHECK(form.find("TRẦN") == std::string::npos);
  CHECK(form.find("2026") == std::string::npos);
}

}  // namespace
}  // namespace camtay
