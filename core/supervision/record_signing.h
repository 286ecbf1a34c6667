// SPDX-License-Identifier: MIT
// Hanging a record on the chain and signing it (design 3; rules 7): the supervisor when it is shared, the supervisee
// when it is agreed, each over the record, the parties and the head of the chain before.
#pragma once
#include <QDateTime>

#include <vector>

#include "core/desk/desk.h"
#include "core/organisation/chain.h"
#include "core/supervision/session.h"

namespace headroom {

/// The whole record as it is now, with what was added to it, in the newest version of its canonical bytes: the same for
/// as long as no word of it changes. Of many records see digestsOnChain.
QByteArray recordBytes(const Database& records, SessionId id);

/// Adds an entry of that kind ('shared', 'agreed', 'erased') about the record as it is now, signed when the viewer has
/// keys. Belongs inside a transaction; what it is about is saved before.
ChainEntry hangRecord(WritableDesk& desk, const QString& kind, SessionId id, qint64 at);
ChainEntry hangRecord(WritableDesk& desk, const QString& kind, SessionId id);
/// Likewise about words added later, before they are saved; `at` is their instant too. Refused for a record that stands
/// on no chain: it lost its entries, or nobody has opened the older file for writing yet.
Result<ChainEntry> hangAddendum(WritableDesk& desk, SessionId id, const QString& words, qint64 at);
/// Locks records that came in agreed with their rows in the save that belongs to, and gives each an entry of its own
/// that says from where it came and when. Until now they are shared ones.
void hangImported(Database& records, const std::vector<SessionId>& ids, const QString& from, qint64 at);

/// Of every record that both have agreed and that stands on the chain, for telling later which of them lost words.
std::vector<std::pair<SessionId, QByteArray>> digestsOnChain(const Database& records);

/// Hangs an 'erased' entry for each of these records that is not what it was. Belongs inside the transaction of the
/// erasure.
void hangErased(WritableDesk& desk, const std::vector<std::pair<SessionId, QByteArray>>& before);

/// What every signature under an entry begins with; the parties follow.
QByteArray signedStart(const ChainEntry& entry);
/// Of words added later to a record, `record` being the digest of the entry that they follow: of its agreement, or of
/// an erasure. Version 1 knows no instant and takes the record's own digest.
QByteArray addendumDigest(int version, const QByteArray& record, PersonId author, const QString& words, qint64 at);

/// What a party keeps so that the chain cannot be cut or written anew unseen.
struct Receipt {
  QString sessionCode;
  QString kind;
  QString personName;
  QDateTime at;  ///< local time
  ChainHead head;
  bool isSigned = false;
  QString from = {};  ///< of a record that came in agreed
};
/// Of each step of that record, the first one first.
std::vector<Receipt> loadReceipts(const Database& records, SessionId id);
/// Of a record that nobody signed off in this file, how it came to be agreed: 'came in agreed from 'folder''.
QString howItCame(const Receipt& receipt);
/// The receipt as plain text, for a file or for paper; it holds no word of the record.
QString receiptText(const Receipt& receipt);

/// Whether the viewer may go on without signing: false when they have a passphrase and have not signed in.
Result<void> maySign(const Desk& desk);

}  // namespace headroom
