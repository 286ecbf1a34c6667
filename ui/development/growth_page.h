// SPDX-License-Identifier: MIT
// How somebody has grown: their goals, and one line of time. One's own without a subject; of somebody else under their
// code, for whoever may read what was written about them. Saved and printed for an appraisal.
#pragma once
#include "core/development/growth.h"
#include "ui/shared/page.h"

class QPushButton;

namespace headroom {

class EmptyState;
class MessageBar;
class PageHeader;
class ReportView;

class GrowthPage : public Page {
  Q_OBJECT

 public:
  explicit GrowthPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override;
  void reload() override;
  void showSubject(const QString& subject) override { code_ = subject; }

 private:
  void save();
  QString code_;
  std::optional<Growth> growth_;
  PageHeader* header_;
  QPushButton* save_;
  MessageBar* message_;
  ReportView* view_;
  EmptyState* nobody_;
};

}  // namespace headroom
