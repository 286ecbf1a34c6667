// SPDX-License-Identifier: MIT
// One report of somebody who only reads, of one of the units that were given with it.
#pragma once
#include "core/organisation/reader.h"
#include "ui/reader/reader_view.h"
#include "ui/shared/list_page.h"

class QPushButton;

namespace headroom {

class ReportView;

class ReaderReportPage : public ListPage {
  Q_OBJECT

 public:
  ReaderReportPage(Workspace& workspace, ReaderReport report, QWidget* parent = nullptr);
  void showSubject(const QString& subject) override;
  void reload() override;

 private:
  void save();

  ReaderReport report_;
  ReaderPicture picture_;
  bool may_ = false;  ///< it was given, when it was read last
  ReportView* view_;
  QPushButton* save_;
  bool noted_ = false;  ///< that it was opened, since it was last come to
};

}  // namespace headroom
