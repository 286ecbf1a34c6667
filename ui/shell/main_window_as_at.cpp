// SPDX-License-Identifier: MIT
// Every page as at another day: the pages are made anew, for many are told the day when they are made.
#include "ui/shell/as_at.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sidebar_counts.h"

namespace headroom {

void MainWindow::connectAsAt() {
  connect(asAt_, &AsAtBar::otherDayWanted, this, &MainWindow::chooseDay);
  connect(asAt_, &AsAtBar::todayWanted, this, [this] { lookAsAt(std::nullopt); });
  connect(sidebar_, &Sidebar::dayWanted, this, &MainWindow::chooseDay);
  connect(&workspace_, &Workspace::viewerChanged, this, [this] { asAt_->show(workspace_.asAt()); });
}

void MainWindow::chooseDay() {
  if (isLocked() || !workspace_.viewer().person) return;
  if (const auto day = askForDay(workspace_, this)) lookAsAt(day);
}

void MainWindow::lookAsAt(const std::optional<QDate>& day) {
  // What is typed is kept while it can still be saved.
  if (!workspace_.asAt() && !keepAllTyping()) return sayNotKept();
  const Address before = here_;
  workspace_.lookAsAt(day);
  asAt_->show(workspace_.asAt());
  sidebar_->setCounts(overdueCounts(workspace_));
  closePages();
  // A record that is being written is not looked at as at another day.
  const bool stays = before.page != QLatin1String("session");
  const auto listed = pages();
  if (listed.empty()) return;
  goTo(stays ? before : Address{listed.front()->id, {}});
  focusPage();
}

}  // namespace headroom
