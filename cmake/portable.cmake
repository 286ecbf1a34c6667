# SPDX-License-Identifier: MIT
# Makes BUILD/NAME.tar.zst: bin, lib/headroom with Qt and what a machine may lack, Qt's plugins, share. The C library and what
# belongs to the machine's own screen (X, GL, fontconfig, D-Bus) stay the machine's.
set(tree ${BUILD}/portable/${NAME})
file(REMOVE_RECURSE ${BUILD}/portable)
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --strip --prefix ${tree} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
set(private ${tree}/lib/headroom)
file(MAKE_DIRECTORY ${private}/plugins)
foreach(plugin IN ITEMS sqldrivers/libqsqlite.so platforms/libqxcb.so platforms/libqoffscreen.so platforms/libqwayland-generic.so
    iconengines/libqsvgicon.so imageformats/libqsvg.so imageformats/libqjpeg.so printsupport/libcupsprintersupport.so
    platforminputcontexts/libcomposeplatforminputcontextplugin.so platforminputcontexts/libibusplatforminputcontextplugin.so
    platformthemes/libqxdgdesktopportal.so xcbglintegrations/libqxcb-glx-integration.so
    wayland-shell-integration/libxdg-shell.so wayland-decoration-client/libbradient.so)
  if(EXISTS ${PLUGINS}/${plugin})
    get_filename_component(folder ${plugin} DIRECTORY)
    file(COPY ${PLUGINS}/${plugin} DESTINATION ${private}/plugins/${folder} FOLLOW_SYMLINK_CHAIN)
  endif()
endforeach()
file(GLOB_RECURSE plugins ${private}/plugins/*.so)
file(GLOB programs ${tree}/bin/*)
# By name, as ld.so asks for them. Each is there on every machine with a screen, and must be the one that the rest of it has.
set(machines "^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|gcc_s|stdc\\+\\+|z|X.*|xcb|GL|GLX|EGL|OpenGL|GLdispatch|drm|gbm|fontconfig|freetype|expat|dbus-1|systemd|udev|selinux|nsl|wayland-.*|cups|asound))\\.so.*")
file(GET_RUNTIME_DEPENDENCIES EXECUTABLES ${programs} MODULES ${plugins} RESOLVED_DEPENDENCIES_VAR found UNRESOLVED_DEPENDENCIES_VAR missing
  PRE_EXCLUDE_REGEXES ${machines} DIRECTORIES ${BUILD}/made/carried)
if(missing)
  message(FATAL_ERROR "not found: ${missing}")
endif()
foreach(library IN LISTS found)
  get_filename_component(name ${library} NAME)
  get_filename_component(real ${library} REALPATH)
  configure_file(${real} ${private}/${name} COPYONLY)
  # What somebody else wrote comes with the words of its authors.
  string(REGEX REPLACE "^/usr/lib" "/lib" short ${real})
  execute_process(COMMAND sh -c "(dpkg-query -S '${real}' || dpkg-query -S '${short}') 2>/dev/null | head -1 | cut -d: -f1" OUTPUT_VARIABLE owner
    OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(EXISTS /usr/share/doc/${owner}/copyright AND owner)
    configure_file(/usr/share/doc/${owner}/copyright ${tree}/share/doc/headroom/licences/${owner}.txt COPYONLY)
  endif()
endforeach()
file(WRITE ${tree}/bin/qt.conf "[Paths]\nPrefix=..\nPlugins=lib/headroom/plugins\n")
execute_process(COMMAND sh -c "find '${NAME}' -type d -exec chmod 0755 {} + && find '${NAME}' -type f ! -path '*/bin/headroom*' -exec chmod 0644 {} + && tar --sort=name --mtime=@${EPOCH} --owner=0 --group=0 --numeric-owner --format=gnu -cf - '${NAME}' | zstd -q -15 -T1 -f -o '${BUILD}/${NAME}.tar.zst'"
  WORKING_DIRECTORY ${BUILD}/portable COMMAND_ERROR_IS_FATAL ANY)
message(STATUS "${BUILD}/${NAME}.tar.zst")
