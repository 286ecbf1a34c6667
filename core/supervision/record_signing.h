// SPDX-License-Identifier: MIT
// Hanging a record on the chain and signing it (design 3; rules 7): the supervisor when it is shared, the supervisee
// when it is agreed, each over the record, the parties and the head of the chain before.
#pragma once
#include <QDateTime>

#include "core/desk/desk.h"
#include "core/organisation/chain.h"
#include "core/supervision/session.h"

namespace headroom {

/// The whole record in canonical bytes: the meeting, its sections, discussions, agreed actions and snapshot; not how an
/// action ended later, and no names, which may change.
QByteArray recordBytes(const Database& records, SessionId id);

/// Adds an entry of that kind about the record as it is now, signed when the viewer has keys. Belongs inside a
/// transaction.
ChainEntry hangRecord(WritableDesk& desk, const QString& kind, SessionId id);
/// Likewise about words added later.
ChainEntry hangAddendum(WritableDesk& desk, SessionId id, const QString& words);

/// What every signature under an entry begins with; the parties follow.
QByteArray signedStart(const ChainEntry& entry);
/// Of words added later to a record with that digest.
QByteArray addendumDigest(const QByteArray& record, PersonId author, const QString& words);

/// What a party keeps so that the chain cannot be cut or written anew unseen.
struct Receipt {
  QString sessionCode;
  QString kind;
  QString personName;
  QDateTime at;  ///< local time
  ChainHead head;
  bool isSigned = false;
};
/// Of each step of that record, the first one first.
std::vector<Receipt> loadReceipts(const Database& records, SessionId id);
/// The receipt as plain text, for a file or for paper; it holds no word of the record.
QString receiptText(const Receipt& receipt);

/// Whether the viewer may go on without signing: false when they have a passphrase and have not signed in.
Result<void> maySign(const Desk& desk);

}  // namespace headroom
