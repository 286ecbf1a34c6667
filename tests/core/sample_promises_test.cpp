// SPDX-License-Identifier: MIT
// What somebody sees first in the sample, asked of the readers that the screens use, and that it goes out and in again.
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include "core/caseload/balance.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/unallocated.h"
#include "core/exchange/export_folder.h"
#include "core/exchange/import_actions.h"
#include "core/exchange/import_source.h"
#include "core/exchange/rules_check.h"
#include "core/organisation/organisation_store.h"
#include "core/sample/sample.h"
#include "core/store/query.h"
#include "core/supervision/action_store.h"
#include "core/supervision/clock_store.h"
#include "tests/support/catch.h"

namespace sample_promises_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

const QDate kOn(2026, 7, 24);

/// One sample for all the questions: it is only read.
struct Northmere {
  QTemporaryDir folder;
  QString path = folder.filePath(u"northmere.headroom"_s);
  std::optional<Database> records;

  Northmere() {
    createSample(path, {kOn, 1, 2, std::nullopt});
    records.emplace(Database::open(path, OpenMode::ReadOnly));
  }
};

const Database& northmere() {
  static const Northmere once;
  return *once.records;
}

QStringList words(const QString& sql) {
  QStringList found;
  Query query(northmere(), sql);
  while (query.next()) found << query.text(0);
  return found;
}

PersonId personCalled(const QString& name) {
  Query query(northmere(), u"SELECT id FROM person WHERE name = ?");
  query.bind(name);
  INFO(name.toStdString());
  REQUIRE(query.next());
  return query.id<PersonId>(0);
}

QMap<QString, QByteArray> exported(const Database& records, const QString& folder) {
  REQUIRE(exportFolder(records, folder));
  QMap<QString, QByteArray> files;
  for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files)) {
    QFile file(info.filePath());
    REQUIRE(file.open(QIODevice::ReadOnly));
    files.insert(info.fileName(), file.readAll());
  }
  return files;
}

}  // namespace

TEST_CASE("the rules that an import holds find nothing wrong with the sample, on any day", "[sample]") {
  // A leap day, a Sunday, the last day of a month and days on both sides of the CPD year's end.
  for (const QDate on : {QDate(2024, 2, 29), QDate(2026, 11, 22), QDate(2025, 8, 31), QDate(2025, 11, 30),
                         QDate(2025, 12, 1), QDate(2026, 1, 1)}) {
    Database records = Database::inMemory();
    fillSample(records, {on, 1, 2, std::nullopt});
    INFO(on.toString(Qt::ISODate).toStdString());
    REQUIRE(firstBrokenRule(records).value_or(QString()).toStdString() == "");
  }
}

TEST_CASE("the sample goes out and in again without a byte of difference", "[sample][file]") {
  QTemporaryDir folder;
  const auto before = exported(northmere(), folder.filePath(u"out"_s));
  const auto tables = readCsvFolder(folder.filePath(u"out"_s));
  REQUIRE(tables);
  Database again = Database::create(folder.filePath(u"again"_s));
  const auto plan = planImport(again, *tables);
  REQUIRE(plan);
  for (const Reject& reject : plan->rejects) FAIL_CHECK(rejectSentence(reject).toStdString());
  REQUIRE(applyImport(again, *plan));
  REQUIRE(before == exported(again, folder.filePath(u"again-out"_s)));
}

TEST_CASE("the people to look around as are there", "[sample]") {
  const Organisation organisation = loadOrganisationOn(northmere(), kOn);
  const auto roleOf = [&](const QString& name) {
    const Post* post = organisation.mainPost(personCalled(name), kOn);
    REQUIRE(post != nullptr);
    return post->role;
  };
  CHECK(roleOf(u"Priya Nair"_s) == Role::TeamManager);
  CHECK(roleOf(u"Joan Adeyemi"_s) == Role::ServiceManager);
  CHECK(roleOf(u"Farah Siddiqui"_s) == Role::SocialWorker);
}

TEST_CASE("every status occurs in the balance of the day", "[sample]") {
  const BalanceTotals totals = balance(loadFacts(northmere(), kOn), kOn).totals;
  CHECK(totals.over >= 2);
  CHECK(totals.full >= 1);
  CHECK(totals.near >= 2);
  CHECK(totals.room >= 5);
  CHECK(totals.noCapacity >= 1);
  CHECK(totals.noLimit >= 1);
}

TEST_CASE("one team is over its limit as a whole", "[sample]") {
  const Database& records = northmere();
  const CaseloadFacts facts = loadFacts(records, kOn);
  int over = 0;
  const UnitTree tree = loadUnits(records);
  for (const auto& unit : tree.units()) {
    if (unit.kind != u"team") continue;
    const BalanceTotals totals = balance(facts, kOn, unit.id).totals;
    if (totals.load && totals.ceiling && *totals.load > *totals.ceiling) ++over;
  }
  REQUIRE(over >= 1);
}

TEST_CASE("somebody waits for supervision and actions are late, some stuck", "[sample]") {
  const auto clocks = loadClocks(northmere(), kOn, 35);
  const auto has = [&clocks](DueLabel label) {
    return std::any_of(clocks.begin(), clocks.end(), [label](const PersonClock& one) { return one.label == label; });
  };
  CHECK(has(DueLabel::Overdue));
  CHECK(has(DueLabel::Today));
  CHECK(has(DueLabel::Later));
  const auto actions = loadOpenActions(northmere(), kOn);
  const auto some = [&actions](auto is) { return std::any_of(actions.begin(), actions.end(), is); };
  CHECK(some([](const OpenAction& one) { return one.label == DueLabel::Overdue; }));
  CHECK(some([](const OpenAction& one) { return one.isStuck(); }));
  CHECK(some([](const OpenAction& one) { return one.label && one.label != DueLabel::Overdue; }));
}

TEST_CASE("cases wait for a worker, and somebody who is away holds some", "[sample]") {
  REQUIRE_FALSE(unallocated(loadUnallocatedFacts(northmere(), kOn), kOn).empty());
  const auto posts = balance(loadFacts(northmere(), kOn), kOn).posts;
  REQUIRE(std::any_of(posts.begin(), posts.end(),
                      [](const PostBalance& post) { return post.isAway && post.carried.children > 0; }));
}

TEST_CASE("a case is a reference, never a name", "[sample]") {
  static const QRegularExpression reference(u"^NM-[0-9]+$"_s);
  for (const QString& code : words(u"SELECT code FROM case_file"_s)) {
    INFO(code.toStdString());
    REQUIRE(reference.match(code).hasMatch());
  }
}

}  // namespace sample_promises_test
