#include "app/cli_subjects.hpp"

#include <algorithm>

#include "procedure/read.hpp"

namespace camtay {
namespace {

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace

bool Subjects::is_named(const Subject& subject) const {
  return named.empty() || std::find(named.begin(), named.end(), subject.procedure.id) != named.end();
}

Result<Subjects> read_subjects(const std::vector<std::string>& names, const SiteFiles& files) {
  Subjects subjects;
  std::vector<std::string> folders = files.folders();
  for (const std::string& name : names) {
    if (!name.ends_with(".json")) {
      subjects.named.push_back(name);
      continue;
    }
    const std::string folder = folder_of(name);
    subjects.named.push_back(name.substr(folder == "." && !name.starts_with("./") ? 0 : folder.size() + 1));
    subjects.named.back().resize(subjects.named.back().size() - 5);
    folders.insert(folders.begin(), folder == "." ? ".." : folder_of(folder));
  }
  const SiteFiles all(folders);
  subjects.folder = folders.front();
  Result<Shared> shared = all.shared();
  if (!shared) return shared.faults();
  subjects.shared = std::make_unique<Shared>(std::move(*shared));

  Faults faults;
  const auto take = [&](const auto& read) {
    if (!read) faults.insert(faults.end(), read.faults().begin(), read.faults().end());
    return static_cast<bool>(read);
  };
  for (const std::string& id : all.procedure_ids()) {
    const std::string file = all.path("procedures/" + id + ".json");
    Result<JsonSource> source = procedure_source(read_bytes(file).value_or(""), file, *subjects.shared);
    if (!take(source)) continue;
    Result<Procedure> procedure = read_procedure(*source, *subjects.shared);
    if (!take(procedure)) continue;
    Subject& subject = subjects.all.emplace_back(Subject{std::move(*procedure), std::move(*source), {}});
    for (const FormChoice& choice : subject.procedure.forms) {
      const std::string form_file = all.path("forms/" + choice.form + ".json");
      const std::string text = read_bytes(form_file).value_or("");
      Result<JsonSource> form_source = parse_json(text, form_file);
      Result<Form> form = read_form(text, form_file);
      if (take(form_source) && take(form)) subject.forms.push_back({std::move(*form), std::move(*form_source)});
    }
  }
  for (const std::string& id : subjects.named) {
    const auto is_it = [&](const Subject& subject) { return subject.procedure.id == id; };
    if (faults.empty() && std::none_of(subjects.all.begin(), subjects.all.end(), is_it)) {
      faults.push_back(
          {.file = id, .pointer = "#", .what = "there is no such procedure", .remedy = "see: camtay list"});
    }
  }
  const std::string places = all.path("data/places.json"), people = all.path("data/people.json");
  Result<std::vector<Province>> provinces = read_provinces(read_bytes(places).value_or(""), places);
  Result<Lists> lists = read_people_lists(read_bytes(people).value_or(""), people);
  if (take(provinces) && take(lists)) {
    subjects.lists = std::move(*lists);
    subjects.lists.provinces = std::move(*provinces);
  }
  if (!faults.empty()) return faults;
  return subjects;
}

}  // namespace camtay
