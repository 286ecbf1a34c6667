// SPDX-License-Identifier: MIT
// What fails fails while it is written, beside the places.
// A rename within a folder is all that is left then.
#include "core/exchange/whole_files.h"

#include <memory>

#include "core/store/working_place.h"

namespace headroom {

FileToWrite bytesToWrite(const QString& path, const QByteArray& bytes) {
  return {path, [bytes](const QString& copy) { writeWhole(copy, bytes); }};
}

void writeTogether(const std::vector<FileToWrite>& files) {
  std::vector<std::unique_ptr<WorkingPlace>> places;
  for (const FileToWrite& file : files) {
    places.push_back(std::make_unique<WorkingPlace>(file.path));
    places.back()->write(file.write);
  }
  for (const auto& place : places) place->putOver();
}

}  // namespace headroom
