// SPDX-License-Identifier: MIT
// The rules of vacancies.
#include "core/organisation/vacancy.h"

#include <QCoreApplication>

#include "core/organisation/new_rows.h"

namespace headroom {

Result<NewVacancy> checked(const NewVacancy& typed) {
  const auto post = TRY(checked(NewPost{typed.unit, typed.role, typed.fte, typed.period}));
  return NewVacancy{post.unit, post.role, post.fte, post.period};
}

Result<Ending> vacancyEnding(const Vacancy& vacancy, QDate to, QDate today) {
  if (const auto ending = endingOf(vacancy.period, to, today)) return *ending;
  return refuse(QCoreApplication::translate("organisation", "It is not open on that day."));
}

}  // namespace headroom
