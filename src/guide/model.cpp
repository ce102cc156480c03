#include "guide/model.hpp"

#include <algorithm>

namespace camtay {
namespace {

const Words& no_words() {
  static const Words none;
  return none;
}

}  // namespace

const Words& words(const Model& model) {
  const auto& all = model.loaded.words;
  const auto chosen = all.find(model.settings.look.language);
  if (chosen != all.end()) return chosen->second;
  const auto vietnamese = all.find("vi");
  return vietnamese != all.end() ? vietnamese->second : no_words();
}

const std::string& language(const Model& model) {
  const std::string& arrived = words(model).language();
  return arrived.empty() ? model.settings.look.language : arrived;
}

const Procedure* procedure_here(const Model& model) {
  const std::optional<Procedure>& procedure = model.loaded.procedure;
  return procedure && procedure->id == model.procedure_id ? &*procedure : nullptr;
}

bool can_ask(const Model& model) {
  const Lists& lists = model.loaded.lists;
  return procedure_here(model) != nullptr && !lists.provinces.empty() && !lists.ethnic_groups.empty();
}

const Question* question_here(const Model& model) {
  const Place& here = place(model);
  const Procedure* procedure = procedure_here(model);
  if ((here.stop != Stop::Question && here.stop != Stop::Doubt) || procedure == nullptr) return nullptr;
  for (const std::size_t index : route(*procedure, model.answers, model.today)) {
    if (procedure->questions[index].id == here.id) return &procedure->questions[index];
  }
  return nullptr;
}

std::string doubt_key(const Field& field, const Doubt& doubt, const Answers& answers) {
  std::string key = field.id + " " + std::string(name_of(doubt.kind));
  for (const std::string& id : {field.id, doubt.other}) {
    const auto found = answers.find(id);
    if (found != answers.end()) key += " " + json_text(*found);
  }
  return key;
}

std::vector<const Question*> missing(const Model& model) {
  std::vector<const Question*> found;
  if (procedure_here(model) == nullptr) return found;
  const Procedure& procedure = *procedure_here(model);
  const Json known = facts(procedure, model.answers, model.today);
  for (const std::size_t index : route(procedure, model.answers, model.today)) {
    const Question& question = procedure.questions[index];
    if (complaint(question.field, model.answers, known, model.today, model.loaded.lists)) found.push_back(&question);
  }
  return found;
}

const Section* find_section(const Procedure& procedure, std::string_view id) {
  for (const Section& section : procedure.sections) {
    if (section.id == id) return &section;
  }
  return nullptr;
}

std::vector<const Section*> sections_here(const Model& model) {
  std::vector<const Section*> found;
  if (procedure_here(model) == nullptr) return found;
  const Procedure& procedure = *procedure_here(model);
  const std::vector<std::size_t> applying = route(procedure, model.answers, model.today);
  for (const Section& section : procedure.sections) {
    const auto in_section = [&](std::size_t index) {
      return procedure.questions[index].section == section.id && !is_step(procedure.questions[index]);
    };
    if (std::any_of(applying.begin(), applying.end(), in_section)) found.push_back(&section);
  }
  return found;
}

std::string_view form_here(const Model& model) {
  if (procedure_here(model) == nullptr) return {};
  const Procedure& procedure = *procedure_here(model);
  if (procedure.forms.size() == 1 && procedure.forms[0].when.is_null()) return procedure.forms[0].form;
  return form_of(procedure, facts(procedure, model.answers, model.today));
}

std::string pack_file(std::string_view pack_id) { return "voices/" + std::string(pack_id) + "/pack.json"; }

std::vector<std::string> needed_files(const Model& model) {
  std::vector<std::string> files;
  const Loaded& loaded = model.loaded;
  const auto need = [&](bool there, std::string file) {
    if (!there) files.push_back(std::move(file));
  };
  const std::string& chosen = model.settings.look.language;
  need(loaded.words.contains(chosen), "lang/" + chosen + ".json");
  need(loaded.catalogue.has_value(), "procedures/index.json");
  if (const Stop stop = place(model).stop; stop == Stop::Voices || stop == Stop::Record) {
    const std::string& pack = model.settings.voice_pack;
    need(loaded.voices.has_value(), "voices/index.json");
    // The menu does not wait for the chosen pack.
    if (loaded.voices) need(pack.empty() || (loaded.pack && loaded.pack->id == pack), pack_file(pack));
  }
  if (model.procedure_id.empty()) return files;
  const Procedure* procedure = procedure_here(model);
  need(procedure != nullptr, "procedures/" + model.procedure_id + ".json");
  need(!loaded.lists.ethnic_groups.empty(), "data/people.json");
  need(!loaded.lists.provinces.empty(), "data/places.json");
  if (const std::string form(form_here(model)); !form.empty()) {
    need(loaded.form && loaded.form->id == form, "forms/" + form + ".json");
    for (const char* face : {"regular", "bold", "italic"}) {
      std::string file = std::string("fonts/cam-tay-serif-") + face + ".ttf";
      const bool there = loaded.faces || loaded.faces_bytes.contains(file);
      need(there, std::move(file));
    }
  }
  return files;
}

}  // namespace camtay
