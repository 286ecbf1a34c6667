// SPDX-License-Identifier: MIT
// Enter on a course asks for it, Enter on a request does what is next about it.
#include "ui/academy/academy_page.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "core/base/finding.h"
#include "core/development/course_actions.h"
#include "ui/academy/academy_forms.h"
#include "ui/academy/course_card.h"
#include "ui/shared/button.h"
#include "ui/shared/cpd_start.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/status_words.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/writable.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

std::vector<Column<CourseRow>> courseColumns() {
  return {Column<CourseRow>(AcademyPage::tr("Course"), [](const CourseRow& row) { return row.course.title; })
              .bold()
              .secondLine([](const CourseRow& row) { return courseKindWords(row.course.kind); }),
          Column<CourseRow>(AcademyPage::tr("When"), [](const CourseRow& row) { return courseDays(row.course); })
              .sortedBy([](const CourseRow& row) { return QVariant(row.course.first); })
              .secondLine([](const CourseRow& row) { return row.course.place; }),
          Column<CourseRow>(AcademyPage::tr("Places"), [](const CourseRow& row) {
            return placesWords(row.course, row.attendance);
          }).secondLine([](const CourseRow& row) { return row.mine; })};
}

QString stepWords(NextStep step) {
  switch (step) {
    case NextStep::SayCame:
      return AcademyPage::tr("I was there");
    case NextStep::Evaluate:
      return AcademyPage::tr("Evaluate…");
    case NextStep::LookBack:
      return AcademyPage::tr("What changed in practice…");
    default:
      return {};
  }
}

}  // namespace

AcademyPage::AcademyPage(Workspace& workspace, QWidget* parent)
    : ListPage(workspace, u"academy"_s, tr("Academy"), parent) {
  bring_ = secondaryButton(tr("Bring courses…"), u"download"_s);
  bring_->setObjectName(u"academy/bring"_s);
  connect(bring_, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"import"_s, {}}); });
  add_ = secondaryButton(tr("Add a course…"), u"plus"_s);
  add_->setObjectName(u"academy/add"_s);
  connect(add_, &QPushButton::clicked, this, [this] { keepCourse({}); });
  other_ = secondaryButton(tr("Ask for something else…"), u"pencil"_s);
  other_->setObjectName(u"academy/other"_s);
  onlyToWrite(other_);
  connect(other_, &QPushButton::clicked, this, &AcademyPage::askForOther);
  header_->addAction(bring_);
  header_->addAction(add_);
  header_->addAction(other_);
  auto* columns = new PageColumns(340);
  buildToDecide();
  buildCatalogue();
  buildMine();
  buildTeamCpd();
  columns->left()->addWidget(toDecide_);
  columns->left()->addWidget(catalogue_);
  columns->left()->addWidget(mine_);
  columns->left()->addWidget(teamCpd_);
  columns->left()->addStretch(1);
  course_ = new CourseCard(workspace_, *message_);
  connect(course_, &CourseCard::askWanted, this, &AcademyPage::ask);
  connect(course_, &CourseCard::changeWanted, this, [this] {
    if (const CourseRow* row = chosenCourse()) keepCourse(row->course);
  });
  columns->right()->addWidget(course_);
  columns->right()->addStretch(1);
  addParts({columns});
}

void AcademyPage::buildCatalogue() {
  courses_ = new TableModel<CourseRow>(courseColumns(), this);
  courseTable_ = new TableView(tr("Courses"));
  courseTable_->setObjectName(u"academy/courses"_s);
  courseTable_->setModel(courses_);
  courseTable_->setRowHeight(46);
  courseTable_->stretchColumn(0);
  courseTable_->setColumnWidths({0, 190, 190});
  past_ = new QCheckBox(tr("Those that are over too"));
  past_->setObjectName(u"academy/past"_s);
  catalogue_ = new ListCard(tr("Courses"), {}, u"academy"_s, courseTable_,
                            {tr("Find a course"), tr("Title, subject, kind or place")}, 8, past_);
  catalogue_->sayNone(tr("No course is in the catalogue. Bring them as courses.csv, or add the first one."),
                      tr("No course mentions '%1'."));
  auto* find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(find, &QShortcut::activated, catalogue_, &ListCard::focusFilter);
  connect(catalogue_, &ListCard::filterChanged, this, &AcademyPage::showCatalogue);
  connect(past_, &QCheckBox::toggled, this, [this] { reload(); });
  connect(courseTable_, &TableView::rowOpened, this, &AcademyPage::ask);
  connect(courseTable_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AcademyPage::showCourse);
}

