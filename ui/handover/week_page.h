// SPDX-License-Identifier: MIT
// A manager's week on one page, on the screen and on paper.
#pragma once
#include "core/exchange/report.h"
#include "ui/shared/list_page.h"

class QPushButton;

namespace headroom {

class ReportView;

class WeekPage : public ListPage {
  Q_OBJECT

 public:
  explicit WeekPage(Workspace& workspace, QWidget* parent = nullptr);
  void reload() override;

 private:
  void save();

  std::optional<Report> report_;
  QPushButton* save_;
  ReportView* view_;
};

}  // namespace headroom
