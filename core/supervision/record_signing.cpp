// SPDX-License-Identifier: MIT
// The bytes of a version that was released are never changed again.
#include "core/supervision/record_signing.h"

#include <QStringList>

#include "core/base/say.h"
#include "core/base/time_entry.h"
#include "core/keys/canonical.h"
#include "core/keys/key_pair.h"

using namespace Qt::StringLiterals;

namespace headroom {

QByteArray signedStart(const ChainEntry& entry) {
  if (entry.version > 1) return Canonical("headroom signature 2").bytes(entry.hash).result();
  return Canonical("headroom signature 1").text(entry.kind).bytes(entry.digest).bytes(entry.previous).result();
}

QByteArray signedMessage(const ChainEntry& entry, const std::vector<SigningParty>& parties) {
  Canonical bytes("headroom parties 1");
  for (const SigningParty& party : parties) bytes.text(party.code).bytes(party.key);
  return signedStart(entry) + bytes.result();
}

QByteArray addendumDigest(int version, const QByteArray& record, PersonId author, const QString& words, qint64 at) {
  if (version == 1)
    return digestOf(Canonical("headroom addendum 1").bytes(record).number(author.value()).text(words).result());
  return digestOf(Canonical("headroom addendum 2")
                      .number(qint64{version})
                      .bytes(record)
                      .number(author.value())
                      .text(words)
                      .number(at)
                      .result());
}

QString howItCame(const Receipt& receipt) {
  if (receipt.kind == u"imported")
    return receipt.from.isEmpty() ? say("came in agreed") : say("came in agreed from '%1'").arg(receipt.from);
  return receipt.kind == u"agreed before" ? say("agreed before the file had a chain") : receipt.kind;
}

QString receiptText(const Receipt& receipt) {
  const QString at = momentInWords(receipt.at);
  const QString line =
      receipt.personName.isEmpty() ? say("%1 on %2").arg(howItCame(receipt), at)
      : receipt.isSigned ? say("%1 by %2 on %3, signed with their passphrase").arg(receipt.kind, receipt.personName, at)
                         : say("%1 by %2 on %3, without a passphrase").arg(receipt.kind, receipt.personName, at);
  QStringList lines{say("Receipt of a supervision record"), say("Record: %1").arg(receipt.sessionCode), line,
                    say("Head of the chain: %1").arg(headWords(receipt.head)),
                    say("Keep it outside the file. 'headroom-cli verify FILE --head %1' says whether the file still "
                        "holds what was signed then.")
                        .arg(headWords(receipt.head))};
  return lines.join(u'\n') + u'\n';
}

Result<void> maySign(const Viewer& viewer, bool hasPassphrase) {
  if (!viewer.person) return refuse(say("Choose who is looking first."));
  if (!viewer.keys && hasPassphrase) return refuse(say("Sign in with your passphrase first: it signs the record."));
  return {};
}

}  // namespace headroom
