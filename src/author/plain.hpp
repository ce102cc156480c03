// How plain a procedure's Vietnamese is, text by text: green, amber or red.
//   what               green      amber      red            where the figure is from
//   question or step   to 12      to 20      above          design.md, rule 1, in tiếng
//   screen             to 30      to 35      above          the same: question, term, help and choices
//   other sentence     to 20      to 30      above          our own: a question's length, and half as much again
//   office word        explained  in a text  in a question  rule 6; assets/plain/office-words.json
//   passives           one        two        three          ours: in one sentence
//   nouns of verbs     one        two        three          ours: "việc …", "sự …" in one sentence
// Official terms, names of instruments and what stands in “quotation marks” are not judged: they are not ours. Only rule 1 counts
// what is quoted, too: it stands on the screen.
#pragma once

#include <string>
#include <vector>

#include "author/plain_words.hpp"
#include "author/subject.hpp"

namespace camtay {

enum class Plainness { Green, Amber, Red };

struct PlainFinding {
  Plainness level = Plainness::Amber;
  Fault fault;
};

struct PlainReport {
  std::vector<PlainFinding> findings;  // amber and red, in the order of the file
  int green = 0, amber = 0, red = 0;   // texts and screens, each by its worst finding
  int tieng = 0, sentences = 0;        // of all texts that were judged
};

// Every text of the procedure's Vietnamese, and every screen of a question.
PlainReport plain_report(const Subject& subject, const PlainWords& words);

}  // namespace camtay
