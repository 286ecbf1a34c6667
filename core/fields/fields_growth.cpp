// SPDX-License-Identifier: MIT
// Frameworks, evidence for goals, shared learning and who knows about what.
#include "core/fields/declared.h"

using namespace Qt::StringLiterals;

namespace headroom::declared {

std::vector<FieldTable> growth() {
  return {};
}

}  // namespace headroom::declared
