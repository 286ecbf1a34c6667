// SPDX-License-Identifier: MIT
// Puts the frame together, keeps the history, and reloads the visible page after every save; hidden pages wait until
// they are seen.
#include "ui/shell/main_window.h"
#include "ui/shared/writable.h"
#include "ui/shell/as_at.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/organisation/organisation_store.h"
#include "ui/exchange/import_dialog.h"
#include "ui/shared/discard.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/status_words.h"
#include "ui/shared/theme.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/settings_memory.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sidebar_counts.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kRailBelow = 1100;

}  // namespace

MainWindow::MainWindow(Workspace& workspace, Settings& settings, QWidget* parent)
    : QMainWindow(parent), workspace_(workspace), settings_(settings) {
  setObjectName(u"main"_s);
  workspace_.setMemory(std::make_unique<SettingsMemory>(settings_, workspace_));
  resize(1366, 768);
  setMinimumSize(800, 500);
  buildFrame();
  bindKeys();
  connectWorkspace();
  connectAsAt();
  restoreGeometry(settings_.geometry(workspace_.path()));
}

void MainWindow::buildFrame() {
  auto* frame = new QWidget;
  auto* line = new QHBoxLayout(frame);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(0);
  sidebar_ = new Sidebar;
  sidebar_->setFile(QFileInfo(workspace_.path()).completeBaseName());
  line->addWidget(sidebar_);
  auto* content = new QVBoxLayout;
  content->setContentsMargins(0, 0, 0, 0);
  content->setSpacing(0);
  asAt_ = new AsAtBar;
  content->addWidget(asAt_);
  messages_ = new MessageBar;
  messages_->setObjectName(u"messages"_s);
  messages_->hide();
  content->addWidget(messages_);
  stack_ = new QStackedWidget;
  content->addWidget(stack_, 1);
  line->addLayout(content, 1);
  setCentralWidget(frame);
  connect(sidebar_, &Sidebar::pageChosen, this, [this](const QString& id) { goTo({id, {}}); });
  connect(sidebar_, &Sidebar::searchWanted, this, [this] { openPalette(); });
  connect(sidebar_, &Sidebar::viewerWanted, this, &MainWindow::chooseViewer);
  connect(sidebar_, &Sidebar::settingsWanted, this, &MainWindow::openSettings);
}

void MainWindow::connectWorkspace() {
  connect(&workspace_, &Workspace::changed, this, &MainWindow::markStale);
  // Whoever held the file until now may have saved.
  connect(&workspace_, &Workspace::accessChanged, this, &MainWindow::markStale);
  connect(&workspace_, &Workspace::refused, this, [this](const QString& sentence) {
    refusal_ = sentence;
    messages_->showMessage(MessageKind::Warning, sentence);
  });
  connect(&workspace_, &Workspace::failed, this,
          [this](const QString& sentence) { messages_->showMessage(MessageKind::Error, sentence); });
  connect(&workspace_, &Workspace::saved, this, [this](const QDateTime& at) {
    // A conflict that has been settled needs no warning any more.
    if (!conflict_.isEmpty() && messages_->sentence() == conflict_) messages_->clear();
    conflict_.clear();
    forgetRefusal();
    saved_ = tr("Saved %1").arg(clockTime(at.time()));
    sidebar_->setSaved(saved_, backedUp_);
  });
  connect(&workspace_, &Workspace::conflicted, this, [this](const QString& sentence) {
    conflict_ = sentence;
    messages_->showMessage(MessageKind::Warning, sentence);
  });
}

// A refusal is about what was just tried: it goes with the next save, page or person.
void MainWindow::forgetRefusal() {
  if (!refusal_.isEmpty() && messages_->sentence() == refusal_) messages_->clear();
  refusal_.clear();
}

void MainWindow::setBackedUp(const QString& words) {
  backedUp_ = words;
  sidebar_->setSaved(saved_, backedUp_);
}

std::vector<const PageEntry*> MainWindow::pages() const {
  const auto organisation =
      workspace_.read([](const Desk& desk) { return loadOrganisationOn(desk.records, desk.today()); });
  if (!organisation) return {};
  return pagesFor(accessOf(*organisation, workspace_.viewer(), workspace_.today()).home());
}

