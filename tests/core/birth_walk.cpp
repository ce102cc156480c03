#include "birth_walk.hpp"

namespace camtay {
namespace {

constexpr Answered usual[] = {
    {"Ông/bà là gì của cháu bé ạ?", "Ông, bà của cháu"},
    {"Ông/bà là bên nội hay bên ngoại của cháu ạ?", "Bà nội"},
    {"Họ tên đầy đủ của ông/bà là gì ạ?", "nguyễn thị  đào"},
    {"Ông/bà sinh ngày, tháng, năm nào ạ?", "5/4/58"},
    {"Ông/bà có giấy tờ nào ạ?", "Căn cước công dân"},
    {"Số căn cước của ông/bà là bao nhiêu ạ?", "038 158 004 215"},
    {"Giấy tờ đó của ông/bà cấp ngày nào ạ?", "20/11/2021"},
    {"Làm giấy khai sinh ở tỉnh, thành phố nào ạ?", "Thành phố Bắc Ninh"},
    {"Làm giấy khai sinh ở xã, phường nào ạ?", "Phường Tiên Du"},

    {"Họ tên đầy đủ của cháu bé là gì ạ?", "Đặng Gia Bảo"},
    {"Cháu sinh ngày nào, tính theo dương lịch ạ?", "12/3/2026"},
    {"Cháu là trai hay gái ạ?", "Con trai"},
    {"Cháu sinh ở bệnh viện hay ở nhà ạ?", "Bệnh viện, trạm y tế"},
    {"Bệnh viện hay trạm y tế đó tên là gì ạ?", "Bệnh viện Sản Nhi Bắc Ninh"},
    {"Nơi cháu sinh ở tỉnh, thành phố nào ạ?", "Thành phố Bắc Ninh"},
    {"Nơi cháu sinh ở xã, phường nào ạ?", "Phường Kinh Bắc"},
    {"Bệnh viện đó ở đường nào, số mấy ạ?", "đường Huyền Quang"},
    {"Cháu ghi là dân tộc nào ạ?", "Kinh"},
    {"Cháu mang quốc tịch nào ạ?", "Việt Nam"},
    {"Quê của cháu ở tỉnh, thành phố nào ạ?", "Thành phố Bắc Ninh"},
    {"Quê của cháu ở xã, phường nào ạ?", "Phường Tiên Du"},

    {"Họ tên đầy đủ của mẹ cháu là gì ạ?", "Trần Thị Mai"},
    {"Mẹ cháu sinh ngày, tháng, năm nào ạ?", "20/8/1996"},
    {"Mẹ cháu có giấy tờ nào ạ?", "Căn cước"},
    {"Số căn cước của mẹ cháu là bao nhiêu ạ?", "027196003456"},
    {"Giấy tờ đó của mẹ cháu cấp ngày nào ạ?", "1/8/2024"},
    {"Bố mẹ cháu đã đăng ký kết hôn chưa ạ?", "Đã đăng ký"},
    {"Giấy kết hôn của bố mẹ cháu số mấy ạ?", "45/2020"},
    {"Giấy kết hôn đó thuộc quyển số mấy ạ?", "01/2020"},
    {"Bố mẹ cháu đăng ký kết hôn ngày nào ạ?", "10/10/2020"},
    {"Bố mẹ cháu đăng ký kết hôn ở đâu ạ?", "Ủy ban nhân dân phường Tiên Du"},

    {"Họ tên đầy đủ của bố cháu là gì ạ?", "Đặng Ngọc Ẩn"},
    {"Bố cháu sinh ngày, tháng, năm nào ạ?", "3/2/1994"},
    {"Bố cháu có giấy tờ nào ạ?", "Căn cước"},
    {"Số căn cước của bố cháu là bao nhiêu ạ?", "027094001234"},
    {"Giấy tờ đó của bố cháu cấp ngày nào ạ?", "1/9/2024"},
    {"Ông/bà có muốn lấy thêm bản sao không ạ?", "Có"},
    {"Ông/bà muốn lấy mấy bản sao ạ?", "2"},
};

}  // namespace

std::span<const Answered> usual_answers() { return usual; }

void gives(Person& person, std::span<const Answered> answers, const std::function<void()>& look) {
  for (const Answered& one : answers) {
    look();
    person.answers(one.heading, one.answer);
  }
}

}  // namespace camtay
