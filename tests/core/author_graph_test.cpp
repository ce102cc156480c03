#include "author/graph.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "author_sample.hpp"

using namespace camtay;

namespace {

const RuleWords& rule_words() {
  static const RuleWords read = [] {
    Result<RuleWords> shipped = read_rule_words(shipped_text("plain/rule-words.json"), "rule-words.json");
    REQUIRE(shipped);
    return std::move(*shipped);
  }();
  return read;
}

std::string said(std::string_view rule, std::string_view language = "en") {
  return in_words(parse_json_or_discarded(rule), sample(), rule_words(), language);
}

bool leads(const Graph& graph, std::string_view from, std::string_view to, std::string_view label) {
  return std::any_of(graph.edges.begin(), graph.edges.end(), [&](const GraphEdge& edge) {
    return edge.from == from && edge.to == to && edge.label == label;
  });
}

// Quotation marks in pairs, brackets closed outside of them: what makes Graphviz and Mermaid refuse a file.
bool is_well_formed(std::string_view text, bool backslash) {
  std::string open;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && backslash && c == '\\') {
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == '{' || c == '[' || c == '(')) {
      open += c;
    } else if (!quoted && (c == '}' || c == ']' || c == ')')) {
      if (open.empty() || open.back() != (c == '}' ? '{' : c == ']' ? '[' : '(')) return false;
      open.pop_back();
    } else if (quoted && c == '\n') {
      return false;
    }
  }
  return open.empty() && !quoted;
}

}  // namespace

TEST_CASE("a condition is said with the labels of fields and choices") {
  CHECK(said(R"({"==": [{"var": "relation"}, "mother"]})") == "relation: Mother");
  CHECK(said(R"({"==": [{"var": "relation"}, "mother"]})", "vi") == "quan hệ với cháu: Mẹ");
  CHECK(said(R"({"!=": [{"var": "relation"}, "mother"]})") == "relation is not Mother");
  CHECK(said(R"({"in": [{"var": "relation"}, ["mother", "other"]]})") == "relation: Mother or Somebody else");
  CHECK(said(R"({"<": [60, {"var": "child_age_days"}]})") == "60 less than child_age_days");
  CHECK(
      said(
          R"({"and": [{"var": "copy_count"}, {"or": [{"!": {"var": "copy_count"}}, {">": [{"var": "copy_count"}, 3]}]}]})") ==
      "was answered: copies and (not (was answered: copies) or copies more than 3)");
  CHECK(said(R"({"!": {"==": [{"var": "relation"}, "mother"]}})") == "relation is not Mother");
  CHECK(said(R"({"<": [{"var": "child_birth_date"}, "2025-07-01"]})") == "birth date before 2025-07-01");
  CHECK(said(R"({"!": [{"substr": [{"var": "child_birth_date"}, 8]}]})") == "not (the day is known: birth date)");
  // Between two values is more than the one and less than the other.
  CHECK(said(R"({"<": [1, {"var": "copy_count"}, 60]})") == "copies more than 1 and copies less than 60");
  CHECK(said(R"({"!": {"<=": [1, {"var": "copy_count"}, 60]}})") == "not (copies at least 1 and copies at most 60)");
  CHECK(said(R"({"or": [{"<": [1, {"var": "copy_count"}, 3]}, {"var": "copy_count"}]})") ==
        "(copies more than 1 and copies less than 3) or was answered: copies");
  CHECK(said(R"({"substr": [{"var": "child_birth_date"}, 0, 4]})") == "substr(birth date, 0, 4)");
}

TEST_CASE("questions of one condition stand behind one node") {
  Json json = sample_json();
  json["form"] = parse_json_or_discarded(
      R"([{"form": "to-1", "when": {"==": [{"var": "relation"}, "mother"]}}, {"form": "to-2"}])");
  const Graph graph = graph_of(subject_of(json, {"\"a\"", "\"b\""}), rule_words(), "en");
  CHECK(leads(graph, "start", "q1", ""));
  CHECK(leads(graph, "q1", "q2", ""));
  // The address is asked of who has no paper: three questions, one condition.
  const auto asks = [](const GraphNode& node) {
    return node.label == "your paper: None" || node.label == "paper: None";
  };
  CHECK(std::count_if(graph.nodes.begin(), graph.nodes.end(), asks) == 1);
  const GraphNode& last = graph.nodes.back();
  CHECK(last.id == "done");
  CHECK(last.label == "Done");
  CHECK(leads(graph, "f1", "done", ""));
  CHECK(leads(graph, "f2", "done", ""));
  std::set<std::string> ids;
  for (const GraphNode& node : graph.nodes) CHECK(ids.insert(node.id).second);
  for (const GraphEdge& edge : graph.edges) {
    CHECK(ids.contains(edge.from));
    CHECK(ids.contains(edge.to));
  }
}

TEST_CASE("labels are escaped for Mermaid and Graphviz") {
  Json json = sample_json();
  json["questions"][0]["ask"]["en"] = "\"You\" \\ (<#>) [x]?\n`a`; b";
  const Graph graph = graph_of(subject_of(json), rule_words(), "en");
  const std::string mermaid = to_mermaid(graph), dot = to_dot(graph);
  CHECK(mermaid.find("q1[\"#quot;You#quot; \\ (#lt;#35;#gt;) [x]? #96;a#96;#59; b\"]") != std::string::npos);
  CHECK(dot.find(R"(q1 [shape=box, label="\"You\" \\ (<#>) [x]? `a`; b"];)") != std::string::npos);
  CHECK(is_well_formed(mermaid, false));
  CHECK(is_well_formed(dot, true));
}

TEST_CASE("the shipped birth registration can be drawn in both languages") {
  for (const char* language : {"vi", "en"}) {
    const Graph graph = graph_of({shipped_procedure(), {}, {}}, rule_words(), language);
    CHECK(graph.nodes.size() > 50);
    CHECK(is_well_formed(to_mermaid(graph), false));
    CHECK(is_well_formed(to_dot(graph), true));
  }
}
