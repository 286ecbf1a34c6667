// SPDX-License-Identifier: MIT
// Each part is the verb that it would be by itself, so that each of its rules holds.
#include "core/development/starting_actions.h"

#include "core/caseload/staff_actions.h"
#include "core/development/programme.h"
#include "core/development/programme_store.h"
#include "core/organisation/one_save.h"

using namespace Qt::StringLiterals;

namespace headroom {

Result<AddedPerson> addStarter(WritableDesk& desk, const Starter& starter) {
  return inOneSave(desk, [&]() -> Result<AddedPerson> {
    const auto added = TRY(addPerson(desk, starter.person, starter.post));
    if (starter.supervisor)
      TRY(setSupervisor(desk, added.person, *starter.supervisor, SupervisorKind::Line, starter.post.period.from));
    if (starter.reduction) {
      const auto& [reason, percent, period] = *starter.reduction;
      TRY(addReduction(desk, {{}, added.person, {}, reason, percent, period}, {}));
    }
    if (starter.asye) {
      const auto period = TRY(checked(*starter.asye));
      const auto code =
          TRY(giveCode(desk.records, u"programme", {}, starter.person.name + u' ' + kAsye, u"programme"_s));
      insertProgramme(desk.records, {code, added.person, kAsye, {}, period});
    }
    return added;
  });
}

}  // namespace headroom
