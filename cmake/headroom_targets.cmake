# SPDX-License-Identifier: MIT
# The compiler settings every target of Headroom shares.
# Use headroom_settings(TARGET) once for each library and program.

add_library(headroom_options INTERFACE)
target_compile_definitions(headroom_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT)
target_include_directories(headroom_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(headroom_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wnull-dereference -Wextra-semi -Wsuggest-override -Wmissing-declarations
  $<$<CXX_COMPILER_ID:GNU>:-Wuseless-cast -Wduplicated-cond -Wlogical-op>
  $<$<BOOL:${HEADROOM_WARNINGS_AS_ERRORS}>:-Werror>
  # GCC 12 sees these two inside its own library when it optimises: said, not fatal.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-error=null-dereference -Wno-error=maybe-uninitialized>
  # Each collection walks the precompiled headers too, a seventh of the time: none before there is something to collect.
  $<$<CXX_COMPILER_ID:GNU>:--param=ggc-min-expand=400 --param=ggc-min-heapsize=600000>)
if(HEADROOM_SANITIZE)
  target_compile_options(headroom_options INTERFACE -fsanitize=${HEADROOM_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  # Asked at every access, these are a quarter of the time to compile; a null pointer and the end of an object ASan sees too.
  if(HEADROOM_SANITIZE MATCHES undefined)
    target_compile_options(headroom_options INTERFACE -fno-sanitize=null,object-size,alignment,vptr)
  endif()
  target_link_options(headroom_options INTERFACE -fsanitize=${HEADROOM_SANITIZE})
endif()

# With HEADROOM_OPTIMISE_CORE_ALONE these keep the optimisation of the preset: where the tests spend their time.
set(headroom_optimised headroom_precompiled headroom_core headroom_paper headroom_verbs headroom-cli headroom-manual)
# So many sources as HEADROOM_JOIN_SOURCES says are compiled as one, so that their headers are read once
# (docs/decisions/0028-sources-joined.md). Each verb of the command has a run() of its own.
set(headroom_apart headroom_verbs headroom-cli headroom-manual)
function(headroom_settings target)
  target_link_libraries(${target} PRIVATE headroom_options)
  if(HEADROOM_OPTIMISE_CORE_ALONE AND NOT target IN_LIST headroom_optimised)
    target_compile_options(${target} PRIVATE -O0)
  endif()
  if(HEADROOM_JOIN_SOURCES AND NOT target IN_LIST headroom_apart)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${HEADROOM_JOIN_SOURCES})
  endif()
endfunction()
