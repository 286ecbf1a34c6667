// SPDX-License-Identifier: MIT
// Disagreeing with a load: who may ask and answer, and by when.

#include "core/caseload/load_question_actions.h"
#include "core/organisation/organisation_actions.h"
#include "tests/core/caseload_fixture.h"
#include "tests/support/catch.h"

namespace load_question_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("a load is questioned by whoever carries it and answered by whoever manages it", "[load]") {
  Database records = Database::inMemory();
  WritableDesk desk{records, {}, Clock::fixed(QDateTime(kDay, QTime(9, 0)))};
  const auto add = [&](const QString& name, UnitId unit, Role role) {
    return addPerson(desk, {name, {}, {}, {}}, {unit, role, 1, {kDay.addYears(-1), {}}}).value();
  };
  const UnitId ashby = addUnit(desk, {u"Ashby"_s}).value();
  const AddedPerson farah = add(u"Farah"_s, ashby, Role::SocialWorker),
                    dilan = add(u"Dilan"_s, ashby, Role::SocialWorker);
  const AddedPerson priya = add(u"Priya"_s, ashby, Role::TeamManager);
  desk.viewer.person.reset();
  const auto as = [&](const AddedPerson& who) -> WritableDesk& { return desk.viewer.person = who.person, desk; };
  CHECK_FALSE(askAboutLoad(as(dilan), farah.post, u"Hers is too small"_s));
  CHECK_FALSE(askAboutLoad(as(farah), farah.post, u"  "_s));
  REQUIRE(askAboutLoad(as(farah), farah.post, u"Court is not counted"_s));
  CHECK(loadQuestionsToAnswer(as(dilan)).empty());
  CHECK(loadQuestionsToAnswer(as(farah)).empty());
  const auto open = loadQuestionsToAnswer(as(priya));
  REQUIRE(open.size() == 1);
  CHECK(open[0].answerBy == QDate(2025, 6, 9));
  CHECK_FALSE(open[0].isLate(QDate(2025, 6, 9)));
  CHECK(open[0].isLate(QDate(2025, 6, 10)));
  CHECK_FALSE(answerAboutLoad(as(farah), open[0].id, u"Yes"_s));
  CHECK_FALSE(answerAboutLoad(as(dilan), open[0].id, u"Yes"_s));
  CHECK_FALSE(answerAboutLoad(as(priya), open[0].id, u" "_s));
  REQUIRE(answerAboutLoad(as(priya), open[0].id, u"One goes to Dilan"_s));
  CHECK_FALSE(answerAboutLoad(as(priya), open[0].id, u"Again"_s));
  CHECK(loadQuestionsToAnswer(desk).empty());
  const auto own = loadOwnQuestions(as(farah));
  REQUIRE(own.size() == 1);
  CHECK(own[0].answeredBy == u"Priya");
}

}  // namespace load_question_test
