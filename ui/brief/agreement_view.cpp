// SPDX-License-Identifier: MIT
// On an earlier day what was signed or seen after it is left out.
#include "ui/brief/agreement_view.h"

#include <algorithm>

#include "core/organisation/organisation_store.h"
#include "core/organisation/personal_part.h"
#include "core/store/snapshot.h"
#include "core/supervision/agreement_store.h"
#include "core/supervision/yearly_check_store.h"

namespace headroom {

std::optional<AgreementPicture> readAgreementPage(const Desk& desk, const QString& code) {
  const Snapshot moment(desk.records);
  const QDate today = desk.today();
  const Organisation organisation = loadOrganisationOn(desk.records, today);
  const Person* person = organisation.personByCode(code);
  if (person == nullptr) return std::nullopt;
  const Access access = accessOf(organisation, desk.viewer, today);
  if (!access.mayRead(person->id)) return std::nullopt;
  AgreementPicture picture{*person};
  picture.isOwn = desk.viewer.person == person->id;
  picture.supervisor = organisation.supervisorOf(person->id, SupervisorKind::Line, today);
  if (picture.supervisor) picture.supervisorName = organisation.person(*picture.supervisor)->name;
  for (Agreement& one : loadAgreements(desk.records, person->id)) {
    if (desk.viewer.standing != nullptr) {
      const bool isLater = !one.isSigned() || std::max(one.personSigned->date(), one.supervisorSigned->date()) > today;
      if (isLater) continue;
      if (one.replaced && *one.replaced > today) one.replaced.reset();
    }
    if (!one.isSigned()) {
      picture.begun = std::move(one);
    } else if (one.isInForce() && !picture.inForce) {
      picture.inForce = std::move(one);
    } else {
      picture.earlier.push_back(std::move(one));
    }
  }
  picture.seen = loadChecks(desk.records, person->id);
  std::erase_if(picture.seen, [today](const YearlyCheck& one) { return one.seen > today; });
  picture.checks = checksOn(picture.seen, !person->registration.isEmpty(), today);
  const bool isOneOfTheTwo = mayReadPersonal(organisation, access, desk.viewer, person->id, today);
  picture.mayBegin = !picture.begun && isOneOfTheTwo && (!picture.isOwn || picture.supervisor.has_value());
  return picture;
}

}  // namespace headroom
