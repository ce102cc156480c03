# Toolchain for the presets web and web-debug: whatever emcc (3.1.6 or newer) is on PATH, used as it is.

find_program(CAMTAY_EMCC emcc DOC "The Emscripten compiler")
if(NOT CAMTAY_EMCC)
  message(FATAL_ERROR "emcc was not found. Run tools/setup.sh, or put an Emscripten SDK >= 3.1.6 on PATH.")
endif()
get_filename_component(emcc_folder "${CAMTAY_EMCC}" DIRECTORY)

# Debian's emcc starts whatever python3 is first on PATH; the system's own is the one it was packaged for.
if(NOT DEFINED ENV{EMSDK_PYTHON} AND EXISTS /usr/bin/python3)
  set(ENV{EMSDK_PYTHON} /usr/bin/python3)
endif()

if(NOT CAMTAY_EMSCRIPTEN_ROOT)
  execute_process(COMMAND "${emcc_folder}/em-config" EMSCRIPTEN_ROOT
    OUTPUT_VARIABLE root OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE failed)
  if(failed)
    message(FATAL_ERROR "${emcc_folder}/em-config does not say where Emscripten is.")
  endif()
  set(CAMTAY_EMSCRIPTEN_ROOT "${root}" CACHE PATH "Where Emscripten's own files are")
endif()

# What emcc needs in its environment at every call, whoever calls ninja:
#   - Debian's emcc finds its JavaScript optimizer only where Debian's own node looks for packages.
#   - It ships without the closure compiler; the one from npm is the last it works with.
set(environment EMSDK_PYTHON=$ENV{EMSDK_PYTHON})
if(NOT EXISTS "${CAMTAY_EMSCRIPTEN_ROOT}/node_modules" AND IS_DIRECTORY /usr/share/nodejs)
  list(APPEND environment NODE_PATH=/usr/share/nodejs)
  set(ENV{NODE_PATH} /usr/share/nodejs)
endif()
if(NOT EXISTS "${CAMTAY_EMSCRIPTEN_ROOT}/node_modules/google-closure-compiler")
  set(closure "${CMAKE_CURRENT_LIST_DIR}/../../build/third_party/npm/node_modules/google-closure-compiler-linux/compiler")
  get_filename_component(closure "${closure}" ABSOLUTE)
  list(APPEND environment "EM_CLOSURE_COMPILER=${closure}")
  set(CAMTAY_CLOSURE_COMPILER "${closure}")
endif()

include("${CAMTAY_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake")

foreach(language C CXX)
  set(CMAKE_${language}_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env ${environment})
  set(CMAKE_${language}_LINKER_LAUNCHER ${CMAKE_COMMAND} -E env ${environment})
endforeach()
set(CAMTAY_EMCC_ENVIRONMENT ${environment})
