// SPDX-License-Identifier: MIT
// What the program tells the desktop, heard over a bus of its own by something that answers as a desktop does: it says
// how much is due and when, and names nobody; and nothing at all where nobody asked for it.
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include "core/organisation/organisation_store.h"
#include "core/supervision/reminder.h"
#include "tests/support/catch.h"
#include "tests/support/command.h"

namespace desktop_notice_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 60'000;  // a busy machine answers slowly

/// Listens as org.freedesktop.Notifications.
class Desktop : public QDBusVirtualObject {
 public:
  QString introspect(const QString&) const override { return {}; }
  bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override {
    if (message.member() != u"Notify") return false;
    heard.push_back(message.arguments());
    bus.send(message.createReply(1U));
    return true;
  }
  std::vector<QVariantList> heard;
};

void end(QProcess& process) {
  if (process.state() == QProcess::NotRunning) return;
  process.terminate();
  if (process.waitForFinished(5000)) return;
  process.kill();
  process.waitForFinished();
}

struct Listening {
  QTemporaryDir place;
  QString path = place.filePath(u"northmere.headroom"_s);
  QString profile = place.filePath(u"profile"_s);
  QString name = u"desktop of "_s + place.path();
  QProcess bus;
  QProcess program;
  Desktop desktop;
  QProcessEnvironment around = QProcessEnvironment::systemEnvironment();

  Listening() {
    headroom::test::outputOf({u"new"_s, path, u"--sample"_s});
    bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s,
                                 u"--address=unix:path="_s + place.filePath(u"bus"_s)});
    REQUIRE(bus.waitForReadyRead(kPatience));
    const QString address = QString::fromLatin1(bus.readLine().trimmed());
    auto connection = QDBusConnection::connectToBus(address, name);
    REQUIRE(connection.isConnected());
    REQUIRE(connection.registerVirtualObject(u"/org/freedesktop/Notifications"_s, &desktop));
    REQUIRE(connection.registerService(u"org.freedesktop.Notifications"_s));
    around.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, address);
    around.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    around.insert(u"XDG_RUNTIME_DIR"_s, place.path());
    around.insert(u"HOME"_s, place.path());
  }
  ~Listening() {
    end(program);
    QDBusConnection::disconnectFromBus(name);
    end(bus);
  }
  void ask(bool wanted) const {
    REQUIRE(QDir().mkpath(profile + u"/headroom"_s));
    QFile settings(profile + u"/headroom/settings.ini"_s);
    REQUIRE(settings.open(QIODevice::WriteOnly));
    settings.write(wanted ? "[reminders]\ndesktop=true\n" : "[reminders]\ndesktop=false\n");
  }
  void start(const QString& code) {
    program.setProcessEnvironment(around);
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral(HEADROOM_BIN_DIR "/headroom"), {path, u"--profile"_s, profile, u"--as"_s, code});
    REQUIRE(program.waitForStarted());
  }
  /// Until the desktop has heard something, or the window has written down which page it shows.
  void listen(bool untilShown) {
    const QDeadlineTimer until(kPatience);
    const auto isShown = [this] {
      QFile settings(profile + u"/headroom/settings.ini"_s);
      return settings.open(QIODevice::ReadOnly) && settings.readAll().contains("page=");
    };
    while (!until.hasExpired() && desktop.heard.empty() && !(untilShown && isShown()))
      QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
  }
};

}  // namespace

TEST_CASE("the desktop is told what is due over its bus, in numbers and times and without a name",
          "[system][reminders]") {
  Listening walk;
  const Database file = Database::open(walk.path, OpenMode::ReadOnly);
  const Organisation organisation = loadOrganisationOn(file, QDate::currentDate());
  const Person* priya = nullptr;
  for (const Person& one : organisation.people)
    if (one.name == u"Priya Nair") priya = &one;
  REQUIRE(priya != nullptr);
  // The clock goes on while the program starts.
  const auto words = [&] {
    const QTime now = QTime::currentTime();
    return remindingWords(readReminding({file, Viewer{priya->id}, Clock()}), 60 * now.hour() + now.minute());
  };
  const QString before = words();
  REQUIRE_FALSE(before.isEmpty());
  walk.ask(true);
  walk.start(priya->code);
  walk.listen(false);
  REQUIRE(walk.desktop.heard.size() == 1);
  const QVariantList said = walk.desktop.heard.front();
  REQUIRE(said.size() == 8);  // as the specification has them
  CHECK(said[0].toString() == u"Headroom");
  CHECK(said[3].toString() == u"Headroom");
  CHECK((said[4].toString() == before || said[4].toString() == words()));
  for (const Person& one : organisation.people)
    for (const QVariant& part : said) CHECK_FALSE(part.toString().contains(one.name.section(u' ', -1)));
}

TEST_CASE("the desktop is told nothing by a program that was not asked to", "[system][reminders]") {
  Listening walk;
  const Database file = Database::open(walk.path, OpenMode::ReadOnly);
  QString code;
  for (const Person& one : loadOrganisationOn(file, QDate::currentDate()).people)
    if (one.name == u"Priya Nair") code = one.code;
  walk.ask(false);
  walk.start(code);
  walk.listen(true);
  CHECK(walk.desktop.heard.empty());
}

}  // namespace desktop_notice_test
