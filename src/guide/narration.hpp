// A screen as it is spoken: utterances of at most 10 s in reading order, each with the place it highlights.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guide/screen.hpp"
#include "procedure/words.hpp"

namespace camtay {

struct Utterance {
  NodeId node;
  int from = 0, to = 0;  // characters of the node's visible text
  std::string text;      // what is said: digits in groups, dates in words, abbreviations spoken out
  bool operator==(const Utterance&) const = default;
};

// The most tiếng of one utterance: about 9 s at the slow rate (3.2 tiếng a second at the normal one).
inline constexpr int longest_utterance = 24;

// Everything but what stands in the top bar and the Listen button itself.
std::vector<Utterance> narrate(const Screen& screen, const Words& words);
// Only one node: the speaker button of a statement, a complaint.
std::vector<Utterance> narrate_node(const Screen& screen, const NodeId& node, const Words& words);

// Text as it should be said: "038196004212" digit by digit, "12/03/2026" as a date; abbreviations as the words
// "say.<abbreviation>" of assets/lang give them ("say.UBND": "ủy ban nhân dân").
std::string speakable(std::string_view text, const Words& words);

}  // namespace camtay
