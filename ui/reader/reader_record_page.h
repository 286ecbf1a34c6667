// SPDX-License-Identifier: MIT
// One record of somebody who only reads: the part about cases, and that they opened it is written down.
#pragma once
#include "core/base/id.h"
#include "core/exchange/report.h"
#include "ui/shared/page.h"

class QPushButton;

namespace headroom {

class Label;
class MessageBar;
class PageHeader;
class ReportView;

class ReaderRecordPage : public Page {
  Q_OBJECT

 public:
  explicit ReaderRecordPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override { return tr("Record"); }
  void showSubject(const QString& subject) override;
  void reload() override;

 private:
  void save();

  std::optional<SessionId> id_;
  std::optional<Report> report_;  ///< none: it was not given, when it was read last
  bool noted_ = false;
  PageHeader* header_;
  MessageBar* message_;
  Label* refused_;
  ReportView* view_;
  QPushButton* save_;
};

}  // namespace headroom
