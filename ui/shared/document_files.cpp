// SPDX-License-Identifier: MIT
// Readable by its owner alone.
#include "ui/shared/document_files.h"

#include <QFileDialog>

#include "core/base/say.h"
#include "core/base/time_entry.h"
#include "core/exchange/whole_files.h"
#include "core/organisation/printed_marking_store.h"
#include "ui/paper/document_report.h"
#include "ui/shared/where_to_save.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

SheetFoot footNow(Workspace& workspace) {
  const auto marking = workspace.read([](const Desk& desk) { return loadPrintedMarking(desk.records); });
  return {momentInWords(workspace.clock().now()), marking.value_or(usualMarking())};
}

bool writeDocument(const RecordDocument& document, const QString& path, const SheetFoot& foot) {
  if (!path.endsWith(u".txt", Qt::CaseInsensitive))
    return writeDocumentPdf(path, {document, foot.printed, foot.marking});
  return whyNotWritten(path, plainText(document).toUtf8()).isEmpty();
}

QString saveDocument(const RecordDocument& document, const QString& name, bool mayBeText, const SheetFoot& foot,
                     QWidget* parent, bool& isDone) {
  QFileDialog dialog(parent, say("Where it goes"), {},
                     mayBeText ? say("PDF (*.pdf);;Plain text (*.txt)") : say("PDF (*.pdf)"));
  dialog.setDefaultSuffix(u"pdf"_s);
  dialog.selectFile(name);
  isDone = false;
  const QString path = whereToSave(dialog);
  if (path.isEmpty()) return {};
  isDone = writeDocument(document, path, foot);
  return isDone ? say("Saved as %1.").arg(QFileInfo(path).fileName()) : say("The file could not be written there.");
}

}  // namespace headroom
