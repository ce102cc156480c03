// Dear ImGui's draw data with OpenGL ES 2, which is WebGL 1.
// Its own backend is larger than this by what a page does not need: a loader, desktop versions, and a context of Dear ImGui.
#pragma once

#include <cstdint>

struct ImDrawData;
struct ImTextureData;

namespace camtay {

class GlLists {
 public:
  // With the current context. False when a program cannot be made with it.
  bool start();
  void draw(ImDrawData& data);

 private:
  void update(ImTextureData& texture);

  std::uint32_t program_ = 0, vertices_ = 0, indices_ = 0;
  int size_ = -1, letters_ = -1;
};

}  // namespace camtay
