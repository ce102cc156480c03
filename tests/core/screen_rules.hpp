// What holds for every screen, whatever it shows: shared by all tests that walk.
#pragma once

#include <string>
#include <vector>

#include "guide/mirror.hpp"
#include "guide/model.hpp"

namespace camtay {

// The rules of the product that the screen of a model breaks, each as a sentence; empty for a sound one.
std::vector<std::string> broken_rules(const Model& model);
std::vector<std::string> broken_rules(const Model& model, const Screen& screen);  // its screen, where it is at hand

// What of an element can be read; the places of a highlight count its characters.
std::string visible_text(const SemanticNode& node);

}  // namespace camtay
