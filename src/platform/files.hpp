// The site's files as they lie on a disk: what a browser fetches by name is read here from the folders of definitions and of
// made fonts. "procedures/index.json" is made from the definitions that can be read, as the site's build makes it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "procedure/catalogue.hpp"

namespace camtay {

// The bytes of a file; none when it cannot be read.
std::optional<std::string> read_bytes(const std::string& path);
bool write_bytes(const std::string& path, std::string_view bytes);
bool is_folder(const std::string& path);
// The names of the files in a folder that end so, sorted; none of a folder that is not there.
std::vector<std::string> files_in(const std::string& folder, std::string_view ending);

class SiteFiles {
 public:
  // A name is looked for in each folder in turn.
  explicit SiteFiles(std::vector<std::string> folders) : folders_(std::move(folders)) {}

  // "lang/vi.json", "procedures/khai-sinh.json", "fonts/cam-tay-serif-bold.ttf" …
  std::optional<std::string> read(const std::string& name) const;
  // Where a name is found on the disk; "" where it is not.
  std::string path(const std::string& name) const;
  // Every procedure there is, by id.
  std::vector<std::string> procedure_ids() const;
  // The faults of definitions that cannot be read, where there are any.
  Result<Catalogue> catalogue() const;

 private:
  Catalogue readable_procedures(Faults& faults) const;

  std::vector<std::string> folders_;
};

}  // namespace camtay
