// What a painter is told and what it tells: where each block landed.
#pragma once

#include <map>
#include <string>

#include "guide/screen.hpp"

namespace camtay {

struct Surroundings {
  float width = 390, height = 844;  // of the window, CSS pixels
  float scale = 1;                  // device pixels for one CSS pixel
  float text_scale = 1;             // the browser's own text size / 16 px
  float scroll = 0;                 // CSS pixels the page is scrolled down
  float scroll_x = 0;               // and to the right: only a zoomed sheet is wider than the window
  bool operator==(const Surroundings&) const = default;
};

struct Rect {
  float x = 0, y = 0, width = 0, height = 0;  // CSS pixels from the top left of the page (of the window when fixed)
  bool fixed = false;                         // does not scroll: the main button
  float text_size = 0;                        // CSS font size of what the browser itself writes here (fields)
  bool operator==(const Rect&) const = default;
};

struct Placement {
  float width = 0, height = 0;  // of the page; wider than the window only for a zoomed sheet
  std::map<NodeId, Rect, std::less<>> rects;
};

class Painter {
 public:
  virtual ~Painter() = default;
  virtual Placement paint(const Screen& screen, const Surroundings& surroundings) = 0;
  // A file of the site that arrived; the painter keeps what it draws with.
  virtual void offer(const std::string& file, const std::string& bytes) = 0;
};

}  // namespace camtay
