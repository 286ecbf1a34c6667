// SPDX-License-Identifier: MIT
// The keys that work everywhere in the window, and the palette that one of them opens.
// What each does is said to people by the shortcut sheet.
#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QShortcut>

#include "ui/shared/message_bar.h"
#include "ui/shared/theme.h"
#include "ui/shell/idle_lock.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/palette.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/sidebar.h"

using namespace Qt::StringLiterals;

namespace headroom {

void MainWindow::bindKeys() {
  const auto key = [this](const char* keys, auto f) {
    connect(new QShortcut(QKeySequence(QLatin1String(keys)), this), &QShortcut::activated, this, f);
  };
  key("Ctrl+K", [this] { openPalette(); });
  key("Alt+Left", [this] { step(-1); });
  key("Alt+Right", [this] { step(1); });
  key("Ctrl+=", [this] { resizeText(0.1); });
  key("Ctrl++", [this] { resizeText(0.1); });
  key("Ctrl+-", [this] { resizeText(-0.1); });
  key("Ctrl+0", [this] { resizeText(1.0 - theme().textScale()); });
  key("Ctrl+,", [this] { openSettings(); });
  key("Ctrl+/", [this] { showShortcutSheet(this); });
  key("Ctrl+Shift+N", [this] { goTo({u"actions"_s, u"new"_s}); });
  key("Ctrl+Shift+S", [this] { openPalette(tr("Start supervision with ")); });
  key("Ctrl+Shift+R", [this] { goTo({u"reflections"_s, u"new"_s}); });
  key("Ctrl+Shift+D", [this] { chooseDay(); });
  key("Ctrl+Z", [this] { takeBackLast(); });
  key("Ctrl+L", [this] { lock(); });
  connect(QApplication::clipboard(), &QClipboard::dataChanged, this, [this] { copiedHere_ = isActiveWindow(); });
  // In a readable file, whoever was only chosen has nothing that a lock could keep: the next would be chosen just so.
  connect(new IdleLock(this), &IdleLock::lockWanted, this, [this] {
    if (workspace_.viewer().keys || workspace_.isEncrypted()) lock();
  });
  key("F11", [this] { sidebar_->setVisible(!sidebar_->isVisible()); });
  key("F6", [this] { focusNextPane(); });
  key("F5", [this] { markStale(); });
  for (int i = 1; i <= 9; ++i) {
    key(qPrintable(u"Alt+%1"_s.arg(i)), [this, i] {
      const auto all = pages();
      if (static_cast<std::size_t>(i) <= all.size()) goTo({all[static_cast<std::size_t>(i - 1)]->id, {}});
    });
  }
}

void MainWindow::openPalette(const QString& typed) {
  if (isLocked()) return;
  Palette palette(workspace_, this);
  palette.type(typed);
  if (palette.exec() == QDialog::Accepted && palette.chosen()) goTo(*palette.chosen());
}

// A field takes its own typing back; otherwise what the page has just done is, as long as it says so.
void MainWindow::takeBackLast() {
  if (currentPage() == nullptr) return;
  for (MessageBar* bar : currentPage()->findChildren<MessageBar*>()) {
    if (bar->kind() != MessageKind::Done || !bar->actionButton()->isVisible()) continue;
    bar->actionButton()->click();
    return;
  }
}

void MainWindow::resizeText(double by) {
  theme().setTextScale(theme().textScale() + by);
  settings_.setTextScale(theme().textScale());
}

void MainWindow::focusPage() {
  if (currentPage() == nullptr) return;
  currentPage()->setFocus(Qt::TabFocusReason);
  if (currentPage()->focusWidget() == nullptr || !currentPage()->isAncestorOf(QApplication::focusWidget()))
    focusNextChild();
}

void MainWindow::focusNextPane() {
  const bool inSidebar = sidebar_->isAncestorOf(QApplication::focusWidget());
  if (inSidebar && currentPage() != nullptr) {
    focusPage();
  } else if (currentPage() == nullptr || !currentPage()->focusNextPane()) {
    sidebar_->show();
    sidebar_->findChild<QWidget*>(u"sidebar.search"_s)->setFocus(Qt::TabFocusReason);
  }
}

}  // namespace headroom
