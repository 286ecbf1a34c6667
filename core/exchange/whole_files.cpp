// SPDX-License-Identifier: MIT
// What fails fails while it is written, beside the places.
// A rename within a folder is all that is left then.
#include "core/exchange/whole_files.h"

#include <QFileInfo>

#include <memory>

#include "core/base/result.h"
#include "core/store/file_place.h"
#include "core/store/working_place.h"

namespace headroom {

FileToWrite bytesToWrite(const QString& path, const QByteArray& bytes) {
  return {path, [bytes](const QString& copy) { writeWhole(copy, bytes); }};
}

bool writeTogether(const std::vector<FileToWrite>& files, const std::function<bool()>& goesOn) {
  // The one thing in a folder that can be written to which a rename does not replace.
  for (const FileToWrite& file : files) {
    if (QFileInfo(file.path).isDir())
      throw StoreError(StoreFault::Other, file.path + QStringLiteral(": a folder of that name is there."));
  }
  std::vector<std::unique_ptr<WorkingPlace>> places;
  for (const FileToWrite& file : files) {
    places.push_back(std::make_unique<WorkingPlace>(file.path));
    places.back()->write(file.write);
  }
  if (!goesOn()) return false;
  for (const auto& place : places) place->putOver();
  return true;
}

}  // namespace headroom
