// SPDX-License-Identifier: MIT
// The log of the window program: when something of what kind happened, without a name or a word of any record. It lies
// in the profile, is its owner's alone, and is turned over before it grows.
#pragma once
#include <QString>
#include <QStringList>

namespace headroom {

/// Where the log of this profile lies; `dataFolder` as Settings says it.
QString logFolder(const QString& dataFolder);

/// Keeps what is noted (core/base/event_log.h) and Qt's warnings, as long as it lives. Of a warning only its kind is
/// kept, where it came from in Qt ('QIODevice::read'), and never its text, which can hold the name of a file.
class EventLog {
 public:
  explicit EventLog(const QString& folder);
  ~EventLog();
  EventLog(const EventLog&) = delete;
  EventLog& operator=(const EventLog&) = delete;

  /// The newest lines of all that are kept, the newest last.
  static QStringList lastLines(const QString& folder, int most);
};

/// What is kept of a warning: 'warning QIODevice::read', or 'warning' alone.
QString keptOfWarning(QtMsgType type, const QString& text);

}  // namespace headroom