QPushButton* AcademyPage::ownButton(const QString& name, const QString& icon) {
  auto* button = secondaryButton({}, icon);
  button->setObjectName(name);
  return button;
}

void AcademyPage::buildMine() {
  mine_ = new Card(tr("What I asked for"));
  own_ = new TableModel<TrainingRow>(
      {Column<TrainingRow>(tr("Course"), [](const TrainingRow& row) { return row.training.title; })
           .bold()
           .secondLine([](const TrainingRow& row) { return row.when; }),
       Column<TrainingRow>(tr("State"), [](const TrainingRow& row) { return row.state; })
           .tip([](const TrainingRow& row) { return row.state; })
           .marked([](const TrainingRow& row) {
             return CellMark{row.shape, row.tone, true};
           })},
      this);
  ownTable_ = new TableView(tr("What I asked for"));
  ownTable_->setObjectName(u"academy/mine"_s);
  ownTable_->setModel(own_);
  ownTable_->setRowHeight(46);
  ownTable_->setFitsRows(true);
  ownTable_->setMostRows(6);
  ownTable_->stretchColumn(0);
  ownTable_->setColumnWidths({0, 340});
  connect(ownTable_, &TableView::rowOpened, this, &AcademyPage::doStep);
  connect(ownTable_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AcademyPage::showOwn);
  mine_->body()->addWidget(ownTable_);
  mine_->body()->addWidget(moreRows(ownTable_), 0, Qt::AlignHCenter);
  auto* line = new QHBoxLayout;
  line->setContentsMargins(18, 8, 18, 10);
  step_ = ownButton(u"academy/step"_s, u"check"_s);
  cpd_ = ownButton(u"academy/cpd"_s, u"certificate"_s);
  cpd_->setText(tr("Use for CPD"));
  giveUp_ = ownButton(u"academy/giveUp"_s, u"arrow-back-up"_s);
  connect(step_, &QPushButton::clicked, this, &AcademyPage::doStep);
  connect(cpd_, &QPushButton::clicked, this, &AcademyPage::useForCpd);
  connect(giveUp_, &QPushButton::clicked, this, &AcademyPage::giveUp);
  line->addWidget(step_);
  line->addWidget(cpd_);
  line->addWidget(giveUp_);
  line->addStretch(1);
  mine_->body()->addLayout(line);
}

void AcademyPage::buildToDecide() {
  toDecide_ = new Card(tr("To decide"), tr("Enter approves or declines"));
  asked_ = new TableModel<TrainingRow>(
      {Column<TrainingRow>(tr("Who"), [](const TrainingRow& row) { return row.personName; }).bold(),
       Column<TrainingRow>(tr("Course"), [](const TrainingRow& row) { return row.training.title; })
           .secondLine([](const TrainingRow& row) { return row.when; }),
       Column<TrainingRow>(tr("Asked for"), [](const TrainingRow& row) { return tableDate(row.training.requested); })
           .sortedBy([](const TrainingRow& row) { return QVariant(row.training.requested); })},
      this);
  askedTable_ = new TableView(tr("Requests to decide"));
  askedTable_->setObjectName(u"academy/toDecide"_s);
  askedTable_->setModel(asked_);
  askedTable_->setRowHeight(46);
  askedTable_->setFitsRows(true);
  askedTable_->setMostRows(6);
  askedTable_->stretchColumn(1);
  askedTable_->setColumnWidths({190, 0, 120});
  connect(askedTable_, &TableView::rowOpened, this, [this](const QModelIndex& at) { decide(asked_->rowAt(at)); });
  toDecide_->body()->addWidget(askedTable_);
  toDecide_->body()->addWidget(moreRows(askedTable_), 0, Qt::AlignHCenter);
}

