// SPDX-License-Identifier: MIT
// Supervision agreements and yearly checks: every state and verb, who may, what the file itself refuses, and what is
// due when.
#include "core/supervision/agreement.h"

#include "core/desk/taking_back.h"
#include "core/store/query.h"
#include "core/supervision/agreement_actions.h"
#include "core/supervision/agreement_document.h"
#include "core/supervision/agreement_store.h"
#include "core/supervision/due_list.h"
#include "core/supervision/yearly_check_store.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace agreement_test {

using namespace headroom;
using headroom::test::kToday;
using headroom::test::Team;
using namespace Qt::StringLiterals;

namespace {

const PersonId kWorker{2}, kManager{1}, kOther{4};
const QDateTime kNow(kToday, QTime(11, 0));

Agreement agreementOf(bool personSigned, bool supervisorSigned) {
  Agreement one{{}, kWorker, kManager};
  one.words = usualAgreement();
  one.review = reviewAfter(kToday);
  if (personSigned) one.personSigned = kNow;
  if (supervisorSigned) one.supervisorSigned = kNow;
  return one;
}

Agreement typedBy(const Team& team, PersonId person, const QString& howOften = u"Every four weeks"_s) {
  Agreement typed{{}, person, team.priya};
  typed.words = usualAgreement();
  typed.words.howOften = howOften;
  typed.review = reviewAfter(kToday);
  return typed;
}

void supervise(Team& team) {
  Transaction transaction(team.records);
  Change(team.records,
         u"INSERT INTO supervisor (person_id, supervisor_id, kind, from_day) VALUES (2, 1, 'line', 2458849)")
      .run();
  transaction.commit();
}

/// The words of the refusal of the file itself, or nothing when it let the statement through.
bool refusesSql(Team& team, const QString& sql) {
  Transaction transaction(team.records);
  try {
    Change(team.records, sql).run();
  } catch (const StoreError&) {
    return true;
  }
  return false;
}

AgreementId signedByBoth(Team& team) {
  auto worker = team.deskOf(team.farah), manager = team.deskOf(team.priya);
  const auto id = saveAgreement(manager, typedBy(team, team.farah));
  REQUIRE(id);
  REQUIRE(signAgreement(worker, *id));
  REQUIRE(signAgreement(manager, *id));
  return *id;
}

}  // namespace

TEST_CASE("every state of an agreement and every verb of each of the two: what may be done", "[agreement]") {
  struct Row {
    bool personSigned, supervisorSigned;
    PersonId by;
    bool write, sign, unsign;
  };
  for (const Row& row : {
           Row{false, false, kWorker, true, true, false},
           Row{false, false, kManager, true, true, false},
           Row{false, false, kOther, false, false, false},
           Row{true, false, kWorker, true, false, true},
           Row{true, false, kManager, true, true, false},
           Row{true, false, kOther, false, false, false},
           Row{false, true, kWorker, true, true, false},
           Row{false, true, kManager, true, false, true},
           Row{true, true, kWorker, false, false, false},
           Row{true, true, kManager, false, false, false},
           Row{true, true, kOther, false, false, false},
       }) {
    INFO(row.personSigned << row.supervisorSigned << " by " << row.by.value());
    const Agreement stored = agreementOf(row.personSigned, row.supervisorSigned);
    Agreement typed = stored;
    typed.words.place = u"The quiet room"_s;
    CHECK(agreementWritten(stored, typed, row.by, kToday).has_value() == row.write);
    CHECK(agreementSigned(stored, row.by, kNow).has_value() == row.sign);
    CHECK(agreementUnsigned(stored, row.by).has_value() == row.unsign);
  }
}

