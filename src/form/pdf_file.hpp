// The file around the objects of a PDF: numbers, strings, compressed streams, the table of objects.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "form/document.hpp"

struct libdeflate_compressor;

namespace camtay {

void add_number(std::string& out, std::int64_t number);
// A length in points with two decimals, as short as possible: "595.28", "13".
void add_points(std::string& out, Hundredths length);
void add_hex4(std::string& out, std::uint32_t number);
// A text for people ("/Title"), in UTF-16.
std::string text_string(std::string_view text);
std::string reference(int id);  // "5 0 R"

class PdfFile {
 public:
  PdfFile();
  ~PdfFile();
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;

  int reserve();  // the number of an object to be written later
  int add(std::string_view body);
  void put(int id, std::string_view body);
  // `entries` without the brackets and without /Length.
  int add_stream(std::string_view entries, std::string_view data);
  int add_plain_stream(std::string_view entries, std::string_view data);  // not compressed

  std::string finish(int catalogue, int information);

 private:
  std::string out_;
  std::vector<std::size_t> offsets_;  // by number
  libdeflate_compressor* compressor_;
};

}  // namespace camtay
