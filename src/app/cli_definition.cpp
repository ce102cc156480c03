#include "app/cli_definition.hpp"

#include "procedure/read.hpp"

namespace camtay {
namespace {

// Reads a file of the site with one of the readers of the rooms.
template <class Reader>
auto read(const SiteFiles& files, const std::string& name, Reader reader)
    -> decltype(reader(std::string_view(), std::string_view())) {
  const std::string path = files.path(name);
  const std::optional<std::string> text = path.empty() ? std::nullopt : read_bytes(path);
  if (!text)
    return Fault{
        .file = name, .pointer = "#", .what = "there is no such file", .remedy = "name another folder with --assets"};
  return reader(*text, path);
}

}  // namespace

const Form* form_for(const Definition& definition, const Answers& answers, const Date& today) {
  const Procedure& procedure = definition.procedure;
  const auto form = definition.forms.find(form_of(procedure, facts(procedure, answers, today)));
  return form == definition.forms.end() ? nullptr : &form->second;
}

Result<Definition> read_definition(const SiteFiles& files, const std::string& id) {
  const Result<Shared> shared = files.shared();
  if (!shared) return shared.faults();
  const auto reader = [&](std::string_view json, std::string_view file) {
    return read_procedure(json, file, *shared);
  };
  Result<Procedure> procedure = read(files, "procedures/" + id + ".json", reader);
  if (!procedure) return procedure.faults();
  Result<std::vector<Province>> provinces = read(files, "data/places.json", read_provinces);
  if (!provinces) return provinces.faults();
  Result<Lists> lists = read(files, "data/people.json", read_people_lists);
  if (!lists) return lists.faults();
  lists->provinces = std::move(*provinces);
  Definition definition{.procedure = std::move(*procedure), .lists = std::move(*lists)};
  for (const FormChoice& choice : definition.procedure.forms) {
    Result<Form> form = read(files, "forms/" + choice.form + ".json", read_form);
    if (!form) return form.faults();
    definition.forms.emplace(choice.form, std::move(*form));
  }
  return definition;
}

Result<Faces> read_faces(const SiteFiles& files) {
  const auto face = [&](const char* name) -> Result<Typeface> {
    const std::string file = std::string("fonts/cam-tay-serif-") + name + ".ttf";
    std::optional<std::string> bytes = files.read(file);
    if (!bytes)
      return Fault{
          .file = file, .pointer = "#", .what = "there is no such font", .remedy = "build the target camtay_assets"};
    return Typeface::read(std::move(*bytes), file);
  };
  Result<Typeface> regular = face("regular"), bold = face("bold"), italic = face("italic");
  for (const Result<Typeface>* one : {&regular, &bold, &italic}) {
    if (!*one) return one->faults();
  }
  return Faces{std::move(*regular), std::move(*bold), std::move(*italic)};
}

}  // namespace camtay
