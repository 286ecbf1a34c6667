// SPDX-License-Identifier: MIT
// A practitioner's home: the next supervision and its preparation, cases, actions, own headroom and how it is made up,
// goals.
#pragma once
#include "core/development/goal.h"
#include "core/development/learning_due.h"
#include "core/supervision/due_list.h"
#include "core/supervision/preparation_store.h"
#include "core/supervision/session.h"
#include "ui/shared/made_lines.h"
#include "ui/shared/page.h"
#include "ui/shared/people_picture.h"

class QLineEdit;
class QVBoxLayout;

namespace headroom {

class Card;
class DueCard;
class KeptBehind;
class Label;
class LearningCard;
class LoadQuestionsCard;
class MessageBar;
class PageHeader;
class TableView;
class WaitingCard;
template <class Row>
class TableModel;

/// One case of the practitioner and what asks for attention.
struct OwnCase {
  QString code;
  QString kind;
  QString points;
  QString attention;  ///< 'Action overdue', 'Not discussed for 6 weeks', or empty
  bool urgent = false;
};

/// How the figures of a post are made up.
struct MadeOf {
  std::vector<MadeLine> load;  ///< 'Child protection, 2 cases'
  std::vector<MadeLine> ceiling;
};

struct MyWorkPicture {
  std::optional<PersonClock> clock;
  std::optional<Session> booked;
  std::vector<Preparation> prepared;
  std::vector<OwnCase> cases;  ///< those that need attention first
  std::vector<OpenAction> actions;
  std::vector<PostBalance> posts;
  std::vector<MadeOf> made;  ///< of each post in `posts`
  std::vector<Goal> goals;
  QString supervisorName;
  QString code;  ///< of the viewer
  std::vector<DueItem> due;
  LearningDue learning;
};

/// Nothing without a viewer.
MyWorkPicture readMyWork(const Desk& desk);

class MyWorkPage : public Page {
  Q_OBJECT

 public:
  explicit MyWorkPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override { return tr("My work"); }
  void reload() override;
  /// What stands in the line to prepare is kept for whoever typed it.
  bool keepTyping() override;

 private:
  void buildPreparation();
  void buildCases();
  void addPost(QVBoxLayout& column, const PostBalance& post, const MadeOf& made);
  void showNext();
  void showActions();
  void showHeadroom();
  void showGoals();
  void tick(const OpenAction& action);
  void showDraft();

  MyWorkPicture picture_;
  PageHeader* header_;
  MessageBar* note_;
  Label* next_;
  WaitingCard* waiting_;
  Card* preparation_;
  QLineEdit* prepare_;
  KeptBehind* behind_;
  QString kept_;  ///< of what stands in it, as it lies in the file
  bool isDraftRead_ = false;
  QWidget* prepared_ = nullptr;
  Card* casesCard_;
  TableModel<OwnCase>* cases_;
  TableView* caseTable_;
  Card* actions_;
  QWidget* actionList_ = nullptr;
  Card* headroom_;
  QWidget* headroomBody_ = nullptr;
  LoadQuestionsCard* questions_;
  DueCard* checks_;
  LearningCard* learning_;
  Card* goals_;
  QWidget* goalList_ = nullptr;
};

}  // namespace headroom
