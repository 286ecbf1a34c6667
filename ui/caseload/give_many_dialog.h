// SPDX-License-Identifier: MIT
// Give several cases to one person: each by itself, with its own result beside it. What is refused leaves the others as
// they are, and can be tried again with another reason.
#pragma once
#include <QDialog>

#include "core/caseload/allocating.h"
#include "ui/caseload/cases_view.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace headroom {

class DateField;
class Label;
class TableView;
class Workspace;

struct GivenRow {
  CaseId id;
  QString code;
  QString kind;
  QString lead;
  std::optional<PostId> post;  ///< of the lead, when the cases were chosen
  QString result;              ///< empty: not tried yet
  bool given = false;
};

class GiveManyDialog : public QDialog {
  Q_OBJECT

 public:
  GiveManyDialog(Workspace& workspace, const std::vector<CaseRow>& cases, const std::vector<LeadChoice>& leads,
                 QWidget* parent = nullptr);
  /// In the order in which they were given.
  const std::vector<AllocatedCase>& given() const { return given_; }

 private:
  void give();
  Workspace& workspace_;
  std::vector<GivenRow> rows_;
  std::vector<AllocatedCase> given_;
  TableModel<GivenRow>* model_;
  TableView* table_;
  QComboBox* to_;
  QComboBox* reason_;
  DateField* from_;
  QLineEdit* override_;
  QPushButton* give_;
  QPushButton* close_;
};

}  // namespace headroom
