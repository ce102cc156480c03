// Tables, boxes for digits and frames on paper.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "base/text.hpp"
#include "chance.hpp"
#include "form/layout.hpp"
#include "form/pdf.hpp"
#include "form_rules.hpp"
#include "form_sample.hpp"
#include "pdf_reader.hpp"

namespace camtay {
namespace {

Form members() {
  return form_of(
      R"x("Danh sách:", {"kind": "table", "columns": [8, 52, 40], "header": ["TT", "Họ tên", "Quan hệ"], "rows": [
      {"repeat": {"from": 1, "to": 40}, "height_mm": 9, "cells": ["$(n)", "{ten_$(n)}", "{quan_he_$(n)}"]}]}, "Hết.")x");
}

template <class Shape>
std::vector<Shape> all(const Page& page) {
  std::vector<Shape> found;
  for (const Mark& mark : page.marks) {
    if (const Shape* shape = std::get_if<Shape>(&mark.shape)) found.push_back(*shape);
  }
  return found;
}

TEST_CASE("a row of a table reads as one line of text") {
  const Form form =
      form_of(R"x({"kind": "table", "columns": [30, 35, 35], "header": ["Thông tin", "Bên nữ", "Bên nam"],
      "rows": [["Dân tộc^(4)", "{bride}", "{groom}"], ["Quốc tịch", "", "{groom}"]]})x");
  CHECK(to_text(layout(form, {{"bride", "Kinh"}, {"groom", "Mường"}}, paper_faces())) ==
        "Thông tin | Bên nữ | Bên nam\nDân tộc(4) | Kinh | Mường\nQuốc tịch | Mường\n");
}

TEST_CASE("a value too long for its cell goes on inside the cell and its row grows") {
  const Form form = form_of(R"({"kind": "table", "columns": [30, 70], "rows": [["Nơi ở", "{a}"], ["Tên", "{b}"]]})");
  const auto lowest = [&](const Values& values) {
    Hundredths y = 0;
    for (const RuleMark& rule : all<RuleMark>(layout(form, values, paper_faces()).pages[0])) y = std::max(y, rule.y2);
    return y;
  };
  const Values short_values = {{"a", "Huế"}, {"b", "An"}};
  const Values long_values = {{"a", longest_values()["child_birth_place"]}, {"b", "An"}};
  CHECK(lowest(long_values) > lowest(short_values) + 400);
  const Document document = layout(form, long_values, paper_faces());
  check_pages(document, form);
  check_nothing_lost(document, form, long_values);
  for (const TextMark& text : all<TextMark>(document.pages[0])) {
    CHECK((text.x + text.width < 3000 + 16500 * 30 / 100 || text.x > 3000 + 16500 * 30 / 100));
  }
}

TEST_CASE("cells with borders have no dotted lines, cells without have them") {
  const std::string rows = R"("columns": [50, 50], "rows": [["Tên: {a}", "Tuổi: {b}"]]})";
  CHECK(all<LeaderMark>(layout(form_of(R"({"kind": "table", )" + rows), {}, paper_faces()).pages[0]).empty());
  const Document open = layout(form_of(R"({"kind": "table", "border": false, )" + rows), {}, paper_faces());
  CHECK(all<LeaderMark>(open.pages[0]).size() == 2);
  CHECK(all<RuleMark>(open.pages[0]).empty());
}

TEST_CASE("no page ends inside a row, and the header stands again on the next page") {
  for (int lines = 0; lines < 12; ++lines) {
    Form form = members();
    form.lines.insert(form.lines.begin(), static_cast<std::size_t>(lines), form_of("\"Dòng\"").lines[0]);
    Values values;
    for (int n = 1; n <= 40; ++n) values["ten_" + std::to_string(n)] = n % 3 == 0 ? std::string(60, 'W') : "An";
    const Document document = layout(form, values, paper_faces());
    INFO(lines);
    REQUIRE(document.pages.size() > 1);
    check_pages(document, form);
    check_nothing_lost(document, form, values);
    const std::vector<std::string> pages = split(to_text(document), '\f');
    for (const std::string& page : pages) {
      const bool has_rows = page.find(" | ") != std::string::npos || page.find("\n40") != std::string::npos;
      CHECK((page.find("TT | Họ tên | Quan hệ") != std::string::npos) == has_rows);
    }
    // Each border from top to bottom ends where a border from left to right lies: the rows are whole.
    for (const Page& page : document.pages) {
      const std::vector<RuleMark> rules = all<RuleMark>(page);
      for (const RuleMark& rule : rules) {
        if (rule.x1 != rule.x2) continue;
        CHECK(std::any_of(rules.begin(), rules.end(),
                          [&](const RuleMark& other) { return other.y1 == other.y2 && other.y1 == rule.y2; }));
      }
    }
  }
}

