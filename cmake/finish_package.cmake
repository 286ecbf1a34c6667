# SPDX-License-Identifier: MIT
# Run by cpack when everything lies in its place and nothing is packed yet: what only a package of Debian has, and one
# time for every file, so that the same sources are the same bytes.
set(root ${CPACK_TEMPORARY_INSTALL_DIRECTORY})
# Without them cpack only says that it leaves the dependencies out, and the package installs and does not start.
foreach(tool IN ITEMS dpkg-shlibdeps file objdump)
  find_program(found_${tool} ${tool})
  if(NOT found_${tool})
    message(FATAL_ERROR "${tool} is not installed: the dependencies of the package cannot be told")
  endif()
endforeach()
file(COPY ${HEADROOM_MADE}/changelog.Debian.gz DESTINATION ${root}/usr/share/doc/headroom)
foreach(library IN LISTS HEADROOM_CARRIED)
  file(MAKE_DIRECTORY ${root}/usr/lib/headroom)
  configure_file(${library} ${root}/usr/lib/headroom/libsqlcipher.so.1 COPYONLY)
  configure_file(/usr/share/doc/libsqlcipher1/copyright ${root}/usr/share/doc/headroom/licences/libsqlcipher1.txt COPYONLY)
endforeach()
# Whoever builds may have a umask of their own.
execute_process(COMMAND sh -c "find . -type d -exec chmod 0755 {} + && find . -type f ! -path './usr/bin/*' -exec chmod 0644 {} + && find ./usr/bin -type f -exec chmod 0755 {} + && find . -exec touch -h -d @${HEADROOM_EPOCH} {} +"
  WORKING_DIRECTORY ${root} COMMAND_ERROR_IS_FATAL ANY)
