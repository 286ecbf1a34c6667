// SPDX-License-Identifier: MIT
// The sample's own source of chance: splitmix64, the same on every machine for the same seed.
// The standard distributions are not used because libraries draw them differently.
#pragma once
#include <QString>
#include <QtGlobal>

#include <cstddef>
#include <vector>

namespace headroom::sample {

class Dice {
 public:
  explicit Dice(quint64 seed) : state_(seed) {}

  quint64 next() {
    quint64 z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  /// From 0 to n - 1.
  int below(int n) { return n <= 1 ? 0 : static_cast<int>((next() >> 32) % static_cast<quint64>(n)); }
  /// From least to most, both included.
  int between(int least, int most) { return least + below(most - least + 1); }
  /// True in that many cases of a hundred.
  bool chance(int percent) { return below(100) < percent; }
  template <class T>
  const T& pick(const std::vector<T>& list) {
    return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
  }

 private:
  quint64 state_;
};

}  // namespace headroom::sample
