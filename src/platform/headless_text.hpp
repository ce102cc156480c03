// A page as text, for the terminal and for tests that compare whole screens.
#pragma once

#include <string>
#include <vector>

#include "platform/headless_page.hpp"

namespace camtay {

// Buttons of many screens that a terminal knows by the word they have for an id.
bool has_word(std::string_view id);
// What can be chosen or pressed by its number, in reading order: everything else but the main button.
std::vector<NodeId> numbered(const HeadlessPage& page);

enum class Numbers { Shown, Hidden };
// One element a line, children moved in. With numbers, and the words of buttons that have one.
std::string to_text(const HeadlessPage& page, Numbers numbers);

}  // namespace camtay
