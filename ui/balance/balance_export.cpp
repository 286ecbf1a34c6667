// SPDX-License-Identifier: MIT
// What is written is the balance itself, never what a table happens to show.
#include "ui/balance/balance_export.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QLocale>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>

#include "core/exchange/balance_sheet.h"
#include "ui/paper/balance_report.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("balance", words); }

BalanceReport reportOf(const BalancePicture& picture, const QDateTime& now) {
  const UnitTree& units = picture.facts.organisation.units;
  return {picture.figures, units, picture.asked.unit ? units.find(*picture.asked.unit)->name : say("Whole service"),
          QLocale(QLocale::English).toString(now, u"d MMMM yyyy HH:mm")};
}

bool writeBytes(const QString& path, const QByteArray& bytes) {
  QSaveFile file(path);
  return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

}  // namespace

QString writeBalance(const BalancePicture& picture, const QString& path, const QDateTime& now) {
  if (path.endsWith(u".xlsx", Qt::CaseInsensitive)) {
    try {
      writeBalanceWorkbook(path, picture.figures);
    } catch (const StoreError& error) {
      return error.sentence();
    }
    return {};
  }
  const bool isPdf = path.endsWith(u".pdf", Qt::CaseInsensitive);
  const bool written =
      isPdf ? writeBalancePdf(path, reportOf(picture, now)) : writeBytes(path, balanceCsv(picture.figures));
  return written ? QString() : say("The file could not be written there.");
}

QString exportBalance(const BalancePicture& picture, QWidget* parent, QString& wrong) {
  const QString name = u"balance-%1.xlsx"_s.arg(picture.asked.on.toString(Qt::ISODate));
  QString path =
      QFileDialog::getSaveFileName(parent, say("Export the balance"), name,
                                   say("Workbook with formulas (*.xlsx);;Comma-separated (*.csv);;PDF (*.pdf)"),
                                   nullptr, QFileDialog::DontUseNativeDialog);
  if (path.isEmpty()) return {};
  if (QFileInfo(path).suffix().isEmpty()) path += u".xlsx"_s;
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
