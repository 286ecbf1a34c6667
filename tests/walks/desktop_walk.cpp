// SPDX-License-Identifier: MIT
// At home on the desktop: files that are dropped, those that were open before, an end from outside, a start after one
// that was no end, the text for IT, and how window and columns were left.
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QUrl>

#include <array>
#include <csignal>
#include <vector>

#include "core/base/platform.h"
#include "core/store/query.h"
#include "tests/support/ui_running.h"
#include "tests/support/ui_walk.h"
#include "ui/exchange/import_dialog.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/table_view.h"
#include "ui/shell/diagnosis_dialog.h"
#include "ui/shell/owner_mark.h"
#include "ui/shell/settings_dialog.h"

namespace desktop_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kWorkbook = QStringLiteral(HEADROOM_SOURCE_DIR "/tests/fixtures/annex-a-2021.xlsx");

struct OnDesktop : NorthmereWalk {
  std::vector<QStringList> started;

  void begin(const QString& who = u"Priya Nair"_s) {
    start(who);
    program->setStarter([this](const QStringList& words) {
      started.push_back(words);
      return true;
    });
    window().show();
    bringToFront(&window());
  }
  /// As a file manager hands them over, on that part; whether the part takes them.
  static bool drop(QWidget& onto, const QStringList& paths) {
    QMimeData brought;
    QList<QUrl> urls;
    for (const QString& path : paths) urls << QUrl::fromLocalFile(path);
    brought.setUrls(urls);
    brought.setText(paths.join(u'\n'));
    QDragEnterEvent over(QPoint(4, 4), Qt::CopyAction | Qt::MoveAction, &brought, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&onto, &over);
    QDropEvent let(QPointF(4, 4), Qt::CopyAction | Qt::MoveAction, &brought, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&onto, &let);
    CHECK(let.dropAction() != Qt::MoveAction);
    const bool isTaken = over.isAccepted() && let.isAccepted();
    settle();
    return isTaken;
  }
  QString other(const QString& name) const {
    const QString at = folder.filePath(name);
    sampleAt(at, kWalkDay);
    return at;
  }
  QString mark() const { return QDir(settings.dataFolder()).filePath(u"open/"_s + placeName(path)); }
  /// As a program leaves it that was killed.
  void leaveMark() const {
    REQUIRE(QDir(settings.dataFolder()).mkpath(u"open"_s));
    QFile left(mark());
    REQUIRE(left.open(QIODevice::WriteOnly));
  }
  /// Whether the file has them, in a record or in a draft.
  bool holds(const QString& words) const {
    const Database file = records();
    Query found(file,
                u"SELECT 1 FROM session_section WHERE body LIKE '%' || ?1 || '%' UNION ALL SELECT 1 FROM draft "
                u"WHERE body LIKE '%' || ?1 || '%'");
    found.bind(words);
    return found.next();
  }
};

}  // namespace

TEST_CASE("a file that is dropped on the window opens in a window of its own, and a workbook is brought in",
          "[walk][desktop]") {
  OnDesktop walk;
  walk.begin(u"Ruth Calder"_s);
  const QString other = walk.other(u"other.headroom"_s);
  CHECK(OnDesktop::drop(walk.window(), {other}));
  REQUIRE(walk.started.size() == 1);
  CHECK(walk.started.front() == QStringList{other, u"--profile"_s, walk.settings.profile()});
  // On a field that would take the path among its words.
  walk.window().goTo({u"cases"_s, {}});
  auto& filter = part<QLineEdit>(walk.page(u"cases"_s), u"cases/filter"_s);
  bool isRead = false;
  inNextDialog<ImportDialog>([&isRead](ImportDialog& dialog) {
    QSignalSpy previewed(&dialog, &ImportDialog::previewed);
    isRead = dialog.preview() != nullptr || previewed.wait(30'000);
    dialog.done(QDialog::Rejected);
  });
  CHECK(OnDesktop::drop(filter, {kWorkbook}));
  CHECK(isRead);
  CHECK(filter.text().isEmpty());
  CHECK(walk.started.size() == 1);
  // A locked window brings nothing in.
  walk.window().lock();
  if (walk.window().isLocked()) CHECK(OnDesktop::drop(walk.window(), {kWorkbook}));
}

TEST_CASE("a file that is dropped on the welcome opens there, and a workbook asks where it goes", "[walk][desktop]") {
  OnDesktop walk;
  walk.program = std::make_unique<Program>(walk.settings, walk.clock);
  walk.program->showWelcome();
  bool isRead = false;
  inNextDialog<ImportDialog>([&isRead](ImportDialog& dialog) {
    QSignalSpy previewed(&dialog, &ImportDialog::previewed);
    isRead = dialog.preview() != nullptr || previewed.wait(30'000);
    dialog.done(QDialog::Rejected);
  });
  CHECK(OnDesktop::drop(*walk.program->welcome(), {kWorkbook}));
  CHECK(isRead);
  NorthmereWalk::lookAs(u"Priya Nair"_s);
  CHECK(OnDesktop::drop(*walk.program->welcome(), {walk.path}));
  REQUIRE(walk.program->window() != nullptr);
  CHECK(walk.window().isVisible());
  CHECK_FALSE(walk.program->welcome()->isVisible());
}

TEST_CASE("files that were open before are offered by their names in Settings, and those that are gone are not",
          "[walk][desktop]") {
  OnDesktop walk;
  const QString other = walk.other(u"Westmere.headroom"_s);
  walk.settings.addRecentFile(walk.folder.filePath(u"gone.headroom"_s));
  walk.settings.addRecentFile(other);
  walk.begin();
  QStringList offered;
  inNextDialog<SettingsDialog>([&offered](SettingsDialog& dialog) {
    for (const auto* one : dialog.findChildren<QPushButton*>(u"settings.recent"_s)) offered << one->text();
    press(dialog, u"settings.recent"_s);
  });
  QTest::keyClick(&walk.window(), Qt::Key_Comma, Qt::ControlModifier);
  CHECK(offered == QStringList{u"Open Westmere"_s});
  REQUIRE(walk.started.size() == 1);
  CHECK(walk.started.front().value(0) == other);
}

TEST_CASE("Ctrl+Q closes the window and keeps what is typed", "[walk][desktop]") {
  OnDesktop walk;
  walk.begin();
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(u"Farah Siddiqui"_s)});
  type(walk.page(u"session"_s), u"text.wellbeing"_s, u"Sleeps badly"_s);
  key(walk.page(u"session"_s), u"text.wellbeing"_s, Qt::Key_Q, Qt::ControlModifier);
  CHECK_FALSE(walk.window().isVisible());
  CHECK(walk.holds(u"Sleeps badly"_s));
}

