// Recording a voice pack, line by line: what is known of it as long as the trail leads to its screens. Not kept: what was
// recorded is, and what was entered before (Model::new_voice).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "guide/voice_pack.hpp"

namespace camtay {

struct Recording {
  // Its screens, in this order: Place::page where Place::stop is Stop::Record.
  enum class Step { Name, Language, Licence, Consent, Lines };
  // Of the line shown. Opening: the person said yes, the browser asks in its turn. Levelling: made even, and played back.
  enum class Phase { Idle, Opening, Recording, Levelling, Ready, Keeping };

  Phase phase = Phase::Idle;
  bool open = false;              // the microphone is
  VoicePack pack;                 // with all that was kept of it
  std::vector<SpokenLine> lines;  // all that can be recorded
  std::size_t at = 0;             // the line shown; as many as there are: all were shown
  Clip clip;                      // Ready: the one just recorded
  std::string problem;            // the name of the words that say what to mend; "" for none
};

}  // namespace camtay
