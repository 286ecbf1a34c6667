// SPDX-License-Identifier: MIT
// Puts the frame together, and says in it what was saved, what was not, and who looks at which day.
#include "ui/shell/main_window.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "core/base/time_entry.h"
#include "ui/shared/form_draft.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/press_once.h"
#include "ui/shared/status_words.h"
#include "ui/shared/theme.h"
#include "ui/shell/as_at.h"
#include "ui/shell/draft_offer.h"
#include "ui/shell/file_keeper.h"
#include "ui/shell/own_pages.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/reminders.h"
#include "ui/shell/settings_memory.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sidebar_counts.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// Below that the sidebar is a rail of icons. Larger text asks for more, but the words stay as long as a page has room
/// beside them.
bool isNarrow(int width) { return width < std::max(1100, theme().px(1020)); }

}  // namespace

MainWindow::MainWindow(Workspace& workspace, Settings& settings, QWidget* parent)
    : QMainWindow(parent),
      workspace_(workspace),
      settings_(settings),
      hearing_(workspace, [this](NotDone why, const QString& sentence) { showWhyNot(why, sentence); }) {
  setObjectName(u"main"_s);
  workspace_.setMemory(std::make_unique<SettingsMemory>(settings_, workspace_));
  resize(1366, 768);
  setMinimumSize(800, 500);
  buildFrame();
  who_ = new WhoIsThere(workspace_, settings_, *pages_, *messages_, *this);
  verbs_ = new WindowVerbs({workspace_, settings_, *pages_, *who_, *sidebar_, *messages_}, *this);
  connect(&workspace_, &Workspace::changed, this, &MainWindow::noteChange);
  connectPages();
  connectPeople();
  connectDay();
  restoreGeometry(settings_.geometry(workspace_.path()));
  new PressOnce(workspace_, this);
  new Reminders(workspace_, settings_, *who_, this);
}

void MainWindow::buildFrame() {
  auto* frame = new QWidget;
  auto* line = new QHBoxLayout(frame);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(0);
  sidebar_ = new Sidebar;
  sidebar_->setFile(workspace_.placeName());
  line->addWidget(sidebar_);
  auto* content = new QVBoxLayout;
  content->setContentsMargins(0, 0, 0, 0);
  content->setSpacing(0);
  asAt_ = new AsAtBar;
  content->addWidget(asAt_);
  pages_ = new PageStack(workspace_);
  messages_ = new MessageBar;
  messages_->setObjectName(u"messages"_s);
  messages_->layOver(pages_);
  content->addWidget(pages_, 1);
  line->addLayout(content, 1);
  setCentralWidget(frame);
}

void MainWindow::connectPages() {
  connect(pages_, &PageStack::wanted, this, &MainWindow::goTo);
  connect(pages_, &PageStack::leaving, this, [this] { forget(refusal_); });
  connect(pages_, &PageStack::notKept, this, &MainWindow::sayNotKept);
  connect(pages_, &PageStack::titled, this, &MainWindow::setTitle);
  connect(pages_, &PageStack::reloaded, counts_ = new SidebarCounts(workspace_, *sidebar_), &SidebarCounts::read);
  connect(pages_, &PageStack::shown, this, [this](const Address& address) {
    sidebar_->setCurrent(address.page);
    if (address.page == u"shared") counts_->read();  // what is shown there was seen
    settings_.setLastPage(workspace_.path(), address.page);
  });
  connect(sidebar_, &Sidebar::pageChosen, this, [this](const QString& id) { goTo({id, {}}); });
  connect(verbs_, &WindowVerbs::wanted, this, &MainWindow::goTo);
  connect(verbs_, &WindowVerbs::otherFileWanted, this, &MainWindow::otherFileWanted);
  connect(verbs_, &WindowVerbs::restoreWanted, this, &MainWindow::restoreWanted);
  connect(verbs_, &WindowVerbs::fileWanted, this, &MainWindow::fileWanted);
  connect(verbs_, &WindowVerbs::diagnosisWanted, this, &MainWindow::diagnosisWanted);
  connect(sidebar_, &Sidebar::searchWanted, verbs_, [this] { verbs_->openPalette(); });
  connect(sidebar_, &Sidebar::settingsWanted, verbs_, &WindowVerbs::openSettings);
}

void MainWindow::connectPeople() {
  connect(sidebar_, &Sidebar::viewerWanted, who_, &WhoIsThere::choose);
  connect(who_, &WhoIsThere::entered, this, &MainWindow::showEntered);
  connect(who_, &WhoIsThere::locked, this, [this] {
    asAt_->show(std::nullopt);
    sidebar_->setPages({});
    sidebar_->setViewer({}, {});
    setTitle(tr("Locked"));
  });
  connect(who_, &WhoIsThere::fileChanged, this, [this] {
    setTitle(currentPage() == nullptr ? QString() : currentPage()->title());
    setBackedUp(backupWords(workspace_));
  });
}

void MainWindow::connectDay() {
  connect(asAt_, &AsAtBar::otherDayWanted, verbs_, &WindowVerbs::chooseDay);
  connect(asAt_, &AsAtBar::todayWanted, this, [this] { lookAsAt(std::nullopt); });
  connect(sidebar_, &Sidebar::dayWanted, verbs_, &WindowVerbs::chooseDay);
  connect(verbs_, &WindowVerbs::dayChosen, this, [this](QDate day) { lookAsAt(day); });
}

