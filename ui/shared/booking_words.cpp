// SPDX-License-Identifier: MIT
// Joins what is there.
#include "ui/shared/booking_words.h"

#include <QStringList>

#include "core/base/time_entry.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {

QString bookedWhen(const Session& session) {
  const QString day = shortDate(session.day);
  return session.startMinute ? day + u", "_s + timeInWords(*session.startMinute) : day;
}

QString bookedWords(const Session& session) {
  QStringList words{longDate(session.day)};
  if (session.startMinute) words << timeInWords(*session.startMinute);
  if (!session.location.trimmed().isEmpty()) words << session.location.trimmed();
  return words.join(u", "_s);
}

}  // namespace headroom
