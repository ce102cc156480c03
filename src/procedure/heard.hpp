// What was said to the page, as a recogniser wrote it down, turned into an answer.
//   - Vietnamese as it is spoken: "không ba tám…", "mùng năm tháng ba năm bốn tám", "một triệu rưỡi", "ba giờ kém năm chiều",
//     "cái thứ hai", with and without the recogniser's digits; English in a smaller degree.
//   - What is in doubt is not guessed: the person is asked again. Nothing here becomes an answer before she has said yes to it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "procedure/answers.hpp"
#include "procedure/complaint.hpp"

namespace camtay {

// One of the things to choose from, by its words on the screen.
struct Offered {
  std::string label;
  Json value;  // the answer it gives
};

// The question that is answered by voice.
struct Asked {
  const Procedure& procedure;
  const Field& field;
  const Answers& answers;  // those given before, and the one to this question if there is one
  const Lists& lists;
  std::span<const Offered> offered;  // in their order on the screen; empty for fields that are typed
  Date today;
  std::string_view language;  // in which she spoke: "vi" or "en"
};

// Why nothing became of what was heard. The words are in assets/lang under "dictation", by these names in snake_case.
enum class Unheard {
  Unclear,  // no answer to this question, or more than one
  Lunar,    // a day of the lunar calendar: the papers have the solar one
  Century,  // two digits of a year that may belong to either century
  Several,  // several things to choose are called so
};

struct Understood {
  Json answer;        // that the field takes as it is (complaint.hpp); null: nothing was understood
  std::string shown;  // the answer as it is read back: "Nguyễn Thị Sơn", "ngày 5 tháng 3 năm 1948"
  Unheard why = Unheard::Unclear;
  std::optional<Complaint> complaint;  // it was understood, and is nothing that the field takes
};

// The answer in the likeliest alternative (they come best first) that has one.
Understood heard(const Asked& asked, std::span<const std::string> alternatives);

std::string_view name_of(Unheard why);

}  // namespace camtay
