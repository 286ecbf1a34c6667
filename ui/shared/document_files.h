// SPDX-License-Identifier: MIT
// A document of lines as a file: where it goes is asked, and what became of it is said in one sentence.
#pragma once
#include "core/supervision/record_document.h"
#include "ui/paper/sheet.h"

class QWidget;

namespace headroom {

class Workspace;

/// What stands at the foot of what is printed now, by the clock and the file of that workspace.
SheetFoot footNow(Workspace& workspace);

/// Writes the document there: as plain text where the name ends in '.txt', else as a PDF. False when it could not be.
bool writeDocument(const RecordDocument& document, const QString& path, const SheetFoot& foot);

/// Asks where it goes and writes it; the sentence that says so, empty when nothing was chosen. `isDone` says whether it
/// was written.
QString saveDocument(const RecordDocument& document, const QString& name, bool mayBeText, const SheetFoot& foot,
                     QWidget* parent, bool& isDone);

}  // namespace headroom
