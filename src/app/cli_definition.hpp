// A procedure with all that belongs to it, read from the site's files.
#pragma once

#include <map>
#include <string>

#include "form/form.hpp"
#include "form/typeface.hpp"
#include "platform/files.hpp"
#include "procedure/answers.hpp"
#include "procedure/places.hpp"
#include "procedure/procedure.hpp"

namespace camtay {

struct Definition {
  Procedure procedure;
  std::map<std::string, Form, std::less<>> forms;  // by id; none: the procedure is a guide
  Lists lists;
};

// The form that these answers fill; null where they fill none.
const Form* form_for(const Definition& definition, const Answers& answers, const Date& today);

Result<Definition> read_definition(const SiteFiles& files, const std::string& id);
Result<Faces> read_faces(const SiteFiles& files);

}  // namespace camtay
