// Forms on paper: nothing lost, nothing on top of anything, nothing outside the margins.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <string>

#include "base/text.hpp"
#include "chance.hpp"
#include "form/layout.hpp"
#include "form_rules.hpp"
#include "form_sample.hpp"

namespace camtay {
namespace {

Document laid_out(const Values& values) { return layout(birth_form(), values, paper_faces()); }

std::vector<std::string> part_lines(const Document& document) {
  std::vector<std::string> lines;
  for (const Part& part : document.parts) {
    if (part.tag != Tag::Artifact) lines.push_back(without_blanks(part.text));
  }
  return lines;
}

TEST_CASE("the form as text for the terminal is the form on the page") {
  const Document document = laid_out({});
  std::string parts;
  for (const std::string& line : part_lines(document)) parts += line;
  CHECK(without_spaces(without_blanks(to_text(document))) == without_spaces(parts));
  CHECK(to_text(document).find("Giới tính: …… Dân tộc: …… Quốc tịch: ……\n") != std::string::npos);
}

TEST_CASE("a filled form reads like a sentence") {
  const std::string text = to_text(laid_out(usual_values()));
  for (const char* line : {
           "Họ, chữ đệm, tên người yêu cầu: NGUYỄN THỊ HOA\n",
           "Kính gửi: (1) Ủy ban nhân dân phường Ba Đình, thành phố Hà Nội\n",
           "Giới tính: Nam Dân tộc: Kinh Quốc tịch: Việt Nam\n",
           "Năm sinh: (5) 1994 Dân tộc: (2) …… Quốc tịch: (2) ……\n",
           "Số: 45, Quyển số: 01/2022, đăng ký ngày 10/10/2022 tại Ủy ban nhân dân xã Tiên Du,\ntỉnh Bắc Ninh\n",
           "Làm tại: phường Ba Đình, ngày 21 tháng 11 năm 2026\n",
           "Đề nghị cấp bản sao(6): Có [X], Không [ ]\nSố lượng: 3 bản\nNgười yêu cầu\n",
       }) {
    CHECK(text.find(line) != std::string::npos);
  }
}

TEST_CASE("the usual form is signed on its first page and the notes go to the second") {
  const Document document = laid_out(usual_values());
  REQUIRE(document.pages.size() == 2);
  const std::vector<std::string> pages = split(to_text(document), '\f');
  CHECK(pages[0].find("(Ký, ghi rõ họ, chữ đệm, tên)") != std::string::npos);
  CHECK(pages[1].starts_with("Chú thích:"));
}

TEST_CASE("blank and longest forms also take two pages") {
  CHECK(laid_out({}).pages.size() == 2);
  CHECK(laid_out(longest_values()).pages.size() == 2);
  CHECK(laid_out(fatherless_values()).pages.size() == 2);
}

TEST_CASE("an address has two dotted lines for writing by hand and one where it is left out on purpose") {
  const auto leaders = [](const Document& document) {
    return std::count_if(document.pages[0].marks.begin(), document.pages[0].marks.end(),
                         [](const Mark& mark) { return std::holds_alternative<LeaderMark>(mark.shape); });
  };
  const Form form = form_of(R"("Nơi cư trú: {noi_cu_tru*2}", "Họ tên: {ho_ten}")");
  CHECK(leaders(layout(form, {}, paper_faces())) == 3);
  CHECK(leaders(layout(form, {{"ho_ten", "LÊ VĂN TÁM"}}, paper_faces())) == 2);
  const Form officer = form_of(R"("Họ tên: {ho_ten}", "Ý kiến của cán bộ: {*3}")");
  CHECK(leaders(layout(officer, {{"ho_ten", "LÊ VĂN TÁM"}}, paper_faces())) == 4);
}

TEST_CASE("a value that is too long goes on below, on dots as wide as the page") {
  const Form form = form_of(R"("Nơi sinh: {noi_sinh}")");
  const Document document = layout(form, {{"noi_sinh", longest_values()["child_birth_place"]}}, paper_faces());
  std::vector<LeaderMark> leaders;
  for (const Mark& mark : document.pages[0].marks) {
    if (const LeaderMark* leader = std::get_if<LeaderMark>(&mark.shape)) leaders.push_back(*leader);
  }
  REQUIRE(leaders.size() >= 2);
  CHECK(leaders[0].x1 > 3000);
  CHECK(leaders[1].x1 == 3000);
  for (const LeaderMark& leader : leaders) CHECK(leader.x2 == 19500);
}

TEST_CASE("blanks of one line share it evenly, but a longer value gets the room it needs") {
  const Form form = form_of(R"("Giới tính: {a} Dân tộc: {b} Quốc tịch: {c}")");
  const auto widths = [&](const Values& values) {
    std::vector<Hundredths> widths;
    const Document document = layout(form, values, paper_faces());
    for (const Mark& mark : document.pages[0].marks) {
      if (const LeaderMark* leader = std::get_if<LeaderMark>(&mark.shape)) widths.push_back(leader->x2 - leader->x1);
    }
    return widths;
  };
  const std::vector<Hundredths> empty = widths({}), filled = widths({{"a", "Nam"}, {"c", "Cộng hòa Nam Phi và Lào"}});
  REQUIRE(empty.size() == 3);
  REQUIRE(filled.size() == 3);
  CHECK(std::abs(empty[0] - empty[2]) <= 2);
  CHECK(std::abs(filled[0] - filled[1]) <= 2);
  CHECK(filled[2] > filled[0]);
}

TEST_CASE("a word longer than a line becomes smaller, and is broken only when that is not enough") {
  const Form form = form_of(R"("Tên: {ten}")");
  const auto sizes = [&](const std::string& value) {
    std::vector<int> sizes;
    const Document document = layout(form, {{"ten", value}}, paper_faces());
    for (const Mark& mark : document.pages[0].marks) {
      const TextMark* text = std::get_if<TextMark>(&mark.shape);
      if (text && !text->text.starts_with("Tên:")) sizes.push_back(text->size);
    }
    return sizes;
  };
  CHECK(sizes("NGUYỄN") == std::vector<int>{130});
  const std::vector<int> shrunk = sizes(std::string(40, 'W'));
  REQUIRE(shrunk.size() == 1);
  CHECK(shrunk[0] < 130);
  CHECK(shrunk[0] >= 100);
  CHECK(sizes(std::string(120, 'W')).size() > 1);
  CHECK(sizes(std::string(120, 'W'))[0] == 100);
}

TEST_CASE("justified lines end at the margin, the last one does not") {
  const Document document = laid_out({});
  std::vector<TextMark> lines;
  for (const Page& page : document.pages) {
    for (const Mark& mark : page.marks) {
      if (!document.parts[static_cast<std::size_t>(mark.part)].text.starts_with("Tôi cam đoan")) continue;
      if (const TextMark* text = std::get_if<TextMark>(&mark.shape)) lines.push_back(*text);
    }
  }
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].x + lines[0].width == 19500);
  CHECK(lines[0].width > paper_faces().regular.width(lines[0].text, lines[0].size));
  CHECK(lines[1].x + lines[1].width < 19000);
}

