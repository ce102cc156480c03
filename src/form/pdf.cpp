#include "form/pdf.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "form/pdf_file.hpp"
#include "form/pdf_font.hpp"
#include "form/pdf_page.hpp"

namespace camtay {

namespace {

struct DrawnPage {
  int id = 0;
  PageContent content;
  std::vector<int> owners;  // by marked piece: the node of the structure that holds it
};

std::string markup(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    if (letter == '&')
      out += "&amp;";
    else if (letter == '<')
      out += "&lt;";
    else if (letter == '>')
      out += "&gt;";
    else
      out += letter;
  }
  return out;
}

// The title once more, where accessibility checkers look for it. The file is built to keep PDF/UA-1, but does not claim it:
// no validator has confirmed it yet.
std::string xmp(std::string_view title) {
  return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
         "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
         "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
         "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
         markup(title) +
         "</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>";
}

// The structure that assistive technology walks: the document, its parts in reading order, boxes as form fields inside them.
class Structure {
 public:
  Structure(PdfFile& file, const Document& document, std::vector<DrawnPage>& pages)
      : file_(file), document_(document), pages_(pages), root_(file.reserve()), top_(file.reserve()) {
    open_.push_back({.id = top_});
  }

  int write() {
    std::vector<std::vector<std::pair<std::size_t, std::size_t>>> pieces(document_.parts.size());  // page, piece
    for (std::size_t page = 0; page < pages_.size(); ++page) {
      const std::vector<MarkedPiece>& on_page = pages_[page].content.pieces;
      pages_[page].owners.resize(on_page.size());
      for (std::size_t i = 0; i < on_page.size(); ++i) {
        pieces[static_cast<std::size_t>(on_page[i].part)].emplace_back(page, i);
      }
    }
    std::string notes;
    for (std::size_t part = 0; part < pieces.size(); ++part) {
      const CellPlace& cell = document_.parts[part].cell;
      if (document_.parts[part].tag == Tag::Artifact || (pieces[part].empty() && cell.table < 0)) continue;
      enter(cell);
      if (pieces[part].empty()) continue;  // an empty cell of a table is a cell all the same
      const int id = file_.reserve();
      std::string body = "<</Type/StructElem/S/" + std::string(structure_type(document_, static_cast<int>(part))) +
                         "/P " + reference(open_.back().id) + "/K[" + kids(id, pieces[part]) + "]";
      open_.back().kids += reference(id) + " ";
      if (document_.parts[part].tag == Tag::Note) {  // PDF/UA wants every note to have a name of its own
        std::string name = std::to_string(part);
        name = "(" + std::string(4 - std::min<std::size_t>(name.size(), 4), '0') + name + ")";
        body += "/ID" + name;
        notes += name + reference(id) + " ";
      }
      file_.put(id, body + ">>");
    }
    enter({});
    const std::string& parts = open_.front().kids;
    file_.put(top_, "<</Type/StructElem/S/Document/P " + reference(root_) + "/K[" + parts + "]>>");
    const std::string names = notes.empty() ? "" : "/IDTree<</Names[" + notes + "]>>";
    file_.put(root_, "<</Type/StructTreeRoot/K " + reference(top_) + "/ParentTree " + reference(parent_tree()) +
                         names + ">>");
    return root_;
  }

 private:
  // The document, and inside it table, row and cell that the parts stand in for now.
  struct Open {
    int id = 0, key = 0;
    std::string kind = {}, kids = {};
  };

  // Closes what does not hold this place and opens what does.
  void enter(const CellPlace& place) {
    const std::size_t levels = place.table < 0 ? 1 : 4;
    const int keys[] = {0, place.table, place.row, place.column};
    std::size_t same = 1;
    while (same < open_.size() && same < levels && open_[same].key == keys[same]) ++same;
    while (open_.size() > same) {
      const Open inner = std::move(open_.back());
      open_.pop_back();
      file_.put(inner.id, "<</Type/StructElem/S/" + inner.kind + "/P " + reference(open_.back().id) + "/K[" +
                              inner.kids + "]>>");
      open_.back().kids += reference(inner.id) + " ";
    }
    while (open_.size() < levels) {
      const std::size_t level = open_.size();
      open_.push_back({file_.reserve(), keys[level], level == 1 ? "Table" : level == 2 ? "TR" : cell_kind(place)});
    }
  }

