# The site's own voice: espeak-ng as a program of its own (voice/README.md), built once for every build tree into build/voice.
# Without it (-DCAMTAY_ESPEAK=OFF) the site speaks with the device's voices alone, and holds nothing under the GPL.

option(CAMTAY_ESPEAK "Give the site its own voice, espeak-ng (GPL 3 or later)" ON)
set(CAMTAY_BUILT_VOICE_DIR "${PROJECT_SOURCE_DIR}/build/voice" CACHE PATH "Where the built voice is put")
set(site_voice "")
set(voice_made "")

if(CAMTAY_ESPEAK)
  camtay_source(ESPEAK src/libespeak-ng/speech.c)
  set(voice_made "${CAMTAY_BUILT_VOICE_DIR}/voice.made")
  set(site_voice --voice "${CAMTAY_BUILT_VOICE_DIR}")
  file(GLOB voice_inputs CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/voice/*" "${PROJECT_SOURCE_DIR}/tools/voice/*")
  # Its data is compiled by a program of this machine, so the compiler is not the one for the page.
  find_program(CAMTAY_HOST_CC NAMES cc gcc clang PATHS /usr/bin NO_CMAKE_FIND_ROOT_PATH REQUIRED
    DOC "A C compiler for this machine")
  add_custom_command(OUTPUT "${voice_made}"
    COMMAND ${CMAKE_COMMAND} -E env ${CAMTAY_EMCC_ENVIRONMENT} "CC=${CAMTAY_HOST_CC}" "EMCC=${CAMTAY_EMCC}"
      bash "${PROJECT_SOURCE_DIR}/tools/voice/build.sh" "${CAMTAY_ESPEAK_DIR}" "${CAMTAY_BUILT_VOICE_DIR}"
    COMMAND ${CMAKE_COMMAND} -E touch "${voice_made}"
    DEPENDS ${voice_inputs} "${CAMTAY_ESPEAK_DIR}/src/libespeak-ng/speech.c"
    COMMENT "Building the voice" VERBATIM)
endif()
