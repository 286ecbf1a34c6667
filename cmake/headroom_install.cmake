# SPDX-License-Identifier: MIT
# Where everything goes that people get: programs, desktop files, icons, manual, completion, licences (FHS, GNUInstallDirs).
# What is made of something else is made under build/<preset>/made, with the day of the version for every date in it.
find_program(GZIP_PROGRAM gzip REQUIRED)
set(made ${PROJECT_BINARY_DIR}/made)
set(desktop ${PROJECT_SOURCE_DIR}/resources/desktop)
set(package_texts ${PROJECT_SOURCE_DIR}/resources/package)

foreach(target IN ITEMS headroom_verbs headroom-cli headroom-manual headroom)
  if(TARGET ${target})
    target_include_directories(${target} PRIVATE ${made})
  endif()
endforeach()

# The manual, the completion and the icons, by the program that knows what --help says.
set(manual_pages man1/headroom-cli.1 man5/headroom.5)
set(completed_programs headroom-cli)
if(TARGET headroom)
  list(APPEND manual_pages man1/headroom.1)
  list(APPEND completed_programs headroom)
endif()
set(icon_inputs "")
if(HEADROOM_UI)
  set(icon_inputs ${PROJECT_SOURCE_DIR}/resources/icons/app.svg ${desktop}/application-x-headroom.svg)
endif()
add_custom_command(OUTPUT ${made}/manual.stamp
  COMMAND ${CMAKE_COMMAND} -E env QT_QPA_PLATFORM=offscreen ASAN_OPTIONS=detect_leaks=0 $<TARGET_FILE:headroom-manual> ${made} ${HEADROOM_RELEASED} ${icon_inputs}
  COMMAND ${CMAKE_COMMAND} -E touch ${made}/manual.stamp
  DEPENDS headroom-manual ${icon_inputs} COMMENT "The manual, the completion and the icons" VERBATIM)

# Squeezed without name and time, so that the same text is the same bytes.
set(squeezed "")
function(headroom_squeeze from to)
  get_filename_component(folder ${to} DIRECTORY)
  add_custom_command(OUTPUT ${to}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${folder}
    COMMAND sh -c "'${GZIP_PROGRAM}' -9nc '${from}' > '${to}'"
    DEPENDS ${from} ${made}/manual.stamp VERBATIM)
  set(squeezed ${squeezed} ${to} PARENT_SCOPE)
endfunction()
foreach(page IN LISTS manual_pages)
  get_filename_component(name ${page} NAME)
  get_filename_component(folder ${page} DIRECTORY)
  # Written by the command above, which has one output.
  set_source_files_properties(${made}/man/${name} PROPERTIES GENERATED ON)
  add_custom_command(OUTPUT ${made}/man/${name} COMMAND ${CMAKE_COMMAND} -E true DEPENDS ${made}/manual.stamp)
  headroom_squeeze(${made}/man/${name} ${made}/share/man/${page}.gz)
  install(FILES ${made}/share/man/${page}.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/${folder})
endforeach()

