// Blocks that several screens share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guide/choosing.hpp"
#include "guide/model.hpp"
#include "guide/screen.hpp"

namespace camtay {

// A screen with its key, title and look; the window's title names the screen.
Screen new_screen(const Model& model, std::string key, std::string title);
// Back and help, with what stands between them.
void add_bar(Screen& screen, const Model& model);
void add_bar(Screen& screen, const Model& model, Progress progress);
Button listen_button(const Model& model, std::string_view words_name);
Button main_button(const Model& model, std::string_view words_name);
Button button(const Model& model, NodeId id, std::string_view words_name, Button::Kind kind = Button::Kind::Secondary,
              std::string icon = {});
// What to mend on this screen, when there is something.
void add_complaint(Screen& screen, const Model& model);
// The words of the complaint, about a field.
std::string complaint_text(const Model& model, const Complaint& complaint, const Field* field);
// Slower and mute while the voice is on; that there is no voice when it was asked for in vain.
void add_voice_buttons(Screen& screen, const Model& model);
void add_voice_notice(Screen& screen, const Model& model);
// That something kept the last time could not be opened again.
void add_lost_notice(Screen& screen, const Model& model);
// Options of a page with, below them, which page it is and the buttons to the next and previous six.
void add_choices(Screen& screen, const Model& model, const ChoosablePage& page, Options options);

// Behind a button each, where there is something to say: how these papers are photographed; what is
// pressed on the portal and what goes into its boxes (view_online.cpp).
void add_photographs(Screen& screen, const Model& model, const std::vector<const Paper*>& papers);
void add_portal(Screen& screen, const Model& model);

// The values of the answers, as one says them.
Values spoken_answers(const Model& model);
// A text of the procedure in the person's language with its values; a value that is not known yet is "…".
std::string told(const Model& model, const Text& text);
// A template with {ids} as runs, the values strong: "Cháu tên là {child_full_name}."
Rich statement_of(std::string_view words, const Values& values, std::string_view blank);

}  // namespace camtay
