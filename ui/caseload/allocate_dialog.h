// SPDX-License-Identifier: MIT
// Give a case to somebody: the candidates with what it would do to each, up to four of them side by side, and what is
// written down with the decision. Saves by itself.
#pragma once
#include <QDialog>

#include "ui/caseload/allocate_view.h"
#include "ui/shared/hearing.h"

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace headroom {

class DateField;
class Label;
class SegmentedControl;
class TableView;
class Workspace;

class AllocateDialog : public QDialog {
  Q_OBJECT

 public:
  AllocateDialog(Workspace& workspace, CaseId id, QWidget* parent = nullptr);
  /// What was saved, once it was.
  const std::optional<AllocatedCase>& given() const { return given_; }
  QString givenTo() const { return givenTo_; }

 private:
  void build();
  QWidget* fields();
  void read();
  void showChosen();
  void compare(const std::vector<const Candidate*>& chosen);
  QWidget* column(const Candidate& one);
  void save();
  std::vector<const Candidate*> chosen() const;

  Workspace& workspace_;
  Hearing hearing_;
  CaseId id_;
  std::optional<AllocatePicture> picture_;
  std::optional<AllocatedCase> given_;
  QString givenTo_;

  Label* heading_;
  TableModel<Candidate>* model_;
  TableView* table_;
  QWidget* side_;
  QHBoxLayout* columns_;
  Label* hint_;
  DateField* from_;
  SegmentedControl* part_;
  QComboBox* reason_;
  QLineEdit* agreed_;
  QLineEdit* rationale_;
  Label* overrideWords_;
  QLineEdit* override_;
  Label* said_;
  QPushButton* save_;
};

}  // namespace headroom
