// Which branches of a procedure some file of answers reaches.
//   - Each question is asked by some file and, where it has a condition, left out by some; so each paper, step afterwards and
//     conditional choice, and each form is chosen.
//   - Each choice that a rule compares an answer with is made.
//   - Each blank of a form is filled, each of its boxes ticked, each of its conditional strokes drawn.
//   - No text says "…" for a value that these answers do not give.
// What is written once is reached once: the choices of a block and what it decides by itself, the blanks of a form that several
// procedures fill, the repetitions of one use. A condition that hangs on the day alone has only the side of today: what it leaves
// out (a question, a choice, a form with its blanks) nobody's answers need reach.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "author/subject.hpp"
#include "procedure/answers.hpp"

namespace camtay {

// Answers as a file has them. `Whole` are accepted; `PutOff` leave required ones for later, as the person at the screen may.
struct Walk {
  enum class Kind { Whole, PutOff };
  std::string file;  // "accepted-usual.json"
  Answers answers;
  Kind kind = Kind::Whole;
};

// What one file of answers leads to.
struct Outcome {
  std::string file;
  Walk::Kind kind = Walk::Kind::Whole;
  std::vector<bool> asked;  // beside Procedure::questions
  Json facts;
  Values printed;
  std::string form;  // the id of the form that is filled; "": none
};

std::vector<Outcome> outcomes(const Subject& subject, const std::vector<Walk>& walks, const Date& today);

struct Branch {
  std::string key;   // the same for what is shared
  std::string what;  // "child_sex is asked"
  Fault place;       // without words
  std::string by;    // the first file that reaches it; "": none
};

// Every branch of a procedure on that day, in the order of its parts: questions with their choices, papers, steps afterwards,
// forms, blanks.
std::vector<Branch> branches(const Subject& subject, const std::vector<Outcome>& outcomes, const Date& today);

// A branch is reached when one of the same key is. Each list is that of one procedure.
void share_what_is_reached(std::vector<std::vector<Branch>>& all);

// A fault for each branch that nothing reaches. What is shared is told once: `told` holds the keys of what was.
Faults unreached(const std::vector<Branch>& branches, std::set<std::string, std::less<>>& told);

// A fault for each text in which some file's whole answers leave a "…".
Faults holes(const Subject& subject, const std::vector<Outcome>& outcomes);

}  // namespace camtay
