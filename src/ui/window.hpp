// The canvas of the page: an SDL2 window with a WebGL context that shows what the renderer drew.
//   - It takes no events: those are the page's. It asks for no frames either, but calls `wake` when a picture arrived or the
//     graphics context came back.
//   - Without WebGL, or while its context is lost, it places nothing, and the page shows its plain skin.
#pragma once

#include <memory>
#include <string>

#include "guide/painting.hpp"
#include "ui/renderer.hpp"

namespace camtay {

class Window : public Painter {
 public:
  // Opens at once. `wake` asks for one frame.
  explicit Window(void (*wake)());
  ~Window() override;

  // Whether there is a context to draw with.
  bool open() const;
  // Draws and shows one frame.
  Placement paint(const Screen& screen, const Surroundings& surroundings) override;
  void offer(const std::string& file, const std::string& bytes) override { renderer_.offer(file, bytes); }

 private:
  struct Canvas;
  std::unique_ptr<Pictures> pictures_;
  Renderer renderer_;
  std::unique_ptr<Canvas> canvas_;
};

}  // namespace camtay
