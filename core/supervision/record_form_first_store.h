// SPDX-License-Identifier: MIT
// The first version of a record's canonical bytes, as the formats 3 to 6 of the file signed them. It is frozen: it
// reads with statements of its own, so that no change elsewhere reaches what was signed. Seen by record_form_store.cpp
// alone.
#pragma once
#include "core/base/id.h"
#include "core/keys/canonical.h"
#include "core/store/query.h"

namespace headroom {

class FirstRecordForm {
 public:
  explicit FirstRecordForm(const Database& records);
  /// Empty when there is no such record.
  QByteArray bytes(SessionId id);

 private:
  void addSections(Canonical& bytes, SessionId id);
  void addDiscussions(Canonical& bytes, SessionId id);
  void addActions(Canonical& bytes, SessionId id);
  void addSnapshot(Canonical& bytes, SessionId id);

  Query session_, sections_, discussions_, actions_, snapshot_;
};

}  // namespace headroom
