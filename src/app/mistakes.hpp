// Every mistake in files of definitions, for the command line and for an author's page. What a file is follows from its "$schema",
// else from its folder. A procedure is held against its form too, and a form against the procedures that fill it.
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "platform/shelf.hpp"

namespace camtay {

struct Findings {
  Faults faults;
  Faults notes;  // worth knowing, but no mistakes
};

// What is beside the files is found on the same shelf: "a/procedures/x.json" uses a/blocks, a/settings.json, a/forms …
Findings find_mistakes(const Shelf& shelf, const std::vector<std::string>& files, const Date& today);

}  // namespace camtay
