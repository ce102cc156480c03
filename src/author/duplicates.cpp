#include "author/duplicates.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "base/path.hpp"
#include "base/text.hpp"

namespace camtay {
namespace {

using Tieng = std::multiset<std::string, std::less<>>;

// Of two questions so many percent of their tiếng (and of their choices) are the same when one block can ask both.
constexpr int alike_percent = 85, same_choices_percent = 60;

struct Asked {
  const Subject* subject = nullptr;
  const Question* question = nullptr;
  std::string words;
  Tieng tieng;
  Fault place;
  bool in_block = false;
};

template <class Set>
int percent_in_common(const Set& a, const Set& b) {
  std::vector<typename Set::value_type> common;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
  return a.size() + b.size() == 0 ? 100 : static_cast<int>(200 * common.size() / (a.size() + b.size()));
}

std::set<std::string, std::less<>> choices_of(const Question& question) {
  std::set<std::string, std::less<>> ids;
  for (const Choice& choice : question.field.choices) ids.insert(choice.id);
  return ids;
}

bool are_alike(const Asked& a, const Asked& b) {
  const Question &one = *a.question, &other = *b.question;
  return is_step(one) == is_step(other) && one.field.kind == other.field.kind &&
         percent_in_common(a.tieng, b.tieng) >= alike_percent &&
         percent_in_common(choices_of(one), choices_of(other)) >= same_choices_percent;
}

// The entry of "questions" that a place lies in: "#/questions/3" of "#/questions/3/parts/commune".
std::string entry_of(const std::string& pointer) {
  const std::size_t first = pointer.find('/', 2);
  return first == std::string::npos ? pointer : pointer.substr(0, pointer.find('/', first + 1));
}

bool stands_alone(const Subject& subject, const std::string& place) {
  constexpr std::string_view start = "#/questions/";
  const std::string entry = entry_of(place);
  if (!entry.starts_with(start)) return false;
  const auto index = static_cast<std::size_t>(int_of(std::string_view(entry).substr(start.size())));
  const auto questions = subject.source.value.find("questions");
  if (questions == subject.source.value.end() || index >= questions->size()) return false;
  const Json& written = (*questions)[index];
  const auto comment = written.is_object() ? written.find("$comment") : written.end();
  return comment != written.end() && comment->is_string() &&
         comment->get_ref<const std::string&>().starts_with("Not shared:");
}

std::vector<Asked> all_asked(const std::vector<Subject>& subjects) {
  std::vector<Asked> all;
  for (const Subject& subject : subjects) {
    for (const Question& question : subject.procedure.questions) {
      Asked asked{.subject = &subject, .question = &question, .words = in(question.ask, "vi")};
      for (std::string& word : words(lower(asked.words))) {
        while (!word.empty() && std::string_view(".,;:?!").find(word.back()) != std::string_view::npos)
          word.pop_back();
        asked.tieng.insert(std::move(word));
      }
      asked.place = fault_in(subject.source, question.place, {});
      asked.in_block = asked.place.file != subject.source.file;
      if (!asked.in_block && stands_alone(subject, question.place)) continue;
      all.push_back(std::move(asked));
    }
  }
  return all;
}

// What the ids of all have in common at their end, as a block is called: "owner_is" and "home_owner_is" give "owner-is".
std::string proposed_name(const std::vector<const Asked*>& alike) {
  std::vector<std::string> common = split(alike.front()->question->id, '_');
  for (const Asked* asked : alike) {
    const std::vector<std::string> parts = split(asked->question->id, '_');
    std::size_t same = 0;
    while (same < std::min(parts.size(), common.size()) && parts.rbegin()[same] == common.rbegin()[same]) ++same;
    common.erase(common.begin(), common.end() - static_cast<std::ptrdiff_t>(same));
  }
  return common.empty() ? replaced(alike.front()->question->id, "_", "-") : join(common, "-");
}

}  // namespace

std::vector<Repeated> repeated_questions(const std::vector<Subject>& subjects) {
  const std::vector<Asked> all = all_asked(subjects);
  std::vector<bool> taken(all.size());
  std::vector<Repeated> found;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (taken[i] || all[i].in_block) continue;
    std::vector<const Asked*> alike{&all[i]};
    Repeated repeated{.words = all[i].words};
    std::set<const Subject*> by{all[i].subject};
    for (std::size_t j = 0; j < all.size(); ++j) {
      if (j == i || taken[j] || !are_alike(all[i], all[j])) continue;
      if (all[j].in_block) {
        // Within one procedure a block beside a question of its own is meant.
        if (all[j].subject == all[i].subject) continue;
        repeated.block = stem(all[j].place.file);
        repeated.block_exists = true;
      } else {
        taken[j] = true;
        alike.push_back(&all[j]);
      }
      by.insert(all[j].subject);
    }
    if (by.size() < 2) continue;
    if (!repeated.block_exists) repeated.block = proposed_name(alike);
    for (const Asked* asked : alike) repeated.places.push_back(asked->place);
    found.push_back(std::move(repeated));
  }
  return found;
}

Faults duplicate_faults(const std::vector<Repeated>& repeated) {
  Faults faults;
  for (const Repeated& one : repeated) {
    for (Fault fault : one.places) {
      fault.what = "\"" + one.words + "\" is asked in several procedures" + fault.what;
      fault.remedy = one.block_exists
                         ? "use the block \"" + one.block + "\""
                         : "write a block, as \"" + one.block + "\", or say in \"$comment\" why \"Not shared: …\"";
      faults.push_back(std::move(fault));
    }
  }
  return faults;
}

}  // namespace camtay
