#include "procedure/blocks.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/json_scan.hpp"
#include "base/text.hpp"

namespace camtay {
namespace {

constexpr int deepest_word = 4;  // a word may itself hold words: so deep, against circles
constexpr int most_repeats = 50;
constexpr std::size_t deepest_use = 6;  // blocks in blocks in blocks

std::string in_quotes(std::string_view text) { return "\"" + std::string(text) + "\""; }

// The words one use gives, and what was asked for in vain.
class UseWords {
 public:
  UseWords(const Json& given, const Json& person, const Json& defaults)
      : given_(given), person_(person), defaults_(defaults) {}

  void count(int n) { counted_ = {{"n", n}, {"before", n - 1}}; }
  const std::set<std::string, std::less<>>& missing() const { return missing_; }
  const std::set<std::string, std::less<>>& by_language() const { return by_language_; }

  // A value with its words in place; `language` is that of the text map it stands in, or "".
  Json put_into(const Json& value, std::string_view language = {}) {
    if (value.is_string()) {
      const std::optional<std::string> text = put_into_text(value.get_ref<const std::string&>(), language, 0);
      return text ? Json(*text) : Json();
    }
    if (value.is_array()) {
      Json list = Json::array();
      for (const Json& item : value) list.push_back(put_into(item));
      return list;
    }
    if (!value.is_object()) return value;
    const bool is_text_map = value.contains("vi");
    Json object = Json::object();
    for (const auto& [key, member] : value.items()) {
      Json put = put_into(member, is_text_map ? std::string_view(key) : std::string_view());
      // A language for which a word is missing is missing itself, and is asked for when the procedure is checked.
      if (is_text_map && put.is_null()) continue;
      object[put_into_text(key, {}, 0).value_or(key)] = std::move(put);
    }
    return object;
  }

  // A use that stands in a block. A word of its own that is "$(word)" alone takes that word as it is, by language too.
  Json put_into_use(const Json& use) {
    Json put = put_into(without_words(use));
    const auto words = use.find("words");
    if (words == use.end() || !words->is_object()) return put;
    for (const auto& [name, value] : words->items()) {
      const Json* whole = value.is_string() ? named_alone(value.get_ref<const std::string&>()) : nullptr;
      put["words"][name] = put_into(whole != nullptr ? *whole : value);
    }
    return put;
  }

 private:
  static Json without_words(Json use) {
    use.erase("words");
    return use;
  }

  // The word by language that a text is, and nothing else: "$(whose)".
  const Json* named_alone(std::string_view text) const {
    if (!text.starts_with("$(") || text.find(')') != text.size() - 1) return nullptr;
    const Json* found = find(text.substr(2, text.size() - 3));
    return found != nullptr && found->is_object() ? found : nullptr;
  }

  std::optional<std::string> put_into_text(std::string_view text, std::string_view language, int depth) {
    std::string whole;
    for (std::size_t open = text.find("$("); open != std::string_view::npos; open = text.find("$(")) {
      const std::size_t close = text.find(')', open);
      if (close == std::string_view::npos) break;
      const std::optional<std::string> put = word(text.substr(open + 2, close - open - 2), language, depth);
      if (!put) return std::nullopt;
      whole.append(text.substr(0, open)).append(*put);
      text.remove_prefix(close + 1);
    }
    return whole.append(text);
  }

  const Json* find(std::string_view name) const {
    for (const Json* words : {&std::as_const(counted_), &given_, &person_, &defaults_}) {
      if (!words->is_object()) continue;
      if (const auto found = words->find(name); found != words->end()) return &*found;
    }
    return nullptr;
  }