// The same card whoever is listed: what is not done yet stands first.
void AcademyPage::buildTeamCpd() {
  teamCpd_ = new Card(tr("CPD of your people"));
  team_ = new TableModel<PersonCpd>(
      {Column<PersonCpd>(tr("Who"), [](const PersonCpd& one) { return one.name; }).bold(),
       Column<PersonCpd>(
           tr("Pieces"), [](const PersonCpd& one) { return QString::number(one.standing.pieces); }, Qt::AlignRight),
       Column<PersonCpd>(tr("With a peer"),
                         [](const PersonCpd& one) { return one.standing.peer ? tr("Yes") : tr("No"); }),
       Column<PersonCpd>(tr("The year"), [](const PersonCpd& one) { return cpdMissingWords(one.standing); })
           .marked([](const PersonCpd& one) {
             const bool met = one.standing.isMet();
             return CellMark{met ? MarkShape::Tick : MarkShape::Ring, met ? Tone::Ok : Tone::Neutral, true};
           })},
      this);
  teamTable_ = new TableView(tr("CPD of your people"));
  teamTable_->setObjectName(u"academy/teamCpd"_s);
  teamTable_->setModel(team_);
  teamTable_->setFitsRows(true);
  teamTable_->setMostRows(8);
  teamTable_->stretchColumn(0);
  teamTable_->setColumnWidths({0, 80, 110, 250});
  connect(teamTable_, &TableView::rowOpened, this, [this](const QModelIndex& at) {
    Q_EMIT goTo({u"person"_s, u"person:%1"_s.arg(team_->rowAt(at).person.value())});
  });
  teamCpd_->body()->addWidget(teamTable_);
  teamCpd_->body()->addWidget(moreRows(teamTable_), 0, Qt::AlignHCenter);
}

void AcademyPage::showTeamCpd(TeamCpd team) {
  const auto done =
      std::count_if(team.people.begin(), team.people.end(), [](const PersonCpd& one) { return one.standing.isMet(); });
  const qint64 days = workspace_.today().daysTo(team.year.last());
  teamCpd_->setSubtitle(tr("%1 to 30 November: %2 of %3 done, %4 left")
                            .arg(team.year.label())
                            .arg(done)
                            .arg(team.people.size())
                            .arg(counted(days, "day", "days")));
  teamCpd_->setVisible(!team.people.empty());
  team_->setRows(std::move(team.people));
  if (team_->rowCount() > 0 && !teamTable_->currentIndex().isValid()) teamTable_->setCurrentIndex(team_->index(0, 0));
}

void AcademyPage::showSubject(const QString& subject) {
  const QString rest = subject.section(u':', 1);
  if (subject.startsWith(u"find:")) return catalogue_->findWords(rest);
  bool isNumber = false;
  const qint64 id = rest.toLongLong(&isNumber);
  if (isNumber) wanted_ = id;
}

void AcademyPage::reload() {
  readBeside([past = past_->isChecked()](
                 const Desk& desk, const ChosenUnit&) { return std::pair(readAcademy(desk, past), readTeamCpd(desk)); },
             [this](std::pair<AcademyPicture, TeamCpd> found) {
               showPicture(std::move(found.first), std::move(found.second));
             });
}

void AcademyPage::showPicture(AcademyPicture picture, TeamCpd team) {
  picture_ = std::move(picture);
  const bool writes = !workspace_.isReadOnly();
  add_->setVisible(writes && picture_.mayKeep);
  bring_->setVisible(writes && picture_.mayImport);
  const auto waiting = picture_.toDecide.size();
  header_->setSubtitle(counted(static_cast<qsizetype>(picture_.courses.size()), "course", "courses") +
                       (waiting == 0 ? QString() : tr(" · %1 to decide").arg(waiting)));
  showCatalogue();
  const bool hadKeyboard = window()->focusWidget() == askedTable_;
  toDecide_->setVisible(waiting > 0);
  // With the last request its list goes, and the keyboard to the list of courses.
  if (hadKeyboard && waiting == 0) courseTable_->setFocus();
  asked_->setRows(picture_.toDecide);
  if (waiting > 0 && !askedTable_->currentIndex().isValid()) askedTable_->setCurrentIndex(asked_->index(0, 0));
  if (wanted_) {
    const int at = asked_->find([this](const TrainingRow& row) { return row.id == *wanted_; });
    if (at >= 0) askedTable_->setCurrentIndex(asked_->index(at, 0));
  }
  showMine();
  showTeamCpd(std::move(team));
}

void AcademyPage::showCatalogue() {
  const QStringList words = foldedWords(catalogue_->typed());
  std::vector<CourseRow> rows;
  std::copy_if(picture_.courses.begin(), picture_.courses.end(), std::back_inserter(rows),
               [&](const CourseRow& row) { return standIn(words, row.found); });
  catalogue_->show(*courses_, std::move(rows), &CourseRow::id, 0);
  showCourse();
}

void AcademyPage::showMine() {
  const TrainingRow* before = chosenOwn();
  const auto keep = wanted_ ? wanted_ : before == nullptr ? std::nullopt : std::optional(before->id);
  wanted_.reset();
  mine_->setVisible(!picture_.mine.empty());
  {
    const QSignalBlocker quietly(ownTable_->selectionModel());
    own_->setRows(picture_.mine);
    const int at = std::max(0, own_->find([&](const TrainingRow& row) { return row.id == keep; }));
    if (own_->rowCount() > 0) ownTable_->setCurrentIndex(own_->index(at, 0));
  }
  showOwn();
}

