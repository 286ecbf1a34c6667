// SPDX-License-Identifier: MIT
// Reminds whoever looks, when they have asked for it: of what is due when they come, and a quarter of an hour before
// each booked session. No name is said, and nothing at all while the window is locked.
#pragma once
#include <QObject>

#include <functional>

class QTimer;

namespace headroom {

class Settings;
class WhoIsThere;
class MessageBar;
class PageStack;
class Workspace;

class Reminders : public QObject {
  Q_OBJECT

 public:
  using Sender = std::function<void(const QString& title, const QString& words)>;
  Reminders(Workspace& workspace, const Settings& settings, WhoIsThere& who, QObject* parent);
  /// In place of the desktop's notifications.
  void setSender(Sender sender) { send_ = std::move(sender); }
  /// Somebody has come.
  void begin();
  /// When the program starts, in the window itself and asked for or not: what is due, in one sentence that goes by
  /// itself. Nothing where something else is said there.
  void sayAtStart(MessageBar& bar, const PageStack& pages) const;

 private:
  void wait();
  void remind();
  bool isAsleep() const;

  Workspace& workspace_;
  const Settings& settings_;
  WhoIsThere& who_;
  Sender send_;
  QTimer* timer_;
  int next_ = -1;  ///< the minute of the session of which it is reminded next
};

}  // namespace headroom
