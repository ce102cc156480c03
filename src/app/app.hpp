// The line that everything follows, once a frame: actions → model → screen → painted, mirrored.
#pragma once

#include "guide/mirror.hpp"
#include "guide/model.hpp"
#include "guide/painting.hpp"
#include "platform/platform.hpp"

namespace camtay {

class App {
 public:
  explicit App(Platform& platform) : platform_(platform) {}

  // Takes what happened, shows what follows. Without a painter (plain skin) only the mirror is brought up to date.
  // False when the words of the program have not arrived and nothing could be shown yet.
  bool frame(Painter* painter);
  const Model& model() const { return model_; }

 private:
  Platform& platform_;
  Model model_;
  Mirrored shown_;
};

}  // namespace camtay
