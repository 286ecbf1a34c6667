// SPDX-License-Identifier: MIT
// Shows what a backup holds beside what the file holds now, before anything is put in place.
#pragma once
#include <QDialog>

namespace headroom {

class RestoreDialog : public QDialog {
  Q_OBJECT

 public:
  /// The keys of both must be held where they are encrypted. `target` need not exist. Throws StoreError when the backup
  /// cannot be read; a target that cannot be read is said to be so, and can be replaced.
  RestoreDialog(const QString& backup, const QString& target, QWidget* parent = nullptr);
};

}  // namespace headroom
