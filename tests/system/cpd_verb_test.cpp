// SPDX-License-Identifier: MIT
// `headroom-cli cpd` as other programs see it: keys, order, and years that are none.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include "core/store/database.h"
#include "core/store/query.h"
#include "tests/support/catch.h"
#include "tests/support/command.h"

namespace cpd_verb_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

using Said = headroom::test::EndedInWords;

struct Register {
  QTemporaryDir folder;
  QString path = folder.filePath(u"a.headroom"_s);

  Register() {
    Database records = Database::create(path);
    Transaction transaction(records);
    Change person(records, u"INSERT INTO person (code, name, registration) VALUES (?, ?, ?)");
    for (const QString& code : {u"b"_s, u"a"_s, u"none"_s})
      person.bind(code).bind(code).bindText(code == u"none" ? QString() : u"SW1"_s).run();
    Change piece(records,
                 u"INSERT INTO cpd (code, person_id, day, kind, title, peer, state) VALUES (?, 1, ?, 'course', ?, ?, "
                 u"'finished')");
    piece.bind(u"E1"_s).bind(QDate(2025, 11, 30)).bind(u"Court"_s).bind(true).run();
    piece.bind(u"E2"_s).bind(QDate(2025, 12, 1)).bind(u"Group"_s).bind(false).run();
    transaction.commit();
  }
  Said say(const QStringList& arguments) const {
    return headroom::test::inWords(headroom::test::runCommand(QStringList{u"cpd"_s, path} + arguments));
  }
};

}  // namespace

TEST_CASE("the year of the register has everybody whom it asks, by code, with what is missing", "[cpd]") {
  const Register file;
  const Said said = file.say({u"--year"_s, u"2024-25"_s, u"--format"_s, u"json"_s});
  CHECK(said.status == 0);
  CHECK(said.out.simplified().remove(u' ') ==
        u"{\"year\":\"2024-25\",\"people\":[{\"person\":\"a\",\"pieces\":0,\"peer\":false,\"met\":false,\"missing\":["
        u"\"pieces\",\"peerreflection\"]},{\"person\":\"b\",\"pieces\":1,\"peer\":true,\"met\":false,\"missing\":["
        u"\"pieces\"]}]}");
  CHECK(file.say({u"--year"_s, u"2025-26"_s, u"--format"_s, u"csv"_s}).out ==
        u"person,pieces,peer,met,missing\r\na,0,false,false,pieces; peer reflection\r\nb,1,false,false,pieces; peer "
        u"reflection\r\n");
  const QJsonObject now = QJsonDocument::fromJson(file.say({u"--format"_s, u"json"_s}).out.toUtf8()).object();
  const QDate today = QDate::currentDate();
  const int begins = today.month() == 12 ? today.year() : today.year() - 1;
  CHECK(now[u"year"_s].toString() == u"%1-%2"_s.arg(begins).arg((begins + 1) % 100, 2, 10, QChar(u'0')));
}

TEST_CASE("a year that is none is wrong usage and says how one is written", "[cpd]") {
  const Register file;
  for (const QString& year : {u"2024"_s, u"2024-26"_s, u"2024/25"_s, u"1898-99"_s, u""_s}) {
    const Said said = file.say({u"--year="_s + year});
    CHECK(said.status == 2);
    CHECK(said.out.isEmpty());
    CHECK(said.error.contains(u"2024-25"));
  }
}

}  // namespace cpd_verb_test
