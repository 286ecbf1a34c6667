// SPDX-License-Identifier: MIT
// Days go round the year by the number of the person, so that a team has something of everything.
#include "core/sample/agreement_records.h"

#include <QTimeZone>

#include "core/organisation/organisation_store.h"
#include "core/supervision/agreement_store.h"
#include "core/supervision/yearly_check_store.h"

namespace headroom::sample {
namespace {

/// Days ago, up to `most`.
QDate wentBy(QDate today, qint64 number, int step, int most) { return today.addDays(-(number * step % most)); }

void writeAgreementOf(Database& records, PersonId person, PersonId supervisor, QDate today) {
  Agreement agreement{{}, person, supervisor};
  agreement.words = usualAgreement();
  const QDate day = wentBy(today, person.value(), 53, 360);
  agreement.review = reviewAfter(day);
  agreement.personSigned = QDateTime(day, QTime(12, 0), QTimeZone::utc());
  // Who came last has signed alone so far.
  if (person.value() % 11 != 0) agreement.supervisorSigned = QDateTime(day, QTime(12, 30), QTimeZone::utc());
  writeAgreement(records, agreement);
}

}  // namespace

void writeAgreements(Database& records, QDate today) {
  const Organisation organisation = loadOrganisationOn(records, today);
  for (const Person& person : organisation.people) {
    const auto supervisor = organisation.supervisorOf(person.id, SupervisorKind::Line, today);
    if (organisation.mainPost(person.id, today) == nullptr || !supervisor) continue;
    const qint64 number = person.id.value();
    if (number % 6 != 0) writeAgreementOf(records, person.id, *supervisor, today);
    const auto seen = [&](CheckKind kind, QDate day) {
      insertCheck(records, {{}, person.id, kind, day, usualDue(kind, day)}, *supervisor);
    };
    if (!person.registration.isEmpty()) seen(CheckKind::Registration, QDate(today.year() - 1, 12, 1));
    seen(CheckKind::Dbs, wentBy(today, number, 71, 375));
    seen(CheckKind::Appraisal, wentBy(today, number, 97, 370));
    if (number % 4 == 0) seen(CheckKind::DrivingInsurance, wentBy(today, number, 31, 360));
  }
}

}  // namespace headroom::sample
