// The program of the page. main() returns at once; everything after it happens in requested animation frames.
// Without WebGL the window places nothing, and the page stays in the plain skin.
#include <string>

#include "app/app.hpp"
#include "platform/web.hpp"
#include "ui/window.hpp"

namespace {

using namespace camtay;

// There is one page and one program on it, and JavaScript can only call functions: this is what they work on.
struct Program {
  WebPlatform platform;
  Window window{[] { program().platform.request_frame(); }};
  App app{platform};
  bool complete = false;  // the fonts that can wait have been asked for

  static Program& program() {
    static Program one;
    return one;
  }
};

void ask_for_font(Program& program, const char* weight) {
  program.platform.perform(Fetch{"fonts/be-vietnam-pro-" + std::string(weight) + ".ttf"});
}

void frame() {
  Program& program = Program::program();
  if (!program.app.frame(&program.window) || program.complete) return;
  // The bold face stands in for the semi-bold one until the first screen is there.
  program.complete = true;
  ask_for_font(program, "600");
}

}  // namespace

int main() {
  Program& program = Program::program();
  program.platform.on_frame(frame);
  // What the canvas is drawn with; the browser's own text uses the same files.
  ask_for_font(program, "400");
  ask_for_font(program, "700");
  return 0;
}
