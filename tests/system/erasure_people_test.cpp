// SPDX-License-Identifier: MIT
// 200 people with nasty names, twenty a folder, are brought in and erased one by one; every row that is not theirs is
// byte for byte as before. Whose a row is, is worked out here from the tables and from nothing that the program
// declares.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <map>
#include <random>
#include <set>
#include "core/exchange/erasure_actions.h"
#include "core/exchange/leavers.h"
#include "core/exchange/leavers_store.h"
#include "tests/support/catch.h"
#include "tests/support/command.h"

#include "core/store/query.h"
#include "core/store/schema.h"
#include "core/store/verify.h"
#include "core/supervision/record_check.h"

namespace erasure_people_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFolders = 10;
constexpr int kLeavers = 20;
constexpr int kSessions = 3;  // of each person

struct Somebody {
  QString code;
  QString name;
  bool left = false;
};

/// Names and codes for somebody who has left, and for somebody beside them who stays.
const std::vector<std::array<const char16_t*, 4>> kNasty{
    {u"17", u"Jo", u"joan", u"Joan"},
    {u"1", u"Al", u"1-2", u"Alice Banjo"},
    {u"al", u"Ann Lee", u"mal", u"Mary-Ann Leeson"},
    {u"al-lee", u"Ann Lee", u"lee", u"Ann Lee"},
    {u"2020", u"Will", u"will", u"Will Mark"},
    {u"mark", u"Mark", u"markus", u"Markus Will-Mark"},
    {u"so", u"Si\u00E2n O'Neill", u"so2", u"Si\u00E2n O\u2019Neill-Hughes"},
    {u"team", u"team manager", u"team-manager", u"Sam Team"},
    {u"a", u"A", u"ab", u"A. (B)"},
    {u"p_%", u"100% _", u"pxx", u"100xx y"},
    {u"erased", u"erased-2", u"erased-x", u"Eve"},
    {u"c", u"case", u"cases", u"Case Case"},
    {u"x-1", u"Li", u"x-1-1", u"Lily Li"},
    {u"d'a", u"D'Arcy", u"arcy", u"Arcy D"},
    {u"jl", u"Jean-Luc", u"jl2", u"Jean Luc"},
    {u"no", u"no", u"yes", u"yes"},
    {u"o", u"Ol\u00E9", u"ole", u"Ole"},
    {u"17-2020", u"Hope May", u"may", u"May"},
    {u"zz", u"\u674E", u"zz2", u"\u674E\u56DB"},
    {u"long", u"Maximiliana Featherstonehaugh-Cholmondeley", u"long2", u"Maximiliana Featherstonehaugh"}};

QByteArray cell(const QString& text) { return '"' + QString(text).replace(u"\""_s, u"\"\""_s).toUtf8() + '"'; }

class Folder {
 public:
  Folder(const QString& path, unsigned seed) : path_(path), dice_(seed) {
    REQUIRE(QDir().mkpath(path));
    for (int i = 0; i < kLeavers; ++i) {
      const auto& row = kNasty[static_cast<std::size_t>(i)];
      // In another folder other words stand round the same names.
      people_.push_back({QString::fromUtf16(row[0]), QString::fromUtf16(row[1]), true});
      people_.push_back({QString::fromUtf16(row[2]), QString::fromUtf16(row[3]), false});
    }
    std::shuffle(people_.begin(), people_.end(), dice_);
    people_.push_back({u"the-director"_s, u"Ruth Calder"_s, false});
    writePeople();
    writeCases();
    writeSupervision();
  }

 private:
  void write(const QString& name, const QByteArray& bytes) const {
    QFile file(path_ + u'/' + name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
  }
  int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(dice_); }
  const Somebody& anybody() { return people_[static_cast<std::size_t>(upTo(static_cast<int>(people_.size()) - 1))]; }

  QString words() {
    static const QStringList between{u" met "_s,    u"'s "_s,   u" ("_s, u"-"_s, u", "_s,
                                     u"\u2019s "_s, u" and "_s, u"s "_s, u" "_s};
    QString text = u"About "_s;
    for (int i = 0; i < 4; ++i) text += anybody().name + between[upTo(static_cast<int>(between.size()) - 1)];
    return text + u"17-2020."_s;
  }

