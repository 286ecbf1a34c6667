// SPDX-License-Identifier: MIT
// Starts a program and waits for it: the command of this program, python3, pdftotext.
#pragma once
#include <QMap>
#include <QProcess>
#include <QString>
#include <QStringList>

#include "tests/support/catch.h"

namespace headroom::test {

/// How a program ended, and what it said.
struct Ended {
  int status;
  QByteArray out;
  QByteArray error;
};

/// The same as text.
struct EndedInWords {
  int status;
  QString out;
  QString error;
};

inline EndedInWords inWords(const Ended& ended) {
  return {ended.status, QString::fromUtf8(ended.out), QString::fromUtf8(ended.error)};
}

/// `around`: what it finds in its environment beside ours.
inline Ended runProgram(const QString& program, const QStringList& words, const QMap<QString, QString>& around = {}) {
  QProcess process;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  for (auto one = around.begin(); one != around.end(); ++one) environment.insert(one.key(), one.value());
  process.setProcessEnvironment(environment);
  process.start(program, words);
  INFO(program.toStdString() << ' ' << words.join(QLatin1Char(' ')).toStdString());
  REQUIRE(process.waitForFinished(300'000));
  REQUIRE(process.exitStatus() == QProcess::NormalExit);
  return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// A program of this build: 'headroom-cli'.
inline QString builtProgram(const QString& name) { return QStringLiteral(HEADROOM_BIN_DIR "/") + name; }

inline Ended runCommand(const QStringList& words, const QMap<QString, QString>& around = {}) {
  return runProgram(builtProgram(QStringLiteral("headroom-cli")), words, around);
}

/// What a program said, when it ended well.
inline QByteArray outputOf(const QString& program, const QStringList& words) {
  const Ended ended = runProgram(program, words);
  INFO(words.join(QLatin1Char(' ')).toStdString() << ": " << ended.error.toStdString());
  REQUIRE(ended.status == 0);
  return ended.out;
}

inline QByteArray outputOf(const QStringList& words) {
  return outputOf(builtProgram(QStringLiteral("headroom-cli")), words);
}

}  // namespace headroom::test
