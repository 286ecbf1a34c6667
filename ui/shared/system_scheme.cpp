// SPDX-License-Identifier: MIT
// The desktop portal's settings over D-Bus: group org.freedesktop.appearance, key color-scheme, 0 no preference, 1
// dark, 2 light.
#include "ui/shared/system_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace headroom {
namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kGroup = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");

}  // namespace

SystemScheme::SystemScheme(QObject* parent) : QObject(parent) {
  QDBusConnection bus = QDBusConnection::sessionBus();
  if (!bus.isConnected()) return;
  bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
              SLOT(settingChanged(QString, QString, QDBusVariant)));
  QDBusMessage ask = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
  ask << kGroup << kKey;
  // The first window opens in the palette's own lightness and changes when the answer comes.
  auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(ask, 1000), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
    const QDBusPendingReply<QVariant> reply = *watcher;
    if (!reply.isError()) take(reply.argumentAt(0));
    watcher->deleteLater();
  });
}

void SystemScheme::settingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
  if (group == kGroup && key == kKey) take(value.variant());
}

void SystemScheme::take(const QVariant& answer) {
  QVariant value = answer;
  // Read wraps its answer in one variant more than SettingChanged does.
  while (value.userType() == qMetaTypeId<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
  const unsigned scheme = value.toUInt();
  if (scheme == 1 || scheme == 2) Q_EMIT told(scheme == 1);
}

}  // namespace headroom
