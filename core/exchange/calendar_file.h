// SPDX-License-Identifier: MIT
// Calendar files as RFC 5545 has them: single events in Europe/London, which every calendar program reads alike. An
// event is known by its uid; one with the same uid and a higher sequence replaces it, or takes it away.
#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace headroom {

struct CalendarEvent {
  QString uid;
  qint64 sequence = 0;
  QDate day;
  std::optional<int> startMinute = {};  ///< after midnight in London; none: sometime on that day
  int minutes = 0;
  QString summary;
  QString location = {};
  bool isCancelled = false;
};

/// The whole file. `written` is when it is written, which tells two files apart. With `name` calendar programs can
/// show what it is.
QByteArray calendarFile(const std::vector<CalendarEvent>& events, const QDateTime& written, const QString& name = {});

}  // namespace headroom
