// SPDX-License-Identifier: MIT
// The sample's pages and dialogs in a window and at a text size, and what of their words is cut.
#pragma once
#include <QApplication>
#include <QFileDialog>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>

#include "core/caseload/caseload_store.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/session_store.h"
#include "tests/support/catch.h"
#include "tests/support/sample_file.h"
#include "tests/support/ui_cut_words.h"
#include "ui/shared/on_screen.h"
#include "ui/shared/theme.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_registry.h"

namespace headroom::test {

using namespace Qt::StringLiterals;

inline const QDate kLookedOn(2026, 7, 24);

struct Looked {
  double text = 1;
  QSize size;
};

/// The sample on a fixed day, and the faults of whatever page is shown.
struct Pages {
  QTemporaryDir folder;
  Settings settings{folder.filePath(u"profile"_s)};
  QString path = folder.filePath(u"Northmere.headroom"_s);
  std::unique_ptr<Workspace> workspace;
  std::unique_ptr<MainWindow> window;
  Looked looked;
  QStringList faults;
  /// What is looked for on each page and dialog.
  std::function<QStringList(QWidget&)> check = cutWords;
  double before = theme().textScale();

  Pages() {
    sampleAt(path, kLookedOn);
    workspace = std::make_unique<Workspace>(Database::open(path, OpenMode::ReadWrite),
                                            Clock::fixed(QDateTime(kLookedOn, QTime(10, 42))));
  }
  ~Pages() { theme().setTextScale(before); }
  Q_DISABLE_COPY_MOVE(Pages)

  void open(const Looked& how) {
    window.reset();
    looked = how;
    theme().setTextScale(how.text);
    window = std::make_unique<MainWindow>(*workspace, settings);
    window->resize(how.size);
    window->show();
  }
  PersonId person(const QString& code) const {
    const auto found = workspace->read([&code](const Desk& desk) {
      return std::optional(loadOrganisationOn(desk.records, kLookedOn).personByCode(code)->id);
    });
    REQUIRE(found);
    return **found;
  }
  HomeRole home(PersonId who) const {
    const auto organisation =
        workspace->read([](const Desk& desk) { return loadOrganisationOn(desk.records, desk.today()); });
    REQUIRE(organisation);
    return accessOf(*organisation, Viewer{who}, kLookedOn).home();
  }
  void look(const QString& what) {
    for (int i = 0; i < 8; ++i) QApplication::processEvents();
    const QString where = u"%1 at %2% in %3x%4: "_s.arg(what)
                              .arg(qRound(looked.text * 100))
                              .arg(looked.size.width())
                              .arg(looked.size.height());
    if (window->size() != looked.size)
      faults << where + u"the window grew to %1x%2"_s.arg(window->width()).arg(window->height());
    for (const QString& fault : check(*window)) faults << where + fault;
  }
  void lookAtAll(const QString& code) {
    const PersonId who = person(code);
    window->lookAs(who);
    for (const PageEntry* page : pagesFor(home(who))) {
      window->goTo({page->id, {}});
      look(code + u' ' + page->id);
    }
  }
  /// As a screen of that size leaves it.
  void fit(QDialog& dialog) const {
    const QRect placed = placedOnScreen({dialog.pos(), dialog.size()}, {QPoint(), looked.size});
    if (placed.size() == dialog.size()) return;
    dialog.setMinimumSize(dialog.minimumSize().boundedTo(placed.size()));
    dialog.setGeometry(placed);
  }
  /// Every dialog that a button of that page opens; how many.
  int lookAtDialogs(const QString& code, const QString& page) {
    int opened = 0;
    window->goTo({page, {}});
    for (int i = 0; i < 4; ++i) QApplication::processEvents();
    QStringList asking;
    for (const QPushButton* button : window->currentPage()->findChildren<QPushButton*>())
      if (button->text().endsWith(u"…") && button->isVisible() && button->isEnabled()) asking << button->objectName();
    for (const QString& name : asking) {
      auto* button = window->currentPage()->findChild<QPushButton*>(name);
      if (button == nullptr || !button->isVisible() || !button->isEnabled()) continue;
      QTimer look;
      QObject::connect(&look, &QTimer::timeout, &look, [&] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr || !dialog->isVisible()) return;
        look.stop();
        ++opened;
        fit(*dialog);
        for (int i = 0; i < 4; ++i) QApplication::processEvents();
        if (qobject_cast<QFileDialog*>(dialog) == nullptr)
          for (const QString& fault : check(*dialog))
            faults << u"%1 %2 %3 at %4% in %5x%6: %7"_s.arg(code, page, name)
                          .arg(qRound(looked.text * 100))
                          .arg(looked.size.width())
                          .arg(looked.size.height())
                          .arg(fault);
        dialog->reject();
      });
      look.start(1);
      button->click();
      for (int i = 0; i < 4; ++i) QApplication::processEvents();
      look.stop();
      if (window->currentPage()->objectName() != u"page."_s + page) window->goTo({page, {}});
    }
    return opened;
  }
  void lookAt(const Address& address) {
    window->goTo(address);
    look(address.page);
  }
  void lookAtSections(const Address& address) {
    window->goTo(address);
    auto* agenda = window->findChild<QListWidget*>(u"session.agenda"_s);
    REQUIRE(agenda != nullptr);
    for (int row = 0; row < agenda->count(); ++row) {
      agenda->setCurrentRow(row);
      look(address.page + u' ' + agenda->item(row)->text());
    }
  }
  /// A person, their brief and agreement, a case, and a session that was held and one that begins.
  void lookAtSubjects(const QString& code) {
    const PersonId who = person(code);
    lookAt({u"person"_s, code});
    lookAt({u"brief"_s, code});
    lookAt({u"agreement"_s, code});
    const auto held =
        workspace->read([&](const Desk& desk) { return loadFactsOfPerson(desk.records, kLookedOn, who); });
    REQUIRE((held && !held->cases.empty()));
    lookAt({u"case"_s, u"case:%1"_s.arg(held->cases.front().id.value())});
    const auto sessions = workspace->read([&](const Desk& desk) { return loadSessionsOf(desk.records, who, 20); });
    REQUIRE(sessions);
    for (const Session& session : *sessions) {
      if (!wasHeld(session.state)) continue;
      lookAtSections({u"session"_s, QString::number(session.id.value())});
      break;
    }
    lookAtSections({u"session"_s, u"start:"_s + code});
  }
};

inline std::vector<Looked> everyLook() {
  std::vector<Looked> all;
  for (const double text : {1.0, 1.25, 1.5, 2.0})
    for (const QSize size : {QSize(1366, 768), QSize(1280, 720), QSize(1440, 900)}) all.push_back({text, size});
  // What a screen of 1366 x 768 at a display scale of 150% has room for.
  all.push_back({1.0, QSize(910, 512)});
  return all;
}

}  // namespace headroom::test
