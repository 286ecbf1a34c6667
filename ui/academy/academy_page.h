// SPDX-License-Identifier: MIT
// The academy: courses to be found by a word and asked for, one's own requests and what is next about each, and, for
// those who decide, the requests that wait.
#pragma once
#include "ui/academy/academy_view.h"
#include "ui/shared/list_page.h"

class QCheckBox;
class QPushButton;

namespace headroom {

class CourseCard;

class AcademyPage : public ListPage {
  Q_OBJECT

 public:
  explicit AcademyPage(Workspace& workspace, QWidget* parent = nullptr);
  void reload() override;
  /// 'find:court': the catalogue looks for that; 'mine:4' and 'decide:4' choose a request.
  void showSubject(const QString& subject) override;

 private:
  void buildCatalogue();
  void buildMine();
  void buildToDecide();
  void buildTeamCpd();
  void showPicture(AcademyPicture picture, TeamCpd team);
  void showTeamCpd(TeamCpd team);
  QPushButton* ownButton(const QString& name, const QString& icon);
  void showCatalogue();
  void showCourse();
  void showMine();
  void showOwn();
  void ask();
  void askForOther();
  void doStep();
  void useForCpd();
  void giveUp();
  void decide(const TrainingRow& row);
  void keepCourse(const Course& course);
  const CourseRow* chosenCourse() const;
  const TrainingRow* chosenOwn() const;

  AcademyPicture picture_;
  std::optional<qint64> wanted_;  ///< the request to be chosen when it is read
  ListCard* catalogue_;
  QCheckBox* past_;
  TableModel<CourseRow>* courses_;
  TableView* courseTable_;
  Card* teamCpd_;
  TableModel<PersonCpd>* team_;
  TableView* teamTable_;
  CourseCard* course_;
  Card* mine_;
  TableModel<TrainingRow>* own_;
  TableView* ownTable_;
  QPushButton* step_;
  QPushButton* cpd_;
  QPushButton* giveUp_;
  Card* toDecide_;
  TableModel<TrainingRow>* asked_;
  TableView* askedTable_;
  QPushButton* add_;
  QPushButton* bring_;
  QPushButton* other_;
};

}  // namespace headroom
