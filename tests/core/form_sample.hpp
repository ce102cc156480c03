// What tests of forms share: the shipped form, the paper typefaces, and values as people give them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "form/document.hpp"
#include "form/form.hpp"
#include "form/typeface.hpp"

namespace camtay {

std::string file_text(const std::string& path);

const Faces& paper_faces();
const Form& birth_form();
std::vector<std::string> form_ids();  // of assets/forms
const Form& shipped_form(const std::string& id);
Form form_of(std::string_view lines);  // a form with these JSON lines

Values usual_values();       // a grandmother registers her grandson; everything fits where it stands
Values longest_values();     // names of 59 letters, addresses of 150
Values fatherless_values();  // the parents are not married

// The words of a text without any space, to compare what was wrapped.
std::string without_spaces(std::string_view text);
// Text without the marks of empty blanks ("…", dots), single spaces.
std::string without_blanks(std::string_view text);

// What stands on the pages for each part, one after the other.
std::vector<std::string> marks_by_part(const Document& document);

}  // namespace camtay
