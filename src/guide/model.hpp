// All the state there is, a plain value. Everything else (progress, what is missing, the next question) is computed from it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "form/form.hpp"
#include "form/typeface.hpp"
#include "guide/action.hpp"
#include "guide/narration.hpp"
#include "guide/recording.hpp"
#include "guide/screen.hpp"
#include "procedure/answers.hpp"
#include "procedure/catalogue.hpp"
#include "procedure/complaint.hpp"
#include "procedure/procedure.hpp"
#include "procedure/words.hpp"

namespace camtay {

// A kind of screen.
enum class Stop {
  Welcome,
  Choose,
  Before,
  Question,
  Doubt,
  Check,
  Missing,
  Preview,
  Done,
  Help,
  Settings,
  Voices,
  Record,
  Dictation
};

// One screen of the walk. The trail of these is what the browser's Back and Forward move along.
struct Place {
  Stop stop = Stop::Welcome;
  std::string id;          // Question, Doubt: the field; Check: the section; Choose: the group, "" for all groups
  int page = 0;            // lists: the page of six; Before: its part; Preview: zoom step; Record: Recording::Step
  bool returning = false;  // Question: reached by "Sửa" from the check, and goes back there
  bool operator==(const Place&) const = default;
};

// Whose Vietnamese the site's own voice speaks.
enum class Region { North, Central, South };

// Whether questions may be answered by saying the answer, as it was agreed to: with the sound staying on this machine (Inside),
// or wherever it goes.
enum class Dictation { Off, Inside, Anywhere };

// What the person set up; kept on the device.
struct Settings {
  Look look;
  bool voice = false;       // every new screen is spoken
  bool only_asked = false;  // asked to be heard, a screen is spoken, but the next one is not
  bool read_back = false;   // what was typed is said when its field is left
  bool slow = false;
  int volume_percent = 100;  // 100, 60 or 30
  Region region = Region::North;
  Dictation dictation = Dictation::Off;
  std::string voice_pack;    // the id of the pack whose clips are heard first; "": none
  bool chose_voice = false;  // the person chose it; else it is the site's choice
  bool operator==(const Settings&) const = default;
};

// Files of the site that have arrived.
struct Loaded {
  std::map<std::string, Words, std::less<>> words;  // by language
  std::optional<Catalogue> catalogue;
  CatalogueSearch search;  // of this catalogue
  std::string tried;       // the id of an author's definition, which no catalogue need have
  std::optional<Procedure> procedure;
  std::optional<Form> form;
  Lists lists;
  std::map<std::string, std::string, std::less<>> faces_bytes;  // paper fonts on their way
  std::optional<Faces> faces;
  std::optional<Voices> voices;                            // the packs of the site and of this device
  std::optional<VoicePack> pack;                           // one that was chosen
  bool pack_incomplete = false;                            // not all of its clips came from the site
  std::set<std::string, std::less<>> asked;                // on their way
  std::map<std::string, std::string, std::less<>> failed;  // did not arrive or cannot be read: file → reason
};

// An answer that is being said instead of given otherwise. It becomes one only when she says that it is right.
struct Hearing {
  enum class Stage { Off, Listening, ReadBack, NotHeard };
  Stage stage = Stage::Off;
  Json answer;                         // ReadBack
  std::string shown;                   // ReadBack: as it is read back; NotHeard: what the browser wrote down
  std::string words;                   // NotHeard: the name of the words that say why
  std::optional<Complaint> complaint;  // NotHeard: it was heard, and the field does not take it
};

// What was typed is read back to its end, where she wants that. Due: it was not yet; Said: it is being said.
enum class ReadBack { None, Due, Said };

enum class Who { Unknown, Myself, SomeoneElse };

// What was answered for a procedure while another one is open.
struct Draft {
  Answers answers = Answers::object();
  std::set<std::string, std::less<>> later, passed, confirmed;  // as in Model
};

struct Model {
  Date today;
  Settings settings;
  VoiceState voice = VoiceState::Unknown;
  Listening listening = Listening::Missing;
  bool plain_only = false;  // no canvas here
  bool keeps = true;        // the device keeps what is typed
  bool has_voices = false;  // and voices that were recorded or opened on it
  std::string site_voice;   // the pack that is heard by who has not chosen one; "": none
  VoicePack new_voice;      // what was entered for a voice of which no line is recorded yet
  Loaded loaded;

  Who who = Who::Unknown;
  std::string group_id;      // chosen, before a procedure of it is
  std::string procedure_id;  // chosen; its definition may still be on its way
  Answers answers = Answers::object();
  std::set<std::string, std::less<>> later;         // put off by "Để sau"
  std::set<std::string, std::less<>> passed;        // questions left by "Tiếp tục" or "Để sau"
  std::set<std::string, std::less<>> confirmed;     // doubts answered with "Đúng rồi": see doubt_key
  std::map<std::string, Draft, std::less<>> aside;  // what was begun with other procedures, by their ids
  std::vector<Place> trail{Place{}};
  std::size_t at = 0;  // index into trail

  // Only for the screen shown; not kept.
  std::optional<Complaint> complaint;
  std::vector<Doubt> doubts;
  Hearing hearing;
  std::string query;  // typed into a search field
  // What is open on this screen: "search", "why", "paper", "no_voice", "clear", "saved" …
  std::string opened;
  int focus_turn = 0;      // counts what asked for the focus, so that the same node can be asked for again
  NodeId focus = "title";  // who is to take the focus; "" leaves it where the person has it
  std::string announcement;
  std::optional<Document> document;
  std::vector<SpokenLine> lines;       // Voices: what a voice can say; empty until all it is worked out from is there
  std::optional<Recording> recording;  // as long as the trail leads to Record
  ReadBack read_back = ReadBack::None;
  std::vector<Utterance> said_first;  // what the next screen says before its own words
  std::vector<Utterance> utterances;  // of the last Speak
  int turn = 0;                       // of the last Speak
  Spoken spoken;
  bool speaking = false;
};

inline const Place& place(const Model& model) { return model.trail[model.at]; }
const Words& words(const Model& model);
// The language of all that is shown and said: the chosen one as soon as its words have arrived.
const std::string& language(const Model& model);
// The procedure that was chosen, once its definition has arrived; and that with the lists its answers are chosen from.
const Procedure* procedure_here(const Model& model);
bool can_ask(const Model& model);
// The question of the place shown, if it is one that applies.
const Question* question_here(const Model& model);
// The same doubt about the same values has the same key.
std::string doubt_key(const Field& field, const Doubt& doubt, const Answers& answers);
// Required questions that apply and have no usable answer, in order.
std::vector<const Question*> missing(const Model& model);
// Sections with at least one question that applies, in order; steps ask nothing.
std::vector<const Section*> sections_here(const Model& model);
const Section* find_section(const Procedure& procedure, std::string_view id);
// The id of the form these answers fill; "" for a guide, or while there is no definition.
std::string_view form_here(const Model& model);
// Whether everything the screens of this place need has arrived; the files that are still needed.
std::vector<std::string> needed_files(const Model& model);
// Where the manifest of a voice pack is.
std::string pack_file(std::string_view pack_id);

// What is kept on the device and read back; nothing of the site's files.
std::string to_kept(const Model& model);
// Settings, answers and the place. False, and the model as it was, when the text is none of ours.
bool restore(Model& model, std::string_view kept);

}  // namespace camtay
