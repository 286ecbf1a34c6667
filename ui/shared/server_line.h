// SPDX-License-Identifier: MIT
// The line to the server that the records lie on: whether it is cut, and what was left undone when it was. Of records
// in a file nothing of this happens but that they are opened again.
#pragma once
#include <QObject>
#include <QStringList>

#include <memory>

#include "core/desk/local_drafts.h"
#include "ui/shared/spare_line.h"

namespace headroom {

class ServerLine : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  bool isCut = false;
  QString folder;                       ///< for what is typed while it is
  QStringList forms;                    ///< of which the viewer has kept something on the server
  QString doubt;                        ///< the number of a save that may have arrived
  std::unique_ptr<LocalDrafts> drafts;  ///< of the viewer
  std::shared_ptr<SpareLine> spare = std::make_shared<SpareLine>();

 Q_SIGNALS:
  /// It is cut, or there again.
  void changed();
  /// The records are read by another connection now.
  void reopened();
  /// What became of the save that was being made when it was cut.
  void doubtSettled(bool wasSaved);
};

}  // namespace headroom
