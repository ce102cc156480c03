#include "form/pdf_file.hpp"

#include <libdeflate.h>

#include <cassert>

#include "base/text.hpp"

namespace camtay {

namespace {

constexpr int compression = 6;  // higher levels take twice the time for one byte in a hundred

constexpr std::string_view hex_digits = "0123456789ABCDEF";

}  // namespace

void add_number(std::string& out, std::int64_t number) { out += std::to_string(number); }

void add_points(std::string& out, Hundredths length) {
  // 1/100 mm to 1/100 pt: 72 * 100 / 2540, rounded away from zero.
  const std::int64_t scaled = std::int64_t{length} * 360;
  std::int64_t points = (scaled + (scaled < 0 ? -63 : 63)) / 127;
  if (points < 0) {
    out += '-';
    points = -points;
  }
  add_number(out, points / 100);
  const auto rest = static_cast<int>(points % 100);
  if (rest == 0) return;
  out += '.';
  out += static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
}

void add_hex4(std::string& out, std::uint32_t number) {
  for (int shift = 12; shift >= 0; shift -= 4) out += hex_digits[number >> shift & 0xF];
}

std::string text_string(std::string_view text) {
  std::string out = "<FEFF";
  for (const char32_t character : decode(text)) {
    if (character > 0xFFFF) {
      add_hex4(out, 0xD800 + ((character - 0x10000) >> 10));
      add_hex4(out, 0xDC00 + ((character - 0x10000) & 0x3FF));
    } else {
      add_hex4(out, character);
    }
  }
  return out + ">";
}

std::string reference(int id) { return std::to_string(id) + " 0 R"; }

// The four high bytes tell those who pass the file on that it is not text.
PdfFile::PdfFile() : out_("%PDF-1.7\n%\xC4\xE3\xCF\xD3\n"), compressor_(libdeflate_alloc_compressor(compression)) {}

PdfFile::~PdfFile() { libdeflate_free_compressor(compressor_); }

int PdfFile::reserve() {
  offsets_.push_back(0);
  return static_cast<int>(offsets_.size());
}

int PdfFile::add(std::string_view body) {
  const int id = reserve();
  put(id, body);
  return id;
}

void PdfFile::put(int id, std::string_view body) {
  offsets_[static_cast<std::size_t>(id) - 1] = out_.size();
  add_number(out_, id);
  out_ += " 0 obj\n";
  out_ += body;
  out_ += "\nendobj\n";
}

int PdfFile::add_stream(std::string_view entries, std::string_view data) {
  std::string packed(libdeflate_zlib_compress_bound(compressor_, data.size()), '\0');
  packed.resize(libdeflate_zlib_compress(compressor_, data.data(), data.size(), packed.data(), packed.size()));
  return add_plain_stream("/Filter/FlateDecode" + std::string(entries), packed);
}

int PdfFile::add_plain_stream(std::string_view entries, std::string_view data) {
  std::string body = "<<" + std::string(entries) + "/Length ";
  add_number(body, static_cast<std::int64_t>(data.size()));
  body += ">>\nstream\n";
  body += data;
  body += "\nendstream";
  return add(body);
}

std::string PdfFile::finish(int catalogue, int information) {
  const std::size_t table = out_.size();
  const std::string count = std::to_string(offsets_.size() + 1);
  out_ += "xref\n0 " + count + "\n0000000000 65535 f \n";
  for (const std::size_t offset : offsets_) {
    assert(offset != 0);
    const std::string digits = std::to_string(offset);
    out_.append(10 - digits.size(), '0');
    out_ += digits + " 00000 n \n";
  }
  out_ += "trailer\n<</Size " + count + "/Root " + reference(catalogue) + "/Info " + reference(information) +
          ">>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
  return std::move(out_);
}

}  // namespace camtay
