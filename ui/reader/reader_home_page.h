// SPDX-License-Identifier: MIT
// The first page of somebody who only reads: what was given to them, until when, and what they have opened.
#pragma once
#include "ui/shared/page.h"

class QPushButton;
class QVBoxLayout;

namespace headroom {

class PageHeader;
class ReportView;

class ReaderHomePage : public Page {
  Q_OBJECT

 public:
  explicit ReaderHomePage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override { return tr("What you may read"); }
  void showSubject(const QString& subject) override;
  void reload() override;

 private:
  PageHeader* header_;
  QPushButton* passphrase_;
  QVBoxLayout* place_;
  QWidget* list_ = nullptr;
  bool comes_ = false;  ///< the keyboard goes to the first report
  ReportView* opened_;
};

}  // namespace headroom
