# What the scripts of this folder share: running the program, and saying what was expected of it.
cmake_policy(VERSION 3.24)

# A folder of one's own for each script, emptied.
function(own_folder name)
  file(REMOVE_RECURSE "${WORK}/${name}")
  file(MAKE_DIRECTORY "${WORK}/${name}")
  set(HERE "${WORK}/${name}" PARENT_SCOPE)
endfunction()

# ${HERE}/site: the shipped words, lists and pictures, with the one small procedure of tests/data/site.
function(make_site)
  file(GLOB shipped RELATIVE "${SOURCE}/assets" "${SOURCE}/assets/*")
  list(REMOVE_ITEM shipped procedures forms)
  file(COPY "${SOURCE}/tests/data/site" DESTINATION "${HERE}")
  foreach(entry IN LISTS shipped)
    file(CREATE_LINK "${SOURCE}/assets/${entry}" "${HERE}/site/${entry}" SYMBOLIC)
  endforeach()
endfunction()

# Runs the program in ${HERE} with these words, with TYPED (a text) as standard input; sets `code`, `output` and `errors`.
macro(camtay)
  file(WRITE "${HERE}/typed" "${TYPED}")
  execute_process(COMMAND "${CAMTAY}" ${ARGN} WORKING_DIRECTORY "${HERE}" INPUT_FILE "${HERE}/typed"
    RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE errors)
  set(told "camtay ${ARGN}\n-- exit code ${code}\n${output}-- errors\n${errors}")
endmacro()

function(expect_code wanted)
  if(NOT code STREQUAL wanted)
    message(FATAL_ERROR "exit code ${wanted} was expected:\n${told}")
  endif()
endfunction()

# The very text, or a text with these parts in it, in `output` or `errors`.
function(expect_all where text)
  if(NOT "${${where}}" STREQUAL "${text}")
    message(FATAL_ERROR "${where} was expected to be\n${text}\nbut:\n${told}")
  endif()
endfunction()

function(expect_part where)
  foreach(part IN LISTS ARGN)
    string(FIND "${${where}}" "${part}" at)
    if(at EQUAL -1)
      message(FATAL_ERROR "\"${part}\" is missing in ${where}:\n${told}")
    endif()
  endforeach()
endfunction()

function(expect_match where pattern)
  if(NOT "${${where}}" MATCHES "${pattern}")
    message(FATAL_ERROR "${where} was expected to match ${pattern}:\n${told}")
  endif()
endfunction()

function(expect_none where)
  foreach(part IN LISTS ARGN)
    string(FIND "${${where}}" "${part}" at)
    if(NOT at EQUAL -1)
      message(FATAL_ERROR "\"${part}\" should not stand in ${where}:\n${told}")
    endif()
  endforeach()
endfunction()
