// SPDX-License-Identifier: MIT
// A record as a file or on paper: where it goes is asked, and what became of it is said in one sentence.
#pragma once
#include <QDateTime>

#include "core/supervision/record_document.h"

class QWidget;

namespace headroom {

/// Writes the document there: as plain text where the name ends in '.txt', else as a PDF. False when it could not be.
bool writeDocument(const RecordDocument& document, const QString& path, const QDateTime& now);

/// Asks where it goes and writes it; the sentence that says so, empty when nothing was chosen. `isDone` says whether it
/// was written.
QString saveDocument(const RecordDocument& document, const QString& name, bool mayBeText, const QDateTime& now,
                     QWidget* parent, bool& isDone);
/// Asks for a printer; false when none was chosen.
bool printOnPaper(const RecordDocument& document, const QDateTime& now, QWidget* parent);

}  // namespace headroom
