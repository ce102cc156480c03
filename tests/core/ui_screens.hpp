// Screens as the guide makes them, by hand: one of each kind, with real words and with the longest ones.
#pragma once

#include <string>
#include <vector>

#include "guide/screen.hpp"
#include "ui/text_layout.hpp"

namespace camtay {

std::vector<Screen> sample_screens();
Screen sample_screen(const std::string& key);

// Letters a little wider than those of the real face, so that what fits here fits on the screen.
class WideLetters : public Measure {
 public:
  float width(std::string_view text, Weight weight, float size) const override;
};

}  // namespace camtay
