// SPDX-License-Identifier: MIT
// A report on the screen, made from the same value as its PDF, its workbook and its page for screen readers: a card for
// each part, its figures with what they mean, and its tables.
#pragma once
#include <QWidget>

#include <functional>

#include "core/exchange/report.h"

class QVBoxLayout;

namespace headroom {

class ReportView : public QWidget {
  Q_OBJECT

 public:
  /// Its tables are named 'NAME.table0', 'NAME.table1' …
  explicit ReportView(const QString& name, QWidget* parent = nullptr);
  void showReport(const Report& report);
  void clear();

 Q_SIGNALS:
  /// Enter or a double click on a row of the table of that number.
  void rowOpened(int table, int row);

 private:
  void addPart(const ReportPart& part, QVBoxLayout* column);
  QWidget* tableOf(const ReportTable& table);

  QString name_;
  QVBoxLayout* column_;
  QWidget* shown_ = nullptr;
  int tables_ = 0;
};

/// Asks where to, and writes the PDF with its workbook and its page for screen readers beside it. The path of the PDF;
/// empty when it was not written, and then `wrong` says why, or nothing where no place was chosen.
QString saveReport(const Report& report, const QString& fileName, QWidget* parent, QString& wrong);
/// Likewise of what `read` gives once a place is chosen. Nothing is written where it gives nothing: what somebody may
/// read can end while they choose.
QString saveReport(const std::function<const Report*()>& read, const QString& fileName, QWidget* parent,
                   QString& wrong);

}  // namespace headroom
