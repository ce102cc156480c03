// The only place where state changes.
#pragma once

#include <vector>

#include "guide/action.hpp"
#include "guide/effect.hpp"
#include "guide/model.hpp"

namespace camtay {

struct Next {
  Model model;
  std::vector<Effect> effects;
};

Next update(Model model, const Action& action);

}  // namespace camtay
