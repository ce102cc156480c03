#include "platform/shelf.hpp"

namespace camtay {
namespace {

constexpr std::string_view json_ending = ".json";

std::string without_dot(const std::string& path) { return path.starts_with("./") ? path.substr(2) : path; }

std::string as_folder(const std::string& path) {
  const std::string folder = without_dot(path);
  return folder.empty() || folder.ends_with('/') ? folder : folder + "/";
}

}  // namespace

void FilesInMemory::put(const std::string& path, std::string bytes) { files_[without_dot(path)] = std::move(bytes); }

std::optional<std::string> FilesInMemory::read(const std::string& path) const {
  const auto found = files_.find(without_dot(path));
  return found == files_.end() ? std::nullopt : std::optional(found->second);
}

bool FilesInMemory::is_folder(const std::string& path) const {
  const std::string folder = as_folder(path);
  const auto first = files_.lower_bound(folder);
  return first != files_.end() && first->first.starts_with(folder);
}

std::vector<std::string> FilesInMemory::files_in(const std::string& folder, std::string_view ending) const {
  std::vector<std::string> names;
  const std::string start = as_folder(folder);
  for (auto file = files_.lower_bound(start); file != files_.end() && file->first.starts_with(start); ++file) {
    const std::string name = file->first.substr(start.size());
    if (name.size() > ending.size() && name.ends_with(ending) && name.find('/') == std::string::npos)
      names.push_back(name);
  }
  return names;
}

Result<Shared> shared_of(const Shelf& shelf, const std::vector<std::string>& folders) {
  Shared shared;
  Faults faults;
  const auto take = [&](const auto& read, auto use) {
    if (read) return use(*read);
    faults.insert(faults.end(), read.faults().begin(), read.faults().end());
  };
  for (const std::string& folder : folders) {
    for (const std::string& name : shelf.files_in(folder + "/blocks", json_ending)) {
      const std::string id = name.substr(0, name.size() - json_ending.size());
      if (shared.blocks.contains(id)) continue;
      const std::string file = folder + "/blocks/" + name;
      take(read_block(shelf.read(file).value_or(""), file),
           [&](const JsonSource& block) { shared.blocks.emplace(id, block); });
    }
    if (const std::string file = folder + "/settings.json"; shared.settings.empty()) {
      if (const auto text = shelf.read(file))
        take(read_settings_file(*text, file),
             [&](const std::vector<DatedSetting>& settings) { shared.settings = settings; });
    }
    if (const std::string file = folder + "/groups.json"; shared.groups.empty()) {
      if (const auto text = shelf.read(file))
        take(read_groups_file(*text, file), [&](const std::vector<Group>& groups) { shared.groups = groups; });
    }
  }
  if (!faults.empty()) return faults;
  return shared;
}

}  // namespace camtay
