// SPDX-License-Identifier: MIT
// A page becomes the current one before it reads: what it saves while it opens never reloads the page that led to it.
#include "ui/shell/page_stack.h"

#include <QApplication>
#include <QTimer>

#include <utility>

#include "ui/shared/workspace.h"
#include "ui/shared/writable.h"
#include "ui/shell/page_registry.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// A part of a page by what it is called, for the one that is made in its place.
struct PartName {
  QString name;
  const QMetaObject* kind;
  /// The rows of one list: 'action.ring-school', 'action.visit'.
  bool isLike(const PartName& other) const {
    return kind == other.kind && name.section(u'.', 0, 0) == other.name.section(u'.', 0, 0);
  }
};

/// The parts that Tab comes to, in its order, and the place of the one that has the keyboard.
struct PartsInOrder {
  std::vector<PartName> parts;
  std::size_t at = 0;
};

PartsInOrder partsOf(const QWidget& page) {
  PartsInOrder order;
  const QWidget* focused = QApplication::focusWidget();
  if (focused == nullptr || focused == &page || !page.isAncestorOf(focused) || focused->objectName().isEmpty())
    return order;
  for (const QWidget* one = page.nextInFocusChain(); one != nullptr && one != &page; one = one->nextInFocusChain()) {
    if (one == focused) order.at = order.parts.size();
    const bool isNamed = !one->objectName().isEmpty() && one->focusPolicy() != Qt::NoFocus && page.isAncestorOf(one);
    if (isNamed && one->isVisibleTo(&page)) order.parts.push_back({one->objectName(), one->metaObject()});
  }
  return order;
}

/// Whether it is to be seen; what was made just now is only shown after the event, unless it is asked for.
bool showNow(QWidget& part, const QWidget& page) {
  for (QWidget* up = &part; up != nullptr && up != &page; up = up->parentWidget()) {
    if (!up->isHidden()) continue;
    if (up->testAttribute(Qt::WA_WState_ExplicitShowHide)) return false;
    up->show();
  }
  return true;
}

bool focusPart(const QWidget& page, const QString& name) {
  for (QWidget* part : page.findChildren<QWidget*>(name)) {
    if (!part->isEnabledTo(&page) || !showNow(*part, page)) continue;
    part->setFocus(Qt::OtherFocusReason);
    return true;
  }
  return false;
}

/// The same part again; where it has gone, the next row of its list, or the one before: never another thing to press.
void focusAgain(const QWidget& page, const PartsInOrder& before) {
  if (before.parts.empty() || page.isAncestorOf(QApplication::focusWidget())) return;
  const PartName& had = before.parts[before.at];
  if (focusPart(page, had.name)) return;
  for (std::size_t i = before.at + 1; i < before.parts.size(); ++i) {
    if (before.parts[i].isLike(had) && focusPart(page, before.parts[i].name)) return;
  }
  for (std::size_t i = before.at; i-- > 0;) {
    if (before.parts[i].isLike(had) && focusPart(page, before.parts[i].name)) return;
  }
}

}  // namespace

PageStack::PageStack(Workspace& workspace, QWidget* parent) : QStackedWidget(parent), workspace_(workspace) {
  connect(&after_, &AfterEvent::come, this, &PageStack::catchUp);
}

Page* PageStack::current() const { return qobject_cast<Page*>(currentWidget()); }

Page* PageStack::pageOf(const QString& id) {
  const auto made = pages_.find(id);
  if (made != pages_.end()) return made->second;
  const PageEntry* entry = findPage(id);
  if (entry == nullptr) return nullptr;
  Page* page = entry->make(workspace_);
  page->setObjectName(u"page."_s + id);
  connect(page, &Page::goTo, this, &PageStack::wanted);
  addWidget(page);
  pages_[id] = page;
  return page;
}

void PageStack::goTo(const Address& address) {
  if (!history_.empty()) history_.resize(at_ + 1);
  if (history_.empty() || !(history_.back() == address)) history_.push_back(address);
  at_ = history_.size() - 1;
  open(address);
}

void PageStack::step(int by) {
  if (by < 0 ? at_ == 0 : at_ + 1 >= history_.size()) return;
  at_ = by < 0 ? at_ - 1 : at_ + 1;
  open(history_[at_]);
}

void PageStack::open(const Address& address) {
  Page* page = pageOf(address.page);
  if (page == nullptr) return;
  Page* before = current();
  if (before != nullptr && before != page) before->keepTyping();
  // A page keeps its words while another is shown; only its own next subject would take their place.
  if (!page->keepTyping()) return Q_EMIT notKept();
  const bool hadFocus = before != nullptr && before->isAncestorOf(QApplication::focusWidget());
  setCurrentWidget(page);
  here_ = address;
  if (before != nullptr) before->left();
  if (before != page) Q_EMIT leaving();
  page->showSubject(address.subject);
  refresh(*page);
  // Back and forward look; they start and begin nothing anew.
  here_.subject = page->subjectNow(address.subject);
  if (at_ < history_.size()) history_[at_] = here_;
  if (hadFocus && !page->isAncestorOf(QApplication::focusWidget())) focusPage();
  Q_EMIT shown(address, page->title());
}

void PageStack::refresh(Page& page) {
  const PartsInOrder focused = partsOf(page);
  page.reload();
  showWhatWrites(page, !workspace_.isReadOnly());
  focusAgain(page, focused);
  stale_[here_.page] = false;
}

void PageStack::noteChange() {
  for (const auto& [id, page] : pages_) stale_[id] = true;
  after_.ask();
}

void PageStack::catchUp() {
  for (QWidget* page : std::exchange(gone_, {})) page->deleteLater();
  if (Page* page = current(); page != nullptr && stale_[here_.page]) refresh(*page);
  Q_EMIT reloaded();
}

void PageStack::closePages() {
  const auto takeAway = [this](QWidget* page) {
    removeWidget(page);
    page->hide();
    // What was typed is kept already, for who typed it.
    for (QTimer* timer : page->findChildren<QTimer*>()) timer->stop();
    gone_.push_back(page);
  };
  for (const auto& [id, page] : pages_) takeAway(page);
  if (cover_ != nullptr) takeAway(std::exchange(cover_, nullptr));
  pages_.clear();
  stale_.clear();
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
  Page* page = current();
  if (page == nullptr) return;
  // The page itself has no name: its first part that Tab reaches takes the focus.
  for (QWidget* part = page->nextInFocusChain(); part != page; part = part->nextInFocusChain()) {
    const bool isReached = (part->focusPolicy() & Qt::TabFocus) != 0 && part->focusProxy() == nullptr;
    if (isReached && page->isAncestorOf(part) && part->isEnabled() && part->isVisibleTo(page))
      return part->setFocus(Qt::TabFocusReason);
  }
  page->setFocus(Qt::TabFocusReason);
}

}  // namespace headroom
