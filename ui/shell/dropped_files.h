// SPDX-License-Identifier: MIT
// Files that somebody drops on a window, wherever on it: no field of it takes their names for words.
#pragma once
#include <QObject>
#include <QStringList>

class QDropEvent;

namespace headroom {

class DroppedFiles : public QObject {
  Q_OBJECT

 public:
  /// On that window and all its parts, but not on dialogs, which may take files of their own.
  explicit DroppedFiles(QWidget& window);

 Q_SIGNALS:
  /// Paths of this machine. The drop is not over yet: whoever asks something does it after the event.
  void dropped(const QStringList& paths);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget& window_;
};

/// Whether it is one of Headroom's own, by its ending.
bool isHeadroomFile(const QString& path);

}  // namespace headroom
