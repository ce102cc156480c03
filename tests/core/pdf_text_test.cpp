// What a person finds, copies and hears in the PDF is exactly what the form says.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <iterator>
#include <string>

#include "base/text.hpp"
#include "form/layout.hpp"
#include "form/pdf.hpp"
#include "form_sample.hpp"
#include "pdf_reader.hpp"

namespace camtay {
namespace {

const std::vector<Values>& samples() {
  static const std::vector<Values> values = {{}, usual_values(), longest_values(), fatherless_values()};
  return values;
}

TEST_CASE("a screen reader hears every part of the PDF as the form has it, in its order") {
  for (const Values& values : samples()) {
    const Document document = layout(birth_form(), values, paper_faces());
    const std::vector<PdfReader::Node> nodes = PdfReader(to_pdf(document, paper_faces())).structure();
    std::vector<Part> parts;
    std::copy_if(document.parts.begin(), document.parts.end(), std::back_inserter(parts),
                 [](const Part& part) { return part.tag != Tag::Artifact; });
    REQUIRE(nodes.size() == parts.size());
    for (std::size_t i = 0; i < nodes.size(); ++i)
      CHECK(without_blanks(nodes[i].text) == without_blanks(parts[i].text));
  }
}

TEST_CASE("the title is a heading, notes are notes, boxes say whether they are ticked") {
  const std::vector<PdfReader::Node> nodes =
      PdfReader(to_pdf(layout(birth_form(), usual_values(), paper_faces()), paper_faces())).structure();
  const auto node = [&](std::string_view start) {
    const auto found =
        std::find_if(nodes.begin(), nodes.end(), [&](const auto& one) { return one.text.starts_with(start); });
    REQUIRE(found != nodes.end());
    return *found;
  };
  CHECK(node("TỜ KHAI ĐĂNG KÝ KHAI SINH").type == "H1");
  CHECK(node("Đề nghị cơ quan").type == "H2");
  CHECK(node("(2) Chỉ ghi").type == "Note");
  CHECK(node("Họ, chữ đệm, tên người mẹ").type == "P");
  CHECK(node("Đề nghị cấp bản sao").boxes == 2);
  CHECK(node("Đề nghị cấp bản sao").ticked == 1);
}

TEST_CASE("the space behind a box is read") {
  const Document document = layout(form_of(R"("[a] Có, [b], không")"), {}, paper_faces());
  CHECK(PdfReader(to_pdf(document, paper_faces())).structure().at(0).text == "[ ] Có, [ ], không");
}

TEST_CASE("dotted lines and rules are no text, whatever is drawn belongs to a part or is passed over") {
  const PdfReader pdf(to_pdf(layout(birth_form(), {}, paper_faces()), paper_faces()));
  for (const std::vector<PdfReader::Piece>& page : pdf.pages()) {
    for (const PdfReader::Piece& piece : page) {
      const bool dots = piece.text.find("..") != std::string::npos;
      CHECK(dots == (piece.text.find("chứng minh nhân dân,...)") != std::string::npos));
      CHECK((piece.mcid >= 0) == (piece.tag != "Artifact"));
    }
  }
}

TEST_CASE("letters that a font draws alike stay what they were") {
  const Form form = form_of(R"("Tên: {ten}")");
  // A space that does not break lies in many fonts on the same glyph as the space.
  Document document = layout(form, {{"ten", "Đào"}}, paper_faces());
  for (Mark& mark : document.pages[0].marks) {
    if (TextMark* text = std::get_if<TextMark>(&mark.shape); text && text->text == "Đào") text->text = "Ð Đ\u00A0đ";
  }
  CHECK(PdfReader(to_pdf(document, paper_faces())).structure().at(0).text == "Tên: Ð Đ\u00A0đ");
}

TEST_CASE("a letter that the paper font lacks is seen as a question mark, not lost without a trace") {
  const Form form = form_of(R"("Tên: {ten}")");
  const Document document = layout(form, {{"ten", "李 A"}}, paper_faces());
  CHECK(PdfReader(to_pdf(document, paper_faces())).structure().at(0).text == "Tên: ? A");
}

}  // namespace
}  // namespace camtay
