// SPDX-License-Identifier: MIT
// Whole processes: what one takes of the processor and of memory from its beginning to its end, and when its first
// window stands on the screen.
#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace headroom::bench {

struct Start {
  QString program;
  QStringList words = {};
  QString output = QStringLiteral("/dev/null");  ///< where its standard output goes
  QString platform = {};                         ///< QT_QPA_PLATFORM; empty: as it is
  QString home = {};                             ///< where it keeps what it remembers; empty: as it is
};

struct Run {
  int status = -1;
  double cpu = 0;   ///< milliseconds, of the process and of the children that it waited for
  double wall = 0;  ///< milliseconds
  double peak = 0;  ///< MiB
};

/// Runs it to its end. The peak is VmHWM, read as the process ends: of that program alone.
Run runWhole(const Start& start);

/// Runs it until its first window of some size is mapped, then ends it with all that it started; nothing without X or
/// when no window came in 30 seconds. CPU and peak are those of its session at that moment.
std::optional<Run> runToWindow(const Start& start);

/// A connection to X for as long as it is held: a server that loses its last client begins anew, and drops who just
/// came.
std::shared_ptr<void> heldScreen();

/// The program of that name on the PATH; empty when it is not installed.
QString installed(const QString& name);
/// One of this build: 'headroom-cli'.
QString built(const QString& name);

struct PairedRuns {
  Run bare;  ///< medians
  Run ours;
  double cpuRatio = 0;  ///< median of the ratios of each round
  double wallRatio = 0;
  double peakRatio = 0;
  int rounds = 0;
  QString wrong = {};  ///< what ended badly
};
/// A B, B A, A B … until there are `rounds` or so many seconds are over.
PairedRuns runPaired(const std::function<Run()>& bare, const std::function<Run()>& ours, int rounds, double seconds);

}  // namespace headroom::bench
