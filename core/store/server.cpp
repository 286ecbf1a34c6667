// SPDX-License-Identifier: MIT
// What a program without the server's library says.
#include "core/store/server.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QMutex>
#include <QRegularExpression>

#include "core/base/say.h"
#include "core/store/connection.h"
#include "core/store/engine_door.h"
#include "core/store/place.h"

using namespace Qt::StringLiterals;

namespace headroom {

void requireOwnersAlone(const QString& path) {
  constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
  if (QFileInfo(path).permissions() & others)
    throw StoreError(StoreFault::CannotOpen,
                     path + say(": others can read it; it has to be its owner's alone (0600)."));
}

QString serverPlace(const QString& said) {
  static const QRegularExpression service(u"^[\\w.-]+$"_s);
  const QFileInfo info(said);
  if (info.isFile()) {
    requireOwnersAlone(said);
    QFile file(said);
    const QString line = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine(4096)).trimmed() : QString();
    if (!line.isEmpty()) return line;
    throw StoreError(StoreFault::CannotOpen, said + say(": its first line does not say where the server is."));
  }
  if (service.match(said).hasMatch()) return u"service="_s + said;
  throw StoreError(StoreFault::CannotOpen,
                   say("A connection is the name of a service, or a file that its owner alone reads: what stands on a "
                       "command line is seen by others."));
}

namespace {

struct HeldPasswords {
  QMutex lock;
  QHash<QString, QString> byConnection;
};
HeldPasswords& passwords() {
  static HeldPasswords held;
  return held;
}

}  // namespace

void holdServerPassword(const QString& place, const QString& password) {
  const QString connection = serverPlace(connectionOf(place));
  const QMutexLocker<QMutex> locked(&passwords().lock);
  if (password.isEmpty()) {
    passwords().byConnection.remove(connection);
  } else {
    passwords().byConnection[connection] = password;
  }
}

QString heldServerPassword(const QString& connection) {
  const QMutexLocker<QMutex> locked(&passwords().lock);
  return passwords().byConnection.value(connection);
}

QStringList serverServices() {
  static const QRegularExpression heading(u"^\\[([\\w.-]+)\\]"_s);
  const QString own = qEnvironmentVariable("PGSERVICEFILE", QDir::home().filePath(u".pg_service.conf"_s));
  const QString ofAll = qEnvironmentVariable("PGSYSCONFDIR", u"/etc/postgresql-common"_s) + u"/pg_service.conf"_s;
  QStringList names;
  for (const QString& path : {own, ofAll}) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) continue;
    for (const QByteArray& line : file.readAll().split('\n')) {
      const auto hit = heading.match(QString::fromUtf8(line).trimmed());
      if (hit.hasMatch() && !names.contains(hit.captured(1))) names << hit.captured(1);
    }
  }
  return names;
}

std::optional<PersonId> personOfLogin(const Database& records) { return EngineDoor::connection(records).person; }

#ifdef HEADROOM_HAS_SERVER
bool isServerBuilt() { return true; }
#else
namespace {

[[noreturn]] void throwNoServer() {
  throw StoreError(StoreFault::CannotOpen, say("This Headroom was built without servers; it opens files."));
}

}  // namespace

bool isServerBuilt() { return false; }
Database openServer(const QString&, OpenMode) { throwNoServer(); }
Database createOnServer(const QString&, int) { throwNoServer(); }
int upgradeServer(const QString&) { throwNoServer(); }
bool wasSaved(const Database&, const QString&) { throwNoServer(); }
bool isOnServer(const Database&) { return false; }
std::vector<PersonId> othersHere(const Database&) { return {}; }
std::vector<ServerRole> loadServerRoles(const QString&) { throwNoServer(); }
QString giveServerRole(const QString&, const QString&, const QString&, const QByteArray&) { throwNoServer(); }
void takeServerRole(const QString&, const QString&) { throwNoServer(); }
#endif

}  // namespace headroom
