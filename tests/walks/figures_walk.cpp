// SPDX-License-Identifier: MIT
// One figure everywhere: on a hundred generated folders every figure that stands on two pages, or on a page and the
// command line, is read from each place as it is written there, and all of them say the same.
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include "core/exchange/import_actions.h"
#include "core/exchange/import_source.h"
#include "core/organisation/organisation_store.h"
#include "tests/support/catch.h"
#include "tests/walks/figures_said.h"
#include "ui/shared/workspace.h"
#include "ui/shell/sidebar_counts.h"

namespace figures_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFolders = 100;

Database opened(const QString& folder, const QString& file) {
  Database records = Database::create(file);
  const auto sources = readCsvFolder(folder);
  REQUIRE(sources);
  const auto plan = planImport(records, *sources);
  REQUIRE(plan);
  REQUIRE(plan->rejects.empty());
  REQUIRE(applyImport(records, *plan));
  return records;
}

/// A service manager of everything, or the manager of the busiest team.
void compareFolder(const QString& folder, const QString& file, const QString& seen, QDate day, const QString& team) {
  const bool isTeam = seen == u"viewer-team";
  Workspace workspace(opened(folder, file), Clock::fixed(QDateTime(day, QTime(9, 30))));
  Figures figures;
  const Question question{file, day, isTeam ? team : QString()};
  sayCommand(figures, Told(question));
  sayAcrossTold(figures, question);
  workspace.setViewer(
      {workspace.read([&](const Desk& desk) { return loadOrganisationOn(desk.records, day).personByCode(seen)->id; })});
  workspace.read([&](const Desk& desk) {
    ChosenUnit asked{{}, true};
    if (isTeam) asked = {loadUnits(desk.records).findByCode(team)->id, false};
    const BalancePicture balance = readBalance(desk, {day, asked.unit});
    sayBalance(figures, balance, u"Balance"_s);
    sayReport(figures, balance);
    sayWorkbook(figures, balance, folder + u".xlsx"_s);
    sayPeople(figures, desk, asked);
    saySupervision(figures, desk, isTeam ? asked.unit : std::nullopt);
    sayToday(figures, desk, true);
    sayCasesAndMoves(figures, desk, asked);
    sayTrends(figures, desk, asked);
    sayPack(figures, desk, asked, day);
    sayOnTime(figures, desk, asked);
    sayNotDiscussed(figures, desk, asked);
    sayAgeing(figures, desk, asked);
    return true;
  });
  const auto badges = overdueCounts(workspace);
  const auto badge = [&badges](const QString& page) {
    const auto found = badges.find(page);
    return found == badges.end() ? 0 : found->second;
  };
  figures.say(u"supervision overdue"_s, u"the sidebar"_s, badge(u"supervision"_s));
  figures.say(u"actions overdue"_s, u"the sidebar"_s, badge(u"actions"_s));
  const QStringList lines = figures.differences();
  INFO(folder.toStdString() << ", " << seen.toStdString());
  INFO(lines.join(u'\n').toStdString());
  CHECK(lines.isEmpty());
  CHECK(figures.said.size() > 15);
}

}  // namespace

TEST_CASE("every figure that stands in two places is one figure, on a hundred generated folders", "[walk][figures]") {
  const QTemporaryDir room;
  QProcess python;
  python.start(u"python3"_s, {u"-B"_s, QStringLiteral(HEADROOM_SOURCE_DIR "/tests/support/build_numbers_folder.py"),
                              u"1"_s, room.path(), u"--size=small"_s, u"--folders"_s, QString::number(kFolders)});
  REQUIRE(python.waitForFinished(300'000));
  INFO(python.readAllStandardError().toStdString());
  REQUIRE(python.exitCode() == 0);
  const QJsonArray folders = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
  REQUIRE(folders.size() == kFolders);
  for (qsizetype at = 0; at < folders.size(); ++at) {
    const QJsonValue one = folders[at];
    const QString folder = room.filePath(one[u"folder"_s].toString());
    compareFolder(folder, folder + u".headroom"_s, at % 2 == 0 ? u"viewer-service"_s : u"viewer-team"_s,
                  QDate::fromString(one[u"focus"_s].toString(), Qt::ISODate), one[u"team"_s].toString());
  }
}

}  // namespace figures_walk
