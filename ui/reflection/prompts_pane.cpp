// SPDX-License-Identifier: MIT
// Fills the pane and follows the typing.
#include "ui/reflection/prompts_pane.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "ui/shared/button.h"
#include "ui/shared/icon.h"
#include "ui/shared/label.h"
#include "ui/shared/writable.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kPaneWidth = 236;   // beside the note, at 100% text
constexpr int kWidestPane = 300;  // for a goal of more words

Label* headingOf(QComboBox* box, const QString& words) {
  auto* label = new Label(words, TextRole::BodyStrong);
  label->setBuddy(box);
  return label;
}

}  // namespace

PromptsPane::PromptsPane(QWidget* parent) : QWidget(parent) {
  groups_ = new QBoxLayout(QBoxLayout::TopToBottom, this);
  groups_->setContentsMargins(0, 0, 0, 0);
  groups_->setSpacing(16);
  auto* column = new QVBoxLayout;
  column->setSpacing(8);
  groups_->addLayout(column, 1);
  model_ = new QComboBox;
  model_->setObjectName(u"reflections.model"_s);
  for (const ReflectionModel& each : reflectionModels()) model_->addItem(each.name, each.key);
  connect(model_, &QComboBox::currentIndexChanged, this, [this] {
    if (!showing_) Q_EMIT modelChosen(model_->currentData().toString());
  });
  // Whoever chose from the open list writes next: letters typed at the closed one would choose again.
  model_->view()->installEventFilter(this);
  column->addWidget(headingOf(model_, tr("Prompts")));
  column->addWidget(model_);
  prompts_ = new QListWidget;
  prompts_->setObjectName(u"reflections.prompts"_s);
  prompts_->setAccessibleName(tr("Prompts of this note"));
  prompts_->setFrameShape(QFrame::NoFrame);
  prompts_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  prompts_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  prompts_->viewport()->setAutoFillBackground(false);
  const auto choose = [this](const QListWidgetItem* item) { Q_EMIT promptChosen(item->data(Qt::UserRole).toString()); };
  connect(prompts_, &QListWidget::itemClicked, this, choose);
  connect(prompts_, &QListWidget::itemActivated, this, choose);
  column->addWidget(prompts_);
  wording_ = linkButton(tr("Word these prompts\u2026"), u"pencil"_s);
  wording_->setObjectName(u"reflections.wording"_s);
  onlyToWrite(wording_);
  connect(wording_, &QPushButton::clicked, this, &PromptsPane::wordingWanted);
  column->addWidget(wording_, 0, Qt::AlignLeft);
  column->addStretch(1);
  buildLinked();
  connect(&theme(), &Theme::changed, this, &PromptsPane::fit);
  fit();
}

void PromptsPane::buildLinked() {
  auto* column = new QVBoxLayout;
  column->setSpacing(8);
  groups_->addLayout(column, 1);
  about_ = new QComboBox;
  about_->setObjectName(u"reflections.about"_s);
  connect(about_, &QComboBox::currentIndexChanged, this, [this] {
    if (!showing_) Q_EMIT aboutChosen(about_->currentData().toString());
  });
  column->addWidget(headingOf(about_, tr("About a case")));
  column->addWidget(about_);
  goal_ = new QComboBox;
  goal_->setObjectName(u"reflections.goal"_s);
  goal_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  goal_->setMinimumContentsLength(12);
  connect(goal_, &QComboBox::currentIndexChanged, this, [this] {
    const qint64 chosen = goal_->currentData().toLongLong();
    if (!showing_) Q_EMIT goalChosen(chosen > 0 ? std::optional(GoalId(chosen)) : std::nullopt);
  });
  column->addWidget(headingOf(goal_, tr("About a goal")));
  column->addWidget(goal_);
  bring_ = new QCheckBox(tr("Bring to supervision"));
  bring_->setObjectName(u"reflections.bring"_s);
  bring_->setToolTip(tr("A reminder to yourself: your supervisor is not shown the note."));
  connect(bring_, &QCheckBox::toggled, this, [this](bool on) {
    if (!showing_) Q_EMIT bringChosen(on);
  });
  column->addWidget(bring_);
  cpd_ = linkButton(tr("Use for CPD"), u"certificate"_s);
  cpd_->setObjectName(u"reflections.cpd"_s);
  cpd_->setToolTip(tr("Begins a piece of CPD with the title and day of this note"));
  connect(cpd_, &QPushButton::clicked, this, &PromptsPane::cpdWanted);
  column->addWidget(cpd_, 0, Qt::AlignLeft);
  auto* weekly = linkButton(tr("Weekly time\u2026"), u"calendar-event"_s);
  weekly->setObjectName(u"reflections.weekly"_s);
  weekly->setToolTip(tr("A quarter of an hour a week to reflect, as a file for your calendar"));
  connect(weekly, &QPushButton::clicked, this, &PromptsPane::weeklyWanted);
  column->addWidget(weekly, 0, Qt::AlignLeft);
  column->addStretch(1);
}

