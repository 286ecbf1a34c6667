// SPDX-License-Identifier: MIT
// It begins with nothing and takes over what is about a case: a new field of a record is not shown until it is named.
#include "core/supervision/case_part.h"

#include <algorithm>

namespace headroom {
CasePart casePartOf(const SessionRecord& record) {
  const Session& whole = record.session;
  CasePart part{{whole.id, whole.code, whole.person, whole.personName, whole.supervisor, whole.supervisorName,
                 whole.kind, whole.day, whole.minutes, whole.state},
                record.discussions,
                {},
                0,
                0,
                {}};
  part.session.interrupted = whole.interrupted;
  part.session.shared = whole.shared;
  part.session.agreed = whole.agreed;
  for (const AgreedAction& action : record.actions) {
    if (action.caseId) {
      part.actions.push_back(action);
    } else {
      ++part.otherActions;
      if (!action.due) ++part.otherWithoutDate;
    }
  }
  for (const AgendaSection& section : agenda()) {
    PersonalStanding standing{section.title};
    for (const Section& one : record.sections) {
      if (one.key == section.key) standing.isWritten = !one.body.trimmed().isEmpty();
    }
    part.personal.push_back(std::move(standing));
  }
  return part;
}

bool isCasePartOpen(const Session& session) {
  return session.state == SessionState::Shared || session.state == SessionState::Agreed ||
         session.state == SessionState::Disputed;
}

bool isRecordOf(const Session& session, const Organisation& organisation, const std::vector<UnitId>& units) {
  const auto posts = organisation.postsOf(session.person, session.day);
  return std::any_of(posts.begin(), posts.end(), [&](const Post* post) {
    return std::any_of(units.begin(), units.end(),
                       [&](UnitId unit) { return organisation.units.isWithin(post->unit, unit); });
  });
}

}  // namespace headroom
