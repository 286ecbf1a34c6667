// SPDX-License-Identifier: MIT
// Reports: which one, of which unit, as at which day; its figures with what they mean, and saved or printed from there.
#pragma once
#include <atomic>
#include <memory>

#include "ui/reports/reports_view.h"
#include "ui/shared/list_page.h"
#include "ui/shared/long_read.h"

class QLineEdit;
class QPushButton;

namespace headroom {

class DateField;
class Label;
class RowsCard;
class SegmentedControl;

class ReportsPage : public ListPage {
  Q_OBJECT

 public:
  explicit ReportsPage(Workspace& workspace, QWidget* parent = nullptr);
  void reload() override;
  /// 'inspection': the pack is chosen.
  void showSubject(const QString& subject) override;
  const std::optional<Report>& report() const { return report_; }
  /// Writes what is shown there; from so many posts on beside the window.
  void saveTo(const QString& path);

 private:
  Card* choiceCard();
  Card* figuresCard();
  Card* tablesCard();
  void ask(const ReportsScope& scope);
  void take(ReportPicture picture);
  void showWorking(const QString& words);
  void showRows();
  void takeDay();
  void takeSeed();
  /// The field is there for the pack alone, and shows the seed that would be taken.
  void showSeed();
  void askWhere();
  void print();
  void sayWritten(const QStringList& names, const QString& wrong);
  Report printedNow() const;

  LongRead long_;
  std::shared_ptr<std::atomic<bool>> wanted_;  ///< of the files that are being written beside the window
  std::optional<Report> report_;
  QString refusal_;
  std::size_t posts_ = 0;
  QDate day_;
  SegmentedControl* which_;
  DateField* on_;
  QWidget* seedBox_;
  QLineEdit* seedLine_;
  std::optional<int> seed_;  ///< as somebody chose it
  QPushButton* save_;
  QPushButton* print_;
  QPushButton* cancel_;
  QPushButton* again_;
  Label* said_;
  Card* choice_;
  Card* figuresCard_;
  Card* tablesCard_;
  TableModel<FigureRow>* figures_;
  TableModel<TableLine>* tables_;
  TableView* tablesTable_;
  RowsCard* rows_;
};

}  // namespace headroom
