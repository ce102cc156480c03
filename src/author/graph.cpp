#include "author/graph.hpp"

#include <algorithm>

namespace camtay {
namespace {

// The parts of a condition that must all hold, the outermost first.
void add_conjuncts(const Rule& rule, std::vector<Rule>& parts) {
  if (rule.is_null()) return;
  const bool is_and = rule.is_object() && rule.size() == 1 && rule.begin().key() == "and" && rule.begin()->is_array();
  if (!is_and) return parts.push_back(rule);
  for (const Json& part : *rule.begin()) add_conjuncts(part, parts);
}

class Drawing {
 public:
  Drawing(const Subject& subject, const RuleWords& words, std::string_view language)
      : subject_(subject), procedure_(subject.procedure), words_(words), language_(language) {}

  Graph whole() {
    for (const Section& section : procedure_.sections) {
      graph_.sections.push_back({section.id, in(section.title, language_)});
    }
    put("start", GraphNode::Shape::Terminal, in(procedure_.title, language_), "");
    for (const Question& question : procedure_.questions) {
      add_conjuncts(question.when, conditions_.emplace_back());
    }
    draw(0, procedure_.questions.size(), 0);
    draw_forms();
    // Not "end": Mermaid closes a subgraph with that.
    put("done", GraphNode::Shape::Terminal, word("end"), "");
    return std::move(graph_);
  }

 private:
  struct Open {
    std::string node, label;  // an edge that waits for where it leads
  };

  std::string word(std::string_view name) const {
    const auto found = words_.find(name);
    return found == words_.end() ? std::string(name) : in(found->second, language_);
  }

  // All open edges lead here.
  void put(const std::string& id, GraphNode::Shape shape, std::string label, const std::string& section) {
    graph_.nodes.push_back({id, shape, std::move(label), section});
    for (const Open& open : open_) graph_.edges.push_back({open.node, id, open.label});
    open_ = {{id, ""}};
  }

  void draw(std::size_t begin, std::size_t end, std::size_t depth) {
    for (std::size_t i = begin; i < end;) {
      const Question& question = procedure_.questions[i];
      if (conditions_[i].size() == depth) {
        put("q" + std::to_string(i + 1), is_step(question) ? GraphNode::Shape::Step : GraphNode::Shape::Question,
            in(question.ask, language_), question.section);
        ++i;
        continue;
      }
      std::size_t behind = i + 1;
      const auto shares = [&](std::size_t index) {
        return conditions_[index].size() > depth && conditions_[index][depth] == conditions_[i][depth];
      };
      while (behind < end && shares(behind)) ++behind;
      const std::string id = "c" + std::to_string(++asked_);
      put(id, GraphNode::Shape::Condition, in_words(conditions_[i][depth], procedure_, words_, language_),
          question.section);
      open_ = {{id, word("yes")}};
      draw(i, behind, depth + 1);
      open_.push_back({id, word("no")});
      i = behind;
    }
  }

  void draw_forms() {
    std::vector<Open> done;
    for (std::size_t i = 0; i < procedure_.forms.size(); ++i) {
      const FormChoice& choice = procedure_.forms[i];
      std::vector<Open> otherwise;
      if (!choice.when.is_null()) {
        const std::string id = "c" + std::to_string(++asked_);
        put(id, GraphNode::Shape::Condition, in_words(choice.when, procedure_, words_, language_), "");
        open_ = {{id, word("yes")}};
        otherwise = {{id, word("no")}};
      }
      put("f" + std::to_string(i + 1), GraphNode::Shape::Form, title_of(choice.form), "");
      done.insert(done.end(), open_.begin(), open_.end());
      open_ = std::move(otherwise);
    }
    open_.insert(open_.end(), done.begin(), done.end());
  }

  std::string title_of(const std::string& form) const {
    for (const FormFile& file : subject_.forms) {
      if (file.form.id == form) return file.form.title;
    }
    return form;
  }

  const Subject& subject_;
  const Procedure& procedure_;
  const RuleWords& words_;
  std::string_view language_;
  std::vector<std::vector<Rule>> conditions_;  // beside the questions
  std::vector<Open> open_;
  int asked_ = 0;
  Graph graph_;
};

}  // namespace

Graph graph_of(const Subject& subject, const RuleWords& words, std::string_view language) {
  return Drawing(subject, words, language).whole();
}

}  // namespace camtay