void MainWindow::goTo(const Address& address) {
  const bool bringsFiles = who_->isNobody() && address.page == u"import";
  if (isLocked() && !bringsFiles) return;
  if (!mayGo(workspace_, address))
    return workspace_.say(NotDone::Refused, tr("You only read here, and this was not given to you."));
  if (!verbs_->doVerb(address)) pages_->goTo(address);
}

void MainWindow::noteChange(Changed what) {
  pages_->noteChange();
  if (what != Changed::Saved) return;
  // A conflict that has been settled needs no warning any more.
  forget(conflict_);
  forget(refusal_);
  saved_ = tr("Saved %1").arg(timeInWords(workspace_.clock().now().time()));
  showSaved();
  sidebar_->saySaved();
}

void MainWindow::showWhyNot(NotDone why, const QString& sentence) {
  if (why == NotDone::Refused) refusal_ = sentence;
  if (why == NotDone::Conflict) conflict_ = sentence;
  messages_->showMessage(why == NotDone::Failed ? MessageKind::Error : MessageKind::Warning, sentence);
  if (why == NotDone::Failed) Q_EMIT failureSaid();
}

// A refusal is about what was just tried: it goes with the next save, page or person.
void MainWindow::forget(QString& sentence) {
  if (!sentence.isEmpty() && messages_->sentence() == sentence) messages_->clear();
  sentence.clear();
}

void MainWindow::setBackedUp(const QString& words) {
  backedUp_ = words;
  showSaved();
}

void MainWindow::showSaved() { sidebar_->setSaved(saved_, backedUp_); }

void MainWindow::showEntered(const QString& name, const QString& role) {
  asAt_->show(std::nullopt);
  saved_.clear();  // what somebody else saved
  showSaved();
  sidebar_->setViewer(name, role);
  const auto listed = pages();
  sidebar_->setPages(listed);
  counts_->read();
  if (listed.empty()) return;
  const QString last = settings_.lastPage(workspace_.path());
  const bool has =
      std::any_of(listed.begin(), listed.end(), [&last](const PageEntry* page) { return page->id == last; });
  goTo({has ? last : listed.front()->id, {}});
  workspace_.bringTypedBack();
  offerKeptWords(workspace_, *messages_, address(), std::exchange(wasCutOff_, false),
                 [this](const Address& to) { goTo(to); });
}

void MainWindow::lookAsAt(const std::optional<QDate>& day) {
  // What is typed is kept while it can still be saved.
  if (!workspace_.asAt() && !pages_->keepAllTyping()) return;
  const Address before = address();
  workspace_.lookAsAt(day);
  asAt_->show(workspace_.asAt(), workspace_.today() > workspace_.clock().today());
  counts_->read();
  // Made anew, for many are told the day when they are made.
  pages_->closePages();
  // A record that is being written is not looked at as at another day.
  const bool stays = before.page != u"session";
  const auto listed = pages();
  if (listed.empty()) return;
  goTo(stays ? before : Address{listed.front()->id, {}});
}

std::vector<const PageEntry*> MainWindow::pages() const { return pagesOf(workspace_); }

void MainWindow::setTitle(const QString& page) {
  const QString name = workspace_.placeName();
  setWindowTitle(workspace_.isEncrypted() || workspace_.isOnServer()
                     ? tr("%1 \u2013 %2 \u2013 Headroom").arg(page, name)
                     : tr("%1 \u2013 %2 (not encrypted) \u2013 Headroom").arg(page, name));
}

void MainWindow::sayNotKept() {
  messages_->showMessage(MessageKind::Error,
                         tr("What you typed could not be saved, so it stays on the screen. Copy it, or try again."));
}

bool MainWindow::mayLoseTyping() {
  QMessageBox box(QMessageBox::Warning, tr("Not saved"),
                  tr("What you typed could not be saved. Close anyway, and lose it?"), QMessageBox::NoButton, this);
  box.setTextFormat(Qt::PlainText);
  QAbstractButton* lose = box.addButton(tr("Close and lose it"), QMessageBox::DestructiveRole);
  QPushButton* stay = box.addButton(tr("Stay"), QMessageBox::RejectRole);
  box.setDefaultButton(stay);
  box.exec();
  return box.clickedButton() == lose;
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  sidebar_->setRail(isNarrow(width()));
}

bool MainWindow::event(QEvent* event) {
  if (event->type() == QEvent::FontChange && sidebar_ != nullptr) sidebar_->setRail(isNarrow(width()));
  return QMainWindow::event(event);
}

bool MainWindow::keepForEnd() {
  bool kept = true;
  const auto forms = findChildren<FormDraft*>();
  for (FormDraft* form : forms) kept = form->keepNow() && kept;
  settings_.setGeometry(workspace_.path(), saveGeometry());
  return pages_->keepAllTyping() && kept;
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!pages_->keepAllTyping() && !mayLoseTyping()) return event->ignore();
  settings_.setGeometry(workspace_.path(), saveGeometry());
  QMainWindow::closeEvent(event);
}

}  // namespace headroom
