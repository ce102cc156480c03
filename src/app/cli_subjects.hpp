// All procedures with their forms, for the reports that compare them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "author/subject.hpp"
#include "platform/files.hpp"
#include "procedure/places.hpp"

namespace camtay {

struct Subjects {
  std::string folder;              // of the definitions: "assets"
  std::unique_ptr<Shared> shared;  // the subjects point into its blocks
  std::vector<Subject> all;
  Lists lists;
  std::vector<std::string> named;  // ids; none: all are meant

  bool is_named(const Subject& subject) const;
};

// The names are ids, or files of procedures ("site/procedures/giay-mau.json"), whose folder then is that of all definitions.
Result<Subjects> read_subjects(const std::vector<std::string>& names, const SiteFiles& files);

}  // namespace camtay