const CourseRow* AcademyPage::chosenCourse() const {
  const QModelIndex at = courseTable_->currentIndex();
  return at.isValid() && at.row() < courses_->rowCount() ? &courses_->rowAt(at) : nullptr;
}

const TrainingRow* AcademyPage::chosenOwn() const {
  const QModelIndex at = ownTable_->currentIndex();
  return at.isValid() && at.row() < own_->rowCount() ? &own_->rowAt(at) : nullptr;
}

void AcademyPage::showCourse() { course_->show(chosenCourse(), picture_.mayKeep); }

void AcademyPage::showOwn() {
  const TrainingRow* row = chosenOwn();
  const bool writes = row != nullptr && !workspace_.isReadOnly();
  const QString step = row == nullptr ? QString() : stepWords(row->step);
  step_->setText(step);
  step_->setVisible(writes && !step.isEmpty());
  const TrainingState state = row == nullptr ? TrainingState::Declined : row->training.state;
  cpd_->setVisible(writes && (state == TrainingState::Attended || state == TrainingState::Evaluated));
  const bool isAsked = state == TrainingState::Requested;
  const bool waits = row != nullptr && row->step == NextStep::Wait;
  giveUp_->setText(isAsked ? tr("Take the request back")
                           : (waits ? tr("Leave the waiting list") : tr("Give the place back")));
  giveUp_->setVisible(writes && !row->training.givenBack && (isAsked || state == TrainingState::Approved));
}

void AcademyPage::ask() {
  const CourseRow* row = chosenCourse();
  if (row == nullptr || workspace_.isReadOnly()) return;
  if (row->isAskedFor)
    return message_->showMessage(MessageKind::Info,
                                 tr("You have asked for %1 already: %2.").arg(row->course.title, row->mine));
  if (askForPlace(workspace_, *row, this))
    TakingBack::of(workspace_).sayDone(*message_, tr("Asked for. Your manager decides."));
}

void AcademyPage::askForOther() {
  if (askForOutside(workspace_, this))
    TakingBack::of(workspace_).sayDone(*message_, tr("Asked for. Your manager decides."));
}

void AcademyPage::doStep() {
  const TrainingRow* row = chosenOwn();
  if (row == nullptr || workspace_.isReadOnly()) return;
  auto& back = TakingBack::of(workspace_);
  const TrainingRow chosen = *row;
  if (chosen.step == NextStep::SayCame) {
    if (back.perform([id = chosen.training.id](WritableDesk& desk) { return noteAttended(desk, id); }))
      back.sayDone(*message_, tr("Noted. Evaluate it while it is fresh."));
  } else if (chosen.step == NextStep::Evaluate) {
    if (evaluate(workspace_, chosen, this))
      back.sayDone(*message_, tr("Evaluated. What it changed is asked three months after the course."));
  } else if (chosen.step == NextStep::LookBack) {
    if (lookBack(workspace_, chosen, this)) back.sayDone(*message_, tr("Noted."));
  }
}

void AcademyPage::useForCpd() {
  const TrainingRow* row = chosenOwn();
  if (row == nullptr) return;
  const Training& one = row->training;
  const CpdSource source{u"course"_s, one.code, one.title, one.attended.value_or(one.requested), one.evaluation};
  if (const auto piece = cpdBegunFrom(workspace_, source)) Q_EMIT goTo(*piece);
}

void AcademyPage::giveUp() {
  const TrainingRow* row = chosenOwn();
  if (row == nullptr) return;
  const bool isAsked = row->training.state == TrainingState::Requested;
  const QString given =
      row->step == NextStep::Wait ? tr("You are off the waiting list.") : tr("The place goes to the next in line.");
  auto& back = TakingBack::of(workspace_);
  if (back.perform([id = row->training.id](WritableDesk& desk) { return giveUpTraining(desk, id); }))
    back.sayDone(*message_, isAsked ? tr("The request is taken back.") : given);
}

void AcademyPage::decide(const TrainingRow& row) {
  if (workspace_.isReadOnly()) return;
  const TrainingRow one = row;  // what is decided reads the list anew
  const auto done = decideTraining(workspace_, one, this);
  if (done) TakingBack::of(workspace_).sayDone(*message_, *done);
}

void AcademyPage::keepCourse(const Course& course) {
  if (editCourse(workspace_, course, this))
    TakingBack::of(workspace_).sayDone(*message_, tr("The course is in the catalogue."));
}

}  // namespace headroom
