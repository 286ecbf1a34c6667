// SPDX-License-Identifier: MIT
// The Moves page: cases are dragged between people, hours, starters and absences are tried, and every figure follows.
// Nothing is saved until the moves are made, which asks who agreed.
#pragma once
#include "ui/moves/moves_view.h"
#include "ui/shared/list_page.h"
#include "ui/shared/long_read.h"

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace headroom {

class BoardCases;
class BoardPeople;
class KeptBoards;
class PageColumns;

class MovesPage : public ListPage {
  Q_OBJECT

 public:
  explicit MovesPage(Workspace& workspace, QWidget* parent = nullptr);
  void reload() override;
  /// 'case:ID' opens with that case chosen.
  void showSubject(const QString& subject) override { subject_ = subject; }

 private:
  void unitChosen() override;
  QWidget* peopleCard();
  QWidget* casesCard();
  QWidget* effectCard();
  QWidget* tryCard();
  void connectAll();
  void tryChange(const TriedChange& change);
  void tryMoves(const std::vector<CaseId>& cases, std::optional<PostId> to);
  void moveChosen();
  void nameMove();
  /// With the balance as it is, where it was worked out already.
  void showPicture(MovesPicture picture, std::optional<Balance> before = {});
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

  LongRead long_;
  std::optional<MovesPicture> picture_;
  std::vector<TriedChange> board_;
  std::optional<Balance> before_;  ///< of the picture, with nothing tried
  std::optional<BoardEffect> effect_;
  QString subject_;

  QPushButton* make_;
  QPushButton* suggest_;
  QPushButton* clear_;
  PageColumns* columns_;
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
