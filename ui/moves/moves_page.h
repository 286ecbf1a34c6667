// SPDX-License-Identifier: MIT
// The Moves page: cases are dragged between people, hours, starters and absences are tried, and every figure follows.
// Nothing is saved until the moves are made, which asks who agreed.
#pragma once
#include "ui/moves/moves_view.h"
#include "ui/shared/page.h"

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace headroom {

class BoardCases;
class BoardPeople;
class Card;
class EmptyState;
class KeptBoards;
class MessageBar;
class PageColumns;
class PageHeader;

class MovesPage : public Page {
  Q_OBJECT

 public:
  explicit MovesPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override;
  void reload() override;
  /// 'case:ID' opens with that case chosen.
  void showSubject(const QString& subject) override { subject_ = subject; }

 private:
  QWidget* peopleCard();
  QWidget* casesCard();
  QWidget* effectCard();
  QWidget* tryCard();
  void connectAll();
  void tryChange(const TriedChange& change);
  void moveChosen();
  void show();
  void showCases();
  void showEffect();
  void showAsked();
  void makeThem();
  void suggest();
  std::optional<PostId> chosenPost() const;
  bool hasChosen() const;
  void askHours();
  void askStarter();
  void tryAway();

  std::optional<MovesPicture> picture_;
  std::vector<TriedChange> board_;
  std::optional<BoardEffect> effect_;
  QString subject_;

  PageHeader* header_;
  MessageBar* message_;
  QComboBox* unit_;
  QPushButton* make_;
  QPushButton* suggest_;
  QPushButton* clear_;
  PageColumns* columns_;
  EmptyState* nobody_;
  TableModel<BoardRow>* peopleModel_;
  BoardPeople* people_;
  Card* casesCard_;
  TableModel<BoardCase>* casesModel_;
  BoardCases* cases_;
  QComboBox* to_;
  QPushButton* move_;
  QWidget* effectBody_;
  QVBoxLayout* effectLines_;
  QPushButton* hours_;
  QPushButton* away_;
  KeptBoards* kept_;
};

}  // namespace headroom
