// Screens as Dear ImGui draw lists. Its windows, widgets and input take no part: the page hears, the canvas shows.
//   - paint() lays a screen out, keeps what to draw for drawing(), and tells where everything landed.
//   - Until the fonts are there it places nothing; the page then stays in the plain skin.
#pragma once

#include <memory>
#include <string>

#include "guide/painting.hpp"
#include "ui/brush.hpp"
#include "ui/fonts.hpp"

struct ImDrawData;

namespace camtay {

class Renderer : public Painter {
 public:
  explicit Renderer(Pictures& pictures);
  ~Renderer() override;

  bool ready() const { return fonts_.ready(); }
  Placement paint(const Screen& screen, const Surroundings& surroundings) override;
  // Takes the fonts: "fonts/be-vietnam-pro-400.ttf" and so on.
  void offer(const std::string& file, const std::string& bytes) override;

  // What the last paint() drew, in device pixels, until the next one.
  ImDrawData& drawing();
  // The graphics context was lost: every texture must be made again.
  void forget_textures();

 private:
  struct Lists;
  Pictures& pictures_;
  Fonts fonts_;
  std::unique_ptr<Lists> lists_;
};

}  // namespace camtay