void MainWindow::lookAs(PersonId person, const std::shared_ptr<const KeyPair>& keys) {
  const auto organisation =
      workspace_.read([](const Desk& desk) { return loadOrganisationOn(desk.records, desk.today()); });
  if (!organisation) return;
  // Kept for who typed it, before anything is saved in another name.
  if (!keepAllTyping()) return;
  workspace_.setViewer(Viewer{person, keys});
  const Person* who = organisation->person(person);
  const Post* post = organisation->mainPost(person, workspace_.today());
  if (who == nullptr) return;
  settings_.setViewerCode(workspace_.path(), who->code);
  sidebar_->setViewer(who->name, post == nullptr ? QString() : post->role);
  const auto listed = pages();
  sidebar_->setPages(listed);
  sidebar_->setCounts(overdueCounts(workspace_));
  closePages();
  if (listed.empty()) return;
  const QString last = settings_.lastPage(workspace_.path());
  const bool has =
      std::any_of(listed.begin(), listed.end(), [&last](const PageEntry* page) { return page->id == last; });
  goTo({has ? last : listed.front()->id, {}});
  focusPage();
  offerDraft();
}

void MainWindow::closePages() {
  discard(locked_);
  for (auto& [id, page] : pages_) {
    stack_->removeWidget(page);
    discard(page);
  }
  pages_.clear();
  history_.clear();
  at_ = 0;
}

Page* MainWindow::pageOf(const QString& id) {
  const auto made = pages_.find(id);
  if (made != pages_.end()) return made->second;
  const PageEntry* entry = findPage(id);
  if (entry == nullptr) return nullptr;
  Page* page = entry->make(workspace_);
  page->setObjectName(u"page."_s + id);
  connect(page, &Page::goTo, this, &MainWindow::goTo);
  stack_->addWidget(page);
  pages_[id] = page;
  stale_[id] = true;
  return page;
}

void MainWindow::goTo(const Address& address) {
  if (doVerb(address)) return;
  if (!history_.empty()) history_.resize(at_ + 1);
  if (history_.empty() || !(history_.back() == address)) history_.push_back(address);
  at_ = history_.size() - 1;
  open(address);
}

void MainWindow::open(const Address& address) {
  Page* page = pageOf(address.page);
  if (page == nullptr) return;
  Page* before = currentPage();
  if (before != nullptr && before != page) before->keepTyping();
  // A page keeps its words while another is shown; only its own next subject would take their place.
  if (!page->keepTyping()) return sayNotKept();
  if (before != nullptr) before->left();
  if (before != page) forgetRefusal();
  page->showSubject(address.subject);
  refresh(*page);
  stale_[address.page] = false;
  stack_->setCurrentWidget(page);
  here_ = address;
  sidebar_->setCurrent(address.page);
  setTitle(page->title());
  settings_.setLastPage(workspace_.path(), address.page);
}

void MainWindow::refresh(Page& page) {
  page.reload();
  showWhatWrites(page, !workspace_.isReadOnly());
}

void MainWindow::step(int by) {
  if (by < 0 ? at_ == 0 : at_ + 1 >= history_.size()) return;
  at_ = by < 0 ? at_ - 1 : at_ + 1;
  open(history_[at_]);
}

void MainWindow::markStale() {
  sidebar_->setCounts(overdueCounts(workspace_));
  for (auto& [id, stale] : stale_) stale = true;
  if (Page* page = currentPage()) {
    refresh(*page);
    stale_[here_.page] = false;
  }
}

Page* MainWindow::currentPage() const { return qobject_cast<Page*>(stack_->currentWidget()); }

void MainWindow::openSettings() {
  SettingsDialog dialog(settings_, this);
  connect(&dialog, &SettingsDialog::importWanted, this, &MainWindow::importFiles, Qt::QueuedConnection);
  connect(&dialog, &SettingsDialog::otherFileWanted, this, &MainWindow::otherFileWanted, Qt::QueuedConnection);
  dialog.exec();
}

void MainWindow::importFiles() {
  if (workspace_.isReadOnly()) {
    messages_->showMessage(MessageKind::Warning, tr("This file is open only to read, so nothing can be added to it."));
    return;
  }
  workspace_.prepareSave();
  ImportDialog dialog(workspace_.path(), workspace_.today(), this);
  dialog.exec();
  if (dialog.added() > 0) workspace_.noteSaved();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  sidebar_->setRail(width() < theme().px(kRailBelow));
}

bool MainWindow::event(QEvent* event) {
  if (event->type() == QEvent::FontChange && sidebar_ != nullptr) sidebar_->setRail(width() < theme().px(kRailBelow));
  return QMainWindow::event(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!keepAllTyping() && !mayLoseTyping()) return event->ignore();
  settings_.setGeometry(workspace_.path(), saveGeometry());
  QMainWindow::closeEvent(event);
}

}  // namespace headroom
