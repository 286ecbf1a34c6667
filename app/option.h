// SPDX-License-Identifier: MIT
// An option of either program as data: what reads it, --help, the manual and the completion are made from the same
// words.
#pragma once
#include <QString>

#include <vector>

namespace headroom {

struct OptionSpec {
  QString name;   ///< without the dashes
  QString takes;  ///< what stands for its value: 'DATE', 'table|csv|json'; empty: it takes none
  QString says;   ///< what it does, as a sentence without a capital and a full stop
  bool takesValue() const { return !takes.isEmpty(); }
};

using OptionSpecs = std::vector<OptionSpec>;

}  // namespace headroom
