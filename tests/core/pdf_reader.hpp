// Reads a PDF as this program writes it, so that tests see what a viewer and a screen reader get.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace camtay {

class PdfReader {
 public:
  explicit PdfReader(std::string bytes);

  const std::string& object(int id) const;                            // without "obj" and "endobj"
  std::string stream(int id) const;                                   // unpacked
  int referred(std::string_view object, std::string_view key) const;  // "/Root 5 0 R" gives 5; 0 when absent
  std::vector<int> references(std::string_view list) const;           // every "n 0 R" of a text
  int object_count() const { return static_cast<int>(objects_.size()); }
  int root() const { return root_; }
  int information() const { return information_; }

  struct Piece {
    std::string tag;  // "P", "Artifact"
    int mcid = -1;
    std::string text;
  };
  // The marked pieces of each page, in the order of drawing.
  std::vector<std::vector<Piece>> pages() const;

  // The nodes of the structure under the document, in reading order, a table before its rows and cells: type, text, how many boxes and how many are ticked.
  struct Node {
    std::string type, text;
    int boxes = 0, ticked = 0;
  };
  std::vector<Node> structure() const;

 private:
  using Letters = std::map<unsigned, std::string>;  // by code
  Letters letters(int font) const;

  std::string bytes_;
  std::vector<std::string> objects_;
  int root_ = 0, information_ = 0;
};

}  // namespace camtay
