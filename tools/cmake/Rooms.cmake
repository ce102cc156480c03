# The rooms of src/ as libraries. A room's files are found by name, so a new file needs no line here.
# Which room may include which is checked by tests/layers.cmake.

# For work on one room while others are in pieces: -DCAMTAY_ONLY_ROOMS="base;procedure" builds (and tests) these alone.
set(CAMTAY_ONLY_ROOMS "" CACHE STRING "The rooms to build; none: all")
set(rooms base procedure form author guide platform ui app)
if(CAMTAY_ONLY_ROOMS)
  set(rooms ${CAMTAY_ONLY_ROOMS})
endif()

# camtay_room(ROOM [EXCEPT regex] USES target…): a static library camtay_<room> of our own code.
# A room without files yet is headers only.
function(camtay_room room)
  cmake_parse_arguments(room "" "EXCEPT" "USES" ${ARGN})
  set(target camtay_${room})
  set(sources "")
  if(room IN_LIST rooms)
    file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${room}/*.cpp")
    if(room_EXCEPT)
      list(FILTER sources EXCLUDE REGEX "${room_EXCEPT}")
    endif()
  endif()
  if(sources)
    add_library(${target} STATIC ${sources})
    target_link_libraries(${target} PRIVATE camtay_flags camtay_no_exceptions PUBLIC ${room_USES})
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/src")
  else()
    add_library(${target} INTERFACE)
    target_link_libraries(${target} INTERFACE ${room_USES})
    target_include_directories(${target} INTERFACE "${PROJECT_SOURCE_DIR}/src")
  endif()
endfunction()

# The core: no ImGui, SDL, Emscripten, clock, file or network.
camtay_room(base USES camtay_json)
camtay_room(procedure USES camtay_base)
camtay_room(form USES camtay_procedure camtay_deflate)
camtay_room(guide USES camtay_form)
# Reports for authors: of the command line and, in part, an author's desk; the page's program has none of it.
camtay_room(author USES camtay_form)

# Making a PDF is arithmetic over many bytes: much faster with -O2 for a few kilobytes more.
if(CMAKE_BUILD_TYPE STREQUAL "MinSizeRel")
  file(GLOB hot CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/form/pdf*.cpp" "${PROJECT_SOURCE_DIR}/src/form/typeface*.cpp"
    "${PROJECT_SOURCE_DIR}/src/form/sfnt.cpp" "${PROJECT_SOURCE_DIR}/src/form/subset.cpp")
  set_source_files_properties(${hot} PROPERTIES COMPILE_OPTIONS -O2)
  target_compile_options(camtay_deflate PRIVATE -O2)
endif()

# The headless side of the platform, for tests and the command line. The web side belongs to the page's program.
camtay_room(platform EXCEPT "/web[^/]*$" USES camtay_guide)

# The renderer. Without window*.cpp it needs neither SDL nor GL, so its layout is tested everywhere.
camtay_room(ui EXCEPT "/window[^/]*$" USES camtay_platform camtay_imgui)

# What the entry points share.
camtay_room(app EXCEPT "/(cli|mistakes|web)[^/]*$" USES camtay_platform)
# The checker of files, for the command line, an author's desk and the tests; the page's program has none of it.
file(GLOB checker CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/app/mistakes*.cpp")

# The command line: build/native/camtay, and build/web/tools/camtay.js for node.
file(GLOB cli CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/app/cli*.cpp")
if(cli AND "app" IN_LIST rooms)
  add_executable(camtay ${cli} ${checker})
  target_link_libraries(camtay PRIVATE camtay_flags camtay_no_exceptions camtay_app camtay_author)
  target_compile_definitions(camtay PRIVATE
    CAMTAY_ASSETS_DIR="${PROJECT_SOURCE_DIR}/assets" CAMTAY_BUILT_ASSETS_DIR="${CAMTAY_BUILT_ASSETS_DIR}")
  set_target_properties(camtay PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}")
endif()
