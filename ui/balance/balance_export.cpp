// SPDX-License-Identifier: MIT
// What is written is the balance itself, never what a table happens to show.
#include "ui/balance/balance_export.h"

#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>

#include "core/base/say.h"
#include "core/base/time_entry.h"
#include "core/exchange/balance_sheet.h"
#include "core/exchange/whole_files.h"
#include "ui/paper/balance_report.h"
#include "ui/shared/where_to_save.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

BalanceReport reportOf(const BalancePicture& picture, const QDateTime& now) {
  const UnitTree& units = picture.facts.organisation.units;
  return {picture.figures,
          units,
          picture.asked.unit ? units.find(*picture.asked.unit)->name : say("Whole service"),
          momentInWords(now),
          static_cast<int>(picture.waiting.size()),
          picture.marking,
          picture.asked.ahead};
}

BalanceBook bookOf(const BalancePicture& picture) {
  BalanceBook book{picture.figures, picture.facts.organisation.units, {}, {}, picture.asked.ahead};
  for (const HeatRow& row : heatRows(picture)) {
    book.teams.push_back({row.unit, row.name, static_cast<int>(row.waiting.size()), row.supervision});
  }
  book.supervision = totalsOf(picture.clocks);
  return book;
}

}  // namespace

QString writeBalance(const BalancePicture& picture, const QString& path, const QDateTime& now) {
  if (path.endsWith(u".xlsx", Qt::CaseInsensitive)) {
    try {
      writeBalanceWorkbook(path, bookOf(picture));
    } catch (const StoreError& error) {
      return error.sentence();
    }
    return {};
  }
  if (!path.endsWith(u".pdf", Qt::CaseInsensitive)) return whyNotWritten(path, balanceCsv(picture.figures));
  return writeBalancePdf(path, reportOf(picture, now)) ? QString() : say("The file could not be written there.");
}

QString exportBalance(const BalancePicture& picture, QWidget* parent, QString& wrong) {
  QFileDialog dialog(parent, say("Export the balance"), {},
                     say("Workbook with formulas (*.xlsx);;Comma-separated (*.csv);;PDF (*.pdf)"));
  dialog.setDefaultSuffix(u"xlsx"_s);
  dialog.selectFile(u"balance-%1"_s.arg(picture.asked.on.toString(Qt::ISODate)));
  const QString path = whereToSave(dialog);
  if (path.isEmpty()) return {};
  wrong = writeBalance(picture, path, QDateTime::currentDateTime());
  return wrong.isEmpty() ? path : QString();
}

bool printBalanceOf(const BalancePicture& picture, QWidget* parent) {
  QPrinter printer(QPrinter::HighResolution);
  printer.setPageSize(QPageSize(QPageSize::A4));
  printer.setFullPage(true);
  QPrintDialog dialog(&printer, parent);
  if (dialog.exec() != QDialog::Accepted) return false;
  return printBalance(printer, reportOf(picture, QDateTime::currentDateTime())) > 0;
}

}  // namespace headroom
