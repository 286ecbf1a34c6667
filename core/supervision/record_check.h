// SPDX-License-Identifier: MIT
// Whether signed records are still what was signed (design 3, the attack table): the chain, every record in the version
// of the canonical form that its entry says, and every signature. It reads alone, one record at a time, and needs no
// passphrase.
#pragma once
#include <set>

#include "core/organisation/chain.h"
#include "core/store/database.h"

namespace headroom {

/// Records that came in agreed together, and from where.
struct CameIn {
  QString from;
  int records = 0;
  qint64 at = 0;  ///< milliseconds UTC
};

struct RecordCheck {
  ChainHead head;
  int agreed = 0;          ///< records agreed by both
  int onChain = 0;         ///< of these, those that the chain holds
  int imported = 0;        ///< of these, those that came in agreed: what they are is known from then on
  int before = 0;          ///< of these, those agreed before the file had a chain: likewise
  int erased = 0;          ///< of these, those that lost words because somebody was erased
  int erasedUnsigned = 0;  ///< of these, those whose erasure nobody signed with a passphrase
  int signedByBoth = 0;    ///< of these, those that both signed with a passphrase
  int waiting = 0;         ///< agreed records of an older file that are still to be hung on the chain
  std::vector<CameIn> cameIn = {};
  std::set<SessionId> changed = {};  ///< records that are not what their entries say
  bool chainFollows = true;          ///< each entry from the one before it
  bool wordsArePlain = true;         ///< no control character in the records that were held against their entries
  std::vector<QString> faults = {};  ///< what was changed, each with its record or entry; the first found first
  qint64 faultCount = 0;             ///< all of them; of many only the first are kept

  /// Whether every agreed record is what was agreed, and nothing in it is what no text may hold.
  bool sawEveryWord() const { return faultCount == 0 && wordsArePlain && onChain == agreed; }
};

/// With `receipt`, whether the chain still holds that head too. Throws StoreError.
RecordCheck checkRecords(const Database& records, const std::optional<ChainHead>& receipt = std::nullopt);

/// What no check of the file alone can prove, one sentence each.
std::vector<QString> whatIsNotProved();

/// What was checked, in sentences: counts first, then where records came from, then the head of the chain.
std::vector<QString> countedWords(const RecordCheck& check);
/// That records of an older file are on no chain yet, so that nothing can be said of them; empty when there are none.
QString waitingWords(const RecordCheck& check);

}  // namespace headroom
