// The whole birth registration as a grandmother goes through it, from the first tap to the paper in her hand.
#include <catch2/catch_test_macros.hpp>

#include "form_sample.hpp"
#include "pdf_reader.hpp"
#include "person.hpp"

namespace camtay {
namespace {

// The questions about Đặng Gia Bảo, in their order; every answer as she gives it.
void answer_about_the_requester(Person& person) {
  person.answers("Ông/bà là gì của cháu bé ạ?", "Ông, bà của cháu");
  person.answers("Ông/bà là bên nội hay bên ngoại của cháu ạ?", "Bà nội");
  person.answers("Họ tên đầy đủ của ông/bà là gì ạ?", "nguyễn thị  đào");
  person.answers_date("Ông/bà sinh ngày, tháng, năm nào ạ?", "5", "4", "58");
  person.answers("Ông/bà có giấy tờ nào ạ?", "Căn cước công dân");
  person.answers("Số căn cước của ông/bà là bao nhiêu ạ?", "038 158 004 215");
  person.answers_date("Giấy tờ đó của ông/bà cấp ngày nào ạ?", "20", "11", "2021");
  person.answers("Làm giấy khai sinh ở tỉnh, thành phố nào ạ?", "Thành phố Bắc Ninh");
  person.types("tien du");
  person.answers("Làm giấy khai sinh ở xã, phường nào ạ?", "Phường Tiên Du");
}

void answer_about_the_child(Person& person) {
  person.answers("Họ tên đầy đủ của cháu bé là gì ạ?", "Đặng Gia Bảo");
  person.answers_date("Cháu sinh ngày nào, tính theo dương lịch ạ?", "12", "3", "2026");
  person.answers("Cháu là trai hay gái ạ?", "Con trai");
  person.answers("Cháu sinh ở bệnh viện hay ở nhà ạ?", "Bệnh viện, trạm y tế");
  person.answers("Bệnh viện hay trạm y tế đó tên là gì ạ?", "Bệnh viện Sản Nhi Bắc Ninh");
  // The province is the one already named.
  person.answers("Nơi cháu sinh ở tỉnh, thành phố nào ạ?", "Thành phố Bắc Ninh");
  person.answers("Nơi cháu sinh ở xã, phường nào ạ?", "Phường Kinh Bắc");
  person.answers("Bệnh viện đó ở đường nào, số mấy ạ?", "đường Huyền Quang");
  person.answers("Cháu ghi là dân tộc nào ạ?", "Kinh");
  person.answers("Cháu mang quốc tịch nào ạ?", "Việt Nam");
  person.answers("Quê của cháu ở tỉnh, thành phố nào ạ?", "Thành phố Bắc Ninh");
  person.answers("Quê của cháu ở xã, phường nào ạ?", "Phường Tiên Du");
}

void answer_about_the_parents(Person& person) {
  person.answers("Họ tên đầy đủ của mẹ cháu là gì ạ?", "Trần Thị Mai");
  person.answers_date("Mẹ cháu sinh ngày, tháng, năm nào ạ?", "20", "8", "1996");
  person.answers("Mẹ cháu có giấy tờ nào ạ?", "Căn cước");
  person.answers("Số căn cước của mẹ cháu là bao nhiêu ạ?", "027196003456");
  person.answers_date("Giấy tờ đó của mẹ cháu cấp ngày nào ạ?", "1", "8", "2024");
  person.answers("Bố mẹ cháu đã đăng ký kết hôn chưa ạ?", "Đã đăng ký");
  person.answers("Giấy kết hôn của bố mẹ cháu số mấy ạ?", "45/2020");
  person.answers("Giấy kết hôn đó thuộc quyển số mấy ạ?", "01/2020");
  person.answers_date("Bố mẹ cháu đăng ký kết hôn ngày nào ạ?", "10", "10", "2020");
  person.answers("Bố mẹ cháu đăng ký kết hôn ở đâu ạ?", "Ủy ban nhân dân phường Tiên Du");
  person.answers("Họ tên đầy đủ của bố cháu là gì ạ?", "Đặng Ngọc Ẩn");
  person.answers_date("Bố cháu sinh ngày, tháng, năm nào ạ?", "3", "2", "1994");
  person.answers("Bố cháu có giấy tờ nào ạ?", "Căn cước");
  person.answers("Số căn cước của bố cháu là bao nhiêu ạ?", "027094001234");
  person.answers_date("Giấy tờ đó của bố cháu cấp ngày nào ạ?", "1", "9", "2024");
  person.answers("Ông/bà có muốn lấy thêm bản sao không ạ?", "Có");
  person.answers("Ông/bà muốn lấy mấy bản sao ạ?", "2");
}

int times_checked(Person& person) {
  int sections = 0;
  for (; person.is_at("Đúng hết chưa ạ?"); ++sections) person.presses("Đúng rồi");
  return sections;
}

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
  person.types("Tìm giấy tờ", "khai sih");
  person.chooses("Khai sinh cho cháu bé");
  person.goes_on();

