// Form and procedure held against each other.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "form/check.hpp"
#include "form_sample.hpp"

namespace camtay {
namespace {

constexpr std::string_view procedure_file = "p.json";

// A procedure with these questions, each on a line of its file.
struct Asked {
  Procedure procedure;
  std::string json = "{\"questions\": [";

  Asked() { procedure.id = "mau"; }
  Asked& ask(Field field, Rule when = nullptr) {
    json += (procedure.questions.empty() ? "\n" : ",\n") + std::string("{}");
    Question question;
    question.id = field.id;
    question.place = "#/questions/" + std::to_string(procedure.questions.size());
    question.when = std::move(when);
    question.field = std::move(field);
    procedure.questions.push_back(std::move(question));
    return *this;
  }
  Asked& compute(std::string id, std::vector<std::string> of, Rule rule = nullptr) {
    Computed computed;
    computed.id = std::move(id);
    computed.of = std::move(of);
    computed.rule = std::move(rule);
    procedure.computed.push_back(std::move(computed));
    return *this;
  }
};

std::string told(const std::string& lines, const Asked& asked) {
  const Form form = form_of(lines);
  const std::string form_json = "{\"lines\": [\n" + lines + "\n]}";
  std::string out;
  const JsonSource source{std::string(procedure_file), asked.json + "\n]}", {}};
  for (const Fault& fault : check_form(form, form_json, "f.json", asked.procedure)) out += to_string(fault) + "\n";
  for (const Fault& fault : check_uses(asked.procedure, source, {form})) out += to_string(fault) + "\n";
  return out;
}

TEST_CASE("a form whose blanks are all filled and a procedure that asks nothing else agree") {
  Asked asked;
  asked.ask({.id = "ho_ten"}).ask({.id = "sinh"}).compute("sinh_bang_chu", {"sinh"});
  CHECK(told("\"Tên: {ho_ten}\",\n\"Sinh: {sinh} ({sinh_bang_chu})\"", asked).empty());
}

TEST_CASE("a blank that nothing fills is named with its line") {
  Asked asked;
  asked.ask({.id = "ho_ten"});
  CHECK(
      told("\"Tên: {ho_ten}\",\n\"Sinh: {ngay_sinh}\"", asked) ==
      "f.json:3:1 #/lines/1: nothing fills the blank {ngay_sinh}, ask for it in a question of \"mau\" or compute it "
      "there\n");
}

TEST_CASE("a question that the form and no rule uses is named with its place") {
  Asked asked;
  asked.ask({.id = "ho_ten"}).ask({.id = "so_thich"});
  CHECK(told("\"Tên: {ho_ten}\"", asked) ==
        "p.json:3:1 #/questions/1: \"so_thich\" is asked for nothing: no blank of the form \"mau\" and no rule or "
        "text uses "
        "it, "
        "put it on the form or leave the question out\n");
}

TEST_CASE("a question may serve a condition, a computed value or another field") {
  Asked asked;
  asked.ask({.id = "da_ket_hon"})
      .ask({.id = "tinh"})
      .ask({.id = "xa", .within = "tinh"})
      .ask({.id = "ho_ten"}, Rule{{"==", {Rule{{"var", "da_ket_hon"}}, true}}})
      .ask({.id = "thon"})
      .compute("noi_o", {"thon", "xa"})
      .compute("noi_o_in", {}, Rule{{"cat", {Rule{{"var", "noi_o"}}}}});
  CHECK(told("\"Tên: {ho_ten}, ở {noi_o_in}\"", asked).empty());
}

TEST_CASE("a box needs a choice of its field") {
  Asked asked;
  asked.ask({.id = "ban_sao", .kind = FieldKind::YesNo});
  asked.ask({.id = "gioi", .kind = FieldKind::OneOf, .choices = {{.id = "nam"}, {.id = "nu"}}});
  CHECK(told("\"[ban_sao=yes] [ban_sao=no] [gioi=nam] [gioi=nu]\"", asked).empty());
  CHECK(told("\"[ban_sao=co] [gioi=nu]\"", asked).find("\"co\" is no choice of \"ban_sao\", use one of yes, no") !=
        std::string::npos);
  CHECK(told("\"[gioi=trai] [ban_sao=no]\"", asked).find("use one of nam, nu") != std::string::npos);
  CHECK(told("\"[gioi=nam] [ban_sao=no] [khac=nam]\"", asked).find("no question decides about the box [khac=nam]") !=
        std::string::npos);
}

TEST_CASE("a box alone needs a yes or no, or a computed value") {
  Asked asked;
  asked.ask({.id = "ban_sao", .kind = FieldKind::YesNo}).ask({.id = "ten"}).compute("la_con", {"ten"});
  CHECK(told("\"[ban_sao] [la_con] {ten}\"", asked).empty());
  CHECK(told("\"~~x~~[ban_sao=no] ~~y~~[la_con] {ten}\"", asked).empty());
  CHECK(told("\"~~x~~[ban_sao=nua] {ten}\"", asked).find("\"nua\" is no choice") != std::string::npos);
  CHECK(told("\"[ban_sao] [ten]\"", asked).find("no yes or no decides about the box [ten]") != std::string::npos);
}

TEST_CASE("blanks inside cells of a table are found too") {
  const std::string lines =
      R"({"kind": "table", "columns": [50, 50], "header": ["a", "b"], "rows": [["c", "{so_luong}"]]})";
  CHECK(told(lines, Asked{}).find("#/lines/0/rows/0/1: nothing fills the blank {so_luong}") != std::string::npos);
}

TEST_CASE("blanks inside columns are found too") {
  const std::string lines = R"({"kind": "columns", "columns": [{"percent": 50, "lines": ["x"]},
      {"percent": 50, "lines": ["y", "Số lượng: {so_luong}"]}]})";
  CHECK(told(lines, Asked{}).find("#/lines/0/columns/1/lines/1: nothing fills the blank {so_luong}") !=
        std::string::npos);
}

}  // namespace
}  // namespace camtay
