// The only door to the outside: clock, storage, network, voice, printer, mirror.
#pragma once

#include <span>
#include <vector>

#include "guide/action.hpp"
#include "guide/effect.hpp"
#include "guide/mirror.hpp"
#include "guide/painting.hpp"

namespace camtay {

class Platform {
 public:
  virtual ~Platform() = default;
  virtual Surroundings surroundings() const = 0;
  virtual std::vector<Action> take_actions() = 0;
  virtual void perform(const Effect& effect) = 0;
  virtual void reflect(std::span<const mirror::Op> changes) = 0;
};

}  // namespace camtay
