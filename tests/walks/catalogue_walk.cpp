// SPDX-License-Identifier: MIT
// A made-up language in which every sentence stands in brackets: the pages speak it, and no sentence of theirs escapes.
#include <QAbstractButton>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTableView>

#include <algorithm>
#include <cstdio>
#include <set>

#include "app/catalogue.h"
#include "core/base/language.h"
#include "core/fields/field.h"
#include "core/store/query.h"
#include "tests/support/command.h"
#include "tests/support/ui_walk.h"
#include "ui/shell/own_pages.h"
#include "ui/shell/page_registry.h"

namespace catalogue_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

/// Esperanto has a form for one and a form for many, and days of its own; nobody translates Headroom into it.
const QString kLanguage = QStringLiteral("eo");

QString tool(const QString& name) {
  const QString found = QStandardPaths::findExecutable(name);
  return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/lib/qt6/bin"_s}) : found;
}

/// Every translation of that list is its own sentence in brackets.
QString bracketed(QString ts) {
  static const QRegularExpression message(
      u"<source>((?:(?!</source>).)*)</source>((?:(?!</message>).)*?)<translation[^>]*>((?:(?!</translation>).)*)"
      "</translation>"_s,
      QRegularExpression::DotMatchesEverythingOption);
  QString out;
  qsizetype at = 0;
  auto each = message.globalMatch(ts);
  while (each.hasNext()) {
    const auto one = each.next();
    out += QStringView(ts).mid(at, one.capturedStart() - at);
    const QString said = u"[%1]"_s.arg(one.captured(1));
    const qsizetype forms = one.captured(3).count(u"<numerusform>"_s);
    const QString translation = forms == 0 ? said : u"<numerusform>%1</numerusform>"_s.arg(said).repeated(forms);
    out += u"<source>"_s + one.captured(1) + u"</source>"_s + one.captured(2) + u"<translation>"_s + translation +
           u"</translation>"_s;
    at = one.capturedEnd();
  }
  return out + ts.mid(at);
}

/// All words that the file itself holds, the longest first: they are shown as people wrote them.
QStringList wordsOf(const Database& file) {
  QStringList words;
  for (const FieldTable& table : fieldTables()) {
    for (const Field& field : table.fields) {
      Query values(file,
                   u"SELECT DISTINCT \"%2\" FROM \"%1\" WHERE typeof(\"%2\") = 'text'"_s.arg(table.name, field.column));
      while (values.next())
        if (values.text(0).contains(u' ')) words << values.text(0);
    }
  }
  std::sort(words.begin(), words.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
  return words;
}

QStringList shownTexts(QWidget& root) {
  QStringList texts;
  for (const QWidget* one : root.findChildren<QWidget*>()) {
    if (!one->isVisible()) continue;
    if (const auto* label = qobject_cast<const QLabel*>(one)) texts << label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(one)) texts << button->text();
    if (const auto* line = qobject_cast<const QLineEdit*>(one)) texts << line->placeholderText();
    texts << one->accessibleDescription() << one->toolTip();
    const auto* table = qobject_cast<const QTableView*>(one);
    if (table == nullptr || table->model() == nullptr) continue;
    for (int column = 0; column < table->model()->columnCount(); ++column)
      texts << table->model()->headerData(column, Qt::Horizontal).toString();
  }
  return texts;
}

bool isSentence(const QString& text) {
  static const QRegularExpression word(u"[A-Za-z\u2019'-]{2,}"_s);
  constexpr int kFewWords = 4;
  int words = 0;
  auto each = word.globalMatch(text);
  while (each.hasNext() && words < kFewWords) each.next(), ++words;
  return words >= kFewWords;
}

}  // namespace

TEST_CASE("a catalogue is loaded for who wants it, every page speaks it, and no sentence escapes", "[walk][words]") {
  const QString lrelease = tool(u"lrelease"_s);
  if (lrelease.isEmpty() || tool(u"lupdate"_s).isEmpty()) {
    WARN("left out: lrelease and lupdate (qt6-l10n-tools) are not installed");
    return;
  }
  const QTemporaryDir folder;
  const QString ts = folder.filePath(u"headroom_eo.ts"_s);
  outputOf(u"python3"_s,
           {QStringLiteral(HEADROOM_SOURCE_DIR "/resources/words/collect.py"), ts, u"--language"_s, kLanguage});
  QFile file(ts);
  REQUIRE(file.open(QIODevice::ReadWrite));
  const QString said = bracketed(QString::fromUtf8(file.readAll()));
  REQUIRE(said.count(u"<translation>["_s) + said.count(u"<numerusform>["_s) > 3000);
  REQUIRE(file.resize(0));
  file.seek(0);
  file.write(said.toUtf8());
  file.close();
  outputOf(lrelease, {u"-silent"_s, ts, u"-qm"_s, folder.filePath(u"headroom_eo.qm"_s)});
  // In a process of its own: what is said once is kept in places that other cases would find in brackets.
  const Ended spoken = runProgram(QCoreApplication::applicationFilePath(), {u"[.pseudo]"_s},
                                  {{u"HEADROOM_WORDS"_s, folder.path()}, {u"HEADROOM_LANGUAGE"_s, kLanguage}});
  INFO(spoken.out.toStdString() << spoken.error.toStdString());
  CHECK(spoken.status == 0);
  CHECK(spoken.out.contains("sentences in brackets"));
}

TEST_CASE("every page in the language of brackets", "[.pseudo]") {
  // A selection that only leaves something out takes hidden cases too; this one is for the process that the one above
  // starts.
  if (qEnvironmentVariable("HEADROOM_LANGUAGE") != kLanguage) return;
  speakAsAsked();
  REQUIRE(spokenLocale().language() == QLocale::Esperanto);
  NorthmereWalk walk;
  const QStringList held = wordsOf(walk.records());
  const QString allHeld = held.join(u'\n');
  // What is left of a text without the words of the file in it.
  const auto withoutHeld = [&](QString text) {
    if (allHeld.contains(text)) return QString();
    for (const QString& one : held) text.remove(one);
    return text;
  };
  std::set<QString> escaped;
  int brackets = 0;
  for (const QString& who : {u"Ruth Calder"_s, u"Priya Nair"_s, u"Farah Siddiqui"_s}) {
    walk.settings.setViewerCode(walk.path, walk.code(who));
    walk.start();
    walk.window().show();
    for (const PageEntry* entry : pagesOf(walk.window().workspace())) {
      walk.window().goTo({entry->id, {}});
      settle();
      int here = 0;
      for (const QString& text : shownTexts(walk.window())) {
        here += text.contains(u'[') ? 1 : 0;
        if (isSentence(text) && !text.contains(u'[') && isSentence(withoutHeld(text)))
          escaped.insert(entry->id + u": "_s + text);
      }
      INFO(entry->id.toStdString());
      CHECK(here > 5);
      brackets += here;
    }
    walk.closeWindow();
  }
  for (const QString& one : escaped) FAIL_CHECK(one.toStdString());
  std::printf("%d sentences in brackets\n", brackets);
}

}  // namespace catalogue_walk
