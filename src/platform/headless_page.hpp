// The elements a browser would have after the mirror's changes, for tests and the terminal.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "guide/mirror.hpp"

namespace camtay {

struct HeadlessPage {
  std::string screen, title;
  Look look;
  std::vector<SemanticNode> nodes;  // document order; a parent stands right before its children
  NodeId focus;                     // "" when the element that had it is gone
  Spoken spoken;
  std::string announcement;  // the last one
  std::map<NodeId, Rect, std::less<>> rects;
  float width = 0, height = 0;

  const SemanticNode* find(std::string_view id) const;
};

// Makes the changes one after the other, as strictly as no browser does. Gives what was impossible ("drop of what is not
// there: …"), and stops there; "" when all went well.
std::string apply_changes(HeadlessPage& page, std::span<const mirror::Op> changes);

}  // namespace camtay
