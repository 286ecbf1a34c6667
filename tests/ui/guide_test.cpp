// SPDX-License-Identifier: MIT
// The guide says nothing that the window does not have: its links, the words of buttons, its keys and its commands; and
// F1 opens the place of it that the page is about, without a word of what is typed being lost.
#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFontInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

#include "tests/support/catch.h"
#include "tests/support/command.h"
#include "tests/support/ui_accessibility.h"
#include "tests/support/ui_council.h"
#include "tests/support/ui_every_page.h"
#include "tests/support/ui_front.h"
#include "tests/support/ui_modal.h"
#include "ui/shared/form_dialog.h"
#include "ui/shell/guide.h"
#include "ui/shell/guide_view.h"
#include "ui/shell/help_window.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/palette.h"
#include "ui/shell/palette_records.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/welcome/welcome_window.h"

namespace guide_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kSources = QStringLiteral(HEADROOM_SOURCE_DIR "/");

QString textOf(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return QString::fromUtf8(file.readAll());
}

QStringList found(const QString& text, const QString& pattern) {
  const QRegularExpression words(pattern, QRegularExpression::MultilineOption);
  QStringList all;
  for (auto hits = words.globalMatch(text); hits.hasNext();) all << hits.next().captured(1);
  return all;
}

/// Without what stands in a fence: commands are looked at apart.
QString proseOf(const QString& page) {
  static const QRegularExpression fence(u"```.*?```"_s, QRegularExpression::DotMatchesEverythingOption);
  return guideText(page).remove(fence);
}

QStringList headingsOf(const QString& page) { return found(proseOf(page), u"^#+ (.+)$"_s); }

bool leadsSomewhere(const QString& place) {
  const QString page = place.section(u'#', 0, 0);
  if (!guidePages().contains(page)) return false;
  if (!place.contains(u'#')) return true;
  QStringList anchors;
  for (const QString& heading : headingsOf(page)) anchors << guideAnchor(heading);
  return anchors.count(place.section(u'#', 1)) == 1;
}

/// Everything that the program says, from its sources: what stands in tr() and say(), without the marks of Alt keys.
QSet<QString> saidByTheProgram() {
  static const QRegularExpression said(u"\\b(?:tr|say)\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)\\)"_s);
  QSet<QString> all;
  for (const QString& room : {u"core"_s, u"ui"_s}) {
    QDirIterator files(kSources + room, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
      const QString code = textOf(files.next());
      for (auto hits = said.globalMatch(code); hits.hasNext();) {
        QString words = found(hits.next().captured(1), u"\"((?:[^\"\\\\]|\\\\.)*)\""_s).join(QString());
        all << words.replace(u"\\u2026"_s, u"\u2026"_s).remove(u'&');
      }
    }
  }
  REQUIRE(all.size() > 1000);
  return all;
}

/// The keys of the sheet, and those that work in every window.
QStringList knownKeys() {
  QStringList keys{u"Enter"_s, u"Tab"_s, u"Shift+Tab"_s, u"Space"_s, u"Escape"_s, u"Alt+1"_s, u"Alt+9"_s};
  for (const auto& [line, words] : shortcutLines()) keys += line.split(u", "_s);
  // 'Ctrl+,' holds the comma itself.
  return keys << u"Ctrl+,"_s;
}

struct Opened {
  QTemporaryDir folder;
  Settings settings{folder.path()};
  UiCouncil council;
  MainWindow window{*council.workspace, settings};

  Opened() {
    council.superviseAshby();
    window.resize(1366, 768);
    window.show();
    window.lookAs(*council.priya);
    bringToFront(&window);
    QApplication::processEvents();
  }
  void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
    // The offscreen platform has no window manager that would give the window back what another one took.
    bringToFront(&window);
    QWidget* has = window.focusWidget();
    QTest::keyClick(has != nullptr ? has : &window, key, with);
    QApplication::processEvents();
  }
  QString heading() {
    const auto* view = window.currentPage()->findChild<GuideView*>();
    return view == nullptr ? QString() : view->heading();
  }
};

