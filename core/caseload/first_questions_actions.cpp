// SPDX-License-Identifier: MIT
// A role that no file said is completed where it stands: nobody has worked with the one that was assumed.
#include "core/caseload/first_questions_actions.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/say.h"
#include "core/caseload/caseload_actions.h"
#include "core/caseload/starter.h"
#include "core/organisation/access.h"
#include "core/organisation/by_person.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_actions.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/organisation_writer_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

class Answering {
 public:
  Answering(Database& records, const FirstAnswers& answers, QDate today)
      : records_(records),
        answers_(answers),
        today_(today),
        before_(loadOrganisationOn(records, today)),
        posts_(before_),
        supervisors_(supervisorsByPerson(before_, SupervisorKind::Line, today)) {
    for (const Person& person : before_.people) people_.emplace(key(person.name), person.id);
  }

  Result<void> run() {
    for (const auto& [post, role] : answers_.roles) {
      if (before_.post(post) != nullptr && before_.post(post)->role != role) completeRole(records_, post, role);
    }
    const auto whole = before_.units.children(std::nullopt);
    if (const QString name = answers_.serviceName.simplified(); !name.isEmpty() && whole.size() == 1)
      completeUnitName(records_, whole.front(), name);
    std::optional<PersonId> head;
    if (const auto roots = before_.units.children(std::nullopt);
        !answers_.serviceManager.trimmed().isEmpty() && !roots.empty()) {
      for (const UnitId root : roots) {
        const auto named = TRY(manager(answers_.serviceManager, root, Role::ServiceManager));
        head = named;
      }
    }
    std::vector<PersonId> managers;
    for (const TeamAnswer& team : answers_.teams) {
      TRY(limit(team));
      if (team.manager.trimmed().isEmpty()) continue;
      const auto named = TRY(manager(team.manager, team.unit, Role::TeamManager));
      managers.push_back(named);
      TRY(superviseTeam(team.unit, named));
    }
    for (const PersonId one : managers) {
      if (head) TRY(supervise(one, *head));
    }
    return {};
  }

 private:
  static QString key(const QString& name) { return name.simplified().toCaseFolded(); }

  Result<PersonId> manager(const QString& typed, UnitId unit, Role role) {
    const auto known = people_.find(key(typed));
    if (known == people_.end()) {
      const auto person = TRY(writePerson(records_, {typed.simplified(), {}, {}, today_}));
      TRY(writePost(records_, person, {.unit = unit, .role = role, .fte = 1, .period = {today_, {}}}));
      people_.emplace(key(typed), person);
      managed_[person].insert(unit);
      return person;
    }
    const PersonId person = known->second;
    const Post* main = posts_.main(person, today_);
    if (main != nullptr && role == Role::TeamManager && !mayManageFrom(*main, unit, typed)) {
      return refuse(say("%1 works in %2. Name somebody of %3, or a new person.")
                        .arg(typed.simplified(), before_.units.find(main->unit)->name, before_.units.find(unit)->name));
    }
    if (main != nullptr && homeRoleOf(main->role) == HomeRole::Practitioner && managed_[person].empty()) {
      completeRole(records_, main->id, role);
      managed_[person].insert(main->unit);
    }
    if (managed_[person].insert(unit).second) {
      const Decimal hours = main == nullptr && managed_[person].size() == 1 ? Decimal(1) : Decimal(0);
      TRY(writePost(records_, person, {.unit = unit, .role = role, .fte = hours, .period = {today_, {}}}));
    }
    return person;
  }

  /// Their own team or one above or below it, or one beside their own where they are named for both.
  bool mayManageFrom(const Post& main, UnitId unit, const QString& typed) const {
    if (homeRoleOf(main.role) != HomeRole::Practitioner) return true;
    if (before_.units.isWithin(main.unit, unit) || before_.units.isWithin(unit, main.unit)) return true;
    return std::any_of(answers_.teams.begin(), answers_.teams.end(), [&](const TeamAnswer& team) {
      return team.unit == main.unit && key(team.manager) == key(typed);
    });
  }

  Result<void> superviseTeam(UnitId unit, PersonId manager) {
    for (const Person& person : before_.people) {
      const Post* main = posts_.main(person.id, today_);
      if (main == nullptr || main->unit != unit) continue;
      TRY(supervise(person.id, manager));
    }
    return {};
  }

  /// Only whom nobody supervises: what the file says stays.
  Result<void> supervise(PersonId person, PersonId by) {
    if (person == by || !supervised_.insert(person).second) return {};
    if (supervisors_.contains(person)) return {};
    if (isSupervisedFrom(records_, person, SupervisorKind::Line, today_)) return {};
    return writeSupervisor(records_, {person, by, SupervisorKind::Line, today_});
  }

  Result<void> limit(const TeamAnswer& team) {
    if (!team.childrenBelow) return {};
    for (const Role role : caseCarryingRoles()) {
      NewLimit made;
      made.value = *team.childrenBelow;
      made.from = firstDayIn(team.unit);
      made.unit = team.unit;
      made.role = role;
      // Where another was in force on past days, they stay as they were.
      if (made.from < today_ && writeLimit(records_, made, today_)) continue;
      made.from = today_;
      TRY(writeLimit(records_, made, today_));
    }
    return {};
  }
  /// A workbook is of a day that is past: what it tells of is judged by the limit too.
  QDate firstDayIn(UnitId unit) const {
    QDate first = today_;
    for (const Post& post : before_.posts)
      if (before_.units.isWithin(post.unit, unit)) first = std::min(first, post.period.from);
    return first;
  }

  Database& records_;
  const FirstAnswers& answers_;
  QDate today_;
  Organisation before_;
  PostsByPerson posts_;
  std::unordered_map<PersonId, PersonId> supervisors_;  ///< the line supervisors of before
  std::map<QString, PersonId> people_;
  std::map<PersonId, std::set<UnitId>> managed_;  // by posts that were given or completed here
  std::set<PersonId> supervised_;
};

}  // namespace

Result<void> answerFirstQuestions(WritableDesk& desk, const FirstAnswers& answers) {
  return inOneSave(desk, [&] { return Answering(desk.records, answers, desk.today()).run(); });
}

}  // namespace headroom
