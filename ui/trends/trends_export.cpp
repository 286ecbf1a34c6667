// SPDX-License-Identifier: MIT
// What is written is what was read for the page, never what a table happens to show.
#include "ui/trends/trends_export.h"

#include <QCoreApplication>
#include <QFileDialog>

#include "core/exchange/over_time_sheet.h"
#include "ui/shared/where_to_save.h"

using namespace Qt::StringLiterals;

namespace headroom {

QString exportTrends(const TrendsPicture& picture, QWidget* parent, QString& wrong) {
  QFileDialog dialog(parent, QCoreApplication::translate("trends", "Export the figures over time"), {},
                     QCoreApplication::translate("trends", "Workbook (*.xlsx)"));
  dialog.setDefaultSuffix(u"xlsx"_s);
  dialog.selectFile(u"over-time-%1.xlsx"_s.arg(picture.on.toString(Qt::ISODate)));
  const QString path = whereToSave(dialog);
  if (path.isEmpty()) return {};
  try {
    writeOverTimeWorkbook(path, picture.months, picture.weeks, picture.promises, picture.past.organisation.units);
  } catch (const StoreError& error) {
    wrong = error.sentence();
    return {};
  }
  return path;
}

}  // namespace headroom
