// A graph in the languages of Mermaid and Graphviz. Every label stands in quotation marks with what would end it escaped.
#include "author/graph.hpp"
#include "base/text.hpp"

namespace camtay {
namespace {

using Shape = GraphNode::Shape;

// Mermaid knows no backslash: signs are written by their number.
std::string mermaid_label(std::string_view label) {
  std::string text;
  for (const char c : tidy(label)) {
    switch (c) {
      case '"': text += "#quot;"; break;
      case '#': text += "#35;"; break;
      case '<': text += "#lt;"; break;
      case '>': text += "#gt;"; break;
      case '`': text += "#96;"; break;
      case ';': text += "#59;"; break;
      default: text += c;
    }
  }
  return "\"" + text + "\"";
}

std::string dot_label(std::string_view label) {
  std::string text;
  for (const char c : tidy(label)) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return "\"" + text + "\"";
}

std::string mermaid_node(const GraphNode& node) {
  const std::string label = mermaid_label(node.label);
  switch (node.shape) {
    case Shape::Terminal: return node.id + "([" + label + "])";
    case Shape::Question: return node.id + "[" + label + "]";
    case Shape::Step: return node.id + "[/" + label + "/]";
    case Shape::Condition: return node.id + "{" + label + "}";
    case Shape::Form: return node.id + "[[" + label + "]]";
  }
  return node.id;
}

std::string_view dot_shape(Shape shape) {
  switch (shape) {
    case Shape::Terminal: return "oval";
    case Shape::Question: return "box";
    case Shape::Step: return "parallelogram";
    case Shape::Condition: return "diamond";
    case Shape::Form: return "note";
  }
  return "box";
}

// The nodes of each section, then those outside of all.
template <class Begin, class Node, class End>
std::string by_section(const Graph& graph, Begin begin, Node node, End end) {
  std::string text;
  for (const GraphSection& section : graph.sections) {
    std::string inside;
    for (const GraphNode& one : graph.nodes) {
      if (one.section == section.id) inside += "    " + node(one) + "\n";
    }
    if (!inside.empty()) text += begin(section) + inside + end();
  }
  for (const GraphNode& one : graph.nodes) {
    if (one.section.empty()) text += "  " + node(one) + "\n";
  }
  return text;
}

}  // namespace

std::string to_mermaid(const Graph& graph) {
  std::string text = "flowchart TD\n";
  text += by_section(
      graph,
      [](const GraphSection& section) {
        return "  subgraph s_" + replaced(section.id, "-", "_") + " [" + mermaid_label(section.title) + "]\n";
      },
      mermaid_node, [] { return std::string("  end\n"); });
  for (const GraphEdge& edge : graph.edges) {
    text += "  " + edge.from + (edge.label.empty() ? " --> " : " -->|" + mermaid_label(edge.label) + "| ") + edge.to +
            "\n";
  }
  return text;
}

std::string to_dot(const Graph& graph) {
  std::string text = "digraph procedure {\n  node [fontname=\"sans-serif\"];\n";
  text += by_section(
      graph,
      [](const GraphSection& section) {
        return "  subgraph \"cluster_" + section.id + "\" {\n    label=" + dot_label(section.title) + ";\n";
      },
      [](const GraphNode& node) {
        return node.id + " [shape=" + std::string(dot_shape(node.shape)) + ", label=" + dot_label(node.label) + "];";
      },
      [] { return std::string("  }\n"); });
  for (const GraphEdge& edge : graph.edges) {
    text += "  " + edge.from + " -> " + edge.to +
            (edge.label.empty() ? std::string() : " [label=" + dot_label(edge.label) + "]") + ";\n";
  }
  return text + "}\n";
}

}  // namespace camtay
