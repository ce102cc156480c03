// Takes the uses of blocks in a procedure apart, before anything is read: each use gives way to the block's questions with its
// words in them, computed values join the procedure's own.
//   {"block": "birth-date", "section": "child", "words": {"field": "child_birth_date", "whose": {"vi": "của cháu", …}},
//    "when": rule, "change": {"child_birth_date": {"help": {…}}}, "repeat": {"from": 1, "to": 9}}
//   - $(word) in a string is the use's word, else that of its "person" in the procedure's "people", else the block's default; $(Word) begins with a capital. Words by language go
//     into texts by language. $(n) and $(before) count a repetition and may stand in the use's own words.
//   - "when" is and-ed with each question's own; "change" is a merge patch (RFC 7386) by id of question or computed value.
#pragma once

#include "procedure/shared.hpp"

namespace camtay {

// The whole procedure as one value, with the place where each part of it was written. `blocks` must outlive it.
Result<JsonSource> expanded(JsonSource procedure, const Blocks& blocks);

}  // namespace camtay
