// SPDX-License-Identifier: MIT
// The small team with a line supervisor for everybody in it.
#pragma once
#include "core/store/query.h"
#include "tests/core/supervision_fixture.h"

namespace headroom::test {

inline void supervisedByPriya(Team& team) {
  Transaction change(team.records);
  for (const PersonId one : {team.farah, team.dilan, team.gareth})
    Change(team.records, u"INSERT INTO supervisor (person_id, supervisor_id, kind, from_day) VALUES (?, 1, 'line', ?)")
        .bind(one)
        .bind(QDate(2020, 1, 6))
        .run();
  change.commit();
}

}  // namespace headroom::test
