// SPDX-License-Identifier: MIT
// Readable by its owner alone.
#include "ui/supervision/record_files.h"

#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>

#include "core/base/day_words.h"
#include "core/base/say.h"
#include "core/exchange/whole_files.h"
#include "ui/paper/document_report.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

DocumentReport reportOf(const RecordDocument& document, const QDateTime& now) {
  return {document, dayWords(now, u"d MMMM yyyy HH:mm")};
}

}  // namespace

bool writeDocument(const RecordDocument& document, const QString& path, const QDateTime& now) {
  if (!path.endsWith(u".txt", Qt::CaseInsensitive)) return writeDocumentPdf(path, reportOf(document, now));
  return whyNotWritten(path, plainText(document).toUtf8()).isEmpty();
}

QString saveDocument(const RecordDocument& document, const QString& name, bool mayBeText, const QDateTime& now,
                     QWidget* parent, bool& isDone) {
  QFileDialog dialog(parent, say("Where it goes"), {},
                     mayBeText ? say("PDF (*.pdf);;Plain text (*.txt)") : say("PDF (*.pdf)"));
  dialog.setOption(QFileDialog::DontUseNativeDialog);
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  // Put behind the name before it is asked whether a file of that name may be replaced.
  dialog.setDefaultSuffix(u"pdf"_s);
  QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString& filter) {
    dialog.setDefaultSuffix(filter.section(u"*."_s, 1).chopped(1));
  });
  dialog.selectFile(name);
  isDone = false;
  if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) return {};
  const QString path = dialog.selectedFiles().front();
  isDone = writeDocument(document, path, now);
  return isDone ? say("Saved as %1.").arg(QFileInfo(path).fileName()) : say("The file could not be written there.");
}

bool printOnPaper(const RecordDocument& document, const QDateTime& now, QWidget* parent) {
  QPrinter printer(QPrinter::HighResolution);
  printer.setPageSize(QPageSize(QPageSize::A4));
  printer.setPageMargins(QMarginsF(18, 18, 18, 12), QPageLayout::Millimeter);
  QPrintDialog dialog(&printer, parent);
  if (dialog.exec() != QDialog::Accepted) return false;
  return printDocument(printer, reportOf(document, now)) > 0;
}

}  // namespace headroom
