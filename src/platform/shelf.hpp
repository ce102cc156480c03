// Files that stand in folders, wherever they are: on a disk, or in a page they were dropped on.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "procedure/shared.hpp"

namespace camtay {

class Shelf {
 public:
  virtual ~Shelf() = default;
  // The bytes of a file; none when it cannot be read.
  virtual std::optional<std::string> read(const std::string& path) const = 0;
  virtual bool is_folder(const std::string& path) const = 0;
  // The names of the files in a folder that end so, sorted; none of a folder that is not there.
  virtual std::vector<std::string> files_in(const std::string& folder, std::string_view ending) const = 0;
};

// Files by their paths ("./blocks/sex.json" too); a folder is there when a file is in it.
class FilesInMemory : public Shelf {
 public:
  void put(const std::string& path, std::string bytes);

  std::optional<std::string> read(const std::string& path) const override;
  bool is_folder(const std::string& path) const override;
  std::vector<std::string> files_in(const std::string& folder, std::string_view ending) const override;

 private:
  std::map<std::string, std::string, std::less<>> files_;
};

// Blocks, settings and groups of folders of definitions, each fault with its place. The first folder that has a file decides about
// it.
Result<Shared> shared_of(const Shelf& shelf, const std::vector<std::string>& folders);

}  // namespace camtay
