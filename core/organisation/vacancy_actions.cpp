// SPDX-License-Identifier: MIT
// The verbs of vacancies: one transaction a function.
#include "core/organisation/vacancy_actions.h"

#include "core/base/say.h"
#include "core/organisation/access.h"
#include "core/organisation/one_save.h"
#include "core/organisation/vacancy_store.h"

namespace headroom {

Result<void> addVacancy(WritableDesk& desk, const NewVacancy& typed) {
  const auto vacancy = TRY(checked(typed));
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayKeep(desk, vacancy.unit));
    insertVacancy(desk.records, vacancy);
    return {};
  });
}

Result<void> endVacancy(WritableDesk& desk, VacancyId id, QDate to) {
  if (!to.isValid()) return refuse(say("Say from which day it is filled."));
  return inOneSave(desk, [&]() -> Result<void> {
    const auto vacancy = loadVacancy(desk.records, id);
    if (!vacancy) return refuse(say("The vacancy is no longer there."));
    TRY(mayKeep(desk, vacancy->unit));
    const auto ending = TRY(vacancyEnding(*vacancy, to, desk.today()));
    if (ending == Ending::Shortened) shortenVacancy(desk.records, id, to);
    if (ending == Ending::CalledOff) deleteVacancy(desk.records, id);
    return {};
  });
}

}  // namespace headroom
