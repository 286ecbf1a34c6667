// SPDX-License-Identifier: MIT
// One page that scrolls: the whole service, a line a team, a line a person. All of it may be left as it is.
#include "ui/welcome/first_questions_dialog.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>

#include "core/base/counted.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/first_questions_actions.h"
#include "core/caseload/new_case.h"
#include "core/caseload/starter.h"
#include "core/fields/vocabulary.h"
#include "core/organisation/access.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/status_words.h"
#include "ui/shared/theme.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// Nothing typed is no limit; nothing at all is a text that is no number.
std::optional<std::optional<Decimal>> limitIn(const QLineEdit& field) {
  const QString typed = field.text().trimmed();
  if (typed.isEmpty()) return std::optional<Decimal>();
  const auto value = Decimal::parse(typed, 4);
  if (!value || !isAmount(*value)) return {};
  return std::optional<Decimal>(*value);
}

FirstQuestions questionsOf(const Database& records, QDate today) {
  return firstQuestions(loadFacts(records, today), loadUnallocatedFacts(records, today).cases, today);
}

Label* heading(const QString& words) { return new Label(words, TextRole::Secondary, TextColour::Text2); }

}  // namespace

FirstQuestionsDialog::FirstQuestionsDialog(FirstQuestions questions, Save save, QWidget* parent)
    : QDialog(parent), questions_(std::move(questions)), save_(std::move(save)) {
  setObjectName(u"questions"_s);
  setWindowTitle(tr("Before you look"));
  const QSize most = screen()->availableSize() * 9 / 10;
  resize(QSize(theme().px(860), theme().px(640)).boundedTo(most));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  problem_ = new MessageBar;
  problem_->setObjectName(u"questions.problem"_s);
  problem_->hide();
  column->addWidget(problem_);
  auto* page = new PageScroll;
  page->body()->addWidget(new Label(tr("What the files do not say"), TextRole::RecordTitle));
  const QString rest =
      tr("Leave empty what you do not know; all of it can be changed later. A limit holds from the first day "
         "that the files tell of.");
  page->body()->addWidget(sentence(
      (questions_.asksManagers ? tr("Say who manages which team and how many children are too many, and Balance "
                                    "shows at once who is over their limit.")
                               : tr("Say how many children are too many, and Balance shows at once who is over "
                                    "their limit.")) +
      u' ' + rest));
  if (questions_.asksManagers) addService(*page);
  addTeams(*page);
  if (questions_.asksRoles) addRoles(*page);
  page->body()->addStretch(1);
  column->addWidget(page, 1);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(32, 12, 32, 20);
  foot->setSpacing(12);
  foot->addStretch(1);
  auto* skip = secondaryButton(tr("Not now"));
  skip->setObjectName(u"questions.skip"_s);
  skip->setAutoDefault(false);
  connect(skip, &QPushButton::clicked, this, &FirstQuestionsDialog::reject);
  foot->addWidget(skip);
  auto* done = primaryButton(tr("Save and look"));
  done->setObjectName(u"questions.save"_s);
  done->setAutoDefault(false);
  connect(done, &QPushButton::clicked, this, &FirstQuestionsDialog::trySave);
  done->setToolTip(tr("Ctrl+Enter, from anywhere"));
  foot->addWidget(done);
  column->addLayout(foot);
  for (const int key : {Qt::Key_Return, Qt::Key_Enter})
    connect(new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), this), &QShortcut::activated, done,
            &QPushButton::click);
  offered_ = answers();
  if (service_ != nullptr) {
    service_->setFocus(Qt::TabFocusReason);
  } else if (!teams_.empty() && teams_.front().limit != nullptr) {
    teams_.front().limit->setFocus(Qt::TabFocusReason);
  }
}

QComboBox* FirstQuestionsDialog::nameBox(const QString& name) const {
  auto* box = new QComboBox;
  box->setObjectName(name);
  box->setEditable(true);
  box->setInsertPolicy(QComboBox::NoInsert);
  box->addItem(QString());
  box->addItems(questions_.people);
  box->lineEdit()->setPlaceholderText(tr("A name"));
  box->completer()->setCaseSensitivity(Qt::CaseInsensitive);
  box->completer()->setCompletionMode(QCompleter::PopupCompletion);
  box->completer()->setFilterMode(Qt::MatchContains);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(18);
  return box;
}

