// SPDX-License-Identifier: MIT
// 'Who knows about working with fathers in assessments': everybody here who does, and why each is named. Beside it what
// the viewer says of themselves.
#pragma once
#include "ui/learning/learning_view.h"
#include "ui/shared/list_page.h"

namespace headroom {

class Label;

class WhoKnowsPage : public ListPage {
  Q_OBJECT

 public:
  explicit WhoKnowsPage(Workspace& workspace, QWidget* parent = nullptr);
  void reload() override;
  /// What is asked.
  void showSubject(const QString& subject) override;
  QString subjectNow(const QString& asked) const override;

 private:
  void answer();
  void showOwn();
  void write(const Specialism& specialism);
  void open(const KnowingRow& row);
  KnowingPicture picture_;
  QLineEdit* asked_;
  Label* said_;
  TableModel<KnowingRow>* model_;
  TableView* table_;
  Card* answers_;
  Card* own_;
  QWidget* ownList_ = nullptr;
};

}  // namespace headroom
