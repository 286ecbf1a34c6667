// SPDX-License-Identifier: MIT
// A page becomes the current one before it reads: what it saves while it opens never reloads the page that led to it.
#include "ui/shell/page_stack.h"

#include <QApplication>
#include <QTimer>

#include <algorithm>
#include <utility>

#include "core/base/memory.h"
#include "ui/shared/accessible.h"
#include "ui/shared/long_read.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_memory.h"
#include "ui/shared/table_view.h"
#include "ui/shared/workspace.h"
#include "ui/shared/writable.h"
#include "ui/shell/as_at.h"
#include "ui/shell/focus_keeper.h"
#include "ui/shell/page_registry.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr std::size_t kPagesKept = 4;

}  // namespace

PageStack::PageStack(Workspace& workspace, QWidget* parent) : QStackedWidget(parent), workspace_(workspace) {
  connect(&after_, &AfterEvent::come, this, &PageStack::catchUp);
  new FocusKeeper(*this);
}

Page* PageStack::current() const { return qobject_cast<Page*>(currentWidget()); }

Page* PageStack::pageOf(const QString& id) {
  const auto made = pages_.find(id);
  if (made != pages_.end()) return made->second;
  const PageEntry* entry = findPage(id);
  if (entry == nullptr) return nullptr;
  const bool ahead = workspace_.today() > workspace_.clock().today();
  Page* page = ahead && !isKnownAhead(id) ? new NotKnownPage(workspace_, entry->words) : entry->make(workspace_);
  page->setObjectName(u"page."_s + id);
  // What is gone to is heard by its title: a screen reader says the named group that the keyboard comes into.
  setAccessibleRole(page, QAccessible::Grouping);
  connect(page, &Page::goTo, this, &PageStack::wanted);
  for (PageRead* reading : page->findChildren<PageRead*>()) {
    connect(reading, &PageRead::aboutToShow, this, [this, page] { late_ = FocusPlace(*page); });
    connect(reading, &PageRead::shown, this, [this, page] { showLate(*page); });
  }
  for (TableView* table : page->findChildren<TableView*>())
    if (!table->objectName().isEmpty())
      rememberWidths(*table, workspace_.memory(), u"columns/%1/%2"_s.arg(id, table->objectName()));
  addWidget(page);
  pages_[id] = page;
  return page;
}

// In the history before it is opened, for a page that leads on while it opens goes on from there; what could not be
// opened is taken out again.
void PageStack::goTo(const Address& address) {
  const auto before = history_;
  const std::size_t at = at_;
  if (!history_.empty()) history_.resize(at_ + 1);
  if (history_.empty() || !(history_.back() == address)) history_.push_back(address);
  at_ = history_.size() - 1;
  if (open(address, Way::There)) return;
  history_ = before;
  at_ = at;
}

void PageStack::step(int by) {
  if (by < 0 ? at_ == 0 : at_ + 1 >= history_.size()) return;
  const std::size_t at = at_;
  at_ = by < 0 ? at_ - 1 : at_ + 1;
  if (!open(history_[at_], Way::Back)) at_ = at;
}

bool PageStack::open(const Address& address, Way way) {
  Page* page = pageOf(address.page);
  Page* before = current();
  if (before != nullptr && page != nullptr && before != page) before->keepTyping();
  // A page keeps its words while another is shown; only its own next subject would take their place.
  if (page == nullptr) return stay();
  if (!page->keepTyping()) return showUnkept(*page, address.page);
  const bool isThere = before == page && here_ == address && page->isAncestorOf(window()->focusWidget());
  if (before != nullptr && !isThere) letGoOfFocus(*before);
  setCurrentWidget(page);
  // Before the window is shown a page has no place yet, and may lay itself out by how wide it is.
  if (!isVisible()) page->setGeometry(contentsRect());
  // The page that is shown is raised above its brothers; what the window says stays over it.
  for (MessageBar* bar : findChildren<MessageBar*>(QString(), Qt::FindDirectChildrenOnly)) bar->raise();
  here_ = address;
  if (before != nullptr) before->left();
  if (before != page) noteLeaving(before);
  page->showSubject(address.subject);
  if (current() == page) Q_EMIT titled(page->title());  // it may ask something while it opens
  refresh(*page);
  // Whoever leads on while it opens has put the keyboard where it belongs.
  if (here_ == address && current() == page) {
    takeFocus(*page, way);
    const auto readings = page->findChildren<PageRead*>();
    waitsForPage_ = std::any_of(readings.begin(), readings.end(), [](const PageRead* one) { return one->isRunning(); });
    way_ = way;
    hadMeanwhile_ = window()->focusWidget();
    // Back and forward look; they start and begin nothing anew.
    here_.subject = page->subjectNow(address.subject);
    if (at_ < history_.size()) history_[at_] = here_;
    page->setProperty("subject", here_.subject);  // for a dialog that is opened on it
  }
  sayShown();
  letGoOfOldest();
  return true;
}

void PageStack::sayShown() {
  const Page* page = current();
  if (page == nullptr) return;
  Q_EMIT titled(page->title());
  Q_EMIT shown(here_);
}

