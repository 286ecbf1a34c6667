// SPDX-License-Identifier: MIT
// The brief and the balance on paper as a program that reads PDFs gets them: the right words in the order in which they
// are read, and at the foot the marking that the service has chosen.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include "core/organisation/printed_marking_store.h"
#include "tests/support/catch.h"
#include "tests/support/command.h"
#include "tests/support/sample_file.h"

namespace read_papers_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 7, 24);

struct Papers {
  QTemporaryDir folder;
  QString path = folder.filePath(u"a.headroom"_s);
  QString pdf = folder.filePath(u"a.pdf"_s);

  Papers() { sampleAt(path, kDay); }

  QString report(const QStringList& words) const {
    outputOf(QStringList{u"report"_s, path} + words + QStringList{u"--on"_s, u"2026-07-24"_s, u"--pdf"_s, pdf});
    return inWords(runProgram(u"pdftotext"_s, {u"-nopgbrk"_s, pdf, u"-"_s})).out.simplified();
  }
  void mark(const QString& words) const {
    Database records = Database::open(path, OpenMode::ReadWrite);
    Transaction save(records);
    savePrintedMarking(records, words);
    save.commit();
  }
};

void checkOrder(const QString& text, const QStringList& parts) {
  qsizetype from = 0;
  for (const QString& part : parts) {
    INFO(part.toStdString());
    const qsizetype at = text.indexOf(part, from);
    REQUIRE(at >= 0);
    from = at + part.size();
  }
}

}  // namespace

TEST_CASE("pdftotext reads a brief from whose it is to what is due", "[system][report]") {
  const Papers papers;
  const QString text = papers.report({u"brief"_s, u"--person"_s, u"farah-siddiqui"_s});
  checkOrder(text, {u"Supervision of Farah Siddiqui with Priya Nair"_s, u"Prepared for Friday 24 July 2026"_s,
                    u"Last held"_s, u"To talk about"_s, u"page 1 of 1 · OFFICIAL-SENSITIVE"_s});
}

TEST_CASE("pdftotext reads every worker of a balance behind the name of their team", "[system][report]") {
  const Papers papers;
  const QJsonArray posts = QJsonDocument::fromJson(outputOf(
      {u"balance"_s, papers.path, u"--on"_s, u"2026-07-24"_s, u"--format"_s, u"json"_s}))[u"posts"_s]
                               .toArray();
  const QString text = papers.report({u"balance"_s});
  CHECK(posts.size() > 40);
  const qsizetype team = text.indexOf(u"Ashby Family Support"_s);
  REQUIRE(team >= 0);
  for (const QString& name : {u"Farah Siddiqui"_s, u"Dilan Demir"_s, u"Amara Okafor"_s}) {
    CHECK(text.count(name) == 1);
    CHECK(text.indexOf(name) > team);
  }
}

TEST_CASE("every kind of report carries the marking that was chosen, and none where that is empty",
          "[system][report]") {
  const Papers papers;
  const QList<QStringList> kinds{
      {u"balance"_s}, {u"supervision"_s}, {u"inspection"_s}, {u"brief"_s, u"--person"_s, u"farah-siddiqui"_s}};
  papers.mark(u"NORTHMERE INTERNAL"_s);
  for (const QStringList& kind : kinds) {
    INFO(kind.front().toStdString());
    const QString text = papers.report(kind);
    CHECK(text.contains(u"page 1 of"));
    CHECK(text.contains(u"· NORTHMERE INTERNAL"));
    CHECK_FALSE(text.contains(u"OFFICIAL"));
  }
  papers.mark(u""_s);
  for (const QStringList& kind : kinds) {
    INFO(kind.front().toStdString());
    const QString text = papers.report(kind);
    CHECK(text.contains(u"page 1 of"));
    CHECK_FALSE(text.contains(u"INTERNAL"));
    CHECK_FALSE(text.contains(u"OFFICIAL"));
  }
}

}  // namespace read_papers_test
