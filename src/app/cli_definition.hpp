// A procedure with all that belongs to it, read from the site's files.
#pragma once

#include <optional>
#include <string>

#include "form/form.hpp"
#include "form/typeface.hpp"
#include "platform/files.hpp"
#include "procedure/places.hpp"
#include "procedure/procedure.hpp"

namespace camtay {

struct Definition {
  Procedure procedure;
  std::optional<Form> form;  // none: the procedure is a guide
  Lists lists;
};

Result<Definition> read_definition(const SiteFiles& files, const std::string& id);
Result<Faces> read_faces(const SiteFiles& files);

}  // namespace camtay
