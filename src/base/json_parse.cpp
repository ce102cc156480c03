#include "base/json_scan.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace camtay {

namespace {

constexpr int deepest = 64;
constexpr std::size_t largest = 4 << 20;

class Parser {
 public:
  Parser(std::string_view text, std::string_view file) : scan_(begin_scan(text)), file_(file) {}

  // Either the value, or at least one fault.
  Json document() {
    Json root;
    if (value(root, 0)) {
      scan_.skip_space();
      if (!scan_.at_end())
        unexpected("the file should end here", "remove what follows, or look for a bracket too many");
    }
    return root;
  }

  Faults faults;

 private:
  bool value(Json& into, int depth) {
    switch (scan_.peek()) {
      case '{': return nested(depth) && object(into, depth + 1);
      case '[': return nested(depth) && array(into, depth + 1);
      case '"': {
        std::string text;
        if (!scan_.take_string(text)) return token_fault();
        into = std::move(text);
        return true;
      }
      default: return number_or_word(into);
    }
  }

  bool number_or_word(Json& into) {
    const char c = scan_.peek();
    if (c == '-' || (c >= '0' && c <= '9')) return scan_.take_number(into) || token_fault();
    if (scan_.take("true")) return into = true, true;
    if (scan_.take("false")) return into = false, true;
    if (scan_.take("null")) return into = nullptr, true;
    return unexpected("a value is expected here",
                      "write a text in quotation marks, a number, true, false, null, [ or {");
  }

  bool object(Json& into, int depth) {
    into = Json::object();
    ++scan_.at;
    scan_.skip_space();
    if (scan_.take('}')) return true;
    for (;;) {
      const std::size_t start = scan_.at;
      std::string key;
      if (scan_.peek() != '"') return unexpected("a key in quotation marks is expected here", "write \"key\": value");
      if (!scan_.take_string(key)) return token_fault();
      const std::size_t outer = pointer_.size();
      pointer_ += "/" + escaped_key(key);
      if (into.contains(key))
        fault(start, "the key \"" + key + "\" stands twice in this object", "remove one of them");
      scan_.skip_space();
      if (!scan_.take(':')) return unexpected("a colon is expected here", "write \"key\": value");
      scan_.skip_space();
      if (!value(into[key], depth)) return false;
      pointer_.resize(outer);
      scan_.skip_space();
      if (scan_.take('}')) return true;
      if (!comma('}')) return false;
    }
  }

  bool array(Json& into, int depth) {
    into = Json::array();
    ++scan_.at;
    scan_.skip_space();
    if (scan_.take(']')) return true;
    for (;;) {
      const std::size_t outer = pointer_.size();
      pointer_ += "/" + std::to_string(into.size());
      Json element;
      if (!value(element, depth)) return false;
      into.push_back(std::move(element));
      pointer_.resize(outer);
      scan_.skip_space();
      if (scan_.take(']')) return true;
      if (!comma(']')) return false;
    }
  }

  bool comma(char closing) {
    const std::size_t start = scan_.at;
    if (!scan_.take(',')) return unexpected("a comma or a closing bracket is missing before this", "add it");
    scan_.skip_space();
    if (scan_.peek() != closing) return true;
    return fault(start, "a comma stands behind the last element", "remove it");
  }

  bool nested(int depth) {
    return depth < deepest || fault(scan_.at, "this is nested deeper than 64 brackets", "flatten it");
  }

  // What stands here is not what was expected: the mistakes that word processors and other habits bring come first.
  bool unexpected(std::string_view what, std::string_view remedy) {
    const std::string_view rest = scan_.text.substr(scan_.at);
    if (rest.empty()) return fault(scan_.at, "the file ends too early", "close every bracket and quotation mark");
    if (rest.starts_with("//") || rest.starts_with("/*") || rest[0] == '#')
      return fault(scan_.at, "JSON has no comments", "use a \"$comment\" member");
    if (rest.starts_with("\u201C") || rest.starts_with("\u201D") || rest[0] == '\'')
      return fault(scan_.at, "this is not a straight double quotation mark", "write \"");
    return fault(scan_.at, what, remedy);
  }

  bool token_fault() { return fault(scan_.at, scan_.what, scan_.remedy); }

  bool fault(std::size_t at, std::string_view what, std::string_view remedy) {
    const LineColumn place = line_column(scan_.text, at);
    faults.push_back({file_, "#" + pointer_, place.line, place.column, std::string(what), std::string(remedy)});
    return false;
  }

  JsonScan scan_;
  std::string file_;
  std::string pointer_;
};

}  // namespace

Result<JsonSource> parse_json(std::string_view text, std::string_view file) {
  const std::string name(file);
  if (text.size() > largest) return Fault{name, "#", 0, 0, "the file is larger than 4 MiB", "split it"};
  if (const std::size_t at = first_invalid(text); at != std::string_view::npos) {
    const LineColumn place = line_column(text, at);
    return Fault{name, "#", place.line, place.column, "this is not UTF-8 text", "save the file as UTF-8"};
  }
  Parser parser(text, file);
  Json value = parser.document();
  if (!parser.faults.empty()) return std::move(parser.faults);
  return JsonSource{name, std::string(text), std::move(value)};
}

Json parse_json_or_discarded(std::string_view text) {
  Result<JsonSource> source = parse_json(text, {});
  return source ? std::move(source->value) : Json(Json::value_t::discarded);
}

}  // namespace camtay
