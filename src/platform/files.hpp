// The site's files as they lie on a disk: what a browser fetches by name is read here from the folders of definitions and of
// made fonts. The definitions are made from what authors write, and "procedures/index.json" from those that can be read, as the
// site's build makes them.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "guide/voice_pack.hpp"
#include "platform/shelf.hpp"
#include "procedure/catalogue.hpp"
#include "procedure/shared.hpp"

namespace camtay {

// The bytes of a file; none when it cannot be read.
std::optional<std::string> read_bytes(const std::string& path);
bool write_bytes(const std::string& path, std::string_view bytes);
bool is_folder(const std::string& path);
// The names of the files in a folder that end so, sorted; none of a folder that is not there.
std::vector<std::string> files_in(const std::string& folder, std::string_view ending);

// The disk of this machine.
class Disk : public Shelf {
 public:
  std::optional<std::string> read(const std::string& path) const override { return read_bytes(path); }
  bool is_folder(const std::string& path) const override { return camtay::is_folder(path); }
  std::vector<std::string> files_in(const std::string& folder, std::string_view ending) const override {
    return camtay::files_in(folder, ending);
  }
};

class SiteFiles {
 public:
  // A name is looked for in each folder in turn. `commune` is the file of the commune whose order procedures and voices are in, if any.
  explicit SiteFiles(std::vector<std::string> folders, std::string commune = {})
      : folders_(std::move(folders)), commune_(std::move(commune)), made_(std::make_shared<Made>()) {}

  // "lang/vi.json", "procedures/khai-sinh.json", "fonts/cam-tay-serif-bold.ttf" …
  std::optional<std::string> read(const std::string& name) const;
  const std::vector<std::string>& folders() const { return folders_; }
  // Where a name is found on the disk; "" where it is not.
  std::string path(const std::string& name) const;
  // Every procedure there is, by id.
  std::vector<std::string> procedure_ids() const;
  // The faults of definitions that cannot be read, where there are any.
  Result<Catalogue> catalogue() const;
  // The voice packs there are, by id; with a commune those it offers, in its order. The faults of those that cannot be read, and
  // of the commune's file, where there are any.
  Result<Voices> voices() const;
  // Blocks, settings and groups, from their files; none of them need be there.
  Result<Shared> shared() const;

 private:
  using Made = std::map<std::string, std::optional<std::string>>;
  std::optional<std::string> make(const std::string& name) const;
  // The faults of what cannot be read go into `faults`; the others are there all the same.
  Catalogue readable_procedures(Faults& faults) const;
  Voices readable_voices(Faults& faults) const;

  std::vector<std::string> folders_;
  std::string commune_;
  // What was made of definitions, by name, for all copies: making it again for each visitor of a test would take long.
  std::shared_ptr<Made> made_;
};

}  // namespace camtay
