// SPDX-License-Identifier: MIT
// What a check found, and what none can find, in sentences for people.
#include <QDateTime>

#include "core/base/counted.h"
#include "core/base/day_words.h"
#include "core/base/say.h"
#include "core/supervision/record_check.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::vector<QString> whatIsNotProved() {
  return {
      say("who typed a passphrase, and whose keys these are unless the numbers were compared in person"),
      say("what time it really was: times come from the computer"),
      say("that nothing was left out before it was signed"),
      say("what a record was before it came in agreed, or before the file had a chain; likewise what an older form of "
          "the "
          "signed words did not cover, before it was stated again"),
      say("that what nobody signed with a passphrase was not written anew with its entries, unless a receipt is given"),
      say("that this is not an older copy of the file, or one with its end cut off, unless a receipt is given")};
}

std::vector<QString> countedWords(const RecordCheck& check) {
  std::vector<QString> lines{say("%1, %2 on the chain, %3 signed by both with a passphrase")
                                 .arg(counted(check.agreed, "agreed record", "agreed records"))
                                 .arg(check.onChain)
                                 .arg(check.signedByBoth)};
  if (check.imported > 0) {
    lines.push_back(say("%1 of them came in agreed: a change since then is found").arg(check.imported));
    for (const CameIn& one : check.cameIn) {
      const QString on = plainDate(QDateTime::fromMSecsSinceEpoch(one.at).date());
      lines.push_back(one.from.isEmpty() ? say("%1 on %2").arg(one.records).arg(on)
                                         : say("%1 from '%2' on %3").arg(QString::number(one.records), one.from, on));
    }
  }
  if (check.before > 0)
    lines.push_back(
        say("%1 of them were agreed before the file had a chain: a change since they were added to it would be found")
            .arg(check.before));
  if (check.erased > 0)
    lines.push_back(say("%1 of them lost words when somebody who had left was erased").arg(check.erased));
  if (check.erasedUnsigned > 0)
    lines.push_back(say("%1 of these erasures nobody signed with a passphrase").arg(check.erasedUnsigned));
  if (check.head.number > 0) lines.push_back(say("head of the chain: %1").arg(headWords(check.head)));
  return lines;
}

QString waitingWords(const RecordCheck& check) {
  if (check.waiting == 0) return {};
  return say("%1 not on the chain yet, so nothing can be said about what is there; open the file once in Headroom, "
             "then check again")
      .arg(counted(check.waiting, "agreed record of an older file is", "agreed records of an older file are"));
}

}  // namespace headroom
