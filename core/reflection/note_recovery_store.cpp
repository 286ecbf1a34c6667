// SPDX-License-Identifier: MIT
// Every use is an entry of the chain.
#include "core/reflection/note_recovery_store.h"

#include "core/store/query.h"

namespace headroom {

std::vector<RecoveryUse> loadRecoveryUses(const Database& records) {
  std::vector<RecoveryUse> uses;
  Query query(records,
              u"SELECT c.at_ms, p.name FROM chain_entry c JOIN person p ON p.id = c.person_id "
              u"WHERE c.kind = 'recovery used' ORDER BY c.id DESC");
  while (query.next()) uses.push_back({QDateTime::fromMSecsSinceEpoch(query.integer(0)), query.text(1)});
  return uses;
}

}  // namespace headroom
