// SPDX-License-Identifier: MIT
// The window, its dialogs and the first run pass the accessibility lint at 100, 150 and 200% text in 1280 x 720.
#include <QAbstractAnimation>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/caseload/caseload_store.h"
#include "core/exchange/subject_access_actions.h"
#include "core/organisation/organisation_store.h"
#include "core/reflection/note_store.h"
#include "core/reflection/reflection_actions.h"
#include "core/supervision/session_store.h"
#include "core/supervision/supervision_actions.h"
#include "tests/support/catch.h"
#include "tests/support/ui_accessibility.h"
#include "tests/support/ui_council.h"
#include "tests/support/ui_every_page.h"
#include "tests/support/ui_front.h"
#include "tests/support/ui_modal.h"
#include "ui/caseload/allocate_dialog.h"
#include "ui/caseload/give_many_dialog.h"
#include "ui/exchange/import_dialog.h"
#include "ui/exchange/match_dialog.h"
#include "ui/reflection/share_dialog.h"
#include "ui/shared/booking_dialog.h"
#include "ui/shared/recovery_sheet.h"
#include "ui/shared/segmented_control.h"
#include "ui/shell/file_passphrase_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/palette.h"
#include "ui/shell/passphrase_dialog.h"
#include "ui/shell/recover_dialog.h"
#include "ui/shell/restore_dialog.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/sign_in_dialog.h"
#include "ui/shell/unlock_file_dialog.h"
#include "ui/shell/who_dialog.h"
#include "ui/staff/leaving_dialog.h"
#include "ui/trust/subject_access_dialog.h"
#include "ui/welcome/first_questions_dialog.h"
#include "ui/welcome/own_file_dialog.h"
#include "ui/welcome/welcome_window.h"

namespace shell_accessibility_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

void requireSound(QWidget& window) {
  const QStringList faults = accessibilityFaultsAtEverySize(window);
  INFO(faults.join(u'\n').toStdString());
  CHECK(faults.isEmpty());
}

struct Profile {
  QTemporaryDir folder;
  Settings settings{folder.path()};
};

}  // namespace

TEST_CASE("the welcome passes the accessibility lint", "[shell][accessibility]") {
  Profile profile;
  WelcomeWindow welcome({});
  welcome.addFootControl(u"Text size"_s, textSizeControl(profile.settings));
  welcome.addFootControl(u"Look"_s, lookControl(profile.settings));
  requireSound(welcome);
}

TEST_CASE("a size of the text between two choices is a choice of its own", "[shell][settings]") {
  Profile profile;
  theme().setTextScale(1.6);
  const std::unique_ptr<SegmentedControl> control(textSizeControl(profile.settings));
  QString chosen;
  for (const auto* one : control->findChildren<QAbstractButton*>())
    if (one->isChecked()) chosen = one->text();
  theme().setTextScale(1.0);
  CHECK(chosen == u"160%");
}

TEST_CASE("the assistant for a file of one's own passes the accessibility lint", "[shell][accessibility]") {
  OwnFileDialog dialog(kCouncilDay);
  requireSound(dialog);
}

TEST_CASE("the questions after a first import pass the accessibility lint", "[shell][accessibility]") {
  FirstQuestions questions;
  questions.asksManagers = true;
  questions.asksRoles = true;
  questions.asksName = true;
  questions.people = {u"Asha Okafor"_s, u"Cara Bell"_s};
  questions.teams = {{UnitId(1), u"North Family Support and Protection"_s, 7, 92, false, Decimal(15)},
                     {UnitId(2), u"Duty"_s, 4, 11, false, {}}};
  questions.posts = {{PostId(1), u"Asha Okafor"_s, u"Duty"_s}, {PostId(2), u"Cara Bell"_s, u"Duty"_s}};
  FirstQuestionsDialog dialog(questions, [](const FirstAnswers&) { return Result<void>(); });
  requireSound(dialog);
}

