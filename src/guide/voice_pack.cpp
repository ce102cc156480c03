#include "guide/voice_pack.hpp"

#include <algorithm>
#include <set>

#include "base/hash.hpp"
#include "base/json.hpp"

namespace camtay {
namespace {

constexpr std::string_view small_letters = "abcdefghijklmnopqrstuvwxyz0123456789-";
constexpr int longest_clip = 60000;
constexpr std::size_t longest_text = 200;

bool is_name(std::string_view text, std::string_view letters) {
  return !text.empty() && text.front() != '-' && text.front() != '.' &&
         text.find_first_not_of(letters) == std::string_view::npos;
}

std::string read_pack_id(Cursor at) {
  std::string id = at.text();
  if (at.exists() && !is_name(id, small_letters)) at.fault("is no id", "use small letters, digits and '-'");
  return id;
}

// "vi", "hmn", "zh-Hant-TW": letters and digits in parts of at most eight.
std::string read_language(Cursor at) {
  std::string tag = at.text();
  std::size_t part = 0, longest = 0;
  bool sound = tag.size() >= 2 && tag.back() != '-';
  for (const char c : tag) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    sound = sound && (letter || (c == '-' && part > 0));
    part = c == '-' ? 0 : part + 1;
    longest = std::max(longest, part);
  }
  if (at.exists() && (!sound || longest > 8))
    at.fault("is no tag of a language", R"(write it as "vi", "hmn" or "km")");
  return tag;
}

// A text that has to say something; `remedy` tells what.
std::string read_shown(Cursor at, std::string_view remedy) {
  std::string text = at.text();
  if (at.exists() && text.empty()) at.fault("has no words", remedy);
  if (text.size() > longest_text) at.fault("is too long", "write at most " + std::to_string(longest_text) + " bytes");
  return text;
}

std::string read_name(Cursor at) { return read_shown(at, "say whose voice this is, as that person wishes"); }

std::string read_hash(Cursor at) {
  std::string hash = at.text();
  if (at.exists() && !is_hash(hash)) at.fault("is no hash", "write 16 digits of 0 to 9 and a to f");
  return hash;
}

int read_number(Cursor at, int least, int most) {
  const int number = at.number();
  if (at.exists() && (number < least || number > most))
    at.fault("is out of range", "write " + std::to_string(least) + " to " + std::to_string(most));
  return number;
}

Clip read_clip(Cursor& at) {
  Clip clip{.line = at.key()};
  Cursor file = at.need("file");
  clip.file = file.text();
  if (file.exists() && !is_name(clip.file, "abcdefghijklmnopqrstuvwxyz0123456789-_."))
    file.fault("is no file of this folder", "use small letters, digits, '-', '_' and '.'");
  clip.text = read_hash(at.need("text"));
  clip.sum = read_hash(at.need("sum"));
  clip.length = read_number(at.need("length"), 1, longest_clip);
  for (Cursor& word : at["words"].items()) {
    clip.words.push_back(read_number(word, 0, longest_clip));
    if (clip.words.size() > 1 && clip.words.back() < *(clip.words.end() - 2))
      word.fault("is earlier than the word before", "write the words in the order in which they are said");
  }
  at.refuse_other_keys();
  return clip;
}

}  // namespace

Result<VoicePack> read_voice_pack(std::string_view json, std::string_view file) {
  return read_whole(json, file, [](Cursor& root) {
    VoicePack pack;
    pack.id = read_pack_id(root.need("id"));
    pack.name = read_name(root.need("name"));
    pack.language = read_language(root.need("language"));
    pack.region = root["region"].text_or("");
    pack.licence = read_shown(root.need("licence"), R"(say what others may do with it: "CC-BY-4.0", "LicenseRef-…")");
    for (Cursor& clip : root.need("clips").members()) pack.clips.push_back(read_clip(clip));
    return pack;
  });
}

std::string to_json(const VoicePack& pack) {
  Json clips = Json::object();
  for (const Clip& clip : pack.clips) {
    Json& json =
        clips[clip.line] = {{"file", clip.file}, {"text", clip.text}, {"sum", clip.sum}, {"length", clip.length}};
    if (!clip.words.empty()) json["words"] = clip.words;
  }
  Json json = {{"id", pack.id},
               {"name", pack.name},
               {"language", pack.language},
               {"licence", pack.licence},
               {"clips", std::move(clips)}};
  if (!pack.region.empty()) json["region"] = pack.region;
  return json_text(json);
}

const Clip* clip_of_text(const VoicePack& pack, std::string_view text_hash) {
  const auto found =
      std::find_if(pack.clips.begin(), pack.clips.end(), [&](const Clip& clip) { return clip.text == text_hash; });
  return found == pack.clips.end() ? nullptr : &*found;
}

VoicePack merged(VoicePack first, const VoicePack& second, const std::vector<SpokenLine>& lines) {
  std::set<std::string> today;
  for (const SpokenLine& line : lines) today.insert(hash_of(line.text));
  for (const Clip& clip : second.clips) {
    if (clip_of_text(first, clip.text) != nullptr) continue;
    const auto own =
        std::find_if(first.clips.begin(), first.clips.end(), [&](const Clip& one) { return one.line == clip.line; });
    if (own == first.clips.end()) {
      first.clips.push_back(clip);
    } else if (today.contains(clip.text) && !today.contains(own->text)) {
      *own = clip;
    }
  }
  return first;
}

Coverage coverage(const VoicePack& pack, const std::vector<SpokenLine>& lines) {
  std::set<std::string_view> said, known;
  for (const Clip& clip : pack.clips) {
    said.insert(clip.text);
    known.insert(clip.line);
  }
  Coverage found{.lines = lines.size()};
  for (const SpokenLine& line : lines) {
    if (said.contains(hash_of(line.text))) {
      ++found.recorded;
    } else {
      (known.contains(line.id) ? found.stale : found.missing).push_back(line);
    }
  }
  return found;
}

VoiceEntry voice_entry(const VoicePack& pack) { return {pack.id, pack.name, pack.language, pack.region}; }

std::string to_json(const Voices& voices) {
  Json list = Json::array();
  for (const VoiceEntry& voice : voices) {
    Json& json = list.emplace_back(Json{{"id", voice.id}, {"name", voice.name}, {"language", voice.language}});
    if (!voice.region.empty()) json["region"] = voice.region;
    if (voice.here) json["here"] = true;
    if (voice.mine) json["mine"] = true;
    if (voice.preset) json["default"] = true;
  }
  return json_text(Json{{"voices", std::move(list)}});
}

Result<Voices> read_voices(std::string_view json, std::string_view file) {
  return read_whole(json, file, [](Cursor& root) {
    Voices voices;
    for (Cursor& at : root.need("voices").items()) {
      VoiceEntry& voice = voices.emplace_back();
      voice.id = read_pack_id(at.need("id"));
      voice.name = read_name(at.need("name"));
      voice.language = read_language(at.need("language"));
      voice.region = at["region"].text_or("");
      voice.here = at["here"].flag_or(false);
      voice.mine = at["mine"].flag_or(false);
      voice.preset = at["default"].flag_or(false);
      at["pack"].text_or("");  // where the site has its pack.json: for web/packs
      at.refuse_other_keys();
    }
    return voices;
  });
}

}  // namespace camtay
