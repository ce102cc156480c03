// camtay check --coverage, --plain, --translations, --duplicates: reports for authors over all procedures, or those named.
#include <algorithm>
#include <set>

#include "app/cli.hpp"
#include "app/cli_subjects.hpp"
#include "author/coverage.hpp"
#include "author/duplicates.hpp"
#include "author/plain.hpp"
#include "author/translations.hpp"
#include "base/path.hpp"

namespace camtay {
namespace {

Exit conclude(const Faults& faults, std::string_view what) {
  for (const Fault& fault : faults) print(to_string(fault) + "\n");
  const std::string count = std::to_string(faults.size());
  print(std::string(what) + ": " + (faults.empty() ? "no" : count) +
        (faults.size() == 1 ? " mistake\n" : " mistakes\n"));
  return faults.empty() ? Exit::Well : Exit::Mistakes;
}

// tests/data/answers/ID beside the definitions, or --answers DIR: its folder of that name, or DIR itself for one procedure.
std::string folder_of_answers(const Arguments& arguments, const Subjects& subjects, const std::string& id) {
  if (!arguments.has("answers")) return subjects.folder + "/../tests/data/answers/" + id;
  const std::string own = arguments.value("answers") + "/" + id;
  return is_folder(own) ? own : arguments.value("answers");
}

// The answers of the files "accepted-…" and "later-…"; the mistakes of those that are not what their names say.
std::vector<Walk> walks_of(const std::string& folder, const Subject& subject, const Subjects& subjects,
                           const Date& today, Faults& faults) {
  std::vector<Walk> walks;
  for (const std::string& name : files_in(folder, ".json")) {
    const bool put_off = name.starts_with("later-");
    if (!put_off && !name.starts_with("accepted-")) continue;
    const std::string file = folder + "/" + name;
    const std::string text = read_bytes(file).value_or("");
    const Required required = put_off ? Required::LaterToo : Required::Now;
    const Result<Answers> answers = read_answers(subject.procedure, subjects.lists, text, file, today, required);
    if (answers)
      walks.push_back({name, *answers, put_off ? Walk::Kind::PutOff : Walk::Kind::Whole});
    else
      faults.insert(faults.end(), answers.faults().begin(), answers.faults().end());
  }
  return walks;
}

void print_branches(const std::vector<Branch>& branches) {
  for (const Branch& branch : branches) {
    print((branch.by.empty() ? "none" : branch.by) + "\t" + branch.what + "\t" + branch.place.file + ":" +
          std::to_string(branch.place.line) + " " + branch.place.pointer + "\n");
  }
}

Exit check_coverage(const Arguments& arguments, const Subjects& subjects, const Date& today) {
  Faults faults;
  std::vector<std::vector<Branch>> all;
  std::vector<std::size_t> files;
  for (std::size_t i = 0; i < subjects.all.size(); ++i) {
    const Subject& subject = subjects.all[i];
    const std::string folder = folder_of_answers(arguments, subjects, subject.procedure.id);
    Faults unreadable;
    const std::vector<Walk> walks = walks_of(folder, subject, subjects, today, unreadable);
    const std::vector<Outcome> reached = outcomes(subject, walks, today);
    all.push_back(branches(subject, reached, today));
    files.push_back(walks.size());
    if (i >= subjects.named) continue;
    faults.insert(faults.end(), unreadable.begin(), unreadable.end());
    const Faults left = holes(subject, reached);
    faults.insert(faults.end(), left.begin(), left.end());
  }
  share_what_is_reached(all);
  std::set<std::string, std::less<>> told;
  for (std::size_t i = 0; i < subjects.named; ++i) {
    if (arguments.has("list")) print_branches(all[i]);
    const Faults never = unreached(all[i], told);
    faults.insert(faults.end(), never.begin(), never.end());
    const auto reached =
        std::count_if(all[i].begin(), all[i].end(), [](const Branch& one) { return !one.by.empty(); });
    print(subjects.all[i].procedure.id + ": " + std::to_string(files[i]) +
          (files[i] == 1 ? " file reaches " : " files reach ") + std::to_string(reached) + " of " +
          std::to_string(all[i].size()) + " branches\n");
  }
  return conclude(faults, "coverage");
}

Exit check_plainness(const Subjects& subjects, const SiteFiles& files) {
  const std::string file = files.path("plain/office-words.json");
  const Result<PlainWords> words = read_plain_words(read_bytes(file).value_or(""), file);
  if (!words) return refuse(words.faults());
  Faults red;
  std::set<std::string> amber;
  for (const Subject& subject : subjects.meant()) {
    const PlainReport report = plain_report(subject, *words);
    for (const PlainFinding& finding : report.findings) {
      // What a block says is said in many uses: shown once, with the first.
      const Fault& fault = finding.fault;
      if (finding.level == Plainness::Amber && amber.insert(fault.file + fault.pointer).second) {
        print("amber: " + to_string(fault) + "\n");
      }
      if (finding.level == Plainness::Red && std::find(red.begin(), red.end(), finding.fault) == red.end()) {
        red.push_back(finding.fault);
      }
    }
    const int tenths = report.sentences == 0 ? 0 : 10 * report.tieng / report.sentences;
    print(subject.procedure.id + ": " + std::to_string(report.green) + " green, " + std::to_string(report.amber) +
          " amber, " + std::to_string(report.red) + " red; " + std::to_string(tenths / 10) + "." +
          std::to_string(tenths % 10) + " tiếng a sentence\n");
  }
  return conclude(red, "plain Vietnamese, red");
}

struct TranslatedFile {
  std::string name;  // below assets
  JsonSource source;
  std::vector<TextAt> texts;
};

// The file at a path, if there is one; its faults where it cannot be read.
std::optional<JsonSource> read_if_there(const std::string& path, Faults& faults) {
  const std::optional<std::string> text = read_bytes(path);
  if (!text) return std::nullopt;
  Result<JsonSource> source = parse_json(*text, path);
  if (source) return std::move(*source);
  faults.insert(faults.end(), source.faults().begin(), source.faults().end());
  return std::nullopt;
}

// Texts by language of a file called so below assets, where it is there.
void add_texts(const std::string& name, const std::string& path, std::vector<TranslatedFile>& files, Faults& faults) {
  std::optional<JsonSource> source = read_if_there(path, faults);
  if (!source) return;
  std::vector<TextAt> texts = texts_in(source->value);
  files.push_back({name, std::move(*source), std::move(texts)});
}

// The words of the program: those of vi.json beside those of en.json.
void add_words(const std::string& folder, std::vector<TranslatedFile>& files, Faults& faults) {
  std::optional<JsonSource> vietnamese = read_if_there(folder + "/vi.json", faults);
  if (!vietnamese) return;
  const std::size_t before = faults.size();
  if (const std::optional<JsonSource> english = read_if_there(folder + "/en.json", faults)) {
    std::vector<TextAt> texts = texts_of_words(vietnamese->value, english->value);
    files.push_back({"lang/vi.json", std::move(*vietnamese), std::move(texts)});
  } else if (faults.size() == before) {
    faults.push_back({.file = folder + "/en.json",
                      .pointer = "#",
                      .what = "this file cannot be read",
                      .remedy = "translate vi.json into it"});
  }
}

// The procedures that are named; else every one, the blocks, groups, settings, the small words of rules and the program's own.
std::vector<TranslatedFile> translated_files(const Arguments& arguments, const Subjects& subjects, Faults& faults) {
  std::vector<TranslatedFile> files;
  if (!arguments.names.empty()) {
    for (const Subject& subject : subjects.meant())
      add_texts("procedures/" + file_name(subject.source.file), subject.source.file, files, faults);
    return files;
  }
  std::vector<std::string> names{"groups.json", "settings.json", "plain/rule-words.json"};
  for (const std::string below : {"blocks", "procedures"}) {
    for (const std::string& name : files_in(subjects.folder + "/" + below, ".json"))
      names.push_back(below + "/" + name);
  }
  for (const std::string& name : names) add_texts(name, subjects.folder + "/" + name, files, faults);
  add_words(subjects.folder + "/lang", files, faults);
  return files;
}

// Nothing is accepted while a file cannot be read: its marks would be lost.
Exit check_translations(const Arguments& arguments, const Subjects& subjects) {
  Faults faults;
  const std::string kept = subjects.folder + "/translations/en.json";
  const std::vector<TranslatedFile> files = translated_files(arguments, subjects, faults);
  const bool accept = arguments.has("accept"), all = arguments.names.empty();
  if (accept && !faults.empty()) return conclude(faults, "translations");
  TranslationMarks marks;
  const std::optional<std::string> text = read_bytes(kept);
  // Where all are accepted, the file is written anew, whatever stands in it.
  if (text && !(accept && all)) {
    Result<TranslationMarks> read = read_translation_marks(*text, kept);
    if (!read) return refuse(read.faults());
    marks = std::move(*read);
  }
  if (accept) {
    for (const TranslatedFile& file : files) {
      marks[file.name].clear();
      for (const TextAt& text : file.texts) {
        if (!text.en.empty()) marks[file.name].insert(translation_mark(text));
      }
    }
    std::erase_if(marks, [](const auto& of_file) { return of_file.second.empty(); });
    if (!write_bytes(kept, translation_marks_text("en", marks))) return refuse(kept + ": cannot be written");
  }
  for (const TranslatedFile& file : files) {
    const TranslationReport report = translation_report(file.source, file.texts, marks[file.name]);
    for (const Fault& fault : report.unmarked) print("note: " + to_string(fault) + "\n");
    faults.insert(faults.end(), report.mistakes.begin(), report.mistakes.end());
  }
  return conclude(faults, "translations");
}

// Of the procedures that are named, those questions that one of them asks.
Exit check_duplicates(const Subjects& subjects) {
  std::vector<Repeated> repeated = repeated_questions(subjects.all);
  std::erase_if(repeated, [&](const Repeated& one) {
    return std::none_of(one.places.begin(), one.places.end(),
                        [&](const Fault& place) { return subjects.is_meant(place.file); });
  });
  return conclude(duplicate_faults(repeated), "questions that stand in several procedures");
}

}  // namespace

bool is_report(const Arguments& arguments) {
  for (const char* report : {"coverage", "plain", "translations", "duplicates"}) {
    if (arguments.has(report)) return true;
  }
  return false;
}

Exit report_for_authors(const Arguments& arguments, const Workplace& workplace) {
  const bool compares = arguments.has("coverage") || arguments.has("duplicates");
  const Result<Subjects> subjects =
      read_subjects(arguments.names, workplace.files, compares ? Others::Read : Others::LeftOut);
  if (!subjects) return refuse(subjects.faults());
  for (const Fault& fault : subjects->passed_over) print("note: " + to_string(fault) + "\n");
  Exit exit = Exit::Well;
  const auto add = [&](Exit one) { exit = std::max(exit, one); };
  if (arguments.has("coverage")) add(check_coverage(arguments, *subjects, workplace.today));
  if (arguments.has("plain")) add(check_plainness(*subjects, workplace.files));
  if (arguments.has("translations")) add(check_translations(arguments, *subjects));
  if (arguments.has("duplicates")) add(check_duplicates(*subjects));
  return exit;
}

}  // namespace camtay