void FirstQuestionsDialog::addService(PageScroll& page) {
  auto* card = new Card(tr("The whole service"));
  card->padBody();
  auto* line = new QHBoxLayout;
  auto* words = new Label(tr("Managed by"));
  service_ = nameBox(u"questions.service"_s);
  words->setBuddy(service_);
  line->addWidget(words);
  line->addWidget(service_, 1);
  card->body()->addLayout(line);
  if (questions_.asksName) {
    auto* called = new QHBoxLayout;
    name_ = new QLineEdit;
    name_->setObjectName(u"questions.name"_s);
    name_->setPlaceholderText(tr("As it should appear on reports"));
    auto* ofWhat = new Label(tr("Name of the council or service"));
    ofWhat->setBuddy(name_);
    called->addWidget(ofWhat);
    called->addWidget(name_, 1);
    card->body()->addLayout(called);
  }
  card->body()->addWidget(
      sentence(tr("Whoever manages it sees every team. A name that is not in the list becomes a new person.")));
  page.body()->addWidget(card);
}

void FirstQuestionsDialog::addTeams(PageScroll& page) {
  auto* card = new Card(tr("Teams"));
  card->padBody();
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(16);
  grid->setVerticalSpacing(8);
  grid->setColumnStretch(0, 1);
  grid->addWidget(heading(tr("Team")), 0, 0);
  if (questions_.asksManagers) grid->addWidget(heading(tr("Managed by")), 0, 1);
  if (questions_.asksLimits()) grid->addWidget(heading(tr("Below how many children (1.0 FTE)")), 0, 2);
  for (std::size_t i = 0; i < questions_.teams.size(); ++i) addTeam(*grid, static_cast<int>(i), questions_.teams[i]);
  card->body()->addLayout(grid);
  if (questions_.asksLimits()) {
    means_ = sentence(QString());
    card->body()->addWidget(means_);
    sayWhatALimitIs();
  }
  page.body()->addWidget(card);
}

void FirstQuestionsDialog::addTeam(QGridLayout& grid, int row, const TeamQuestion& team) {
  TeamLine line;
  auto* words = new Label(
      tr("%1: %2, %3")
          .arg(team.name, counted(team.people, "person", "people"), counted(team.cases, "open case", "open cases")));
  words->setWordWrap(true);
  grid.addWidget(words, 2 * row + 1, 0);
  if (questions_.asksManagers) {
    line.manager = nameBox(u"questions.manager.%1"_s.arg(row));
    words->setBuddy(line.manager);
    grid.addWidget(line.manager, 2 * row + 1, 1);
  }
  if (questions_.asksLimits()) {
    line.limit = new QLineEdit;
    line.limit->setObjectName(u"questions.limit.%1"_s.arg(row));
    line.limit->setAccessibleName(tr("Below how many children in %1").arg(team.name));
    if (team.suggested) line.limit->setText(team.suggested->toString());
    grid.addWidget(line.limit, 2 * row + 1, 2);
    line.wrong = new Label(QString(), TextRole::Secondary, TextColour::Over);
    line.wrong->setObjectName(u"questions.wrong.%1"_s.arg(row));
    line.wrong->hide();
    grid.addWidget(line.wrong, 2 * row + 2, 2);
    connect(line.limit, &QLineEdit::textChanged, this, [this, line] { check(line); });
  }
  teams_.push_back(line);
}

void FirstQuestionsDialog::addRoles(PageScroll& page) {
  auto* card = new Card(tr("Who is not a social worker?"), tr("the files say no role"));
  card->padBody();
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(16);
  grid->setVerticalSpacing(8);
  grid->setColumnStretch(0, 1);
  for (std::size_t i = 0; i < questions_.posts.size(); ++i) {
    const RoleQuestion& post = questions_.posts[i];
    auto* words = new Label(tr("%1, %2").arg(post.name, post.team));
    words->setWordWrap(true);
    auto* box = new QComboBox;
    box->setObjectName(u"questions.role.%1"_s.arg(i));
    box->addItems(headroom::roles());
    box->setCurrentText(token(post.role));
    words->setBuddy(box);
    grid->addWidget(words, static_cast<int>(i), 0);
    grid->addWidget(box, static_cast<int>(i), 1);
    roles_.push_back(box);
  }
  card->body()->addLayout(grid);
  page.body()->addWidget(card);
}

void FirstQuestionsDialog::sayWhatALimitIs() const {
  if (means_ == nullptr) return;
  Decimal shown(kDefaultChildrenLimit);
  for (auto line = teams_.rbegin(); line != teams_.rend(); ++line) {
    if (line->limit == nullptr) continue;
    if (const auto typed = limitIn(*line->limit); typed && *typed) shown = **typed;
  }
  means_->setText(
      tr("'Below %1' means that %1 is a breach; left empty, there is no limit. One is offered for long-term "
         "children's teams, and holds for those who carry cases, not for managers.")
          .arg(shown.toString()));
}