  static std::string cell_kind(const CellPlace& place) {
    std::string attributes = place.header ? "/Scope/Column" : "";
    if (place.span > 1) attributes += "/ColSpan " + std::to_string(place.span);
    if (place.rows > 1) attributes += "/RowSpan " + std::to_string(place.rows);
    return (place.header ? "TH" : "TD") + (attributes.empty() ? attributes : "/A<</O/Table" + attributes + ">>");
  }

  std::string kids(int id, const std::vector<std::pair<std::size_t, std::size_t>>& pieces) {
    std::string out;
    for (const auto& [page, piece] : pieces) {
      const std::string content =
          "<</Type/MCR/Pg " + reference(pages_[page].id) + "/MCID " + std::to_string(piece) + ">>";
      const MarkedPiece::Kind kind = pages_[page].content.pieces[piece].kind;
      int owner = id;
      if (kind == MarkedPiece::Kind::Text) {
        out += content;
      } else {
        owner = file_.add("<</Type/StructElem/S/Form/P " + reference(id) + "/A<</O/PrintField/Role/cb/checked" +
                          (kind == MarkedPiece::Kind::TickedBox ? "/on" : "/off") + ">>/K " + content + ">>");
        out += reference(owner) + " ";
      }
      pages_[page].owners[piece] = owner;
    }
    return out;
  }

  int parent_tree() {
    std::string numbers;
    for (std::size_t page = 0; page < pages_.size(); ++page) {
      numbers += std::to_string(page) + "[";
      for (const int owner : pages_[page].owners) numbers += reference(owner) + " ";
      numbers += "]";
    }
    return file_.add("<</Nums[" + numbers + "]>>");
  }

  PdfFile& file_;
  const Document& document_;
  std::vector<DrawnPage>& pages_;
  int root_, top_;
  std::vector<Open> open_;
};

}  // namespace

std::string to_pdf(const Document& document, const Faces& faces) {
  PdfFile file;
  const int tree = file.reserve();
  const PdfFonts fonts(document, faces);
  const std::string resources = "/Resources<</Font<<" + fonts.write(file) + ">>>>";

  std::vector<DrawnPage> pages;
  std::string kids;
  for (const Page& page : document.pages) {
    DrawnPage drawn{.id = file.reserve(), .content = page_content(document, page, fonts), .owners = {}};
    const int content = file.add_stream("", drawn.content.operators);
    std::string body = "<</Type/Page/Parent " + reference(tree) + "/MediaBox[0 0 ";
    add_points(body, page.width);
    body += ' ';
    add_points(body, page.height);
    body += "]" + resources + "/Contents " + reference(content) + "/Tabs/S/StructParents " +
            std::to_string(pages.size()) + ">>";
    file.put(drawn.id, body);
    kids += reference(drawn.id) + " ";
    pages.push_back(std::move(drawn));
  }
  file.put(tree, "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages.size()) + ">>");

  const int structure = Structure(file, document, pages).write();
  const int metadata = file.add_plain_stream("/Type/Metadata/Subtype/XML", xmp(document.title));
  const int catalogue = file.add("<</Type/Catalog/Pages " + reference(tree) + "/Lang(" + document.language +
                                 ")/MarkInfo<</Marked true>>/StructTreeRoot " + reference(structure) + "/Metadata " +
                                 reference(metadata) + "/ViewerPreferences<</DisplayDocTitle true>>>>");
  const int information = file.add("<</Title" + text_string(document.title) + ">>");
  return file.finish(catalogue, information);
}

}  // namespace camtay
