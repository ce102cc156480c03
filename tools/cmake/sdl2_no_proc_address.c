// Stands in for Emscripten's eglGetProcAddress, whose table pulls every OpenGL function into the page a second time.
// SDL asks for functions by name only to describe a context; Dear ImGui calls them directly.
void* eglGetProcAddress(const char* name) {
  (void)name;
  return 0;
}
