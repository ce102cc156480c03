// Pages as everything that leaves the program sees them: PDF, print, preview, text, tests.
//   - Lengths are whole hundredths of a millimetre from the top left corner of the page; y of text is its baseline.
//   - Marks stand in reading order. `tag` says what they are for somebody who listens (tagged PDF, preview's text).
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace camtay {

using Hundredths = std::int32_t;  // 1/100 mm

enum class Face { Regular, Bold, Italic };

enum class Tag { Title, Heading, Paragraph, Field, Note, Signature, Artifact };

struct TextMark {
  Hundredths x = 0, y = 0;
  Hundredths width = 0;  // of the text; where greater than the font's, its spaces are stretched (justified lines)
  int size = 0;          // 1/10 pt: 130 is 13 pt
  Face face = Face::Regular;
  std::string text;  // NFC; one line
  bool operator==(const TextMark&) const = default;
};
struct RuleMark {  // a straight line
  Hundredths x1 = 0, y1 = 0, x2 = 0, y2 = 0;
  Hundredths thickness = 0;
  bool operator==(const RuleMark&) const = default;
};
struct LeaderMark {  // a dotted line under a blank
  Hundredths x1 = 0, x2 = 0, y = 0;
  bool operator==(const LeaderMark&) const = default;
};
struct BoxMark {                    // x, y its top left corner
  enum class Use { Tick, Letter };  // Letter: a frame for one letter, which is a text of its own behind its frames
  Hundredths x = 0, y = 0, side = 0;
  bool ticked = false;
  Use use = Use::Tick;
  bool operator==(const BoxMark&) const = default;
};
using MarkShape = std::variant<TextMark, RuleMark, LeaderMark, BoxMark>;

struct Mark {
  MarkShape shape;
  int part = 0;  // index into Document::parts
  // A line goes through it: the alternative that the answers rule out. It is seen, and is no text of the form any more.
  bool crossed_out = false;
  bool operator==(const Mark&) const = default;
};

// Where in a table with borders a part stands.
struct CellPlace {
  int table = -1;  // parts of one table have the same number; -1: in no table
  int row = 0, column = 0, span = 1, rows = 1;
  bool header = false;
  bool operator==(const CellPlace&) const = default;
};

// A paragraph, line of blanks or note: what is read as one. May go on over a page break.
struct Part {
  Tag tag = Tag::Paragraph;
  // The whole text as read aloud and as searched: with values, "…" for an empty blank and without what is crossed out; "" for
  // artifacts.
  std::string text;
  CellPlace cell = {};
  bool operator==(const Part&) const = default;
};

struct Page {
  Hundredths width = 21000, height = 29700;
  std::vector<Mark> marks;
  bool operator==(const Page&) const = default;
};

struct Document {
  std::string title;
  std::string language = "vi";
  std::vector<Page> pages;
  std::vector<Part> parts;
  bool operator==(const Document&) const = default;
};

}  // namespace camtay
