// SPDX-License-Identifier: MIT
// What people have prepared for their next supervision.
#pragma once
#include <QString>

#include <optional>
#include <vector>

#include "core/base/id.h"

namespace headroom {

struct Preparation {
  PreparationId id;
  QString words;
  std::optional<CaseId> caseId = {};  ///< a case that the person wants to discuss
  QString caseCode = {};
  QString addedBy = {};  ///< name of somebody else who noted it; empty: the person themselves
  bool isNote = false;   ///< a reflective note that they bring; its words stay with them
};

}  // namespace headroom