TEST_CASE("a row higher than a page goes on below its header") {
  const Form form =
      form_of(R"({"kind": "table", "columns": [50, 50], "header": ["A", "B"], "rows": [["x", "{a}"]]})");
  std::string text;
  for (int i = 0; i < 700; ++i) text += "tiếng" + std::to_string(i) + " ";
  const Document document = layout(form, {{"a", tidy(text)}}, paper_faces());
  CHECK(document.pages.size() > 1);
  check_pages(document, form);
  check_nothing_lost(document, form, {{"a", tidy(text)}});
}

TEST_CASE("who listens to the PDF hears a table by rows and cells, and its header once") {
  const Document document = layout(members(), {{"ten_1", "NGUYỄN THỊ ĐÀO"}}, paper_faces());
  REQUIRE(document.pages.size() > 1);
  const std::vector<PdfReader::Node> nodes = PdfReader(to_pdf(document, paper_faces())).structure();
  const auto count = [&](std::string_view type) {
    return std::count_if(nodes.begin(), nodes.end(), [&](const auto& node) { return node.type == type; });
  };
  CHECK(count("Table") == 1);
  CHECK(count("TR") == 41);
  CHECK(count("TH") == 3);
  CHECK(count("TD") == 120);
  CHECK(std::count_if(nodes.begin(), nodes.end(), [](const auto& node) { return node.text == "Họ tên"; }) == 1);
}

