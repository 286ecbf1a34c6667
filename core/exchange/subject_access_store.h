// SPDX-License-Identifier: MIT
// Every row that leads to a person on a way with a title, with every column that has words for people (core/fields),
// and such rows of others.
#pragma once
#include <functional>

#include "core/exchange/subject_access.h"

namespace headroom {

struct HeldPerson {
  QString name;
  int notes = 0;       ///< reflective notes of their own
  QStringList others;  ///< what everybody else is called
};
/// Nothing when there is nobody of that number.
std::optional<HeldPerson> loadHeldPerson(const Database& records, PersonId person);

/// The rows that lead to the person on that way, the earliest first.
void readHeldRows(const Database& records, const FieldTable& table, const Way& way, PersonId person,
                  const std::function<void(const FoundRow&)>& take);
/// The rows that lead to them on no way with a title and may hold a name in their words, the earliest first.
void readRowsOfOthers(const Database& records, const FieldTable& table, PersonId person,
                      const std::function<void(const FoundRow&)>& take);

}  // namespace headroom