  std::optional<std::string> word(std::string_view name, std::string_view language, int depth) {
    const Json* found = find(name);
    std::string small(name);
    if (found == nullptr && !small.empty() && small[0] >= 'A' && small[0] <= 'Z') {
      small[0] = static_cast<char>(small[0] - 'A' + 'a');
      found = find(small);
    }
    if (found == nullptr || depth > deepest_word) return missing_.insert(small), std::string();
    if (found->is_object()) {
      if (language.empty()) return by_language_.insert(small), std::string();
      const auto words = found->find(language);
      if (words == found->end()) return std::nullopt;
      found = &*words;
    }
    const std::string own = found->is_string() ? found->get<std::string>()
                            : found->is_null() ? ""
                                               : json_text(*found);
    std::optional<std::string> put = put_into_text(own, language, depth + 1);
    return put && small != name ? capitalised(*put) : put;
  }

  const Json &given_, &person_, &defaults_;
  Json counted_;
  std::set<std::string, std::less<>> missing_, by_language_;
};

const Json& member(const Json& object, std::string_view key) {
  static const Json none;
  if (!object.is_object()) return none;
  const auto found = object.find(key);
  return found == object.end() ? none : *found;
}

// The id that "change" calls a question or a computed value by.
std::string id_of(const Json& entry) {
  const Json& field = member(member(entry, "field"), "id");
  const Json& own = member(entry, "id");
  return field.is_string() ? field.get<std::string>() : own.is_string() ? own.get<std::string>() : std::string();
}

// A question or computed value that a use makes, and where its parts were written: "/when" is a place within it.
struct Made {
  Json value;
  std::vector<Graft> grafts;
};

struct MadeOf {
  std::vector<Made> questions, computed;
};

// A use of a block, in the procedure or in a block that is itself used.
struct Use {
  Cursor at;                            // as it was written
  Json value;                           // with the words of the block it stands in
  const JsonSource* written = nullptr;  // that block; null: the procedure
  UseWords* around = nullptr;           // that block's words
  std::vector<std::string> blocks;      // the blocks it stands in, the outermost first
};

bool is_use(const Json& question) { return question.is_object() && question.contains("block"); }

class Expansion {
 public:
  Expansion(const JsonSource& source, const Blocks& blocks, Faults& faults)
      : source_(source), blocks_(blocks), faults_(faults), root_(source, faults) {}

  JsonSource whole() {
    whole_ = {source_.file, source_.text, source_.value};
    questions_ = Json::array();
    computed_ = member(source_.value, "computed");
    for (Cursor& at : root_["questions"].items()) {
      if (is_use(at.raw())) {
        const Fault here = fault_in(source_, at.pointer(), {});
        note_ = " (in the use " + here.file + (here.line > 0 ? ":" + std::to_string(here.line) : "") + " " +
                here.pointer + ")";
        MadeOf made;
        take_use({.at = at, .value = at.raw()}, made);
        for (Made& question : made.questions) add(std::move(question), "#/questions/", questions_);
        for (Made& value : made.computed) add(std::move(value), "#/computed/", computed_);
      } else {
        add({at.raw(), {{"", nullptr, at.pointer()}}}, "#/questions/", questions_);
      }
    }
    take_identity_documents();
    whole_.value["questions"] = std::move(questions_);
    if (!computed_.is_null()) whole_.value["computed"] = std::move(computed_);
    return std::move(whole_);
  }

 private:
  void add(Made made, const std::string& list_at, Json& list) {
    if (!list.is_array()) list = Json::array();
    for (Graft& graft : made.grafts) {
      graft.at = list_at + std::to_string(list.size()) + graft.at;
      whole_.grafts.push_back(std::move(graft));
    }
    list.push_back(std::move(made.value));
  }

  Graft graft(std::string at, const JsonSource* written, std::string pointer) const {
    return {std::move(at), written, std::move(pointer), written != nullptr ? note_ : ""};
  }