TEST_CASE("changed words take a signature off, unchanged ones leave it", "[agreement]") {
  const Agreement stored = agreementOf(true, false);
  const auto same = agreementWritten(stored, stored, kManager, kToday);
  REQUIRE(same);
  CHECK(same->personSigned);
  Agreement typed = stored;
  typed.words.equality = u"We talk about faith"_s;
  const auto changed = agreementWritten(stored, typed, kManager, kToday);
  REQUIRE(changed);
  CHECK_FALSE(changed->personSigned);
  typed = stored;
  typed.review = typed.review.addDays(1);
  CHECK_FALSE(agreementWritten(stored, typed, kManager, kToday)->personSigned);
  typed = stored;
  typed.words.howOften = u" "_s;
  CHECK_FALSE(agreementWritten(stored, typed, kManager, kToday));
  typed = stored;
  typed.review = kToday;
  CHECK_FALSE(agreementWritten(stored, typed, kManager, kToday));
  CHECK_FALSE(agreementSigned(typed, kManager, kNow));
}

TEST_CASE("an agreement has every part that people go through, each under a name of its own", "[agreement]") {
  QStringList titles;
  for (const AgreementPart& part : agreementParts()) {
    CHECK_FALSE(titles.contains(part.title));
    titles << part.title;
  }
  CHECK(titles.size() == 10);
  CHECK(reviewAfter(QDate(2024, 2, 29)) == QDate(2025, 2, 28));
}

TEST_CASE("two sign, it holds, and a new one takes its place on the day on which both have signed that",
          "[agreement]") {
  Team team;
  const AgreementId first = signedByBoth(team);
  REQUIRE(loadAgreement(team.records, first)->isInForce());
  auto manager = team.deskOf(team.priya, kToday.addDays(30)), worker = team.deskOf(team.farah, kToday.addDays(31));
  Agreement typed = typedBy(team, team.farah, u"Every two weeks"_s);
  typed.review = reviewAfter(kToday.addDays(30));
  const auto second = saveAgreement(manager, typed);
  REQUIRE(second);
  CHECK_FALSE(saveAgreement(manager, typed));  // one is begun already
  REQUIRE(signAgreement(manager, *second));
  CHECK(loadAgreement(team.records, first)->isInForce());
  REQUIRE(signAgreement(worker, *second));
  CHECK(loadAgreement(team.records, first)->replaced == kToday.addDays(31));
  const auto all = loadAgreements(team.records, team.farah);
  REQUIRE(all.size() == 2);
  CHECK(all.front().isInForce());
  CHECK(all.front().words.howOften == u"Every two weeks");
  CHECK_FALSE(all.back().isInForce());
}

TEST_CASE("what both have signed is changed by no verb and by no statement in the file", "[agreement]") {
  Team team;
  const AgreementId id = signedByBoth(team);
  auto manager = team.deskOf(team.priya);
  Agreement typed = *loadAgreement(team.records, id);
  typed.words.place = u"Elsewhere"_s;
  CHECK_FALSE(saveAgreement(manager, typed));
  CHECK_FALSE(unsignAgreement(manager, id));
  CHECK_FALSE(dropAgreement(manager, id));
  for (const QString& column : {u"how_often"_s, u"how_long"_s, u"place"_s, u"bring"_s, u"cancelling"_s, u"recording"_s,
                                u"confidentiality"_s, u"disagreements"_s, u"equality"_s, u"learning"_s}) {
    INFO(column.toStdString());
    CHECK(refusesSql(team, u"UPDATE supervision_agreement SET %1 = 'x'"_s.arg(column)));
  }
  CHECK(refusesSql(team, u"UPDATE supervision_agreement SET review_day = review_day + 1"_s));
  CHECK(refusesSql(team, u"UPDATE supervision_agreement SET person_signed_ms = NULL"_s));
  CHECK(refusesSql(team, u"UPDATE supervision_agreement SET person_id = 3"_s));
  CHECK(refusesSql(team, u"DELETE FROM supervision_agreement"_s));
  CHECK(refusesSql(team,
                   u"INSERT OR REPLACE INTO supervision_agreement SELECT id, person_id, supervisor_id, 'x', how_long, "
                   "place, bring, cancelling, recording, confidentiality, disagreements, equality, learning, "
                   "review_day, NULL, NULL, NULL, 1 FROM supervision_agreement"_s));
}

