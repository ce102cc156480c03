#include "app/mistakes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "app/mistakes_beside.hpp"
#include "author/plain_words.hpp"
#include "author/rule_words.hpp"
#include "author/translations.hpp"
#include "base/path.hpp"
#include "form/check.hpp"
#include "guide/voice_pack.hpp"
#include "procedure/check.hpp"
#include "procedure/local_order.hpp"
#include "procedure/places.hpp"
#include "procedure/read.hpp"
#include "procedure/shared.hpp"

namespace camtay {
namespace {

enum class Kind {
  Procedure,
  Form,
  Words,
  Places,
  People,
  Block,
  Settings,
  Groups,
  Commune,
  PlainWords,
  RuleWords,
  Translations,
  Voice,
  Unknown
};

struct Named {
  std::string_view schema, folder;
  Kind kind;
};
constexpr std::array<Named, 13> kinds = {{
    {"procedure", "procedures", Kind::Procedure},
    {"form", "forms", Kind::Form},
    {"lang", "lang", Kind::Words},
    {"places", "", Kind::Places},
    {"people", "", Kind::People},
    {"block", "blocks", Kind::Block},
    {"settings", "", Kind::Settings},
    {"groups", "", Kind::Groups},
    {"commune", "communes", Kind::Commune},
    {"pack", "", Kind::Voice},
    {"office-words", "", Kind::PlainWords},
    {"rule-words", "", Kind::RuleWords},
    {"translations", "translations", Kind::Translations},
}};

Kind kind_of(const JsonSource& source) {
  std::string schema;
  if (source.value.is_object()) {
    const auto named = source.value.find("$schema");
    if (named != source.value.end() && named->is_string()) schema = file_name(named->get<std::string>());
  }
  const std::string folder = file_name(folder_of(source.file)), file = file_name(source.file);
  for (const Named& one : kinds) {
    if (schema == std::string(one.schema) + ".schema.json") return one.kind;
  }
  for (const Named& one : kinds) {
    if (schema.empty() && (folder == one.folder || file == std::string(one.schema) + ".json")) return one.kind;
  }
  return Kind::Unknown;
}

Fault unreadable(const Shelf& shelf, const std::string& file) {
  if (shelf.is_folder(file))
    return {.file = file, .pointer = "#", .what = "this is a folder", .remedy = "name the files in it"};
  return {.file = file,
          .pointer = "#",
          .what = "this file cannot be read",
          .remedy = "look at its name and who may read it"};
}

class Checker {
 public:
  Checker(const Shelf& shelf, const Date& today) : shelf_(shelf), today_(today) {}

  void check(const std::string& file) {
    const std::optional<std::string> text = shelf_.read(file);
    if (!text) return add(unreadable(shelf_, file));
    const Result<JsonSource> source = parse_json(*text, file);
    if (!source) return add(source.faults());
    switch (kind_of(*source)) {
      case Kind::Procedure: return check_procedure_file(*source);
      case Kind::Block: check_block_file(*source); return add(mistakes_in_pictures(shelf_, *source));
      case Kind::Settings: return check_settings_file(*source);
      case Kind::Groups: add(read_groups_file(*text, file)); return add(mistakes_in_pictures(shelf_, *source));
      case Kind::Voice: return add(mistakes_in_voice(shelf_, *source));
      case Kind::Commune: return check_commune_file(*source);
      case Kind::Form: return check_form_file(*source);
      case Kind::Words: return add(mistakes_in_words(shelf_, *source));
      case Kind::Places: return add(read_provinces(*text, file));
      case Kind::People: return add(read_people_lists(*text, file));
      case Kind::PlainWords: return add(read_plain_words(*text, file));
      case Kind::RuleWords: return add(read_rule_words(*text, file));
      case Kind::Translations: return add(read_translation_marks(*text, file));
      case Kind::Unknown:
        return add(
            {.file = file,
             .pointer = "#",
             .line = 1,
             .column = 1,
             .what = "nobody knows what this file is",
             .remedy = "name a schema of assets/schema in \"$schema\", as \"../schema/procedure.schema.json\""});
    }
  }
  Findings findings() && { return {std::move(faults_), std::move(notes_)}; }

