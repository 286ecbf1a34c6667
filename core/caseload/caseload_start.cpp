// SPDX-License-Identifier: MIT
// Writing a first caseload row by row inside one save.
// People and teams are found by the names that were typed in the other tables.
#include "core/caseload/caseload_start.h"

#include <map>

#include "core/base/say.h"
#include "core/caseload/caseload_actions.h"
#include "core/caseload/first_filled_store.h"
#include "core/caseload/scheme_store.h"
#include "core/caseload/starter.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_actions.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

struct StartedPerson {
  PersonId person;
  PostId post;
  UnitId team;
};

tl::unexpected<Refusal> refuseRow(const QString& table, int row, std::size_t index, const QString& sentence) {
  return refuse(u"%1, row %2: %3"_s.arg(table).arg(row > 0 ? row : static_cast<int>(index) + 1).arg(sentence));
}

/// Writes one start; the members remember by name what later rows point to.
class Starting {
 public:
  Starting(Database& records, const CaseloadStart& start) : records_(records), start_(start) {}

  Result<StartedCaseload> run() {
    writeWeights(records_, starterScheme(start_.from));
    TRY(addAuthority());
    for (std::size_t i = 0; i < start_.teams.size(); ++i) {
      if (const auto done = addTeam(start_.teams[i]); !done)
        return refuseRow(u"Teams"_s, start_.teams[i].row, i, done.error().sentence);
    }
    for (std::size_t i = 0; i < start_.people.size(); ++i) {
      if (const auto done = addOne(start_.people[i]); !done)
        return refuseRow(u"People"_s, start_.people[i].row, i, done.error().sentence);
    }
    for (std::size_t i = 0; i < start_.people.size(); ++i) {
      const auto done = addSupervisor(i);
      if (!done) return refuseRow(u"People"_s, start_.people[i].row, i, done.error().sentence);
    }
    for (std::size_t i = 0; i < start_.cases.size(); ++i) {
      if (const auto done = addOne(start_.cases[i]); !done)
        return refuseRow(u"Cases"_s, start_.cases[i].row, i, done.error().sentence);
    }
    return started_;
  }

 private:
  static QString key(const QString& name) { return name.simplified().toCaseFolded(); }

  Result<void> addAuthority() {
    if (start_.authority.trimmed().isEmpty()) return {};
    NewUnit unit;
    unit.name = start_.authority;
    unit.kind = u"authority"_s;
    const auto added = TRY(writeUnit(records_, unit));
    authority_ = added;
    return {};
  }

  Result<void> addTeam(const StartTeam& team) {
    NewUnit unit;
    unit.name = team.name;
    unit.parent = authority_;
    unit.division = team.division;
    if (teams_.contains(key(team.name))) return refuse(say("there is a second team called '%1'.").arg(team.name));
    const auto added = TRY(writeUnit(records_, unit));
    teams_.emplace(key(team.name), added);
    started_.teams.push_back(added);
    if (!team.childrenBelow) return {};
    for (const Role role : caseCarryingRoles()) TRY(addLimit(*team.childrenBelow, added, role, {}));
    return {};
  }

  Result<void> addOne(const StartPerson& person) {
    const auto team = teams_.find(key(person.team));
    if (team == teams_.end()) return refuse(say("there is no team called '%1'.").arg(person.team));
    if (people_.contains(key(person.name))) return refuse(say("there is a second '%1'.").arg(person.name));
    const auto added = TRY(writePerson(records_, {person.name, {}, {}, start_.from}));
    const auto role = TRY(checkedRole(person.role));
    NewPost post{.unit = team->second, .role = role, .fte = person.fte, .period = {start_.from, {}}};
    const auto held = TRY(writePost(records_, added, post));
    people_.emplace(key(person.name), StartedPerson{added, held, team->second});
    started_.people.push_back(added);
    return person.childrenBelow ? addLimit(*person.childrenBelow, {}, {}, added) : Result<void>();
  }

  Result<void> addSupervisor(std::size_t index) {
    const QString& name = start_.people[index].supervisor;
    if (name.trimmed().isEmpty()) return {};
    const auto supervisor = people_.find(key(name));
    if (supervisor == people_.end()) return refuse(say("there is no person called '%1'.").arg(name));
    return writeSupervisor(records_,
                           {started_.people[index], supervisor->second.person, SupervisorKind::Line, start_.from});
  }

  Result<void> addOne(const StartCase& one) {
    if (one.reference.trimmed().isEmpty()) return refuse(say("the reference is empty."));
    std::optional<PostId> lead;
    std::optional<UnitId> team;
    if (!one.worker.trimmed().isEmpty()) {
      const auto worker = people_.find(key(one.worker));
      if (worker == people_.end()) return refuse(say("there is no person called '%1'.").arg(one.worker));
      lead = worker->second.post;
      team = worker->second.team;
    }
    if (!one.team.trimmed().isEmpty()) {
      const auto typed = teams_.find(key(one.team));
      if (typed == teams_.end()) return refuse(say("there is no team called '%1'.").arg(one.team));
      team = typed->second;
    }
    if (!team && teams_.size() == 1) team = teams_.begin()->second;
    if (!team) return refuse(say("the team that it waits in is missing."));
    NewCase added;
    added.unit = team;
    added.reference = one.reference;
    added.kind = one.kind;
    added.family = one.family;
    added.opened = start_.from;
    const auto written = writeCase(records_, added, lead);
    return written ? Result<void>() : tl::unexpected(written.error());
  }

  Result<void> addLimit(Decimal value, std::optional<UnitId> unit, std::optional<Role> role,
                        std::optional<PersonId> person) {
    NewLimit limit;
    limit.value = value;
    limit.from = start_.from;
    limit.unit = unit;
    limit.role = role;
    limit.person = person;
    return writeLimit(records_, limit, start_.from);
  }

  Database& records_;
  const CaseloadStart& start_;
  std::optional<UnitId> authority_;
  std::map<QString, UnitId> teams_;
  std::map<QString, StartedPerson> people_;
  StartedCaseload started_;
};

}  // namespace

Result<StartedCaseload> startCaseload(WritableDesk& desk, const CaseloadStart& start) {
  return inOneSave(desk.records, [&] {
    noteFirstFilled(desk.records, desk.today());
    return Starting(desk.records, start).run();
  });
}

}  // namespace headroom
