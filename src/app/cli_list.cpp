// camtay list, expand, mirror welcome: what the build of the site puts into its files.
#include "app/cli.hpp"
#include "guide/mirror_json.hpp"
#include "guide/view.hpp"
#include "procedure/read.hpp"

namespace camtay {

Exit list_procedures(const Arguments& arguments, const Workplace& workplace) {
  if (!arguments.names.empty()) return refuse_use("list takes no names");
  // Of the voice packs there is only the list that the site carries.
  if (arguments.has("voices")) {
    const Result<Voices> voices = workplace.files.voices();
    if (!voices) return refuse(voices.faults());
    return print(to_json(*voices) + "\n"), Exit::Well;
  }
  const Result<Catalogue> catalogue = workplace.files.catalogue();
  if (!catalogue) return refuse(catalogue.faults());
  if (arguments.has("json")) {
    print(json_text(to_json(*catalogue)) + "\n");
    return Exit::Well;
  }
  for (const CatalogueEntry& entry : catalogue->entries) print(entry.id + "\t" + in(entry.title, "vi") + "\n");
  return Exit::Well;
}

// One definition a line, as the site carries them.
Exit expand_definitions(const Arguments& arguments, const Workplace& workplace) {
  const Result<Shared> shared = workplace.files.shared();
  if (!shared) return refuse(shared.faults());
  const std::vector<std::string> there = workplace.files.procedure_ids();
  for (const std::string& id : arguments.names.empty() ? there : arguments.names) {
    if (!known(id, there)) return Exit::Mistakes;
    const std::string file = workplace.files.path("procedures/" + id + ".json");
    const Result<std::string> definition = site_definition(read_bytes(file).value_or(""), file, *shared);
    if (!definition) return refuse(definition.faults());
    print(*definition + "\n");
  }
  return Exit::Well;
}

Exit show_mirror(const Arguments& arguments, const Workplace& workplace) {
  if (arguments.names != std::vector<std::string>{"welcome"})
    return refuse_use("mirror knows one screen: camtay mirror welcome");
  const std::string file = workplace.files.path("lang/vi.json");
  const Result<Words> words = read_words(read_bytes(file).value_or(""), file);
  if (!words) return refuse(words.faults());
  Model model;
  model.today = workplace.today;
  model.loaded.words["vi"] = *words;
  const Mirrored welcome{semantics(view(model)), {}};
  print(to_json(difference({}, welcome)) + "\n");
  return Exit::Well;
}

}  // namespace camtay