 private:
  void add(Fault fault) {
    // A form and its procedure are looked at twice when both are named.
    if (std::find(faults_.begin(), faults_.end(), fault) == faults_.end()) faults_.push_back(std::move(fault));
  }
  void add(const Faults& faults) {
    for (const Fault& fault : faults) add(fault);
  }
  template <class T>
  void add(const Result<T>& read) {
    if (!read) add(read.faults());
  }
  // What the definitions beside a file share; read once for each folder. Their mistakes are told with the first that needs them.
  const Shared& shared_beside(const std::string& file) {
    const std::string folder = above(file);
    const auto known = shared_.find(folder);
    if (known != shared_.end()) return known->second;
    Result<Shared> read = shared_of(shelf_, {folder});
    add(read);
    return shared_.emplace(folder, read ? std::move(*read) : Shared()).first->second;
  }

  // A value that has ended makes the texts that tell it shorter: that should not go unseen.
  void check_settings_file(const JsonSource& source) {
    const Result<std::vector<DatedSetting>> settings = read_settings_file(source.text, source.file);
    if (!settings) return add(settings.faults());
    for (std::size_t i = 0; i < settings->size(); ++i) {
      const DatedSetting& setting = (*settings)[i];
      if (!setting.verified || !in_force(setting, today_).is_null()) continue;
      notes_.push_back(fault_in(source, "#/settings/" + std::to_string(i) + "/values",
                                "\"" + setting.id + "\" has no value in force", "find the one that follows"));
    }
  }

  // What a commune names and the others do not have is passed over when the list is made: that should not go unseen.
  void check_commune_file(const JsonSource& source) {
    const Result<LocalOrder> order = read_local_order(source.text, source.file);
    if (!order) return add(order.faults());
    const std::vector<Group>& groups = shared_beside(source.file).groups;
    const auto note = [&](const char* list, std::size_t index, const std::string& id) {
      notes_.push_back(fault_in(source, "#/order/" + std::string(list) + "/" + std::to_string(index),
                                "there is no \"" + id + "\"", "correct it or take it out"));
    };
    for (std::size_t i = 0; i < order->groups.size(); ++i) {
      const auto is_it = [&](const Group& group) { return group.id == order->groups[i]; };
      if (std::none_of(groups.begin(), groups.end(), is_it)) note("groups", i, order->groups[i]);
    }
    for (std::size_t i = 0; i < order->procedures.size(); ++i) {
      if (!shelf_.read(beside(source.file, "procedures") + order->procedures[i] + ".json"))
        note("procedures", i, order->procedures[i]);
    }
    // Of a file that does not lie in a folder of definitions the packs are looked for when the site is put together.
    const std::string voices = beside(source.file, "voices");
    const auto can_be_read = [&](const std::string& id) {
      const std::string pack = voices + id + "/pack.json";
      return read_voice_pack(shelf_.read(pack).value_or(""), pack).faults().empty();
    };
    if (shelf_.is_folder(beside(source.file, "data"))) add(missing_voices(*order, source, can_be_read));
    check_place(source, "#/commune", order->commune);
  }

  // A province or commune is meant by its very letters: it is compared so where the list is made.
  void check_place(const JsonSource& source, const std::string& pointer, const std::string& place) {
    const std::string file = beside(source.file, "data") + "places.json";
    const Result<std::vector<Province>> provinces = read_provinces(shelf_.read(file).value_or(""), file);
    if (provinces && !is_place(*provinces, place))
      add(fault_in(source, pointer,
                   "there is no such " + std::string(place.find('/') == place.npos ? "province" : "commune"),
                   "write it as in assets/data/places.json: \"24/phường Tiên Du\""));
  }

