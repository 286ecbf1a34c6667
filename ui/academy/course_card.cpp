// SPDX-License-Identifier: MIT
// A manager notes who of their people was there; of others nobody is named.
#include "ui/academy/course_card.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "core/development/course_actions.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

CourseCard::CourseCard(Workspace& workspace, MessageBar& note, QWidget* parent)
    : Card(tr("Course"), {}, parent), workspace_(workspace), note_(note) {
  padBody();
  about_ = sentence({}, TextRole::Body, TextColour::Text);
  facts_ = sentence({});
  facts_->setObjectName(u"academy/facts"_s);
  mine_ = sentence({});
  mine_->setObjectName(u"academy/standing"_s);
  ask_ = primaryButton(tr("Ask for a place…"));
  ask_->setObjectName(u"academy/ask"_s);
  connect(ask_, &QPushButton::clicked, this, &CourseCard::askWanted);
  change_ = linkButton(tr("Change"), u"pencil"_s);
  change_->setObjectName(u"academy/change"_s);
  connect(change_, &QPushButton::clicked, this, &CourseCard::changeWanted);
  remove_ = linkButton(tr("Remove"), u"trash"_s);
  remove_->setObjectName(u"academy/remove"_s);
  connect(remove_, &QPushButton::clicked, this, &CourseCard::remove);
  addToHeader(change_);
  addToHeader(remove_);
  whoTitle_ = new Label(tr("Who of your people comes"), TextRole::RowTitle);
  who_ =
      new TableModel<TrainingRow>({Column<TrainingRow>(tr("Who"), [](const TrainingRow& row) { return row.personName; })
                                       .bold()
                                       .secondLine([](const TrainingRow& row) { return row.state; })},
                                  this);
  whoTable_ = new TableView(tr("Who of your people comes"));
  whoTable_->setObjectName(u"academy/who"_s);
  whoTable_->setModel(who_);
  whoTable_->setRowHeight(46);
  whoTable_->setFitsRows(true);
  whoTable_->setMostRows(8);
  whoTable_->stretchColumn(0);
  whoTable_->setColumnWidths({0});
  connect(whoTable_, &TableView::rowOpened, this, &CourseCard::noteCame);
  came_ = secondaryButton(tr("Was there"), u"check"_s);
  came_->setObjectName(u"academy/came"_s);
  connect(came_, &QPushButton::clicked, this, &CourseCard::noteCame);
  for (QWidget* part : std::initializer_list<QWidget*>{about_, facts_, mine_}) body()->addWidget(part);
  body()->addWidget(ask_, 0, Qt::AlignLeft);
  body()->addSpacing(8);
  for (QWidget* part : std::initializer_list<QWidget*>{whoTitle_, whoTable_}) body()->addWidget(part);
  body()->addWidget(came_, 0, Qt::AlignLeft);
}

void CourseCard::show(const CourseRow* row, bool mayKeep) {
  setVisible(row != nullptr);
  id_ = row == nullptr ? std::nullopt : row->course.id;
  if (row == nullptr) return;
  const Course& course = row->course;
  const bool writes = !workspace_.isReadOnly();
  setTitle(course.title);
  about_->setText(course.about);
  about_->setVisible(!course.about.trimmed().isEmpty());
  QStringList facts{courseKindWords(course.kind), courseDays(course)};
  if (!course.place.isEmpty()) facts << course.place;
  facts << placesWords(course, row->attendance);
  facts_->setText(facts.join(u" · "_s));
  mine_->setText(row->mine);
  mine_->setVisible(!row->mine.isEmpty());
  const bool isOver = course.last < workspace_.today();
  ask_->setVisible(writes && !isOver && !row->isAskedFor);
  change_->setVisible(writes && mayKeep);
  remove_->setVisible(writes && mayKeep && row->attendance.taken == 0 && row->attendance.waiting.empty());
  auto read = workspace_.read([id = *course.id](const Desk& desk) { return readWhoComes(desk, id); });
  const bool any = read && !read->empty();
  who_->setRows(any ? std::move(*read) : std::vector<TrainingRow>{});
  whoTitle_->setVisible(any);
  whoTable_->setVisible(any);
  came_->setVisible(any && writes && course.first <= workspace_.today());
  if (any && !whoTable_->currentIndex().isValid()) whoTable_->setCurrentIndex(who_->index(0, 0));
}

void CourseCard::noteCame() {
  const QModelIndex at = whoTable_->currentIndex();
  if (!at.isValid() || at.row() >= who_->rowCount() || workspace_.isReadOnly()) return;
  const TrainingRow row = who_->rowAt(at);
  auto& back = TakingBack::of(workspace_);
  if (back.perform([id = row.training.id](WritableDesk& desk) { return noteAttended(desk, id); }))
    back.sayDone(note_, tr("%1 was there.").arg(row.personName));
}

void CourseCard::remove() {
  if (!id_) return;
  auto& back = TakingBack::of(workspace_);
  if (back.perform([id = *id_](WritableDesk& desk) { return removeCourse(desk, id); }))
    back.sayDone(note_, tr("The course is out of the catalogue."));
}

}  // namespace headroom
