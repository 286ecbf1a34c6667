// SPDX-License-Identifier: MIT
// Fairness: the figures of a year with small numbers hidden, to be handed round, and beside them names for whoever may
// see these people.
#pragma once
#include "core/exchange/report.h"
#include "ui/shared/list_page.h"
#include "ui/shared/long_read.h"

class QPushButton;

namespace headroom {

class ReportView;
struct FairnessPicture;

class FairnessPage : public ListPage {
  Q_OBJECT

 public:
  explicit FairnessPage(Workspace& workspace, QWidget* parent = nullptr);
  void reload() override;

 private:
  QWidget* namesLine();
  void fillYears();
  void show(FairnessPicture picture);
  void save();
  void openName(int table, int row);

  LongRead long_;
  std::optional<Report> report_;
  std::vector<std::vector<PersonId>> names_;  ///< behind the rows of the two lists
  QPushButton* save_;
  QComboBox* years_;
  QWidget* namesLine_ = nullptr;
  ReportView* figures_;
  ReportView* lists_;
};

}  // namespace headroom