  void check_block_file(const JsonSource& source) {
    const Result<JsonSource> block = read_block(source.text, source.file);
    if (!block) return add(block.faults());
    const auto id = source.value.find("id");
    if (id != source.value.end() && *id != Json(stem(source.file))) {
      add(fault_in(source, "#/id", "the id is not the name of the file",
                   "call the file " + id->get<std::string>() + ".json"));
    }
  }

  void check_procedure_file(const JsonSource& written) {
    const Shared& shared = shared_beside(written.file);
    const Result<JsonSource> whole = procedure_source(written.text, written.file, shared);
    if (!whole) return add(whole.faults());
    const JsonSource& source = *whole;
    add(mistakes_in_pictures(shelf_, source));
    const Result<Procedure> procedure = read_procedure(source, shared);
    if (!procedure) return add(procedure.faults());
    add(check_procedure(*procedure, source, today_));
    if (procedure->id + ".json" != file_name(source.file)) {
      add(fault_in(source, "#/id", "the id is not the name of the file", "call the file " + procedure->id + ".json"));
    }
    for (std::size_t i = 0; i < procedure->communes.size(); ++i)
      check_place(source, "#/communes/" + std::to_string(i), procedure->communes[i]);
    check_forms_of(*procedure, source);
  }

  // Each form's blanks, and that every answer is for something: one of the forms, or a rule.
  void check_forms_of(const Procedure& procedure, const JsonSource& source) {
    std::vector<Form> forms;
    for (const FormChoice& choice : procedure.forms) {
      const std::string form_file = beside(source.file, "forms") + choice.form + ".json";
      const std::optional<std::string> form_text = shelf_.read(form_file);
      if (!form_text) {
        add(fault_in(source, "#/form", "there is no form \"" + choice.form + "\" in the folder forms",
                     "write " + form_file));
        continue;
      }
      Result<Form> form = read_form(*form_text, form_file);
      if (!form) {
        add(form.faults());
        continue;
      }
      add(check_form(*form, *form_text, form_file, procedure));
      forms.push_back(std::move(*form));
    }
    if (forms.size() == procedure.forms.size()) add(check_uses(procedure, source, forms));
  }

  void check_form_file(const JsonSource& source) {
    const Result<Form> form = read_form(source.text, source.file);
    if (!form) return add(form.faults());
    add(check_standing(*form, source.text, source.file));
    for (Fault& note : certainty_notes(*form, source.text, source.file)) notes_.push_back(std::move(note));
    const std::string folder = beside(source.file, "procedures");
    bool used = false;
    for (const std::string& name : shelf_.files_in(folder, ".json")) {
      const std::string file = folder + name;
      const Shared& shared = shared_beside(file);
      const Result<JsonSource> asked = procedure_source(shelf_.read(file).value_or(""), file, shared);
      // Its own mistakes are told when it is checked itself.
      if (!asked) continue;
      const Result<Procedure> procedure = read_procedure(*asked, shared);
      const auto fills = [&](const FormChoice& choice) { return choice.form == form->id; };
      if (!procedure || std::none_of(procedure->forms.begin(), procedure->forms.end(), fills)) continue;
      used = true;
      check_forms_of(*procedure, *asked);
    }
    if (used) return;
    notes_.push_back(fault_in(source, "#/id", "no procedure that can be read fills this form",
                              "write its id as \"form\" of a procedure, or mend that procedure"));
  }

  const Shelf& shelf_;
  Date today_;
  std::map<std::string, Shared> shared_;  // by folder
  Faults faults_, notes_;
};

}  // namespace

Findings find_mistakes(const Shelf& shelf, const std::vector<std::string>& files, const Date& today) {
  Checker checker(shelf, today);
  for (const std::string& file : files) checker.check(file);
  return std::move(checker).findings();
}

}  // namespace camtay
