// SPDX-License-Identifier: MIT
// Places in programmes with their reviews, students, panels, applications, secondments, mentors.
#include "core/fields/declared.h"

using namespace Qt::StringLiterals;

namespace headroom::declared {

std::vector<FieldTable> paths() {
  return {};
}

}  // namespace headroom::declared