TEST_CASE("matching the columns of a list passes the accessibility lint", "[shell][accessibility]") {
  ForeignSheet sheet;
  sheet.title = u"Staff"_s;
  sheet.headings = {u"Who"_s, u"Team"_s, u"Job title"_s, u"WTE"_s};
  for (int i = 0; i < 9; ++i) sheet.rows.push_back({i + 2, {u"Asha Okafor"_s, u"North"_s, u"TM"_s, u"37"_s}});
  MatchDialog dialog({sheet}, {}, kCouncilDay);
  requireSound(dialog);
}

TEST_CASE("the dialogs of the window pass the accessibility lint", "[shell][accessibility]") {
  Profile profile;
  UiCouncil council;
  SECTION("settings") {
    SettingsDialog dialog(profile.settings, QString());
    requireSound(dialog);
  }
  SECTION("search") {
    Palette palette(*council.workspace);
    requireSound(palette);
  }
  SECTION("who is looking") {
    const auto organisation =
        council.workspace->read([](const Desk& desk) { return loadOrganisationOn(desk.records, desk.today()); });
    REQUIRE(organisation);
    WhoDialog dialog(*organisation, kCouncilDay);
    requireSound(dialog);
  }
  SECTION("signing in") {
    SignInDialog dialog(*council.workspace, *council.farah, u"Farah Siddiqui"_s);
    requireSound(dialog);
  }
  SECTION("a passphrase") {
    PassphraseDialog dialog(*council.workspace);
    requireSound(dialog);
  }
  SECTION("a lost passphrase") {
    RecoverDialog dialog(*council.workspace);
    requireSound(dialog);
  }
  SECTION("sharing a note") {
    council.lookAs(*council.farah);
    const auto id = council.workspace->perform([&](WritableDesk& desk) {
      return saveNote(desk, {{},
                             *council.farah,
                             kCouncilDay,
                             u"A visit"_s,
                             u"free"_s,
                             {},
                             false,
                             {{u""_s, u"Ring Priya Nair on 01245 430430."_s}}});
    });
    REQUIRE(id);
    const auto note =
        council.workspace->read([&](const Desk& desk) { return loadNote(desk.records, desk.viewer, *id); });
    REQUIRE(note);
    const IdentifierCheck check({u"Priya Nair"_s}, {});
    ShareDialog dialog(*council.workspace, **note, u"Ring Priya Nair"_s, check);
    requireSound(dialog);
  }
  SECTION("what is held about a person") {
    council.lookAs(*council.director);
    const auto held = council.workspace->read([&](const Desk& desk) { return gatherHeldAbout(desk, *council.farah); });
    REQUIRE((held && *held));
    SubjectAccessDialog dialog(**held, {u"Priya Nair"_s}, kCouncilDay);
    requireSound(dialog);
  }
  SECTION("an encrypted file") {
    UnlockFileDialog dialog(u"/nowhere/team.headroom"_s);
    requireSound(dialog);
  }
  SECTION("who can read a file") {
    for (const auto purpose :
         {FileKeyPurpose::NewFile, FileKeyPurpose::Encrypt, FileKeyPurpose::Change, FileKeyPurpose::TakeOff}) {
      FilePassphraseDialog dialog(purpose, 3);
      requireSound(dialog);
    }
  }
  SECTION("a recovery sheet") {
    RecoverySheetDialog dialog({u"The key of this file"_s, u"Keep it away from the file."_s, u"team.headroom"_s,
                                u"0011 2233 4455"_s, QDate(2026, 7, 24), u"headroom-recovery-sheet"_s});
    requireSound(dialog);
  }
  SECTION("going back to a backup") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"backup.headroom"_s);
    Database::create(path);
    RestoreDialog dialog(path, path);
    requireSound(dialog);
  }
  SECTION("a booked session") {
    const auto id =
        council.workspace->perform([&](WritableDesk& desk) { return planSession(desk, *council.farah, kCouncilDay); });
    REQUIRE(id);
    const auto session = council.workspace->read([&](const Desk& desk) { return loadSession(desk.records, *id); });
    REQUIRE(session);
    BookingDialog dialog(*council.workspace, **session);
    requireSound(dialog);
  }
  SECTION("the keys") {
    QStringList faults{u"the sheet was never shown"_s};
    inNextDialog<QDialog>([&faults](QDialog& sheet) {
      faults = accessibilityFaultsAtEverySize(sheet);
      sheet.reject();
    });
    showShortcutSheet(nullptr);
    INFO(faults.join(u'\n').toStdString());
    CHECK(faults.isEmpty());
  }
}

