// SPDX-License-Identifier: MIT
// What the desktop says of its look, over a bus of its own by something that answers as its portal does.
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "tests/support/catch.h"
#include "ui/shared/system_scheme.h"
#include "ui/shared/theme.h"

namespace system_scheme_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

using Groups = QMap<QString, QVariantMap>;

/// Answers as org.freedesktop.portal.Settings.
class Portal : public QDBusVirtualObject {
 public:
  QString introspect(const QString&) const override { return {}; }
  bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override {
    if (message.member() != u"ReadAll") return false;
    asked = message.arguments().value(0).toStringList();
    bus.send(message.createReply(QVariant::fromValue(says)));
    return true;
  }
  Groups says;
  QStringList asked;
};

struct OfDesktop {
  QTemporaryDir place;
  QProcess bus;
  Portal portal;
  QString name = u"portal of "_s + place.path();
  QString askers = u"asker of "_s + place.path();

  OfDesktop() {
    qDBusRegisterMetaType<Groups>();
    bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s,
                                 u"--address=unix:path="_s + place.filePath(u"bus"_s)});
    REQUIRE(bus.waitForReadyRead(60'000));
    const QString address = QString::fromLatin1(bus.readLine().trimmed());
    auto there = QDBusConnection::connectToBus(address, name);
    REQUIRE(there.registerVirtualObject(u"/org/freedesktop/portal/desktop"_s, &portal));
    REQUIRE(there.registerService(u"org.freedesktop.portal.Desktop"_s));
    REQUIRE(QDBusConnection::connectToBus(address, askers).isConnected());
  }
  ~OfDesktop() {
    QDBusConnection::disconnectFromBus(askers);
    QDBusConnection::disconnectFromBus(name);
    bus.kill();
    bus.waitForFinished();
  }
  void change(const QString& group, const QString& key, const QVariant& value) const {
    QDBusMessage changed = QDBusMessage::createSignal(u"/org/freedesktop/portal/desktop"_s,
                                                      u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
    changed << group << key << QVariant::fromValue(QDBusVariant(value));
    REQUIRE(QDBusConnection(name).send(changed));
  }
};

}  // namespace

TEST_CASE("the desktop says whether it is dark, wants more contrast and how large its text is", "[theme][desktop]") {
  OfDesktop desk;
  desk.portal.says = {{u"org.freedesktop.appearance"_s, {{u"color-scheme"_s, 1U}, {u"contrast"_s, 0U}}},
                      {u"org.gnome.desktop.interface"_s, {{u"text-scaling-factor"_s, 1.25}, {u"gtk-theme"_s, u"x"_s}}}};
  SystemScheme scheme(nullptr, QDBusConnection(desk.askers));
  DesktopLook said;
  int times = 0;
  QObject::connect(&scheme, &SystemScheme::told, [&](const DesktopLook& look) {
    said = look;
    ++times;
  });
  QSignalSpy told(&scheme, &SystemScheme::told);
  REQUIRE(told.wait(60'000));
  CHECK(desk.portal.asked.contains(u"org.freedesktop.appearance"_s));
  CHECK(said == DesktopLook{true, false, 1.25});
  desk.change(u"org.gnome.desktop.a11y.interface"_s, u"high-contrast"_s, true);
  REQUIRE(told.wait(60'000));
  CHECK(said == DesktopLook{true, true, 1.25});
  desk.change(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 2U);
  REQUIRE(told.wait(60'000));
  CHECK(said == DesktopLook{false, true, 1.25});
  CHECK(times == 3);
}

TEST_CASE("the look follows the desktop until somebody chooses one, and so does the size of the text",
          "[theme][desktop]") {
  theme().setLook(LookChoice::System);
  theme().takeDesktop({false, false, 1.0});
  theme().followDesktopText();
  theme().takeDesktop({true, {}, 1.5});
  CHECK(theme().dark());
  CHECK_FALSE(theme().highContrast());
  CHECK(theme().textScale() == 1.5);
  theme().takeDesktop({true, true, 3.0});
  CHECK(theme().highContrast());
  CHECK(theme().textScale() == 2.0);
  theme().setLook(LookChoice::Light);
  theme().setTextScale(1.1);
  theme().takeDesktop({true, true, 1.5});
  CHECK_FALSE(theme().dark());
  CHECK_FALSE(theme().highContrast());
  CHECK(theme().textScale() == 1.1);
  theme().followDesktopText();
  CHECK(theme().textScale() == 1.5);
  theme().takeDesktop({false, false, 1.0});
  theme().setTextScale(1.0);
}

}  // namespace system_scheme_test
