// The world of a web page. JavaScript (web/main.js) calls the camtay_… functions of web.cpp; these queue actions and ask for
// one animation frame, so that several events between two frames are all heard and an idle page costs nothing.
#pragma once

#include <vector>

#include "platform/platform.hpp"

namespace camtay {

class WebPlatform : public Platform {
 public:
  // There is one page, so there is one of these; it must live as long as the page.
  WebPlatform();
  WebPlatform(const WebPlatform&) = delete;
  WebPlatform& operator=(const WebPlatform&) = delete;

  // Called once for each requested frame: take the actions, perform the effects, paint, reflect.
  void on_frame(void (*frame)()) { frame_ = frame; }
  void request_frame();

  Surroundings surroundings() const override { return surroundings_; }
  std::vector<Action> take_actions() override;
  void perform(const Effect& effect) override;
  void reflect(std::span<const mirror::Op> changes) override;

  // For web.cpp's exported functions.
  void hear(Action action);
  void measure(const Surroundings& surroundings);
  void draw();

 private:
  void (*frame_)() = nullptr;
  bool drawing_ = false;
  bool moved_ = false;  // the surroundings changed since the frame began
  Surroundings surroundings_;
  std::vector<Action> actions_;
};

}  // namespace camtay
