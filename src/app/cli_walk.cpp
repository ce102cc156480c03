// camtay walk: the screens of a procedure in a terminal. The same line as in the browser, with standard input for a person.
#include <cstdio>

#include "app/app.hpp"
#include "app/cli.hpp"
#include "app/cli_definition.hpp"
#include "base/text.hpp"
#include "platform/headless.hpp"
#include "platform/headless_text.hpp"

namespace camtay {
namespace {

constexpr std::string_view manual =
    "A number chooses or presses what has it (#3 where the answer itself is typed), other text is typed, an empty "
    "line\n"
    "presses the main button. back, help, later, listen, paper, why; quit. =text types what would be taken for one "
    "of these.\n";

class Walk {
 public:
  Walk(const Workplace& workplace, const Model& start) : platform_(workplace.files), app_(platform_) {
    platform_.happen(Started{.stored = to_kept(start), .today = workplace.today});
    settle();
  }

  // False, with the reasons on standard error, when a file that the walk needs is missing or wrong.
  bool ready() const {
    if (needed_files(app_.model()).empty()) return true;
    for (const auto& [file, reason] : app_.model().loaded.failed)
      refuse(reason.empty() ? file + ": there is no such file" : reason);
    return false;
  }

  void show() {
    print("\n==== " + platform_.page().title + "\n" + to_text(platform_.page(), Numbers::Shown));
    for (; handed_ < platform_.handed().size(); ++handed_) {
      const Hand& hand = platform_.handed()[handed_];
      print(write_bytes(hand.file_name, hand.bytes) ? "(written: " + hand.file_name + ")\n"
                                                    : "(cannot be written: " + hand.file_name + ")\n");
    }
    for (; printed_ < platform_.printed().size(); ++printed_) print("(here a browser would print the form)\n");
  }

  // False when the person leaves.
  bool take(const std::string& line) {
    if (line == "quit") return false;
    if (line.empty()) {
      press_main();
    } else if (has_word(line)) {
      press(line);
    } else if (line.front() == '=') {
      type(line.substr(1));
    } else if (const int number = chosen_number(line); number > 0) {
      choose(static_cast<std::size_t>(number));
    } else {
      type(line);
    }
    settle();
    return true;
  }

 private:
  void settle() {
    do app_.frame(nullptr);
    while (!platform_.idle());
  }

  std::vector<const SemanticNode*> fields() const {
    std::vector<const SemanticNode*> found;
    for (const SemanticNode& node : platform_.page().nodes) {
      if (node.role == Role::TextField || node.role == Role::TextArea) found.push_back(&node);
    }
    return found;
  }

  // "3" where nothing but a search can be typed, "#3" everywhere; 0 for everything else.
  int chosen_number(const std::string& line) const {
    const bool marked = line.front() == '#';
    for (const SemanticNode* field : fields()) {
      if (!marked && field->keyboard != Keyboard::Search) return 0;
    }
    const std::string number = marked ? line.substr(1) : line;
    if (number.empty() || number.size() > 3 || digits(number) != number) return 0;
    return std::stoi(number);
  }

  void press(const NodeId& node) {
    if (platform_.page().find(node) == nullptr) return print("(there is no such button here)\n");
    platform_.happen(Pressed{node});
  }
  void press_main() {
    for (const SemanticNode& node : platform_.page().nodes) {
      if (node.role == Role::Button && node.look == "main") return press(node.id);
    }
    print("(there is no main button here)\n");
  }

  void choose(std::size_t number) {
    const std::vector<NodeId> ids = numbered(platform_.page());
    if (number > ids.size()) return print("(there is no such number here)\n");
    const SemanticNode& node = *platform_.page().find(ids[number - 1]);
    if (node.role == Role::Button) return press(node.id);
    platform_.happen(Chosen{node.id, node.role == Role::Radio || !node.checked});
  }

  void type(const std::string& text) {
    const std::vector<const SemanticNode*> all = fields();
    if (all.empty()) return print("(nothing can be typed here)\n");
    if (all.size() == 1) return type_into(*all.front(), text);
    // "12/3/2026" into day, month and year, "1950" into the year alone; "8:30" into hour and minute.
    const std::vector<std::string> parts = numbers_of(text);
    const std::size_t first = all.size() == 3 && parts.size() < 3 ? 3 - parts.size() : 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      type_into(*all[i], i < first || i - first >= parts.size() ? "" : parts[i - first]);
    }
  }
  void type_into(const SemanticNode& field, const std::string& text) {
    platform_.happen(Typed{field.id, text});
    platform_.happen(Left{field.id});
  }

  static std::vector<std::string> numbers_of(std::string_view text) {
    std::vector<std::string> parts;
    bool inside = false;
    for (const char c : text) {
      const bool digit = c >= '0' && c <= '9';
      if (digit && !inside) parts.emplace_back();
      if (digit) parts.back().push_back(c);
      inside = digit;
    }
    return parts;
  }

  HeadlessPlatform platform_;
  App app_;
  std::size_t handed_ = 0, printed_ = 0;
};

bool take_line(std::string& line) {
  line.clear();
  int c = EOF;
  while ((c = std::getchar()) != EOF && c != '\n') line.push_back(static_cast<char>(c));
  line = tidy(line);
  return c != EOF || !line.empty();
}

}  // namespace

Exit walk_through(const Arguments& arguments, const Workplace& workplace) {
  if (arguments.names.size() != 1) return refuse_use("walk wants the id of one procedure");
  const std::string& id = arguments.names.front();
  if (!known(id, workplace)) return Exit::Mistakes;
  if (const Result<Definition> readable = read_definition(workplace.files, id); !readable)
    return refuse(readable.faults());

  Model start;
  start.who = Who::Myself;
  start.procedure_id = id;
  start.trail = {{.stop = Stop::Welcome}, {.stop = Stop::Choose}, {.stop = Stop::Before}};
  start.at = 2;
  if (arguments.has("language")) start.settings.look.language = arguments.value("language");
  if (arguments.has("answers")) {
    // Whatever is wrong with them is said on the screens.
    const std::string file = arguments.value("answers");
    const std::optional<std::string> text = read_bytes(file);
    if (!text) return refuse(file + ": cannot be read");
    const Result<JsonSource> answers = parse_json(*text, file);
    if (!answers) return refuse(answers.faults());
    if (!answers->value.is_object()) return refuse(file + ": answers are one JSON object");
    start.answers = answers->value;
  }

  Walk walk(workplace, start);
  if (!walk.ready()) return Exit::Mistakes;
  print(manual);
  std::string line;
  do {
    walk.show();
    print("> ");
    std::fflush(stdout);
  } while (take_line(line) && walk.take(line));
  return Exit::Well;
}

}  // namespace camtay
