// The file itself: small, whole, the same for the same answers, and without a word about who made it when.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "form/layout.hpp"
#include "form/pdf.hpp"
#include "form/pdf_file.hpp"
#include "form/sfnt.hpp"
#include "form_sample.hpp"
#include "pdf_reader.hpp"

namespace camtay {
namespace {

std::string birth_pdf(const Values& values) {
  return to_pdf(layout(birth_form(), values, paper_faces()), paper_faces());
}

TEST_CASE("the same answers give the same bytes") {
  CHECK(birth_pdf(usual_values()) == birth_pdf(usual_values()));
  CHECK(birth_pdf(usual_values()) != birth_pdf(fatherless_values()));
}

TEST_CASE("a form is small enough for a rural line") {
  CHECK(birth_pdf({}).size() < 40'000);
  CHECK(birth_pdf(usual_values()).size() < 40'000);
  CHECK(birth_pdf(longest_values()).size() < 40'000);
}

TEST_CASE("the file says its language and title and nothing about who made it when") {
  const std::string bytes = birth_pdf(usual_values());
  const PdfReader pdf(bytes);
  CHECK(pdf.object(pdf.root()).find("/Lang(vi)") != std::string::npos);
  CHECK(pdf.object(pdf.root()).find("/DisplayDocTitle true") != std::string::npos);
  CHECK(pdf.object(pdf.root()).find("/Marked true") != std::string::npos);
  CHECK(pdf.object(pdf.information()) == "<</Title" + text_string("Tờ khai đăng ký khai sinh") + ">>");
  for (const char* word : {"/Producer", "/Creator", "/Author", "/CreationDate", "/ModDate", "xmp:", "pdf:"}) {
    CHECK(bytes.find(word) == std::string::npos);
  }
}

TEST_CASE("the parent tree leads from each marked piece back to its node") {
  const PdfReader pdf(birth_pdf(usual_values()));
  const std::string& tree =
      pdf.object(pdf.referred(pdf.object(pdf.referred(pdf.object(pdf.root()), "/StructTreeRoot")), "/ParentTree"));
  std::size_t pieces = 0;
  for (const auto& page : pdf.pages()) pieces += page.size() - 1;  // without the artifacts
  const std::vector<int> owners = pdf.references(tree);
  CHECK(owners.size() == pieces);
  for (const int owner : owners) CHECK(pdf.object(owner).starts_with("<</Type/StructElem"));
}

TEST_CASE("embedded fonts hold only the letters that are used") {
  const PdfReader pdf(birth_pdf(usual_values()));
  int programs = 0;
  for (int id = 1; id <= pdf.object_count(); ++id) {
    if (!pdf.object(id).starts_with("<</Type/FontDescriptor")) continue;
    const std::string font = pdf.stream(pdf.referred(pdf.object(id), "/FontFile2"));
    CHECK(Typeface::read(font, "subset").faults().at(0).what == "the font has no table cmap");
    CHECK(u16_at(sfnt_table(font, "maxp"), 4) < 250);
    CHECK(font.size() < paper_faces().regular.bytes().size());
    ++programs;
  }
  CHECK(programs == 3);
}

TEST_CASE("lengths are written in points with two decimals") {
  struct Case {
    Hundredths length;
    const char* written;
  };
  for (const Case& one : {Case{21000, "595.28"}, Case{29700, "841.89"}, Case{0, "0"}, Case{2540, "72"},
                          Case{-2540, "-72"}, Case{-10, "-0.28"}, Case{7, "0.2"}, Case{25, "0.71"}}) {
    std::string out;
    add_points(out, one.length);
    CHECK(out == one.written);
  }
}

TEST_CASE("titles are written in UTF-16, with pairs for what is rare") {
  CHECK(text_string("Tờ") == "<FEFF00541EDD>");
  CHECK(text_string("𠮷") == "<FEFFD842DFB7>");
}

}  // namespace
}  // namespace camtay