QString headingAt(const QString& place) {
  const QString page = place.section(u'#', 0, 0);
  if (!place.contains(u'#')) return guideTitle(page);
  for (const QString& heading : headingsOf(page))
    if (guideAnchor(heading) == place.section(u'#', 1)) return heading;
  return {};
}

}  // namespace

TEST_CASE("the guide that is compiled in is the one in the tree", "[guide]") {
  QStringList files = QDir(kSources + u"docs/guide"_s).entryList({u"*.md"_s});
  QStringList pages;
  for (const QString& page : guidePages()) {
    pages << page + u".md"_s;
    CHECK(guideText(page) == textOf(kSources + u"docs/guide/"_s + page + u".md"_s));
    CHECK_FALSE(guideTitle(page).isEmpty());
    // No tables: lists can be read in a narrow window, and aloud.
    CHECK_FALSE(guideText(page).contains(u"\n|"));
  }
  files.sort();
  pages.sort();
  CHECK(files == pages);
}

TEST_CASE("every link and every picture of the guide is there", "[guide]") {
  int links = 0;
  QStringList fromStart;
  for (const QString& page : guidePages()) {
    for (QString target : found(proseOf(page), u"(?<!!)\\[[^\\]]+\\]\\(([^)]+)\\)"_s)) {
      INFO(page.toStdString() << " leads to " << target.toStdString());
      ++links;
      CHECK(leadsSomewhere(target.replace(u".md"_s, QString())));
      if (page == guidePages().front()) fromStart << target.section(u'#', 0, 0);
    }
    for (const QString& picture : found(proseOf(page), u"!\\[[^\\]]+\\]\\(([^)]+)\\)"_s)) {
      INFO(page.toStdString() << " shows " << picture.toStdString());
      for (QString look : {picture, QString(picture).replace(u"-light"_s, u"-dark"_s)}) {
        CHECK(QFile::exists(kSources + u"docs/guide/"_s + look));
        CHECK(QFile::exists(u":/guide/"_s + look));
      }
    }
  }
  CHECK(links > 10);
  for (const QString& page : guidePages().mid(1)) {
    INFO(page.toStdString());
    CHECK(fromStart.contains(page));
  }
  CHECK_FALSE(leadsSomewhere(u"keys#nothing-of-the-kind"_s));
}

TEST_CASE("what the guide sets in bold stands in the window just so", "[guide]") {
  const QSet<QString> said = saidByTheProgram();
  int words = 0;
  for (const QString& page : guidePages()) {
    for (const QString& bold : found(proseOf(page), u"\\*\\*([^*]+)\\*\\*"_s)) {
      INFO(page.toStdString() << ": " << bold.toStdString());
      CHECK(said.contains(bold));
      ++words;
    }
  }
  CHECK(words > 100);
  CHECK_FALSE(said.contains(u"Press here"_s));
}

TEST_CASE("every key in the guide is one that the window has, and every key of the sheet is in the guide", "[guide]") {
  const QStringList keys = knownKeys();
  for (const QString& page : guidePages()) {
    for (const QString& key : found(proseOf(page), u"`([^`]+)`"_s)) {
      INFO(page.toStdString() << ": " << key.toStdString());
      CHECK(keys.contains(key));
    }
  }
  const QString told = guideText(u"keys"_s);
  for (const auto& [line, words] : shortcutLines()) {
    INFO(line.toStdString());
    CHECK(told.contains(u": "_s + words + u'\n'));
    CHECK(told.contains(u'`' + line.section(u", "_s, 0, 0).section(u' ', 0, 0) + u'`'));
  }
}

TEST_CASE("every command in the guide is one of the program", "[guide]") {
  const QString help = QString::fromUtf8(outputOf({u"--help"_s}));
  int commands = 0;
  for (const QString& page : guidePages()) {
    for (const QString& line : found(guideText(page), u"^headroom-cli (.+)$"_s)) {
      INFO(line.toStdString());
      const QString verb = line.section(u' ', 0, 0);
      // What is done at a server is a word of its own.
      const QRegularExpression told(verb == u"server" ? u"\n  server [a-z|]*\\b%1\\b"_s.arg(line.section(u' ', 1, 1))
                                                      : u"\n  %1 FILE"_s.arg(verb));
      CHECK(told.match(help).hasMatch());
      const QString own = QString::fromUtf8(outputOf({verb, u"--help"_s}));
      for (const QString& option : found(line, u"(--[a-z-]+)"_s))
        CHECK((help.contains(option) || own.contains(option)));
      ++commands;
    }
  }
  CHECK(commands > 1);
}

