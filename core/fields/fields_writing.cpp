// SPDX-License-Identifier: MIT
// Prompts of one's own and one's own words.
#include "core/fields/declared.h"

using namespace Qt::StringLiterals;

namespace headroom::declared {

std::vector<FieldTable> writing() {
  return {};
}

}  // namespace headroom::declared
