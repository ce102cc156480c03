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
std::set<std::string> own_values(const Model& model) {
  const Procedure& procedure = *procedure_here(model);
  const Values anyway = printed(procedure, Answers::object(), model.today);
  std::set<std::string> own;
  for (const Values& values : {spoken_answers(model), printed(procedure, model.answers, model.today)}) {
    for (const auto& [id, value] : values) {
      const auto blank = anyway.find(id);
      const bool is_tick = id.find('=') != std::string::npos;
      if (!is_tick && (blank == anyway.end() || blank->second != value))
        own.insert(lower(speakable(value, words(model))));
    }
  }
  own.erase("");
  return own;
}

bool is_mark(char c) { return std::string_view(".,;:!?()/").find(c) != std::string_view::npos; }

// Where it stands in the text as whole words, from `at` on; npos: nowhere.
std::size_t find_words(std::string_view text, std::string_view wanted, std::size_t at) {
  const auto is_between = [&](std::size_t i) { return i >= text.size() || text[i] == ' ' || is_mark(text[i]); };
  for (at = text.find(wanted, at); at != std::string_view::npos; at = text.find(wanted, at + 1)) {
    if ((at == 0 || is_between(at - 1)) && is_between(at + wanted.size())) break;
  }
  return at;
}

// What is said of one node, whole again: a long answer is cut into several utterances.
struct SaidOfNode {
  std::string text;
  struct Part {
    std::size_t begin, end;
    Utterance* utterance;
  };
  std::vector<Part> parts;
};

void add(SaidOfNode& said, Utterance& utterance) {
  const std::size_t begin = said.text.size();
  said.text += lower(utterance.text);
  said.parts.push_back({begin, said.text.size(), &utterance});
  said.text += ' ';
}

void mark(SaidOfNode& said, std::string_view value) {
  for (std::size_t at = find_words(said.text, value, 0); at != std::string::npos;
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
  const std::set<std::string> own = own_values(model);
  for (auto& [node, said] : nodes) {
    for (const std::string& value : own) mark(said, value);
  }
}

}  // namespace camtay