// What a county's page shows takes some megabytes, and whoever comes back to it reads it anew in any case. A page that
// is written on, or shows another day than today, is none of these.
void PageStack::letGoOfOldest() {
  std::erase(lately_, here_.page);
  lately_.push_back(here_.page);
  if (lately_.size() <= kPagesKept || !LongRead::isLong(workspace_)) return;
  const auto made = pages_.find(lately_.front());
  lately_.erase(lately_.begin());
  if (made == pages_.end()) return;
  Page* page = made->second;
  const auto* reading = page->findChild<PageRead*>();
  if (reading == nullptr || !reading->hasAnswer() || page->property(kStays).toBool()) return;
  stale_.erase(made->first);
  pages_.erase(made);
  removeWidget(page);
  connect(page, &QObject::destroyed, this, [] { platform::giveBackMemory(); });
  page->deleteLater();
}

// Nothing was opened, and the sidebar shows where one still is.
bool PageStack::stay() {
  sayShown();
  return false;
}

// What is nowhere but on the screen can be seen there, copied and tried again: the page comes as it was left.
bool PageStack::showUnkept(Page& page, const QString& id) {
  Page* before = current();
  if (before != &page) {
    if (before != nullptr) letGoOfFocus(*before);
    setCurrentWidget(&page);
    for (MessageBar* bar : findChildren<MessageBar*>(QString(), Qt::FindDirectChildrenOnly)) bar->raise();
    here_ = {id, page.subjectNow({})};
    if (at_ < history_.size()) history_[at_] = here_;
    if (before != nullptr) before->left();
    noteLeaving(before);
    takeFocus(page, Way::Back);
    sayShown();
  }
  Q_EMIT notKept();
  return before != &page || stay();
}

void PageStack::noteLeaving(const Page* before) {
  if (before != nullptr)
    for (MessageBar* bar : before->findChildren<MessageBar*>()) bar->pageLeft();
  Q_EMIT leaving();
}

void PageStack::letGoOfFocus(const Page& before) {
  if (const FocusPlace place(before); place.isInside()) places_.insert_or_assign(here_.page, std::pair(here_, place));
  if (QWidget* has = window()->focusWidget(); has != nullptr && before.isAncestorOf(has)) has->clearFocus();
}

// Whoever asked for a page goes on there by keys: where the page itself has put the keyboard, where it was on the way
// back, or at the page's start.
void PageStack::takeFocus(Page& page, Way way) {
  if (page.isAncestorOf(window()->focusWidget())) return;
  const auto place = places_.find(here_.page);
  if (way == Way::Back && place != places_.end() && place->second.first == here_) {
    place->second.second.giveBack(page);
  } else {
    focusStartOf(page);
  }
}

void PageStack::refresh(Page& page) {
  const FocusPlace place(page);
  workspace_.readTogether([&page] { page.reload(); });
  page.setAccessibleName(page.title());  // heard when nothing on it can have the keyboard
  showWhatWrites(page, !workspace_.isReadOnly());
  place.giveBack(page);
  stale_[here_.page] = false;
}

// What was read beside the window: the keyboard that waited for it goes where it would have gone at once.
void PageStack::showLate(Page& page) {
  showWhatWrites(page, !workspace_.isReadOnly());
  if (current() != &page) return;
  QWidget* has = window()->focusWidget();
  if (waitsForPage_ && (has == nullptr || has == hadMeanwhile_ || !has->isVisible())) {
    if (has != nullptr && page.isAncestorOf(has)) has->clearFocus();
    takeFocus(page, way_);
  } else {
    late_.giveBack(page);
  }
  waitsForPage_ = false;
}

void PageStack::noteChange() {
  for (const auto& [id, page] : pages_) stale_[id] = true;
  after_.ask();
}

void PageStack::catchUp() {
  for (QWidget* page : std::exchange(gone_, {})) page->deleteLater();
  if (Page* page = current(); page != nullptr && stale_[here_.page]) {
    refresh(*page);
    if (Page* now = current()) Q_EMIT titled(now->title());
  }
  Q_EMIT reloaded();
}

void PageStack::takeAway(QWidget* page) {
  removeWidget(page);
  page->hide();
  // What was typed is kept already, for who typed it.
  for (QTimer* timer : page->findChildren<QTimer*>()) timer->stop();
  gone_.push_back(page);
}

void PageStack::closePages() {
  for (const auto& [id, page] : pages_) takeAway(page);
  if (cover_ != nullptr) takeAway(std::exchange(cover_, nullptr));
  pages_.clear();
  stale_.clear();
  lately_.clear();
  places_.clear();
  history_.clear();
  at_ = 0;
  after_.ask();
}

void PageStack::cover(QWidget* instead) {
  closePages();
  cover_ = instead;
  addWidget(instead);
  setCurrentWidget(instead);
}

// Shown above its brothers, it hides what the window says too.
void PageStack::veil() {
  Page* page = current();
  if (page == nullptr) return;
  if (veil_ == nullptr) addWidget(veil_ = new QWidget);
  veiled_ = page;
  had_ = window()->focusWidget();
  setCurrentWidget(veil_);
}

void PageStack::unveil() {
  QWidget* page = veiled_;
  veiled_.clear();
  if (page == nullptr || currentWidget() != veil_ || indexOf(page) < 0) return;
  setCurrentWidget(page);
  for (MessageBar* bar : findChildren<MessageBar*>(QString(), Qt::FindDirectChildrenOnly)) bar->raise();
  if (had_) had_->setFocus(Qt::OtherFocusReason);
}

bool PageStack::keepAllTyping() {
  bool kept = true;
  for (const auto& [id, page] : pages_) kept = page->keepTyping() && kept;
  if (!kept) {
    Q_EMIT notKept();
  } else if (Page* page = current()) {
    page->left();
  }
  return kept;
}

void PageStack::focusPage() {
  if (Page* page = current()) focusStartOf(*page);
}

}  // namespace headroom
