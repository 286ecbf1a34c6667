// SPDX-License-Identifier: MIT
// The file is written whole and put in the place of the one before, as everything is that must survive a power cut.
#include "core/desk/local_drafts.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include "core/base/say.h"
#include "core/desk/draft_beside_store.h"
#include "core/desk/draft_store.h"
#include "core/desk/local_drafts_store.h"
#include "core/keys/key_pair.h"
#include "core/store/working_place.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Made when it is first needed.
Secret keyIn(const QString& folder) {
  QDir().mkpath(folder);
  const QString path = QDir(folder).filePath(u"typed-while-cut.key"_s);
  if (!QFileInfo::exists(path)) {
    Secret fresh = Secret::random(kBodyKeyBytes);
    writeWhole(path, QByteArray(reinterpret_cast<const char*>(fresh.data()), static_cast<qsizetype>(fresh.size())));
    return fresh;
  }
  const QByteArray kept = bytesOf(path);
  if (kept.size() != static_cast<qsizetype>(kBodyKeyBytes))
    throw StoreError(StoreFault::Damaged, path + say(": this key is damaged, and what it seals cannot be read."));
  Secret key(kBodyKeyBytes);
  std::copy(kept.begin(), kept.end(), key.data());
  return key;
}

QString nameFor(const QByteArray& bound) {
  const QByteArray hash = QCryptographicHash::hash(bound, QCryptographicHash::Sha256).toHex().first(16);
  return u"typed-while-cut-%1.sealed"_s.arg(QString::fromLatin1(hash));
}

}  // namespace

LocalDrafts::LocalDrafts(const QString& folder, const QString& place, PersonId author, const QStringList& there)
    : bound_(place.toUtf8() + '\n' + QByteArray::number(author.value())),
      key_(keyIn(folder)),
      author_(author),
      there_(there),
      records_(Database::inMemory()) {
  file_ = QDir(folder).filePath(nameFor(bound_));
  Transaction transaction(records_);
  addAuthorAlone(records_, author_);
  if (QFileInfo::exists(file_)) {
    const auto kept = openBody(bytesOf(file_), key_, bound_);
    if (!kept || !addKeptDrafts(records_, author_, *kept))
      throw StoreError(StoreFault::Damaged, file_ + say(": what was typed while the line was cut cannot be read."));
  }
  addNames(records_, author_, there_);
  transaction.commit();
}

bool LocalDrafts::isEmpty() const { return loadRawDrafts(records_).empty(); }

void LocalDrafts::keep(const Viewer& viewer, const Clock& clock, const std::function<void(WritableDesk&)>& f) {
  Transaction transaction(records_);
  WritableDesk desk{records_, viewer, clock};
  f(desk);
  write();
  transaction.commit();
}

void LocalDrafts::write() const {
  const QByteArray drafts = keptDrafts(records_);
  if (drafts.isEmpty()) return (void)QFile::remove(file_);
  WorkingPlace place(file_);
  place.write([&](const QString& copy) { writeWhole(copy, sealBody(drafts, key_, bound_)); });
  place.putOver();
}

void LocalDrafts::bringBack(WritableDesk& desk) const {
  for (RawDraft& one : loadRawDrafts(records_)) {
    const auto body = openedBody(desk.viewer, one.body);
    if (!body) {
      // Sealed to keys that the viewer has not, or not any more: it goes over as it is, for whoever can open it.
      one.form = freeDraftForm(desk.records, desk.viewer, one.form);
      addRawDraft(desk.records, author_, one);
      continue;
    }
    Draft draft{one.form, one.title, *body, one.baseVersion, one.savedAt};
    const auto there = loadDraft(desk.records, desk.viewer, draft.form);
    if (there && there->body == draft.body) continue;
    if (there && (there->savedAt > draft.savedAt || !there_.contains(draft.form)))
      draft.form = freeDraftForm(desk.records, desk.viewer, draft.form);
    keepDraft(desk.records, desk.viewer, draft);
  }
}

void LocalDrafts::forget() {
  Transaction transaction(records_);
  takeDraftsAway(records_);
  transaction.commit();
  QFile::remove(file_);
}

}  // namespace headroom