  void writePeople() {
    QByteArray people("code,name,registration\r\n");
    QByteArray posts("code,person,unit,role,fte,contract,kind,from,to\r\n");
    QByteArray limits("code,measure,operator,value,person,from\r\n");
    QByteArray goals("code,person,what,status\r\n");
    QByteArray absences("code,person,reason,needs_cover,from,to\r\n");
    for (const Somebody& one : people_) {
      people += cell(one.code) + ',' + cell(one.name) + ",SW1\r\n";
      posts += cell(one.code + u"-post"_s) + ',' + cell(one.code) + ",U1," +
               (one.code == u"the-director" ? "director" : "social worker") + ",1,permanent,substantive,2018-01-01," +
               (one.left ? "2019-09-01" : "") + "\r\n";
      limits += cell(one.code) + ",children,at most,20," + cell(one.code) + ",2018-01-01\r\n";
      goals += cell(one.code) + ',' + cell(one.code) + ',' + cell(words()) + ",open\r\n";
      absences += cell(one.code) + ',' + cell(one.code) + ',' + cell(words()) + ",no,2018-05-01,2018-05-08\r\n";
    }
    write(u"units.csv"_s, "code,kind,name\r\nU1,team,Jo and Ann Lee\r\n");
    write(u"people.csv"_s, people);
    write(u"posts.csv"_s, posts);
    write(u"limits.csv"_s, limits);
    write(u"goals.csv"_s, goals);
    write(u"absences.csv"_s, absences);
  }

  void writeCases() {
    QByteArray cases("code,kind,family,features,opened\r\n");
    QByteArray allocations("code,case,post,part,from,to\r\n");
    for (const Somebody& one : people_) {
      cases += cell(one.code) + ",child in need," + cell(one.name) + ',' + cell(one.name) + ",2018-01-01\r\n";
      allocations += cell(one.code) + ',' + cell(one.code) + ',' + cell(anybody().code + u"-post"_s) +
                     ",lead,2018-02-01,2018-03-01\r\n";
    }
    write(u"cases.csv"_s, cases);
    write(u"allocations.csv"_s, allocations);
  }

  void writeSupervision() {
    QByteArray sessions("code,person,supervisor,kind,date,minutes,state,reason,agreed\r\n");
    QByteArray discussions("code,session,case,said,decision\r\n");
    QByteArray actions("code,session,owner,what,state\r\n");
    int n = 0;
    const QString director = u"the-director"_s;
    const auto other =
        std::find_if(people_.begin(), people_.end(), [&](const Somebody& one) { return one.code != director; });
    for (const Somebody& one : people_) {
      // Nobody supervises themselves.
      const QString supervisor = one.code == director ? other->code : director;
      for (int i = 0; i < kSessions; ++i, ++n) {
        // Codes begin with anybody's: only those of one's own session may have been made from it.
        const QString code = u"%1-2018-0%2-%3"_s.arg(anybody().code).arg(i + 1).arg(n + 10);
        const bool agreed = upTo(2) == 0;
        sessions += cell(code) + ',' + cell(one.code) + ',' + cell(supervisor) + ",formal one-to-one,2018-0" +
                    QByteArray::number(i + 1) + "-05,60," + (agreed ? "agreed" : "held") + ',' + cell(words()) + ',' +
                    (agreed ? "2018-09-01" : "") + "\r\n";
        discussions += cell(u"%1-d"_s.arg(code)) + ',' + cell(code) + ',' + cell(anybody().code) + ',' + cell(words()) +
                       ',' + cell(words()) + "\r\n";
        actions += cell(u"%1-a"_s.arg(code)) + ',' + cell(code) + ',' + cell(anybody().code) + ',' + cell(words()) +
                   ",open\r\n";
      }
    }
    write(u"sessions.csv"_s, sessions);
    write(u"discussions.csv"_s, discussions);
    write(u"actions.csv"_s, actions);
  }

  QString path_;
  std::mt19937 dice_;
  std::vector<Somebody> people_;
};

using Rows = std::map<std::pair<QString, QString>, QString>;  // table and key: the whole row

Rows rowsOf(const Database& records) {
  Rows rows;
  for (const TableShape& table : tableShapes(records)) {
    QStringList values;
    for (const ColumnShape& column : table.columns) values << u"quote("_s + column.name + u')';
    const QString key = table.key.join(u" || ' ' || "_s);
    Query query(records, u"SELECT %1, %2 FROM %3"_s.arg(key, values.join(u" || ',' || "_s), table.name));
    while (query.next()) rows.emplace(std::pair(table.name, query.text(0)), query.text(1));
  }
  return rows;
}

