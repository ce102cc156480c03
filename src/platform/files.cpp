#include "platform/files.hpp"

#include <dirent.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <set>
#include <utility>

#include "procedure/local_order.hpp"
#include "procedure/read.hpp"

namespace camtay {
namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

constexpr std::string_view json_ending = ".json";

// Those that are offered, in the order in which they are.
Voices offered(Voices all, const LocalOrder& order) {
  for (VoiceEntry& voice : all) voice.preset = voice.id == order.default_voice;
  if (!order.voices) return all;
  Voices found;
  for (const std::string& id : *order.voices) {
    for (const VoiceEntry& voice : all) {
      if (voice.id == id) found.push_back(voice);
    }
  }
  return found;
}

}  // namespace

std::optional<std::string> read_bytes(const std::string& path) {
  // A folder can be opened like a file, but gives an error on reading.
  const File file(std::fopen(path.c_str(), "rb"), std::fclose);
  if (!file) return std::nullopt;
  std::string bytes;
  char buffer[1 << 14];
  while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, file.get())) bytes.append(buffer, count);
  if (std::ferror(file.get()) != 0) return std::nullopt;
  return bytes;
}

bool write_bytes(const std::string& path, std::string_view bytes) {
  File file(std::fopen(path.c_str(), "wb"), std::fclose);
  if (!file) return false;
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  return std::fclose(file.release()) == 0 && written;
}

bool is_folder(const std::string& path) {
  const std::unique_ptr<DIR, int (*)(DIR*)> listing(opendir(path.c_str()), closedir);
  return listing != nullptr;
}

std::vector<std::string> files_in(const std::string& folder, std::string_view ending) {
  std::vector<std::string> names;
  const std::unique_ptr<DIR, int (*)(DIR*)> listing(opendir(folder.c_str()), closedir);
  if (!listing) return names;
  while (const dirent* entry = readdir(listing.get())) {
    const std::string_view name = entry->d_name;
    if (name == "." || name == "..") continue;
    if (name.size() > ending.size() && name.ends_with(ending)) names.emplace_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

Result<Shared> SiteFiles::shared() const { return shared_of(Disk(), folders_); }

std::string SiteFiles::path(const std::string& name) const {
  for (const std::string& folder : folders_) {
    std::string path = folder + "/" + name;
    if (const File file(std::fopen(path.c_str(), "rb"), std::fclose); file) return path;
  }
  return {};
}

Voices SiteFiles::readable_voices(Faults& faults) const {
  Voices found;
  for (const std::string& folder : folders_) {
    for (const std::string& name : files_in(folder + "/voices", "")) {
      const std::string pack_folder = folder + "/voices/" + name;
      if (!camtay::is_folder(pack_folder)) continue;
      const std::string file = pack_folder + "/pack.json";
      const std::optional<std::string> text = read_bytes(file);
      if (!text) {
        faults.push_back(
            {.file = file, .pointer = "#", .what = "is not there", .remedy = "write it, or take the folder away"});
        continue;
      }
      const Result<VoicePack> pack = read_voice_pack(*text, file);
      if (!pack) {
        faults.insert(faults.end(), pack.faults().begin(), pack.faults().end());
      } else if (pack->id != name) {
        const LineColumn at = locate(*text, "#/id");
        faults.push_back({file, "#/id", at.line, at.column, "the id is not the name of the folder",
                          "call the folder " + pack->id});
      } else {
        found.push_back(voice_entry(*pack));
      }
    }
  }
  if (commune_.empty()) return found;
  const auto add = [&](const Faults& more) { faults.insert(faults.end(), more.begin(), more.end()); };
  const Result<JsonSource> source = parse_json(read_bytes(commune_).value_or(""), commune_);
  if (!source) return add(source.faults()), found;
  const Result<LocalOrder> order = read_local_order(source->text, commune_);
  if (!order) return add(order.faults()), found;
  add(missing_voices(*order, *source, [&](const std::string& id) {
    return std::any_of(found.begin(), found.end(), [&](const VoiceEntry& voice) { return voice.id == id; });
  }));
  return offered(std::move(found), *order);
}

Result<Voices> SiteFiles::voices() const {
  Faults faults;
  Voices found = readable_voices(faults);
  if (!faults.empty()) return faults;
  return found;
}

std::optional<std::string> SiteFiles::read(const std::string& name) const {
  if (name == "voices/index.json") {
    Faults others;
    return to_json(readable_voices(others));
  }
  if (!name.starts_with("procedures/")) {
    const std::string found = path(name);
    return found.empty() ? std::nullopt : read_bytes(found);
  }
  const auto known = made_->find(name);
  return known != made_->end() ? known->second : made_->emplace(name, make(name)).first->second;
}

std::optional<std::string> SiteFiles::make(const std::string& name) const {
  if (name == "procedures/index.json") {
    // A procedure that is being written must not stand in the way of the others.
    Faults others;
    const Catalogue readable = readable_procedures(others);
    return json_text(to_json(readable));
  }
  const std::string found = path(name);
  const std::optional<std::string> bytes = found.empty() ? std::nullopt : read_bytes(found);
  if (!bytes) return std::nullopt;
  // What cannot be made is handed on as it is: whoever reads it says what is wrong.
  const Result<Shared> common = shared();
  const Result<std::string> made = common ? site_definition(*bytes, found, *common) : common.faults();
  return made ? *made : bytes;
}

std::vector<std::string> SiteFiles::procedure_ids() const {
  std::vector<std::string> ids;
  std::set<std::string> seen;
  for (const std::string& folder : folders_) {
    for (const std::string& name : files_in(folder + "/procedures", json_ending)) {
      std::string id = name.substr(0, name.size() - json_ending.size());
      if (id != "index" && seen.insert(id).second) ids.push_back(std::move(id));
    }
  }
  return ids;
}

Catalogue SiteFiles::readable_procedures(Faults& faults) const {
  Catalogue catalogue;
  const Result<Shared> common = shared();
  if (!common) return faults = common.faults(), catalogue;
  catalogue.groups = common->groups;
  std::vector<std::pair<int, CatalogueEntry>> ranked;
  for (const std::string& id : procedure_ids()) {
    const std::string file = path("procedures/" + id + ".json");
    const Result<Procedure> procedure = read_procedure(read_bytes(file).value_or(""), file, *common);
    if (procedure) {
      ranked.emplace_back(procedure->rank, catalogue_entry(*procedure));
    } else {
      faults.insert(faults.end(), procedure.faults().begin(), procedure.faults().end());
    }
  }
  // The most used first.
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [rank, entry] : ranked) catalogue.entries.push_back(std::move(entry));
  const Result<LocalOrder> order =
      commune_.empty() ? LocalOrder() : read_local_order(read_bytes(commune_).value_or(""), commune_);
  if (order) {
    put_in_order(catalogue, *order);
  } else {
    faults.insert(faults.end(), order.faults().begin(), order.faults().end());
  }
  drop_empty_groups(catalogue);
  return catalogue;
}

Result<Catalogue> SiteFiles::catalogue() const {
  Faults faults;
  Catalogue catalogue = readable_procedures(faults);
  if (!faults.empty()) return faults;
  return catalogue;
}

}  // namespace camtay
