// SPDX-License-Identifier: MIT
// What the preview of an import says of a workbook beside its rows: the day that it describes, every change that a
// later one makes in the file, and whether the children that it no longer lists are to be closed.
#pragma once
#include <QDate>
#include <QWidget>

#include "ui/exchange/import_worker.h"

class QCheckBox;
class QPushButton;

namespace headroom {

class Card;
class DateField;
template <class Row>
class TableModel;
class TableView;

class WorkbookPart : public QWidget {
  Q_OBJECT

 public:
  explicit WorkbookPart(QDate today, QWidget* parent = nullptr);
  /// Hides itself for whatever is no workbook.
  void tell(const ImportPreview& preview);
  bool closesMissing() const;
  /// Whether the day in the field is the one that the preview was made for.
  bool isDayRead() const;
  /// Whether a yes would change something that the file holds.
  bool changesAnything(const ImportPreview& preview) const;
  /// 'Make these 3 changes'; empty for a first workbook, whose rows are simply added.
  QString applyWords(const ImportPreview& preview) const;

 Q_SIGNALS:
  /// Read the workbook again, as of this day.
  void dayChosen(QDate day);
  /// The day in the field or the tick was changed.
  void edited();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void chooseDay();
  void noteDay();
  int wantedChanges(const ImportPreview& preview) const;

  QDate read_;
  DateField* day_;
  QPushButton* again_;
  Card* card_;
  TableView* table_;
  TableModel<WorkbookChange>* model_;
  QCheckBox* closeMissing_;
};

/// 'One child moves, 2 are new', of what a later workbook changes; without those that are missing when they stay.
QString changesInWords(const std::vector<WorkbookChange>& changes);

}  // namespace headroom
