// SPDX-License-Identifier: MIT
// The one table that the bench ends with: what each operation costs bare, what it costs here, and the bar it is held
// to.
#pragma once
#include <QString>

#include <optional>
#include <vector>

#include "tests/bench/paired_run.h"

namespace headroom::bench {

struct Line {
  QString name;
  QString unit = QStringLiteral("ms");  ///< of `bare` and `ours`: milliseconds of the processor, MiB, …
  std::optional<double> bare = {};
  double ours = 0;
  std::optional<double> ratio = {};
  qint64 steps = -1;  ///< of SQLite's machine; -1: not counted
  int scans = -1;     ///< plans that go through a long table from end to end
  int sorts = -1;
  qint64 rows = -1;
  quint64 checksum = 0;
  QString wrong = {};  ///< why the two sides may not be compared: fails the run
};

/// What a line is held to, and what it was before the work on it began.
struct Bar {
  const char* line;
  bool ofRatio;  ///< else of `ours`
  double most;
  const char* before;  ///< measured on the same 2 cores, at the commit that the work began with
};
const Bar* barOf(const QString& line);

class Table {
 public:
  enum class Style { Plain, Markdown };
  explicit Table(Style style) : style_(style) {}
  /// Prints it at once when the style is plain.
  void add(Line line);
  /// A sentence about what is not measured here.
  void say(const QString& sentence);
  /// In Markdown everything, what misses its bar first.
  void finish() const;
  bool isWrong() const;

 private:
  Style style_;
  std::vector<Line> lines_;
  std::vector<QString> sentences_;
  bool headed_ = false;
};

/// The line of a pair that ran in turns, with what its statements cost.
Line lineOf(const Pair& pair, const Timing& timing);

}  // namespace headroom::bench
