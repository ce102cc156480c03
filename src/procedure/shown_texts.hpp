// Every text of a procedure that a person can meet: where it stands, and when she meets it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "procedure/procedure.hpp"

namespace camtay {

struct ShownText {
  enum class Met {
    Always,    // wherever the procedure is opened, or its question asked
    Answered,  // when its question has an answer
    Refused,   // when an answer is refused or doubted
  };
  static constexpr std::size_t all_settled = static_cast<std::size_t>(-1);
  const Text* text = nullptr;  // no longer than the procedure lives
  std::string pointer;         // "#/papers/0/name"
  // How many questions are settled when it is met first: what is asked for later has no value yet.
  std::size_t settled = 0;
  std::optional<std::size_t> question;  // the index of the question it belongs to
  const Rule* when = nullptr;           // of its choice or step, where that is left out otherwise; null: it is not
  Met met = Met::Always;
};

// In the order of the parts of a procedure.
//   - What introduces a procedure, its papers among it, is said before anything is asked; the telephone number at any time.
//   - Steps afterwards and the portal come after everything. The label of a computed value is read by authors alone, and is
//     counted with them.
std::vector<ShownText> shown_texts(const Procedure& procedure);

// Where the choices of a question stand: a part of a composite has those of the procedure.
std::string choices_pointer(const Question& question);
// Where what a question asks, or a step tells, stands.
std::string asking_pointer(const Question& question);

}  // namespace camtay