TEST_CASE("who may begin, write, sign and drop an agreement", "[agreement][access]") {
  Team team;
  auto worker = team.deskOf(team.farah), manager = team.deskOf(team.priya), other = team.deskOf(team.gareth);
  CHECK_FALSE(saveAgreement(worker, typedBy(team, team.farah)));  // nobody supervises her in the file yet
  supervise(team);
  CHECK_FALSE(saveAgreement(other, typedBy(team, team.farah)));
  Transaction joins(team.records);
  Change(team.records, u"INSERT INTO person (id, code, name) VALUES (6, 'ruth', 'RUTH')").run();
  Change(team.records,
         u"INSERT INTO post (id, code, person_id, unit_id, role, fte_e6, contract, kind, from_day) VALUES "
         "(6, 'ruth-post', 6, 1, 'director', 1000000, 'permanent', 'substantive', 2458849)")
      .run();
  joins.commit();
  auto above = team.deskOf(PersonId(6));
  CHECK_FALSE(saveAgreement(above, typedBy(team, team.farah)));  // sees her, and somebody else supervises her
  auto nobody = team.deskOf(std::nullopt);
  CHECK_FALSE(saveAgreement(nobody, typedBy(team, team.farah)));
  const auto id = saveAgreement(worker, typedBy(team, team.farah));
  REQUIRE(id);
  CHECK(loadAgreement(team.records, *id)->supervisor == team.priya);
  Agreement typed = *loadAgreement(team.records, *id);
  typed.words.learning = u"Drawing it"_s;
  CHECK_FALSE(saveAgreement(other, typed));
  REQUIRE(saveAgreement(manager, typed));
  CHECK_FALSE(signAgreement(other, *id));
  CHECK_FALSE(dropAgreement(other, *id));
  REQUIRE(signAgreement(worker, *id));
  CHECK_FALSE(signAgreement(worker, *id));
  REQUIRE(unsignAgreement(worker, *id));
  REQUIRE(dropAgreement(worker, *id));
  CHECK(loadAgreements(team.records, team.farah).empty());
}

TEST_CASE("two who write the same agreement do not write over each other unseen", "[agreement]") {
  Team team;
  supervise(team);
  auto worker = team.deskOf(team.farah), manager = team.deskOf(team.priya);
  const auto id = saveAgreement(manager, typedBy(team, team.farah));
  REQUIRE(id);
  Agreement mine = *loadAgreement(team.records, *id), theirs = mine;
  mine.words.place = u"Room 1"_s;
  theirs.words.place = u"Room 2"_s;
  REQUIRE(saveAgreement(manager, mine));
  CHECK_THROWS_AS(saveAgreement(worker, theirs), StoreError);
  CHECK(loadAgreement(team.records, *id)->words.place == u"Room 1");
}

TEST_CASE("nobody signs an agreement whose words are others than those that were shown to them", "[agreement]") {
  Team team;
  supervise(team);
  auto worker = team.deskOf(team.farah), manager = team.deskOf(team.priya);
  const auto id = saveAgreement(manager, typedBy(team, team.farah));
  REQUIRE(id);
  const qint64 shown = loadAgreement(team.records, *id)->rowVersion;
  Agreement other = *loadAgreement(team.records, *id);
  other.words.place = u"Room 2"_s;
  REQUIRE(saveAgreement(manager, other));
  CHECK_FALSE(signAgreement(worker, *id, shown));
  CHECK_FALSE(loadAgreement(team.records, *id)->personSigned);
  REQUIRE(signAgreement(worker, *id, loadAgreement(team.records, *id)->rowVersion));
}