  void take_use(Use use, MadeOf& made) {
    Cursor& at = use.at;
    const std::string id = at["block"].text();
    const auto found = blocks_.find(id);
    Cursor words = at["words"], change = at["change"];
    at["when"];
    Cursor repeat = at["repeat"], section = at["section"];
    at.refuse_other_keys();
    for (Cursor* of_procedures : {&repeat, &section}) {
      if (use.written != nullptr && of_procedures->exists()) {
        of_procedures->fault("stands in a block", "give it in the procedure, where the whole block is used");
      }
    }
    if (found == blocks_.end()) {
      std::vector<std::string> there;
      for (const auto& [name, block] : blocks_) there.push_back(name);
      return at["block"].fault("no block is called " + in_quotes(id), "use one of " + join(there, ", "));
    }
    use.blocks.push_back(id);
    if (std::count(use.blocks.begin(), use.blocks.end(), id) > 1) {
      return at["block"].fault("the block " + in_quotes(id) + " is made of itself", "use another block");
    }
    if (use.blocks.size() > deepest_use) return at["block"].fault("is nested too deep", "write the questions here");
    const JsonSource& block = found->second;
    const Json &given = member(use.value, "words"), &defaults = member(block.value, "defaults");
    for (Cursor& word : words.members()) {
      const std::string name = word.key();
      if (!member(block.value, "words").contains(name) && !defaults.contains(name)) {
        word.fault("the block " + in_quotes(id) + " knows no such word", "remove it");
      }
    }
    const Json &person = member(given, "person"), &people = member(source_.value, "people");
    UseWords put(given, member(people, person.is_string() ? person.get<std::string>() : ""), defaults);
    std::set<std::string, std::less<>> changed;
    if (repeat.exists()) {
      const int from = repeat.need("from").number(), to = repeat.need("to").number();
      repeat.refuse_other_keys();
      if (from < 0 || to < from || to - from >= most_repeats) {
        return repeat.fault("does not count upwards", "write the first and the last number");
      }
      for (int n = from; n <= to; ++n) {
        put.count(n);
        take_block(use, block, put, changed, made);
      }
      put.count(from);
    } else {
      take_block(use, block, put, changed, made);
    }
    for (const std::string& name : put.missing()) {
      words.exists()
          ? words.fault("the word " + in_quotes(name) + " is missing", "give it, see the block " + in_quotes(id))
          : at.fault("the word " + in_quotes(name) + " is missing", "give it under \"words\"");
    }
    for (const std::string& name : put.by_language()) {
      words.fault("the word " + in_quotes(name) + " differs by language, and stands where no language is",
                  "write one text");
    }
    // What was to be changed and is not there.
    for (Cursor& patch : change.members()) {
      if (const std::string target = target_of(use, put, patch); !changed.contains(target)) {
        patch.fault("the block makes no question or computed value " + in_quotes(target), "correct the id");
      }
    }
  }

  // The id that a member of "change" means, with the words of the use and of what is around it.
  static std::string target_of(const Use& use, UseWords& put, const Cursor& patch) {
    const Json key = use.around != nullptr ? use.around->put_into(patch.key()) : Json(patch.key());
    return put.put_into(key).get<std::string>();
  }

  // With the id of a question a computed value stands in for it: a change means the question.
  void take_block(const Use& use, const JsonSource& block, UseWords& put, std::set<std::string, std::less<>>& changed,
                  MadeOf& made) {
    MadeOf own;
    for (Cursor& at : Cursor(block, faults_)["questions"].items()) {
      if (is_use(at.raw())) {
        take_use({at, put.put_into_use(at.raw()), &block, &put, use.blocks}, own);
      } else {
        own.questions.push_back({put.put_into(at.raw()), {graft("", &block, at.pointer())}});
      }
    }
    for (Cursor& at : Cursor(block, faults_)["computed"].items()) {
      own.computed.push_back({put.put_into(at.raw()), {graft("", &block, at.pointer())}});
    }
    std::set<std::string, std::less<>> of_questions;
    for (Made& question : own.questions) {
      add_section_and_when(use, put, question);
      apply_change(use, put, question, of_questions);
      if (!question.value.is_null()) made.questions.push_back(std::move(question));
    }
    for (Made& value : own.computed) {
      if (!of_questions.contains(id_of(value.value))) apply_change(use, put, value, changed);
      if (!value.value.is_null()) made.computed.push_back(std::move(value));
    }
    changed.merge(of_questions);
  }

