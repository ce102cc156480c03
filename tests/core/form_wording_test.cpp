// What the blank PDF of each shipped form says is, line by line, what the official form says (tests/data/forms).
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "form/layout.hpp"
#include "form/pdf.hpp"
#include "form_sample.hpp"
#include "pdf_reader.hpp"

namespace camtay {
namespace {

using Lines = std::vector<std::string>;

std::string without_fields(std::string text) {
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open)) {
    text.replace(open, text.find('}', open) + 1 - open, " ");
  }
  return text;
}

void add_line(Lines& lines, const std::string& text) {
  const std::string tidied = tidy(replaced(without_fields(text), "☐", "[ ]"));
  const std::string line = replaced(tidied, "[ ] ", "[ ]");  // a box is drawn, so the space after it is no text
  if (!line.empty()) lines.push_back(line);
}

// docs/forms.md says how such a file is written.
Lines official_lines(const std::string& text) {
  Lines lines;
  for (const std::string& line : split(text, '\n')) {
    if (line.starts_with('#')) continue;
    if (line.starts_with('|')) {
      for (const std::string& cell : split(line, '|')) add_line(lines, cell);
    } else {
      add_line(lines, line);
    }
  }
  return lines;
}

Lines printed_lines(const Form& form) {
  Lines lines;
  const std::string pdf = to_pdf(layout(form, {}, paper_faces()), paper_faces());
  for (const PdfReader::Node& node : PdfReader(pdf).structure()) add_line(lines, without_blanks(node.text));
  return lines;
}

// The lines of both in their order: "- " only the official form has it, "+ " only the PDF. Equal lines are left out but for
// the one before a difference. Empty when they are the same.
std::string difference(const Lines& official, const Lines& printed) {
  std::vector<std::vector<std::size_t>> common(official.size() + 1, std::vector<std::size_t>(printed.size() + 1, 0));
  for (std::size_t i = official.size(); i-- > 0;) {
    for (std::size_t k = printed.size(); k-- > 0;) {
      common[i][k] =
          official[i] == printed[k] ? common[i + 1][k + 1] + 1 : std::max(common[i + 1][k], common[i][k + 1]);
    }
  }
  std::string out, before;
  std::size_t i = 0, k = 0;
  const auto tell = [&](const std::string& line) {
    if (!before.empty()) out += "  " + before + "\n";
    before.clear();
    out += line + "\n";
  };
  while (i < official.size() || k < printed.size()) {
    if (i < official.size() && k < printed.size() && official[i] == printed[k]) {
      before = official[i];
      ++i, ++k;
    } else if (i < official.size() && (k == printed.size() || common[i + 1][k] >= common[i][k + 1])) {
      tell("- " + official[i++]);
    } else {
      tell("+ " + printed[k++]);
    }
  }
  return out;
}

TEST_CASE("the blank PDF of each form says to the letter what the official form says") {
  for (const std::string& id : form_ids()) {
    const Lines official = official_lines(file_text(std::string(CAMTAY_TESTS_DIR) + "/data/forms/" + id + ".txt"));
    const std::string differs = difference(official, printed_lines(shipped_form(id)));
    INFO(id << ", \"-\" is official, \"+\" is what we print:\n" << differs);
    CHECK(differs.empty());
  }
}

TEST_CASE("an official text is read by cells and without blanks, remarks and drawn lines") {
  CHECK(official_lines("# a remark\n  Tên: {ten}  Tuổi: {tuoi}\n\n| TT | Họ tên |  |\n| 1 | {a} | ☐ Có |\n") ==
        Lines{"Tên: Tuổi:", "TT", "Họ tên", "1", "[ ]Có"});
}

TEST_CASE("a difference names the line before it, what is missing and what is too much") {
  CHECK(difference({"a", "b", "c", "d"}, {"a", "b", "c", "d"}).empty());
  CHECK(difference({"a", "b", "c", "d"}, {"a", "b", "x", "d", "e"}) == "  b\n- c\n+ x\n  d\n+ e\n");
}

}  // namespace
}  // namespace camtay
