// SPDX-License-Identifier: MIT
// What fails fails while it is written, beside the places.
// A rename within a folder is all that is left then.
#include "core/exchange/whole_files.h"

#include <memory>

#include "core/base/result.h"
#include "core/store/file_place.h"
#include "core/store/replaceable.h"
#include "core/store/working_place.h"

namespace headroom {

FileToWrite bytesToWrite(const QString& path, const QByteArray& bytes) {
  return {path, [bytes](const QString& copy) { writeWhole(copy, bytes); }};
}

bool writeTogether(const std::vector<FileToWrite>& files, const std::function<bool()>& goesOn) {
  for (const FileToWrite& file : files) requireReplaceable(file.path);
  std::vector<std::unique_ptr<WorkingPlace>> places;
  for (const FileToWrite& file : files) {
    places.push_back(std::make_unique<WorkingPlace>(file.path));
    places.back()->write(file.write);
  }
  if (!goesOn()) return false;
  for (const auto& place : places) place->putOver();
  return true;
}

QString whyNotWritten(const QString& path, const QByteArray& bytes) {
  try {
    writeTogether({bytesToWrite(path, bytes)});
  } catch (const StoreError& error) {
    return error.sentence();
  }
  return {};
}

}  // namespace headroom
