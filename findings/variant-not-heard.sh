#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: QDBusConnection::connect() to a slot (QString, QString, QDBusVariant) hears a signal with the signature ssv, as Qt's own theme
#   hears the desktop's portal.
# What happens: with Qt 6.4.2 connect() returns false, without a word, in a program that has not used QDBusVariant as a type of Qt's
#   before; later uses come too late. qRegisterMetaType<QDBusVariant>() before it heals that, and so does a slot that takes the
#   QDBusMessage.
# Why it matters: the desktop says so that it has become dark, wants more contrast or larger text. Whoever needs that changes it
#   while the window is open, and the window stays as it was until it is started again.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

found=$(dpkg-query -W -f='${Version}' qt6-base-dev 2>/dev/null || true)
[[ $found == 6.4.2+* ]] || { echo "needs Debian package qt6-base-dev 6.4.2, found '${found:-none}'" >&2; exit 2; }
echo "qt6-base-dev $found"

cat >heard.cpp <<'CPP'
#include <QtCore>
#include <QtDBus>
class Hearer : public QObject {
  Q_OBJECT
 public:
  int variants = 0, messages = 0;
 public Q_SLOTS:
  void withVariant(const QString&, const QString&, const QDBusVariant&) { ++variants; }
  void withMessage(const QDBusMessage&) { ++messages; }
};
#include "heard.moc"
int main(int argc, char** argv) {
  QCoreApplication app(argc, argv);
  if (argc > 1) qRegisterMetaType<QDBusVariant>();
  QDBusConnection bus = QDBusConnection::sessionBus();
  Hearer hearer;
  const QString path = "/org/freedesktop/portal/desktop", face = "org.freedesktop.portal.Settings", name = "SettingChanged";
  const bool variant = bus.connect({}, path, face, name, &hearer, SLOT(withVariant(QString, QString, QDBusVariant)));
  const bool message = bus.connect({}, path, face, name, &hearer, SLOT(withMessage(QDBusMessage)));
  QProcess sender;
  QObject::connect(&sender, &QProcess::finished, [] { QTimer::singleShot(1000, qApp, &QCoreApplication::quit); });
  sender.start("dbus-send", {"--session", "--type=signal", path, face + "." + name, "string:org.freedesktop.appearance",
                             "string:color-scheme", "variant:uint32:1"});
  app.exec();
  printf("QDBusVariant: connected %d, heard %d; QDBusMessage: connected %d, heard %d\n", variant, hearer.variants, message,
         hearer.messages);
}
CPP
/usr/lib/qt6/libexec/moc heard.cpp -o heard.moc
# shellcheck disable=SC2046
"${CXX:-c++}" -std=c++17 -fPIC -w heard.cpp -I. $(pkg-config --cflags --libs Qt6Core Qt6DBus) -o heard
{ dbus-run-session -- ./heard; dbus-run-session -- ./heard registered; } 2>/dev/null >seen
cat >expected <<'OUT'
QDBusVariant: connected 0, heard 0; QDBusMessage: connected 1, heard 1
QDBusVariant: connected 1, heard 1; QDBusMessage: connected 1, heard 1
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
