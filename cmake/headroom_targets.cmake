# SPDX-License-Identifier: MIT
# The compiler settings every target of Headroom shares.
# Use headroom_settings(TARGET) once for each library and program.

add_library(headroom_options INTERFACE)
target_compile_definitions(headroom_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  HEADROOM_VERSION="${PROJECT_VERSION}")
target_include_directories(headroom_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(headroom_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wnull-dereference -Wextra-semi -Wsuggest-override -Wmissing-declarations
  $<$<CXX_COMPILER_ID:GNU>:-Wuseless-cast -Wduplicated-cond -Wlogical-op>
  $<$<BOOL:${HEADROOM_WARNINGS_AS_ERRORS}>:-Werror>
  # GCC 12 sees these two inside its own library when it optimises: said, not fatal.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-error=null-dereference -Wno-error=maybe-uninitialized>)
if(HEADROOM_SANITIZE)
  target_compile_options(headroom_options INTERFACE -fsanitize=${HEADROOM_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(headroom_options INTERFACE -fsanitize=${HEADROOM_SANITIZE})
endif()

function(headroom_settings target)
  target_link_libraries(${target} PRIVATE headroom_options)
endfunction()
