// SPDX-License-Identifier: MIT
// Each verb loads, asks the rule and saves.
#include "core/supervision/agreement_actions.h"

#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/personal_part.h"
#include "core/supervision/acting.h"
#include "core/supervision/agreement_store.h"
#include "core/supervision/yearly_check_store.h"

namespace headroom {
namespace {

Result<Agreement> foundAgreement(const Desk& desk, AgreementId id) {
  if (!desk.viewer.person) return refuse(say("Choose who is looking first."));
  const auto found = loadAgreement(desk.records, id);
  if (!found) return refuse(say("This agreement is not in the file any more."));
  return *found;
}

/// Between whom a new one is.
Result<Agreement> begunAgreement(const Desk& desk, PersonId person) {
  TRY(mayActFor(desk, person, true));
  for (const Agreement& one : loadAgreements(desk.records, person))
    if (!one.isSigned()) return refuse(say("An agreement is begun already. Both sign that one, or it is dropped."));
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  const Access access = accessOf(organisation, desk.viewer, desk.today());
  if (!mayReadPersonal(organisation, access, desk.viewer, person, desk.today()))
    return refuse(say("Whoever supervises them agrees with them how they meet."));
  auto supervisor = desk.viewer.person;
  if (supervisor == person) supervisor = organisation.supervisorOf(person, SupervisorKind::Line, desk.today());
  if (!supervisor) return refuse(say("Nobody supervises you yet, so there is nobody to agree with."));
  return Agreement{{}, person, *supervisor};
}

}  // namespace

Result<AgreementId> saveAgreement(WritableDesk& desk, const Agreement& typed) {
  for (const AgreementPart& part : agreementParts()) {
    TRY(checkedLength(typed.words.*(part.words), kLongestText, part.title));
  }
  return inOneSave(desk, [&]() -> Result<AgreementId> {
    Agreement stored = TRY(typed.id ? foundAgreement(desk, *typed.id) : begunAgreement(desk, typed.person));
    Agreement next = TRY(agreementWritten(stored, typed, *desk.viewer.person, desk.today()));
    next.rowVersion = typed.rowVersion;
    return writeAgreement(desk.records, next);
  });
}

Result<void> signAgreement(WritableDesk& desk, AgreementId id, std::optional<qint64> shown) {
  return inOneSave(desk, [&]() -> Result<void> {
    const auto stored = TRY(foundAgreement(desk, id));
    if (shown && stored.rowVersion != *shown)
      return refuse(say("The agreement has changed since it was shown here. Read it as it is now, and sign then."));
    const auto next = TRY(agreementSigned(stored, *desk.viewer.person, desk.clock.now()));
    writeAgreement(desk.records, next);
    if (next.isSigned()) replaceOthers(desk.records, next, desk.today());
    return {};
  });
}

Result<void> unsignAgreement(WritableDesk& desk, AgreementId id) {
  return inOneSave(desk, [&]() -> Result<void> {
    const auto stored = TRY(foundAgreement(desk, id));
    const auto next = TRY(agreementUnsigned(stored, *desk.viewer.person));
    writeAgreement(desk.records, next);
    return {};
  });
}

Result<void> dropAgreement(WritableDesk& desk, AgreementId id) {
  return inOneSave(desk, [&]() -> Result<void> {
    const auto stored = TRY(foundAgreement(desk, id));
    const bool isParty = desk.viewer.person == stored.person || desk.viewer.person == stored.supervisor;
    if (!isParty) TRY(mayActFor(desk, stored.person, false));
    if (stored.isSigned()) return refuse(say("Both have signed it; it stays as it is. Begin a new one instead."));
    deleteAgreement(desk.records, stored);
    return {};
  });
}

Result<CheckId> noteCheck(WritableDesk& desk, const YearlyCheck& check) {
  return inOneSave(desk, [&]() -> Result<CheckId> {
    if (desk.viewer.person == check.person) return refuse(say("Nobody can record their own check."));
    TRY(mayActFor(desk, check.person, false));
    const auto sound = TRY(checked(check, desk.today()));
    return insertCheck(desk.records, sound, *desk.viewer.person);
  });
}

Result<void> removeCheck(WritableDesk& desk, CheckId id) {
  return inOneSave(desk, [&]() -> Result<void> {
    const auto whose = checkedOf(desk.records, id);
    if (!whose) return refuse(say("This check is not in the file any more."));
    TRY(mayActFor(desk, *whose, false));
    deleteCheck(desk.records, id);
    return {};
  });
}

}  // namespace headroom
