# The WebAssembly side: the program of the page, and the command line and the tests for node.

# camtay_for_node(TARGET): a program that node runs, with the files of the machine at hand.
function(camtay_for_node target)
  # The loader of 3.1.6 takes node's own fetch for a browser's; compiling at once goes round it.
  target_link_options(${target} PRIVATE
    -sENVIRONMENT=node -sNODERAWFS=1 -sWASM_ASYNC_COMPILATION=0 -sEXIT_RUNTIME=1
    -sALLOW_MEMORY_GROWTH=1 -sTOTAL_STACK=1MB)
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tools")
endfunction()

if(TARGET camtay)
  camtay_for_node(camtay)
endif()

# The program of the page: build/web/program/camtay.js and camtay.wasm, which tools/site bundles with web/*.js.
file(GLOB web_sources CONFIGURE_DEPENDS
  "${PROJECT_SOURCE_DIR}/src/app/web_main.cpp"
  "${PROJECT_SOURCE_DIR}/src/platform/web*.cpp"
  "${PROJECT_SOURCE_DIR}/src/ui/window*.cpp")
if(web_sources AND "app" IN_LIST rooms)
  add_executable(camtay_web ${web_sources})
  target_link_libraries(camtay_web PRIVATE
    camtay_flags camtay_no_exceptions camtay_app camtay_ui camtay_sdl2)
  set_target_properties(camtay_web PROPERTIES
    OUTPUT_NAME camtay RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/program")
  # The stack is small on purpose: what is deep here is bounded (JSON 64, JsonLogic 64).
  target_link_options(camtay_web PRIVATE
    -sENVIRONMENT=web -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=camtay
    -sFILESYSTEM=0 -sMALLOC=emmalloc
    -sINITIAL_MEMORY=8MB -sALLOW_MEMORY_GROWTH=1 -sTOTAL_STACK=256KB
    -sEXPORTED_FUNCTIONS=_main,_malloc,_free
    -sEXPORTED_RUNTIME_METHODS=HEAPU8)
  # JavaScript that C++ calls by name.
  file(GLOB bridges CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/web/library*.js" "${PROJECT_SOURCE_DIR}/web/pictures_gl.js")
  foreach(bridge ${bridges})
    target_link_options(camtay_web PRIVATE "SHELL:--js-library ${bridge}")
  endforeach()
  set_target_properties(camtay_web PROPERTIES LINK_DEPENDS "${bridges}")
  if(CMAKE_BUILD_TYPE STREQUAL "MinSizeRel")
    option(CAMTAY_CLOSURE "Minify the program's JavaScript with the closure compiler" ON)
    if(CAMTAY_CLOSURE)
      target_link_options(camtay_web PRIVATE "SHELL:--closure 1")
    endif()
    # tools/site/split.mjs parts the program by the names of its functions: they must be there, and not yet inlined into the
    # only place that calls them. It strips the names and inlines afterwards.
    target_link_options(camtay_web PRIVATE
      --profiling-funcs -Wl,--no-demangle
      -sBINARYEN_EXTRA_PASSES=one-caller-inline-max-function-size=0)
  else()
    target_link_options(camtay_web PRIVATE -sASSERTIONS=1 -sSTACK_OVERFLOW_CHECK=1)
  endif()
endif()

# What checks an author's definition on the page: build/web/program/desk.js and desk.wasm, fetched only by authors.
if(TARGET camtay_web)
  add_executable(camtay_desk "${PROJECT_SOURCE_DIR}/src/app/web_desk.cpp" ${checker})
  target_link_libraries(camtay_desk PRIVATE camtay_flags camtay_no_exceptions camtay_app camtay_author)
  set_target_properties(camtay_desk PROPERTIES
    OUTPUT_NAME desk RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/program")
  target_link_options(camtay_desk PRIVATE --no-entry
    -sENVIRONMENT=web -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=camtay_desk
    -sFILESYSTEM=0 -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1 -sTOTAL_STACK=256KB
    -sEXPORTED_FUNCTIONS=_malloc,_free -sEXPORTED_RUNTIME_METHODS=HEAPU8)
  if(CMAKE_BUILD_TYPE STREQUAL "MinSizeRel" AND CAMTAY_CLOSURE)
    target_link_options(camtay_desk PRIVATE "SHELL:--closure 1")
  endif()
endif()

# The site that any web server can host: build/web/site.
if(TARGET camtay_web AND TARGET camtay)
  find_program(CAMTAY_NODE NAMES node nodejs REQUIRED DOC "node, for the tools")
  file(GLOB_RECURSE site_inputs CONFIGURE_DEPENDS
    "${PROJECT_SOURCE_DIR}/web/*" "${PROJECT_SOURCE_DIR}/tools/site/*"
    "${PROJECT_SOURCE_DIR}/assets/*.json")
  set(CAMTAY_COMMUNE "" CACHE FILEPATH "The file of a commune: the order of its procedures, its voices (docs/procedures.md)")
  if(CAMTAY_COMMUNE)
    list(APPEND site_inputs "${CAMTAY_COMMUNE}")
  endif()
  # Not in the pattern: that would look for files of these names in everything that was ever fetched.
  list(APPEND site_inputs "${PROJECT_SOURCE_DIR}/LICENSE" "${PROJECT_SOURCE_DIR}/NOTICE")
  include(Voice)
  # What the first screens need, and what only the form needs.
  set(first_rooms "")
  foreach(room app ui sdl2 platform guide procedure base imgui)
    list(APPEND first_rooms "$<TARGET_FILE:camtay_${room}>")
  endforeach()
  set(later_rooms "$<TARGET_FILE:camtay_form>;$<TARGET_FILE:camtay_deflate>")
  add_custom_command(OUTPUT "${PROJECT_BINARY_DIR}/site.made"
    COMMAND ${CAMTAY_NODE} "${PROJECT_SOURCE_DIR}/tools/site/build_site.mjs"
      --program "${PROJECT_BINARY_DIR}/program" --cli $<TARGET_FILE:camtay>
      --first "$<TARGET_OBJECTS:camtay_web>" --first "${first_rooms}" --later "${later_rooms}"
      --made "${CAMTAY_BUILT_ASSETS_DIR}" --commune "${CAMTAY_COMMUNE}" --npm "${CAMTAY_THIRD_PARTY}/npm" --out "${PROJECT_BINARY_DIR}/site"
      --imgui "${CAMTAY_IMGUI_DIR}" --sdl2 "${CAMTAY_SDL2_DIR}" --libdeflate "${CAMTAY_LIBDEFLATE_DIR}"
      --json "${CAMTAY_JSON_DIR}" --fonts "${CAMTAY_FONTS_DIR}" --paper_fonts "${CAMTAY_PAPER_FONTS_DIR}"
      ${site_voice}
    COMMAND ${CMAKE_COMMAND} -E touch "${PROJECT_BINARY_DIR}/site.made"
    DEPENDS camtay_web camtay_desk camtay camtay_assets ${site_inputs} ${voice_made}
    COMMENT "Putting the site together" VERBATIM)
  add_custom_target(site ALL DEPENDS "${PROJECT_BINARY_DIR}/site.made")
endif()
