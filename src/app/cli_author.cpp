// camtay check --coverage, --plain, --translations, --duplicates: reports for authors over all procedures, or those named.
#include <algorithm>

#include "app/cli.hpp"
#include "app/cli_subjects.hpp"
#include "author/coverage.hpp"
#include "author/duplicates.hpp"
#include "author/plain.hpp"
#include "author/translations.hpp"
#include "base/text.hpp"

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
    const Result<Answers> answers = read_answers(subject.procedure, subjects.lists, text, file, today);
    if (answers) {
      walks.push_back({name, *answers, put_off ? Walk::Kind::PutOff : Walk::Kind::Whole});
      continue;
    }
    // What is put off is missing; nothing else may be wrong.
    bool missing_only = put_off;
    for (const Fault& fault : answers.faults()) {
      if (put_off && fault.what.ends_with("is missing")) continue;
      missing_only = false;
      faults.push_back(fault);
    }
    const Json given = parse_json_or_discarded(text);
    if (missing_only && given.is_object()) walks.push_back({name, given, Walk::Kind::PutOff});
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
  for (const Subject& subject : subjects.all) {
    const std::string folder = folder_of_answers(arguments, subjects, subject.procedure.id);
    Faults unreadable;
    const std::vector<Walk> walks = walks_of(folder, subject, subjects, today, unreadable);
    all.push_back(branches(subject, walks, today));
    files.push_back(walks.size());
    if (!subjects.is_named(subject)) continue;
    faults.insert(faults.end(), unreadable.begin(), unreadable.end());
    const Faults left = holes(subject, walks, today);
    faults.insert(faults.end(), left.begin(), left.end());
  }
  share_what_is_reached(all);
  std::set<std::string, std::less<>> told;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!subjects.is_named(subjects.all[i])) continue;
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
  for (const Subject& subject : subjects.all) {
    if (!subjects.is_named(subject)) continue;
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

// All files with texts by language, and the words of the program.
std::vector<TranslatedFile> translated_files(const std::string& folder, Faults& faults) {
  std::vector<std::string> names{"groups.json", "settings.json", "plain/rule-words.json"};
  for (const std::string below : {"blocks", "procedures"}) {
    for (const std::string& name : files_in(folder + "/" + below, ".json")) names.push_back(below + "/" + name);
  }
  std::vector<TranslatedFile> files;
  const auto read = [&](const std::string& name) -> const JsonSource* {
    const std::optional<std::string> text = read_bytes(folder + "/" + name);
    if (!text) return nullptr;
    Result<JsonSource> source = parse_json(*text, folder + "/" + name);
    if (!source) return faults.insert(faults.end(), source.faults().begin(), source.faults().end()), nullptr;
    files.push_back({name, std::move(*source), {}});
    return &files.back().source;
  };
  for (const std::string& name : names) {
    if (const JsonSource* source = read(name)) files.back().texts = texts_in(source->value);
  }
  const Json english = parse_json_or_discarded(read_bytes(folder + "/lang/en.json").value_or(""));
  if (const JsonSource* source = read("lang/vi.json")) files.back().texts = texts_of_words(source->value, english);
  return files;
}

Exit check_translations(const Arguments& arguments, const Subjects& subjects) {
  Faults faults;
  const std::string kept = subjects.folder + "/translations/en.json";
  const std::vector<TranslatedFile> files = translated_files(subjects.folder, faults);
  TranslationMarks marks;
  if (arguments.has("accept")) {
    for (const TranslatedFile& file : files) {
      for (const TextAt& text : file.texts) {
        if (!text.en.empty()) marks[file.name].insert(translation_mark(text));
      }
    }
    if (!write_bytes(kept, translation_marks_text("en", marks))) return refuse(kept + ": cannot be written");
  } else if (const std::optional<std::string> text = read_bytes(kept)) {
    Result<TranslationMarks> read = read_translation_marks(*text, kept);
    if (!read) return refuse(read.faults());
    marks = std::move(*read);
  }
  for (const TranslatedFile& file : files) {
    const TranslationReport report = translation_report(file.source, file.texts, marks[file.name]);
    for (const Fault& fault : report.unmarked) print("note: " + to_string(fault) + "\n");
    faults.insert(faults.end(), report.mistakes.begin(), report.mistakes.end());
  }
  return conclude(faults, "translations");
}

}  // namespace

bool is_report(const Arguments& arguments) {
  for (const char* report : {"coverage", "plain", "translations", "duplicates"}) {
    if (arguments.has(report)) return true;
  }
  return false;
}

Exit report_for_authors(const Arguments& arguments, const Workplace& workplace) {
  const Result<Subjects> subjects = read_subjects(arguments.names, workplace.files);
  if (!subjects) return refuse(subjects.faults());
  Exit exit = Exit::Well;
  const auto add = [&](Exit one) { exit = std::max(exit, one); };
  if (arguments.has("coverage")) add(check_coverage(arguments, *subjects, workplace.today));
  if (arguments.has("plain")) add(check_plainness(*subjects, workplace.files));
  if (arguments.has("translations")) add(check_translations(arguments, *subjects));
  if (arguments.has("duplicates")) {
    add(conclude(duplicate_faults(repeated_questions(subjects->all)), "questions that stand in several procedures"));
  }
  return exit;
}

}  // namespace camtay
