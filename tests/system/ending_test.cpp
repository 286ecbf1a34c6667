// SPDX-License-Identifier: MIT
// The window program as the desktop starts it and ends it: a second start with the same file comes to nothing but the
// first one's window, another file has a process of its own, an end that is asked for is a proper one, and one that is
// not is noted by the next start.
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>

#include <csignal>
#include <functional>

#include "core/organisation/organisation_store.h"
#include "core/store/database.h"
#include "tests/support/catch.h"
#include "tests/support/command.h"

namespace ending_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 60'000;  // a busy machine answers slowly

struct Started {
  QTemporaryDir place;
  QString path = place.filePath(u"northmere.headroom"_s);
  QString profile = place.filePath(u"profile"_s);
  QString code;

  Started() {
    outputOf({u"new"_s, path, u"--sample"_s});
    const Database file = Database::open(path, OpenMode::ReadOnly);
    for (const Person& one : loadOrganisationOn(file, QDate::currentDate()).people)
      if (one.name == u"Priya Nair") code = one.code;
  }
  void start(QProcess& program, const QString& file) const {
    QProcessEnvironment around = QProcessEnvironment::systemEnvironment();
    around.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    around.insert(u"XDG_RUNTIME_DIR"_s, place.path());
    around.insert(u"HOME"_s, place.path());
    around.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
    program.setProcessEnvironment(around);
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(builtProgram(u"headroom"_s), {file, u"--profile"_s, profile, u"--as"_s, code});
    REQUIRE(program.waitForStarted());
  }
  QString read(const QString& name) const {
    QFile file(profile + u"/headroom/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
  }
  /// Until `is` holds or the program has ended.
  static bool wait(const QProcess& program, const std::function<bool()>& is) {
    const QDeadlineTimer until(kPatience);
    while (!is() && program.state() == QProcess::Running && !until.hasExpired()) QThread::yieldCurrentThread();
    return is();
  }
  int shownPages() const { return static_cast<int>(read(u"log/headroom.log"_s).count(u"start: first paint"_s)); }
  bool isShown(const QProcess& program, int times) const {
    return wait(program, [&] { return shownPages() >= times && read(u"settings.ini"_s).contains(u"page="_s); });
  }
  QStringList marks() const { return QDir(profile + u"/headroom/open"_s).entryList(QDir::Files); }
};

void stop(QProcess& program, int by) {
  ::kill(static_cast<pid_t>(program.processId()), by);
  REQUIRE(program.waitForFinished(kPatience));
}

}  // namespace

TEST_CASE("a second start with the same file hands over and ends, one with another file stays", "[system][desktop]") {
  const Started walk;
  QProcess first, second, other;
  walk.start(first, walk.path);
  REQUIRE(walk.isShown(first, 1));
  walk.start(second, walk.path);
  REQUIRE(second.waitForFinished(kPatience));
  CHECK(second.exitStatus() == QProcess::NormalExit);
  CHECK(second.exitCode() == 0);
  CHECK(first.state() == QProcess::Running);
  const QString beside = walk.place.filePath(u"beside.headroom"_s);
  REQUIRE(QFile::copy(walk.path, beside));
  walk.start(other, beside);
  REQUIRE(walk.isShown(other, 2));
  CHECK(other.state() == QProcess::Running);
  CHECK(walk.marks().size() == 2);
  stop(other, SIGTERM);
  stop(first, SIGTERM);
}

TEST_CASE("an end that is asked for is a proper one, and after one that is not the next start says so",
          "[system][desktop]") {
  const Started walk;
  int shown = 0;
  const auto run = [&](int by) {
    QProcess program;
    walk.start(program, walk.path);
    REQUIRE(walk.isShown(program, ++shown));
    stop(program, by);
    return program.exitStatus();
  };
  const auto cutOff = [&walk] { return walk.read(u"log/headroom.log"_s).count(u"cut off before"_s); };
  for (const int asked : {SIGTERM, SIGHUP, SIGINT}) {
    CHECK(run(asked) == QProcess::NormalExit);
    CHECK(walk.marks().isEmpty());
  }
  CHECK(walk.read(u"settings.ini"_s).contains(u"geometry="_s));
  CHECK(cutOff() == 0);
  CHECK(run(SIGKILL) == QProcess::CrashExit);
  CHECK(walk.marks().size() == 1);
  CHECK(run(SIGSEGV) == QProcess::CrashExit);
  CHECK(cutOff() == 1);
  CHECK(run(SIGTERM) == QProcess::NormalExit);
  CHECK(cutOff() == 2);
  CHECK(walk.marks().isEmpty());
  CHECK(run(SIGTERM) == QProcess::NormalExit);
  CHECK(cutOff() == 2);
}

}  // namespace ending_test
