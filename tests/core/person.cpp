#include "person.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/text.hpp"
#include "guide/narration.hpp"
#include "guide/view.hpp"
#include "platform/headless_text.hpp"

namespace camtay {
namespace {

bool is_choice(const SemanticNode& node) { return node.role == Role::Radio || node.role == Role::Checkbox; }
bool is_button(const SemanticNode& node) { return node.role == Role::Button; }
bool is_field(const SemanticNode& node) { return node.role == Role::TextField || node.role == Role::TextArea; }

const std::string& accessible_name(const SemanticNode& node) {
  return node.spoken_name.empty() ? node.name : node.spoken_name;
}

}  // namespace

SiteFiles shipped_files() {
  static const SiteFiles files({CAMTAY_ASSETS_DIR, CAMTAY_BUILT_ASSETS_DIR});
  return files;
}

Person::Person(SiteFiles files)
    : platform_(std::make_unique<HeadlessPlatform>(std::move(files))), app_(std::make_unique<App>(*platform_)) {}

Person Person::returns(const std::string& kept, SiteFiles files) {
  Person person(std::move(files));
  person.happens(Started{.stored = kept, .today = test_day});
  return person;
}

Person Person::returns_without(const std::string& file, const std::string& kept) {
  Person person(shipped_files());
  person.platform_->lose(file);
  person.happens(Started{.stored = kept, .today = test_day});
  return person;
}

Person Person::arrives(SiteFiles files) { return returns("", std::move(files)); }

Person Person::begins(SiteFiles files) {
  Person person = arrives(std::move(files));
  person.chooses("Cho tôi, nhà tôi");
  person.presses("Bắt đầu");
  return person;
}

Person Person::opens(const std::string& procedure_id, SiteFiles files) {
  Person person = begins(std::move(files));
  person.chooses_procedure(procedure_id);
  person.goes_on();
  person.presses(person.sees_button("Bắt đầu hỏi") ? "Bắt đầu hỏi" : "Bắt đầu xem");
  return person;
}

void Person::chooses_procedure(const std::string& id) {
  const CatalogueEntry* entry = find_entry(*model().loaded.catalogue, id);
  if (entry == nullptr) misses("procedure", id);
  const std::string card = in(entry->card, "vi");
  if (sees_button("Tìm giấy khác")) presses("Tìm giấy khác");
  types(card);  // it may stand in a group, or on a later page
  chooses(card);
}

void Person::happens(Action action) {
  platform_->happen(std::move(action));
  settle();
}

void Person::settle() {
  do app_->frame(nullptr);
  while (!platform_->idle());
  if (!platform_->impossible().empty())
    throw std::runtime_error("The mirror asks for the impossible: " + platform_->impossible());
}

void Person::misses(std::string_view what, std::string_view name) const {
  throw std::runtime_error("There is no " + std::string(what) + " \"" + std::string(name) + "\" here:\n" +
                           screen_text());
}

const SemanticNode& Person::find(std::string_view what, std::string_view label,
                                 bool (*is_such)(const SemanticNode&)) const {
  for (const SemanticNode& node : page().nodes) {
    if (is_such(node) && accessible_name(node) == label) return node;
  }
  misses(what, label);
}

void Person::chooses(std::string_view label) { happens(Chosen{find("choice", label, is_choice).id, true}); }

void Person::presses(std::string_view label) { happens(Pressed{find("button", label, is_button).id}); }

void Person::types(std::string_view label, std::string_view text) {
  const NodeId id = find("field", label, is_field).id;
  happens(Typed{id, std::string(text)});
  happens(Left{id});
}

void Person::types(std::string_view text) {
  const SemanticNode* only = nullptr;
  for (const SemanticNode& node : page().nodes) {
    if (!is_field(node)) continue;
    if (only != nullptr) misses("only field", "");
    only = &node;
  }
  if (only == nullptr) misses("field", "");
  const NodeId id = only->id;
  happens(Typed{id, std::string(text)});
  happens(Left{id});
}

void Person::types_date(std::string_view day, std::string_view month, std::string_view year) {
  types("Ngày", day);
  types("Tháng", month);
  types("Năm", year);
}

void Person::answers(std::string_view heading_here, std::string_view label_or_text) {
  if (!is_at(heading_here)) misses("screen", heading_here);
  for (const SemanticNode& node : page().nodes) {
    if (is_choice(node) && accessible_name(node) == label_or_text) return chooses(label_or_text), goes_on();
  }
  if (has_field("Ngày")) {
    const std::vector<std::string> parts = split(label_or_text, '/');
    if (parts.size() != 3) misses("date", label_or_text);
    return types_date(parts[0], parts[1], parts[2]), goes_on();
  }
  types(label_or_text);
  // What was looked for in a list is chosen from what was found.
  for (const SemanticNode& node : page().nodes) {
    if (is_choice(node) && accessible_name(node) == label_or_text) return chooses(label_or_text), goes_on();
  }
  goes_on();
}

void Person::comes_to(std::string_view question_id) {
  while (place(model()).id != question_id) {
    if (place(model()).stop != Stop::Question) misses("question", question_id);
    presses("Để sau");
  }
}

void Person::puts_off_the_rest() {
  while (place(model()).stop == Stop::Question) presses("Để sau");
}

int Person::confirms_every_section() {
  int sections = 0;
  for (; place(model()).stop == Stop::Check; ++sections) presses("Đúng rồi");
  return sections;
}

void Person::goes_back_in_browser() { happens(Went{platform_->visited() - 1}); }

std::string Person::heading() const {
  for (const SemanticNode& node : page().nodes) {
    if (node.role == Role::Heading && node.level == 1) return node.name;
  }
  return {};
}

bool Person::is_at(std::string_view wanted) const { return heading() == wanted; }

std::string Person::screen_text() const { return to_text(page(), Numbers::Hidden); }

bool Person::sees(std::string_view text) const { return screen_text().find(text) != std::string::npos; }

bool Person::sees_button(std::string_view label) const {
  for (const SemanticNode& node : page().nodes) {
    if (is_button(node) && accessible_name(node) == label) return true;
  }
  return false;
}

bool Person::has_field(std::string_view label) const {
  for (const SemanticNode& node : page().nodes) {
    if (is_field(node) && accessible_name(node) == label) return true;
  }
  return false;
}

bool Person::has_chosen(std::string_view label) const { return find("choice", label, is_choice).checked; }

std::string Person::value_of(std::string_view label) const { return find("field", label, is_field).value; }

std::string Person::spoken_text() const {
  std::string text;
  for (const Utterance& utterance : narrate(view(model()), words(model()))) text += utterance.text + "\n";
  return text;
}

bool Person::hears(std::string_view text) const {
  return replaced(spoken_text(), "\n", " ").find(speakable(text, words(model()))) != std::string::npos;
}

}  // namespace camtay