  CHECK(person.is_at("Đăng ký khai sinh"));
  CHECK(person.sees("Giấy chứng sinh"));
  CHECK(person.hears("Mất bao nhiêu tiền?"));
  CHECK(person.sees("Ai đi làm được?"));
  person.presses("Bắt đầu hỏi");

  answer_about_the_requester(person);
  answer_about_the_child(person);
  answer_about_the_parents(person);

  CHECK(person.is_at("Đúng hết chưa ạ?"));
  CHECK(person.sees("Chưa nộp."));
  CHECK(person.sees("Ông/bà tên là NGUYỄN THỊ ĐÀO."));
  CHECK(person.hears("NGUYỄN THỊ ĐÀO"));
  CHECK(times_checked(person) == 7);

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

TEST_CASE("a mother is not asked about herself twice") {
  Person person = Person::opens("khai-sinh");
  person.answers("Ông/bà là gì của cháu bé ạ?", "Mẹ cháu");
  person.answers("Họ tên đầy đủ của ông/bà là gì ạ?", "Trần Thị Mai");
  std::set<std::string> asked;
  while (!person.is_at("Đúng hết chưa ạ?")) {
    REQUIRE(asked.insert(person.heading()).second);
    person.presses("Để sau");
  }
  CHECK_FALSE(asked.contains("Họ tên đầy đủ của mẹ cháu là gì ạ?"));
  const Values printed_now = printed(*person.model().loaded.procedure, person.model().answers, test_day);
  CHECK(printed_now.at("mother_full_name") == "TRẦN THỊ MAI");
}

TEST_CASE("nobody is asked about the father when the parents are not married") {
  Person person = Person::opens("khai-sinh");
  std::set<std::string> asked;
  while (!person.is_at("Đúng hết chưa ạ?")) {
    REQUIRE(asked.insert(person.heading()).second);
    if (person.is_at("Bố mẹ cháu đã đăng ký kết hôn chưa ạ?")) {
      person.answers("Bố mẹ cháu đã đăng ký kết hôn chưa ạ?", "Chưa đăng ký");
    } else {
      person.presses("Để sau");
    }
  }
  CHECK(asked.contains("Họ tên đầy đủ của mẹ cháu là gì ạ?"));
  CHECK_FALSE(asked.contains("Họ tên đầy đủ của bố cháu là gì ạ?"));
}

TEST_CASE("the blank form to fill in by hand holds no answer") {
  Person person = Person::opens("khai-sinh");
  person.answers("Ông/bà là gì của cháu bé ạ?", "Mẹ cháu");
  person.answers("Họ tên đầy đủ của ông/bà là gì ạ?", "Trần Thị Mai");
  while (!person.is_at("Đúng hết chưa ạ?")) person.presses("Để sau");
  times_checked(person);
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
