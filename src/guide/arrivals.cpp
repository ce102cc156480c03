#include "guide/arrivals.hpp"

#include <string_view>

#include "procedure/read.hpp"

namespace camtay {
namespace {

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
  const auto read = [&](const auto& font) { return Typeface::read(font->second, font->first); };
  Result<Typeface> one = read(regular), two = read(bold), three = read(italic);
  for (const Result<Typeface>* face : {&one, &two, &three}) {
    if (!*face) {
      model.loaded.failed[file] = to_string(face->faults().front());
      return;
    }
  }
  model.loaded.faces = Faces{std::move(*one), std::move(*two), std::move(*three)};
  arrived.clear();
}

// A place that the definition does not (any longer) know gives way to the first question without an answer.
void mend_place(Model& model, Effects& effects) {
  const Place& here = place(model);
  if (here.stop != Stop::Question && here.stop != Stop::Doubt) return;
  if (question_here(model) != nullptr) return;
  const std::vector<const Question*> open = missing(model);
  if (!open.empty()) {
    model.trail[model.at] = {.stop = Stop::Question, .id = open.front()->id};
  } else {
    go_to_check(model, sections_here(model).empty() ? "" : sections_here(model).front()->id, effects);
  }
}

}  // namespace

void take_file(Model& model, const std::string& file, const std::string& bytes, Effects& effects) {
  Loaded& loaded = model.loaded;
  loaded.asked.erase(file);
  loaded.failed.erase(file);
  const std::string_view name = file;
  const bool waited = !needed_files(model).empty();
  if (name.starts_with("lang/")) {
    take(model, file, read_words(bytes, file),
         [&](Words words) { loaded.words[words.language()] = std::move(words); });
  } else if (name == "procedures/index.json") {
    take(model, file, read_catalogue(bytes, file),
         [&](Catalogue catalogue) { loaded.catalogue = std::move(catalogue); });
  } else if (name.starts_with("procedures/")) {
    take(model, file, read_procedure(bytes, file),
         [&](Procedure procedure) { loaded.procedure = std::move(procedure); });
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
  } else if (name.starts_with("fonts/cam-tay-serif")) {
    take_face(model, file, bytes);
  }
  if (loaded.procedure) mend_place(model, effects);
  ask_for_files(model, effects);
  prepare(model);
  // The screen was one of waiting until now: it is spoken when it is there.
  if (waited && needed_files(model).empty() && place(model).stop != Stop::Welcome) speak_screen(model, effects);
}

}  // namespace camtay
