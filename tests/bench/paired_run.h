// SPDX-License-Identifier: MIT
// Two ways to the same answer, run in turns in one process, because a machine that is busy for one is busy for the
// other. Both must give the same rows and checksum.
#pragma once
#include <QString>

#include <functional>
#include <vector>

namespace headroom::bench {

/// What was read, reduced to two numbers that both ways must agree on.
struct Answer {
  qint64 rows = 0;
  quint64 checksum = 0;
  void add(quint64 value) {
    ++rows;
    checksum += (value * 0x9E3779B97F4A7C15ULL) ^ (value >> 7);
  }
  friend bool operator==(const Answer&, const Answer&) = default;
};

struct Pair {
  QString name;
  std::function<Answer()> raw;   ///< SQLite's C interface with the best known plan, no values kept
  std::function<Answer()> ours;  ///< the call that the screens make, to finished values
};

struct Timing {
  Answer raw;
  Answer ours;
  double rawMilliseconds = 0;   ///< median CPU of the process
  double oursMilliseconds = 0;  ///< likewise
  double ratio = 0;             ///< median of the ratios of each round
};

/// `rounds` times both, the order swapped every other round, after one of each to warm up; three times at least, and no
/// more once they have taken `seconds` of the processor. Of what takes that long at once the first time is the figure.
Timing timePair(const Pair& pair, int rounds, double seconds = 20);

/// Of this process, all its threads.
double cpuMilliseconds();
double medianOf(std::vector<double> values);

}  // namespace headroom::bench
