// What the tools for authors look at: a procedure with the files it was read from.
#pragma once

#include <string>
#include <vector>

#include "form/form.hpp"
#include "procedure/procedure.hpp"

namespace camtay {

struct FormFile {
  Form form;
  JsonSource source;
};

// `source` is what the procedure was read from (procedure_source), so that every finding has the place where it was written:
// in the procedure or in a block. The blocks must live as long.
struct Subject {
  Procedure procedure;
  JsonSource source;
  std::vector<FormFile> forms;
};

}  // namespace camtay
