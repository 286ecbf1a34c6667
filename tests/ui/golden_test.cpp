// SPDX-License-Identifier: MIT
// The main pages as they look with the sample, against the pictures in tests/fixtures/golden.
// HEADROOM_REFRESH_GOLDEN=1 ui_tests "[golden]" draws them anew; the commit then says what changed and why.
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include "core/organisation/organisation_store.h"
#include "core/supervision/session_store.h"
#include "core/supervision/supervision_actions.h"
#include "tests/support/catch.h"
#include "tests/support/sample_file.h"
#include "tests/support/ui_golden.h"
#include "ui/shared/label.h"
#include "ui/shared/page_header.h"
#include "ui/shell/main_window.h"
#include "ui/welcome/welcome_window.h"

namespace golden_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 7, 24);
const QSize kSize(1366, 768);

/// The sample on a fixed day, in which Priya has begun a session with Farah.
struct Northmere {
  QTemporaryDir folder;
  Settings settings{folder.filePath(u"profile"_s)};
  QString path = folder.filePath(u"Northmere.headroom"_s);
  std::unique_ptr<Workspace> workspace;

  Northmere() {
    sampleAt(path, kDay);
    workspace = std::make_unique<Workspace>(Database::open(path, OpenMode::ReadWrite),
                                            Clock::fixed(QDateTime(kDay, QTime(10, 42))));
    workspace->setViewer({person(u"priya-nair"_s)});
    // Where they meet is said: a start that holds nothing is taken back when its supervisor comes to the window.
    REQUIRE(workspace->perform([&](WritableDesk& desk) -> Result<SessionRecord> {
      SessionRecord begun = *loadRecord(desk.records, TRY(startSession(desk, person(u"farah-siddiqui"_s))));
      begun.session.location = u"the office"_s;
      return saveSession(desk, begun);
    }));
  }
  PersonId person(const QString& code) const {
    const auto found = workspace->read([&code](const Desk& desk) {
      return std::optional(loadOrganisationOn(desk.records, kDay).personByCode(code)->id);
    });
    REQUIRE(found);
    return **found;
  }
};

struct Style {
  QString name;
  LookChoice look;
  double text;

  void put() const {
    theme().setLook(look);
    theme().setTextScale(text);
  }
};

const Style kUsual{u"light-100"_s, LookChoice::Light, 1.0};
const std::vector<Style> kStyles{
    kUsual, {u"dark-100"_s, LookChoice::Dark, 1.0}, {u"light-150"_s, LookChoice::Light, 1.5}};

/// Puts the style back even when a test ends early.
struct Dressed {
  explicit Dressed(const Style& style) { style.put(); }
  ~Dressed() { kUsual.put(); }
  Q_DISABLE_COPY_MOVE(Dressed)
};

/// Nothing has the focus: a ring stands where the page was left, which is not what the picture is about.
QImage pictureOf(QWidget& window) {
  for (int i = 0; i < 2; ++i) QApplication::processEvents();
  if (QWidget* focused = QApplication::focusWidget()) focused->clearFocus();
  QApplication::processEvents();
  return window.grab().toImage();
}

struct Drawn {
  QString name, viewer;
  Address address;
};

const std::vector<Drawn> kPages{{u"balance"_s, u"joan-adeyemi"_s, {u"balance"_s, {}}},
                                {u"moves"_s, u"priya-nair"_s, {u"moves"_s, {}}},
                                {u"trends"_s, u"priya-nair"_s, {u"trends"_s, {}}},
                                {u"staff"_s, u"priya-nair"_s, {u"staff"_s, {}}},
                                {u"today"_s, u"priya-nair"_s, {u"today"_s, {}}},
                                {u"team"_s, u"priya-nair"_s, {u"people"_s, {}}},
                                {u"person"_s, u"priya-nair"_s, {u"person"_s, u"farah-siddiqui"_s}},
                                {u"supervision"_s, u"priya-nair"_s, {u"supervision"_s, {}}},
                                {u"session"_s, u"priya-nair"_s, {u"session"_s, u"start:farah-siddiqui"_s}},
                                {u"mywork"_s, u"farah-siddiqui"_s, {u"mywork"_s, {}}},
                                {u"reflections"_s, u"farah-siddiqui"_s, {u"reflections"_s, {}}}};

void requireGolden(const QImage& picture, const QString& name) {
  const GoldenVerdict verdict = compareWithGolden(picture, name);
  INFO(verdict.sentence.toStdString());
  CHECK(verdict.same);
}

}  // namespace

TEST_CASE("the main pages look as their golden images do", "[golden]") {
  Northmere northmere;
  for (const Style& style : kStyles) {
    const Dressed dressed(style);
    MainWindow window(*northmere.workspace, northmere.settings);
    window.resize(kSize);
    window.show();
    for (const Drawn& page : kPages) {
      window.lookAs(northmere.person(page.viewer));
      window.goTo(page.address);
      REQUIRE(window.address().page == page.address.page);
      requireGolden(pictureOf(window), page.name + u'-' + style.name);
    }
  }
}

TEST_CASE("the welcome looks as its golden images do", "[golden]") {
  for (const Style& style : kStyles) {
    const Dressed dressed(style);
    WelcomeWindow welcome({});
    welcome.resize(kSize);
    welcome.show();
    QTest::mouseMove(&welcome, QPoint(1, 1));  // from whatever the pointer of an earlier test is over
    requireGolden(pictureOf(welcome), u"welcome-"_s + style.name);
  }
}

TEST_CASE("a golden image notices one other word on the page", "[golden]") {
  if (qEnvironmentVariableIsSet("HEADROOM_REFRESH_GOLDEN")) return;  // it would keep the wrong word
  Northmere northmere;
  const Dressed dressed(kUsual);
  MainWindow window(*northmere.workspace, northmere.settings);
  window.resize(kSize);
  window.show();
  window.lookAs(northmere.person(u"priya-nair"_s));
  window.goTo({u"supervision"_s, {}});
  auto* header = window.currentPage()->findChild<PageHeader*>();
  REQUIRE(header != nullptr);
  const QString subtitle = header->findChild<ElidedLabel*>()->fullText();
  header->setSubtitle(QString(subtitle).replace(u"past"_s, u"after"_s));
  REQUIRE(header->findChild<ElidedLabel*>()->fullText() != subtitle);
  CHECK_FALSE(compareWithGolden(pictureOf(window), u"supervision-light-100"_s).same);
  header->setSubtitle(subtitle);
  requireGolden(pictureOf(window), u"supervision-light-100"_s);
}

}  // namespace golden_test