TEST_CASE("each page of the window has its place in the guide", "[guide]") {
  for (const PageEntry& page : pageRegistry()) {
    INFO(page.id.toStdString());
    CHECK(guideHas(page.id));
    CHECK(leadsSomewhere(guideFor(page.id)));
    const QString place = guideFor(page.id);
    const bool isOther = page.id == u"case" || page.words == u"My cases" || page.words == u"My actions";
    if (place.startsWith(u"every-page#") && !isOther) CHECK(headingAt(place) == page.words);
  }
}

TEST_CASE("F1 opens the guide at what each page is about, and Escape leads back", "[guide]") {
  Opened opened;
  MainWindow& window = opened.window;
  int pages = 0;
  onEveryPage(window, opened.council, [&] {
    const Address before = window.address();
    REQUIRE(window.currentPage() != nullptr);
    opened.press(Qt::Key_F1);
    CHECK(window.address().page == u"help"_s);
    CHECK(opened.heading() == headingAt(guideFor(before.page)));
    CHECK(window.windowTitle().contains(opened.heading()));
    REQUIRE(window.currentPage()->isAncestorOf(window.focusWidget()));
    opened.press(Qt::Key_Escape);
    CHECK(window.address() == before);
    ++pages;
  });
  CHECK(pages > 40);
}

TEST_CASE("links of the guide are followed by keys, back and forward go through them", "[guide]") {
  Opened opened;
  MainWindow& window = opened.window;
  window.findChild<QPushButton*>(u"sidebar.help"_s)->click();
  CHECK(window.address().page == u"help"_s);
  opened.press(Qt::Key_F1);
  CHECK(opened.heading() == guideTitle(u"index"_s));
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
  opened.press(Qt::Key_Return);
  CHECK(opened.heading() == guideTitle(u"hold-a-supervision"_s));
  QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
  CHECK(opened.heading() == guideTitle(u"index"_s));
  QTest::keyClick(&window, Qt::Key_Right, Qt::AltModifier);
  CHECK(opened.heading() == guideTitle(u"hold-a-supervision"_s));
  window.findChild<QPushButton*>(u"help.contents"_s)->click();
  CHECK(opened.heading() == guideTitle(u"index"_s));
}

TEST_CASE("help is among what can be found, by the words of a job too", "[guide]") {
  Opened opened;
  const auto all = paletteEntries(*opened.council.workspace);
  const auto leadsTo = [&all](const QString& typed, const QString& place) {
    for (const PaletteEntry& one : paletteMatches(all, typed))
      if (one.address == Address{u"help"_s, place}) return true;
    return false;
  };
  CHECK(leadsTo(u"help"_s, u"index"_s));
  CHECK(leadsTo(u"manual"_s, u"index"_s));
  CHECK(leadsTo(u"laptop"_s, u"when-a-laptop-is-stolen"_s));
  CHECK_FALSE(leadsTo(u""_s, u"when-a-laptop-is-stolen"_s));
}

TEST_CASE("F1 in a dialog opens the guide beside it, and what is typed stays", "[guide]") {
  Opened opened;
  opened.window.goTo({u"staff"_s, {}});
  FormDialog form(*opened.council.workspace, u"any"_s, u"Any form"_s, &opened.window);
  QLineEdit* line = form.addLine(u"What"_s, u"what"_s);
  form.onSave(u"Save"_s, [] { return true; });
  form.open();
  bringToFront(&form);
  line->setFocus();
  QTest::keyClicks(line, u"half a wo"_s);
  QTest::keyClick(line, Qt::Key_F1);
  auto* beside = form.findChild<HelpWindow*>();
  REQUIRE(beside != nullptr);
  CHECK(beside->isVisible());
  CHECK_FALSE(beside->isModal());
  CHECK(beside->findChild<GuideView*>()->heading() == guideTitle(u"take-a-starter-on"_s));
  CHECK(line->text() == u"half a wo");
  QTest::keyClick(beside, Qt::Key_Escape);
  QApplication::processEvents();
  CHECK(form.isVisible());
  CHECK(line->text() == u"half a wo");
  // A dialog with a job of its own, whatever page it stands on.
  form.setObjectName(u"leaving"_s);
  QTest::keyClick(line, Qt::Key_F1);
  REQUIRE(form.findChild<HelpWindow*>() != nullptr);
  CHECK(form.findChild<HelpWindow*>()->findChild<GuideView*>()->heading() == guideTitle(u"let-somebody-go"_s));
}

