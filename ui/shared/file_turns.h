// SPDX-License-Identifier: MIT
// Whose turn it is with the file: what reads it on a thread of its own hears here when it has to let go.
#pragma once
#include <QObject>

namespace headroom {

class FileTurns : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

 Q_SIGNALS:
  /// A long read gives way: a save does not wait for it.
  void aboutToSave();
  /// The file is about to be let go of: nothing may read it any more.
  void aboutToClose();
};

}  // namespace headroom
