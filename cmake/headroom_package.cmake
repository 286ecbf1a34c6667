# SPDX-License-Identifier: MIT
# The package for Debian (cpack) and the tree that runs from any folder (target portable). docs/decisions/0037-packaging.md
find_program(DATE_PROGRAM date REQUIRED)
# Midnight of the day of the version: the time of every file in what is handed out.
execute_process(COMMAND ${DATE_PROGRAM} -u -d "${HEADROOM_RELEASED}" +%s OUTPUT_VARIABLE HEADROOM_EPOCH OUTPUT_STRIP_TRAILING_WHITESPACE)
execute_process(COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C ${DATE_PROGRAM} -u -R -d "${HEADROOM_RELEASED}"
  OUTPUT_VARIABLE HEADROOM_RELEASED_LONG OUTPUT_STRIP_TRAILING_WHITESPACE)

set(HEADROOM_DEBIAN_RELEASE 1)
if(EXISTS /etc/os-release)
  file(STRINGS /etc/os-release os_release)
  if("ID=debian" IN_LIST os_release AND "${os_release}" MATCHES "VERSION_ID=\"([0-9]+)\"")
    # Sorts before the version that Debian itself would carry, and by the age of the system.
    set(HEADROOM_DEBIAN_RELEASE 1~deb${CMAKE_MATCH_1}u1)
  endif()
endif()
set(HEADROOM_DEBIAN_VERSION ${PROJECT_VERSION}-${HEADROOM_DEBIAN_RELEASE})
configure_file(${package_texts}/changelog.in ${made}/changelog.Debian @ONLY)
headroom_squeeze(${made}/changelog.Debian ${made}/changelog.Debian.gz)

# SQLCipher that is not of the distribution itself (backports) comes along, or nobody could install the package.
set(carried "")
if(sqlcipher_FOUND)
  find_library(sqlcipher_shared NAMES sqlcipher REQUIRED)
  get_filename_component(sqlcipher_file ${sqlcipher_shared} REALPATH)
  execute_process(COMMAND dpkg-query -W -f "\${Version}" libsqlcipher1 OUTPUT_VARIABLE sqlcipher_packaged ERROR_QUIET)
  if(sqlcipher_packaged MATCHES "~bpo")
    set(carried ${sqlcipher_file})
  endif()
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME headroom)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The Headroom maintainers <maintainers@headroom.example>")
set(CPACK_PACKAGE_HOMEPAGE_URL ${HEADROOM_SITE})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "caseload and supervision on one local file")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Headroom answers three questions of a social work service from its own files:
who is over their limit, who has room, and who was supervised. Managers log
supervision; practitioners write reflections.
.
Everything stays in one file on the computer: no account, no network. The same
figures come from the command headroom-cli.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${HEADROOM_DEBIAN_RELEASE})
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What is loaded when it runs and linked by nobody: Qt's driver of SQLite.
set(CPACK_DEBIAN_PACKAGE_DEPENDS libqt6sql6-sqlite)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "hunspell-en-gb, qt6-wayland, shared-mime-info")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/finish_package.cmake)
set(CPACK_PROJECT_CONFIG_FILE ${made}/package_options.cmake)
file(CONFIGURE OUTPUT ${made}/package_options.cmake CONTENT [[
set(HEADROOM_EPOCH @HEADROOM_EPOCH@)
set(HEADROOM_MADE @made@)
set(HEADROOM_CARRIED @carried@)
set(ENV{SOURCE_DATE_EPOCH} @HEADROOM_EPOCH@)
# For the test of an upgrade: cpack -D HEADROOM_VERSION_BEFORE=0.1.0
if(HEADROOM_VERSION_BEFORE)
  set(CPACK_PACKAGE_VERSION ${HEADROOM_VERSION_BEFORE})
endif()
]] @ONLY)
list(APPEND CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${made}/carried)
if(carried)
  file(MAKE_DIRECTORY ${made}/carried)
  file(COPY_FILE ${sqlcipher_file} ${made}/carried/libsqlcipher.so.1 ONLY_IF_DIFFERENT)
endif()
include(CPack)

# A tree with Qt and whatever else a machine may lack: unpacked anywhere, it runs without root.
set(portable_name headroom-${PROJECT_VERSION}-${CMAKE_SYSTEM_PROCESSOR})
add_custom_target(made_files ALL DEPENDS ${squeezed} ${made}/changelog.Debian.gz ${made}/headroom.spdx.json)
add_custom_target(portable
  COMMAND ${CMAKE_COMMAND} -DBUILD=${PROJECT_BINARY_DIR} -DNAME=${portable_name} -DEPOCH=${HEADROOM_EPOCH}
    -DPLUGINS=${QT6_INSTALL_PREFIX}/${QT6_INSTALL_PLUGINS} -P ${PROJECT_SOURCE_DIR}/cmake/portable.cmake
  DEPENDS made_files VERBATIM)
