// SPDX-License-Identifier: MIT
// The command on a machine that is German, Welsh or Turkish: what it says and writes is what it says and writes in
// Britain, byte for byte. Commas for decimals, 'ch' behind 'cy' and a dotless i are those machines'.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <map>

#include "tests/support/bytes_of.h"
#include "tests/support/catch.h"
#include "tests/support/command.h"
#include "tests/support/foreign_locale.h"
#include "tests/support/sample_file.h"

namespace locale_test {

using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 7, 24);

/// Names that other languages put in another order, and lists with dates as people type them.
void writeLists(const QString& folder) {
  REQUIRE(QDir().mkpath(folder));
  const auto write = [&folder](const QString& name, const QByteArray& bytes) {
    QFile file(QDir(folder).filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
  };
  write(u"units.csv"_s, "code,parent,kind,name\nA,,authority,Northmere\nT,A,team,Ifor team\n");
  write(u"people.csv"_s,
        "code,name\nP1,Chloe Ives\nP2,Cyril Iqbal\nP3,Llio Ash\nP4,Lyn Ash\nP5,Thomas Ash\nP6,Tudor Ash\n"
        "P7,Özil Ash\nP8,Zoe Ash\nP9,Ivy Ash\n");
  QByteArray posts("code,person,unit,role,fte,contract,kind,from,to\n");
  QByteArray cases("code,kind,unit,opened\n");
  QByteArray leads("code,case,post,part,from\n");
  for (int i = 1; i <= 9; ++i) {
    const QByteArray at = QByteArray::number(i);
    posts += "O" + at + ",P" + at + ",T,social worker,0.6,permanent,substantive,2024-01-01,\n";
    cases += "C" + at + ",child in need,T,2026-03-1" + at + "\n";
    leads += "L" + at + ",C" + at + ",O" + at + ",lead,2026-03-1" + at + "\n";
  }
  write(u"posts.csv"_s, posts);
  write(u"cases.csv"_s, cases);
  write(u"allocations.csv"_s, leads);
}

/// What each command said, and each file that one wrote, under a name for either.
std::map<QString, QByteArray> saidIn(const QString& locale, const QString& made) {
  const QTemporaryDir folder;
  const auto at = [&folder](const QString& name) { return folder.filePath(name); };
  const QMap<QString, QString> around{{u"LC_ALL"_s, locale},      {u"LANG"_s, locale},
                                      {u"LANGUAGE"_s, QString()}, {u"LOCPATH"_s, made},
                                      {u"TZ"_s, u"UTC"_s},        {u"QT_QPA_PLATFORM"_s, u"offscreen"_s}};
  sampleAt(at(u"sample.headroom"_s), kDay);
  writeLists(at(u"lists"_s));
  std::map<QString, QByteArray> said;
  const auto run = [&](QStringList words) {
    const QString name = words.join(u' ');
    for (QString& word : words)
      if (word.startsWith(u'@')) word = at(word.mid(1));
    const Ended ended = runCommand(words, around);
    INFO(name.toStdString() << " in " << locale.toStdString() << ": " << ended.error.toStdString());
    REQUIRE(ended.status == 0);
    said[name] = ended.out + ended.error;
    said[name].replace(folder.path().toUtf8(), "@");
  };
  run({u"new"_s, u"@ours.headroom"_s});
  run({u"import"_s, u"@ours.headroom"_s, u"@lists"_s, u"--on"_s, u"2026-07-24"_s});
  for (const QString& file : {u"@sample.headroom"_s, u"@ours.headroom"_s}) {
    for (const QString& verb : {u"balance"_s, u"unallocated"_s, u"supervision"_s, u"actions"_s, u"overload"_s,
                                u"forecast"_s, u"compliance"_s, u"discussed"_s})
      for (const QString& format : {u"table"_s, u"csv"_s, u"json"_s})
        run({verb, file, u"--on"_s, u"2026-07-24"_s, u"--format"_s, format});
    run({u"export"_s, file, u"@tables-"_s + file.mid(1, 4)});
  }
  run({u"--help"_s});
  const bool hasReports = said[u"--help"_s].contains("  report FILE");
  if (hasReports)
    run({u"report"_s, u"@sample.headroom"_s, u"inspection"_s, u"--pdf"_s, u"@pack.pdf"_s, u"--on"_s, u"2026-07-24"_s});
  for (const QString& tables : {u"tables-samp"_s, u"tables-ours"_s}) {
    QDirIterator each(at(tables), QDir::Files);
    while (each.hasNext()) {
      const QString path = each.next();
      said[tables + u'/' + each.fileName()] = bytesOf(path);
    }
  }
  // The minute at which it was printed may be the next one.
  static const QRegularExpression printed(u"[0-9]+:[0-9]{2}[ap]m"_s);
  if (hasReports)
    said[u"the pack as a reader opens it"_s] =
        QString::fromUtf8(
            outputOf(u"/usr/bin/python3"_s,
                     {QStringLiteral(HEADROOM_SOURCE_DIR "/tests/support/report_twins.py"), at(u"pack"_s)}))
            .replace(printed, u"then"_s)
            .toUtf8();
  return said;
}

}  // namespace

TEST_CASE("the command says and writes the same whatever language the machine speaks", "[system][locale]") {
  ForeignLocales made;
  const auto british = saidIn(u"C.UTF-8"_s, made.folder());
  REQUIRE(british.size() > 60);
  const std::map<QString, QByteArray> monday{{u"de_DE"_s, "Montag"}, {u"cy_GB"_s, "Llun"}, {u"tr_TR"_s, "Pazartesi"}};
  for (const auto& [name, word] : monday) {
    if (!made.make(name)) continue;
    const QString locale = name + u".UTF-8"_s;
    // Or all of it would be compared with itself.
    const Ended day = runProgram(u"date"_s, {u"-d"_s, u"2026-07-20"_s, u"+%A"_s},
                                 {{u"LC_ALL"_s, locale}, {u"LOCPATH"_s, made.folder()}});
    REQUIRE(day.out.contains(word));
    const auto there = saidIn(locale, made.folder());
    REQUIRE(there.size() == british.size());
    for (const auto& [what, words] : british) {
      INFO(what.toStdString() << " in " << locale.toStdString());
      CHECK(there.at(what) == words);
    }
  }
}

}  // namespace locale_test
