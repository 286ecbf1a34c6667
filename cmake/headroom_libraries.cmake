# SPDX-License-Identifier: MIT
# The libraries beside Qt, through what each of them installs for CMake or pkg-config, and SQLite under one name.
find_package(tl-expected REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET GLOBAL libsodium)
pkg_check_modules(zip REQUIRED IMPORTED_TARGET GLOBAL libzip)
# What libxlsxwriter says to pkg-config asks for minizip, whose zip.h would stand before libzip's: found by name.
find_path(XLSXWRITER_INCLUDE xlsxwriter.h REQUIRED)
find_library(XLSXWRITER_LIBRARY xlsxwriter REQUIRED)
add_library(headroom_xlsxwriter INTERFACE)
target_include_directories(headroom_xlsxwriter SYSTEM INTERFACE ${XLSXWRITER_INCLUDE})
target_link_libraries(headroom_xlsxwriter INTERFACE ${XLSXWRITER_LIBRARY})
pkg_check_modules(hunspell REQUIRED IMPORTED_TARGET GLOBAL hunspell)
# The dictionary is looked for when the program runs; without it notes are written without marks, and the page says so.
if(NOT EXISTS /usr/share/hunspell/en_GB.dic)
  message(STATUS "Spelling: no British dictionary on this machine (hunspell-en-gb); the program goes on without")
endif()
# What is used of LEMON stands in its headers: nothing is linked.
pkg_check_modules(lemon REQUIRED lemon)
add_library(headroom_lemon INTERFACE)
target_include_directories(headroom_lemon SYSTEM INTERFACE ${lemon_INCLUDE_DIRS})

# headroom_sqlite is the only place that names the SQLite library. With SQLCipher the program's own library comes before
# the one that the database driver asks for, and serves both; without --no-as-needed the linker may drop it without a word.
add_library(headroom_sqlite INTERFACE)
set(HEADROOM_CIPHER auto CACHE STRING "Encrypted files with SQLCipher 4.6 or later: auto, on, off")
set_property(CACHE HEADROOM_CIPHER PROPERTY STRINGS auto on off)
if(NOT HEADROOM_CIPHER STREQUAL "off")
  # 3.46 is the SQLite in SQLCipher 4.6; the 3.4 of older distributions has 3.15.
  pkg_check_modules(sqlcipher IMPORTED_TARGET GLOBAL sqlcipher>=3.46)
  if(HEADROOM_CIPHER STREQUAL "on" AND NOT sqlcipher_FOUND)
    message(FATAL_ERROR "HEADROOM_CIPHER is on, and SQLCipher 4.6 or later (libsqlcipher-dev) is not here")
  endif()
endif()
if(sqlcipher_FOUND)
  message(STATUS "Encrypted files: SQLCipher with SQLite ${sqlcipher_VERSION}")
  target_include_directories(headroom_sqlite SYSTEM INTERFACE ${sqlcipher_INCLUDE_DIRS})
  target_compile_definitions(headroom_sqlite INTERFACE HEADROOM_HAS_CIPHER SQLITE_HAS_CODEC)
  list(JOIN sqlcipher_LINK_LIBRARIES "," sqlcipher_linked)
  target_link_libraries(headroom_sqlite INTERFACE "-Wl,--push-state,--no-as-needed,${sqlcipher_linked},--pop-state")
else()
  message(STATUS "Encrypted files: no")
  pkg_check_modules(sqlite REQUIRED IMPORTED_TARGET GLOBAL sqlite3)
  target_link_libraries(headroom_sqlite INTERFACE PkgConfig::sqlite)
endif()

# headroom_server is the only place that names the library of a PostgreSQL server.
add_library(headroom_server INTERFACE)
set(HEADROOM_SERVER auto CACHE STRING "Records on a PostgreSQL server: auto, on, off")
set_property(CACHE HEADROOM_SERVER PROPERTY STRINGS auto on off)
set(HEADROOM_HAS_SERVER OFF)
if(NOT HEADROOM_SERVER STREQUAL "off")
  # libpq says its own version, which is that of its server.
  pkg_check_modules(libpq libpq>=15)
  if(HEADROOM_SERVER STREQUAL "on" AND NOT libpq_FOUND)
    message(FATAL_ERROR "HEADROOM_SERVER is on, and libpq 15 or later (libpq-dev) is not here")
  endif()
endif()
if(libpq_FOUND AND NOT HEADROOM_SERVER STREQUAL "off")
  message(STATUS "Records on a server: libpq ${libpq_VERSION}")
  set(HEADROOM_HAS_SERVER ON)
  target_compile_definitions(headroom_server INTERFACE HEADROOM_HAS_SERVER)
  # Its header alone: the library is loaded when somebody opens a server.
  target_include_directories(headroom_server SYSTEM INTERFACE ${libpq_INCLUDE_DIRS})
else()
  message(STATUS "Records on a server: no")
endif()
