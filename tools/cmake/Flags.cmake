# What our own code is compiled with. Third-party code takes no part in this.

add_library(camtay_flags INTERFACE)
target_compile_options(camtay_flags INTERFACE -Wall -Wextra -Wno-missing-field-initializers -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # At -O3 g++ 12 sees overlaps in every sum of strings, and uninitialized members in every moved variant.
  target_compile_options(camtay_flags INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()

# The rooms of src/ neither throw nor catch; the tests may (Catch2 does).
add_library(camtay_no_exceptions INTERFACE)
target_compile_options(camtay_no_exceptions INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions>)

if(CAMTAY_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
