// SPDX-License-Identifier: MIT
// Table after table, a chunk of bytes at a time.
// What was made is taken away again unless everything was written.
#include "core/exchange/export_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/base/say.h"
#include "core/exchange/cell_value.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/export_store.h"
#include "core/organisation/every_row.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr qsizetype kWriteChunk = 1 << 20;

/// The folder and files that this export made; the destructor removes them unless they are kept.
class Made {
 public:
  explicit Made(const QString& folder) : folder_(folder) {}
  Made(const Made&) = delete;
  Made& operator=(const Made&) = delete;
  ~Made() {
    if (kept_) return;
    for (const QString& file : files_) QFile::remove(file);
    if (madeFolder_) QDir().rmdir(folder_);
  }
  void addFolder() { madeFolder_ = true; }
  void addFile(const QString& file) { files_ << file; }
  void keep() { kept_ = true; }

 private:
  QString folder_;
  bool madeFolder_ = false;
  QStringList files_;
  bool kept_ = false;
};

tl::unexpected<Refusal> refuseFor(const QString& path, const QString& why) {
  return refuse(pathForPeople(path) + u": "_s + why);
}

Result<void> makeFolder(const QString& folder, Made& made) {
  const QFileInfo info(folder);
  if (folder.isEmpty()) return refuse(say("The folder to export into has no name."));
  if (info.exists() || info.isSymLink()) {
    if (!info.isDir()) return refuseFor(folder, say("this is not a folder."));
    if (!info.isReadable()) return refuseFor(folder, say("the folder cannot be read."));
    if (!QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
      return refuseFor(folder, say("the folder is not empty; an export needs a new or empty one."));
    }
    return {};
  }
  if (!QDir().mkdir(folder)) return refuseFor(folder, say("the folder cannot be made."));
  made.addFolder();
  QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  return {};
}

Result<void> writeTable(const Database& records, const TableSpec& table, const QString& path, Made& made,
                        const ExchangeWatch& watch) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                 QFile::ReadOwner | QFile::WriteOwner)) {
    return refuseFor(path, say("the file cannot be made."));
  }
  made.addFile(path);
  QByteArray bytes;
  bytes.reserve(kWriteChunk + kWriteChunk / 4);
  std::vector<QString> header;
  for (const ColumnSpec& column : table.columns) header.push_back(column.name);
  appendCsvRecord(bytes, header);
  bool written = true;
  bool cancelled = false;
  qint64 rows = 0;
  const QString doing = u"writing "_s + table.file();
  const auto flush = [&] {
    written = written && file.write(bytes) == bytes.size();
    bytes.resize(0);
  };
  ExportRows row(records, table);
  while (written && !cancelled && row.appendNext(bytes)) {
    if (bytes.size() >= kWriteChunk) flush();
    cancelled = !watch.goesOn(doing, rows++);
  }
  flush();
  if (cancelled) return refuse(cancelledSentence());
  file.close();
  if (!written || file.error() != QFile::NoError) {
    return refuseFor(path, say("the file cannot be written; perhaps the disk is full."));
  }
  return {};
}

}  // namespace

Result<void> exportFolder(const Database& records, const QString& folder, const ExchangeWatch& watch) {
  TRY(mayReadEveryRow(records));
  Made made(folder);
  TRY(makeFolder(folder, made));
  const Snapshot oneMoment(records);
  for (const TableSpec& table : tableSpecs()) {
    if (!table.isAlwaysWritten() && !hasExportRows(records, table)) continue;
    const QString path = QDir(folder).filePath(table.file());
    TRY(writeTable(records, table, path, made, watch));
  }
  made.keep();
  return {};
}

}  // namespace headroom
