// SPDX-License-Identifier: MIT
#include "ui/today/asked_cards.h"

#include "core/caseload/load_question_store.h"
#include "core/development/course_store.h"
#include "core/development/cpd_store.h"
#include "core/development/path_store.h"
#include "core/store/dialect.h"
#include "core/supervision/agreement_store.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/due_list.h"
#include "core/supervision/yearly_check_store.h"

namespace headroom {

struct AskedCards {
  AskedAhead<std::vector<Training>> toDecide;
  AskedAhead<std::vector<Training>> own;
  AskedAhead<std::vector<CpdPiece>> pieces;
  AskedAhead<std::vector<Path>> paths;
  AskedAhead<std::vector<LoadQuestion>> questions;
  AskedAhead<std::vector<Agreement>> agreements;
  AskedAhead<std::vector<YearlyCheck>> checks;
  AskedAhead<AbsencesByPerson> absences;
  AskedAhead<WorkingDays> working;

  AskedCards(const Database& records, PersonId person, QDate today)
      : toDecide(askTrainingToDecide(records)),
        own(askTrainingOfPerson(records, person)),
        pieces(askCpd(records, person)),
        paths(askAskedPaths(records)),
        questions(askOpenQuestions(records)),
        agreements(askAgreementsDue(records, today.addDays(kDueAhead))),
        checks(askChecksDue(records, today.addDays(kDueAhead))),
        absences(askAbsencesByPerson(records)),
        working(askWorkingDays(records)) {}
};

std::shared_ptr<const AskedCards> askForCards(const Desk& desk) {
  if (!desk.viewer.person || !seeksAreFar(desk.records)) return {};
  return std::make_shared<const AskedCards>(desk.records, *desk.viewer.person, desk.today());
}

}  // namespace headroom
