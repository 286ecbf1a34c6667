// SPDX-License-Identifier: MIT
// What an open file needs besides its window: the backup before the day's first change, and the mark of who works in
// it. A file that somebody else holds is open only to read until it is taken over.
#pragma once
#include <QObject>

#include "ui/shared/workspace.h"
#include "ui/shell/owner_mark.h"

namespace headroom {

class FileKeeper : public QObject {
  Q_OBJECT

 public:
  /// `backups`: the folder of this file's backups; `runtime`: the private folder for side files.
  FileKeeper(Workspace& workspace, const QString& backups, const QString& runtime, QObject* parent = nullptr);

  /// Claims the file; when another program holds it, the workspace is opened only to read.
  void begin();
  /// Takes the file from whoever holds it and opens it for writing.
  void takeOver();

 Q_SIGNALS:
  void backedUp();
  /// The file is open only to read, and why; takeOver() changes that.
  void heldElsewhere(const QString& sentence);
  void backupFailed(const QString& sentence);

 private:
  void backUpFirst(Database& records);
  void readOnlyBecause(const QString& sentence);

  Workspace& workspace_;
  OwnerMark mark_;
  QDate triedOn_;  // a backup that failed is tried again the next day, not at every save
};

/// 'Backed up today 8am', 'Backed up Thu 23 July', or empty when there is none yet.
QString backupWords(const Workspace& workspace);

}  // namespace headroom
