// What the program asks of the world, as data. Nothing here can send a person's data anywhere: Fetch names a file of the
// site and carries nothing; Keep stays on the device; Hand and Print give to the person.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "form/document.hpp"
#include "guide/narration.hpp"

namespace camtay {

struct Fetch {
  std::string file;
};  // answered by Arrived or NotArrived: "procedures/khai-sinh.json"
struct Speak {
  int turn = 0;  // counts them: Saying and Silent name it, and are told late
  std::vector<Utterance> utterances;
  int rate_percent = 85;     // of a voice's own rate
  int volume_percent = 100;  // of the loudest
  std::string region;        // whose Vietnamese the site's own voice speaks: "" (the north's), "central", "south"
  std::string language = "vi";
  std::string pack;  // the voice pack whose clips are heard first; "": none
};
struct Hush {};  // the last Speak, and the clip that Record plays back
struct AskAboutListening {
  std::string language = "vi";
};  // answered by ListeningFound: Missing, Outside or Inside
// Opens the microphone for one answer; only after she turned dictation on, where it says where the sound may go.
struct Listen {
  std::string language = "vi";
};  // answered by Heard or NotHeard, unless StopListening comes first
struct StopListening {};
struct Keep {
  std::string text;
};
struct Hand {
  std::string file_name, media_type, bytes;
};
struct Print {
  Document document;
};
struct Visit {
  int index = 0;
};  // the trail moved: the browser's history follows
// The recorder, the packs of this device and their files; answered by Recorded. The sound stays on the device until Export
// gives it to the person.
struct Record {
  //   Use              this pack is the one heard first from now on; "": none
  //   Open, Close      the microphone, once the person has said yes
  //   Start, Stop      one line; what was recorded is made even and played back
  //   Play             the clip that is ready
  //   Keep             it, with the pack.json that then holds; nothing that was kept before goes but a clip of the same line
  //   Import, Adopt    reads a file the person chooses; keeps what was read, each clip found by its hash
  //   Export           gives a pack as one file
  //   Forget           all packs of this device
  enum class What { Use, Open, Close, Start, Stop, Play, Keep, Import, Adopt, Export, Forget };
  What what = What::Use;
  std::string pack;  // its id
  std::string text;  // its pack.json
  std::string file;  // Export: the name of the file
};

using Effect =
    std::variant<Fetch, Speak, Hush, AskAboutListening, Listen, StopListening, Keep, Hand, Print, Visit, Record>;
using Effects = std::vector<Effect>;

}  // namespace camtay
