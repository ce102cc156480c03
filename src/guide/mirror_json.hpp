// Changes of the mirror as the web side reads them: an array of arrays, the first element naming the change.
//   ["page", screen, title]  ["wear", {text, theme, skin, language}]  ["put", NODE, before]  ["set", NODE]  ["drop", id]
//   ["move", id, x, y, width, height, fixed 0|1, textSize]  ["extent", w, h]  ["mark", id, from, to]  ["announce", text]  ["focus", id]
// NODE is an object: id, role ("heading", "text_field", …: Role in snake_case), and of these only what is not empty, zero or
// default: parent, look, name, spokenName, runs [[text, 1|0]…], hint, value, picture, alt, describedBy, group, level, lines, max, letters,
// keyboard ("text", "name", "digits", "phone", "search"), checked, invalid, alert, labelHidden, expanded (true/false only when it can
// expand), next (not the last field), sheet (for Role::Sheet: {w, h, zoom, marks, parts}, hundredths of mm).
// sheet.marks: ["t", x, y, width, size (1/10 pt), face 0|1|2, text]  ["r", x1, y1, x2, y2, thickness]  ["l", x1, x2, y]  ["b", x, y, side, ticked 0|1]
#pragma once

#include <span>
#include <string>

#include "guide/mirror.hpp"

namespace camtay {

std::string to_json(std::span<const mirror::Op> changes);
// The page of a sheet with the parts its marks name: SemanticNode::group of Role::Sheet.
std::string sheet_to_json(const Sheet& sheet);
// Pages for printing: [{w, h, marks}, …].
std::string pages_to_json(const Document& document);

}  // namespace camtay
