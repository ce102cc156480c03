// What one screen holds, before anybody has drawn, spoken or mirrored it.
//   - The order of `blocks` is the order of reading, of focus, of the mirror and of the voice. There is no second order.
//   - Where a block lands follows from its kind: Back, Progress and Help form the top bar; the lead Picture and the Listen
//     button stand side by side (from 900 px in a column of their own at the left); the Main button is fixed at the bottom;
//     everything else flows in one column; neighbouring Secondary buttons share a row while they fit.
//   - Ids are DOM ids, voice-clip names and test handles.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "form/document.hpp"

namespace camtay {

using NodeId = std::string;

struct Run {
  std::string text;
  bool strong = false;
  bool vietnamese = false;  // on a page of another language; guide/languages.hpp finds out
  bool operator==(const Run&) const = default;
};
using Rich = std::vector<Run>;
std::string plain_text(const Rich& rich);

enum class Tone { Plain, Soft, Mend, Warn, Done };

struct Heading {
  NodeId id;
  std::string text;
  int level = 1;            // 1: one on each screen, in question size; 2: section
  Tone tone = Tone::Plain;  // Mend: "Chưa nộp."
};
struct Paragraph {
  NodeId id;
  Rich text;
  Tone tone = Tone::Plain;  // Soft: secondary, a little smaller (24 px)
};
struct Picture {
  enum class Size { Lead, Paper, Logo };  // beside Listen / wide in the column (4:3) / centred, large
  NodeId id;
  std::string asset;
  std::string alt;  // empty: decorative
  Size size = Size::Lead;
};
struct Button {
  enum class Kind { Main, Back, Help, Listen, Secondary, Wide };  // Wide: full width, answer-sized
  NodeId id;
  std::string label;
  std::string icon;  // picture name, may be empty
  Kind kind = Kind::Secondary;
  bool expanded = false;  // its help is open
  bool can_expand = false;
  std::string spoken_label;  // when the label alone would not say what it does ("Sửa: tên cháu"); else empty
};
struct Option {
  NodeId id;  // "child_sex/female"
  std::string label;
  std::string picture;
  bool chosen = false;
};
struct Options {
  NodeId id;          // the field's id
  std::string label;  // the legend: the question; not drawn when the heading already says it
  bool legend_shown = false;
  bool several = false;  // checkboxes instead of radios
  bool cards = false;    // two columns of picture cards
  bool invalid = false;
  std::string described_by;  // id of the notice that says what to mend
  std::vector<Option> options;
};
enum class Keyboard { Text, Name, Digits, Phone, Search };
struct Entry {
  NodeId id;          // "child_full_name/entry"
  std::string label;  // always shown above the field
  std::string hint;   // an example below the field
  std::string value;
  Keyboard keyboard = Keyboard::Text;
  int max_length = 200;
  int lines = 1;            // above 1: a text area
  int width_letters = 0;    // 0: the whole column
  bool label_shown = true;  // false where the heading is the label already
  bool last = true;         // enterkeyhint: done or next
  bool invalid = false;
  std::string described_by;
};
struct EntryRow {  // a date in three boxes, a time in two
  NodeId id;
  std::string label;  // the group's legend, not drawn
  std::vector<Entry> entries;
};
struct Progress {
  NodeId id;
  std::string text;     // "Câu 6/14"
  std::string spoken;   // "Câu 6 trong 14"
  std::string section;  // "Về cháu bé"; shown where there is room
  int done = 0, total = 1;
};
struct Notice {
  NodeId id;
  Tone tone = Tone::Plain;
  std::string icon;
  std::string title;
  Rich text;
  bool alert = false;  // announced at once
};
struct Statement {  // one answer in the check, with its two buttons at the right
  NodeId id;
  Rich text;
  bool by_syllable = false;  // the strong part is a person's name
  Button listen;
  Button change;
};
struct Item {  // a paper to bring, a step to do
  NodeId id;
  std::string picture;
  std::string alt;
  std::string title;
  Rich text;
  Tone tone = Tone::Plain;
};
struct Sheet {  // a page of the form
  NodeId id;
  std::string label;  // "Trang 1 trong 2"
  Page page;
  std::vector<Part> parts;  // of the whole document; marks name them by index
  int zoom_percent = 100;   // 100: as wide as the column
};
struct Link {
  NodeId id;
  std::string label;
  std::string href;  // same page or tel:
};

using Block = std::variant<Heading, Paragraph, Picture, Button, Options, Entry, EntryRow, Progress, Notice, Statement,
                           Item, Sheet, Link>;

enum class Theme { Light, Dark, BlackOnYellow };
enum class Skin { Canvas, Plain };

struct Look {
  int text_percent = 100;  // 100, 125, 150, 200
  Theme theme = Theme::Light;
  Skin skin = Skin::Canvas;  // what the person asked for; without WebGL it is plain all the same
  std::string language = "vi";
  bool operator==(const Look&) const = default;
};

// The sentence being spoken: characters [from, to) of the node's visible text; and the word in it, where that is known.
struct Spoken {
  NodeId node;
  int from = 0, to = 0;
  int word_from = 0, word_to = 0;
  bool operator==(const Spoken&) const = default;
};

struct Screen {
  std::string key;    // another key is another screen: "question/child_sex"
  std::string title;  // of the window
  NodeId focus;       // who takes the focus when the screen, this id or the turn changes
  int focus_turn = 0;
  std::string announcement;  // said politely by screen readers when it changes
  std::vector<Block> blocks;
  Spoken spoken;
  Look look;
};

}  // namespace camtay
