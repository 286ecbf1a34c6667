# SPDX-License-Identifier: MIT
# Writes the list of what the programs are made of (SPDX 2.3): the works of others in resources/THIRD_PARTY.md, whose last
# table gives the licence of each library, and of the libraries the version that the package manager says.
cmake_policy(VERSION 3.25)
file(STRINGS ${TABLE} table ENCODING UTF-8 REGEX "^\\|")
set(needed "")
foreach(program IN LISTS PROGRAMS)
  execute_process(COMMAND objdump -p ${program} OUTPUT_VARIABLE headers COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCHALL "NEEDED +[^ \n]+" lines "${headers}")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE "NEEDED +" "" name "${line}")
    list(APPEND needed ${name})
  endforeach()
  execute_process(COMMAND ldd ${program} OUTPUT_VARIABLE loaded_of)
  string(APPEND loaded "${loaded_of}")
endforeach()
list(REMOVE_DUPLICATES needed)
list(SORT needed)

set(packages "")
set(relations "")
macro(add_part said name version licence text by)
  # An id of SPDX has letters, digits, dots and hyphens.
  string(REPLACE "+" "-" id "${said}")
  string(APPEND packages ",\n    {\"SPDXID\": \"SPDXRef-${id}\", \"name\": \"${name}\", \"versionInfo\": \"${version}\", \"supplier\": \"${by}\", \"downloadLocation\": \"NOASSERTION\", \"filesAnalyzed\": false, \"licenseConcluded\": \"${licence}\", \"licenseDeclared\": \"${licence}\", \"copyrightText\": \"${text}\"}")
endmacro()
macro(add_relation said how)
  string(REPLACE "+" "-" id "${said}")
  string(APPEND relations ",\n    {\"spdxElementId\": \"SPDXRef-Headroom\", \"relationshipType\": \"${how}\", \"relatedSpdxElement\": \"SPDXRef-${id}\"}")
endmacro()

# Rows of works: | Work | Version | From | Licence | Text | Changes |; of libraries: | `package` | licence | how |
set(licences "")
foreach(row IN LISTS table)
  string(REPLACE ";" "," row "${row}")
  if(row MATCHES "^\\| *`([a-z0-9.+-]+)` *\\| *([^|]+[^ |]) *\\| *([^|]+[^ |]) *\\|$")
    list(APPEND licences "${CMAKE_MATCH_1}=${CMAKE_MATCH_2}=${CMAKE_MATCH_3}")
  endif()
endforeach()

function(packaged file to)
  get_filename_component(real ${file} REALPATH)
  foreach(path IN ITEMS ${file} ${real})
    string(REGEX REPLACE "^/usr/lib" "/lib" short "${path}")
    foreach(one IN ITEMS ${path} ${short})
      execute_process(COMMAND dpkg-query -S ${one} OUTPUT_VARIABLE owner ERROR_QUIET RESULT_VARIABLE status)
      if(status EQUAL 0)
        string(REGEX REPLACE ":.*" "" owner "${owner}")
        set(${to} ${owner} PARENT_SCOPE)
        return()
      endif()
    endforeach()
  endforeach()
  set(${to} "" PARENT_SCOPE)
endfunction()

set(seen "")
function(version_of package to)
  execute_process(COMMAND dpkg-query -W -f "\${Version}\n" ${package} OUTPUT_VARIABLE version ERROR_QUIET)
  string(REGEX REPLACE "\n.*" "" version "${version}")
  if(version STREQUAL "")
    set(version NOASSERTION)
  endif()
  set(${to} "${version}" PARENT_SCOPE)
endfunction()
macro(add_package package)
  if(NOT "${package}" IN_LIST seen)
    list(APPEND seen "${package}")
    set(licence NOASSERTION)
    set(how DYNAMIC_LINK)
    foreach(one IN LISTS licences)
      if(one MATCHES "^([^=]+)=([^=]+)=([^=]+)$")
        string(REPLACE "." "\\." pattern "${CMAKE_MATCH_1}")
        string(REPLACE "+" "\\+" pattern "${pattern}")
        set(said_licence "${CMAKE_MATCH_2}")
        if("${package}" MATCHES "^${pattern}(t64)?$" OR ("${CMAKE_MATCH_1}" STREQUAL "qt6" AND "${package}" MATCHES "qt6"))
          set(licence "${said_licence}")
        endif()
      endif()
    endforeach()
    version_of(${package} version)
    add_part(Package-${package} ${package} "${version}" "${licence}" NOASSERTION "Organization: Debian")
    add_relation(Package-${package} ${how})
  endif()
endmacro()
foreach(name IN LISTS needed)
  string(REPLACE "+" "\\+" pattern "${name}")
  if(loaded MATCHES "[\n\t ]${pattern} => ([^ \n]+)" OR loaded MATCHES "[\n\t ](/[^ \n]*/${pattern}) ")
    packaged(${CMAKE_MATCH_1} package)
    if(package)
      add_package(${package})
    endif()
  endif()
endforeach()
# Not linked by name: loaded when the programs run, or compiled in from headers alone.
foreach(package IN ITEMS libqt6sql6-sqlite hunspell-en-gb libpq5 libexpected-dev liblemon-dev)
  add_package(${package})
endforeach()

add_part(IBMPlexSans "IBM Plex Sans" "0.4.1" "OFL-1.1" "2017 IBM Corp." "Organization: IBM Corp.")
add_relation(IBMPlexSans CONTAINS)
add_part(TablerIcons "Tabler Icons" "3.51.0" "MIT" "2020-2026 Paweł Kuna" "Person: Paweł Kuna")
add_relation(TablerIcons CONTAINS)
add_part(WorkforceIndicators "Children's social work workforce, 2017 to 2025" "2025" "OGL-UK-3.0" "Crown copyright" "Organization: Department for Education")
add_relation(WorkforceIndicators CONTAINS)

string(REGEX REPLACE "^," "" packages "${packages}")
file(WRITE ${OUT} "{
  \"spdxVersion\": \"SPDX-2.3\",
  \"dataLicense\": \"CC0-1.0\",
  \"SPDXID\": \"SPDXRef-DOCUMENT\",
  \"name\": \"headroom-${VERSION}\",
  \"documentNamespace\": \"${SITE}/spdx/headroom-${VERSION}\",
  \"creationInfo\": {\"created\": \"${RELEASED}T00:00:00Z\", \"creators\": [\"Tool: cmake/parts_list.cmake\"]},
  \"packages\": [
    {\"SPDXID\": \"SPDXRef-Headroom\", \"name\": \"headroom\", \"versionInfo\": \"${VERSION}\", \"supplier\": \"Organization: The Headroom maintainers\", \"downloadLocation\": \"NOASSERTION\", \"filesAnalyzed\": false, \"licenseConcluded\": \"MIT\", \"licenseDeclared\": \"MIT\", \"copyrightText\": \"2026 The Headroom authors\"},${packages}
  ],
  \"relationships\": [
    {\"spdxElementId\": \"SPDXRef-DOCUMENT\", \"relationshipType\": \"DESCRIBES\", \"relatedSpdxElement\": \"SPDXRef-Headroom\"}${relations}
  ]
}
")
