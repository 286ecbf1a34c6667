// SPDX-License-Identifier: MIT
// One course of the catalogue: what it is about, its days and places, and who of one's own people comes.
#pragma once
#include "ui/academy/academy_view.h"
#include "ui/shared/card.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"

class QPushButton;

namespace headroom {

class Label;
class MessageBar;
class Workspace;

class CourseCard : public Card {
  Q_OBJECT

 public:
  CourseCard(Workspace& workspace, MessageBar& note, QWidget* parent = nullptr);
  /// Nothing to show hides it.
  void show(const CourseRow* row, bool mayKeep);

 Q_SIGNALS:
  void askWanted();
  void changeWanted();

 private:
  void noteCame();
  void remove();

  Workspace& workspace_;
  MessageBar& note_;
  std::optional<CourseId> id_;
  Label* about_;
  Label* facts_;
  Label* mine_;
  QPushButton* ask_;
  QPushButton* change_;
  QPushButton* remove_;
  Label* whoTitle_;
  TableModel<TrainingRow>* who_;
  TableView* whoTable_;
  QPushButton* came_;
};

}  // namespace headroom
