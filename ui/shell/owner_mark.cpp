// SPDX-License-Identifier: MIT
// A holder is alive while its heartbeat is younger than half a minute and its process exists.
#include "ui/shell/owner_mark.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

#include "core/base/platform.h"
#include "core/store/place.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kBeatMilliseconds = 10'000;
constexpr int kDeadAfterMilliseconds = 30'000;

}  // namespace

QString runtimeFolder() {
  const QString folder =
      QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)).filePath(u"headroom"_s);
  QDir().mkpath(folder);
  QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  return folder;
}

QString placeName(const QString& path) {
  const QFileInfo info(path);
  const QString place = isOnServer(path) ? absolutePlace(path)
                        : info.exists()  ? info.canonicalFilePath()
                                         : info.absoluteFilePath();
  return QString::fromLatin1(QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
}

OwnerMark::OwnerMark(const QString& path, const QString& folder, Clock clock, QObject* parent)
    : QObject(parent),
      file_(QDir(folder).filePath(placeName(path) + u".owner"_s)),
      token_(QUuid::createUuid().toString(QUuid::WithoutBraces)),
      clock_(std::move(clock)) {
  connect(&timer_, &QTimer::timeout, this, &OwnerMark::beat);
}

OwnerMark::~OwnerMark() {
  const auto now = holder();
  if (now && now->token == token_) QFile::remove(file_);
}

std::optional<OwnerMark::Holder> OwnerMark::holder() const {
  QFile file(file_);
  if (!file.open(QIODevice::ReadOnly)) return {};
  const QStringList parts = QString::fromUtf8(file.read(400)).split(u' ');
  if (parts.size() != 4) return {};
  return Holder{parts[0], parts[1].toLongLong(), parts[2].toLongLong(), parts[3].toLongLong()};
}

bool OwnerMark::isAlive(const Holder& holder) const {
  return clock_.nowMilliseconds() - holder.heartbeat < kDeadAfterMilliseconds && platform::processExists(holder.pid);
}

bool OwnerMark::write() {
  QSaveFile file(file_);
  if (!file.open(QIODevice::WriteOnly)) return false;
  file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
  file.write(u"%1 %2 %3 %4"_s.arg(token_)
                 .arg(QCoreApplication::applicationPid())
                 .arg(since_)
                 .arg(clock_.nowMilliseconds())
                 .toUtf8());
  return file.commit();
}

bool OwnerMark::claim() {
  QLockFile turn(file_ + u".lock"_s);
  if (!turn.tryLock(1000)) return mine_;
  const auto now = holder();
  if (now && now->token != token_ && isAlive(*now)) return mine_ = false;
  since_ = clock_.nowMilliseconds();
  // Without a runtime folder nobody can be told; row versions still keep one save from undoing another.
  write();
  timer_.start(kBeatMilliseconds);
  return mine_ = true;
}

void OwnerMark::takeOver() {
  QLockFile turn(file_ + u".lock"_s);
  turn.tryLock(1000);
  since_ = clock_.nowMilliseconds();
  write();
  timer_.start(kBeatMilliseconds);
  mine_ = true;
}

void OwnerMark::beat() {
  if (!mine_) return;
  const auto now = holder();
  if (now && now->token != token_) {
    mine_ = false;
    timer_.stop();
    Q_EMIT lost();
    return;
  }
  write();
}

std::optional<QDateTime> OwnerMark::heldSince() const {
  const auto now = holder();
  if (!now) return {};
  return QDateTime::fromMSecsSinceEpoch(now->since);
}

}  // namespace headroom
