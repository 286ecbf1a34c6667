// SPDX-License-Identifier: MIT
// `headroom-cli balance` and `unallocated` as other programs see them: keys, order, rounding, exit status.
#include <QTemporaryDir>

#include "core/caseload/caseload_actions.h"
#include "core/organisation/organisation_actions.h"
#include "tests/support/catch.h"
#include "tests/support/command.h"

namespace balance_verb_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

using Said = headroom::test::EndedInWords;

struct Room {
  QTemporaryDir folder;
  QString path = folder.filePath(u"a.headroom"_s);

  Room() {
    Database records = Database::create(path);
    WritableDesk desk{records, {}, {}};
    const QDate from(2025, 1, 1);
    const UnitId top = addUnit(desk, {u"A"_s, u"a"_s, u"authority"_s}).value();
    const UnitId team = addUnit(desk, {u"T"_s, u"t"_s, u"team"_s, top}).value();
    NewPost post{team, Role::Nqsw, Decimal::fromScaled(333333, 6), {from, {}}};
    post.code = u"P1"_s;
    const auto ann = addPerson(desk, {u"Ann"_s, u"ann"_s}, post).value();
    NewPost other{top, Role::Other, Decimal(1), {from, {}}};
    other.code = u"P2"_s;
    addPerson(desk, {u"Bo"_s, u"bo"_s}, other).value();
    NewLimit limit;
    limit.value = Decimal(15);
    limit.from = from;
    limit.unit = team;
    REQUIRE(setLimit(desk, limit));
    REQUIRE(addCase(desk, {u"C-1"_s, u"assessment"_s, from}, ann.post));
    NewCase waiting{u"C-2"_s, u"other"_s, QDate(2025, 5, 1)};
    waiting.unit = team;
    REQUIRE(addCase(desk, waiting, std::nullopt));
    REQUIRE(addCase(desk, {u"C-3"_s, u"other"_s, QDate(2025, 5, 1)}, std::nullopt));
  }

  Said run(const QStringList& words) const { return headroom::test::inWords(headroom::test::runCommand(words)); }
};

}  // namespace

TEST_CASE("balance prints the contract's keys in their order", "[system]") {
  const Room room;
  const Said said = room.run({u"balance"_s, room.path, u"--on"_s, u"2025-06-02"_s, u"--format=json"_s});
  CHECK(said.error.isEmpty());
  REQUIRE(said.status == 0);
  REQUIRE(said.out.toStdString() ==
          R"({"on":"2025-06-02","unit":null,"measure":null,"posts":[)"
          R"({"post":"P1","person":"ann","unit":"t","role":"NQSW","fte":0.333333,"measure":"children","load":1,)"
          R"("children":1,"families":1,"points":0,"unweighted":1,"ceiling":4.999995,"operator":"below","headroom":3,)"
          R"("utilisation":0.2,"status":"room"},)"
          R"({"post":"P2","person":"bo","unit":"a","role":"other","fte":1,"measure":"children","load":0,)"
          R"("children":0,"families":0,"points":0,"unweighted":0,"ceiling":null,"operator":null,"headroom":null,)"
          R"("utilisation":null,"status":"no limit"}],)"
          R"("totals":{"posts":2,"load":1,"ceiling":4.999995,"utilisation":0.2,"over":0,"full":0,"near":0,"room":1,)"
          R"("no_capacity":0,"no_limit":1,"unweighted":1,"highest":0.2,"lowest":0.2,"gini":0,)"
          R"("average_caseload":3,"case_holder_fte":0.333333,"cases":1}})"
          "\n");
}

TEST_CASE("unallocated lists cases by their own unit", "[system]") {
  const Room room;
  const auto json = [&room](const QStringList& more) {
    return room.run(QStringList{u"unallocated"_s, room.path, u"--on=2025-06-02"_s, u"--format=json"_s} + more)
        .out.toStdString();
  };
  const std::string second = R"({"case":"C-2","kind":"other","unit":"t","since":"2025-05-01","days":32})";
  const std::string third = R"({"case":"C-3","kind":"other","unit":null,"since":"2025-05-01","days":32})";
  REQUIRE(json({}) == R"({"on":"2025-06-02","cases":[)" + second + "," + third + "]}\n");
  REQUIRE(json({u"--unit=a"_s}) == R"({"on":"2025-06-02","cases":[)" + second + "]}\n");
}

TEST_CASE("csv holds the rows and the table adds the totals", "[system]") {
  const Room room;
  const QString csv = room.run({u"balance"_s, room.path, u"--on=2025-06-02"_s, u"--format=csv"_s}).out;
  REQUIRE(csv.count(u"\r\n"_s) == 3);
  REQUIRE(
      csv.startsWith(u"post,person,unit,role,fte,measure,load,children,families,points,unweighted,ceiling,operator,"
                     "headroom,utilisation,status\r\nP1,ann,t,NQSW,0.333333,"));
  REQUIRE(room.run({u"balance"_s, room.path, u"--on=2025-06-02"_s}).out.contains(u"\ncase_holder_fte: 0.333333\n"));
}

TEST_CASE("what cannot be asked is refused with one line and the right status", "[system]") {
  const Room room;
  struct Row {
    QStringList words;
    int status;
  };
  const Row row = GENERATE_REF(values<Row>({{{u"balance"_s, room.path, u"--unit=nowhere"_s}, 1},
                                            {{u"unallocated"_s, room.path, u"--unit=T"_s}, 1},
                                            {{u"balance"_s, room.path + u"x"_s}, 1},
                                            {{u"balance"_s, room.path, u"--measure=cases"_s}, 2},
                                            {{u"balance"_s, room.path, u"--on=2025-02-30"_s}, 2},
                                            {{u"balance"_s, room.path, u"--on=2025/03/31"_s}, 2},
                                            {{u"new"_s, room.path + u"y"_s, u"--sample"_s, u"--on=1905-01-01"_s}, 2},
                                            {{u"balance"_s}, 2}}));
  const Said said = room.run(row.words);
  CHECK(said.status == row.status);
  CHECK(said.out.isEmpty());
  CHECK(said.error.count(u'\n') == 1);
}

}  // namespace balance_verb_test
