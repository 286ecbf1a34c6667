// SPDX-License-Identifier: MIT
// The desktop portal's settings over D-Bus. Group org.freedesktop.appearance: color-scheme, 0 no preference, 1 dark, 2
// light; contrast, 0 no preference, 1 more. The size of the text, and contrast before the portal knew it, are GNOME's
// own keys, which the portal passes on; other desktops put the size into the resolution.
#include "ui/shared/system_scheme.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QMap>
#include <QVariantMap>

namespace headroom {
namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
const QString kGnome = QStringLiteral("org.gnome.desktop.interface");
const QString kGnomeAccess = QStringLiteral("org.gnome.desktop.a11y.interface");

}  // namespace

SystemScheme::SystemScheme(QObject* parent, const QDBusConnection& bus) : QObject(parent) {
  if (!bus.isConnected()) return;
  // The whole message: to a slot with a QDBusVariant Qt 6.4 does not connect (findings/variant-not-heard.sh).
  QDBusConnection(bus).connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                               SLOT(settingChanged(QDBusMessage)));
  QDBusMessage ask = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("ReadAll"));
  ask << QStringList{kAppearance, kGnome, kGnomeAccess};
  // The first window opens in the palette's own lightness and changes when the answer comes.
  auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(ask), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
    const QDBusMessage reply = watcher->reply();
    watcher->deleteLater();
    if (reply.type() != QDBusMessage::ReplyMessage || reply.signature() != QLatin1String("a{sa{sv}}")) return;
    const auto groups = qdbus_cast<QMap<QString, QVariantMap>>(reply.arguments().at(0));
    for (auto group = groups.begin(); group != groups.end(); ++group)
      for (auto one = group->begin(); one != group->end(); ++one) take(group.key(), one.key(), one.value());
    tell();
  });
}

void SystemScheme::settingChanged(const QDBusMessage& message) {
  const QVariantList said = message.arguments();
  if (said.size() != 3) return;
  take(said[0].toString(), said[1].toString(), said[2]);
  tell();
}

void SystemScheme::take(const QString& group, const QString& key, const QVariant& answer) {
  QVariant value = answer;
  // Some portals wrap a value in one variant more.
  while (value.userType() == qMetaTypeId<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
  if (group == kAppearance && key == QLatin1String("color-scheme")) {
    const unsigned scheme = value.toUInt();
    if (scheme == 1 || scheme == 2) dark_ = scheme == 1;
  } else if (group == kAppearance && key == QLatin1String("contrast")) {
    moreContrast_ = value.toUInt() == 1;
  } else if (group == kGnomeAccess && key == QLatin1String("high-contrast")) {
    highContrast_ = value.toBool();
  } else if (group == kGnome && key == QLatin1String("text-scaling-factor") && value.toDouble() > 0) {
    textScale_ = value.toDouble();
  }
}

void SystemScheme::tell() {
  DesktopLook now{dark_, moreContrast_, textScale_};
  if (highContrast_) now.contrast = *highContrast_ || moreContrast_.value_or(false);
  if (now == told_) return;
  told_ = now;
  Q_EMIT told(now);
}

}  // namespace headroom
