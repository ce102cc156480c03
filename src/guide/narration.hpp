// A screen as it is spoken: utterances of at most 10 s in reading order, each with the place it highlights.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guide/screen.hpp"
#include "procedure/words.hpp"

namespace camtay {

// A part of what is said, in one language.
struct SpokenPiece {
  std::string text;
  std::string plain;  // the same as a voice of the page's language says it: without the marks of Vietnamese
  bool vietnamese = false;
  bool operator==(const SpokenPiece&) const = default;
};

struct Utterance {
  NodeId node;
  int from = 0, to = 0;  // characters of the node's visible text
  std::string text;      // what is said: digits in groups, dates in words, abbreviations spoken out
  std::string seen;      // the visible text of [from, to), where what is said follows it word by word; else empty
  bool own = false;      // says what the person answered: never sent to a voice of the network
  std::vector<SpokenPiece>
      pieces;  // of `text`, on a page of another language, where some of it is Vietnamese; else empty
  bool operator==(const Utterance&) const = default;
};

// By itself a screen is said as it stands there. Who asks to hear it also hears what its buttons are for, those of the top bar
// last: they are the same everywhere.
enum class Reading { ByItself, Asked };

// The most tiếng of one utterance, pauses among them: about 9.5 s at the slow rate.
inline constexpr int longest_utterance = 24;

// Everything but what stands in the top bar and the Listen button itself.
std::vector<Utterance> narrate(const Screen& screen, const Words& words, Reading reading = Reading::ByItself);
// Only one node: the speaker button of a statement, a complaint.
std::vector<Utterance> narrate_node(const Screen& screen, const NodeId& node, const Words& words);

// What is highlighted while an utterance is said: all of it, and in it the visible word that its `word`-th word belongs to
// (counted from 0; below 0: not known).
Spoken highlighted(const Utterance& utterance, int word, const Words& words);

// Text as it should be said: "038196004212" digit by digit, "12/03/2026" as a date; abbreviations as the words
// "say.<abbreviation>" of assets/lang give them ("say.UBND": "ủy ban nhân dân").
std::string speakable(std::string_view text, const Words& words);
// What an utterance says of a visible text, nothing highlighted.
Utterance spoken_utterance(const NodeId& node, std::string_view visible, const Words& words);
// A visible text in pieces that are said within ten seconds each, also at the slow rate and with its numbers spoken out. Without
// those in which there is nothing to say.
std::vector<std::string> breaths(std::string_view visible, const Words& words);
// Whether what is said takes no longer than an utterance may, its pauses counted.
bool fits_a_breath(std::string_view said, const Words& words);

}  // namespace camtay
