// SPDX-License-Identifier: MIT
// Where the keyboard was is noted while the part is still among its neighbours, and looked at again after the event.
#include "ui/shell/focus_keeper.h"

#include <QApplication>

#include "ui/shell/page_stack.h"

namespace headroom {

FocusKeeper::FocusKeeper(PageStack& pages) : QObject(&pages), pages_(pages) {
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget* old) { note(old); });
  connect(&after_, &AfterEvent::come, this, &FocusKeeper::mend);
}

bool FocusKeeper::isThere(const QWidget* part) const {
  return part != nullptr && page_->isAncestorOf(part) && part->isVisibleTo(page_) && part->isEnabled();
}

void FocusKeeper::note(QWidget* old) {
  QWidget* page = pages_.current();
  if (old == nullptr || page == nullptr || !page->isAncestorOf(old)) return;
  // Several parts may go in one event: the first of them is where somebody was.
  if (after_.isAsked() && page_ == page && !isThere(had_)) return;
  page_ = page;
  had_ = old;
  place_ = FocusPlace(*page, old);
  after_.ask();
}

void FocusKeeper::mend() {
  if (page_ == nullptr || pages_.current() != page_ || isThere(had_)) return;
  const QWidget* has = page_->window()->focusWidget();
  if (isThere(has) && !isWeighty(has)) return;
  const FocusPlace place = place_;  // taking the keyboard away notes another
  if (QWidget* wandered = page_->window()->focusWidget()) wandered->clearFocus();
  place.giveBack(*page_);
}

}  // namespace headroom
