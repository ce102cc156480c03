// What happens to the program, as data.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "guide/screen.hpp"

namespace camtay {

struct Started {       // once, first
  std::string stored;  // what Keep kept last time; may be empty or damaged
  Date today;
  bool plain = false;  // no WebGL, or forced colours
  std::string voice;   // the pack that the site's commune lets be heard until another is chosen; may be empty
};
struct Pressed {
  NodeId node;
};
struct Chosen {
  NodeId node;
  bool on = true;
};  // an Option
struct Typed {
  NodeId node;
  std::string text;
};  // every change of a field, NFC
struct Left {
  NodeId node;
};  // a field lost the focus
struct Arrived {
  std::string file;
  std::string bytes;
};
struct NotArrived {
  std::string file;
};  // network or disk said no; may be asked for again
struct Went {
  int index = 0;
};                                                        // the browser's Back or Forward, to a place of the trail
enum class VoiceState { Unknown, Ready, Ours, Missing };  // of the chosen language; Ours: the site's own
struct VoiceFound {
  VoiceState state = VoiceState::Unknown;
};
struct Saying {
  int utterance = 0;
  int word = -1;  // below 0: none yet, or not known
  int turn = 0;   // of the Speak
};                // an utterance of a Speak began, or one of its words
struct Silent {
  int turn = 0;
};  // that Speak was said to its end, or cannot be said. It may be told when another one has long been asked for.
struct NewDay {
  Date today;
};
// Whether the browser can write down what is said, in the chosen language. Offered: it can, and where it does so was not yet
// looked into. Outside: it may send the sound to its maker; Inside: it listens on this machine.
enum class Listening { Missing, Offered, Outside, Inside };
struct ListeningFound {
  Listening state = Listening::Missing;
};
struct Heard {
  std::vector<std::string> alternatives;
};  // what was said after Listen, the likeliest first
// Why nothing was. Stopped: the page was hidden or left; Refused: the microphone may not be used; Language: not this one.
enum class NotHeardWhy { Stopped, Silence, Refused, Network, Microphone, Language };
struct NotHeard {
  NotHeardWhy why = NotHeardWhy::Silence;
};
struct Kept {
  bool well = true;
};  // storage answered; false: nothing can be kept here
struct Tried {
  std::string procedure;
};  // an author's definition of this id takes the place of the site's: it, and its form, are to be fetched anew

// What became of a Record.
struct Recorded {
  //   Kept, Adopted            what the device now holds of the pack
  //   Unreached                a file could not be opened or saved because the network did not bring what that needs
  //   Whole, Incomplete        all clips of the pack in use are on this device, or some did not come
  //   Forgotten, NotForgotten  whether Forget left nothing of any pack
  enum class What {
    Listening,
    NotAllowed,
    NoMicrophone,
    Quiet,
    Ready,
    Kept,
    Opened,
    Adopted,
    Exported,
    Forgotten,
    NotForgotten,
    Whole,
    Incomplete,
    Unreached,
    Failed
  };
  What what = What::Failed;
  std::string file, sum;  // Ready: the clip's name and hash
  int length = 0;         // Ready: ms
  std::string text;       // Opened, Kept, Adopted: the pack.json
  std::string held;       // Opened: the pack.json this device has kept under the same id; "" for none
};

using Action = std::variant<Started, Pressed, Chosen, Typed, Left, Arrived, NotArrived, Went, VoiceFound, Saying,
                            Silent, NewDay, ListeningFound, Heard, NotHeard, Kept, Tried, Recorded>;

}  // namespace camtay
