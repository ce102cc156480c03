#include "guide/own.hpp"

#include <map>
#include <set>

#include "base/text.hpp"
#include "guide/hearing.hpp"
#include "guide/parts.hpp"

namespace camtay {
namespace {

// As one says them and as they are written, to be found in what is said. What a form says without any answer ("năm 2026") is
// nobody's own.
std::set<std::u32string> own_values(const Model& model) {
  const Procedure& procedure = *procedure_here(model);
  const Values anyway = printed(procedure, Answers::object(), model.today);
  std::set<std::u32string> own;
  for (const Values& values : {spoken_answers(model), printed(procedure, model.answers, model.today)}) {
    for (const auto& [id, value] : values) {
      const auto blank = anyway.find(id);
      const bool is_tick = id.find('=') != std::string::npos;
      if (!is_tick && (blank == anyway.end() || blank->second != value))
        own.insert(decode(lower(speakable(value, words(model)))));
    }
  }
  own.erase(U"");
  return own;
}

bool is_of_word(char32_t c) { return is_letter(c) || (c >= U'0' && c <= U'9'); }

// Where it stands in the text as whole words, from `at` on; npos: nowhere.
std::size_t find_words(const std::u32string& text, const std::u32string& wanted, std::size_t at) {
  for (at = text.find(wanted, at); at != std::u32string::npos; at = text.find(wanted, at + 1)) {
    const std::size_t end = at + wanted.size();
    if ((at == 0 || !is_of_word(text[at - 1])) && (end == text.size() || !is_of_word(text[end]))) break;
  }
  return at;
}

// What is said of one node, whole again: a long answer is cut into several utterances.
struct SaidOfNode {
  std::u32string text;
  struct Part {
    std::size_t begin, end;
    Utterance* utterance;
  };
  std::vector<Part> parts;
};

void add(SaidOfNode& said, Utterance& utterance) {
  const std::size_t begin = said.text.size();
  said.text += decode(lower(utterance.text));
  said.parts.push_back({begin, said.text.size(), &utterance});
  said.text += U' ';
}

void mark(SaidOfNode& said, const std::u32string& value) {
  for (std::size_t at = find_words(said.text, value, 0); at != std::u32string::npos;
       at = find_words(said.text, value, at + value.size())) {
    for (const SaidOfNode::Part& part : said.parts) {
      if (part.begin < at + value.size() && at < part.end) part.utterance->own = true;
    }
  }
}

}  // namespace

void mark_own(const Model& model, std::vector<Utterance>& utterances) {
  // What is read back is no answer yet, and her own all the same.
  if (model.hearing.stage != Hearing::Stage::Off) {
    for (Utterance& one : utterances) one.own = true;
    return;
  }
  if (procedure_here(model) == nullptr || model.answers.empty()) return;
  std::map<NodeId, SaidOfNode> nodes;
  for (Utterance& one : utterances) add(nodes[one.node], one);
  const std::set<std::u32string> own = own_values(model);
  for (auto& [node, said] : nodes) {
    for (const std::u32string& value : own) mark(said, value);
  }
}

}  // namespace camtay
