# SDL2 for WebAssembly, straight from its sources with its ready-made SDL_config_emscripten.h: its own
# configure runs hundreds of checks through emcc and takes minutes. A window with GL is all that is used.

camtay_source(SDL2 include/SDL.h)

set(folders
  . atomic cpuinfo events file libm stdlib thread thread/generic timer timer/unix
  video video/yuv2rgb video/emscripten filesystem/emscripten locale locale/emscripten misc misc/emscripten
  audio haptic hidapi joystick loadso/dummy power render sensor)
list(TRANSFORM folders REPLACE "(.+)" "${CAMTAY_SDL2_DIR}/src/\\1/*.c")
file(GLOB sources ${folders})
# sdl2/canvas_only.c stands in for these.
list(FILTER sources EXCLUDE REGEX
  "/SDL_(emscriptenevents|emscriptenmouse|emscriptenframebuffer|gesture|iconv|events)\\.c$")
# SDL_events.c without the words for every kind of event, which it could write to a log.
file(READ "${CAMTAY_SDL2_DIR}/src/events/SDL_events.c" events)
string(REPLACE "SDL_LogEvent(event);" ";" events "${events}")
file(CONFIGURE OUTPUT sdl2/SDL_events.c CONTENT "${events}" @ONLY)

set(ours "${CMAKE_CURRENT_LIST_DIR}/sdl2")
add_library(camtay_sdl2 STATIC ${sources} ${PROJECT_BINARY_DIR}/sdl2/SDL_events.c ${ours}/canvas_only.c)
# Ours first: its SDL_config.h is the one that counts.
target_include_directories(camtay_sdl2 BEFORE PRIVATE ${ours} ${CAMTAY_SDL2_DIR}/src ${CAMTAY_SDL2_DIR}/src/events)
target_include_directories(camtay_sdl2 SYSTEM PUBLIC ${CAMTAY_SDL2_DIR}/include)
target_compile_definitions(camtay_sdl2 PRIVATE
  SDL_LEAN_AND_MEAN=1 SDL_ASSERT_LEVEL=0
  SDL_AUDIO_DISABLED=1 SDL_JOYSTICK_DISABLED=1 SDL_HAPTIC_DISABLED=1 SDL_HIDAPI_DISABLED=1
  SDL_SENSOR_DISABLED=1 SDL_POWER_DISABLED=1 SDL_RENDER_DISABLED=1 SDL_LOADSO_DISABLED=1)
camtay_third_party(camtay_sdl2)
