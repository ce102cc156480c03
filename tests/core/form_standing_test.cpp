// What a sheet is, and how sure we are of its lines: told to the author by check and to the person on the screen.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "form/check.hpp"
#include "form/layout.hpp"
#include "form_sample.hpp"
#include "guide/narration.hpp"
#include "guide/view.hpp"
#include "person.hpp"

namespace camtay {
namespace {

std::string sheet(const std::string& lines) {
  return "{\"id\": \"mau\", \"title\": \"Phiếu\", \"standing\": \"preparation\", \"source\": {\"instrument\": \"x\", "
         "\"checked_on\": \"2026-11-21\", \"confidence\": \"low\"}, \"lines\": [\n" +
         lines + "\n]}";
}

template <class Check>
std::string told(const std::string& json, Check check) {
  const Result<Form> form = read_form(json, "mau.json");
  REQUIRE(form);
  std::string out;
  for (const Fault& fault : check(*form, json, "mau.json")) out += to_string(fault) + "\n";
  return out;
}

constexpr std::string_view sound = R"x({"kind": "title", "text": "PHIẾU CHUẨN BỊ THÔNG TIN"},
{"kind": "line", "align": "centre", "text": "(không phải mẫu nhà nước)"})x";

TEST_CASE("a preparation sheet says what it is and does not look like one of the state's") {
  const auto heard = [](const std::string& lines) { return told(sheet(lines), check_standing); };
  CHECK(heard(std::string(sound)).empty());
  CHECK(heard(std::string(sound) + ",\n{\"kind\": \"header\", \"text\": \"Độc lập\"}") ==
        "mau.json:4:1 #/lines/2: a preparation sheet has no national header, leave this line out\n");
  CHECK(heard(std::string(sound) + ",\n\"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\"").find("no national header") !=
        std::string::npos);
  CHECK(
      heard(std::string(sound) + ",\n{\"kind\": \"corner\", \"text\": \"Mẫu số 01\"}").find("no number of a form") !=
      std::string::npos);
  const std::string bare = heard(R"({"kind": "title", "text": "TỜ KHAI"})");
  CHECK(bare.find("#/lines/0: the title does not say that this is a preparation sheet") != std::string::npos);
  CHECK(bare.find("nothing says that this is no form of the state") != std::string::npos);
}

TEST_CASE("an official form may say all of that") {
  CHECK(check_standing(birth_form(), "{}", "khai-sinh.json").empty());
  CHECK(certainty_notes(birth_form(), "{}", "khai-sinh.json").empty());
  CHECK_FALSE(needs_comparing(birth_form()));
}

TEST_CASE("each line that is not verbatim is a note with its place, a repeated row one") {
  const std::string json = sheet(std::string(sound) + R"x(,
{"kind": "line", "certainty": "unseen", "text": "Họ tên: {ten}"},
{"kind": "table", "columns": [100], "rows": [{"repeat": {"from": 1, "to": 3}, "certainty": "reconstructed", "cells": ["$(n)"]}]})x");
  CHECK(told(json, certainty_notes) ==
        "mau.json:4:1 #/lines/2: unseen: \"Họ tên: …\", compare it with the office's own sheet\n"
        "mau.json:5:119 #/lines/3/rows/0/cells/0: reconstructed: \"1\", compare it with the office's own sheet\n");
}

TEST_CASE("only an official form is to be laid beside the office's own") {
  Form form = form_of(R"({"kind": "space", "certainty": "unseen", "mm": 3}, "a")");
  CHECK_FALSE(needs_comparing(form));
  form = form_of(R"({"kind": "line", "certainty": "reconstructed", "text": "a"})");
  CHECK(needs_comparing(form));
  form.standing = Standing::Preparation;
  CHECK_FALSE(needs_comparing(form));
}

TEST_CASE("who has not seen the sheet says so on the preview and at the end, with and without eyes") {
  Person person = Person::opens("khai-sinh");
  person.puts_off_the_rest();
  while (person.is_at("Đúng hết chưa ạ?")) person.presses("Đúng rồi");
  Model model = person.model();
  model.document = layout(*model.loaded.form, {}, *model.loaded.faces);
  const auto heard = [&](const Screen& screen) {
    std::string text;
    for (const Utterance& utterance : narrate(screen, words(model))) text += utterance.text + "\n";
    return text;
  };
  const auto told_on_both = [&](std::string_view words) {
    return heard(view_preview(model)).find(words) != std::string::npos &&
           heard(view_done(model)).find(words) != std::string::npos;
  };
  CHECK_FALSE(told_on_both("so với mẫu ở xã"));
  model.loaded.form->lines[4].certainty = Certainty::Reconstructed;
  CHECK(told_on_both("so với mẫu ở xã"));
  model.loaded.form->standing = Standing::Preparation;
  CHECK(told_on_both("không phải mẫu nhà nước"));
  CHECK_FALSE(told_on_both("so với mẫu ở xã"));
}

}  // namespace
}  // namespace camtay
