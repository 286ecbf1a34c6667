// SPDX-License-Identifier: MIT
// Says when the window should be locked: nobody has typed or pointed for a while, or the computer goes to sleep.
#pragma once
#include <QObject>

class QTimer;

namespace headroom {

inline constexpr int kLockAfterMinutes = 10;

class IdleLock : public QObject {
  Q_OBJECT

 public:
  explicit IdleLock(QObject* parent = nullptr);

 Q_SIGNALS:
  void lockWanted();

 public Q_SLOTS:
  /// Of the system's login service: true before it sleeps.
  void prepareForSleep(bool before);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QTimer* timer_;
};

}  // namespace headroom
