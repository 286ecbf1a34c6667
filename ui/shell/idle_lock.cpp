// SPDX-License-Identifier: MIT
// One timer that every key and every movement starts anew.
#include "ui/shell/idle_lock.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QEvent>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace headroom {

IdleLock::IdleLock(QObject* parent) : QObject(parent) {
  timer_ = new QTimer(this);
  timer_->setObjectName(u"idle"_s);
  timer_->setSingleShot(true);
  timer_->setInterval(kLockAfterMinutes * 60 * 1000);
  connect(timer_, &QTimer::timeout, this, &IdleLock::lockWanted);
  timer_->start();
  qApp->installEventFilter(this);
  QDBusConnection bus = QDBusConnection::systemBus();
  if (bus.isConnected())
    bus.connect(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s,
                u"PrepareForSleep"_s, this, SLOT(prepareForSleep(bool)));
}

void IdleLock::prepareForSleep(bool before) {
  if (before) Q_EMIT lockWanted();
}

bool IdleLock::eventFilter(QObject*, QEvent* event) {
  switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
      timer_->start();
      break;
    default:
      break;
  }
  return false;
}

}  // namespace headroom