TEST_CASE("a number stands in its boxes, a digit in each") {
  const Form form = form_of(R"("Số: {so#12}")");
  const auto drawn = [&](const std::string& value) {
    const Document document = layout(form, value.empty() ? Values{} : Values{{"so", value}}, paper_faces());
    check_pages(document, form);
    return document;
  };
  const Document empty = drawn(""), filled = drawn("038196004123"), short_one = drawn("123 456 789");
  CHECK(all<BoxMark>(empty.pages[0]).size() == 12);
  CHECK(all<TextMark>(empty.pages[0]).size() == 1);
  CHECK(to_text(empty) == "Số: ……\n");
  const std::vector<BoxMark> boxes = all<BoxMark>(filled.pages[0]);
  const std::vector<TextMark> texts = all<TextMark>(filled.pages[0]);
  REQUIRE(boxes.size() == 12);
  REQUIRE(texts.size() == 13);
  for (std::size_t i = 0; i < 12; ++i) {
    CHECK(boxes[i].side == 500);
    CHECK(boxes[i].use == BoxMark::Use::Letter);
    CHECK(texts[i + 1].x > boxes[i].x);
    CHECK(texts[i + 1].x + texts[i + 1].width < boxes[i].x + boxes[i].side);
    CHECK(texts[i + 1].y > boxes[i].y);
    CHECK(texts[i + 1].y < boxes[i].y + boxes[i].side);
  }
  CHECK(to_text(filled) == "Số: 0 3 8 1 9 6 0 0 4 1 2 3\n");
  CHECK(PdfReader(to_pdf(filled, paper_faces())).structure().at(0).text == "Số: 0 3 8 1 9 6 0 0 4 1 2 3");
  CHECK(to_text(short_one) == "Số: 1 2 3 4 5 6 7 8 9\n");
}

TEST_CASE("a value with more letters than boxes is written on a line, not cut") {
  const Document document = layout(form_of(R"("Số: {so#4}")"), {{"so", "12345"}}, paper_faces());
  CHECK(to_text(document) == "Số: 12345\n");
  CHECK(all<BoxMark>(document.pages[0]).empty());
}

TEST_CASE("a box alone is ticked by a yes") {
  const Form form = form_of(R"("[a] [b] [c]")");
  CHECK(to_text(layout(form, {{"a", "yes"}, {"b", "no"}, {"c", "Có"}, {"c=yes", "X"}}, paper_faces())) ==
        "[X] [ ] [X]\n");
}

TEST_CASE("words are crossed out when the answer says so, and only they") {
  const Form form = form_of(R"("Theo ~~Giấy báo tử~~[kind=other] / ~~giấy tờ **thay thế**~~[kind=notice] số 5")");
  const Document open = layout(form, {}, paper_faces());
  CHECK(all<RuleMark>(open.pages[0]).empty());
  CHECK(to_text(open) == "Theo Giấy báo tử / giấy tờ thay thế số 5\n");
  const Values notice{{"kind", "Giấy báo tử"}, {"kind=notice", "X"}};
  const Document document = layout(form, notice, paper_faces());
  check_pages(document, form);
  check_nothing_lost(document, form, notice);
  const std::vector<RuleMark> rules = all<RuleMark>(document.pages[0]);
  const std::vector<TextMark> texts = all<TextMark>(document.pages[0]);
  REQUIRE(rules.size() == 1);
  REQUIRE(texts.size() == 4);
  // From the first letter to the last one, in the height of small letters.
  CHECK(texts[1].text == "giấy tờ ");
  CHECK(rules[0].x1 == texts[1].x);
  CHECK(rules[0].x1 >= texts[0].x + texts[0].width);
  const Hundredths end = texts[2].x + texts[2].width;  // with the space behind the last letter
  CHECK(rules[0].x2 <= end);
  CHECK(rules[0].x2 > end - 150);
  CHECK(rules[0].y1 < texts[0].y);
  CHECK(rules[0].y1 > texts[0].y - texts[0].size * 254 * 50 / 7200);
  CHECK(blanks(form) == std::vector<std::string>{"kind"});
}

TEST_CASE("who listens, reads the text or copies it out of the PDF does not get what is crossed out") {
  const Form form = form_of(
      R"("Số ~~Giấy báo tử {so}~~[kind=other]/ ~~giấy tờ [kind=other] của {noi#3}~~[kind=notice] nhé, ~~hết~~[kind=notice]")");
  const auto told = [&](const Values& values) {
    const Document document = layout(form, values, paper_faces());
    check_pages(document, form);
    check_nothing_lost(document, form, values);
    const PdfReader pdf(to_pdf(document, paper_faces()));
    CHECK(tidy(pdf.structure().at(0).text) == document.parts.at(0).text);
    return std::pair(to_text(document), document.parts.at(0).text);
  };
  const auto notice = told({{"kind", "Giấy báo tử"}, {"kind=notice", "X"}, {"so", "15"}});
  CHECK(notice.first == "Số Giấy báo tử 15/ nhé,\n");
  CHECK(notice.second == "Số Giấy báo tử 15/ nhé,");
  // With its blank, its boxes for letters and its tick box.
  const auto other = told({{"kind", "Giấy khác"}, {"kind=other", "X"}, {"noi", "ABC"}});
  CHECK(other.first == "Số / giấy tờ [X] của A B C nhé, hết\n");
  CHECK(other.second == "Số / giấy tờ [X] của A B C nhé, hết");
  // On the paper they stand, with a line through them.
  const Document paper = layout(form, {{"kind", "Giấy khác"}, {"kind=other", "X"}, {"noi", "ABC"}}, paper_faces());
  CHECK(all<TextMark>(paper.pages[0]).at(1).text == "Giấy báo tử ");
  const std::vector<RuleMark> rules = all<RuleMark>(paper.pages[0]);
  REQUIRE(rules.size() == 1);
  // Through the dotted line of the blank, too.
  CHECK(rules[0].x2 == all<LeaderMark>(paper.pages[0]).at(0).x2);
}

TEST_CASE("a photo frame stands beside the title, as large as it says") {
  const Form form = form_of(R"({"kind": "columns", "columns": [
      {"percent": 60, "lines": [{"kind": "title", "text": "TỜ KHAI"}]},
      {"percent": 40, "lines": [{"kind": "box", "align": "right", "width_mm": 30, "height_mm": 40, "lines": ["Ảnh"]}]}]})");
  const Document document = layout(form, {}, paper_faces());
  check_pages(document, form);
  const std::vector<RuleMark> rules = all<RuleMark>(document.pages[0]);
  REQUIRE(rules.size() == 4);
  CHECK(rules[0].x2 - rules[0].x1 == 3000);
  CHECK(rules[0].x2 == 19500);
  CHECK(rules[2].y2 - rules[2].y1 == 4000);
  CHECK(to_text(document) == "TỜ KHAI\nẢnh\n");
}

TEST_CASE("the number of the form stands small at the right") {
  const Document document = layout(form_of(R"({"kind": "corner", "text": "Mẫu số 01"}, "x")"), {}, paper_faces());
  const TextMark text = all<TextMark>(document.pages[0]).at(0);
  CHECK(text.size == 110);
  CHECK(text.x + text.width == 19500);
}

TEST_CASE("a wide table may lie across") {
  const std::string json = R"({"id": "mau", "title": "Danh sách", "landscape": true, "source": {"instrument": "x",
      "checked_on": "2026-11-21", "confidence": "low"}, "lines": [{"kind": "table", "columns": [50, 50],
      "rows": [["a", "{b}"]]}]})";
  const Result<Form> form = read_form(json, "mau.json");
  REQUIRE(form);
  const Document document = layout(*form, {}, paper_faces());
  check_pages(document, *form);
  CHECK(to_pdf(document, paper_faces()).find("/MediaBox[0 0 841.89 595.28]") != std::string::npos);
}

TEST_CASE("cells over several rows and columns lie as the form has them") {
  const Form form =
      form_of(R"({"kind": "table", "columns": [40, 30, 30], "header": [[{"text": "Hoạt động", "rows": 2},
      {"text": "Mức độ", "span": 2}], ["Được", "Không"]], "rows": [["Đi lại", "[a=yes]", "[a=no]"]]})");
  const Document document = layout(form, {{"a=yes", "X"}}, paper_faces());
  check_pages(document, form);
  CHECK(to_text(document) == "Hoạt động | Mức độ\nĐược | Không\nĐi lại | [X] | [ ]\n");
  const std::vector<PdfReader::Node> nodes = PdfReader(to_pdf(document, paper_faces())).structure();
  CHECK(std::count_if(nodes.begin(), nodes.end(), [](const auto& node) { return node.type == "TH"; }) == 4);
}

TEST_CASE("nothing of a table overlaps or is lost, whatever the values are") {
  Chance chance;
  const Form form =
      form_of(R"x({"kind": "table", "columns": [6, 24, 10, 30, 30], "header": [["TT", "Họ, chữ đệm, tên",
      "Giới tính", {"text": "Nơi cư trú", "span": 2}]], "rows": [{"repeat": {"from": 1, "to": 9}, "cells": ["$(n)", "{a_$(n)}",
      "{b_$(n)}", "{c_$(n)#12}", {"lines": ["Ở: {d_$(n)*2}", {"kind": "note", "text": "(ghi rõ)"}]}]}]})x");
  for (int round = 0; round < 25; ++round) {
    Values values;
    for (const std::string& id : blanks(form)) {
      std::string text;
      for (int words = chance.below(9); words > 0; --words) {
        text += std::string(static_cast<std::size_t>(1 + chance.below(12)), "aWị0"[chance.below(2)]) + " ";
      }
      if (!tidy(text).empty()) values[id] = tidy(text);
    }
    const Document document = layout(form, values, paper_faces());
    INFO("round " << round << "\n" << to_text(document));
    check_pages(document, form);
    check_nothing_lost(document, form, values);
  }
}

}  // namespace
}  // namespace camtay