# Debian looks for the completion of zsh where no other system does.
set(zsh_folder ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
if(CMAKE_INSTALL_PREFIX STREQUAL "/usr" AND EXISTS /etc/debian_version)
  set(zsh_folder ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
endif()
foreach(program IN LISTS completed_programs)
  install(FILES ${made}/completion/bash/${program} DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
  install(FILES ${made}/completion/zsh/_${program} DESTINATION ${zsh_folder})
  install(FILES ${made}/completion/fish/${program}.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endforeach()

# Languages besides English, where somebody has translated what resources/words/collect.py collects.
file(GLOB translated CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/words/headroom_*.ts)
if(translated)
  find_program(LRELEASE_PROGRAM lrelease HINTS /usr/lib/qt6/bin)
  if(NOT LRELEASE_PROGRAM)
    message(WARNING "Without lrelease (qt6-l10n-tools) the program speaks English alone.")
  endif()
endif()
foreach(words IN LISTS translated)
  get_filename_component(name ${words} NAME_WE)
  if(LRELEASE_PROGRAM)
    add_custom_command(OUTPUT ${made}/words/${name}.qm
      COMMAND ${CMAKE_COMMAND} -E make_directory ${made}/words
      COMMAND ${LRELEASE_PROGRAM} -silent ${words} -qm ${made}/words/${name}.qm
      DEPENDS ${words} VERBATIM)
    list(APPEND catalogues ${made}/words/${name}.qm)
    install(FILES ${made}/words/${name}.qm DESTINATION ${CMAKE_INSTALL_DATADIR}/headroom/words)
  endif()
endforeach()
add_custom_target(headroom_words ALL DEPENDS ${catalogues})

# A library of ours beside the programs is found there, wherever the tree stands.
foreach(target IN ITEMS headroom-cli headroom)
  if(TARGET ${target})
    # The old kind holds for the libraries of the libraries too.
    set_target_properties(${target} PROPERTIES INSTALL_RPATH "$ORIGIN/../lib/headroom")
    target_link_options(${target} PRIVATE -Wl,--disable-new-dtags)
    install(TARGETS ${target} DESTINATION ${CMAKE_INSTALL_BINDIR})
  endif()
endforeach()

if(TARGET headroom)
  configure_file(${desktop}/headroom.metainfo.xml.in ${made}/org.headroom.Headroom.metainfo.xml @ONLY)
  install(FILES ${desktop}/headroom.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES ${desktop}/headroom.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
  install(FILES ${made}/org.headroom.Headroom.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
  install(DIRECTORY ${made}/icons/ DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor FILES_MATCHING PATTERN *.png)
  install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/app.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps
    RENAME headroom.svg)
  install(FILES ${desktop}/application-x-headroom.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/mimetypes)
  if(EXISTS ${PROJECT_SOURCE_DIR}/docs/guide)
    install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs/guide DESTINATION ${CMAKE_INSTALL_DOCDIR})
  endif()
endif()

# Each line of a licence as a field of the copyright file takes it.
function(headroom_as_field file to)
  set(text "")
  file(READ ${file} whole)
  string(REPLACE ";" "\\;" whole "${whole}")
  string(REGEX REPLACE "\n+$" "" whole "${whole}")
  string(REPLACE "\n" ";" lines "${whole}")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE "[ \t\r]+$" "" line "${line}")
    if(line STREQUAL "")
      string(APPEND text " .\n")
    else()
      string(APPEND text " ${line}\n")
    endif()
  endforeach()
  string(REGEX REPLACE "\n$" "" text "${text}")
  set(${to} "${text}" PARENT_SCOPE)
endfunction()
headroom_as_field(${PROJECT_SOURCE_DIR}/LICENSE MIT_TEXT)
headroom_as_field(${PROJECT_SOURCE_DIR}/resources/licences/IBM_Plex_Sans_OFL.txt OFL_TEXT)
configure_file(${package_texts}/copyright.in ${made}/copyright @ONLY)
headroom_squeeze(${PROJECT_SOURCE_DIR}/CHANGELOG.md ${made}/changelog.gz)
install(FILES ${made}/copyright ${made}/changelog.gz ${PROJECT_SOURCE_DIR}/resources/THIRD_PARTY.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/resources/licences DESTINATION ${CMAKE_INSTALL_DOCDIR})

# What the programs are made of, as the package manager of this machine knows it.
set(programs "")
foreach(target IN ITEMS headroom-cli headroom)
  if(TARGET ${target})
    list(APPEND programs $<TARGET_FILE:${target}>)
  endif()
endforeach()
add_custom_command(OUTPUT ${made}/headroom.spdx.json
  COMMAND ${CMAKE_COMMAND} "-DPROGRAMS=${programs}" -DTABLE=${PROJECT_SOURCE_DIR}/resources/THIRD_PARTY.md -DVERSION=${PROJECT_VERSION}
    -DRELEASED=${HEADROOM_RELEASED} -DSITE=${HEADROOM_SITE} -DOUT=${made}/headroom.spdx.json
    -P ${PROJECT_SOURCE_DIR}/cmake/parts_list.cmake
  DEPENDS headroom-cli $<TARGET_NAME_IF_EXISTS:headroom> ${PROJECT_SOURCE_DIR}/resources/THIRD_PARTY.md
    ${PROJECT_SOURCE_DIR}/cmake/parts_list.cmake VERBATIM)
install(FILES ${made}/headroom.spdx.json DESTINATION ${CMAKE_INSTALL_DOCDIR})
