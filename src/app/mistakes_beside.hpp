// Mistakes in files that are held against what lies beside them alone: words, voice packs, pictures.
#pragma once

#include "base/json.hpp"
#include "platform/shelf.hpp"

namespace camtay {

// Every language has the same names, each with the same {placeholders}: those of vi.json beside it.
Faults mistakes_in_words(const Shelf& shelf, const JsonSource& source);

// Every clip is there, whole and of the text that is said; whether the texts are today's is told by "say --missing".
Faults mistakes_in_voice(const Shelf& shelf, const JsonSource& source);

// Every picture that is named is in the list of pictures (assets/pictures/pictures.json beside the folder of `source`). Of a
// procedure `source` is the one with its blocks in place, so that pictures that are named by a word are looked at, too.
Faults mistakes_in_pictures(const Shelf& shelf, const JsonSource& source);

}  // namespace camtay
