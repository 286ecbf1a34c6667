// SPDX-License-Identifier: MIT
// The rows that local_drafts.h works with, in records that hold nothing else.
#pragma once
#include <QByteArray>

#include <QStringList>

#include <vector>

#include "core/base/id.h"
#include "core/store/database.h"

namespace headroom {

/// Somebody whose drafts can be kept: a row without a name. Belongs inside a transaction.
void addAuthorAlone(Database& records, PersonId author);
/// A draft as it is kept: its body sealed where its author has keys.
struct RawDraft {
  QString form;
  QString title;
  QString body;
  qint64 baseVersion = 0;
  qint64 savedAt = 0;
};
/// Without names alone.
std::vector<RawDraft> loadRawDrafts(const Database& records);
/// Belongs inside a transaction.
void addRawDraft(Database& records, PersonId author, const RawDraft& draft);
/// Every draft as it is kept, in bytes for addKeptDrafts(); empty when there is none.
QByteArray keptDrafts(const Database& records);
/// False when the bytes are none of keptDrafts(). Belongs inside a transaction.
bool addKeptDrafts(Database& records, PersonId author, const QByteArray& kept);
/// Names that are taken, as rows without words, where there is none of that name yet. Belongs inside a transaction.
void addNames(Database& records, PersonId author, const QStringList& forms);
void takeDraftsAway(Database& records);

}  // namespace headroom