TEST_CASE("a half typed word on a page is there after F1 and Escape", "[guide]") {
  Opened opened;
  opened.window.goTo({u"actions"_s, u"new"_s});
  auto* line = opened.window.findChild<QLineEdit*>(u"actionspage.line"_s);
  QTest::keyClicks(line, u"ring the sch"_s);
  QTest::keyClick(line, Qt::Key_F1);
  CHECK(opened.window.address().page == u"help"_s);
  opened.press(Qt::Key_Escape);
  CHECK(opened.window.address().page == u"actions"_s);
  CHECK(line->text() == u"ring the sch");
}

TEST_CASE("F1 works at the welcome and in a locked window, where no page is shown", "[guide]") {
  Opened opened;
  WelcomeWindow welcome({});
  welcome.show();
  bringToFront(&welcome);
  QTest::keyClick(&welcome, Qt::Key_F1);
  REQUIRE(welcome.findChild<HelpWindow*>() != nullptr);
  bringToFront(&opened.window);
  opened.window.lock();
  REQUIRE(opened.window.isLocked());
  bringToFront(&opened.window);
  QTest::keyClick(&opened.window, Qt::Key_F1);
  CHECK(opened.window.isLocked());
  CHECK(opened.window.findChild<HelpWindow*>() != nullptr);
}

TEST_CASE("Ctrl+P on Help saves the whole guide as one PDF with every heading in it", "[guide]") {
  Opened opened;
  opened.window.goTo({u"help"_s, u"keys"_s});
  const QString path = opened.folder.filePath(u"guide.pdf"_s);
  answerFileDialog(path);
  opened.press(Qt::Key_P, Qt::ControlModifier);
  REQUIRE(QFile::exists(path));
  const QString text =
      QString::fromUtf8(runProgram(u"pdftotext"_s, {path, u"-"_s}).out).replace(u'\n', u' ').simplified();
  for (const QString& page : guidePages()) {
    INFO(page.toStdString());
    for (const QString& heading : headingsOf(page)) {
      INFO(heading.toStdString());
      CHECK(text.contains(heading));
    }
  }
  CHECK(text.contains(u"page 1 of "_s));
}

TEST_CASE("help can be read by everybody, at every size of text and in the dark look", "[guide][accessibility]") {
  Opened opened;
  opened.window.goTo({u"help"_s, u"hold-a-supervision"_s});
  auto* view = opened.window.currentPage()->findChild<GuideView*>();
  QStringList faults = accessibilityFaultsAtEverySize(opened.window);
  HelpWindow beside(opened.window);
  beside.goTo(u"keys"_s);
  beside.show();
  faults += accessibilityFaultsAtEverySize(beside);
  INFO(faults.join(u'\n').toStdString());
  CHECK(faults.isEmpty());
  CHECK(view->accessibleName() == guideTitle(u"hold-a-supervision"_s));
  const auto lettersOf = [view] { return QFontInfo(view->document()->defaultFont()).pixelSize(); };
  const int before = lettersOf();
  theme().setTextScale(1.5);
  CHECK(lettersOf() > before);
  theme().setTextScale(1.0);
  const QString light = view->document()->toHtml();
  theme().setLook(LookChoice::Dark);
  CHECK(view->document()->toHtml() != light);
  CHECK(view->heading() == guideTitle(u"hold-a-supervision"_s));
  theme().setLook(LookChoice::Light);
}

}  // namespace guide_test
