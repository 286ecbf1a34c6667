// SPDX-License-Identifier: MIT
// What docs/decisions/0010 holds the window to, read from its sources: nothing in ui deletes a part, no page queues for
// itself, the workspace has one signal, and the window is one source of 250 lines.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include "tests/support/catch.h"

namespace window_rules_test {

using namespace Qt::StringLiterals;

namespace {

const QString kRoot = QStringLiteral(HEADROOM_SOURCE_DIR "/");

struct Source {
  QString path;
  QString code;  ///< without comments
};

QString withoutComments(QString text) {
  static const QRegularExpression line(u"//[^\n]*"_s);
  return text.remove(line);
}

std::vector<Source> sourcesIn(const QStringList& rooms) {
  std::vector<Source> found;
  for (const QString& room : rooms) {
    QDirIterator files(kRoot + room, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
      QFile file(files.next());
      REQUIRE(file.open(QIODevice::ReadOnly));
      found.push_back({file.fileName().mid(kRoot.size()), withoutComments(QString::fromUtf8(file.readAll()))});
    }
  }
  REQUIRE(found.size() > 10);
  return found;
}

// 'delete x', 'delete[] x' and qDeleteAll(x), but not '= delete;'.
bool deletesAPart(const QString& code) {
  static const QRegularExpression words(u"\\bdelete\\b\\s*(\\[\\]\\s*)?[A-Za-z_(*]|\\bqDeleteAll\\b"_s);
  return code.contains(words);
}

// A part that a unique_ptr holds is deleted by its reset().
bool ownsAWidget(const QString& code) {
  static const QRegularExpression words(u"unique_ptr<\\s*Q?\\w*(Widget|Page|Card|Dialog|Button|Label|Bar|View)\\s*>"_s);
  return code.contains(words);
}

bool queuesForItself(const QString& code) {
  return code.contains(u"QueuedConnection") || code.contains(u"singleShot(0") || code.contains(u"QPointer");
}

/// A placeholder in the words of somebody would be filled with what comes after them; all at once none is.
bool fillsWordsFirst(const QString& line) {
  static const QRegularExpression words(
      u"\\.arg\\([\\w.>-]*([nN]ame|[tT]itle|file|words|who|text)\\w*(\\(\\))?\\)\\s*\\.arg\\(|\\.arg\\(u\"%\\d"_s);
  return line.contains(words) && !line.contains(u"setObjectName") && !line.contains(u"QStringLiteral");
}

}  // namespace

TEST_CASE("no sentence is filled with words of people before what comes after them", "[architecture]") {
  for (const Source& source : sourcesIn({u"core"_s, u"ui"_s})) {
    for (const QString& line : source.code.split(u'\n')) {
      INFO(source.path.toStdString() << ": " << line.toStdString());
      CHECK_FALSE(fillsWordsFirst(line));
    }
  }
  CHECK(fillsWordsFirst(u"say(\"%2 sessions are in %1.\").arg(u\"%1\"_s).arg(events.size())"_s));
  CHECK(fillsWordsFirst(u"tr(\"%1: %2 people\").arg(team.name).arg(team.people)"_s));
  CHECK_FALSE(fillsWordsFirst(u"tr(\"%1 of %2\").arg(kept).arg(who->currentText())"_s));
}

TEST_CASE("nothing in the window deletes a part that may be the sender of what runs", "[architecture]") {
  for (const Source& source : sourcesIn({u"ui"_s})) {
    INFO(source.path.toStdString());
    CHECK_FALSE(deletesAPart(source.code));
    CHECK_FALSE(ownsAWidget(source.code));
  }
  CHECK(deletesAPart(u"for (QWidget* card : cards_) delete card;"_s));
  CHECK(deletesAPart(u"delete std::exchange(table_, nullptr);"_s));
  CHECK_FALSE(deletesAPart(u"Hearing(const Hearing&) = delete;"_s));
  CHECK(ownsAWidget(u"std::unique_ptr<QWidget> list_;"_s));
}

TEST_CASE("no page queues for itself what the window does after the event", "[architecture]") {
  for (const Source& source : sourcesIn({u"ui"_s})) {
    const QString room = source.path.section(u'/', 1, 1);
    if (room == u"shared" || room == u"shell") continue;
    INFO(source.path.toStdString());
    CHECK_FALSE(queuesForItself(source.code));
  }
  CHECK(queuesForItself(u"connect(a, &A::b, this, &C::d, Qt::QueuedConnection);"_s));
}

TEST_CASE("the window is one source, and who is there, the pages and the verbs are objects of their own",
          "[architecture]") {
  int parts = 0;
  for (const Source& source : sourcesIn({u"ui/shell"_s})) {
    if (!source.path.contains(u"main_window")) continue;
    INFO(source.path.toStdString());
    ++parts;
    CHECK((source.path == u"ui/shell/main_window.h" || source.path == u"ui/shell/main_window.cpp"));
    CHECK(source.code.count(u'\n') <= 250);
  }
  CHECK(parts == 2);
}

TEST_CASE("the workspace has one signal", "[architecture]") {
  QFile file(kRoot + u"ui/shared/workspace.h"_s);
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QString code = withoutComments(QString::fromUtf8(file.readAll()));
  const QString signal = code.section(u"Q_SIGNALS:"_s, 1, 1).section(u"private:"_s, 0, 0);
  CHECK(signal.count(u';') == 1);
  CHECK(signal.contains(u"changed("));
}

TEST_CASE("the desktop's own dialogs for files are never forbidden, and where something is saved is asked in one way",
          "[architecture]") {
  for (const Source& source : sourcesIn({u"app"_s, u"ui"_s})) {
    INFO(source.path.toStdString());
    CHECK_FALSE(source.code.contains(u"DontUseNativeDialog"));
    CHECK((source.path == u"ui/shared/where_to_save.cpp" || !source.code.contains(u"QFileDialog::AcceptSave")));
    CHECK((!source.code.contains(u"setDefaultSuffix") || source.code.contains(u"whereToSave")));
  }
}

TEST_CASE("a time is said by one function, as GOV.UK does", "[architecture]") {
  // What a machine reads has its seconds too.
  static const QRegularExpression clock(u"[Hh]{1,2}:mm(?!:ss)"_s);
  for (const Source& source : sourcesIn({u"app"_s, u"core"_s, u"ui"_s})) {
    INFO(source.path.toStdString());
    CHECK_FALSE(source.code.contains(clock));
  }
  CHECK(u"toString(u\"HH:mm\"_s)"_s.contains(clock));
}

TEST_CASE("what the machine speaks is asked in one place, and days and months are named by one function",
          "[architecture]") {
  static const QRegularExpression machines(u"QLocale\\(\\)|QLocale::system"_s);
  static const QRegularExpression named(u"QLocale[^;]*toString\\([^;]*\"[^\"]*MMM"_s);
  for (const Source& source : sourcesIn({u"app"_s, u"core"_s, u"ui"_s})) {
    INFO(source.path.toStdString());
    CHECK((source.path == u"app/catalogue.cpp" || !source.code.contains(machines)));
    CHECK_FALSE(source.code.contains(named));
  }
}

}  // namespace window_rules_test
