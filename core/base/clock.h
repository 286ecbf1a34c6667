// SPDX-License-Identifier: MIT
// The one source of 'now'. Rules never ask it: they are given a day; tests give their own clock.
#pragma once
#include <QDateTime>

#include <functional>

namespace headroom {

class Clock {
 public:
  Clock() = default;
  /// A clock that reads `now`; for tests and for `--on`.
  explicit Clock(std::function<QDateTime()> now) : now_(std::move(now)) {}
  static Clock fixed(QDateTime moment) {
    return Clock([moment = std::move(moment)] { return moment; });
  }
  QDateTime now() const { return now_ ? now_() : QDateTime::currentDateTime(); }
  QDate today() const { return now().date(); }
  /// Instants are stored as integer milliseconds UTC.
  qint64 nowMilliseconds() const { return now().toMSecsSinceEpoch(); }

 private:
  std::function<QDateTime()> now_;
};

}  // namespace headroom
