// What holds for every arranged screen, at every width and text size: shared by all tests that arrange.
#pragma once

#include <string>
#include <vector>

#include "guide/painting.hpp"
#include "guide/screen.hpp"

namespace camtay {

// Windows from a small phone to a laptop, each with 100, 150 and 200 % text.
struct Setting {
  float width = 390, height = 844;
  int text_percent = 100;
};
std::vector<Setting> settings();

// Each gives the breaches of its rule as sentences; nothing for a sound screen.
std::vector<std::string> without_place(const Screen& screen, const Setting& setting);
std::vector<std::string> overlapping(const Screen& screen, const Setting& setting);
std::vector<std::string> outside(const Screen& screen, const Setting& setting);
std::vector<std::string> hard_to_press(const Screen& screen, const Setting& setting);
std::vector<std::string> out_of_order(const Screen& screen, const Setting& setting);
// Nothing is too wide for its place where the letters are of the normal size, but for names nobody foresees.
std::vector<std::string> cut_words(const Screen& screen, const Setting& setting);
std::vector<std::string> covered(const Screen& screen, const Setting& setting);

// All of them, at every setting.
std::vector<std::string> broken_layout_rules(const Screen& screen);

}  // namespace camtay
