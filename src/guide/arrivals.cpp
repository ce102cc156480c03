#include "guide/arrivals.hpp"

#include <algorithm>
#include <string_view>

#include "guide/view.hpp"
#include "guide/voices.hpp"
#include "procedure/read.hpp"

namespace camtay {
namespace {

bool is_waiting(const Model& model) { return view(model).key.starts_with("waiting"); }

// Puts what was read where it belongs, or notes why it could not be read.
template <class T, class Use>
void take(Model& model, const std::string& file, Result<T> read, Use use) {
  if (read) return use(std::move(read.value()));
  model.loaded.failed[file] = to_string(read.faults().front());
}

void take_face(Model& model, const std::string& file, const std::string& bytes) {
  auto& arrived = model.loaded.faces_bytes;
  arrived[file] = bytes;
  const auto regular = arrived.find("fonts/cam-tay-serif-regular.ttf");
  const auto bold = arrived.find("fonts/cam-tay-serif-bold.ttf");
  const auto italic = arrived.find("fonts/cam-tay-serif-italic.ttf");
  if (regular == arrived.end() || bold == arrived.end() || italic == arrived.end()) return;
  auto& failed = model.loaded.failed;
  const auto read = [&](const auto& font) {
    Result<Typeface> face = Typeface::read(font->second, font->first);
    if (!face) failed[font->first] = to_string(face.faults().front());
    return face;
  };
  Result<Typeface> one = read(regular), two = read(bold), three = read(italic);
  if (one && two && three) {
    model.loaded.faces = Faces{std::move(*one), std::move(*two), std::move(*three)};
    arrived.clear();
  } else {
    std::erase_if(arrived, [&](const auto& font) { return failed.contains(font.first); });  // to be fetched again
  }
}

// A place that the definition does not (any longer) know gives way to the first question without an answer.
void mend_place(Model& model, Effects& effects) {
  if (!can_ask(model) || is_open(model, place(model))) return;
  const std::vector<const Question*> open = missing(model);
  if (!open.empty()) {
    model.trail[model.at] = {.stop = Stop::Question, .id = open.front()->id};
  } else if (const std::vector<const Section*> sections = sections_here(model); !sections.empty()) {
    go_to_check(model, sections.front()->id, effects);
  } else {
    model.trail[model.at] = {.stop = Stop::Before};
  }
  model.opened = "lost";
}

// What was begun with a procedure that is no longer here: another one is to be chosen.
void leave_procedure(Model& model, Effects& effects) {
  const std::optional<Catalogue>& all = model.loaded.catalogue;
  if (!all || model.procedure_id.empty() || model.procedure_id == model.loaded.tried ||
      find_entry(*all, model.procedure_id) != nullptr)
    return;
  model.loaded.failed.erase("procedures/" + model.procedure_id + ".json");
  take_up(model, "");
  model.trail = {Place{}};
  model.at = 0;
  go(model, {.stop = Stop::Choose}, effects);
  model.opened = "lost";
}

}  // namespace

void try_definition(Model& model, const std::string& procedure_id, Effects& effects) {
  Loaded& loaded = model.loaded;
  take_up(model, procedure_id);
  model.passed.clear();
  model.later.clear();
  loaded.tried = procedure_id;
  loaded.procedure.reset();
  loaded.form.reset();
  loaded.failed.clear();
  std::erase_if(loaded.asked, [](std::string_view file) {
    return file.starts_with("forms/") || (file.starts_with("procedures/") && file != "procedures/index.json");
  });
  model.trail = {Place{}};
  model.at = 0;
  go(model, {.stop = Stop::Before}, effects);
}

void take_file(Model& model, const std::string& file, const std::string& bytes, Effects& effects) {
  Loaded& loaded = model.loaded;
  loaded.asked.erase(file);
  loaded.failed.erase(file);
  const std::string_view name = file;
  const bool waited = is_waiting(model);
  if (!name.starts_with("voices/")) model.lines.clear();  // they may be made of it
  if (name.starts_with("lang/")) {
    take(model, file, read_words(bytes, file),
         [&](Words words) { loaded.words[words.language()] = std::move(words); });
  } else if (name == "procedures/index.json") {
    take(model, file, read_catalogue(bytes, file), [&](Catalogue catalogue) {
      loaded.search = CatalogueSearch(catalogue);
      loaded.catalogue = std::move(catalogue);
    });
  } else if (name.starts_with("procedures/")) {
    take(model, file, read_site_definition(bytes, file), [&](Procedure procedure) {
      if (procedure.id == model.procedure_id) loaded.procedure = std::move(procedure);
    });
  } else if (name.starts_with("forms/")) {
    take(model, file, read_form(bytes, file), [&](Form form) { loaded.form = std::move(form); });
  } else if (name == "data/places.json") {
    take(model, file, read_provinces(bytes, file),
         [&](std::vector<Province> provinces) { loaded.lists.provinces = std::move(provinces); });
  } else if (name == "data/people.json") {
    take(model, file, read_people_lists(bytes, file), [&](Lists lists) {
      loaded.lists.ethnic_groups = std::move(lists.ethnic_groups);
      loaded.lists.nationalities = std::move(lists.nationalities);
    });
  } else if (name.starts_with("voices/")) {
    take_voice_file(model, file, bytes, effects);
  } else if (name.starts_with("fonts/cam-tay-serif")) {
    take_face(model, file, bytes);
  }
  // A file that is not what its name says would be asked for without end.
  const std::vector<std::string> needed = needed_files(model);
  if (std::find(needed.begin(), needed.end(), file) != needed.end()) loaded.failed.try_emplace(file);
  leave_procedure(model, effects);
  mend_place(model, effects);
  ask_for_files(model, effects);
  prepare(model);
  // The screen was one of waiting until now: it is spoken when it is there.
  if (waited && !is_waiting(model)) {
    model.focus = "title";
    speak_screen(model, effects);
  }
}

}  // namespace camtay
