// SPDX-License-Identifier: MIT
// Two windows on one file: the second reads, takes over, and the first notices. And the backup before the first save.
#include "ui/shell/file_keeper.h"
#include "tests/support/catch.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/organisation/organisation_actions.h"
#include "core/store/daily_backup.h"
#include "ui/shell/single_instance.h"

namespace file_keeper_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 7, 24), QTime(8, 0));

struct Place {
  QTemporaryDir folder;
  QString path = folder.filePath(u"team.headroom"_s);
  Place() { Database::create(path); }
};

struct Window {
  Workspace workspace;
  FileKeeper keeper;
  QSignalSpy held{&keeper, &FileKeeper::heldElsewhere};
  explicit Window(const Place& place, QDateTime now = kNow)
      : workspace(Database::open(place.path, OpenMode::ReadWrite), Clock::fixed(std::move(now))),
        keeper(workspace, backupFolder(place.folder.path(), place.path), place.folder.path()) {
    keeper.begin();
  }
  bool save(const QString& name) {
    return workspace
        .perform([&name](WritableDesk& desk) {
          return addUnit(desk, {name, {}, u"team"_s, std::nullopt, {}});
        })
        .has_value();
  }
};

}  // namespace

TEST_CASE("a second window on a file reads until it takes over", "[shell]") {
  const Place place;
  Window first(place);
  Window second(place);
  CHECK(first.held.count() == 0);
  REQUIRE(second.held.count() == 1);
  CHECK(second.workspace.isReadOnly());
  CHECK_FALSE(second.save(u"Ashby"_s));
  CHECK(first.save(u"Ashby"_s));
  second.keeper.takeOver();
  CHECK_FALSE(second.workspace.isReadOnly());
  CHECK(second.save(u"Brook"_s));
}

TEST_CASE("the window that was taken over finds out and only reads", "[shell]") {
  const Place place;
  OwnerMark first(place.path, place.folder.path(), Clock::fixed(kNow));
  OwnerMark second(place.path, place.folder.path(), Clock::fixed(kNow));
  QSignalSpy lost(&first, &OwnerMark::lost);
  REQUIRE(first.claim());
  CHECK_FALSE(second.claim());
  first.beat();
  CHECK(lost.count() == 0);
  second.takeOver();
  first.beat();
  CHECK(lost.count() == 1);
  CHECK_FALSE(first.isMine());
}

TEST_CASE("a mark whose heartbeat stopped half a minute ago holds nothing", "[shell]") {
  const Place place;
  OwnerMark first(place.path, place.folder.path(), Clock::fixed(kNow));
  REQUIRE(first.claim());
  OwnerMark soon(place.path, place.folder.path(), Clock::fixed(kNow.addSecs(29)));
  CHECK_FALSE(soon.claim());
  OwnerMark later(place.path, place.folder.path(), Clock::fixed(kNow.addSecs(31)));
  CHECK(later.claim());
}

TEST_CASE("looking at a file changes none of its bytes", "[shell]") {
  const Place place;
  QFile file(place.path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QByteArray before = file.readAll();
  { const Window window(place); }
  file.seek(0);
  CHECK(file.readAll() == before);
}

TEST_CASE("the first save of a day is preceded by a backup without it", "[shell]") {
  const Place place;
  {
    Window window(place);
    REQUIRE(window.workspace
                .perform([](WritableDesk& desk) -> Result<bool> {
                  const auto unit = addUnit(desk, {u"Ashby"_s, {}, u"team"_s, std::nullopt, {}});
                  if (!unit) return tl::make_unexpected(unit.error());
                  const NewPost post{*unit, Role::SocialWorker, Decimal(1), {kNow.date(), {}}};
                  const auto added = addPerson(desk, {u"Farah"_s, {}, {}, {}}, post);
                  if (!added) return tl::make_unexpected(added.error());
                  return true;
                })
                .has_value());
    CHECK(backupWords(window.workspace).isEmpty());  // there was nothing to lose yet
  }
  Window next(place, kNow.addDays(1));
  QSignalSpy backedUp(&next.keeper, &FileKeeper::backedUp);
  REQUIRE(next.save(u"Brook"_s));
  REQUIRE(next.save(u"Cross Lane"_s));
  CHECK(backedUp.count() == 1);
  CHECK(backupWords(next.workspace) == u"Backed up today 8am");
  CHECK(backupTimes(backupFolder(place.folder.path(), place.path)).size() == 1);
}

TEST_CASE("a second start hands over to the first", "[shell]") {
  const Place place;
  CHECK_FALSE(SingleInstance::handOver(place.path, place.folder.path()));
}

TEST_CASE("after a failed save the file is opened again, and the next save counts", "[shell]") {
  const Place place;
  Window window(place);
  const QString aside = place.folder.filePath(u"aside.headroom"_s);
  REQUIRE(QFile::rename(place.path, aside));
  int failed = 0;
  const Hearing hearing(window.workspace, [&](NotDone why, const QString&) { failed += why == NotDone::Failed; });
  CHECK_FALSE(window.save(u"Ashby"_s));
  CHECK_FALSE(window.save(u"Ashby"_s));
  CHECK(failed == 2);
  REQUIRE(QFile::rename(aside, place.path));
  CHECK(window.save(u"Ashby"_s));
}

}  // namespace file_keeper_test
