#include "ui_screens.hpp"

#include "base/text.hpp"

namespace camtay {

namespace {

using Kind = Button::Kind;

Button button(NodeId id, std::string label, Kind kind, std::string icon = {}) {
  return {.id = std::move(id), .label = std::move(label), .icon = std::move(icon), .kind = kind};
}

std::vector<Block> bar(std::string progress, int done) {
  return {button("step/back", "Quay lại", Kind::Back),
          Progress{.id = "progress", .text = std::move(progress), .section = "Về cháu bé", .done = done, .total = 14},
          button("help", "Trợ giúp", Kind::Help, "phone")};
}

void add(Screen& screen, std::vector<Block> blocks) {
  for (Block& block : blocks) screen.blocks.push_back(std::move(block));
}

const Block listen = button("listen", "Nghe lại", Kind::Listen, "speaker");
const Block next = button("step/next", "Tiếp tục", Kind::Main);

Screen welcome() {
  Screen screen{.key = "welcome"};
  add(screen,
      {Picture{.id = "logo", .asset = "hands", .size = Picture::Size::Logo},
       Heading{.id = "title", .text = "Cầm Tay"},
       Paragraph{.id = "promise", .text = {{"Chỉ từng bước làm giấy tờ"}}, .tone = Tone::Soft},
       button("listen", "Bấm để nghe", Kind::Listen, "speaker"),
       Heading{.id = "who/title", .text = "Ông/bà làm giấy cho ai?", .level = 2},
       Options{
           .id = "who",
           .options = {{"who/self", "Cho tôi, nhà tôi", "myself"}, {"who/helper", "Tôi giúp người khác", "helper"}}},
       Paragraph{.id = "privacy", .text = {{"Không gửi gì đi đâu. Mọi điều ông/bà viết ở lại trên máy này."}}},
       Link{.id = "plain", .label = "Trang đơn giản"}, button("start", "Bắt đầu", Kind::Main)});
  return screen;
}

Screen choose() {
  Screen screen{.key = "choose"};
  add(screen, bar("Chọn giấy tờ", 0));
  add(screen, {listen, Heading{.id = "title", .text = "Ông/bà cần làm giấy gì?"},
               Options{.id = "procedure",
                       .cards = true,
                       .options = {{"procedure/birth", "Khai sinh cho cháu bé", "baby", true},
                                   {"procedure/allowance", "Trợ cấp người già", "grandmother"},
                                   {"procedure/residence", "Nhà ở, tạm trú", "house"},
                                   {"procedure/insurance", "Thẻ bảo hiểm y tế", "hospital"},
                                   {"procedure/single", "Cưới, độc thân", "ring"}}},
               button("more", "Xem thêm", Kind::Secondary), next});
  return screen;
}

Screen choice() {
  Screen screen{.key = "question/child_sex"};
  add(screen, bar("Câu 6/14", 6));
  add(screen,
      {Picture{.id = "picture", .asset = "baby", .alt = "Em bé"}, listen,
       Heading{.id = "title", .text = "Cháu là trai hay gái ạ?"},
       Paragraph{.id = "term", .text = {{"(Giới tính)"}}, .tone = Tone::Soft},
       Options{.id = "child_sex",
               .invalid = true,
               .options = {{"child_sex/male", "Con trai", "boy", true}, {"child_sex/female", "Con gái", "girl"}}},
       button("why", "Vì sao hỏi?", Kind::Secondary), button("later", "Để sau", Kind::Secondary),
       button("where", "Xem ở đâu trên giấy chứng sinh?", Kind::Secondary), next});
  return screen;
}

Screen text_answer() {
  Screen screen{.key = "question/mother_full_name"};
  add(screen, bar("Câu 9/14", 9));
  add(screen, {Picture{.id = "picture", .asset = "the-can-cuoc"}, listen,
               Heading{.id = "title", .text = "Họ tên mẹ cháu là gì ạ?"},
               Entry{.id = "mother_full_name/entry",
                     .label = "Họ, chữ đệm, tên",
                     .hint = "Thí dụ: NGUYỄN THỊ ĐÀO",
                     .keyboard = Keyboard::Name,
                     .invalid = true},
               Notice{.id = "mend",
                      .tone = Tone::Mend,
                      .text = {{"Tên còn thiếu họ.", true}, {" Ông/bà xem lại giúp."}},
                      .alert = true},
               button("later", "Để sau", Kind::Secondary), next});
  return screen;
}

Screen date() {
  Screen screen{.key = "question/child_birth_date"};
  add(screen, bar("Câu 3/14", 3));
  EntryRow row{.id = "child_birth_date", .label = "Ngày sinh"};
  row.entries.push_back(
      {.id = "child_birth_date/day", .label = "Ngày", .keyboard = Keyboard::Digits, .width_letters = 2});
  row.entries.push_back(
      {.id = "child_birth_date/month", .label = "Tháng", .keyboard = Keyboard::Digits, .width_letters = 2});
  row.entries.push_back(
      {.id = "child_birth_date/year", .label = "Năm", .keyboard = Keyboard::Digits, .width_letters = 4});
  add(screen,
      {listen, Heading{.id = "title", .text = "Cháu sinh ngày nào?"}, row,
       Entry{.id = "birth_place/entry", .label = "Nơi sinh", .hint = "Bệnh viện, xã, tỉnh", .lines = 3},
       Options{
           .id = "papers",
           .label = "Giấy tờ ông/bà có",
           .legend_shown = true,
           .several = true,
           .options = {{"papers/birth", "Giấy chứng sinh", "giay-chung-sinh", true}, {"papers/none", "Không có gì"}}},
       Picture{.id = "paper", .asset = "giay-chung-sinh", .alt = "Giấy chứng sinh", .size = Picture::Size::Paper},
       button("see", "Xem giấy chứng sinh mẫu", Kind::Wide, "document"), next});
  return screen;
}

Screen check() {
  Screen screen{.key = "check"};
  add(screen, bar("Kiểm tra", 14));
  add(screen, {Heading{.id = "title", .text = "Đúng hết chưa ạ?"},
               Heading{.id = "unfiled", .text = "Chưa nộp.", .tone = Tone::Mend},
               button("listen", "Nghe đọc lại", Kind::Listen, "speaker"),
               Heading{.id = "section", .text = "Về cháu bé", .level = 2}});
  const auto state = [&](const NodeId& id, Rich text) {
    screen.blocks.push_back(Statement{.id = id,
                                      .text = std::move(text),
                                      .listen = button(id + "/listen", "Nghe", Kind::Listen, "speaker"),
                                      .change = button(id + "/change", "Sửa", Kind::Secondary)});
  };
  state("child_full_name", {{"Cháu tên là "}, {"NGUYỄN HOÀNG PHƯƠNG NGHIÊNG CÔNG TẰNG TÔN NỮ", true}});
  state("child_birth", {{"Cháu là "}, {"con trai", true}, {", sinh ngày "}, {"12 tháng 3 năm 2026", true}});
  state("child_ethnicity", {{"Dân tộc "}, {"Mường", true}});
  screen.blocks.push_back(button("correct", "Đúng rồi", Kind::Main));
  return screen;
}

Screen done() {
  Screen screen{.key = "done"};
  add(screen, {button("step/back", "Quay lại", Kind::Back), button("help", "Trợ giúp", Kind::Help, "phone"), listen,
               Notice{.id = "made", .tone = Tone::Done, .icon = "document", .title = "Đã làm xong tờ khai"},
               Notice{.id = "unfiled",
                      .tone = Tone::Warn,
                      .icon = "warning",
                      .title = "CHƯA NỘP",
                      .text = {{"Còn 3 việc nữa."}}},
               Item{.id = "print", .picture = "printer", .title = "1. In hoặc lưu tờ khai"},
               Item{.id = "bring",
                    .picture = "clipboard",
                    .title = "2. Mang giấy chứng sinh, căn cước",
                    .text = {{"Bản chính để đối chiếu"}}},
               button("print/now", "In tờ khai", Kind::Main, "printer")});
  return screen;
}

Screen preview() {
  Screen screen{.key = "preview"};
  add(screen, bar("Xem tờ khai", 14));
  Sheet sheet{.id = "sheet", .label = "Trang 1 trong 1"};
  sheet.page.marks.push_back(
      {TextMark{.x = 3000, .y = 2500, .width = 9000, .size = 130, .text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"}});
  sheet.page.marks.push_back({LeaderMark{.x1 = 3000, .x2 = 18000, .y = 5000}});
  sheet.page.marks.push_back({BoxMark{.x = 3000, .y = 6000, .side = 450, .ticked = true}});
  sheet.page.marks.push_back({RuleMark{.x1 = 3000, .y1 = 7000, .x2 = 9000, .y2 = 7000, .thickness = 20}});
  add(screen, {Heading{.id = "title", .text = "Tờ khai của ông/bà"}, button("bigger", "Phóng to", Kind::Secondary),
               sheet, next});
  return screen;
}

}  // namespace

std::vector<Screen> sample_screens() {
  return {welcome(), choose(), choice(), text_answer(), date(), check(), done(), preview()};
}

Screen sample_screen(const std::string& key) {
  for (Screen& screen : sample_screens()) {
    if (screen.key == key) return std::move(screen);
  }
  return {};
}

float WideLetters::width(std::string_view text, Weight weight, float size) const {
  float ems = 0;
  for (const char32_t letter : decode(text)) {
    if (letter == U' ' || letter == U'i' || letter == U'l')
      ems += 0.3f;
    else if (letter == U'm' || letter == U'w' || letter == U'M' || letter == U'W')
      ems += 0.92f;
    else if (letter < U'a' && letter > U'9')
      ems += 0.74f;
    else
      ems += 0.6f;
  }
  return ems * size * (weight == Weight::Regular ? 1.f : 1.05f);
}

}  // namespace camtay
