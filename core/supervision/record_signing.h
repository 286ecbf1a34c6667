// SPDX-License-Identifier: MIT
// What hangs on the chain of a record and what its parties sign (design 3; rules 7): the supervisor when it is shared,
// the supervisee when it is agreed, each over the record, the parties and the head of the chain before.
#pragma once
#include <QDateTime>

#include <vector>

#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/organisation/chain.h"

namespace headroom {

/// What every signature under an entry begins with; the parties follow.
QByteArray signedStart(const ChainEntry& entry);
/// One of the two of a record, with the key that they sign with; empty without a passphrase, or without a supervisor.
struct SigningParty {
  QString code;
  QByteArray key;
};
/// What is signed under an entry; the supervisor stands first.
QByteArray signedMessage(const ChainEntry& entry, const std::vector<SigningParty>& parties);
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
  QString from = {};          ///< of a record that came in agreed
  QByteArray signature = {};  ///< of whoever signed
};
/// Of a record that nobody signed off in this file, how it came to be agreed: 'came in agreed from 'folder''.
QString howItCame(const Receipt& receipt);
/// The receipt as plain text, for a file or for paper; it holds no word of the record.
QString receiptText(const Receipt& receipt);

/// Whether the viewer may go on without signing: not when they have a passphrase and have not signed in.
Result<void> maySign(const Viewer& viewer, bool hasPassphrase);

}  // namespace headroom