TEST_CASE("an import with its preview passes the accessibility lint", "[shell][accessibility]") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"lint.headroom"_s);
  Database::create(path);
  ImportDialog dialog(path, kCouncilDay);
  dialog.show();
  SECTION("before a file is chosen") { requireSound(dialog); }
  SECTION("with rows to add and rejects to read") {
    QSignalSpy previewed(&dialog, &ImportDialog::previewed);
    dialog.read(QStringLiteral(HEADROOM_SOURCE_DIR "/tests/fixtures/annex-a-2021.xlsx"));
    REQUIRE(previewed.wait(30'000));
    REQUIRE_FALSE(dialog.preview()->rejects.empty());
    requireSound(dialog);
  }
}

TEST_CASE("the page of shared notes passes the accessibility lint", "[shell][accessibility]") {
  Profile profile;
  UiCouncil council;
  MainWindow window(*council.workspace, profile.settings);
  window.lookAs(*council.farah);
  window.goTo({u"shared"_s, {}});
  requireSound(window);
}

TEST_CASE("the pages about one person pass the accessibility lint", "[shell][accessibility]") {
  Profile profile;
  UiCouncil council;
  council.superviseAshby();
  council.lookAs(*council.priya);
  const auto farah = council.workspace->read(
      [&](const Desk& desk) { return loadOrganisationOn(desk.records, desk.today()).person(*council.farah)->code; });
  REQUIRE(farah);
  SECTION("the person") {
    MainWindow window(*council.workspace, profile.settings);
    window.lookAs(*council.priya);
    window.goTo({u"person"_s, *farah});
    requireSound(window);
  }
  SECTION("what stands before a supervision, and the agreement") {
    for (const QString& page : {u"brief"_s, u"agreement"_s}) {
      MainWindow window(*council.workspace, profile.settings);
      window.lookAs(*council.priya);
      window.goTo({page, *farah});
      INFO(page.toStdString());
      requireSound(window);
    }
  }
  SECTION("a case, and giving it to somebody") {
    council.lookAs(*council.priya);
    const auto facts = council.workspace->read(
        [&](const Desk& desk) { return loadFactsOfPerson(desk.records, desk.today(), *council.farah); });
    REQUIRE((facts && !facts->cases.empty()));
    const CaseId id = facts->cases.front().id;
    MainWindow window(*council.workspace, profile.settings);
    window.lookAs(*council.priya);
    window.goTo({u"case"_s, u"case:%1"_s.arg(id.value())});
    requireSound(window);
    AllocateDialog allocate(*council.workspace, id);
    requireSound(allocate);
    const auto cases = council.workspace->read([](const Desk& desk) { return readCases(desk, {std::nullopt, true}); });
    REQUIRE((cases && cases->led.size() > 1));
    GiveManyDialog many(*council.workspace, {cases->led[0], cases->led[1]}, cases->leads);
    requireSound(many);
    const auto staff = council.workspace->read([](const Desk& desk) { return readStaff(desk, {}); });
    REQUIRE(staff);
    LeavingDialog leaving(*council.workspace, *staff, *council.farah);
    requireSound(leaving);
  }
  SECTION("the session, opened at 100, 150 and 200% text") {
    const double before = theme().textScale();
    for (const double scale : {1.0, 1.5, 2.0}) {
      theme().setTextScale(scale);
      MainWindow window(*council.workspace, profile.settings);
      window.resize(1280, 720);
      window.show();
      window.lookAs(*council.priya);
      window.goTo({u"session"_s, u"start:"_s + *farah});
      const QStringList faults = accessibilityFaults(window);
      INFO(scale);
      INFO(faults.join(u'\n').toStdString());
      CHECK(faults.isEmpty());
    }
    theme().setTextScale(before);
  }
}

TEST_CASE("F6 goes round the window and lands on named things alone", "[shell][accessibility]") {
  Profile profile;
  UiCouncil council;
  MainWindow window(*council.workspace, profile.settings);
  window.show();
  bringToFront(&window);
  onEveryPage(window, council, [&] {
    bool inPage = false, inSidebar = false;
    for (int step = 0; step < 4; ++step) {
      QTest::keyClick(&window, Qt::Key_F6);
      QWidget* at = QApplication::focusWidget();
      REQUIRE(at != nullptr);
      INFO(at->objectName().toStdString());
      QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(at);
      REQUIRE(heard != nullptr);
      CHECK_FALSE((heard->text(QAccessible::Name).isEmpty() && heard->relations(QAccessible::Label).isEmpty()));
      inPage = inPage || window.currentPage()->isAncestorOf(at);
      inSidebar = inSidebar || window.findChild<QWidget*>(u"sidebar"_s)->isAncestorOf(at);
    }
    CHECK(inPage);
    CHECK(inSidebar);
  });
}

TEST_CASE("the sidebar keeps its words at 125% text in the usual windows", "[shell][accessibility]") {
  Profile profile;
  UiCouncil council;
  const double before = theme().textScale();
  for (const QSize size : {QSize(1366, 768), QSize(1280, 720)}) {
    for (const double scale : {1.0, 1.25}) {
      theme().setTextScale(scale);
      MainWindow window(*council.workspace, profile.settings);
      window.resize(size);
      window.show();
      window.lookAs(*council.director);
      INFO(scale);
      CHECK(window.size() == size);
      for (const auto* line : window.findChildren<QPushButton*>(QRegularExpression(u"^nav\\."_s))) {
        CHECK_FALSE(line->text().isEmpty());
        CHECK(line->height() >= line->fontMetrics().height());
      }
    }
  }
  theme().setTextScale(before);
}

TEST_CASE("what is gone to is heard by its title, has headings, and nothing on it moves by itself",
          "[shell][accessibility]") {
  Profile profile;
  UiCouncil council;
  MainWindow window(*council.workspace, profile.settings);
  window.show();
  bringToFront(&window);
  onEveryPage(window, council, [&] {
    Page* page = window.currentPage();
    REQUIRE(page != nullptr);
    // A screen reader says the named group that the keyboard comes into.
    const QWidget* at = QApplication::focusWidget();
    REQUIRE(at != nullptr);
    CHECK((at == page || page->isAncestorOf(at)));
    QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(page);
    REQUIRE(heard != nullptr);
    CHECK(heard->role() == QAccessible::Grouping);
    CHECK(heard->text(QAccessible::Name) == page->title());
    CHECK(window.windowTitle().startsWith(page->title()));
    QStringList headings;
    for (QWidget* label : page->findChildren<QLabel*>()) {
      const QAccessibleInterface* one = QAccessible::queryAccessibleInterface(label);
      if (label->isVisible() && one != nullptr && one->role() == QAccessible::Heading)
        headings << one->text(QAccessible::Name);
    }
    CHECK_FALSE(headings.isEmpty());
    CHECK_FALSE(headings.contains(QString()));
    CHECK(window.findChildren<QAbstractAnimation*>().isEmpty());
  });
}

TEST_CASE("the window passes the accessibility lint on every page of every role", "[shell][accessibility]") {
  Profile profile;
  UiCouncil council;
  MainWindow window(*council.workspace, profile.settings);
  window.show();
  onEveryPage(window, council, [&] { requireSound(window); });
}

}  // namespace shell_accessibility_test
