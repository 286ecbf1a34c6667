// SPDX-License-Identifier: MIT
// Northmere on a server of the tests' own, and the window over it, on a line that can be cut.
#pragma once
#include <QFile>

#include "core/store/moving.h"
#include "core/store/server.h"
#include "tests/support/line.h"
#include "tests/support/server.h"
#include "tests/support/ui_walk.h"

namespace headroom::test {

struct NorthmereServer {
  TestServer server{{true}};  // one that is killed here has what it acknowledged
  QString records = server.place();

  /// Fills it with what is in that file.
  explicit NorthmereServer(const QString& file) {
    Database there = openServer(records, OpenMode::ReadWrite);
    copyRecords(Database::open(file, OpenMode::ReadOnly), there);
  }
};

/// A walk in Northmere whose records lie on a server: `path` is the place, on a line of this walk's own.
struct ServerWalk : NorthmereWalk {
  NorthmereServer northmere{path};
  Line line{northmere.records};

  ServerWalk() { path = placeOver(QStringLiteral("mine"), line.place()); }
  ~ServerWalk() { program.reset(); }

  /// The role that `who` logs in with, which they have from here on.
  QString roleOf(const QString& who) const { return giveServerRole(northmere.records, code(who), {}, {}); }
  /// The window opens with that role.
  void logInAs(const QString& who) {
    path = placeOver(QStringLiteral("mine"), TestServer::placeFor(line.place(), roleOf(who)));
  }
  /// A connection file of that name, as a place.
  QString placeOver(const QString& name, const QString& connection) const {
    const QString file = folder.filePath(name + QStringLiteral(".connection"));
    QFile written(file);
    REQUIRE(written.open(QIODevice::WriteOnly));
    written.write(connection.toUtf8() + '\n');
    written.close();
    written.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return QStringLiteral("server:") + file;
  }
  /// Until `isSo`, as events come in from elsewhere. The test ends by its own time limit if it never is.
  static void until(const std::function<bool()>& isSo) {
    while (!isSo()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    settle();
  }
};

}  // namespace headroom::test
