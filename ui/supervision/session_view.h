// SPDX-License-Identifier: MIT
// What the session editor shows, read once from core, and the record as text for drafts and comparing.
#pragma once
#include <vector>

#include "core/caseload/balance.h"
#include "core/desk/desk.h"
#include "core/desk/draft_store.h"
#include "core/development/goal.h"
#include "core/supervision/discussed_store.h"
#include "core/supervision/open_actions.h"
#include "core/supervision/preparation_store.h"
#include "core/supervision/quick_action.h"
#include "core/supervision/record_document.h"
#include "core/supervision/record_signing.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off.h"

namespace headroom {

/// A case that could be talked about, with why.
struct CaseToDiscuss {
  CaseId id;
  QString code;
  QString kind;
  QString points;
  QString why;                                     ///< 'not discussed for 6 weeks', 'new', or empty
  std::optional<CaseDiscussion> lastDecided = {};  ///< in an earlier session that the viewer may read
  bool isCoWorked = false;                         ///< and led by nobody of their posts
};

/// What the viewer can do next for the sign-off.
struct SignOffChoices {
  bool share = false;
  bool takeBack = false;
  bool agree = false;
  bool dispute = false;
  bool answer = false;
  bool add = false;
};

struct SessionPicture {
  SessionRecord record;
  std::vector<PostBalance> posts;  ///< of the supervisee, on the day
  std::vector<CaseToDiscuss> cases;
  std::vector<QuickPerson> people = {};  ///< who can own an action: the supervisee, the supervisor, then the others
  std::vector<Preparation> prepared = {};
  std::vector<OpenAction> lastActions = {};  ///< open ones of the supervisee, and what was promised to them
  std::optional<QDate> lastHeld = {};        ///< the session before
  QStringList others = {};                   ///< who else was in the same group, by name; nothing of their records
  std::vector<SnapshotRow> snapshot = {};
  QDate suggestedNext = {};
  std::optional<Session> booked = {};  ///< the next one
  std::optional<Session> next = {};    ///< that stands in the record: as it was booked, held since or not
  int policyMinutes = 90;
  std::vector<SignOff> steps = {};
  std::vector<Addendum> addenda = {};
  std::vector<Reading> readings = {};
  std::vector<Receipt> receipts = {};
  ChainHead head = {};           ///< of the whole chain
  std::vector<Goal> goals = {};  ///< the supervisee's open ones
  QString writtenUp = {};        ///< until when it is shared in time, or whether it was
  SignOffChoices may = {};
  QString standing = {};            ///< how the sign-off stands, in one sentence
  bool isWritable = false;          ///< by the viewer, now
  std::optional<Draft> draft = {};  ///< kept typing of the viewer that was never saved
};

/// 'Supervision with' whoever of the two is not looking; 'of' the supervisee for anybody else.
QString sessionTitle(const Session& session, std::optional<PersonId> viewer);
/// What stands in the file, with the words of `now` in place of those that were saved.
WrittenRecord writtenOf(const SessionPicture& picture, const SessionRecord& now);

/// Nothing when the session is not there, or not shown to the viewer.
std::optional<SessionPicture> readSession(const Desk& desk, SessionId id);

/// The record as JSON for a draft, and back into a copy of `base`; nothing when the text is not such a draft.
QString draftText(const SessionRecord& record);
std::optional<SessionRecord> withDraft(const SessionRecord& base, const QString& draft);

/// 'done', 'dropped', or by when an open one is due.
QString actionStanding(const AgreedAction& action);

/// The whole record in words, for reading side by side.
QString recordText(const SessionRecord& record);

}  // namespace headroom