TEST_CASE("a check is due a year on, and a registration when its year ends", "[checks]") {
  CHECK(usualDue(CheckKind::Dbs, QDate(2026, 7, 24)) == QDate(2027, 7, 24));
  CHECK(usualDue(CheckKind::Appraisal, QDate(2024, 2, 29)) == QDate(2025, 2, 28));
  CHECK(usualDue(CheckKind::Registration, QDate(2026, 7, 24)) == QDate(2026, 11, 30));
  CHECK(usualDue(CheckKind::Registration, QDate(2026, 11, 29)) == QDate(2026, 11, 30));
  CHECK(usualDue(CheckKind::Registration, QDate(2026, 11, 30)) == QDate(2027, 11, 30));
  CHECK(usualDue(CheckKind::Registration, QDate(2026, 12, 1)) == QDate(2027, 11, 30));
  for (const CheckKind kind : checkKinds()) CHECK(checkKindFrom(token(kind)) == kind);
}

TEST_CASE("a check is refused for a day to come, and when it is due before it was seen", "[checks]") {
  YearlyCheck check{{}, kWorker, CheckKind::Dbs, kToday, kToday.addYears(1)};
  CHECK(checked(check, kToday));
  check.due.reset();
  CHECK(checked(check, kToday));  // not to be seen again
  check.due = kToday;
  CHECK_FALSE(checked(check, kToday));
  check.seen = kToday.addDays(1);
  check.due = kToday.addYears(1);
  CHECK_FALSE(checked(check, kToday));
  check.seen = {};
  CHECK_FALSE(checked(check, kToday));
}

TEST_CASE("how each kind of check stands: registration of the registered, insurance of drivers alone", "[checks]") {
  const auto kindsOf = [](const std::vector<YearlyCheck>& all, bool registered) {
    QStringList words;
    for (const CheckStanding& one : checksOn(all, registered, kToday))
      words << token(one.kind) + (one.label ? u" "_s + token(*one.label) : QString());
    return words.join(u", "_s);
  };
  CHECK(kindsOf({}, false) == u"DBS, appraisal");
  CHECK(kindsOf({}, true) == u"registration, DBS, appraisal");
  const YearlyCheck old{CheckId(1), kWorker, CheckKind::Dbs, QDate(2025, 7, 1), QDate(2026, 7, 1)};
  const YearlyCheck renewed{CheckId(2), kWorker, CheckKind::Dbs, QDate(2026, 7, 20), QDate(2026, 7, 28)};
  CHECK(kindsOf({old}, false) == u"DBS overdue, appraisal");
  CHECK(kindsOf({renewed, old}, false) == u"DBS next week, appraisal");
  CHECK(kindsOf({old, renewed}, false) == u"DBS next week, appraisal");
  const YearlyCheck car{CheckId(3), kWorker, CheckKind::DrivingInsurance, QDate(2025, 8, 1), kToday};
  CHECK(kindsOf({car}, false) == u"DBS, appraisal, driving insurance today");
  YearlyCheck gone{CheckId(4), kWorker, CheckKind::DrivingInsurance, QDate(2026, 7, 1)};
  CHECK(kindsOf({car, gone}, false) == u"DBS, appraisal");
  gone.seen = kToday.addDays(3);  // on an earlier day nobody had seen it
  CHECK(kindsOf({car, gone}, false) == u"DBS, appraisal, driving insurance today");
}

