// The mirror's promise: whatever stood on the page, the changes lead to what the screen says, and disturb nothing else.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

#include "chance.hpp"
#include "guide/mirror.hpp"
#include "guide/mirror_json.hpp"
#include "guide/view.hpp"
#include "person.hpp"
#include "platform/headless_page.hpp"

namespace camtay {
namespace {

bool is_focus(const mirror::Op& op) { return std::holds_alternative<mirror::Focus>(op); }

HeadlessPage page_of(const Mirrored& mirrored) {
  HeadlessPage page;
  REQUIRE(apply_changes(page, difference({}, mirrored)) == "");
  return page;
}

void check_same(const HeadlessPage& page, const Mirrored& wanted) {
  CHECK(page.screen == wanted.tree.screen);
  CHECK(page.look == wanted.tree.look);
  CHECK(page.nodes == wanted.tree.nodes);
  CHECK(page.spoken == wanted.tree.spoken);
  for (const SemanticNode& node : wanted.tree.nodes) {
    const auto rect = wanted.placement.rects.find(node.id);
    if (rect == wanted.placement.rects.end()) continue;
    const auto shown = page.rects.find(node.id);
    REQUIRE(shown != page.rects.end());
    CHECK(shown->second == rect->second);
  }
  CHECK(page.width == wanted.placement.width);
  CHECK(page.height == wanted.placement.height);
}

// A page of a few elements whose order, words, roles and parents are left to chance.
Mirrored chance_page(Chance& chance) {
  Mirrored mirrored;
  SemanticTree& tree = mirrored.tree;
  tree.screen = chance.below(4) == 0 ? "question/child_sex" : "question/child_full_name";
  tree.title = tree.screen;
  tree.look.text_percent = chance.below(5) == 0 ? 150 : 100;
  std::vector<int> numbers;
  for (int i = 0; i < 12; ++i) numbers.push_back(i);
  for (int i = 11; i > 0; --i)
    std::swap(numbers[static_cast<std::size_t>(i)], numbers[static_cast<std::size_t>(chance.below(i + 1))]);
  if (chance.below(2) == 0) std::sort(numbers.begin(), numbers.end());
  numbers.resize(static_cast<std::size_t>(chance.below(12)));
  const Role roles[] = {Role::Paragraph, Role::Button, Role::Heading, Role::Group};
  std::vector<NodeId> children;
  for (int i = 0; i < 6; ++i) children.push_back("choice/" + std::to_string(i));
  for (const int number : numbers) {
    SemanticNode node{.id = "node/" + std::to_string(number),
                      .role = roles[(number + (chance.below(8) == 0 ? 1 : 0)) % 4]};
    node.name = "Đặng Ngọc Ẩn " + std::to_string(chance.below(3));
    const Role role = node.role;
    const NodeId id = node.id;
    tree.nodes.push_back(std::move(node));
    if (role != Role::Group) continue;
    for (int count = chance.below(4); count > 0 && !children.empty(); --count) {
      const auto at = children.begin() + chance.below(static_cast<int>(children.size()));
      tree.nodes.push_back(
          {.id = *at, .parent = id, .role = Role::Radio, .name = *at, .checked = chance.below(2) == 0});
      children.erase(at);
    }
  }
  for (const SemanticNode& node : tree.nodes) {
    if (chance.below(3) > 0)
      mirrored.placement.rects[node.id] = {.x = static_cast<float>(chance.below(3)), .width = 88};
  }
  if (!tree.nodes.empty() && chance.below(2) == 0) {
    tree.focus = tree.nodes[static_cast<std::size_t>(chance.below(static_cast<int>(tree.nodes.size())))].id;
    tree.spoken = {.node = tree.focus, .from = 0, .to = chance.below(5)};
  }
  mirrored.placement.height = static_cast<float>(800 + chance.below(2));
  return mirrored;
}

TEST_CASE("the changes between any two pages lead from the one to the other") {
  Chance chance;
  for (int i = 0; i < 3000; ++i) {
    INFO("round " << i);
    const Mirrored before = chance_page(chance), after = chance_page(chance);
    HeadlessPage page = page_of(before);
    const std::vector<mirror::Op> changes = difference(before, after);
    REQUIRE(apply_changes(page, changes) == "");
    check_same(page, after);
    if (!after.tree.focus.empty() &&
        (before.tree.screen != after.tree.screen || before.tree.focus != after.tree.focus)) {
      CHECK(page.focus == after.tree.focus);
    }
    CHECK(std::count_if(changes.begin(), changes.end(), is_focus) <= 1);
    const auto focus = std::find_if(changes.begin(), changes.end(), is_focus);
    CHECK((focus == changes.end() || focus + 1 == changes.end()));
  }
}

TEST_CASE("a page that stays the same is left alone") {
  Chance chance;
  for (int i = 0; i < 500; ++i) {
    const Mirrored page = chance_page(chance);
    CHECK(difference(page, page).empty());
  }
}

TEST_CASE("an element that stays is never taken out, put in again or moved") {
  Chance chance;
  for (int i = 0; i < 1000; ++i) {
    Mirrored before = chance_page(chance), after = before;
    // Some go, some come, and the words of some change; nobody changes places.
    std::set<NodeId> gone;
    std::erase_if(after.tree.nodes, [&](const SemanticNode& node) {
      const bool goes = gone.contains(node.parent) || chance.below(4) == 0;
      if (goes) gone.insert(node.id);
      return goes;
    });
    after.tree.nodes.insert(after.tree.nodes.begin(), {.id = "new/first", .name = "mới"});
    after.tree.nodes.push_back({.id = "new/last", .name = "mới"});
    after.tree.focus.clear();
    for (const mirror::Op& op : difference(before, after)) {
      if (const auto* put = std::get_if<mirror::Put>(&op)) CHECK(put->node.id.starts_with("new/"));
      if (const auto* drop = std::get_if<mirror::Drop>(&op)) CHECK(gone.contains(drop->id));
      CHECK_FALSE(std::holds_alternative<mirror::Set>(op));
    }
  }
}

TEST_CASE("a node that gets another role is a new element") {
  Mirrored before, after;
  before.tree.screen = after.tree.screen = "check/child";
  before.tree.nodes = {{.id = "child_sex", .role = Role::Paragraph, .name = "Con gái"}};
  after.tree.nodes = {{.id = "child_sex", .role = Role::Button, .name = "Con gái"}};
  const std::vector<mirror::Op> changes = difference(before, after);
  REQUIRE(changes.size() == 2);
  CHECK(std::holds_alternative<mirror::Drop>(changes[0]));
  CHECK(std::holds_alternative<mirror::Put>(changes[1]));
}

TEST_CASE("choosing an answer changes what is chosen and nothing else") {
  Person person = Person::opens("khai-sinh");
  const Mirrored before{semantics(view(person.model())), {}};
  person.chooses("Mẹ cháu");
  const Mirrored after{semantics(view(person.model())), {}};
  const std::vector<mirror::Op> changes = difference(before, after);
  REQUIRE_FALSE(changes.empty());
  int choices_changed = 0;
  for (const mirror::Op& op : changes) {
    const auto* set = std::get_if<mirror::Set>(&op);
    REQUIRE(set != nullptr);
    choices_changed += set->node.role == Role::Radio;
  }
  CHECK(choices_changed == 1);
}

TEST_CASE("the page reads as the screen does after every step of a walk left to chance") {
  Person person = Person::opens("khai-sinh");
  Chance chance{.state = 7};
  for (int i = 0; i < 400; ++i) {
    const std::vector<SemanticNode>& nodes = person.page().nodes;
    const SemanticNode node = nodes[static_cast<std::size_t>(chance.below(static_cast<int>(nodes.size())))];
    if (node.role == Role::Button) person.happens(Pressed{node.id});
    if (node.role == Role::Radio || node.role == Role::Checkbox) person.happens(Chosen{node.id, !node.checked});
    if (node.role == Role::TextField) person.happens(Typed{node.id, chance.below(2) == 0 ? "12" : "Đặng Ngọc Ẩn"});
    const SemanticTree wanted = semantics(view(person.model()));
    INFO("step " << i << ", " << node.id << ", screen " << wanted.screen);
    REQUIRE(person.page().screen == wanted.screen);
    REQUIRE(person.page().title == wanted.title);
    REQUIRE(person.page().nodes == wanted.nodes);
    REQUIRE(person.page().look == wanted.look);
  }
}

TEST_CASE("the changes of the first screen are told to the browser in its own form") {
  const Person person = Person::arrives();
  const Mirrored welcome{semantics(view(person.model())), {}};
  const Json changes = parse_json_or_discarded(to_json(difference({}, welcome)));
  REQUIRE(changes.is_array());
  REQUIRE(changes.size() > welcome.tree.nodes.size());
  CHECK(changes[0][0] == "page");
  CHECK(changes[0][1] == "welcome");
  std::size_t puts = 0;
  for (const Json& change : changes) puts += change[0] == "put";
  CHECK(puts == welcome.tree.nodes.size());
  CHECK(changes.back()[0] == "focus");
}

}  // namespace
}  // namespace camtay
