// SPDX-License-Identifier: MIT
// What people do with their own CPD. Nobody writes another person's, whoever they are.
#pragma once
#include "core/desk/desk.h"
#include "core/development/cpd.h"

namespace headroom {

/// In one press: begins a piece of the viewer's own from a note, a goal, a course or a presentation, as a draft with
/// the answers that are known. The piece that was begun from the same thing before is given again and left as it is.
/// startCpdFrom(desk, {u"goal"_s, QString::number(goal.id->value()), goal.what, desk.today(), goal.outcome})
Result<CpdId> startCpdFrom(WritableDesk& desk, const CpdSource& source);
/// Saves a piece of the viewer's own, new or changed, finished or not.
Result<CpdId> saveCpd(WritableDesk& desk, const CpdPiece& piece);
/// The year that it was used in for the register, or that it was used in none.
Result<void> markCpdUsed(WritableDesk& desk, CpdId piece, std::optional<CpdYear> year);
/// A draft goes; what is finished is kept.
Result<void> removeCpdDraft(WritableDesk& desk, CpdId piece);

}  // namespace headroom
