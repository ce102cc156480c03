// Procedures with their forms, for the reports for authors.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "author/subject.hpp"
#include "platform/files.hpp"
#include "procedure/places.hpp"

namespace camtay {

struct Subjects {
  std::string folder;              // of the definitions: "assets"
  std::unique_ptr<Shared> shared;  // the subjects point into its blocks
  std::vector<Subject> all;        // those that are meant come first
  std::size_t named = 0;           // so many of them are meant
  Lists lists;
  Faults passed_over;  // why procedures that are not meant could not be read, and are missing in `all`

  std::span<const Subject> meant() const { return std::span(all).first(named); }
  // Whether a file is that of a procedure that is meant.
  bool is_meant(std::string_view file) const;
};

// Whether a report compares the procedures that are meant with all others.
enum class Others { Read, LeftOut };

// The names are ids, or files of procedures ("site/procedures/giay-mau.json"), whose folder then is that of all definitions; none:
// every procedure is meant. The faults of those that are meant, of what they share and of ids that nobody has.
Result<Subjects> read_subjects(const std::vector<std::string>& names, const SiteFiles& files, Others others);

}  // namespace camtay
