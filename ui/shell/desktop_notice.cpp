// SPDX-License-Identifier: MIT
// org.freedesktop.Notifications, version 1.2: Notify(app, replaces, icon, summary, body, actions, hints, milliseconds).
// The body is markup for some desktops, so that what means something there is escaped.
#include "ui/shell/desktop_notice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace headroom {

void sendDesktopNotice(const QString& title, const QString& words) {
  const QDBusConnection bus = QDBusConnection::sessionBus();
  if (!bus.isConnected()) return;
  const QString name = u"org.freedesktop.Notifications"_s;
  QDBusMessage notify = QDBusMessage::createMethodCall(name, u"/org/freedesktop/Notifications"_s, name, u"Notify"_s);
  // The desktop is not told more than is shown: the category says 'appointment' and nothing else.
  const QVariantMap hints{{u"category"_s, u"x-headroom.appointment"_s}, {u"transient"_s, true}};
  notify << u"Headroom"_s << 0U << QString() << title << words.toHtmlEscaped() << QStringList() << hints << -1;
  bus.asyncCall(notify);
}

}  // namespace headroom
