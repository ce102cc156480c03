#include "ui/window.hpp"

#include <cmath>

#include <SDL.h>
#include <emscripten/emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>

#include "ui/window_gl.hpp"

// web/pictures_gl.js
extern "C" {
std::uint32_t camtay_picture(const char* name, int width, int height);
void camtay_forget_pictures();
}

namespace camtay {

namespace {

constexpr const char* canvas_selector = "#canvas";

class PagePictures : public Pictures {
 public:
  std::uint64_t texture(const std::string& name, int width, int height) override {
    return camtay_picture(name.c_str(), width, height);
  }
};

SDL_GLContext make_context(SDL_Window*& window) {
  // SDL would take the keyboard of the whole page, and no field could be typed into. The canvas never has the focus.
  SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, canvas_selector);
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return nullptr;
  // It must not call preventDefault on the page's wheel and letters either.
  SDL_EventState(SDL_MOUSEWHEEL, SDL_DISABLE);
  SDL_EventState(SDL_TEXTINPUT, SDL_DISABLE);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 2);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  // Neither resizable nor high-dpi: the size of the canvas is ours. The title of the page stays as it is.
  window = SDL_CreateWindow(emscripten_get_window_title(), 0, 0, 1, 1, SDL_WINDOW_OPENGL);
  if (!window) return nullptr;
  // A page that listens for its unloading is not kept by browsers for going back to.
  emscripten_set_beforeunload_callback(nullptr, nullptr);
  return SDL_GL_CreateContext(window);
}

}  // namespace

struct Window::Canvas {
  Renderer& renderer;
  void (*wake)();
  SDL_Window* window = nullptr;
  SDL_GLContext context = nullptr;
  GlLists lists;
  bool usable = false;
  int width = 0, height = 0;

  Canvas(Renderer& drawn, void (*wake_page)()) : renderer(drawn), wake(wake_page) {
    context = make_context(window);
    usable = context && lists.start();
    if (!usable) return;
    emscripten_set_webglcontextlost_callback(canvas_selector, this, false, lost);
    emscripten_set_webglcontextrestored_callback(canvas_selector, this, false, restored);
  }
  ~Canvas() {
    if (context) {
      emscripten_set_webglcontextlost_callback(canvas_selector, nullptr, false, nullptr);
      emscripten_set_webglcontextrestored_callback(canvas_selector, nullptr, false, nullptr);
      SDL_GL_DeleteContext(context);
    }
    if (window) SDL_DestroyWindow(window);
  }

  // Answering true lets the browser give the context back.
  static EM_BOOL lost(int, const void*, void* user) {
    Canvas& canvas = *static_cast<Canvas*>(user);
    canvas.usable = false;
    canvas.wake();
    return EM_TRUE;
  }
  static EM_BOOL restored(int, const void*, void* user) {
    Canvas& canvas = *static_cast<Canvas*>(user);
    canvas.renderer.forget_textures();
    camtay_forget_pictures();
    canvas.usable = canvas.lists.start();
    canvas.wake();
    return EM_TRUE;
  }

  void show() {
    ImDrawData& data = renderer.drawing();
    const int wide = int(data.DisplaySize.x), high = int(data.DisplaySize.y);
    if (wide != width || high != height) {
      // Resizing clears a canvas: it is drawn in the same breath.
      emscripten_set_canvas_element_size(canvas_selector, wide, high);
      width = wide;
      height = high;
    }
    lists.draw(data);
    SDL_GL_SwapWindow(window);
  }
};

Window::Window(void (*wake)())
    : pictures_(std::make_unique<PagePictures>()),
      renderer_(*pictures_),
      canvas_(std::make_unique<Canvas>(renderer_, wake)) {}

Window::~Window() = default;

bool Window::open() const { return canvas_->usable; }

Placement Window::paint(const Screen& screen, const Surroundings& surroundings) {
  if (!canvas_->usable) return {};
  Placement placement = renderer_.paint(screen, surroundings);
  if (placement.height > 0) canvas_->show();
  return placement;
}

}  // namespace camtay