TEST_CASE("an end that comes from outside keeps what is typed on a page and in a dialog, and the program ends",
          "[walk][desktop][running]") {
  OnDesktop walk;
  walk.begin();
  const std::array asks{SIGTERM, SIGHUP, SIGINT};
  std::array<struct sigaction, 3> before{};
  for (std::size_t i = 0; i < asks.size(); ++i) ::sigaction(asks.at(i), nullptr, &before.at(i));
  platform::whenAskedToEnd(walk.program.get(), [&walk] { walk.program->end(); });
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(u"Farah Siddiqui"_s)});
  type(walk.page(u"session"_s), u"text.wellbeing"_s, u"Sleeps badly"_s);
  bool wasInDialog = false;
  QTimer ask;
  QObject::connect(&ask, &QTimer::timeout, [&] {
    wasInDialog = QApplication::activeModalWidget() != nullptr;
    if (!wasInDialog) return;
    ask.stop();
    ::raise(SIGTERM);
  });
  inNextDialog<QDialog>([&](QDialog& dialog) {
    auto* words = dialog.findChild<QPlainTextEdit*>();
    REQUIRE(words != nullptr);
    QTest::keyClicks(words, u"Because of court"_s);
    ask.start(1);
  });
  QTimer::singleShot(0, &walk.window(), [&walk] {
    FormDialog form(walk.window().workspace(), u"anything"_s, u"Anything"_s, &walk.window());
    form.addText(u"Why"_s, u"why"_s);
    form.onSave(u"Save"_s, [] { return true; });
    CHECK(form.exec() == QDialog::Rejected);
  });
  QApplication::exec();
  for (std::size_t i = 0; i < asks.size(); ++i) ::sigaction(asks.at(i), &before.at(i), nullptr);
  CHECK(wasInDialog);
  CHECK(walk.program->isEnding());
  CHECK(walk.holds(u"Sleeps badly"_s));
  CHECK(walk.holds(u"Because of court"_s));
  CHECK(QFile::exists(walk.mark()));
  walk.program.reset();
  CHECK_FALSE(QFile::exists(walk.mark()));
}

TEST_CASE("after a start that came to no end it is said so once, with the draft and the text for IT",
          "[walk][desktop]") {
  OnDesktop walk;
  walk.begin();
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(u"Farah Siddiqui"_s)});
  type(walk.page(u"session"_s), u"text.wellbeing"_s, u"Sleeps badly"_s);
  runOut(walk.page(u"session"_s), 800);
  walk.cutPower();
  walk.leaveMark();
  walk.start();
  walk.window().show();
  MessageBar& bar = walk.window().messages();
  INFO(bar.sentence().toStdString());
  CHECK(bar.sentence().startsWith(u"Headroom did not end properly last time. We kept your draft of "_s));
  CHECK(bar.actionButton()->text() == u"Open it");
  QString text;
  inNextDialog<DiagnosisDialog>([&text](DiagnosisDialog& dialog) {
    text = part<QPlainTextEdit>(dialog, u"diagnosis.text"_s).toPlainText();
    dialog.reject();
  });
  press(bar, u"messageBar/also"_s);
  CHECK(text.startsWith(u"headroom "_s));
  walk.closeWindow();
  walk.start();
  CHECK_FALSE(walk.window().messages().sentence().contains(u"did not end properly"_s));
  // Without a draft.
  OnDesktop bare;
  bare.settings.setViewerCode(bare.path, bare.code(u"Ruth Calder"_s));
  bare.leaveMark();
  bare.start();
  CHECK(bare.window().messages().sentence() ==
        u"Headroom did not end properly last time. Everything that was saved is there.");
  CHECK(bare.window().messages().actionButton()->isHidden());
}

