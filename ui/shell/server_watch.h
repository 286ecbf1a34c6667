// SPDX-License-Identifier: MIT
// What open records on a server need besides their window: other people's saves are shown as they come, and a line that
// is cut is made again while what stands on the screen stays.
#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>

#include "ui/shared/workspace.h"

namespace headroom {

class Dialling;
class MessageBar;

class ServerWatch : public QObject {
  Q_OBJECT

 public:
  /// `folder`: of the profile, for what is typed while the line is cut.
  ServerWatch(Workspace& workspace, MessageBar& bar, const QString& folder, QObject* parent = nullptr);
  /// Asks the server at once whether it answers; it is asked every few seconds anyway.
  void tryNow();

 private:
  void watch();
  void hear();
  void tell();
  void sayLine();
  void sayDoubt(bool wasSaved);

  Workspace& workspace_;
  MessageBar& bar_;
  std::unique_ptr<QSocketNotifier> notifier_;
  Dialling* dialling_;
  QTimer gather_{this};
  QElapsedTimer shown_;  ///< since others' saves were shown last
  QTimer again_{this};
  QTimer tell_{this};   ///< own saves that others are to be told of once more
  QTimer sweep_{this};  ///< anybody's saves that others were not told of
  qint64 heard_ = 0;
};

}  // namespace headroom