  void add_section_and_when(const Use& use, UseWords& put, Made& question) {
    if (!question.value.is_object()) return;
    const std::string here = use.at.pointer();
    if (const Json& section = member(use.value, "section"); !section.is_null()) {
      question.value["section"] = put.put_into(section);
      question.grafts.push_back(graft("/section", use.written, here + "/section"));
    }
    const Json& when = member(use.value, "when");
    if (when.is_null()) return;
    Json rule = put.put_into(when);
    const auto own = question.value.find("when");
    if (own == question.value.end()) {
      question.value["when"] = std::move(rule);
      question.grafts.push_back(graft("/when", use.written, here + "/when"));
      return;
    }
    Json both = Json::object();
    both["and"] = Json::array({std::move(rule), std::move(*own)});
    question.value["when"] = std::move(both);
    // What was the whole condition is now its second part.
    const Graft whole = question.grafts.front();
    question.grafts.insert(question.grafts.begin() + 1, graft("/when", whole.written, whole.pointer + "/when"));
    for (Graft& part : question.grafts) {
      if (part.at == "/when" || part.at.starts_with("/when/")) part.at.insert(5, "/and/1");
    }
    question.grafts.push_back(graft("/when/and/0", use.written, here + "/when"));
  }

  void apply_change(const Use& use, UseWords& put, Made& made, std::set<std::string, std::less<>>& changed) {
    const std::string id = id_of(made.value);
    Cursor at = use.at;
    for (Cursor& patch : at["change"].members()) {
      if (target_of(use, put, patch) != id) continue;
      changed.insert(id);
      const Json change = put.put_into(use.around != nullptr ? use.around->put_into(patch.raw()) : patch.raw());
      graft_changes(change, made.value, "", patch.pointer(), use.written, made.grafts);
      made.value.merge_patch(change);
    }
  }

  // Each part of a patch was written in the use; what it leaves is the block's.
  void graft_changes(const Json& patch, const Json& target, const std::string& at, const std::string& pointer,
                     const JsonSource* written, std::vector<Graft>& grafts) const {
    if (!patch.is_object() || !target.is_object()) return grafts.push_back(graft(at, written, pointer));
    for (const auto& [key, inner] : patch.items()) {
      graft_changes(inner, member(target, key), at + "/" + escaped_key(key), pointer + "/" + escaped_key(key),
                    written, grafts);
    }
  }

  // What kinds of identity paper there are is the same everywhere.
  void take_identity_documents() {
    const auto asks = [](const Json& question) {
      return member(member(question, "field"), "kind") == Json("identity_document");
    };
    const auto shared = blocks_.find("identity-documents");
    if (shared == blocks_.end() || member(source_.value, "identity_documents").is_array()) return;
    if (std::none_of(questions_.begin(), questions_.end(), asks)) return;
    note_.clear();
    whole_.value["identity_documents"] = member(shared->second.value, "identity_documents");
    whole_.grafts.push_back(graft("#/identity_documents", &shared->second, "#/identity_documents"));
  }

  const JsonSource& source_;
  const Blocks& blocks_;
  Faults& faults_;
  Cursor root_;
  JsonSource whole_;
  Json questions_, computed_;
  std::string note_;
};

}  // namespace

Result<JsonSource> expanded(JsonSource procedure, const Blocks& blocks) {
  if (!member(procedure.value, "questions").is_array()) return procedure;
  Faults faults;
  JsonSource whole = Expansion(procedure, blocks, faults).whole();
  if (!faults.empty()) return faults;
  return whole;
}

}  // namespace camtay
