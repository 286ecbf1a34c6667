// SPDX-License-Identifier: MIT
// A value is its place in the list.
#include "core/organisation/terms.h"

#include "core/fields/vocabulary.h"

namespace headroom {

QString token(Role role) { return wordOf(roles(), role); }
QString token(Contract contract) { return wordOf(contracts(), contract); }
QString token(PostKind kind) { return wordOf(postKinds(), kind); }
QString token(SupervisorKind kind) { return wordOf(supervisorKinds(), kind); }

std::optional<Role> roleFrom(const QString& word) { return valueOf<Role>(roles(), word); }

std::optional<Contract> contractFrom(const QString& word) { return valueOf<Contract>(contracts(), word); }

std::optional<PostKind> postKindFrom(const QString& word) { return valueOf<PostKind>(postKinds(), word); }

std::optional<SupervisorKind> supervisorKindFrom(const QString& word) {
  return valueOf<SupervisorKind>(supervisorKinds(), word);
}

}  // namespace headroom