/// The rows of that person and of their meetings.
std::set<std::pair<QString, QString>> theirs(const Database& records, PersonId person) {
  const QString sessions = u"(SELECT id FROM session WHERE person_id = ? OR supervisor_id = ?)"_s;
  const std::vector<std::pair<QString, QString>> wheres{
      {u"person"_s, u"id = ?"_s},
      {u"post"_s, u"person_id = ?"_s},
      {u"caseload_limit"_s, u"person_id = ?"_s},
      {u"absence"_s, u"person_id = ?"_s},
      {u"goal"_s, u"person_id = ?"_s},
      {u"allocation"_s, u"post_id IN (SELECT id FROM post WHERE person_id = ?)"_s},
      {u"session"_s, u"person_id = ? OR supervisor_id = ?"_s},
      {u"discussion"_s, u"session_id IN "_s + sessions},
      {u"action"_s, u"owner_id = ? OR session_id IN "_s + sessions}};
  std::set<std::pair<QString, QString>> all;
  for (const auto& [table, where] : wheres) {
    Query query(records, u"SELECT id FROM %1 WHERE %2"_s.arg(table, where));
    for (qsizetype i = 0; i < where.count(u'?'); ++i) query.bind(person);
    while (query.next()) all.emplace(table, query.text(0));
  }
  return all;
}

/// Rows that are neither theirs nor as they were; a row that is new must be an entry of the chain.
QStringList strangers(const Rows& before, const Rows& after, const std::set<std::pair<QString, QString>>& own) {
  QStringList faults;
  for (const auto& [key, row] : before) {
    if (own.contains(key)) continue;
    const auto now = after.find(key);
    if (now == after.end())
      faults << key.first + u' ' + key.second + u" is gone: "_s + row;
    else if (now->second != row)
      faults << key.first + u' ' + row + u" -> "_s + now->second;
  }
  for (const auto& [key, row] : after) {
    const bool isEntry = key.first == u"chain_entry" || key.first == u"signature";
    if (!before.contains(key) && !isEntry) faults << key.first + u" has a new row: "_s + row;
  }
  return faults;
}

}  // namespace

TEST_CASE("200 people with nasty names are erased, and every row that is not theirs is byte for byte as before",
          "[erasure][names]") {
  int erased = 0;
  for (int n = 0; n < kFolders; ++n) {
    const QTemporaryDir place;
    const QString file = place.filePath(u"a.headroom"_s);
    const Folder folder(place.filePath(u"source"_s), static_cast<unsigned>(n + 1));
    Database::create(file);
    INFO("folder " << n);
    outputOf({u"import"_s, file, place.filePath(u"source"_s)});

    Database records = Database::open(file, OpenMode::ReadWrite);
    Query director(records, u"SELECT id FROM person WHERE code = 'the-director'");
    REQUIRE(director.next());
    WritableDesk desk{records, Viewer{director.id<PersonId>(0)},
                      Clock::fixed(QDateTime(QDate(2026, 7, 24), QTime(10, 0)))};
    director.finish();
    const auto leavers = loadLeavers(records, desk.today());
    REQUIRE(leavers.size() == kLeavers);
    for (const Leaver& one : leavers) {
      INFO(one.name.toStdString());
      const Rows before = rowsOf(records);
      const auto own = theirs(records, one.person);
      const auto plan = planErasure(desk, one.person);
      REQUIRE(plan);
      REQUIRE(erasePerson(desk, *plan));
      const QStringList faults = strangers(before, rowsOf(records), own);
      INFO(faults.join(u'\n').toStdString());
      REQUIRE(faults.isEmpty());
      Query left(records, u"SELECT name, code FROM person WHERE id = ?");
      REQUIRE(left.bind(one.person).next());
      CHECK(left.text(0).startsWith(u"erased-"));
      CHECK(left.text(0) == left.text(1));
      ++erased;
    }
    CHECK(loadLeavers(records, desk.today()).empty());
    CHECK_FALSE(firstFault(records));
    CHECK(checkRecords(records).faults.empty());
  }
  CHECK(erased == kFolders * kLeavers);
}

}  // namespace erasure_people_test
