// The flow of a procedure: sections, questions, conditions, the form at the end; and how it is drawn.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "author/rule_words.hpp"
#include "author/subject.hpp"

namespace camtay {

struct GraphNode {
  enum class Shape { Terminal, Question, Step, Condition, Form };
  std::string id;  // letters and digits
  Shape shape = Shape::Question;
  std::string label;
  std::string section;  // id of a section; "": outside of all
};

struct GraphEdge {
  std::string from, to;
  std::string label;  // "yes", "no" or nothing
};

struct GraphSection {
  std::string id, title;
};

struct Graph {
  std::vector<GraphSection> sections;
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
};

// Questions with a condition in common stand behind one node that asks it.
Graph graph_of(const Subject& subject, const RuleWords& words, std::string_view language);

// The graph as text: a flowchart of Mermaid (from top to bottom, sections as subgraphs), a digraph of Graphviz.
std::string to_mermaid(const Graph& graph);
std::string to_dot(const Graph& graph);  // of Graphviz

}  // namespace camtay
