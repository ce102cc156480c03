#include "app/mistakes_beside.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/hash.hpp"
#include "base/json_scan.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "guide/voice_pack.hpp"
#include "procedure/words.hpp"

namespace camtay {
namespace {

// Each once, sorted.
std::vector<std::string> placeholders(std::string_view text) {
  std::vector<std::string> found;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) break;
    found.emplace_back(text.substr(open, close - open + 1));
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

void look_at_pictures(const JsonSource& source, const Json& pictures, const Json& value, const std::string& pointer,
                      Faults& faults) {
  if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i)
      look_at_pictures(source, pictures, value[i], pointer + "/" + std::to_string(i), faults);
  }
  if (!value.is_object()) return;
  for (const auto& [key, inner] : value.items()) {
    const std::string here = pointer + "/" + escaped_key(key);
    // In a block by itself some are still named by a word; what words mean is looked at where they are used.
    if (key == "words" || (inner.is_string() && inner.get_ref<const std::string&>().starts_with("$("))) continue;
    if (key == "picture" && inner.is_string() && !pictures.contains(inner.get_ref<const std::string&>())) {
      faults.push_back(fault_in(source, here, "there is no picture \"" + inner.get<std::string>() + "\"",
                                "name one of assets/pictures/pictures.json, or add it there"));
    }
    look_at_pictures(source, pictures, inner, here, faults);
  }
}

}  // namespace

Faults mistakes_in_words(const Shelf& shelf, const JsonSource& source) {
  const Result<Words> words = read_words(source.text, source.file);
  if (!words) return words.faults();
  Faults faults;
  const std::string original = folder_of(source.file) + "/vi.json";
  if (words->language() == "vi") return faults;
  const Result<Words> vietnamese = read_words(shelf.read(original).value_or(""), original);
  if (!vietnamese) return faults;
  for (const auto& [name, text] : vietnamese->all()) {
    const auto own = words->all().find(name);
    if (own == words->all().end()) {
      if (!name.starts_with("say."))
        faults.push_back(fault_in(source, "#", "\"" + name + "\" is missing", "translate \"" + text + "\""));
    } else if (placeholders(own->second) != placeholders(text)) {
      faults.push_back(fault_in(source, "#/" + name, "its {placeholders} are not those of vi.json",
                                "use " + join(placeholders(text), ", ")));
    }
  }
  for (const auto& [name, text] : words->all()) {
    if (!name.starts_with("say.") && !vietnamese->has(name))
      faults.push_back(
          fault_in(source, "#/" + name, "vi.json has no such name", "add it there, or take it out here"));
  }
  return faults;
}

Faults mistakes_in_voice(const Shelf& shelf, const JsonSource& source) {
  const Result<VoicePack> pack = read_voice_pack(source.text, source.file);
  if (!pack) return pack.faults();
  Faults faults;
  const std::string folder = folder_of(source.file);
  if (pack->id != file_name(folder) && folder != ".") {
    faults.push_back(fault_in(source, "#/id", "the id is not the name of the folder", "call the folder " + pack->id));
  }
  for (const Clip& clip : pack->clips) {
    const std::string pointer = "#/clips/" + escaped_key(clip.line);
    const std::optional<std::string> bytes = shelf.read(folder + "/" + clip.file);
    if (!bytes) {
      faults.push_back(fault_in(source, pointer + "/file", "there is no file \"" + clip.file + "\" beside this one",
                                "put it there, or take the clip out"));
    } else if (hash_of(*bytes) != clip.sum) {
      faults.push_back(fault_in(source, pointer + "/sum", "the file is not the one that was recorded",
                                "write " + hash_of(*bytes) + " if it is meant to be"));
    }
  }
  return faults;
}

Faults mistakes_in_pictures(const Shelf& shelf, const JsonSource& source) {
  Faults faults;
  const std::string list = beside(source.file, "pictures") + "pictures.json";
  const Json pictures = parse_json_or_discarded(shelf.read(list).value_or(""));
  if (pictures.is_object()) look_at_pictures(source, pictures, source.value, "#", faults);
  return faults;
}

}  // namespace camtay
