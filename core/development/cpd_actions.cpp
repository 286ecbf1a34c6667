// SPDX-License-Identifier: MIT
// One transaction a verb.
#include "core/development/cpd_actions.h"

#include <algorithm>

#include "core/base/day_words.h"
#include "core/base/period.h"
#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/base/word_count.h"
#include "core/development/cpd_store.h"
#include "core/organisation/one_save.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

Result<CpdPiece> ownPiece(const Desk& desk, CpdId id) {
  auto piece = loadCpdPiece(desk.records, id);
  if (!piece || piece->person != desk.viewer.person) return refuse(say("This piece is no longer there."));
  return *piece;
}

}  // namespace

Result<CpdId> startCpdFrom(WritableDesk& desk, const CpdSource& source) {
  return inOneSave(desk, [&]() -> Result<CpdId> {
    if (!desk.viewer.person) return refuse(say("CPD is written by the person whose it is."));
    if (source.day > desk.today()) return refuse(say("It is still to come; CPD is written from its day on."));
    const auto& kinds = cpdSources();
    Q_ASSERT(std::find(kinds.begin(), kinds.end(), source.kind) != kinds.end());
    if (const auto before = cpdFrom(desk.records, *desk.viewer.person, source.kind, source.key)) return *before;
    QString title = firstWords(plainText(source.title), kLongestName - 1);
    if (title.isEmpty()) title = say("Untitled");
    CpdPiece piece{{}, {}, *desk.viewer.person, source.day, cpdKindOf(source.kind), title};
    piece.learnt = source.learnt;
    piece.peer = source.peer;
    piece.sourceKind = source.kind;
    piece.sourceKey = source.key;
    return writeCpd(desk.records, TRY(checked(piece, desk.today())));
  });
}

Result<CpdId> saveCpd(WritableDesk& desk, const CpdPiece& piece) {
  return inOneSave(desk, [&]() -> Result<CpdId> {
    if (!desk.viewer.person || piece.person != *desk.viewer.person)
      return refuse(say("CPD is written by the person whose it is."));
    const CpdPiece sound = TRY(checked(piece, desk.today()));
    if (sound.id) TRY(ownPiece(desk, *sound.id));
    return writeCpd(desk.records, sound);
  });
}

Result<void> markCpdUsed(WritableDesk& desk, CpdId id, std::optional<CpdYear> year) {
  return inOneSave(desk, [&]() -> Result<void> {
    CpdPiece piece = TRY(ownPiece(desk, id));
    if (!piece.isFinished) return refuse(say("Only a finished piece can be used."));
    if (year && !year->holds(piece.day))
      return refuse(say("It is dated %1 and counts in %2.").arg(plainDate(piece.day), cpdYearOf(piece.day).label()));
    piece.usedIn = year ? year->label() : QString();
    writeCpd(desk.records, piece);
    return {};
  });
}

Result<void> removeCpdDraft(WritableDesk& desk, CpdId id) {
  return inOneSave(desk, [&]() -> Result<void> {
    const CpdPiece piece = TRY(ownPiece(desk, id));
    if (piece.isFinished) return refuse(say("A finished piece is kept; it can be changed."));
    if (!eraseCpd(desk.records, piece)) return refuse(say("This piece was changed since. Look at it again."));
    return {};
  });
}

}  // namespace headroom
