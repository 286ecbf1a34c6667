// SPDX-License-Identifier: MIT
// Shared learning: presentations, workshops and support groups, found by what they were about; who gave them, who came,
// and what the service took from it.
#pragma once
#include "ui/learning/learning_view.h"
#include "ui/shared/list_page.h"

namespace headroom {

class PageColumns;
class PeopleField;
class SegmentedControl;

class LearningPage : public ListPage {
  Q_OBJECT

 public:
  explicit LearningPage(Workspace& workspace, QWidget* parent = nullptr);
  void reload() override;
  /// The number of one of them, to be chosen.
  void showSubject(const QString& subject) override;

 private:
  QWidget* listCard();
  std::vector<LearningRow> listed() const;
  void save();
  void showRows();
  void showChosen();
  void addVerbs(const LearningRow& row, Card& card);
  void write(const SharedLearning& learning);
  const LearningRow* chosen() const;
  LearningPicture picture_;
  std::optional<SharedLearningId> wanted_;
  SegmentedControl* kind_ = nullptr;
  TableModel<LearningRow>* model_ = nullptr;
  TableView* table_ = nullptr;
  ListCard* list_ = nullptr;
  PageColumns* columns_ = nullptr;
  Card* card_ = nullptr;
};

}  // namespace headroom
