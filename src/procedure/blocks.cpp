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

 private:
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

class Expansion {
 public:
  Expansion(const JsonSource& source, const Blocks& blocks, Faults& faults)
      : source_(source), blocks_(blocks), root_(source, faults) {}

  JsonSource whole() {
    whole_ = {source_.file, source_.text, source_.value};
    questions_ = Json::array();
    computed_ = member(source_.value, "computed");
    for (Cursor& at : root_["questions"].items()) {
      if (at.raw().is_object() && at.raw().contains("block")) {
        take_use(at);
      } else {
        graft("#/questions/" + std::to_string(questions_.size()), nullptr, at.pointer());
        questions_.push_back(at.raw());
      }
    }
    take_identity_documents();
    whole_.value["questions"] = std::move(questions_);
    if (!computed_.is_null()) whole_.value["computed"] = std::move(computed_);
    return std::move(whole_);
  }

 private:
  void graft(std::string at, const JsonSource* written, std::string pointer) {
    whole_.grafts.push_back({std::move(at), written, std::move(pointer), written != nullptr ? note_ : ""});
  }

  void take_use(Cursor& use) {
    const std::string id = use["block"].text();
    const auto found = blocks_.find(id);
    Cursor words = use["words"], change = use["change"], repeat = use["repeat"];
    for (const char* key : {"section", "when"}) use[key];
    use.refuse_other_keys();
    if (found == blocks_.end()) {
      std::vector<std::string> there;
      for (const auto& [name, block] : blocks_) there.push_back(name);
      return use["block"].fault("no block is called " + in_quotes(id), "use one of " + join(there, ", "));
    }
    const JsonSource& block = found->second;
    const Fault here = fault_in(source_, use.pointer(), {});
    note_ = " (in the use " + here.file + (here.line > 0 ? ":" + std::to_string(here.line) : "") + " " +
            here.pointer + ")";
    const Json& defaults = member(block.value, "defaults");
    for (Cursor& word : words.members()) {
      const std::string name = word.key();
      if (!member(block.value, "words").contains(name) && !defaults.contains(name)) {
        word.fault("the block " + in_quotes(id) + " knows no such word", "remove it");
      }
    }
    const Json& person = member(words.raw(), "person");
    const Json& people = member(source_.value, "people");
    UseWords put(words.raw(), member(people, person.is_string() ? person.get<std::string>() : ""), defaults);
    std::set<std::string, std::less<>> changed;
    if (repeat.exists()) {
      const int from = repeat.need("from").number(), to = repeat.need("to").number();
      repeat.refuse_other_keys();
      if (from < 0 || to < from || to - from >= most_repeats) {
        return repeat.fault("does not count upwards", "write the first and the last number");
      }
      for (int n = from; n <= to; ++n) {
        put.count(n);
        take_block(use, block, put, changed);
      }
    } else {
      take_block(use, block, put, changed);
    }
    for (const std::string& name : put.missing()) {
      words.exists()
          ? words.fault("the word " + in_quotes(name) + " is missing", "give it, see the block " + in_quotes(id))
          : use.fault("the word " + in_quotes(name) + " is missing", "give it under \"words\"");
    }
    for (const std::string& name : put.by_language()) {
      words.fault("the word " + in_quotes(name) + " differs by language, and stands where no language is",
                  "write one text");
    }
    judge_changes(change, put, changed, repeat);
  }

  // What was to be changed and is not there.
  void judge_changes(Cursor& change, UseWords& put, const std::set<std::string, std::less<>>& changed,
                     Cursor& repeat) {
    for (Cursor& patch : change.members()) {
      if (repeat.exists()) put.count(repeat["from"].number_or(0));
      const Json id = put.put_into(patch.key());
      if (!changed.contains(id.get_ref<const std::string&>())) {
        patch.fault("the block makes no question or computed value " + json_text(id), "correct the id");
      }
    }
  }

  void take_block(Cursor& use, const JsonSource& block, UseWords& put, std::set<std::string, std::less<>>& changed) {
    // With the id of a question a computed value stands in for it: a change means the question.
    std::set<std::string, std::less<>> of_questions;
    const Json& questions = member(block.value, "questions");
    for (std::size_t i = 0; i < questions.size(); ++i) {
      Json question = put.put_into(questions[i]);
      const std::string at = "#/questions/" + std::to_string(questions_.size());
      const std::string there = "#/questions/" + std::to_string(i);
      const std::size_t grafts = whole_.grafts.size();
      graft(at, &block, there);
      add_section_and_when(use, block, put, question, at, there);
      apply_change(use, put, question, at, of_questions);
      if (question.is_null()) {
        whole_.grafts.resize(grafts);
      } else {
        questions_.push_back(std::move(question));
      }
    }
    const Json& values = member(block.value, "computed");
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (!computed_.is_array()) computed_ = Json::array();
      Json value = put.put_into(values[i]);
      const std::string at = "#/computed/" + std::to_string(computed_.size());
      const std::size_t grafts = whole_.grafts.size();
      graft(at, &block, "#/computed/" + std::to_string(i));
      if (!of_questions.contains(id_of(value))) apply_change(use, put, value, at, changed);
      if (value.is_null()) {
        whole_.grafts.resize(grafts);
      } else {
        computed_.push_back(std::move(value));
      }
    }
    changed.merge(of_questions);
  }

  void add_section_and_when(Cursor& use, const JsonSource& block, UseWords& put, Json& question,
                            const std::string& at, const std::string& there) {
    if (!question.is_object()) return;
    if (Cursor section = use["section"]; section.exists()) {
      question["section"] = put.put_into(section.raw());
      graft(at + "/section", nullptr, section.pointer());
    }
    Cursor when = use["when"];
    if (!when.exists()) return;
    Json rule = put.put_into(when.raw());
    const auto own = question.find("when");
    if (own == question.end()) {
      question["when"] = std::move(rule);
      graft(at + "/when", nullptr, when.pointer());
      return;
    }
    Json both = Json::object();
    both["and"] = Json::array({std::move(rule), std::move(*own)});
    question["when"] = std::move(both);
    graft(at + "/when/and/0", nullptr, when.pointer());
    graft(at + "/when/and/1", &block, there + "/when");
  }

  void apply_change(Cursor& use, UseWords& put, Json& entry, const std::string& at,
                    std::set<std::string, std::less<>>& changed) {
    const std::string id = id_of(entry);
    for (Cursor& patch : use["change"].members()) {
      if (put.put_into(patch.key()) != id) continue;
      changed.insert(id);
      const Json change = put.put_into(patch.raw());
      graft_changes(change, entry, at, patch.pointer());
      entry.merge_patch(change);
    }
  }

  // Each part of a patch was written in the procedure; what it leaves is the block's.
  void graft_changes(const Json& patch, const Json& target, const std::string& at, const std::string& pointer) {
    if (!patch.is_object() || !target.is_object()) return graft(at, nullptr, pointer);
    for (const auto& [key, inner] : patch.items()) {
      graft_changes(inner, member(target, key), at + "/" + escaped_key(key), pointer + "/" + escaped_key(key));
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
    graft("#/identity_documents", &shared->second, "#/identity_documents");
  }

  const JsonSource& source_;
  const Blocks& blocks_;
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
