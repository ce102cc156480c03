// A voice pack: what one person has recorded of the program's lines (assets/voices/<id>/pack.json, docs/voices.md).
//   - A clip is found by the hash of the text it says. So one clip serves every screen with that sentence, and a sentence
//     that was changed since is not said by an old clip.
//   - The id of the line it was recorded for says what to record anew when the sentence has changed.
//   - The voice may speak another language than the text: the line then is the thing to say in that language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace camtay {

struct SpokenLine {
  std::string id;    // as `camtay say` lists it
  std::string text;  // as it is said
  bool operator==(const SpokenLine&) const = default;
};

struct Clip {
  std::string line;        // the id of the line, as `camtay say` lists it
  std::string file;        // in the folder of the pack
  std::string text;        // hash of the text that is said: hash_of(SpokenLine::text)
  std::string sum;         // hash of the file's bytes
  int length = 0;          // ms, 1 to 60000
  std::vector<int> words;  // ms at which each word of the text begins, in order; empty where nobody has measured it
  bool operator==(const Clip&) const = default;
};

struct VoicePack {
  std::string id;        // the name of its folder: small letters, digits, '-'; none begins with '-'
  std::string name;      // whose voice, as that person wishes it shown
  std::string language;  // BCP 47 tag of what is spoken: "vi", "hmn", "km"
  std::string region;    // where one speaks so; may be empty
  std::string licence;   // SPDX expression, or "LicenseRef-…": what others may do with it
  std::vector<Clip> clips;
  bool operator==(const VoicePack&) const = default;
};

// Faults name their place: unknown keys, ids and hashes that are none, two clips of one line, files outside the folder.
Result<VoicePack> read_voice_pack(std::string_view json, std::string_view file);
// The same as JSON, for pack.json.
std::string to_json(const VoicePack& pack);

// The clip that says a text, by hash_of(text); null where none does.
const Clip* clip_of_text(const VoicePack& pack, std::string_view text_hash);

// `first` with the clips of `second` that it lacks. Where both have a line `first` keeps its own, unless only that of `second`
// says one of `lines` as it is today. Clips keep their files.
VoicePack merged(VoicePack first, const VoicePack& second, const std::vector<SpokenLine>& lines);

struct Coverage {
  std::vector<SpokenLine> missing;  // nothing says them
  std::vector<SpokenLine> stale;    // recorded when the line had another text
  std::size_t recorded = 0, lines = 0;
};
// How far this pack goes with these lines: each of them is recorded, missing or stale.
Coverage coverage(const VoicePack& pack, const std::vector<SpokenLine>& lines);

// The packs a site or a device has, for the voice menu ("voices/index.json").
struct VoiceEntry {
  std::string id, name, language, region;  // as in VoicePack
  bool here = false;                       // recorded or opened on this device
  bool mine = false;                       // recorded on this device: more can be added to it
  bool preset = false;                     // heard, on this site, by who has not chosen a voice yet
  bool operator==(const VoiceEntry&) const = default;
};
using Voices = std::vector<VoiceEntry>;

// What a list says of a pack of the site.
VoiceEntry voice_entry(const VoicePack& pack);
// A list as JSON, and read again; faults name their place.
std::string to_json(const Voices& voices);
Result<Voices> read_voices(std::string_view json, std::string_view file);

}  // namespace camtay