// --- what holds for every form: form_rules.hpp ---

// The declaration, the place and date, the copies and the signature stand on one page.
void check_signature(const Document& document) {
  int pages = 0;
  for (const Page& page : document.pages) {
    const bool here = std::any_of(page.marks.begin(), page.marks.end(), [&](const Mark& mark) {
      const Part& part = document.parts[static_cast<std::size_t>(mark.part)];
      return part.tag == Tag::Signature || part.text.starts_with("Tôi ") || part.text.starts_with("Làm tại") ||
             part.text.starts_with("Số lượng");
    });
    pages += here;
  }
  REQUIRE(pages == 1);
}

TEST_CASE("nothing overlaps, leaves the page or is lost, with the values people have") {
  for (const Values& values : {Values{}, usual_values(), longest_values(), fatherless_values()}) {
    const Document document = laid_out(values);
    check_pages(document, birth_form());
    check_nothing_lost(document, birth_form(), values);
    check_signature(document);
  }
}

std::string words_by_chance(Chance& chance) {
  static const std::vector<std::string> syllables = words(
      "Nguyễn THỊ Đào Ẩn ở xã Tiên Du, ấp 3/12 ĐƯỜNG Ngô-Quyền \"Ủy\" Ộ ỷ ngang; nghiêng (khu) QUYỀN Ắ I l "
      "thành phố Hồ Chí Minh Cộnghòadânchủnhândân");
  std::string text;
  const int style = chance.below(12);
  const int count = style == 0 ? 1 + chance.below(80) : chance.below(14);
  for (int i = 0; i < count; ++i) {
    if (!text.empty() && style != 1) text += ' ';
    text += syllables[static_cast<std::size_t>(chance.below(static_cast<int>(syllables.size())))];
  }
  return text;
}

