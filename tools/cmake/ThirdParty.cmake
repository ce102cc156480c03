# Third-party code as targets. Each folder may be replaced: -DCAMTAY_IMGUI_DIR=/home/me/imgui and so on.
# Without that they are where tools/setup/sources.sh puts them.

set(CAMTAY_THIRD_PARTY "${PROJECT_SOURCE_DIR}/build/third_party" CACHE PATH "Where fetched sources are")

# camtay_source(NAME file): sets CAMTAY_<NAME>_DIR, and stops with a plain message when `file` is not in it.
function(camtay_source name file)
  string(TOLOWER ${name} folder)
  set(CAMTAY_${name}_DIR "${CAMTAY_THIRD_PARTY}/${folder}" CACHE PATH "Sources of ${folder}")
  if(NOT EXISTS "${CAMTAY_${name}_DIR}/${file}")
    message(FATAL_ERROR "${file} is not in ${CAMTAY_${name}_DIR}.\n"
      "Run tools/setup.sh, or give a folder of your own: -DCAMTAY_${name}_DIR=FOLDER")
  endif()
endfunction()

# Third-party headers never warn, third-party sources neither.
function(camtay_third_party target)
  target_compile_options(${target} PRIVATE -w)
endfunction()

# nlohmann/json, headers only. JSON_NOEXCEPTION: a wrong access aborts, so code uses find and value.
find_path(CAMTAY_JSON_DIR nlohmann/json.hpp PATHS /usr/include NO_CMAKE_FIND_ROOT_PATH
  DOC "The folder that holds nlohmann/json.hpp")
if(NOT EXISTS "${CAMTAY_JSON_DIR}/nlohmann/json.hpp")
  message(FATAL_ERROR "nlohmann/json.hpp was not found in \"${CAMTAY_JSON_DIR}\". Run tools/setup.sh, or give -DCAMTAY_JSON_DIR=FOLDER")
endif()
# Alone in a folder: /usr/include itself must never reach a compiler for another machine.
set(json_include "${PROJECT_BINARY_DIR}/include/json")
file(MAKE_DIRECTORY "${json_include}")
file(CREATE_LINK "${CAMTAY_JSON_DIR}/nlohmann" "${json_include}/nlohmann" SYMBOLIC)
add_library(camtay_json INTERFACE)
target_include_directories(camtay_json SYSTEM INTERFACE "${json_include}")
target_compile_definitions(camtay_json INTERFACE JSON_NOEXCEPTION JSON_DIAGNOSTICS=0)

# libdeflate: compression and checksums only, without the levels above 9, whose code is a third of it.
camtay_source(LIBDEFLATE libdeflate.h)
file(READ "${CAMTAY_LIBDEFLATE_DIR}/lib/deflate_compress.c" deflate_compress)
string(REGEX REPLACE "(#define SUPPORT_NEAR_OPTIMAL_PARSING[ \t]+)1" "\\10" deflate_compress "${deflate_compress}")
file(CONFIGURE OUTPUT libdeflate/deflate_compress.c CONTENT "${deflate_compress}" @ONLY)
add_library(camtay_deflate STATIC
  ${PROJECT_BINARY_DIR}/libdeflate/deflate_compress.c
  ${CAMTAY_LIBDEFLATE_DIR}/lib/adler32.c
  ${CAMTAY_LIBDEFLATE_DIR}/lib/crc32.c
  ${CAMTAY_LIBDEFLATE_DIR}/lib/utils.c
  ${CAMTAY_LIBDEFLATE_DIR}/lib/zlib_compress.c)
target_include_directories(camtay_deflate PRIVATE ${CAMTAY_LIBDEFLATE_DIR}/lib)
if(NOT EMSCRIPTEN)
  target_sources(camtay_deflate PRIVATE
    ${CAMTAY_LIBDEFLATE_DIR}/lib/arm/cpu_features.c
    ${CAMTAY_LIBDEFLATE_DIR}/lib/x86/cpu_features.c)
endif()
# The tests read back what was written.
add_library(camtay_inflate STATIC EXCLUDE_FROM_ALL
  ${CAMTAY_LIBDEFLATE_DIR}/lib/deflate_decompress.c
  ${CAMTAY_LIBDEFLATE_DIR}/lib/zlib_decompress.c)
target_link_libraries(camtay_inflate PUBLIC camtay_deflate)
target_include_directories(camtay_deflate SYSTEM PUBLIC ${CAMTAY_LIBDEFLATE_DIR})
camtay_third_party(camtay_deflate)
camtay_third_party(camtay_inflate)

# Dear ImGui without demo, default font and files: what is left lays out text and makes draw lists.
camtay_source(IMGUI imgui.h)
add_library(camtay_imgui STATIC
  ${CAMTAY_IMGUI_DIR}/imgui.cpp
  ${CAMTAY_IMGUI_DIR}/imgui_draw.cpp
  ${CAMTAY_IMGUI_DIR}/imgui_tables.cpp
  ${CAMTAY_IMGUI_DIR}/imgui_widgets.cpp)
target_include_directories(camtay_imgui SYSTEM PUBLIC ${CAMTAY_IMGUI_DIR})
target_compile_definitions(camtay_imgui PUBLIC
  IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_DEFAULT_FONT
  IMGUI_DISABLE_FILE_FUNCTIONS IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_DISABLE_OBSOLETE_FUNCTIONS)
target_link_libraries(camtay_imgui PRIVATE camtay_no_exceptions)
camtay_third_party(camtay_imgui)

# Catch2 in one file; tests include the ordinary headers.
if(CAMTAY_TESTS)
  camtay_source(CATCH2 extras/catch_amalgamated.cpp)
  add_library(camtay_catch2 STATIC ${CAMTAY_CATCH2_DIR}/extras/catch_amalgamated.cpp)
  set(CATCH_CONFIG_DEFAULT_REPORTER console)
  set(CATCH_CONFIG_CONSOLE_WIDTH 80)
  configure_file(${CAMTAY_CATCH2_DIR}/src/catch2/catch_user_config.hpp.in
    include/catch2/catch2/catch_user_config.hpp)
  target_include_directories(camtay_catch2 SYSTEM PUBLIC
    ${CAMTAY_CATCH2_DIR}/src ${PROJECT_BINARY_DIR}/include/catch2)
  camtay_third_party(camtay_catch2)
  if(EMSCRIPTEN)
    # Emscripten leaves out catching unless asked; Catch2 and what it stops need it.
    target_compile_options(camtay_catch2 PUBLIC -fexceptions)
    target_link_options(camtay_catch2 PUBLIC -fexceptions)
  endif()
endif()

if(EMSCRIPTEN)
  include(Sdl2)
endif()
