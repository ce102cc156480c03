# `cmake --build build/native -t check`: what CI checks, in its order.
add_custom_target(check
  COMMAND "${PROJECT_SOURCE_DIR}/tools/test.sh"
  WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
  USES_TERMINAL VERBATIM)
