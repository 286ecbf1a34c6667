// SPDX-License-Identifier: MIT
// A stable workforce: who came, stayed and left over three years, on the screen and on paper.
#pragma once
#include "core/exchange/report.h"
#include "ui/shared/list_page.h"
#include "ui/shared/long_read.h"

class QPushButton;

namespace headroom {

class ReportView;
struct WorkforcePicture;

class WorkforcePage : public ListPage {
  Q_OBJECT

 public:
  explicit WorkforcePage(Workspace& workspace, QWidget* parent = nullptr);
  void reload() override;

 private:
  void show(WorkforcePicture picture);
  void save();

  LongRead long_;
  std::optional<Report> report_;
  QComboBox* council_;
  QPushButton* save_;
  ReportView* view_;
};

}  // namespace headroom
