// SPDX-License-Identifier: MIT
// What people do with supervision agreements and yearly checks. One function a verb, one transaction a function.
#pragma once
#include "core/desk/desk.h"
#include "core/supervision/agreement.h"
#include "core/supervision/yearly_check.h"

namespace headroom {

/// Adds an agreement between the viewer and the other one, or saves its words. Of oneself it is with the line
/// supervisor; of somebody else, by whoever supervises them. One at a time is not signed by both yet.
Result<AgreementId> saveAgreement(WritableDesk& desk, const Agreement& typed);
/// By one of the two. With the second signature it is in force, and the one before is replaced from today. `shown`: the
/// version that whoever signs has before them; refused when it is another by now.
Result<void> signAgreement(WritableDesk& desk, AgreementId id, std::optional<qint64> shown = {});
Result<void> unsignAgreement(WritableDesk& desk, AgreementId id);
/// Lets one go that was not signed by both.
Result<void> dropAgreement(WritableDesk& desk, AgreementId id);

/// By whoever sees the person; nobody notes a check of their own.
Result<CheckId> noteCheck(WritableDesk& desk, const YearlyCheck& check);
/// Takes out one that was noted by mistake.
Result<void> removeCheck(WritableDesk& desk, CheckId id);

}  // namespace headroom
