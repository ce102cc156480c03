// Reading the file of a form.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "base/text.hpp"
#include "chance.hpp"
#include "form/inline.hpp"
#include "form_sample.hpp"

namespace camtay {
namespace {

using Kind = FormLine::Kind;

std::string in_form(const std::string& lines) {
  return "{\n\"id\": \"mau\",\n\"title\": \"Tờ khai\",\n\"source\": {\"instrument\": \"Thông tư 1\", "
         "\"checked_on\": \"2026-11-21\", \"confidence\": \"low\"},\n\"lines\": [\n" +
         lines + "\n]}";
}

// What the author is told, one mistake a line.
std::string told(const std::string& json) {
  const Result<Form> form = read_form(json, "mau.json");
  std::string out;
  for (const Fault& fault : form.faults()) out += to_string(fault) + "\n";
  return out;
}

TEST_CASE("the shipped birth form has every blank of the official one") {
  const std::vector<std::string> expected = {"authority_name",
                                             "requester_full_name",
                                             "requester_birth_date",
                                             "requester_residence",
                                             "requester_id_document",
                                             "requester_relation_to_child",
                                             "child_full_name",
                                             "child_birth_date",
                                             "child_birth_date_words",
                                             "child_sex",
                                             "child_ethnicity",
                                             "child_nationality",
                                             "child_birth_place",
                                             "child_home_town",
                                             "mother_full_name",
                                             "mother_birth",
                                             "mother_ethnicity",
                                             "mother_nationality",
                                             "mother_residence",
                                             "mother_id_document",
                                             "father_full_name",
                                             "father_birth",
                                             "father_ethnicity",
                                             "father_nationality",
                                             "father_residence",
                                             "father_id_document",
                                             "marriage_number",
                                             "marriage_book",
                                             "marriage_date",
                                             "marriage_place",
                                             "made_at",
                                             "made_day",
                                             "made_month",
                                             "made_year",
                                             "copies_wanted",
                                             "copy_count"};
  CHECK(blanks(birth_form()) == expected);
}

TEST_CASE("the shipped birth form names its instrument and the day it was checked") {
  CHECK(birth_form().source.instrument == "Thông tư 04/2024/TT-BTP, Phụ lục 5");
  CHECK(to_iso(birth_form().source.checked_on) == "2026-11-21");
  CHECK(birth_form().source.confidence == "high");
}

TEST_CASE("a line's text is taken apart into words, blanks, boxes and raised numbers") {
  const InlineText text = read_inline("**Nơi sinh:**^(4) {place:30!*2}, __hoặc__ [sex=male]\\{");
  REQUIRE(text.mistakes.empty());
  REQUIRE(text.pieces.size() == 9);
  CHECK(text.pieces[0] == Piece{.kind = Piece::Kind::Words, .text = "Nơi sinh:", .choice = {}, .bold = true});
  CHECK(text.pieces[1].superscript);
  CHECK(text.pieces[1].text == "(4)");
  CHECK(text.pieces[3].kind == Piece::Kind::Blank);
  CHECK(text.pieces[3].text == "place");
  CHECK(text.pieces[3].least_mm == 30);
  CHECK(text.pieces[3].fixed);
  CHECK(text.pieces[3].lines == 2);
  CHECK(text.pieces[5].italic);
  CHECK(text.pieces[7].kind == Piece::Kind::Box);
  CHECK(text.pieces[7].choice == "male");
  CHECK(text.pieces[8].text == "{");
}

TEST_CASE("a blank without a name is nobody's field") {
  CHECK(blanks(form_of(R"("Số: {} ngày {:20!} của {ten}", "Ý kiến: {*3}")")) == std::vector<std::string>{"ten"});
}

TEST_CASE("an author hears what is wrong with a line's text and where") {
  struct Case {
    const char* line;
    const char* what;
  };
  for (
      const Case& one : {
          Case{R"("Tên: {ten")", "mau.json:6:1 #/lines/0: \"{\" is not closed"},
          Case{R"("Tên: {Họ tên}")", "{Họ tên} is no blank"},
          Case{R"("Tên: {ten:0}")", "{ten:0} is no blank"},
          Case{R"("Tên: {ten:12?}")", "{ten:12?} is no blank"},
          Case{R"("Tên: {ten*12}")", "{ten*12} is no blank"},
          Case{R"("[Có]")", "[Có] is no box"},
          Case{R"("[co=]")", "[co=] is no box"},
          Case{R"("{so#0}")", "{so#0} is no blank"},
          Case{R"("{so#41}")", "{so#41} is no blank"},
          Case{R"("{so:30#12}")", "{so:30#12} is no blank"},
          Case{R"("~~Tên")", "what is crossed out has no end"},
          Case{R"("~~Tên~~ x")", "nothing says when these words are crossed out"},
          Case{R"("~~Tên~~[A]")", "[A] is no box"},
          Case{R"("**Tên")", "bold is not closed"},
          Case{R"("__Tên")", "italic is not closed"},
          Case{R"("Tên^(1")", "\"^(\" is not closed"},
          Case{R"("{a*2} và {b}")", "a blank of several lines must end its line"},
          Case{R"("")", "a line needs words"},
          Case{R"({"kind": "note", "text": "{x"})", "#/lines/0/text: \"{\" is not closed"},
          Case{R"({"kind": "chu thich", "text": "x"})", "unknown \"kind\" \"chu thich\""},
          Case{R"({"kind": "space", "mm": 0})", "this number is out of bounds, write a number from 1 to 200"},
          Case{R"({"kind": "line", "text": "x", "mm": 3})", "mm"},
          Case{R"({"kind": "columns", "columns": [{"percent": 50, "lines": ["x"]}]})", "there is no second column"},
          Case{
              R"({"kind": "columns", "columns": [{"percent": 60, "lines": ["x"]}, {"percent": 60, "lines": ["y"]}]})",
              "the columns are wider than the page"},
      }) {
    INFO(one.line << "\n" << told(in_form(one.line)));
    CHECK(told(in_form(one.line)).find(one.what) != std::string::npos);
  }
}

std::string table(const std::string& rest) { return R"({"kind": "table", "columns": [20, 30, 50], )" + rest + "}"; }

TEST_CASE("an author hears what is wrong with a table and where") {
  struct Case {
    std::string line;
    const char* what;
  };
  for (const Case& one :
       {Case{R"({"kind": "table", "columns": [60, 60], "rows": []})", "the columns are wider than the page"},
        Case{R"({"kind": "table", "columns": [], "rows": []})", "a table needs columns"},
        Case{table(R"("rows": [["a", "b"]])"), "#/lines/0/rows/0: this row has too few cells for 3 columns"},
        Case{table(R"("rows": [["a", "b", "c", "d"]])"), "#/lines/0/rows/0/3: there is no column left for this cell"},
        Case{table(R"("rows": [["a", {"text": "b", "span": 3}]])"), "#/lines/0/rows/0/1: there is no column left"},
        Case{table(R"("rows": [[{"text": "a", "rows": 2}, "b", "c"]])"), "a cell is higher than the rows"},
        Case{table(R"("rows": [[{"text": "a", "rows": 2}, "b", "c"], ["d", "e", "f"]])"), "there is no column left"},
        Case{table(R"("rows": [["a", "b", {"size": 9}]])"), "\"text\" is missing"},
        Case{table(R"("rows": [["a", "b", {"lines": [{"kind": "columns", "columns": []}]}]])"),
             "columns and tables do not stand inside columns, boxes and cells"},
        Case{table(R"("rows": [{"cells": ["a", "b", "{x"], "repeat": {"from": 1, "to": 3}}])"),
             "#/lines/0/rows/0/cells/2: \"{\" is not closed"},
        Case{table(R"("rows": [{"cells": ["a", "b", "c"], "repeat": {"from": 3, "to": 2}}])"),
             "write a number from 3 to 99"},
        Case{table(R"("header": ["a"], "rows": [])"), "#/lines/0/header: this row has too few cells"},
        Case{table(R"("header": [["a", "b", "c"], ["d"]], "rows": [])"), "#/lines/0/header/1: this row has too few"},
        Case{R"({"kind": "box", "height_mm": 40})", "\"width_mm\" is missing"},
        Case{R"({"kind": "line", "certainty": "sure", "text": "x"})", "unknown \"certainty\" \"sure\""}}) {
    INFO(one.line << "\n" << told(in_form(one.line)));
    CHECK(told(in_form(one.line)).find(one.what) != std::string::npos);
  }
}

TEST_CASE("a repeated row is a row for each number") {
  const Form form =
      form_of(table(R"x("rows": [{"cells": ["$(n)", "{nguoi_$(n)_ten}", "[nguoi_$(n)_nu=yes] [nguoi_$(n)_moi]"],
      "repeat": {"from": 2, "to": 4}, "height_mm": 8}])x"));
  REQUIRE(form.lines[0].rows.size() == 3);
  CHECK(form.lines[0].rows[2].height_mm == 8);
  CHECK(form.lines[0].rows[2].cells[0].lines[0].pieces[0].text == "4");
  CHECK(blanks(form) == std::vector<std::string>{"nguoi_2_ten", "nguoi_2_nu", "nguoi_2_moi", "nguoi_3_ten",
                                                 "nguoi_3_nu", "nguoi_3_moi", "nguoi_4_ten", "nguoi_4_nu",
                                                 "nguoi_4_moi"});
}

TEST_CASE("cells that take several rows or columns push the others aside") {
  const Form form = form_of(table(R"("header": [[{"text": "A", "rows": 2}, {"text": "B", "span": 2}], ["C", "D"]],
      "rows": [["", "x", "y"]])"));
  const FormLine& line = form.lines[0];
  CHECK(line.header_rows == 2);
  REQUIRE(line.rows.size() == 3);
  CHECK(line.rows[0].cells[1].column == 1);
  CHECK(line.rows[1].cells[0].column == 1);
  CHECK(line.rows[1].cells[1].column == 2);
  CHECK(line.rows[2].cells[0].lines.empty());
}

TEST_CASE("how sure a line is follows from the line, its row, its table or the whole form") {
  const std::string json =
      R"({"id": "mau", "title": "Tờ khai", "standing": "preparation", "source": {"instrument": "x",
      "checked_on": "2026-11-21", "confidence": "low", "certainty": "unseen"}, "lines": ["a",
      {"kind": "line", "certainty": "verbatim", "text": "b"},
      {"kind": "table", "certainty": "reconstructed", "columns": [100], "rows": [["c"],
        {"certainty": "verbatim", "cells": ["d"]}]}]})";
  const Result<Form> form = read_form(json, "mau.json");
  REQUIRE(form);
  CHECK(form->standing == Standing::Preparation);
  std::vector<Certainty> found;
  for (const FormLine* line : all_lines(*form)) found.push_back(line->certainty);
  CHECK(found == std::vector<Certainty>{Certainty::Unseen, Certainty::Verbatim, Certainty::Reconstructed,
                                        Certainty::Reconstructed, Certainty::Verbatim});
}

TEST_CASE("an author hears of every mistake of a form at once") {
  const std::string json = R"({"id": "mau", "source": {"checked_on": "hôm nay", "confidence": "sure"}, "size": 99,
      "lines": ["{x", {"kind": "rule", "wide": 3}]})";
  const Result<Form> form = read_form(json, "mau.json");
  REQUIRE(!form);
  std::vector<std::string> pointers;
  for (const Fault& fault : form.faults()) pointers.push_back(fault.pointer);
  CHECK(pointers == std::vector<std::string>{"#/title", "#/source/instrument", "#/source/checked_on",
                                             "#/source/confidence", "#/size", "#/lines/0", "#/lines/1/wide"});
}

TEST_CASE("titles and headings are bold, notes are not") {
  const Form form = form_of(R"({"kind": "title", "text": "TỜ KHAI"}, {"kind": "heading", "text": "Cha"},
      {"kind": "note", "text": "Chú thích"})");
  CHECK(form.lines[0].pieces[0].bold);
  CHECK(form.lines[0].align == Align::Centre);
  CHECK(form.lines[1].pieces[0].bold);
  CHECK(form.lines[1].keep_with_next);
  CHECK_FALSE(form.lines[2].pieces[0].bold);
}

TEST_CASE("no damage to a form's file crashes its reading") {
  const std::string whole = file_text(std::string(CAMTAY_ASSETS_DIR) + "/forms/khai-sinh.json");
  const std::string signs = "{}[]\"\\,:*_^!=0aZ\n\xE1";
  Chance chance;
  int refused = 0;
  for (int round = 0; round < 60; ++round) {
    std::string damaged = whole;
    for (int change = chance.below(4); change >= 0; --change) {
      const auto at = static_cast<std::size_t>(chance.below(static_cast<int>(damaged.size())));
      damaged[at] = signs[static_cast<std::size_t>(chance.below(static_cast<int>(signs.size())))];
    }
    const Result<Form> form = read_form(damaged, "mau.json");
    if (!form) refused += !form.faults().empty();
  }
  CHECK(refused > 10);
}

TEST_CASE("no line's text crashes its reading") {
  const std::string signs = "{}[]()\\,:*_^!=~#0a ạ";
  Chance chance;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int letters = chance.below(24); letters > 0; --letters) {
      text += signs[static_cast<std::size_t>(chance.below(static_cast<int>(signs.size())))];
    }
    std::string words;
    for (const Piece& piece : read_inline(text).pieces) words += piece.text;
    CHECK(words.size() <= text.size());
  }
}

}  // namespace
}  // namespace camtay
