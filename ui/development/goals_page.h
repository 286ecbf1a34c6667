// SPDX-License-Identifier: MIT
// One's own goals: what, which opportunity, by when, the steps, and what came of it.
#pragma once
#include "core/development/goal.h"
#include "ui/shared/page.h"

class QVBoxLayout;

namespace headroom {

class MessageBar;
class PageHeader;

class GoalsPage : public Page {
  Q_OBJECT

 public:
  explicit GoalsPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override { return tr("Goals"); }
  void reload() override;

 private:
  QWidget* goalCard(const Goal& goal);
  void edit(Goal goal);
  bool store(const Goal& goal);
  PageHeader* header_;
  MessageBar* note_;
  QVBoxLayout* column_;
  QWidget* list_ = nullptr;
};

}  // namespace headroom
