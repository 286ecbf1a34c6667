// SPDX-License-Identifier: MIT
// One text for whoever is asked for help: what runs here, and what state the file is in. No name, no word of any
// record, no path and no code is in it, so that it can be sent by mail.
#pragma once
#include <QString>
#include <QStringList>

namespace headroom {

struct DiagnosisAsked {
  QString program;       ///< 'headroom 0.2.0'
  QString file;          ///< empty: of no file
  QStringList settings;  ///< lines of 'what: value', which name nobody
  QStringList logLines;  ///< the newest of the log
};

QString diagnosis(const DiagnosisAsked& asked);

}  // namespace headroom
