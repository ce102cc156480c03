#include "platform/headless_page.hpp"

#include <algorithm>

#include "base/match.hpp"

namespace camtay {
namespace {

using Nodes = std::vector<SemanticNode>;

Nodes::iterator place_of(Nodes& nodes, std::string_view id) {
  return std::find_if(nodes.begin(), nodes.end(), [&](const SemanticNode& node) { return node.id == id; });
}

// Behind the last descendant of the node at `at`.
Nodes::iterator end_of(Nodes& nodes, Nodes::iterator at) {
  const NodeId& id = at->id;
  return std::find_if(at + 1, nodes.end(), [&](const SemanticNode& node) { return node.parent != id; });
}

std::string put(Nodes& nodes, const mirror::Put& change) {
  const SemanticNode& node = change.node;
  if (place_of(nodes, node.id) != nodes.end()) return "put of what is there already: " + node.id;
  Nodes::iterator at = nodes.end();
  if (!node.parent.empty()) {
    const auto parent = place_of(nodes, node.parent);
    if (parent == nodes.end()) return "put into what is not there: " + node.parent;
    at = end_of(nodes, parent);
  }
  if (!change.before.empty()) {
    at = place_of(nodes, change.before);
    if (at == nodes.end()) return "put before what is not there: " + change.before;
    if (at->parent != node.parent) return "put before a node of another parent: " + change.before;
  }
  nodes.insert(at, node);
  return {};
}

std::string set(Nodes& nodes, const SemanticNode& node) {
  const auto at = place_of(nodes, node.id);
  if (at == nodes.end()) return "set of what is not there: " + node.id;
  if (at->role != node.role || at->parent != node.parent) return "set of another role or parent: " + node.id;
  *at = node;
  return {};
}

std::string drop(HeadlessPage& page, const NodeId& id) {
  const auto at = place_of(page.nodes, id);
  if (at == page.nodes.end()) return "drop of what is not there: " + id;
  const auto end = end_of(page.nodes, at);
  for (auto gone = at; gone != end; ++gone) {
    page.rects.erase(gone->id);
    if (page.focus == gone->id) page.focus.clear();
  }
  page.nodes.erase(at, end);
  return {};
}

std::string apply(HeadlessPage& page, const mirror::Op& change) {
  using namespace mirror;
  return std::visit(
      overloaded{
          [&](const NewPage& next) {
            page = {.screen = next.screen,
                    .title = next.title,
                    .look = page.look,
                    .width = page.width,
                    .height = page.height};
            return std::string();
          },
          [&](const Wear& wear) { return page.look = wear.look, std::string(); },
          [&](const Put& added) { return put(page.nodes, added); },
          [&](const mirror::Set& changed) { return set(page.nodes, changed.node); },
          [&](const Drop& change) { return drop(page, change.id); },
          [&](const Move& move) {
            if (page.find(move.id) == nullptr) return "move of what is not there: " + move.id;
            return page.rects[move.id] = move.rect, std::string();
          },
          [&](const Extent& extent) { return page.width = extent.width, page.height = extent.height, std::string(); },
          [&](const Highlight& mark) { return page.spoken = mark.spoken, std::string(); },
          [&](const Announce& announce) { return page.announcement = announce.text, std::string(); },
          [&](const Focus& focus) {
            if (page.find(focus.id) == nullptr) return "focus of what is not there: " + focus.id;
            return page.focus = focus.id, std::string();
          },
      },
      change);
}

}  // namespace

const SemanticNode* HeadlessPage::find(std::string_view id) const {
  for (const SemanticNode& node : nodes) {
    if (node.id == id) return &node;
  }
  return nullptr;
}

std::string apply_changes(HeadlessPage& page, std::span<const mirror::Op> changes) {
  for (const mirror::Op& change : changes) {
    if (std::string impossible = apply(page, change); !impossible.empty()) return impossible;
  }
  return {};
}

}  // namespace camtay
