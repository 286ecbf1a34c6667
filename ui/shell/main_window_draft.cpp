// SPDX-License-Identifier: MIT
// Words that are not saved yet: kept before a page gives way, and offered when the program ended without a chance to
// save them. The page that they belong to compares and restores them.
#include <QDateTime>
#include <QMessageBox>
#include <QPushButton>

#include "core/desk/draft_store.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/status_words.h"
#include "ui/shell/main_window.h"

using namespace Qt::StringLiterals;

namespace headroom {

void MainWindow::offerDraft() {
  const auto drafts = workspace_.read([](const Desk& desk) { return loadDrafts(desk.records, desk.viewer); });
  // What is said already, as that the file is open only to read, comes first.
  if (!drafts || drafts->empty() || !messages_->sentence().isEmpty()) return;
  const Draft& draft = drafts->front();
  const bool isNote = draft.form.startsWith(u"note:");
  const Address address{isNote ? u"reflections"_s : u"session"_s, draft.form.section(u':', 1)};
  if (here_.page == address.page) return;
  const QDateTime at = QDateTime::fromMSecsSinceEpoch(draft.savedAt);
  const QString when = at.date() == workspace_.today() ? clockTime(at.time()) : shortDate(at.date());
  messages_->showMessage(MessageKind::Info, tr("We kept your draft of %1, saved %2.").arg(draft.title, when),
                         tr("Open it"), [this, address] { goTo(address); });
}

bool MainWindow::keepAllTyping() {
  bool kept = true;
  for (const auto& [id, page] : pages_) kept = page->keepTyping() && kept;
  if (!kept) {
    sayNotKept();
  } else if (Page* page = currentPage()) {
    page->left();
  }
  return kept;
}

void MainWindow::sayNotKept() {
  messages_->showMessage(MessageKind::Error,
                         tr("What you typed could not be saved, so it stays on the screen. Copy it, or try again."));
}

bool MainWindow::mayLoseTyping() {
  QMessageBox box(QMessageBox::Warning, tr("Not saved"),
                  tr("What you typed could not be saved. Close all the same, and lose it?"), QMessageBox::NoButton,
                  this);
  box.setTextFormat(Qt::PlainText);
  QAbstractButton* lose = box.addButton(tr("Close and lose it"), QMessageBox::DestructiveRole);
  QPushButton* stay = box.addButton(tr("Stay"), QMessageBox::RejectRole);
  box.setDefaultButton(stay);
  box.exec();
  return box.clickedButton() == lose;
}

}  // namespace headroom
