// SPDX-License-Identifier: MIT
// What becomes of a shared copy besides: a quotation in the record of a supervision.
#pragma once
#include "core/desk/desk.h"
#include "core/reflection/note_sharing.h"

namespace headroom {

/// The record in which the viewer could quote that copy: of the two that it passed between, held and not shared yet,
/// which the viewer writes.
std::optional<SessionId> recordToCiteIn(const Desk& desk, const SharedCopy& copy);
/// What stands in the record then, under Reflection.
QString citationOf(const SharedCopy& copy);
/// Quotes it there. Refused when it cannot be opened, stands there already, or the record is shared.
Result<void> citeCopy(WritableDesk& desk, CopyId copy);
/// Takes the copy back, and its quotation out of a record that nobody has signed. Refused for anybody but the author,
/// and once it is quoted in a record that was shared.
Result<void> withdrawCopy(WritableDesk& desk, CopyId copy);

}  // namespace headroom
