// SPDX-License-Identifier: MIT
// Four files of 64 kB at most: headroom.log and the three before it. A log that cannot be written is none: it stops
// nobody.
#include "app/event_log.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMutex>
#include <QRegularExpression>

#include "core/base/event_log.h"
#include "core/base/platform.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr qint64 kMostBytes = 64 * 1024;
constexpr int kKeptBefore = 3;

/// Warnings come from any thread.
QMutex& logMutex() {
  static QMutex mutex;
  return mutex;
}
QString& openLog() {
  static QString path;
  return path;
}
QtMessageHandler handlerBefore = nullptr;

QString before(const QString& path, int turn) { return turn == 0 ? path : u"%1.%2"_s.arg(path).arg(turn); }

void turnOver(const QString& path) {
  QFile::remove(before(path, kKeptBefore));
  for (int turn = kKeptBefore; turn > 0; --turn) platform::renameOver(before(path, turn - 1), before(path, turn));
}

void writeLine(const QString& words) {
  const QMutexLocker alone(&logMutex());
  const QString path = openLog();
  if (path.isEmpty()) return;
  if (QFileInfo(path).size() > kMostBytes) turnOver(path);
  if (!QFileInfo::exists(path)) platform::makeOwnFile(path);
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::ExistingOnly)) return;
  const QString when = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
  file.write((when + u' ' + words + u'\n').toUtf8());
}

void keepWarning(QtMsgType type, const QMessageLogContext& context, const QString& text) {
  if (type != QtDebugMsg && type != QtInfoMsg) writeLine(keptOfWarning(type, text));
  if (handlerBefore != nullptr) handlerBefore(type, context, text);
}

}  // namespace

QString logFolder(const QString& dataFolder) { return QDir(dataFolder).filePath(u"log"_s); }

QString keptOfWarning(QtMsgType type, const QString& text) {
  const QString kind = type == QtWarningMsg ? u"warning"_s : type == QtCriticalMsg ? u"critical"_s : u"fatal"_s;
  // A class of Qt and its function; no name of anybody is written so.
  static const QRegularExpression place(u"^(Q[A-Z][A-Za-z]{2,30}::[a-z][A-Za-z]{1,30})\\b"_s);
  const auto found = place.match(text);
  return found.hasMatch() ? kind + u' ' + found.captured(1) : kind;
}

EventLog::EventLog(const QString& folder) {
  QDir().mkpath(folder);
  openLog() = QDir(folder).filePath(u"headroom.log"_s);
  eventSink() = [](const EventKind& kind, long long number) {
    writeLine(QLatin1String(kind.words) + (number < 0 ? QString() : u' ' + QString::number(number)));
  };
  handlerBefore = qInstallMessageHandler(keepWarning);
}

EventLog::~EventLog() {
  qInstallMessageHandler(handlerBefore);
  eventSink() = {};
  const QMutexLocker alone(&logMutex());
  openLog().clear();
}

QStringList EventLog::lastLines(const QString& folder, int most) {
  QStringList lines;
  for (int turn = kKeptBefore; turn >= 0; --turn) {
    QFile file(before(QDir(folder).filePath(u"headroom.log"_s), turn));
    if (file.open(QIODevice::ReadOnly)) lines += QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
  }
  return lines.mid(std::max<qsizetype>(0, lines.size() - most));
}

}  // namespace headroom
