# What is made from third-party fonts and pictures, once for every build tree: build/assets/fonts, build/assets/pictures.

set(CAMTAY_BUILT_ASSETS_DIR "${PROJECT_SOURCE_DIR}/build/assets" CACHE PATH "Where made fonts and pictures are put")
set(CAMTAY_FONTS_DIR "${CAMTAY_THIRD_PARTY}/npm/node_modules/@expo-google-fonts/be-vietnam-pro"
  CACHE PATH "Be Vietnam Pro, for the screen")
set(CAMTAY_PAPER_FONTS_DIR /usr/share/fonts/truetype/liberation2 CACHE PATH "Liberation Serif 2, for paper")
set(CAMTAY_PICTURES_DIR "${CAMTAY_THIRD_PARTY}/npm/node_modules/@iconify-json/fluent-emoji-flat"
  CACHE PATH "The icon set pictures are taken from")

# Debian's fontTools belongs to Debian's python, which need not be the first on PATH.
find_program(CAMTAY_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)
find_program(CAMTAY_PYTHON python3 REQUIRED)

foreach(needed
    "${CAMTAY_FONTS_DIR}/400Regular" "${CAMTAY_PAPER_FONTS_DIR}/LiberationSerif-Regular.ttf" "${CAMTAY_PICTURES_DIR}/icons.json")
  if(NOT EXISTS "${needed}")
    message(FATAL_ERROR "${needed} is missing.\nRun tools/setup.sh, or give -DCAMTAY_FONTS_DIR=…, "
      "-DCAMTAY_PAPER_FONTS_DIR=… or -DCAMTAY_PICTURES_DIR=…")
  endif()
endforeach()

set(tools "${PROJECT_SOURCE_DIR}/tools/assets")
file(GLOB drawings CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/assets/pictures/*.svg")
set(names "${PROJECT_SOURCE_DIR}/assets/pictures/pictures.json")

add_custom_command(OUTPUT "${CAMTAY_BUILT_ASSETS_DIR}/fonts.made"
  COMMAND ${CAMTAY_PYTHON} "${tools}/fonts.py"
    "${CAMTAY_FONTS_DIR}" "${CAMTAY_PAPER_FONTS_DIR}" "${CAMTAY_BUILT_ASSETS_DIR}/fonts"
  COMMAND ${CMAKE_COMMAND} -E touch "${CAMTAY_BUILT_ASSETS_DIR}/fonts.made"
  DEPENDS "${tools}/fonts.py" COMMENT "Cutting fonts" VERBATIM)
add_custom_command(OUTPUT "${CAMTAY_BUILT_ASSETS_DIR}/pictures.made"
  COMMAND ${CAMTAY_PYTHON} "${tools}/pictures.py" "${names}" "${CAMTAY_PICTURES_DIR}" "${CAMTAY_BUILT_ASSETS_DIR}/pictures"
  COMMAND ${CMAKE_COMMAND} -E touch "${CAMTAY_BUILT_ASSETS_DIR}/pictures.made"
  DEPENDS "${tools}/pictures.py" "${names}" ${drawings} COMMENT "Collecting pictures" VERBATIM)
add_custom_target(camtay_assets ALL
  DEPENDS "${CAMTAY_BUILT_ASSETS_DIR}/fonts.made" "${CAMTAY_BUILT_ASSETS_DIR}/pictures.made")
