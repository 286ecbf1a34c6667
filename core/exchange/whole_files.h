// SPDX-License-Identifier: MIT
// Files that belong together, a report with its workbook: all of them are written whole beside their places before the
// first is put there, for their owner alone.
#pragma once
#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace headroom {

struct FileToWrite {
  QString path;
  std::function<void(const QString& copy)> write;  ///< makes the file of that name; throws StoreError when it cannot
};
FileToWrite bytesToWrite(const QString& path, const QByteArray& bytes);

/// Throws StoreError when one of them cannot be written or would replace records (requireReplaceable); what was at the
/// places is there still. So it is where `goesOn` is false once all of them are written; then it gives false.
bool writeTogether(
    const std::vector<FileToWrite>& files, const std::function<bool()>& goesOn = [] { return true; });

/// Writes one file so; nothing when it is written, else the sentence that says why it is not.
QString whyNotWritten(const QString& path, const QByteArray& bytes);

}  // namespace headroom
