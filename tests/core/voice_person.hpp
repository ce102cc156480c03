// What the tests of voices share: the way to the menu and to recording, and packs to open.
#pragma once

#include "guide/update.hpp"
#include "person.hpp"

namespace camtay {

// At the voice menu, from the first question.
Person at_the_menu();
// What was last asked of the recorder.
const Record& last(const Person& person);
// The screen keeps the rules of screens and of their layout.
void sound(const Model& model);
void sound(const Person& person);
// From the menu to the question whether the microphone may listen, as Bà Mai who speaks Mông.
void tells_whose_voice(Person& person);
Person asked_for_the_microphone();
Person before_the_first_line();
// To the clip that is to be kept; `sum`: of its bytes.
void records_a_line(Person& person, const std::string& sum);
// The recorder answers with what it now holds.
void is_kept(Person& person);
void keeps_a_line(Person& person, const std::string& sum);
VoicePack pack_in(const std::string& manifest);
// As many lines of the program as `count`, said by somebody whose files are called after `sum`.
std::vector<Clip> clips_of(const Person& person, std::size_t count, const std::string& sum);
VoicePack ba_mai(std::vector<Clip> clips = {});

}  // namespace camtay
