// SPDX-License-Identifier: MIT
// Keeps three things apart: the picture read from core, what is typed in the panes, and the draft in the file.
#include "ui/supervision/session_page.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "core/base/counted.h"
#include "core/desk/draft_store.h"
#include "core/organisation/organisation_store.h"
#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/compare_dialog.h"
#include "ui/shared/discard.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/kept_behind.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/status_words.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/workspace.h"
#include "ui/supervision/agenda_list.h"
#include "ui/supervision/agree_offer.h"
#include "ui/supervision/cases_pane.h"
#include "ui/supervision/draft_offer.h"
#include "ui/supervision/learning_pane.h"
#include "ui/supervision/record_reader.h"
#include "ui/supervision/session_merge.h"
#include "ui/supervision/session_side.h"
#include "ui/supervision/side_drawer.h"
#include "ui/supervision/sign_off_words.h"
#include "ui/supervision/signoff_pane.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kMinuteLooked = 30'000;
constexpr int kDrawerBelow = 1040;  // of the page's own width

}  // namespace

SessionPage::SessionPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) {
  behind_ = new KeptBehind(this);
  connect(behind_, &QTimer::timeout, this, &SessionPage::keepDraftNow);
  minute_ = new QTimer(this);
  minute_->setInterval(kMinuteLooked);
  connect(minute_, &QTimer::timeout, this, &SessionPage::showSoFar);
  build();
  bindKeys();
}

QString SessionPage::title() const {
  return picture_ ? sessionTitle(picture_->record.session, workspace_.viewer().person) : tr("Supervision");
}

void SessionPage::buildHeader() {
  header_ = new PageHeader(tr("Supervision"));
  savedAt_ = new Label({}, TextRole::Secondary, TextColour::Text2);
  savedAt_->setObjectName(u"session.saved"_s);
  header_->addAction(savedAt_);
  soFar_ = new Label({}, TextRole::Secondary, TextColour::Text2);
  soFar_->setObjectName(u"session.soFar"_s);
  header_->addAction(soFar_);
  sideButton_ = secondaryButton(tr("Headroom and actions"), u"chevron-left"_s);
  sideButton_->setObjectName(u"session.drawer"_s);
  sideButton_->setCheckable(true);
  setAccessibleOpens(sideButton_);
  sideButton_->setToolTip(tr("Headroom, preparation and what is open (F6)"));
  sideButton_->hide();
  connect(sideButton_, &QPushButton::clicked, this, [this](bool open) { drawer_->setOpen(open); });
  header_->addAction(sideButton_);
  read_ = secondaryButton(tr("Read"), u"file-text"_s);
  read_->setObjectName(u"session.read"_s);
  read_->setCheckable(true);
  read_->setToolTip(tr("Read the record as one page"));
  connect(read_, &QPushButton::clicked, this, [this](bool on) {
    setReading(on);
    enterSection();
  });
  header_->addAction(read_);
  takeBack_ = secondaryButton(tr("Not held"), u"arrow-back-up"_s);
  takeBack_->setObjectName(u"session.takeBack"_s);
  takeBack_->setToolTip(tr("Nothing is written yet: take the start of this session back"));
  takeBack_->hide();
  setWeighty(takeBack_);
  connect(takeBack_, &QPushButton::clicked, this, &SessionPage::takeBack);
  header_->addAction(takeBack_);
  finish_ = primaryButton(tr("Finish"), u"check"_s);
  finish_->setObjectName(u"session.finish"_s);
  connect(finish_, &QPushButton::clicked, this, &SessionPage::finish);
  setWeighty(finish_);
  header_->addAction(finish_);
}

void SessionPage::build() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(32, 20, 32, 20);
  column->setSpacing(12);
  buildHeader();
  column->addWidget(header_);
  note_ = new MessageBar;
  note_->hide();
  column->addWidget(note_);
  draftOffer_ = new DraftOffer;
  draftOffer_->hide();
  connect(draftOffer_, &DraftOffer::continueWanted, this, &SessionPage::continueDraft);
  connect(draftOffer_, &DraftOffer::compareWanted, this, &SessionPage::compareDraft);
  connect(draftOffer_, &DraftOffer::discardWanted, this, &SessionPage::dropDraft);
  column->addWidget(draftOffer_);
  offer_ = new AgreeOffer;
  column->addWidget(offer_);
  none_ = new EmptyState(u"message-circle"_s, tr("This session is not in the file, or it is not shared with you yet."));
  column->addWidget(none_);
  editor_ = new QWidget;
  auto* line = new QHBoxLayout(editor_);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(16);
  agenda_ = new AgendaList;
  line->addWidget(agenda_);
  auto* middle = new Card;
  buildPanes(middle->body());
  reader_ = new RecordReader;
  reader_->hide();
  connect(reader_, &RecordReader::saveWanted, this, &SessionPage::savePdf);
  connect(reader_, &RecordReader::printWanted, this, &SessionPage::printPage);
  connect(reader_, &RecordReader::caseFileWanted, this, &SessionPage::saveCaseFile);
  middle->body()->addWidget(reader_, 1);
  connect(offer_, &AgreeOffer::agreeWanted, this, [this] { signOff(SignOffVerb::Agree, signOff_->words()); });
  connect(offer_, &AgreeOffer::wordsWanted, this, [this] {
    agenda_->setCurrentRow(agenda_->count() - 1);
    signOff_->enterWords();
  });
  line->addWidget(middle, 1);
  drawer_ = new SideDrawer(line, this);
  connect(drawer_, &SideDrawer::openChanged, this, [this](bool open) {
    sideButton_->setVisible(drawer_->isDrawer());
    sideButton_->setChecked(open && drawer_->isDrawer());
    showSoFar();
    if (!open && drawer_->isDrawer()) enterSection();
  });
  column->addWidget(editor_, 1);
}

