// camtay list, camtay mirror welcome: what the build of the site puts into its files.
#include "app/cli.hpp"
#include "guide/mirror_json.hpp"
#include "guide/view.hpp"

namespace camtay {

Exit list_procedures(const Arguments& arguments, const Workplace& workplace) {
  if (!arguments.names.empty()) return refuse_use("list takes no names");
  const Result<Catalogue> catalogue = workplace.files.catalogue();
  if (!catalogue) return refuse(catalogue.faults());
  if (arguments.has("json")) {
    print(to_json(*catalogue).dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
    return Exit::Well;
  }
  for (const CatalogueEntry& entry : *catalogue) print(entry.id + "\t" + in(entry.title, "vi") + "\n");
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
