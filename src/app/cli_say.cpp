// camtay say: every line a voice has to say for a procedure, with its id: what to record, and what to listen through.
//   <screen>/<node>            one utterance; /2, /3 … the next ones of the same node
//   words/<name>               the program's words that stand on no screen by themselves, with their {placeholders}
// The names of the lists (provinces, communes, peoples, nations) stand in assets/data: they belong to no procedure.
#include <set>

#include "app/app.hpp"
#include "app/cli.hpp"
#include "app/cli_definition.hpp"
#include "guide/view.hpp"
#include "platform/headless.hpp"

namespace camtay {
namespace {

class Lines {
 public:
  explicit Lines(const Words& words) : words_(words) {}

  void add(const Screen& screen) {
    NodeId last;
    int number = 0;
    for (const Utterance& utterance : narrate(screen, words_)) {
      number = utterance.node == last ? number + 1 : 1;
      last = utterance.node;
      // A button of every screen is said, and recorded, once.
      if (!said_.insert(utterance.node + "\t" + utterance.text).second) continue;
      texts_.insert(utterance.text);
      const std::string id =
          screen.key + "/" + utterance.node + (number > 1 ? "/" + std::to_string(number) : std::string());
      ids_.insert(id);
      print(id + "\t" + utterance.text + "\n");
    }
  }
  void add(const std::string& screen, const NodeId& node, const std::string& text) {
    if (text.empty()) return;
    Screen alone = said_alone(node, text);
    alone.key = screen;
    add(alone);
  }
  bool has_id(const std::string& id) const { return ids_.contains(id); }
  // Nothing of the text is left to say: all of it was said before, or it is a place for something else.
  bool has(const std::string& text) const {
    for (const Utterance& utterance : narrate(said_alone("", text), words_)) {
      const bool place = utterance.text.front() == '{' && utterance.text.find('}') == utterance.text.size() - 1;
      if (!place && !texts_.contains(utterance.text)) return false;
    }
    return true;
  }

 private:
  static Screen said_alone(const NodeId& node, const std::string& text) {
    return {.blocks = {Paragraph{.id = node, .text = {{text}}}}};
  }

  const Words& words_;
  std::set<std::string> said_, texts_, ids_;
};

void add_program(Lines& lines, Model model) {
  for (const Stop stop : {Stop::Welcome, Stop::Choose, Stop::Help, Stop::Settings}) {
    model.trail = {{.stop = stop}};
    lines.add(view(model));
  }
  for (const char* open : {"clear", "cleared", "no_voice"}) {
    model.opened = open;
    model.trail = {{.stop = Stop::Help}};
    lines.add(view(model));
  }
}

void add_question(Lines& lines, Model model, const Question& question) {
  model.trail = {{.stop = Stop::Question, .id = question.id}};
  for (const char* open : {"", "why", "paper"}) {
    model.opened = open;
    lines.add(view_question(model, question));
  }
  const std::string screen = "question/" + question.id;
  const std::string& tag = language(model);
  if (question.field.kind != FieldKind::YesNo) {
    for (const Choice& choice : question.field.choices)
      lines.add(screen, question.field.id + "/" + choice.id, in(choice.label, tag));
  }
  for (std::size_t i = 0; i < question.field.checks.size(); ++i) {
    lines.add(screen, "check/" + std::to_string(i + 1), in(question.field.checks[i].say, tag));
  }
  lines.add("check", question.id, in(question.statement, tag));
}

void add_procedure(Lines& lines, const Model& loaded) {
  const Procedure& procedure = *loaded.loaded.procedure;
  Model model = loaded;
  model.trail = {{.stop = Stop::Before}};
  lines.add(view(model));
  for (const Question& question : procedure.questions) add_question(lines, model, question);
  for (const Section& section : procedure.sections) {
    model.trail = {{.stop = Stop::Check, .id = section.id}};
    lines.add("check/" + section.id, "section", in(section.title, language(model)));
  }
  model.document = Document{};
  for (const Stop stop : {Stop::Missing, Stop::Preview, Stop::Done}) {
    model.trail = {{.stop = stop}};
    lines.add(view(model));
  }
  for (const NextStep& step : procedure.afterwards) {
    // Steps that always apply were said with their number.
    if (lines.has_id("done/step/" + step.id)) continue;
    lines.add("done", "step/" + step.id, in(step.title, language(model)) + "\n" + in(step.text, language(model)));
  }
}

// Words for the eye, for screen readers (which have a voice of their own), and for the bar that stands on every screen.
bool is_silent(std::string_view name) {
  for (const std::string_view start : {"say.", "file.", "window.", "page.", "bar."}) {
    if (name.starts_with(start)) return true;
  }
  return name.ends_with("_spoken") || name.ends_with("_alt");
}

void add_words(Lines& lines, const Words& words) {
  for (const auto& [name, text] : words.all()) {
    if (!is_silent(name) && !lines.has(text)) lines.add("words", name, text);
  }
}

}  // namespace

Exit say_lines(const Arguments& arguments, const Workplace& workplace) {
  if (arguments.names.size() != 1) return refuse_use("say wants the id of one procedure");
  if (!known(arguments.names.front(), workplace)) return Exit::Mistakes;
  if (const Result<Definition> readable = read_definition(workplace.files, arguments.names.front()); !readable)
    return refuse(readable.faults());
  Model start;
  start.procedure_id = arguments.names.front();
  start.settings.voice = true;
  if (arguments.has("language")) start.settings.look.language = arguments.value("language");

  HeadlessPlatform platform(workplace.files);
  platform.happen(Started{.stored = to_kept(start), .today = workplace.today});
  App app(platform);
  do app.frame(nullptr);
  while (!platform.idle());
  const Model& model = app.model();
  for (const auto& [file, reason] : model.loaded.failed)
    refuse(reason.empty() ? file + ": there is no such file" : reason);
  if (!model.loaded.procedure || !needed_files(model).empty()) return Exit::Mistakes;

  Lines lines(words(model));
  add_program(lines, model);
  add_procedure(lines, model);
  add_words(lines, words(model));
  return Exit::Well;
}

}  // namespace camtay
