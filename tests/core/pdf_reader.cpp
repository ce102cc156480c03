#include "pdf_reader.hpp"

#include <libdeflate.h>

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>

#include "base/text.hpp"

namespace camtay {

namespace {

std::string between(std::string_view text, std::string_view before, std::string_view after) {
  const std::size_t from = text.find(before);
  if (from == text.npos) return {};
  const std::size_t start = from + before.size(), end = text.find(after, start);
  return std::string(text.substr(start, end == text.npos ? text.npos : end - start));
}

int number_after(std::string_view text, std::string_view key) {
  const std::size_t at = text.find(key);
  return at == text.npos ? 0 : std::atoi(std::string(text.substr(at + key.size(), 12)).c_str());
}

unsigned hex(std::string_view digits) {
  return static_cast<unsigned>(std::strtoul(std::string(digits).c_str(), nullptr, 16));
}

}  // namespace

PdfReader::PdfReader(std::string bytes) : bytes_(std::move(bytes)) {
  const std::string_view all = bytes_;
  REQUIRE(all.starts_with("%PDF-1.7\n"));
  REQUIRE(all.ends_with("%%EOF\n"));
  const std::size_t table = static_cast<std::size_t>(number_after(all.substr(all.rfind("startxref")), "startxref\n"));
  REQUIRE(all.substr(table).starts_with("xref\n0 "));
  const int count = number_after(all.substr(table), "xref\n0 ");
  const std::size_t entries = all.find('\n', table + 5) + 1;
  for (int id = 1; id < count; ++id) {
    const std::string entry(all.substr(entries + static_cast<std::size_t>(id) * 20, 20));
    REQUIRE(entry.ends_with(" 00000 n \n"));
    const std::string start = std::to_string(id) + " 0 obj\n";
    const std::string_view at = all.substr(static_cast<std::size_t>(std::atol(entry.c_str())));
    REQUIRE(at.starts_with(start));
    objects_.push_back(between(at, start, "\nendobj\n"));
  }
  const std::string_view trailer = all.substr(all.rfind("trailer"));
  root_ = referred(trailer, "/Root");
  information_ = referred(trailer, "/Info");
}

const std::string& PdfReader::object(int id) const {
  REQUIRE(id >= 1);
  REQUIRE(id <= object_count());
  return objects_[static_cast<std::size_t>(id) - 1];
}

std::string PdfReader::stream(int id) const {
  const std::string& whole = object(id);
  const std::size_t length = static_cast<std::size_t>(number_after(whole, "/Length "));
  const std::size_t start = whole.find(">>\nstream\n") + 10;
  REQUIRE(whole.substr(start + length) == "\nendstream");
  const std::string packed = whole.substr(start, length);
  if (whole.find("/FlateDecode") == std::string::npos) return packed;
  std::string data(1 << 20, '\0');
  std::size_t size = 0;
  libdeflate_decompressor* inflate = libdeflate_alloc_decompressor();
  const libdeflate_result result =
      libdeflate_zlib_decompress(inflate, packed.data(), packed.size(), data.data(), data.size(), &size);
  libdeflate_free_decompressor(inflate);
  REQUIRE(result == LIBDEFLATE_SUCCESS);
  data.resize(size);
  return data;
}

int PdfReader::referred(std::string_view object, std::string_view key) const {
  const std::size_t at = object.find(std::string(key) + " ");
  return at == object.npos ? 0 : number_after(object.substr(at), std::string(key) + " ");
}

std::vector<int> PdfReader::references(std::string_view list) const {
  std::vector<int> ids;
  for (std::size_t at = list.find(" 0 R"); at != list.npos; at = list.find(" 0 R", at + 4)) {
    std::size_t start = at;
    while (start > 0 && list[start - 1] >= '0' && list[start - 1] <= '9') --start;
    ids.push_back(std::atoi(std::string(list.substr(start, at - start)).c_str()));
  }
  return ids;
}

PdfReader::Letters PdfReader::letters(int font) const {
  Letters letters;
  for (const std::string& line : split(stream(referred(object(font), "/ToUnicode")), '\n')) {
    if (line.size() == 12 && line[0] == '<')
      letters[hex(line.substr(1, 4))] = encode(char32_t{hex(line.substr(7, 4))});
  }
  return letters;
}

std::vector<std::vector<PdfReader::Piece>> PdfReader::pages() const {
  std::vector<std::vector<Piece>> pages;
  for (const int page : references(between(object(referred(object(root_), "/Pages")), "/Kids[", "]"))) {
    std::map<std::string, Letters> fonts;
    for (const std::string name : {"/F1", "/F2", "/F3"}) {
      if (const int font = referred(object(page), name)) fonts[name] = letters(font);
    }
    std::vector<Piece>& pieces = pages.emplace_back();
    std::string font;
    for (const std::string& line : split(stream(referred(object(page), "/Contents")), '\n')) {
      if (line.starts_with("/Artifact")) pieces.push_back({"Artifact", -1, ""});
      // What is crossed out: a program that honours it takes a space in place of the letters.
      if (line == "/Span<</ActualText( )>>BDC") continue;
      if (line.ends_with("BDC")) pieces.push_back({between(line, "/", "<<"), number_after(line, "/MCID "), ""});
      if (!line.starts_with("BT ")) continue;
      font = line.substr(3, 3);
      for (std::size_t open = line.find('<'); open != std::string::npos; open = line.find('<', open + 1)) {
        for (std::size_t at = open + 1; line[at] != '>'; at += 4) {
          const auto letter = fonts[font].find(hex(line.substr(at, 4)));
          REQUIRE(letter != fonts[font].end());
          pieces.back().text += letter->second;
        }
      }
    }
  }
  return pages;
}

std::vector<PdfReader::Node> PdfReader::structure() const {
  const std::vector<std::vector<Piece>> drawn = pages();
  const std::vector<int> page_ids = references(between(object(referred(object(root_), "/Pages")), "/Kids[", "]"));
  const auto text_of = [&](std::string_view content) {  // "<</Type/MCR/Pg 5 0 R/MCID 3>>"
    const int page = referred(content, "/Pg"), mcid = number_after(content, "/MCID ");
    for (std::size_t i = 0; i < page_ids.size(); ++i) {
      for (const Piece& piece : drawn[i]) {
        if (page_ids[i] == page && piece.mcid == mcid) return piece.text;
      }
    }
    FAIL("a node of the structure has no content");
    return std::string();
  };
  std::vector<Node> nodes;
  const int top = referred(object(referred(object(root_), "/StructTreeRoot")), "/K");
  std::vector<int> to_read = references(between(object(top), "/K[", "]"));
  for (std::size_t next = 0; next < to_read.size(); ++next) {
    const std::string& element = object(to_read[next]);
    const std::string type = between(element, "/S/", "/");
    if (type == "Table" || type == "TR" || type == "TD" || type == "TH") {
      const std::vector<int> inside = references(between(element, "/K[", "]"));
      to_read.insert(to_read.begin() + static_cast<std::ptrdiff_t>(next) + 1, inside.begin(), inside.end());
      nodes.push_back({type, ""});
      continue;
    }
    Node node{type, ""};
    std::string kids = between(element, "/K[", "]");
    while (!kids.empty()) {
      std::size_t end = kids.find(">>") + 2;
      if (kids.starts_with("<<")) {
        node.text += text_of(kids.substr(0, end));
      } else {  // a box
        end = kids.find(" R ") + 3;
        const std::string& box = object(references(kids.substr(0, end)).at(0));
        CHECK(box.find("/S/Form") != std::string::npos);
        const std::string inside = text_of(box);
        const bool ticked = box.find("/checked/on") != std::string::npos;
        CHECK(inside == (ticked ? "X" : ""));
        ++node.boxes;
        node.ticked += ticked;
        node.text += ticked ? "[X]" : "[ ]";
      }
      kids.erase(0, end);
    }
    nodes.push_back(node);
  }
  return nodes;
}

}  // namespace camtay