void SessionPage::enterSection() {
  if (reader_->isVisibleTo(this)) return reader_->enter();
  if (const int row = agenda_->currentRow(); row >= 0) panes_.at(static_cast<std::size_t>(row))->enter();
}

void SessionPage::openFirstUnfinished(bool anew) {
  note_->clear();
  savedAt_->setText({});
  int row = anew ? 0 : std::max(agenda_->currentRow(), 0);
  if (anew && picture_->isWritable) {
    const auto& sections = agenda();
    while (row + 1 < agenda_->count() &&
           agendaState(sections[static_cast<std::size_t>(row)], *picture_, picture_->record) == AgendaState::Done)
      ++row;
  }
  agenda_->setCurrentRow(row);
  stack_->setCurrentIndex(row);
  // What can't be written any more is there to be read.
  setReading(!picture_->isWritable);
  if (words_->wait()) agenda_->setCurrentRow(agenda_->count() - 1);
  if (goalTyped_->wait())
    agenda_->setCurrentRow(static_cast<int>(std::find(panes_.begin(), panes_.end(), learning_) - panes_.begin()));
  if (isVisible()) enterSection();
}

QString SessionPage::subjectNow(const QString&) const { return id_ ? QString::number(id_->value()) : QString(); }

// Beside the sections where there is room for a line of reading length; else a drawer over them.
void SessionPage::placeSide() {
  agenda_->setFixedWidth(theme().px(220));
  drawer_->place(width() < theme().px(kDrawerBelow), editor_->geometry());
}

void SessionPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  placeSide();
}

void SessionPage::buildPanes(QVBoxLayout* column) {
  stack_ = new QStackedWidget;
  for (const AgendaSection& section : agenda()) {
    SectionPane* pane = nullptr;
    if (section.key == u"cases") {
      pane = cases_ = new CasesPane(section);
    } else if (section.key == u"actions") {
      pane = actions_ = new ActionsPane(section);
      connect(actions_, &ActionsPane::listed, this, &SessionPage::offerListed);
      // The last of the page may go before what was offered on it does.
      connect(&TakingBack::of(workspace_), &TakingBack::gone, this, [listed = listed_] { listed->clear(); });
    } else if (section.key == u"caseload") {
      pane = new CaseloadPane(section);
    } else if (section.key == u"last-actions") {
      auto* last = new LastActionsPane(section);
      connect(last, &LastActionsPane::actionClosed, this, [this](ActionId id, bool isDone) {
        if (!save() || !closeOne(id, isDone)) reload();
      });
      connect(last, &LastActionsPane::actionOpened, this, [this](ActionId id) {
        if (!save() || !openOne(id)) reload();
      });
      pane = last;
    } else if (section.key == u"learning") {
      pane = learning_ = new LearningPane(section);
      goalTyped_ = new SignOffWords(workspace_, *learning_, this);
      connect(learning_, &LearningPane::goalChanged, this, &SessionPage::saveGoal);
      connect(learning_, &LearningPane::pathWanted, this, &SessionPage::askPath);
      connect(learning_, &LearningPane::goalAsked, this, &SessionPage::askGoal);
    } else if (section.key == u"sign-off") {
      pane = signOff_ = new SignOffPane(section, workspace_.today());
      words_ = new SignOffWords(workspace_, signOff_->card(), this);
      connect(signOff_, &SignOffPane::nextWanted, this, &SessionPage::book);
      connect(signOff_, &SignOffPane::signOffChosen, this, &SessionPage::signOff);
    } else {
      pane = new SectionPane(section);
    }
    connect(pane, &SectionPane::edited, this, &SessionPage::edited);
    panes_.push_back(pane);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(pane);
    // On the card, not on the canvas.
    scroll->viewport()->setAutoFillBackground(false);
    pane->setAutoFillBackground(false);
    followFocus(scroll);
    stack_->addWidget(scroll);
  }
  connect(agenda_, &AgendaList::currentRowChanged, this, [this](int row) {
    if (row < 0) return;
    stack_->setCurrentIndex(row);
    if (dirty_) save();
    showReading();
  });
  column->addWidget(stack_);
}

