// camtay fill: the official form from answers. What is wrong is refused with the field and the reason, and nothing is written.
#include <sys/stat.h>

#include <cstdio>
#include <memory>

#include "app/cli.hpp"
#include "app/cli_definition.hpp"
#include "form/layout.hpp"
#include "form/pdf.hpp"

namespace camtay {
namespace {

struct Printer {
  const Definition& definition;
  const Faces& faces;
  Date today;
  bool as_text = false;

  std::string page(const Form& form, const Values& values) const {
    const Document document = layout(form, values, faces);
    return as_text ? to_text(document) : to_pdf(document, faces);
  }
  // The form that these answers fill, filled; none where they fill none.
  std::optional<std::string> page_of(const Answers& answers) const {
    const Form* form = form_for(definition, answers, today);
    if (form == nullptr) return std::nullopt;
    return page(*form, printed(definition.procedure, answers, today));
  }
  const char* ending() const { return as_text ? ".txt" : ".pdf"; }
};

Exit hand_out(const std::string& bytes, const std::string& path) {
  if (path == "-") return print(bytes), Exit::Well;
  if (!write_bytes(path, bytes)) return refuse(path + ": cannot be written");
  return Exit::Well;
}

// The form to fill in by hand: the one that is named; else of several that of nobody's answers, or the first.
const Form* blank_form(const Definition& definition, const std::string& named, const Date& today) {
  const Form* open = named.empty() ? form_for(definition, Answers::object(), today) : nullptr;
  if (open != nullptr) return open;
  const auto found = definition.forms.find(named.empty() ? definition.procedure.forms.front().form : named);
  return found == definition.forms.end() ? nullptr : &found->second;
}

Exit fill_one(const Printer& printer, const std::string& file, const std::string& out) {
  const std::optional<std::string> text = read_bytes(file);
  if (!text) return refuse(file + ": cannot be read");
  const Result<Answers> answers =
      read_answers(printer.definition.procedure, printer.definition.lists, *text, file, printer.today);
  if (!answers) return refuse(answers.faults());
  const std::optional<std::string> page = printer.page_of(*answers);
  return page ? hand_out(*page, out) : refuse(file + ": these answers fill no form");
}

// A line without its end; false behind the last one.
bool take_line(std::FILE* file, std::string& line) {
  line.clear();
  int c = EOF;
  while ((c = std::getc(file)) != EOF && c != '\n') line.push_back(static_cast<char>(c));
  return c != EOF || !line.empty();
}

Result<Answers> answers_of_line(const Printer& printer, std::string_view line, const std::string& file, int number) {
  const Result<JsonSource> source = parse_json(line, file);
  Result<Answers> answers = source ? check_answers(printer.definition.procedure, printer.definition.lists,
                                                   source->value, file, printer.today)
                                   : Result<Answers>(source.faults());
  if (answers) return answers;
  Faults faults = answers.faults();
  for (Fault& fault : faults) {
    // The reader knows the line alone, not where it stands in the file.
    if (fault.column == 0) fault.column = locate(line, fault.pointer).column;
    fault.line = number;
  }
  return faults;
}

// Everything is read once and used for each line; the right lines are filled although others are refused.
Exit fill_batch(const Printer& printer, const std::string& file, const std::string& folder) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> lines(std::fopen(file.c_str(), "rb"), std::fclose);
  if (!lines || is_folder(file)) return refuse(file + ": cannot be read");
  mkdir(folder.c_str(), 0777);
  Exit exit = Exit::Well;
  std::string line;
  for (int number = 1; take_line(lines.get(), line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const Result<Answers> answers = answers_of_line(printer, line, file, number);
    if (!answers) {
      exit = refuse(answers.faults());
      continue;
    }
    char name[16];
    std::snprintf(name, sizeof name, "-%04d", number);
    const std::string path = folder + "/" + printer.definition.procedure.id + name + printer.ending();
    const std::optional<std::string> page = printer.page_of(*answers);
    if (!page) {
      exit = refuse(file + ":" + std::to_string(number) + ": these answers fill no form");
      continue;
    }
    if (!write_bytes(path, *page)) return refuse(path + ": cannot be written");
  }
  return exit;
}

}  // namespace

Exit fill_form(const Arguments& arguments, const Workplace& workplace) {
  if (arguments.names.size() != 1) return refuse_use("fill wants the id of one procedure");
  const bool blank = arguments.has("blank"), batch = arguments.has("batch");
  if (int{blank} + int{batch} + int{arguments.has("answers")} != 1) {
    return refuse_use("fill wants one of --answers FILE.json, --batch FILE.jsonl and --blank");
  }
  if (arguments.has("form") && !blank) return refuse_use("the answers choose the form: --form goes with --blank");
  std::string out = arguments.value("out");
  if (out.empty() && arguments.has("text") && !batch) out = "-";
  if (out.empty()) return refuse_use("fill wants --out");
  if (batch && out == "-") return refuse_use("--batch writes many files: --out wants a folder");

  if (!known(arguments.names.front(), workplace)) return Exit::Mistakes;
  const Result<Definition> definition = read_definition(workplace.files, arguments.names.front());
  if (!definition) return refuse(definition.faults());
  if (definition->forms.empty()) return refuse(arguments.names.front() + ": this procedure has no form");
  const Result<Faces> faces = read_faces(workplace.files);
  if (!faces) return refuse(faces.faults());
  const Printer printer{*definition, *faces, workplace.today, arguments.has("text")};
  if (blank) {
    const std::string named = arguments.value("form");
    const Form* form = blank_form(*definition, named, workplace.today);
    if (form == nullptr) return refuse(arguments.names.front() + ": this procedure has no form \"" + named + "\"");
    return hand_out(printer.page(*form, {}), out);
  }
  if (batch) return fill_batch(printer, arguments.value("batch"), out);
  return fill_one(printer, arguments.value("answers"), out);
}

}  // namespace camtay
