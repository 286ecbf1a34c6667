// SPDX-License-Identifier: MIT
// Locales as another machine has them, made here in a folder of their own: this machine's list stays as it is.
#pragma once
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include "tests/support/catch.h"

namespace headroom::test {

/// The folder is what LOCPATH names.
class ForeignLocales {
 public:
  /// 'de_DE' becomes de_DE.UTF-8. False where the machine has no localedef or not its sources (Debian: locales): what
  /// asks for it is left out then, and says so.
  bool make(const QString& name) {
    QProcess process;
    const QString place = QDir(folder_.path()).filePath(name + QStringLiteral(".UTF-8"));
    process.start(QStringLiteral("localedef"), {QStringLiteral("--no-archive"), QStringLiteral("-i"), name,
                                                QStringLiteral("-f"), QStringLiteral("UTF-8"), place});
    if (process.waitForFinished(300'000) && QDir(place).exists(QStringLiteral("LC_NUMERIC"))) return true;
    WARN(name.toStdString() << " could not be made (localedef of the package locales): left out");
    return false;
  }
  QString folder() const { return folder_.path(); }

 private:
  QTemporaryDir folder_;
};

}  // namespace headroom::test
