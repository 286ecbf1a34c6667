// SPDX-License-Identifier: MIT
// Reminds whoever looks, when they have asked for it: of what is due when they come, and a quarter of an hour before
// each booked session. No name is said, and nothing at all while the window is locked.
#pragma once
#include <QObject>

#include <functional>

#include "core/supervision/reminder.h"
#include "ui/shared/long_read.h"
#include "ui/shared/once_painted.h"

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
  void sayAtStart(MessageBar& bar, PageStack& pages);

 private:
  /// What is due, and whether the file is only being set up, which is asked where nothing is.
  struct AtStart {
    Reminding due;
    bool isBeingSetUp = false;
  };
  static AtStart readAtStart(const Desk& desk);
  void say(const AtStart& found, MessageBar& bar, PageStack& pages);
  void wait();
  void remind();
  bool isAsleep() const;

  Workspace& workspace_;
  const Settings& settings_;
  WhoIsThere& who_;
  Sender send_;
  QTimer* timer_;
  LongRead long_;
  OncePainted painted_;
  int next_ = -1;  ///< the minute of the session of which it is reminded next
};

}  // namespace headroom
