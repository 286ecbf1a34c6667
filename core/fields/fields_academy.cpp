// SPDX-License-Identifier: MIT
// Courses, their dates and who asked, came and what changed; CPD.
#include "core/fields/declared.h"

using namespace Qt::StringLiterals;

namespace headroom::declared {

std::vector<FieldTable> academy() {
  return {};
}

}  // namespace headroom::declared
