// SPDX-License-Identifier: MIT
// Quality audits: a sample of records, each beside the form, and what they found. For those who manage the service.
#pragma once
#include "ui/quality/quality_view.h"
#include "ui/shared/list_page.h"

class QPushButton;

namespace headroom {

class PageColumns;
class QualityForm;
class ReportView;

class QualityPage : public ListPage {
  Q_OBJECT

 public:
  explicit QualityPage(Workspace& workspace, QWidget* parent = nullptr);
  void reload() override;

 private:
  QWidget* sampleCard();
  void askSample();
  void fillAudits();
  void showRecord();
  void answer(const QString& question, std::optional<QualityGrade> grade, const QString& note);
  void next();
  void save();
  const QualityRow* chosen() const;

  QualityPicture picture_;
  std::optional<AuditId> audit_;
  QComboBox* audits_;
  QPushButton* draw_;
  QPushButton* save_;
  Card* sample_;
  TableModel<QualityRow>* model_;
  TableView* table_;
  PageColumns* columns_;
  ReportView* record_;
  QualityForm* form_;
  ReportView* results_;
  Label* none_;
  Label* own_;
};

}  // namespace headroom