// No step back comes to what finishes, shares, books or takes away: the first space typed would press it. The way on
// does, and each of them has its own key or Enter.
bool SessionPage::focusNextPrevChild(bool next) {
  const QWidget* from = window()->focusWidget();
  bool moved = Page::focusNextPrevChild(next);
  while (!next && moved && window()->focusWidget() != from && isWeighty(window()->focusWidget()))
    moved = Page::focusNextPrevChild(false);
  return moved;
}

void SessionPage::bindKeys() {
  const auto key = [this](const char* keys, auto f) {
    auto* shortcut = new QShortcut(QKeySequence(QLatin1String(keys)), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, f);
  };
  const auto step = [this](int by) {
    agenda_->setCurrentRow(std::clamp(agenda_->currentRow() + by, 0, agenda_->count() - 1));
    enterSection();
  };
  key("Ctrl+Down", [step] { step(1); });
  key("Ctrl+Up", [step] { step(-1); });
  key("Ctrl+Shift+Down", [this, step] {
    if (picture_ && agenda_->currentRow() >= 0) panes_.at(static_cast<std::size_t>(agenda_->currentRow()))->tickDone();
    step(1);
  });
  key("Ctrl+S", [this] { save(); });
  key("Ctrl+P", [this] { printPage(); });
  key("Ctrl+Return", [this] { addOrFinish(); });
}

void SessionPage::showSubject(const QString& subject) {
  if (!keepTyping()) return;
  left();
  id_.reset();
  picture_.reset();
  dirty_ = false;
  keptAs_.clear();
  asked_ = true;
  if (!subject.startsWith(u"start:")) {
    if (const qint64 number = subject.toLongLong(); number > 0) id_ = SessionId(number);
    return;
  }
  const QString code = subject.mid(6);
  const auto person = workspace_.read([&code](const Desk& desk) { return findPerson(desk.records, code); });
  if (!person || !*person) return;
  if (const auto started = workspace_.perform([&](WritableDesk& desk) { return startSession(desk, **person); })) {
    id_ = *started;
    started_ = true;
  }
}

void SessionPage::reload() {
  // What is being typed is newer than anything that could be read.
  if (dirty_) return;
  if (id_) {
    const auto read = workspace_.read([this](const Desk& desk) { return readSession(desk, *id_); });
    if (!read) return;
    picture_ = *read;
  }
  showAll();
  if (picture_ && isOthersRecord(picture_->record.session, workspace_.viewer().person)) sayRead();
}

void SessionPage::showAll() {
  editor_->setVisible(picture_.has_value());
  none_->setVisible(!picture_.has_value());
  if (!picture_) {
    // Nothing of the session before stands over one that is not there.
    header_->setTitle(tr("Supervision"));
    header_->setSubtitle({});
    savedAt_->setText({});
    for (QWidget* one : std::initializer_list<QWidget*>{finish_, takeBack_, note_, draftOffer_, read_, offer_, soFar_})
      one->hide();
    return;
  }
  const Session& session = picture_->record.session;
  header_->setTitle(sessionTitle(session, workspace_.viewer().person));
  QString words = tr("%1 · %2").arg(longDate(session.day), token(session.kind));
  if (picture_->lastHeld)
    words += tr(" · %1 since the last session").arg(counted(picture_->lastHeld->daysTo(session.day), "day", "days"));
  if (!picture_->others.isEmpty()) words += tr(" · also there: %1").arg(picture_->others.join(u", "_s));
  header_->setSubtitle(words);
  actions_->setPeople(picture_->people, workspace_.today(), {workspace_.viewer().person, [this](const QString& word) {
                                                               return quickCase(workspace_, word);
                                                             }});
  // Nothing of one person's session may stand in another's.
  const bool isAnother = shown_ != session.id;
  if (isAnother) {
    for (SectionPane* pane : panes_) pane->clear();
    words_->show(session);
    goalTyped_->show(session);
  }
  shown_ = session.id;
  for (SectionPane* pane : panes_) {
    pane->show(*picture_);
    pane->tabDown();
  }
  signOff_->card().setReadOnly(workspace_.isReadOnly());
  const bool isWritable = picture_->isWritable && !workspace_.isReadOnly();
  for (SectionPane* pane : panes_) pane->setWritable(isWritable);
  finish_->setVisible(isWritable);
  read_->show();
  showSoFar();
  offer_->show(*picture_);
  offer_->setVisible(!offer_->isHidden() && !workspace_.isReadOnly());
  if (isReading_) reader_->show(writtenOf(*picture_, typed()));
  offerDraft();
  refreshAgenda();
  showSide();
  if (std::exchange(asked_, false)) openFirstUnfinished(isAnother);
}

void SessionPage::showSide() {
  discard(sideBody_);
  sideBody_ = sessionSide(*picture_, typed());
  drawer_->column()->addWidget(sideBody_);
}

void SessionPage::refreshAgenda() {
  const SessionRecord now = typed();
  agenda_->showState(*picture_, now);
  showGaps(gapsBeforeSigning(now, picture_->policyMinutes));
  takeBack_->setVisible(isOnlyBegun() && !actions_->pending());
}

void SessionPage::showTyped() {
  refreshAgenda();
  showBalance(*sideBody_, typed());
}

}  // namespace headroom
