// camtay graph ID: the flow of a procedure, for Mermaid (as GitHub and GitLab draw it) or Graphviz.
#include "app/cli.hpp"
#include "app/cli_subjects.hpp"
#include "author/graph.hpp"

namespace camtay {

Exit draw_graph(const Arguments& arguments, const Workplace& workplace) {
  if (arguments.names.size() != 1) return refuse_use("graph wants the id or file of one procedure");
  if (arguments.has("mermaid") && arguments.has("dot")) return refuse_use("graph draws --mermaid or --dot");
  const Result<Subjects> subjects = read_subjects(arguments.names, workplace.files, Others::LeftOut);
  if (!subjects) return refuse(subjects.faults());
  const std::string file = workplace.files.path("plain/rule-words.json");
  const Result<RuleWords> words = read_rule_words(read_bytes(file).value_or(""), file);
  if (!words) return refuse(words.faults());
  const std::string language = arguments.has("language") ? arguments.value("language") : "vi";
  for (const Subject& subject : subjects->meant()) {
    const Graph graph = graph_of(subject, *words, language);
    print(arguments.has("dot") ? to_dot(graph) : to_mermaid(graph));
  }
  return Exit::Well;
}

}  // namespace camtay
