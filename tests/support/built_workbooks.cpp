// SPDX-License-Identifier: MIT
// Runs the Python script with the system's own interpreter, for which python3-openpyxl is installed.
#include "tests/support/built_workbooks.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include "tests/support/catch.h"

namespace headroom::test {
namespace {

/// Empty when all went well.
QString buildInto(const QString& folder) {
  QProcess script;
  script.setProcessChannelMode(QProcess::MergedChannels);
  script.start(QStringLiteral("/usr/bin/python3"),
               {QStringLiteral("-B"), QStringLiteral(HEADROOM_SOURCE_DIR "/tests/support/build_workbooks.py"), folder});
  if (!script.waitForFinished(120'000)) return script.errorString();
  if (script.exitStatus() == QProcess::NormalExit && script.exitCode() == 0) return {};
  return QString::fromUtf8(script.readAll());
}

}  // namespace

QString builtWorkbook(const QString& name) {
  static const QTemporaryDir folder;
  static const QString fault = buildInto(folder.path());
  INFO(fault.toStdString());
  REQUIRE(fault.isEmpty());
  const QString path = folder.filePath(name);
  INFO(name.toStdString());
  REQUIRE(QFileInfo::exists(path));
  return path;
}

QString fixture(const QString& name) { return QStringLiteral(HEADROOM_SOURCE_DIR "/tests/fixtures/") + name; }

}  // namespace headroom::test
