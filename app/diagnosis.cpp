// SPDX-License-Identifier: MIT
// What comes from the machine (session, platform) is shown only when it looks like a word of the machine.
#include "app/diagnosis.h"

#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QStorageInfo>
#include <QSysInfo>

#include "core/base/event_log.h"
#include "core/base/platform.h"
#include "core/store/cipher.h"
#include "core/store/file_facts.h"
#include "core/store/place.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString yesOrNo(bool is) { return is ? u"yes"_s : u"no"_s; }

QString ofMachine(const char* variable) {
  static const QRegularExpression plain(u"^[A-Za-z0-9:;,._-]{1,40}$"_s);
  const QString said = qEnvironmentVariable(variable);
  return said.isEmpty() ? u"not said"_s : plain.match(said).hasMatch() ? said : u"something else"_s;
}

QString section(const QString& title, const QStringList& lines) {
  return u"\n%1\n"_s.arg(title) + (lines.isEmpty() ? QString() : u"  "_s + lines.join(u"\n  "_s) + u'\n');
}

QStringList machineLines() {
  QStringList lines{u"system: "_s + QSysInfo::prettyProductName(),
                    u"kernel: %1 %2"_s.arg(QSysInfo::kernelType(), QSysInfo::kernelVersion()),
                    u"architecture: "_s + QSysInfo::currentCpuArchitecture(),

                    u"Qt: %1, built with %2"_s.arg(QLatin1String(qVersion()), QLatin1String(QT_VERSION_STR)),
                    u"database: "_s + engineVersion(),
                    u"encryption built in: "_s + yesOrNo(isCipherBuilt()),
                    u"British dictionary: "_s + yesOrNo(QFileInfo::exists(u"/usr/share/hunspell/en_GB.dic"_s))};
  for (const char* variable :
       {"LANG", "LC_ALL", "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "QT_QPA_PLATFORM", "QT_SCALE_FACTOR"})
    lines << QLatin1String(variable) + u": "_s + ofMachine(variable);
  const QDir plugins(QLibraryInfo::path(QLibraryInfo::PluginsPath));
  for (const QString& kind :
       {u"platforms"_s, u"platformthemes"_s, u"sqldrivers"_s, u"printsupport"_s, u"iconengines"_s}) {
    QStringList names;
    for (const QFileInfo& one : QDir(plugins.filePath(kind)).entryInfoList({u"lib*.so"_s}, QDir::Files, QDir::Name))
      names << one.baseName().mid(3);
    lines << u"plugins of %1: %2"_s.arg(kind, names.isEmpty() ? u"none"_s : names.join(u", "_s));
  }
  return lines;
}

QStringList openedFacts(const QString& path) {
  try {
    return fileFacts(Database::open(path, OpenMode::ReadOnly));
  } catch (const StoreError& error) {
    return {QLatin1String(kindOf(error.fault()).words)};
  }
}

/// Neither the server's name nor the database's.
QStringList serverLines(const QString& place) {
  try {
    const Database records = Database::open(place, OpenMode::ReadOnly);
    return {u"records on a server, format %1"_s.arg(records.format())};
  } catch (const StoreError& error) {
    return {u"records on a server"_s, QLatin1String(kindOf(error.fault()).words)};
  }
}

QStringList fileLines(const DiagnosisAsked& asked) {
  if (asked.file.isEmpty()) return {u"none was said, and none was open before"_s};
  if (isOnServer(asked.file)) return serverLines(asked.file);
  const QFileInfo file(asked.file);
  if (!file.isFile()) return {u"it is not there"_s};
  const QFileInfo folder(file.absolutePath());
  const QFileInfo journal(asked.file + u"-journal"_s);
  QStringList lines{u"bytes: %1"_s.arg(file.size()),
                    u"bytes of the journal: %1"_s.arg(journal.exists() ? journal.size() : 0),
                    u"can be written: "_s + yesOrNo(file.isWritable()),
                    u"its folder can be written: "_s + yesOrNo(folder.isWritable()),
                    u"on a network disk: "_s + yesOrNo(platform::liesOnNetworkDisk(asked.file)),
                    u"free on its disk: %1 MB"_s.arg(QStorageInfo(file.absolutePath()).bytesAvailable() / 1'000'000)};
  const bool encrypted = looksEncrypted(asked.file);
  lines << u"encrypted: "_s + yesOrNo(encrypted);
  if (encrypted && !holdsKeyOf(asked.file)) return lines << u"not looked into: its passphrase was not given"_s;
  return lines + openedFacts(asked.file);
}

/// How often each kind stands in the log, its number aside.
QStringList countedKinds(const QStringList& logLines) {
  QMap<QString, int> counts;
  static const QRegularExpression number(u" \\d+$"_s);
  for (const QString& line : logLines) {
    const QString kind = line.section(u' ', 1);
    if (!kind.startsWith(u"start:")) ++counts[QString(kind).remove(number)];
  }
  QStringList lines;
  for (auto one = counts.begin(); one != counts.end(); ++one) lines << u"%1: %2"_s.arg(one.key()).arg(one.value());
  return lines;
}

}  // namespace

QString diagnosis(const DiagnosisAsked& asked) {
  QStringList starts;
  for (const QString& line : asked.logLines)
    if (line.section(u' ', 1).startsWith(u"start:")) starts << line + u" ms"_s;
  return u"%1\n"_s.arg(asked.program) + section(u"Machine"_s, machineLines()) + section(u"Settings"_s, asked.settings) +
         section(u"File"_s, fileLines(asked)) +
         section(u"What was refused or failed, by kind"_s, countedKinds(asked.logLines)) +
         section(u"The last of it"_s, asked.logLines.mid(std::max<qsizetype>(0, asked.logLines.size() - 20))) +
         section(u"Starts"_s, starts.mid(std::max<qsizetype>(0, starts.size() - 10)));
}

}  // namespace headroom
