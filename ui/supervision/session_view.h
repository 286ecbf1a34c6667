// SPDX-License-Identifier: MIT
// What the session editor shows, read once from core, and the record as text for drafts and comparing.
#pragma once
#include <vector>

#include "core/caseload/balance.h"
#include "core/desk/desk.h"
#include "core/supervision/open_actions.h"
#include "core/supervision/preparation_store.h"
#include "core/supervision/session_store.h"

namespace headroom {

/// A case that could be talked about, with why.
struct CaseToDiscuss {
  CaseId id;
  QString code;
  QString kind;
  QString points;
  QString why;  ///< 'not discussed for 6 weeks', 'new', or empty
};

struct SessionPicture {
  SessionRecord record;
  std::vector<PostBalance> posts;  ///< of the supervisee, on the day
  std::vector<CaseToDiscuss> cases;
  std::vector<Preparation> prepared;
  std::vector<OpenAction> lastActions;  ///< open ones of the supervisee, and what was promised to them
  std::optional<QDate> lastHeld;        ///< the session before
  std::vector<SnapshotRow> snapshot;
  QDate suggestedNext;
  int policyMinutes = 90;
  std::optional<Draft> draft;  ///< kept typing of the viewer that was never saved
};

std::optional<SessionPicture> readSession(const Desk& desk, SessionId id);

/// The record as JSON for a draft, and back into a copy of `base`; nothing when the text is not such a draft.
QString draftText(const SessionRecord& record);
std::optional<SessionRecord> withDraft(const SessionRecord& base, const QString& draft);

/// The whole record in words, for reading side by side.
QString recordText(const SessionRecord& record);

QString draftForm(SessionId id);

}  // namespace headroom