TEST_CASE("nothing overlaps, leaves the page or is lost, whatever the values are") {
  Chance chance;
  for (int round = 0; round < 60; ++round) {
    Values values;
    for (const std::string& id : blanks(birth_form())) {
      if (const std::string text = words_by_chance(chance); !text.empty()) values[id] = text;
    }
    if (chance.below(2) == 1) values["copies_wanted=no"] = "X";
    const Document document = laid_out(values);
    INFO("round " << round << "\n" << to_text(document));
    check_pages(document, birth_form());
    check_nothing_lost(document, birth_form(), values);
    check_signature(document);
  }
}

TEST_CASE("a signature is never torn from its declaration, wherever the page ends") {
  for (int lines = 20; lines < 60; ++lines) {
    Form form = birth_form();
    form.lines.insert(form.lines.begin() + 5, static_cast<std::size_t>(lines), form_of(R"("Thêm: {x}")").lines[0]);
    const Document document = layout(form, usual_values(), paper_faces());
    INFO(lines << " lines more");
    check_signature(document);
    check_pages(document, form);
  }
}

TEST_CASE("no page ends below a heading, and no note is torn so that a line stands alone") {
  const Form notes = form_of(
      R"({"kind": "heading", "text": "Chú thích"}, {"kind": "note", "text": )"
      "\"Trường hợp phải cung cấp thông tin nơi cư trú thì ghi theo nơi đăng ký thường trú; nếu không có nơi đăng ký "
      "thường trú thì ghi theo nơi đăng ký tạm trú; trường hợp không có nơi đăng ký thường trú và nơi đăng ký tạm "
      "trú "
      "thì ghi theo nơi ở hiện tại, ghi đủ thôn, xã, tỉnh, không viết tắt, không tẩy xóa, bằng bút mực.\"}");
  for (int lines = 40; lines < 52; ++lines) {
    Form form = form_of(R"("Dòng")");
    form.lines.resize(static_cast<std::size_t>(lines), form.lines[0]);
    form.lines.insert(form.lines.end(), notes.lines.begin(), notes.lines.end());
    const Document document = layout(form, {}, paper_faces());
    INFO(lines);
    for (const Page& page : document.pages) {
      REQUIRE(!page.marks.empty());
      CHECK(document.parts[static_cast<std::size_t>(page.marks.back().part)].tag != Tag::Heading);
      const auto note_lines = std::count_if(page.marks.begin(), page.marks.end(), [&](const Mark& mark) {
        return document.parts[static_cast<std::size_t>(mark.part)].tag == Tag::Note;
      });
      CHECK(note_lines != 1);
    }
  }
}

TEST_CASE("the same values give the same document") { CHECK(laid_out(usual_values()) == laid_out(usual_values())); }

}  // namespace
}  // namespace camtay