TEST_CASE("the text for IT is shown before it is saved, and names nobody", "[walk][desktop]") {
  OnDesktop walk;
  walk.begin();
  const QString to = walk.folder.filePath(u"for-it"_s);
  QString shown, said;
  inNextDialog<SettingsDialog>([](SettingsDialog& dialog) { press(dialog, u"settings.diagnosis"_s); });
  auto* follows = new QTimer(&walk.window());
  QObject::connect(follows, &QTimer::timeout, [&, follows] {
    auto* dialog = qobject_cast<DiagnosisDialog*>(QApplication::activeModalWidget());
    if (dialog == nullptr) return;
    follows->stop();
    shown = part<QPlainTextEdit>(*dialog, u"diagnosis.text"_s).toPlainText();
    answerFileDialog(to);
    press(*dialog, u"diagnosis.save"_s);
    said = part<QLabel>(*dialog, u"diagnosis.said"_s).text();
    dialog->accept();
  });
  follows->start(1);
  QTest::keyClick(&walk.window(), Qt::Key_Comma, Qt::ControlModifier);
  CHECK(said == u"Saved as for-it.txt.");
  QFile saved(to + u".txt"_s);
  REQUIRE(saved.open(QIODevice::ReadOnly));
  CHECK(QString::fromUtf8(saved.readAll()) == shown);
  CHECK(shown.contains(u"rows of person: "_s));
  CHECK(shown.contains(u"size of text: as the desktop"_s));
  CHECK_FALSE(shown.contains(u"northmere"_s, Qt::CaseInsensitive));
  CHECK_FALSE(shown.contains(walk.folder.path()));
  const Database file = walk.records();
  for (const Person& one : loadOrganisationOn(file, kWalkDay).people)
    CHECK_FALSE(shown.contains(one.name.section(u' ', -1)));
}

TEST_CASE("the window comes back as large as it was, and a column as wide as it was drawn", "[walk][desktop]") {
  OnDesktop walk;
  walk.begin();
  walk.window().resize(1366, 720);
  walk.window().goTo({u"cases"_s, {}});
  const auto table = [&walk]() -> TableView& { return part<TableView>(walk.page(u"cases"_s), u"cases/table"_s); };
  constexpr int kLead = 3;
  const auto edgeOfLead = [&table] {
    const QHeaderView& header = *table().horizontalHeader();
    return QPoint(header.sectionViewportPosition(kLead) + header.sectionSize(kLead) - 1, header.height() / 2);
  };
  const int before = table().columnWidth(kLead);
  const auto draw = [&](int by) {
    QHeaderView& header = *table().horizontalHeader();
    const QPoint edge = edgeOfLead();
    QTest::mouseMove(header.viewport(), edge);
    QTest::mousePress(header.viewport(), Qt::LeftButton, {}, edge);
    QTest::mouseMove(header.viewport(), edge + QPoint(by / 2, 0));
    QTest::mouseMove(header.viewport(), edge + QPoint(by, 0));
    QTest::mouseRelease(header.viewport(), Qt::LeftButton, {}, edge + QPoint(by, 0));
    settle();
  };
  draw(-40);
  const int drawn = table().columnWidth(kLead);
  REQUIRE(drawn == before - 40);
  walk.window().resize(1360, 720);
  settle();
  CHECK(table().columnWidth(kLead) == drawn);
  // One that the screen here has room for: newer Qt makes a window that comes back no larger than its screen.
  const QSize kept(800, 700);
  walk.window().resize(kept);
  settle();
  REQUIRE(walk.window().size() == kept);
  walk.closeWindow();
  walk.start();
  walk.window().show();
  CHECK(walk.window().size() == kept);
  walk.window().resize(1360, 720);
  walk.window().goTo({u"cases"_s, {}});
  settle();
  CHECK(table().columnWidth(kLead) == drawn);
  // A double click on the edge gives the width back to the table.
  QHeaderView& header = *table().horizontalHeader();
  QTest::mouseMove(header.viewport(), edgeOfLead());
  QTest::mouseDClick(header.viewport(), Qt::LeftButton, {}, edgeOfLead());
  settle();
  CHECK(table().columnWidth(kLead) > drawn);
  walk.window().showMaximized();
  walk.closeWindow();
  walk.start();
  walk.window().show();
  CHECK(walk.window().isMaximized());
}

}  // namespace desktop_walk
