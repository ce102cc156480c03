// What holds for every form on paper, whatever its values are.
#pragma once

#include "form/document.hpp"
#include "form/form.hpp"

namespace camtay {

// Nothing outside the margins, nothing on top of anything, no text across a border.
void check_pages(const Document& document, const Form& form);

// What each part says stands on the pages, and so does every value that the form has a place for.
void check_nothing_lost(const Document& document, const Form& form, const Values& values);

}  // namespace camtay
