#include "app/cli_subjects.hpp"

#include <algorithm>
#include <optional>

#include "base/path.hpp"
#include "procedure/read.hpp"

namespace camtay {
namespace {

// Adds the faults of what could not be read; whether it could.
template <class T>
bool is_read(const Result<T>& read, Faults& faults) {
  if (!read) faults.insert(faults.end(), read.faults().begin(), read.faults().end());
  return static_cast<bool>(read);
}

std::optional<Subject> read_subject(const std::string& file, const Shared& shared, const SiteFiles& files,
                                    Faults& faults) {
  Result<JsonSource> source = procedure_source(read_bytes(file).value_or(""), file, shared);
  if (!is_read(source, faults)) return std::nullopt;
  Result<Procedure> procedure = read_procedure(*source, shared);
  if (!is_read(procedure, faults)) return std::nullopt;
  Subject subject{std::move(*procedure), std::move(*source), {}};
  for (const FormChoice& choice : subject.procedure.forms) {
    const std::string name = "forms/" + choice.form + ".json", form_file = files.path(name);
    if (form_file.empty()) {
      faults.push_back(
          fault_in(subject.source, "#/form", "there is no form \"" + choice.form + "\"", "write " + name));
      return std::nullopt;
    }
    const std::string text = read_bytes(form_file).value_or("");
    Result<JsonSource> form_source = parse_json(text, form_file);
    Result<Form> form = read_form(text, form_file);
    // What is no JSON at all both would tell.
    if (!is_read(form, faults) || !is_read(form_source, faults)) return std::nullopt;
    subject.forms.push_back({std::move(*form), std::move(*form_source)});
  }
  return subject;
}

Result<Lists> read_lists(const SiteFiles& files) {
  const std::string places = files.path("data/places.json"), people = files.path("data/people.json");
  Result<std::vector<Province>> provinces = read_provinces(read_bytes(places).value_or(""), places);
  if (!provinces) return provinces.faults();
  Result<Lists> lists = read_people_lists(read_bytes(people).value_or(""), people);
  if (lists) lists->provinces = std::move(*provinces);
  return lists;
}

}  // namespace

bool Subjects::is_meant(std::string_view file) const {
  const std::span<const Subject> all_meant = meant();
  return std::any_of(all_meant.begin(), all_meant.end(),
                     [&](const Subject& subject) { return subject.source.file == file; });
}

Result<Subjects> read_subjects(const std::vector<std::string>& names, const SiteFiles& files, Others others) {
  std::vector<std::string> folders = files.folders();
  for (const std::string& name : names) {
    if (name.ends_with(".json")) folders.insert(folders.begin(), above(name));
  }
  const SiteFiles all(folders);
  Subjects subjects{.folder = folders.front()};
  Result<Shared> shared = all.shared();
  if (!shared) return shared.faults();
  subjects.shared = std::make_unique<Shared>(std::move(*shared));

  Faults faults;
  std::vector<std::string> meant, compared;
  for (const std::string& name : names) {
    const bool is_file = name.ends_with(".json");
    const std::string file = is_file ? name : all.path("procedures/" + name + ".json");
    if (file.empty() || (is_file && !read_bytes(file)))
      faults.push_back(
          {.file = name, .pointer = "#", .what = "there is no such procedure", .remedy = "see: camtay list"});
    else if (std::find(meant.begin(), meant.end(), file) == meant.end())
      meant.push_back(file);
  }
  for (const std::string& id : all.procedure_ids()) {
    if (names.empty())
      meant.push_back(all.path("procedures/" + id + ".json"));
    else if (others == Others::Read)
      compared.push_back(all.path("procedures/" + id + ".json"));
  }
  const auto is_read_already = [&](const std::string& id) {
    return std::any_of(subjects.all.begin(), subjects.all.end(),
                       [&](const Subject& subject) { return subject.procedure.id == id; });
  };
  for (const std::string& file : meant) {
    if (std::optional<Subject> subject = read_subject(file, *subjects.shared, all, faults))
      subjects.all.push_back(std::move(*subject));
  }
  if (!faults.empty()) return faults;
  subjects.named = subjects.all.size();
  for (const std::string& file : compared) {
    // Another file of the same procedure is not what was meant.
    if (is_read_already(stem(file))) continue;
    if (std::optional<Subject> subject = read_subject(file, *subjects.shared, all, subjects.passed_over))
      subjects.all.push_back(std::move(*subject));
  }
  Result<Lists> lists = read_lists(all);
  if (!lists) return lists.faults();
  subjects.lists = std::move(*lists);
  return subjects;
}

}  // namespace camtay
