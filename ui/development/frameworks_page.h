// SPDX-License-Identifier: MIT
// The statements that a goal can name, as this service words them. For those who manage the service.
#pragma once
#include "core/development/framework.h"
#include "ui/shared/list_page.h"

namespace headroom {

class FrameworksPage : public ListPage {
  Q_OBJECT

 public:
  explicit FrameworksPage(Workspace& workspace, QWidget* parent = nullptr);
  void reload() override;

 private:
  void showRows();
  void write(const FrameworkStatement& statement);
  void takeBackWording(const FrameworkStatement& statement);
  std::vector<FrameworkStatement> all_;
  TableModel<FrameworkStatement>* model_;
  TableView* table_;
  ListCard* list_;
};

}  // namespace headroom
