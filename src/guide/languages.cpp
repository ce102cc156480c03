#include "guide/languages.hpp"

#include <algorithm>

#include "base/vietnamese.hpp"

namespace camtay {
namespace {

Rich runs_of(const Run& whole) {
  Rich runs;
  for (const LanguagePiece& piece : by_language(whole.text))
    runs.push_back({std::string(piece.text), whole.strong, piece.vietnamese});
  return runs;
}

bool is_vietnamese(const Run& run) { return run.vietnamese; }

void tell_languages_of(SemanticNode& node) {
  Rich runs;
  for (const Run& run : node.text) {
    for (Run& part : runs_of(run)) runs.push_back(std::move(part));
  }
  node.text = std::move(runs);
  if (!node.text.empty() || node.role == Role::Notice || node.role == Role::Item) return;
  runs = runs_of({node.name});
  if (std::any_of(runs.begin(), runs.end(), is_vietnamese)) node.text = std::move(runs);
}

}  // namespace

std::vector<SpokenPiece> spoken_pieces(std::string_view visible, const Words& words) {
  const Words vietnamese("vi", {});  // as it is said without the words of a page
  std::vector<SpokenPiece> pieces;
  bool found = false;
  for (const LanguagePiece& piece : by_language(visible)) {
    std::string plain = speakable(piece.text, words);
    if (syllables(plain) == 0) continue;  // a dash between two words
    std::string text = piece.vietnamese ? speakable(piece.text, vietnamese) : plain;
    pieces.push_back({std::move(text), std::move(plain), piece.vietnamese});
    found = found || piece.vietnamese;
  }
  if (!found) pieces.clear();
  return pieces;
}

void tell_languages(std::vector<SemanticNode>& nodes) {
  for (SemanticNode& node : nodes) tell_languages_of(node);
}

}  // namespace camtay
