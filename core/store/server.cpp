// SPDX-License-Identifier: MIT
// What a program without the server's library says.
#include "core/store/server.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include "core/base/say.h"

using namespace Qt::StringLiterals;

namespace headroom {

QString serverPlace(const QString& said) {
  static const QRegularExpression service(u"^[\\w.-]+$"_s);
  const QFileInfo info(said);
  if (info.isFile()) {
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (info.permissions() & others)
      throw StoreError(StoreFault::CannotOpen,
                       said + say(": others can read it; it has to be its owner's alone (0600)."));
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
Database createOnServer(const QString&) { throwNoServer(); }
#endif

}  // namespace headroom
