// Every line a voice has to say, with an id that stays: what to record, and what to listen through.
//   <screen>/<node>                  one utterance of the program's own screens; /2, /3 … the next ones of the same node
//   <procedure>/<screen>/<node>      the same of a procedure's screens
//   words/<name>                     the program's words that stand on no screen by themselves, with their {placeholders}
// The names of the lists (provinces, communes, peoples, nations) stand in assets/data: they belong to no procedure.
#pragma once

#include <vector>

#include "guide/model.hpp"
#include "guide/voice_pack.hpp"

namespace camtay {

// The program's lines, and those of the chosen procedure where there is one with its lists; in the order of the walk, no id
// twice. `model` gives the language, the files and the day; its answers are not said.
std::vector<SpokenLine> spoken_lines(const Model& model);

// Those that can be recorded: whole as they stand, each text once.
std::vector<SpokenLine> recordable(const std::vector<SpokenLine>& lines);

}  // namespace camtay