bool PromptsPane::eventFilter(QObject* watched, QEvent* event) {
  if (watched == model_->view() && event->type() == QEvent::Hide && prompts_->count() > 0)
    Q_EMIT promptChosen(prompts_->item(0)->data(Qt::UserRole).toString());
  return QWidget::eventFilter(watched, event);
}

void PromptsPane::setOwn(const OwnWriting& own) {
  own_ = own;
  const QString shown = std::exchange(shown_, QString());
  if (!shown.isEmpty()) fillPrompts(modelFor(shown, own_));
}

void PromptsPane::setSaved(bool saved) { cpd_->setVisible(saved); }

void PromptsPane::setGoals(const std::vector<GoalChoice>& goals) { goals_ = goals; }

void PromptsPane::showGoals(const Note& note) {
  goal_->clear();
  goal_->addItem(tr("No goal"), qlonglong{0});
  for (const GoalChoice& one : goals_) goal_->addItem(one.what.simplified(), one.id.value());
  goal_->setCurrentIndex(note.goal ? std::max(0, goal_->findData(note.goal->value())) : 0);
}

void PromptsPane::setNote(const Note& note, const QStringList& ownCases) {
  showing_ = true;
  model_->setCurrentIndex(std::max(0, model_->findData(note.model)));
  about_->clear();
  about_->addItem(tr("No case"), QString());
  for (const QString& code : ownCases) about_->addItem(code, code);
  // A note stays with the case it was written about when somebody else leads it now.
  if (!note.caseCode.isEmpty() && !ownCases.contains(note.caseCode)) about_->addItem(note.caseCode, note.caseCode);
  about_->setCurrentIndex(std::max(0, about_->findData(note.caseCode)));
  bring_->setChecked(note.bringToSupervision);
  showGoals(note);
  fillPrompts(modelFor(note.model, own_));
  fit();
  showing_ = false;
}

void PromptsPane::fillPrompts(const ReflectionModel& model) {
  if (shown_ == model.key) return;
  shown_ = model.key;
  prompts_->clear();
  for (const Prompt& prompt : model.prompts) {
    auto* item = new QListWidgetItem(prompt.title, prompts_);
    item->setData(Qt::UserRole, prompt.key);
    item->setToolTip(prompt.question);
  }
  fit();
}

void PromptsPane::setWritten(const std::set<QString>& written, const QString& current) {
  for (int i = 0; i < prompts_->count(); ++i) {
    QListWidgetItem* item = prompts_->item(i);
    const QString key = item->data(Qt::UserRole).toString();
    const bool has = written.contains(key);
    item->setIcon(has ? themeIcon(u"circle-check"_s, IconColour::Ok) : themeIcon(u"pencil"_s, IconColour::Text2));
    const QString title = item->text();
    item->setData(Qt::AccessibleTextRole, has ? tr("%1, written").arg(title) : tr("%1, nothing yet").arg(title));
    if (key == current) prompts_->setCurrentItem(item);
  }
}

bool PromptsPane::enter() {
  QWidget* first = prompts_->isVisible() ? static_cast<QWidget*>(prompts_) : model_;
  if (!first->isEnabled()) return false;
  first->setFocus(Qt::OtherFocusReason);
  return true;
}

void PromptsPane::setCompact(bool compact, bool narrow) {
  compact_ = compact;
  narrow_ = narrow;
  fit();
}

void PromptsPane::fit() {
  groups_->setDirection(compact_ && !narrow_ ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  // One prompt needs no list, and above the note the prompts themselves are the list.
  prompts_->setVisible(!compact_ && prompts_->count() > 1);
  const int row = prompts_->sizeHintForRow(0);
  prompts_->setFixedHeight(std::max(1, prompts_->count()) * std::max(row, theme().px(36)) + 4);
  const int wide = std::clamp(goal_->sizeHint().width(), theme().px(kPaneWidth), theme().px(kWidestPane));
  setMinimumWidth(compact_ ? 0 : wide);
  setMaximumWidth(compact_ ? QWIDGETSIZE_MAX : wide);
}

}  // namespace headroom