void FirstQuestionsDialog::check(const TeamLine& line) const {
  sayWhatALimitIs();
  const bool isWrong = !limitIn(*line.limit).has_value();
  line.wrong->setText(isWrong ? tr("'%1' is not a number such as 15").arg(line.limit->text().trimmed()) : QString());
  line.wrong->setVisible(isWrong);
  line.limit->setAccessibleDescription(line.wrong->text());
}

// Enter goes on to the next question: it neither saves nor leaves a page that is half answered.
void FirstQuestionsDialog::keyPressEvent(QKeyEvent* event) {
  const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
  if (!isEnter || !isPlain || qobject_cast<QPushButton*>(focusWidget()) != nullptr)
    return QDialog::keyPressEvent(event);
  focusNextChild();
}

void FirstQuestionsDialog::reject() {
  if (!(answers() == offered_)) {
    QMessageBox box(QMessageBox::Question, tr("Not saved yet"),
                    tr("Your answers are not saved. Go on answering, or leave them?"), QMessageBox::NoButton, this);
    QPushButton* stay = box.addButton(tr("Go on answering"), QMessageBox::RejectRole);
    QAbstractButton* leave = box.addButton(tr("Leave them"), QMessageBox::DestructiveRole);
    box.setDefaultButton(stay);
    box.exec();
    if (box.clickedButton() != leave) return;
  }
  QDialog::reject();
}

FirstAnswers FirstQuestionsDialog::answers() const {
  FirstAnswers said;
  if (name_ != nullptr) said.serviceName = name_->text();
  if (service_ != nullptr) said.serviceManager = service_->currentText();
  for (std::size_t i = 0; i < teams_.size(); ++i) {
    TeamAnswer team{questions_.teams[i].unit};
    if (teams_[i].manager != nullptr) team.manager = teams_[i].manager->currentText();
    if (teams_[i].limit != nullptr) team.childrenBelow = limitIn(*teams_[i].limit).value_or(std::nullopt);
    said.teams.push_back(std::move(team));
  }
  for (std::size_t i = 0; i < roles_.size(); ++i) {
    if (const auto role = roleFrom(roles_[i]->currentText())) said.roles.emplace_back(questions_.posts[i].post, *role);
  }
  return said;
}

void FirstQuestionsDialog::trySave() {
  for (const TeamLine& line : teams_) {
    if (line.limit == nullptr || limitIn(*line.limit)) continue;
    line.limit->setFocus(Qt::TabFocusReason);
    return problem_->showMessage(MessageKind::Warning, line.wrong->text() + u'.');
  }
  if (const auto saved = save_(answers()); !saved) {
    return problem_->showMessage(MessageKind::Warning, saved.error().sentence);
  }
  accept();
}

void askFirstQuestions(const QString& path, const Clock& clock, QWidget* parent) {
  try {
    Database records = Database::open(path, OpenMode::ReadWrite);
    FirstQuestions questions = questionsOf(records, clock.today());
    if (questions.isEmpty()) return;
    FirstQuestionsDialog dialog(
        std::move(questions),
        [&](const FirstAnswers& answers) -> Result<void> {
          try {
            WritableDesk desk{records, {}, clock};
            return answerFirstQuestions(desk, answers);
          } catch (const StoreError& error) {
            return refuse(error.sentence());
          }
        },
        parent);
    dialog.exec();
  } catch (const StoreError&) {
    return;  // whoever opens the file next says it
  }
}

void askFirstQuestions(Workspace& workspace, QWidget* parent) {
  if (workspace.isReadOnly()) return;
  auto questions = workspace.read([](const Desk& desk) { return questionsOf(desk.records, desk.today()); });
  if (!questions || !questions->asksManagers || questions->teams.empty()) return;
  FirstQuestionsDialog dialog(
      std::move(*questions),
      [&workspace](const FirstAnswers& answers) -> Result<void> {
        QString why;
        const Hearing hearing(workspace, [&why](NotDone, const QString& sentence) { why = sentence; });
        const bool saved = workspace.perform([&answers](WritableDesk& desk) -> Result<void> {
          TRY(mayKeepEverywhere(desk));
          return answerFirstQuestions(desk, answers);
        });
        return saved ? Result<void>() : refuse(why);
      },
      parent);
  dialog.exec();
}

}  // namespace headroom
