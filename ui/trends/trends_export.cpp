// SPDX-License-Identifier: MIT
// What is written is what was read for the page, never what a table happens to show.
#include "ui/trends/trends_export.h"

#include <QCoreApplication>
#include <QFileDialog>

#include "core/exchange/over_time_sheet.h"

using namespace Qt::StringLiterals;

namespace headroom {

QString exportTrends(const TrendsPicture& picture, QWidget* parent, QString& wrong) {
  QString path = QFileDialog::getSaveFileName(
      parent, QCoreApplication::translate("trends", "Export what stands over time"),
      u"over-time-%1.xlsx"_s.arg(picture.on.toString(Qt::ISODate)),
      QCoreApplication::translate("trends", "Workbook (*.xlsx)"), nullptr, QFileDialog::DontUseNativeDialog);
  if (path.isEmpty()) return {};
  if (QFileInfo(path).suffix().isEmpty()) path += u".xlsx"_s;
  try {
    writeOverTimeWorkbook(path, picture.months, picture.weeks, picture.promises);
  } catch (const StoreError& error) {
    wrong = error.sentence();
    return {};
  }
  return path;
}

}  // namespace headroom
