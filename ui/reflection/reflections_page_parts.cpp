// SPDX-License-Identifier: MIT
// What the writing page is made of, and how its parts stand in a wide window, a narrow one and alone.
#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

#include "ui/reflection/note_dialogs.h"
#include "ui/reflection/note_list.h"
#include "ui/reflection/note_sheet.h"
#include "ui/reflection/prompts_pane.h"
#include "ui/reflection/reflections_page.h"
#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"

using namespace Qt::StringLiterals;

namespace headroom {

QWidget* ReflectionsPage::buildSheet() {
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  followFocus(scroll);
  auto* paper = new QWidget;
  paper->setAutoFillBackground(true);
  paper->setBackgroundRole(QPalette::Base);
  columns_ = new QBoxLayout(QBoxLayout::RightToLeft, paper);
  columns_->setContentsMargins(24, 18, 24, 18);
  columns_->setSpacing(24);
  pane_ = new PromptsPane;
  connectPane();
  columns_->addWidget(pane_, 0, Qt::AlignTop);
  auto* written = new QWidget;
  auto* column = new QVBoxLayout(written);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(14);
  bar_ = new MessageBar;
  bar_->setObjectName(u"reflections.bar"_s);
  bar_->hide();
  column->addWidget(bar_);
  column->addLayout(buildTools());
  holders_ = sentence({}, TextRole::Secondary);
  holders_->setObjectName(u"reflections.holders"_s);
  holders_->hide();
  column->addWidget(holders_);
  sheet_ = new NoteSheet;
  connect(sheet_, &NoteSheet::edited, this, &ReflectionsPage::edited);
  connect(sheet_, &NoteSheet::wordAdded, this, &ReflectionsPage::addWord);
  connect(sheet_, &NoteSheet::moved, this, &ReflectionsPage::showProgress);
  connect(pane_, &PromptsPane::promptChosen, sheet_, &NoteSheet::writeTo);
  column->addWidget(sheet_);
  column->addStretch(1);
  foot_ = sentence({}, TextRole::Caption);
  foot_->setObjectName(u"reflections.foot"_s);
  column->addWidget(foot_);
  promise_ = sentence({}, TextRole::Caption);
  promise_->setObjectName(u"reflections.promise"_s);
  column->addWidget(promise_);
  seal_ = linkButton(tr("Choose a passphrase to seal them"), u"lock"_s);
  seal_->setObjectName(u"reflections.seal"_s);
  connect(seal_, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"passphrase"_s, {}}); });
  column->addWidget(seal_, 0, Qt::AlignLeft);
  columns_->addWidget(written, 1);
  scroll->setWidget(paper);
  return scroll;
}

void ReflectionsPage::connectPane() {
  connect(pane_, &PromptsPane::modelChosen, this,
          [this](const QString& model) { change([&model](Note& note) { note.model = model; }); });
  connect(pane_, &PromptsPane::aboutChosen, this,
          [this](const QString& code) { change([&code](Note& note) { note.caseCode = code; }); });
  connect(pane_, &PromptsPane::bringChosen, this,
          [this](bool bring) { change([bring](Note& note) { note.bringToSupervision = bring; }); });
  connect(pane_, &PromptsPane::goalChosen, this,
          [this](std::optional<GoalId> goal) { change([goal](Note& note) { note.goal = goal; }); });
  connect(pane_, &PromptsPane::wordingWanted, this, [this] {
    if (!keepTyping() || !askForWording(workspace_, note_.model, this)) return;
    readOwn();
    change([](Note&) {});
  });
  connect(pane_, &PromptsPane::cpdWanted, this, &ReflectionsPage::useForCpd);
  connect(pane_, &PromptsPane::weeklyWanted, this, [this] { askForWeekly(workspace_, *bar_, this); });
}

QBoxLayout* ReflectionsPage::buildTools() {
  tools_ = new QBoxLayout(QBoxLayout::LeftToRight);
  auto* line = new QHBoxLayout;
  line->setSpacing(12);
  tools_->addLayout(line, 1);
  tag_ = new QHBoxLayout;
  line->addLayout(tag_);
  saved_ = new Label({}, TextRole::Secondary, TextColour::Text2);
  saved_->setObjectName(u"reflections.saved"_s);
  line->addWidget(saved_);
  line->addStretch(1);
  verbs_ = new QBoxLayout(QBoxLayout::LeftToRight);
  verbs_->setSpacing(12);
  tools_->addLayout(verbs_);
  share_ = linkButton(tr("Share…"), u"users"_s);
  share_->setObjectName(u"reflections.share"_s);
  setWeighty(share_);
  connect(share_, &QPushButton::clicked, this, &ReflectionsPage::share);
  verbs_->addWidget(share_, 0, Qt::AlignLeft);
  remove_ = linkButton(tr("Delete"), u"trash"_s);
  remove_->setObjectName(u"reflections.delete"_s);
  setWeighty(remove_);
  connect(remove_, &QPushButton::clicked, this, &ReflectionsPage::remove);
  verbs_->addWidget(remove_, 0, Qt::AlignLeft);
  verbs_->addStretch(1);
  return tools_;
}

// The pane stands beside the words where there is room for a line of reading length, else below them: the words come
// first.
void ReflectionsPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  const bool narrow = width() < theme().px(1000);
  columns_->setDirection(narrow ? QBoxLayout::BottomToTop : QBoxLayout::RightToLeft);
  columns_->setAlignment(pane_, narrow ? Qt::Alignment() : Qt::AlignTop);
  const bool narrower = width() < theme().px(700);
  pane_->setCompact(narrow, narrower);
  for (QBoxLayout* each : {tools_, verbs_})
    each->setDirection(narrower ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  if (narrow) pane_->raise();  // last among its siblings, and so in the order of Tab
  if (!narrow) pane_->lower();
  fitMargins();
  tabInOrder(this);
}

// Words that stand alone keep the length of a line that is read with ease.
void ReflectionsPage::fitMargins() {
  constexpr int kSide = 24;
  const bool alone = window()->property("focusMode").toBool();
  const int side = alone ? std::max(kSide, (width() - theme().px(760)) / 2) : kSide;
  columns_->setContentsMargins(side, 18, side, 18);
}

// F11 leaves the words alone: the window has put the sidebar away, and the page puts away what stands beside them.
void ReflectionsPage::followFocusMode() {
  const bool alone = window()->property("focusMode").toBool();
  list_->setVisible(!alone);
  pane_->setVisible(!alone);
  fitMargins();
  showFoot();
}

// From the words to the prompts, to the notes, and out of the page.
bool ReflectionsPage::focusNextPane() {
  const QWidget* has = window()->focusWidget();
  const auto isIn = [has](const QWidget* part) { return part->isAncestorOf(has); };
  if (isIn(list_)) return false;
  if (!isIn(pane_) && pane_->isVisible() && pane_->enter()) return true;
  if (!list_->isVisible()) return false;
  list_->enter();
  return true;
}

void ReflectionsPage::showEvent(QShowEvent* event) {
  window()->installEventFilter(this);
  followFocusMode();
  Page::showEvent(event);
}

bool ReflectionsPage::eventFilter(QObject* watched, QEvent* event) {
  if (watched == window() && event->type() == QEvent::DynamicPropertyChange) followFocusMode();
  return Page::eventFilter(watched, event);
}

}  // namespace headroom
