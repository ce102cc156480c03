// "Xoá hết những gì đã ghi": a machine that is lent holds nothing of the one before.
#pragma once

#include "guide/walk.hpp"

namespace camtay {

// Forgets what was answered and asks for the voices of this device to be forgotten. What remains is how she likes to read.
void clear_everything(Model& model, Effects& effects);
// The answer to that. Only now it is said that nothing is left, or what to do about what is.
void take_forgotten(Model& model, bool well, Effects& effects);

}  // namespace camtay
