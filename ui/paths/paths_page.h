// SPDX-License-Identifier: MIT
// Paths: what people have asked for to grow by, who is to decide, what runs, and what it changes for both teams.
// Its subject is 'person:ID', a person's code, or 'path:ID'.
#pragma once
#include "ui/paths/paths_view.h"
#include "ui/shared/list_page.h"

class QPushButton;

namespace headroom {

class PageColumns;
struct PathWish;

class PathsPage : public ListPage {
  Q_OBJECT

 public:
  explicit PathsPage(Workspace& workspace, QWidget* parent = nullptr);
  void reload() override;
  void showSubject(const QString& subject) override { subject_ = subject; }

 private:
  QWidget* listCard();
  QWidget* openingsCard();
  QWidget* companionsCard();
  QPushButton* verb(const QString& words, const QString& name, void (PathsPage::*ask)());
  void showRows();
  void chooseSubject();
  void showPath();
  void showDetail(const PathRow& row, const PathDetail& detail);
  void showVerbs(const PathRow* row, const PathDetail& detail);
  QWidget* factsPart(const PathRow& row, const PathDetail& detail) const;
  QWidget* reviewsPart(const PathDetail& detail) const;
  QWidget* evidencePart(const PathDetail& detail);
  const PathRow* chosen() const;
  QString nameOf(std::optional<PersonId> person) const;
  void sayDone(const QString& words);
  /// And the keyboard is where it came from: on the list.
  void sayDecided(const QString& words);

  void ask(const PathWish& wish);
  void askNew();
  void askChange();
  void askApproval();
  void askRefusal();
  void withdraw();
  void askEnd();
  void askMove();
  void askMentor();
  void askReview();
  void askEvidence();
  void apply();
  void askCompanion();
  void askCompanionEnd();

  PathsPicture picture_;
  QString subject_;
  QPushButton* ask_;
  PageColumns* columns_;
  ListCard* list_;
  TableModel<PathRow>* model_;
  TableView* table_;
  Card* path_;
  QWidget* parts_ = nullptr;
  std::vector<QPushButton*> verbs_;
  QPushButton* approve_;
  QPushButton* decline_;
  QPushButton* change_;
  QPushButton* withdraw_;
  QPushButton* move_;
  QPushButton* end_;
  QPushButton* mentor_;
  QPushButton* review_;
  QPushButton* evidence_;
  Card* openings_;
  TableModel<OpeningRow>* openingModel_;
  TableView* openingTable_;
  QPushButton* apply_;
  Card* companions_;
  TableModel<CompanionRow>* companionModel_;
  TableView* companionTable_;
  QPushButton* companion_;
  QPushButton* endCompanion_;
  LongRead detail_;  ///< of the path that is chosen
};

}  // namespace headroom
