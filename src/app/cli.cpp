#include "app/cli.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace camtay {
namespace {

constexpr std::string_view help =
    "Cầm Tay on the command line.\n"
    "\n"
    "  camtay list [--json]                       the procedures there are\n"
    "  camtay list --voices                       the voice packs there are, as the site lists them (JSON)\n"
    "  camtay expand [ID…]                        definitions as the site carries them: blocks and settings in "
    "place\n"
    "  camtay check FILE…                         every mistake in procedures, forms, languages, data and voice "
    "packs\n"
    "  camtay check --coverage [ID…|FILE…] [--answers DIR] [--list]\n"
    "                                             branches and blanks that no file of answers reaches\n"
    "  camtay check --plain [ID…|FILE…]           plain Vietnamese: green, amber and red texts\n"
    "  camtay check --translations [ID…|FILE…] [--accept]\n"
    "                                             missing and stale translations; --accept: all were looked at\n"
    "  camtay check --duplicates [ID…|FILE…]      questions of several procedures that should share a block\n"
    "  camtay graph ID [--mermaid|--dot]          the flow of a procedure\n"
    "  camtay fill ID --answers FILE.json --out FILE.pdf [--text]\n"
    "                                             the official form from a file of answers\n"
    "  camtay fill ID --batch FILE.jsonl --out DIR [--text]\n"
    "                                             a form for each line of answers: DIR/ID-0001.pdf …;\n"
    "                                             lines with mistakes are reported, the others filled\n"
    "  camtay fill ID --blank [--form FORM] --out FILE.pdf\n"
    "                                             the form to fill in by hand; of several the one of this id\n"
    "  camtay walk ID [--answers FILE.json]       the screens, in this terminal\n"
    "  camtay say ID                              every spoken line with its id\n"
    "  camtay say [ID…] --missing PACK            the lines that a voice pack lacks or has with an old text\n"
    "  camtay mirror welcome                      the first screen as changes of the mirror (JSON)\n"
    "\n"
    "  --assets DIR        another folder of definitions (also: environment variable CAMTAY_ASSETS)\n"
    "  --commune FILE      the order and the voices of a commune (docs/procedures.md)\n"
    "  --today YYYY-MM-DD  another day than today\n"
    "  --language vi|en    for walk, say and graph\n"
    "  --out -             standard output; --text: as plain text instead of PDF\n"
    "\n"
    "Exit code: 0 all is well, 1 mistakes were found, 2 wrong use.\n";

constexpr std::string_view flags[] = {"json",   "text",         "blank",      "help",    "coverage", "list",  "plain",
                                      "accept", "translations", "duplicates", "mermaid", "dot",      "voices"};
constexpr std::string_view valued[] = {"assets", "answers",  "out",     "batch", "commune",
                                       "today",  "language", "missing", "form"};

bool is_among(std::span<const std::string_view> names, std::string_view name) {
  for (const std::string_view one : names) {
    if (one == name) return true;
  }
  return false;
}

Date system_today() {
  const std::time_t now = std::time(nullptr);
  const std::tm* local = std::localtime(&now);
  if (local == nullptr) return {.year = 1970, .month = 1, .day = 1};
  return {.year = local->tm_year + 1900, .month = local->tm_mon + 1, .day = local->tm_mday};
}

SiteFiles site_files(const Arguments& arguments) {
  std::vector<std::string> folders;
  if (arguments.has("assets")) {
    folders.push_back(arguments.value("assets"));
  } else if (const char* chosen = std::getenv("CAMTAY_ASSETS"); chosen != nullptr && *chosen != '\0') {
    folders.emplace_back(chosen);
  } else {
    folders.emplace_back(CAMTAY_ASSETS_DIR);
  }
  // Fonts are made by the build; a folder of one's own may bring its own.
  folders.emplace_back(CAMTAY_BUILT_ASSETS_DIR);
  return SiteFiles(std::move(folders), arguments.value("commune"));
}

struct Command {
  std::string_view name;
  Exit (*run)(const Arguments&, const Workplace&);
};
constexpr Command commands[] = {
    {"check", check_files},    {"expand", expand_definitions}, {"fill", fill_form}, {"graph", draw_graph},
    {"list", list_procedures}, {"mirror", show_mirror},        {"say", say_lines},  {"walk", walk_through},
};

Exit run(std::span<const char* const> words) {
  std::string wrong;
  const std::optional<Arguments> arguments = read_arguments(words, wrong);
  if (!arguments) return refuse_use(wrong);
  if (arguments->has("help") || arguments->command == "help") return print(help), Exit::Well;
  if (arguments->command.empty()) return std::fwrite(help.data(), 1, help.size(), stderr), Exit::WrongUse;
  Date today = system_today();
  if (arguments->has("today")) {
    const std::optional<Date> given = parse_iso(arguments->value("today"));
    if (!given || precision(*given) != Precision::Day) return refuse_use("--today wants a day as 2026-03-12");
    today = *given;
  }
  const std::string language = arguments->value("language");
  if (arguments->has("language") && language != "vi" && language != "en")
    return refuse_use("--language wants vi or en");
  for (const Command& command : commands) {
    if (command.name == arguments->command) return command.run(*arguments, {site_files(*arguments), today});
  }
  return refuse_use("there is no command \"" + arguments->command + "\"");
}

}  // namespace

std::string Arguments::value(std::string_view option) const {
  const auto found = options.find(option);
  return found == options.end() ? std::string() : found->second;
}

std::optional<Arguments> read_arguments(std::span<const char* const> words, std::string& wrong) {
  Arguments arguments;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string_view word = words[i];
    if (word == "-h") {
      arguments.options.emplace("help", "");
      continue;
    }
    if (!word.starts_with("--")) {
      if (arguments.command.empty()) {
        arguments.command = word;
      } else {
        arguments.names.emplace_back(word);
      }
      continue;
    }
    word.remove_prefix(2);
    if (is_among(flags, word)) {
      arguments.options.emplace(word, "");
    } else if (!is_among(valued, word)) {
      return wrong = "there is no option \"--" + std::string(word) + "\"", std::nullopt;
    } else if (i + 1 == words.size()) {
      return wrong = "--" + std::string(word) + " wants a value", std::nullopt;
    } else {
      arguments.options.insert_or_assign(std::string(word), words[++i]);
    }
  }
  return arguments;
}

bool known(const std::string& id, const Workplace& workplace) { return known(id, workplace.files.procedure_ids()); }

bool known(const std::string& id, const std::vector<std::string>& ids) {
  if (std::find(ids.begin(), ids.end(), id) != ids.end()) return true;
  return refuse("there is no procedure \"" + id + "\"; see: camtay list"), false;
}

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

Exit refuse(std::string_view reason) {
  std::fprintf(stderr, "%.*s\n", static_cast<int>(reason.size()), reason.data());
  return Exit::Mistakes;
}

Exit refuse(const Faults& faults) {
  for (const Fault& fault : faults) refuse(to_string(fault));
  return Exit::Mistakes;
}

Exit refuse_use(std::string_view reason) {
  refuse(reason);
  refuse("See: camtay --help");
  return Exit::WrongUse;
}

}  // namespace camtay

int main(int count, char** words) {
  return static_cast<int>(camtay::run({words + 1, static_cast<std::size_t>(count > 0 ? count - 1 : 0)}));
}
