// SDL for a canvas that only shows. The page hears: mouse, touch, keyboard and gestures reach native elements, so
// the listeners SDL would hang on window, document and canvas are left out, and so is drawing without OpenGL.
// This file stands in for SDL_emscriptenevents.c, SDL_emscriptenmouse.c, SDL_emscriptenframebuffer.c, SDL_gesture.c
// and SDL_iconv.c (the list is in Sdl2.cmake).
#include "SDL_internal.h"

#include <EGL/egl.h>
#include <emscripten/html5.h>

#include "SDL_events.h"
#include "events/SDL_gesture_c.h"
#include "video/SDL_sysvideo.h"
#include "video/emscripten/SDL_emscriptenvideo.h"

#include "video/emscripten/SDL_emscriptenevents.h"
#include "video/emscripten/SDL_emscriptenframebuffer.h"
#include "video/emscripten/SDL_emscriptenmouse.h"

void Emscripten_RegisterEventHandlers(SDL_WindowData* data) { (void)data; }
void Emscripten_UnregisterEventHandlers(SDL_WindowData* data) { (void)data; }
EM_BOOL Emscripten_HandleCanvasResize(int type, const void* reserved, void* data) { return 0; }

void Emscripten_InitMouse(void) {}
void Emscripten_FiniMouse(void) {}

int Emscripten_CreateWindowFramebuffer(_THIS, SDL_Window* window, Uint32* format, void** pixels, int* pitch) {
  return SDL_Unsupported();
}
int Emscripten_UpdateWindowFramebuffer(_THIS, SDL_Window* window, const SDL_Rect* rects, int numrects) {
  return SDL_Unsupported();
}
void Emscripten_DestroyWindowFramebuffer(_THIS, SDL_Window* window) {}

int SDL_GestureAddTouch(SDL_TouchID touchId) { return 0; }
int SDL_GestureDelTouch(SDL_TouchID touchId) { return 0; }
void SDL_GestureProcessEvent(SDL_Event* event) {}
void SDL_GestureQuit(void) {}

// Only for wide texts in messages, of which there are none.
char* SDL_iconv_string(const char* tocode, const char* fromcode, const char* inbuf, size_t inbytesleft) { return 0; }

// SDL asks for OpenGL functions by name only to describe a context. Emscripten's own table of them would pull each
// one into the page a second time.
__eglMustCastToProperFunctionPointerType eglGetProcAddress(const char* name) {
  (void)name;
  return 0;
}
