#include "guide/mirror.hpp"

#include <cassert>
#include <set>

namespace camtay {
namespace {

using namespace mirror;
using Nodes = std::map<std::string_view, const SemanticNode*>;

Nodes by_id(const SemanticTree& tree) {
  Nodes nodes;
  for (const SemanticNode& node : tree.nodes) nodes.emplace(node.id, &node);
  return nodes;
}

// A node lives on only in its own role and under its own parent; else it is dropped and put anew.
bool survives(const SemanticNode& before, const SemanticNode& after) {
  return before.role == after.role && before.parent == after.parent && (before.level == after.level);
}

const Rect* rect_of(const Placement& placement, const NodeId& id) {
  const auto found = placement.rects.find(id);
  return found == placement.rects.end() ? nullptr : &found->second;
}

// The survivors keep their order; a survivor that would have to move is not one. Greedy: the longest run is not needed, screens are short.
std::set<std::string_view> survivors(const SemanticTree& before, const SemanticTree& after) {
  std::map<std::string_view, std::size_t> position;
  for (std::size_t i = 0; i < before.nodes.size(); ++i) position.emplace(before.nodes[i].id, i);
  std::set<std::string_view> kept;
  std::size_t next = 0;
  for (const SemanticNode& node : after.nodes) {
    const auto was = position.find(node.id);
    if (was == position.end() || was->second < next || !survives(before.nodes[was->second], node)) continue;
    if (!node.parent.empty() && !kept.contains(node.parent)) continue;
    next = was->second + 1;
    kept.insert(node.id);
  }
  return kept;
}

[[maybe_unused]] bool has(const SemanticTree& tree, const NodeId& id) {  // for the assertion only
  for (const SemanticNode& node : tree.nodes) {
    if (node.id == id) return true;
  }
  return false;
}

}  // namespace

std::vector<Op> difference(const Mirrored& before, const Mirrored& after) {
  std::vector<Op> ops;
  // Another title comes with another screen, or with another language of the same one.
  const bool new_page = before.tree.screen != after.tree.screen || before.tree.title != after.tree.title;
  if (!(before.tree.look == after.tree.look)) ops.push_back(Wear{after.tree.look});
  // A new page keeps nothing: the old elements go when the new ones stand and have the focus.
  std::set<std::string_view> kept;
  if (new_page) {
    ops.push_back(NewPage{after.tree.screen, after.tree.title});
  } else {
    kept = survivors(before.tree, after.tree);
    for (const SemanticNode& node : before.tree.nodes) {
      // A parent takes its children with it.
      const bool alone = node.parent.empty() || kept.contains(node.parent);
      if (alone && !kept.contains(node.id)) ops.push_back(Drop{node.id});
    }
  }
  const Nodes old = by_id(before.tree);
  for (std::size_t i = 0; i < after.tree.nodes.size(); ++i) {
    const SemanticNode& node = after.tree.nodes[i];
    if (kept.contains(node.id)) {
      if (!(*old.at(node.id) == node)) ops.push_back(mirror::Set{node});
      continue;
    }
    // The next sibling that is already there.
    NodeId before_id;
    for (std::size_t j = i + 1; j < after.tree.nodes.size() && before_id.empty(); ++j) {
      const SemanticNode& later = after.tree.nodes[j];
      if (later.parent == node.parent && kept.contains(later.id)) before_id = later.id;
    }
    ops.push_back(Put{node, before_id});
  }
  for (const SemanticNode& node : after.tree.nodes) {
    const Rect* now = rect_of(after.placement, node.id);
    const Rect* then = kept.contains(node.id) ? rect_of(before.placement, node.id) : nullptr;
    if (now != nullptr && (then == nullptr || !(*then == *now))) ops.push_back(Move{node.id, *now});
  }
  if (before.placement.height != after.placement.height || before.placement.width != after.placement.width) {
    ops.push_back(Extent{after.placement.width, after.placement.height});
  }
  if (!(before.tree.spoken == after.tree.spoken) || (new_page && !after.tree.spoken.node.empty())) {
    ops.push_back(Highlight{after.tree.spoken});
  }
  if (!after.tree.announcement.empty() && (new_page || before.tree.announcement != after.tree.announcement)) {
    ops.push_back(Announce{after.tree.announcement});
  }
  if (!after.tree.focus.empty() &&
      (new_page || before.tree.focus != after.tree.focus || before.tree.focus_turn != after.tree.focus_turn)) {
    assert(has(after.tree, after.tree.focus));
    ops.push_back(Focus{after.tree.focus});
  }
  return ops;
}

}  // namespace camtay
