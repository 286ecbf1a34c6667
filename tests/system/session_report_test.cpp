// SPDX-License-Identifier: MIT
// `headroom-cli report FILE session`: the record as a program that reads PDFs gets it, in reading order, as at a day;
// and what is refused.
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include "core/caseload/caseload_actions.h"
#include "core/organisation/organisation_actions.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off_actions.h"
#include "core/supervision/supervision_actions.h"
#include "tests/support/catch.h"
#include "tests/support/command.h"
#include "tests/support/sample_file.h"

namespace session_report_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 7, 24);

using Ended = test::EndedInWords;

Ended cli(const QStringList& words) { return test::inWords(test::runCommand(words)); }

/// Every run of spaces and line ends is one space, for a program breaks lines where the paper did.
QString textOf(const QString& pdf) {
  return test::inWords(test::runProgram(u"pdftotext"_s, {u"-nopgbrk"_s, pdf, u"-"_s})).out.simplified();
}

/// The sample with a record of today, agreed, and a word added three days later.
struct Northmere {
  QTemporaryDir folder;
  QString path = folder.filePath(u"a.headroom"_s);
  QString pdf = folder.filePath(u"record.pdf"_s);
  QString code;
  QString longText;

  Northmere() {
    test::sampleAt(path, kDay);
    Database records = Database::open(path, OpenMode::ReadWrite);
    const auto organisation = loadOrganisationOn(records, kDay);
    const PersonId priya = organisation.personByCode(u"priya-nair"_s)->id;
    const PersonId farah = organisation.personByCode(u"farah-siddiqui"_s)->id;
    const auto at = [&](PersonId person, int days) {
      return WritableDesk{records, Viewer{person}, Clock::fixed(QDateTime(kDay.addDays(days), QTime(11, 0)))};
    };
    WritableDesk manager = at(priya, 0);
    const SessionId id = startSession(manager, farah).value();
    SessionRecord record = *loadRecord(records, id);
    for (int i = 0; i < 260; ++i) longText += u"Sentence %1 of the first file is fluffy. "_s.arg(i);
    for (Section& section : record.sections) section.body = u"Body of %1."_s.arg(section.key);
    record.sections.front().body = longText;
    record.session.minutes = 95;
    record.session.location = u"Room 2, the offices"_s;
    REQUIRE(saveSession(manager, record));
    code = record.session.code;
    REQUIRE(shareRecord(manager, id));
    WritableDesk worker = at(farah, 1);
    REQUIRE(agreeRecord(worker, id, u"Thank you for the fifth."_s));
    WritableDesk later = at(farah, 4);
    REQUIRE(addAddendum(later, id, u"The visit was on the 3rd."_s));
  }
  Ended report(const QStringList& more) const { return cli(QStringList{u"report"_s, path} + more); }
};

}  // namespace

TEST_CASE("the record of a session is a PDF whose words a program reads in their order", "[system][report]") {
  const Northmere all;
  const Ended done =
      all.report({u"session"_s, u"--session"_s, all.code, u"--pdf"_s, all.pdf, u"--on"_s, u"2026-08-31"_s});
  INFO(done.error.toStdString());
  REQUIRE(done.status == 0);
  CHECK((QFile(all.pdf).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());
  QString text = textOf(all.pdf);
  // Between two pages stands the foot of the first.
  static const QRegularExpression foot(u" ?Headroom · printed [^·]*· page \\d+ of \\d+ · OFFICIAL-SENSITIVE"_s);
  CHECK(text.count(foot) > 2);
  text.remove(foot);
  qsizetype from = 0;
  for (const QString& part : {u"Supervision of Farah Siddiqui"_s,
                              u"Date: Friday 24 July 2026"_s,
                              u"Supervised by: Priya Nair"_s,
                              u"Minutes: 95"_s,
                              u"Where it took place: Room 2, the offices"_s,
                              u"Agreed by both on Saturday 25 July 2026"_s,
                              u"How are you?"_s,
                              all.longText.simplified(),
                              u"Actions from last time"_s,
                              u"Body of last-actions."_s,
                              u"Caseload and headroom"_s,
                              u"Body of caseload."_s,
                              u"Cases to discuss"_s,
                              u"Body of cases."_s,
                              u"Reflection"_s,
                              u"Body of reflection."_s,
                              u"Learning and goals"_s,
                              u"Agreed actions"_s,
                              u"Next date and sign-off"_s,
                              u"Signatures"_s,
                              u"Priya Nair shared it"_s,
                              u"Farah Siddiqui agreed with a comment"_s,
                              u"Thank you for the fifth."_s,
                              u"Hash:"_s,
                              u"Added after it was agreed"_s,
                              u"The visit was on the 3rd."_s,
                              u"Head of the chain:"_s}) {
    INFO(part.toStdString());
    const qsizetype found = text.indexOf(part, from);
    REQUIRE(found >= 0);
    from = found + part.size();
  }
}

TEST_CASE("as at a day before something was added the record is printed as it was agreed", "[system][report]") {
  const Northmere all;
  REQUIRE(
      all.report({u"session"_s, u"--session"_s, all.code, u"--pdf"_s, all.pdf, u"--on"_s, u"2026-07-25"_s}).status ==
      0);
  const QString agreed = textOf(all.pdf);
  CHECK(agreed.contains(u"Agreed by both"));
  CHECK_FALSE(agreed.contains(u"The visit was on the 3rd."));
  REQUIRE(
      all.report({u"session"_s, u"--session"_s, all.code, u"--pdf"_s, all.pdf, u"--on"_s, u"2026-07-24"_s}).status ==
      0);
  const QString shared = textOf(all.pdf);
  CHECK(shared.contains(u"Shared on Friday 24 July 2026, not agreed yet"));
  CHECK_FALSE(shared.contains(u"Thank you for the fifth."));
}

TEST_CASE("a report that can't be made is refused in one line, and no file is left", "[system][report]") {
  const Northmere all;
  const Ended unknown = all.report({u"session"_s, u"--session"_s, u"nothing"_s, u"--pdf"_s, all.pdf});
  CHECK(unknown.status == 1);
  CHECK(unknown.error.contains(u"there is no session 'nothing'"));
  const Ended early =
      all.report({u"session"_s, u"--session"_s, all.code, u"--pdf"_s, all.pdf, u"--on"_s, u"2026-07-23"_s});
  CHECK(early.status == 1);
  CHECK(early.error.contains(u"is later than 2026-07-23"));
  CHECK(all.report({u"session"_s, u"--pdf"_s, all.pdf}).status == 2);
  CHECK(all.report({u"session"_s, u"--session"_s, all.code}).status == 2);
  CHECK(all.report({u"sessions"_s, u"--session"_s, all.code, u"--pdf"_s, all.pdf}).status == 2);
  CHECK(all.report({u"session"_s, u"--session"_s, all.code, u"--pdf"_s, all.path}).status == 1);
  CHECK_FALSE(QFile::exists(all.pdf));
}

}  // namespace session_report_test