TEST_CASE("nobody notes a check of their own, and who sees the person may, and may take it out again",
          "[checks][access]") {
  Team team;
  const auto noted = [&](std::optional<PersonId> by) {
    auto desk = team.deskOf(by);
    return noteCheck(desk, {{}, team.farah, CheckKind::Dbs, kToday, kToday.addYears(1), u"update service"_s});
  };
  CHECK_FALSE(noted(team.farah));
  CHECK_FALSE(noted(team.gareth));
  CHECK_FALSE(noted(std::nullopt));
  const auto id = noted(team.priya);
  REQUIRE(id);
  REQUIRE(loadChecks(team.records, team.farah).size() == 1);
  CHECK(loadChecks(team.records, team.farah).front().seenBy == u"PRIYA");
  auto worker = team.deskOf(team.farah), manager = team.deskOf(team.priya);
  CHECK_FALSE(removeCheck(worker, *id));
  REQUIRE(removeCheck(manager, *id));
  CHECK(loadChecks(team.records, team.farah).empty());
}

TEST_CASE("what is due of agreements and checks is told to who may read of it, four weeks ahead",
          "[agreement][checks]") {
  Team team;
  signedByBoth(team);
  auto manager = team.deskOf(team.priya);
  REQUIRE(noteCheck(manager, {{}, team.farah, CheckKind::Dbs, kToday.addDays(-400), kToday.addDays(-35)}));
  REQUIRE(noteCheck(manager, {{}, team.gareth, CheckKind::Appraisal, kToday, kToday.addDays(28)}));
  REQUIRE(noteCheck(manager, {{}, team.dilan, CheckKind::Appraisal, kToday, kToday.addDays(29)}));
  const auto said = [](const std::vector<DueItem>& items) {
    QStringList words;
    for (const DueItem& one : items) words << one.personCode + u' ' + one.what + u' ' + token(one.label);
    return words.join(u"; "_s);
  };
  CHECK(said(readDueOfOthers(manager)) == u"farah DBS seen overdue; gareth Appraisal later");
  CHECK(said(readDueOfOthers(team.deskOf(team.farah))).isEmpty());
  CHECK(said(readOwnDue(team.deskOf(team.farah))) == u"farah DBS seen overdue");
  CHECK(said(readDueOfOthers(team.deskOf(team.stranger))).isEmpty());
  REQUIRE(noteCheck(manager, {{}, team.farah, CheckKind::Dbs, kToday, kToday.addYears(1)}));
  CHECK(said(readDueOfOthers(manager)) == u"gareth Appraisal later");
  const QDate nextYear = reviewAfter(kToday);
  CHECK(said(loadDueOf(team.records, team.farah, nextYear.addDays(-29))).isEmpty());
  CHECK(said(loadDueOf(team.records, team.farah, nextYear.addDays(1))) ==
        u"farah Supervision agreement overdue; farah DBS seen overdue");
}

TEST_CASE("an agreement on paper has every part under its name, once, and says who has signed",
          "[agreement][document]") {
  Agreement agreement{AgreementId(1), PersonId(2), PersonId(1), u"Farah"_s, u"Priya"_s, usualAgreement()};
  agreement.review = QDate(2027, 7, 24);
  int n = 0;
  for (const AgreementPart& part : agreementParts()) agreement.words.*(part.words) = u"words %1 of it"_s.arg(++n);
  agreement.words.equality.clear();
  agreement.supervisorSigned = QDateTime(QDate(2026, 7, 24), QTime(9, 0));
  const QString text = plainText(agreementDocument(agreement));
  n = 0;
  qsizetype at = 0;
  for (const AgreementPart& part : agreementParts()) {
    const QString words = u"words %1 of it"_s.arg(++n);
    INFO(part.title.toStdString());
    if (part.words == &AgreementWords::equality) {
      CHECK_FALSE(text.contains(part.title));
      continue;
    }
    CHECK(text.count(words) == 1);
    CHECK(text.indexOf(part.title) >= at);  // in the order in which people go through them
    at = text.indexOf(words);
  }
  CHECK(text.contains(u"Farah with Priya"));
  CHECK(text.contains(u"Not signed by Farah yet"));
  CHECK(text.contains(u"Signed by Priya on Friday 24 July 2026"));
  CHECK(text.contains(u"Both look at it again by Saturday 24 July 2027."));
}

}  // namespace agreement_test
