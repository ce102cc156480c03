#include "screen_rules.hpp"

#include <set>

#include "base/text.hpp"
#include "base/vietnamese.hpp"
#include "guide/mirror.hpp"
#include "guide/narration.hpp"
#include "guide/view.hpp"

namespace camtay {
namespace {

// Ten seconds at the slow rate of a voice.
constexpr int longest_said = 28;
constexpr int longest_question = 20;
constexpr int most_choices = 6;

bool takes_focus(const SemanticNode& node) {
  // A group, a picture or a page of the form is no place to stand; text can be given the focus by program.
  return node.role != Role::Image && node.role != Role::Sheet && node.role != Role::Progress;
}

// "{child_full_name}", not any brace.
bool has_placeholder(std::string_view text) {
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789.", open + 1);
    if (end != std::string_view::npos && end > open + 1 && text[end] == '}') return true;
  }
  return false;
}

class Rules {
 public:
  Rules(const Model& model, const Screen& screen) : model_(model), screen_(screen), tree_(semantics(screen)) {}

  std::vector<std::string> broken() {
    if (tree_.screen.empty() || tree_.title.empty()) add("it has a key and a title");
    nodes();
    headings_and_buttons();
    choices();
    voice();
    return std::move(broken_);
  }

 private:
  void add(std::string rule) { broken_.push_back(tree_.screen + ": " + std::move(rule)); }

  void nodes() {
    std::set<std::string> ids;
    bool focus_there = false;
    for (const SemanticNode& node : tree_.nodes) {
      if (node.id.empty() || !ids.insert(node.id).second) add("ids are there, and each once: \"" + node.id + "\"");
      if (!node.parent.empty() && !ids.contains(node.parent)) add("a parent stands before its children: " + node.id);
      // Only a decorative picture may be without words.
      const std::string words = node.name + plain_text(node.text);
      if (tidy(words).empty() && node.role != Role::Image) add("everything has a name: " + node.id);
      if (words.find("⟦") != std::string::npos) add("no word is missing: " + node.id + " " + words);
      if (has_placeholder(words) && node.role != Role::Sheet) add("no placeholder is left: " + node.id + " " + words);
      if (!is_utf8(words) || nfc(words) != words) add("all words are composed: " + node.id);
      if (node.id == tree_.focus) focus_there = takes_focus(node);
      if (!node.described_by.empty()) described_.insert(node.described_by);
    }
    if (!tree_.focus.empty() && !focus_there) add("what takes the focus is there: " + tree_.focus);
    for (const std::string& id : described_) {
      if (!ids.contains(id)) add("what describes a field is there: " + id);
    }
  }

  void headings_and_buttons() {
    int titles = 0, mains = 0, listens = 0;
    for (const SemanticNode& node : tree_.nodes) {
      titles += node.role == Role::Heading && node.level == 1;
      mains += node.role == Role::Button && node.look == "main";
      listens += node.role == Role::Button && node.look == "listen";
    }
    if (titles != 1) add("it has one heading of level 1");
    if (mains > 1) add("it has at most one main button");
    if (mains == 1 && tree_.nodes.back().look != "main") add("the main button is the last thing on it");
    if (listens != 1 && !tree_.screen.starts_with("waiting")) add("it can be heard");
    if (!tree_.screen.starts_with("question/")) return;
    if (mains != 1) add("a question has a main button");
    for (const SemanticNode& node : tree_.nodes) {
      if (node.role == Role::Heading && syllables(node.name) > longest_question)
        add("a question is short: " + node.name);
    }
  }

  void choices() {
    for (const Block& block : screen_.blocks) {
      const Options* options = std::get_if<Options>(&block);
      if (options == nullptr) continue;
      if (options->options.empty() || options->options.size() > most_choices)
        add("there are one to six choices: " + options->id);
      int chosen = 0;
      for (const Option& option : options->options) chosen += option.chosen;
      if (!options->several && chosen > 1) add("one choice at most is chosen: " + options->id);
    }
  }

  void voice() {
    for (const Utterance& utterance : narrate(screen_, words(model_))) {
      if (tidy(utterance.text).empty()) add("nothing empty is said: " + utterance.node);
      if (syllables(utterance.text) > longest_said) add("nothing said is longer than ten seconds: " + utterance.text);
      bool there = false;
      for (const SemanticNode& node : tree_.nodes) there = there || node.id == utterance.node;
      if (!there) add("what is said stands somewhere: " + utterance.node);
      if (utterance.from < 0 || utterance.to < utterance.from) add("what is said has a place: " + utterance.node);
    }
  }

  const Model& model_;
  const Screen& screen_;
  SemanticTree tree_;
  std::set<std::string> described_;
  std::vector<std::string> broken_;
};

}  // namespace

std::vector<std::string> broken_rules(const Model& model) { return broken_rules(model, view(model)); }

std::vector<std::string> broken_rules(const Model& model, const Screen& screen) {
  return Rules(model, screen).broken();
}

std::string visible_text(const SemanticNode& node) {
  const std::string text = plain_text(node.text);
  if (node.role != Role::Notice && node.role != Role::Item) return node.name;
  return node.name + (node.name.empty() || text.empty() ? "" : "\n") + text;
}

}  // namespace camtay
