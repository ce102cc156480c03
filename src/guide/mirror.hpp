// The screen as assistive technology, keyboards, tests and the plain skin meet it: ordinary elements in reading order.
//   - Surviving nodes keep their order, and a node never changes its role: a replaced element loses focus, and a screen
//     reader then starts again from the top of the page.
//   - Focus is always the last change: an element must exist before it can be focused.
//   - A screen of another key is a new page: nothing survives but nodes with the same id and role may be taken over.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "guide/painting.hpp"
#include "guide/screen.hpp"

namespace camtay {

enum class Role {
  Heading,    // <h1 tabindex=-1>, <h2>
  Paragraph,  // <p>
  Image,      // <img alt>; decorative when the name is empty
  Button,     // <button>
  Group,      // <fieldset><legend>; also rows of entries
  Radio,      // <label><input type=radio> in a Group
  Checkbox,   // <label><input type=checkbox> in a Group
  TextField,  // <div><label><input> and hint
  TextArea,
  Progress,   // <p> with a bar
  Notice,     // <div>, role=alert when `alert`
  Statement,  // <div> around a <p>; its two buttons are children
  Item,       // <div> with img, h2 and p
  Sheet,      // a page of the form
  Link,
};

struct SemanticNode {
  NodeId id;
  NodeId parent;  // of Radio, Checkbox, grouped TextField, Statement's buttons; else empty
  Role role = Role::Paragraph;
  std::string
      look;  // class of the plain skin: "main", "listen", "back", "help", "secondary", "wide", "card", "soft", "mend" …
  std::string name;         // the text or label
  std::string spoken_name;  // accessible name when it differs from the shown one; else empty
  Rich text;                // runs, where the text (of most roles: the name) has any
  std::string hint;
  std::string value;
  std::string picture;
  std::string alt;
  std::string described_by;
  std::string group;  // Progress: "6/14"; Link: href; Sheet: the page as JSON (see mirror_json.hpp)
  int level = 0;
  int lines = 0;
  int max_length = 0;
  int width_letters = 0;
  Keyboard keyboard = Keyboard::Text;
  bool checked = false, invalid = false, alert = false, label_shown = true, expanded = false, can_expand = false,
       last = true;
  bool operator==(const SemanticNode&) const = default;
};

struct SemanticTree {
  std::string screen;  // Screen::key
  std::string title;
  NodeId focus;
  int focus_turn = 0;  // Screen::focus_turn
  std::string announcement;
  Look look;
  Spoken spoken;
  std::vector<SemanticNode> nodes;  // reading order; a parent stands before its children
};

SemanticTree semantics(const Screen& screen);

struct Mirrored {
  SemanticTree tree;
  Placement placement;
};

namespace mirror {

struct NewPage {
  std::string screen, title;
  bool operator==(const NewPage&) const = default;
};
struct Wear {
  Look look;
  bool operator==(const Wear&) const = default;
};  // theme, text size, skin
struct Put {
  SemanticNode node;
  NodeId before;
  bool operator==(const Put&) const = default;
};  // before "": at the end of its parent
struct Set {
  SemanticNode node;
  bool operator==(const Set&) const = default;
};
struct Drop {
  NodeId id;
  bool operator==(const Drop&) const = default;
};
struct Move {
  NodeId id;
  Rect rect;
  bool operator==(const Move&) const = default;
};
struct Extent {
  float width = 0, height = 0;
  bool operator==(const Extent&) const = default;
};  // of the page
struct Highlight {
  Spoken spoken;
  bool operator==(const Highlight&) const = default;
};  // the sentence being spoken; node "" for none
struct Announce {
  std::string text;
  bool operator==(const Announce&) const = default;
};
struct Focus {
  NodeId id;
  bool operator==(const Focus&) const = default;
};

using Op = std::variant<NewPage, Wear, Put, Set, Drop, Move, Extent, Highlight, Announce, Focus>;

}  // namespace mirror

// The changes that lead from one mirrored screen to the next; empty when they are equal.
std::vector<mirror::Op> difference(const Mirrored& before, const Mirrored& after);

}  // namespace camtay
