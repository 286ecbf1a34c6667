// SPDX-License-Identifier: MIT
// For a new manager: each person on a page, and all of them on paper.
#pragma once
#include "core/exchange/report.h"
#include "ui/shared/list_page.h"

class QPushButton;

namespace headroom {

class ReportView;

class HandoverPage : public ListPage {
  Q_OBJECT

 public:
  explicit HandoverPage(Workspace& workspace, QWidget* parent = nullptr);
  void reload() override;

 private:
  void fillPeople(const std::vector<std::pair<PersonId, QString>>& people);
  std::optional<PersonId> chosen() const;
  void save();

  QComboBox* person_;
  QPushButton* save_;
  ReportView* view_;
  Label* nobodyHere_;
};

}  // namespace headroom
