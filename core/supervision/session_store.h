// SPDX-License-Identifier: MIT
// Loads and saves sessions with their sections, discussions and actions. Saving belongs inside a caller's transaction.
#pragma once
#include <map>
#include <unordered_map>

#include "core/caseload/balance.h"
#include "core/store/asked_ahead.h"
#include "core/store/database.h"
#include "core/supervision/session.h"

namespace headroom {

/// The session with its sections, discussions and actions; nothing when it is not there.
std::optional<SessionRecord> loadRecord(const Database& records, SessionId id);
std::optional<Session> loadSession(const Database& records, SessionId id);
AskedAhead<std::optional<Session>> askSession(const Database& records, SessionId id);
/// Those that are there, by id.
std::map<SessionId, Session> loadSessions(const Database& records, const std::vector<SessionId>& ids);
/// All of a person, newest first, at most `most`.
std::vector<Session> loadSessionsOf(const Database& records, PersonId person, int most = 200);
/// Planned sessions from that day on, earliest first: of these people, or everybody's.
std::vector<Session> loadPlanned(const Database& records, QDate from);
AskedAhead<std::vector<Session>> askPlanned(const Database& records, QDate from,
                                            const std::optional<std::set<PersonId>>& people = {});
/// Everybody's from one day up to another, half-open, by day and time.
std::vector<Session> loadSessionsBetween(const Database& records, QDate from, QDate to);
/// What the diary is made from, of everybody or of what somebody has as either of the two: planned, moved or cancelled,
/// booked before it was held, and what a moved one led to. In no order.
std::vector<Session> loadDiary(const Database& records, std::optional<PersonId> person = std::nullopt);
/// The person's planned one-to-one of that day or the nearest later one, if any.
std::optional<Session> plannedFor(const Database& records, PersonId person, QDate from);
/// The person's nearest planned session of the same kind from that day on, other than that one, if any.
std::optional<Session> otherPlanned(const Database& records, const Session& than, QDate from);
/// The person's latest held formal one-to-one up to that day, other than `except`, if any.
std::optional<SessionId> sessionBefore(const Database& records, PersonId person, QDate day,
                                       std::optional<SessionId> except);

/// The person's one-to-one of that day that is held and not shared, if any.
std::optional<SessionId> heldOneToOneOn(const Database& records, PersonId person, QDate day);
/// Those of that day, of these people or everybody's; the newest where somebody has several.
AskedAhead<std::unordered_map<PersonId, Session>> askHeldOneToOnesOn(
    const Database& records, QDate day, const std::optional<std::set<PersonId>>& people = {});
/// The session that was planned when this one was moved or cancelled, if it is still planned.
std::optional<Session> replacementOf(const Database& records, const Session& session);
/// Its sections, snapshot and actions are gone; what it took up of the preparation waits again. Belongs inside a
/// transaction.
void emptySession(Database& records, SessionId id);
/// With all that it holds. Belongs inside a transaction; throws StoreError(Conflict) when it was changed since it was
/// loaded.
void deleteSession(Database& records, const Session& session);

struct NewSession {
  PersonId person;
  std::optional<PersonId> supervisor;
  SessionKind kind = SessionKind::FormalOneToOne;
  QDate day;
  SessionState state = SessionState::Planned;
  QString location = {};
  std::optional<int> startMinute = {};
  std::optional<int> startedMinute = {};
};
/// Gives it the next free code of the person.
SessionId insertSession(Database& records, const NewSession& session);
/// Writes the session's own row (Change::runLaterOnOneRow()); StoreError(Conflict) when it was changed since it was
/// loaded. Gives it as it lies there then.
Session updateSession(Database& records, Session session);
/// The parts of a session as they lie there, asked for together before any of them is written.
struct AskedParts {
  AskedAhead<std::vector<Section>> sections;
  AskedAhead<std::vector<Discussion>> discussions;
  AskedAhead<std::vector<AgreedAction>> actions;
};
AskedParts askParts(const Database& records, SessionId id);
/// Sections and discussions as below, and actions likewise, of which only open ones that began in this session and went
/// no further are deleted. The session's own row is written before. Gives the parts as they lie there then.
SessionRecord replaceParts(Database& records, const SessionRecord& record, AskedParts& before);
void replaceSections(Database& records, SessionId id, const std::vector<Section>& sections);
/// Discussions with an id are updated, the others added; those no longer there are deleted.
void replaceDiscussions(Database& records, SessionId id, const std::vector<Discussion>& discussions,
                        const QString& sessionCode);
/// What the caseload was on the day, once: a snapshot is not rewritten.
void insertSnapshot(Database& records, SessionId id, const std::vector<PostBalance>& posts);

/// One post of a snapshot as it was shown.
struct SnapshotRow {
  QString postCode;
  QString measure;
  QString load;
  QString ceiling;  ///< empty without a limit
  QString status;
};
/// The one-to-one of the same person that was booked for a later day, the earliest: planned still, or held since.
/// Nothing for a session of another kind.
std::optional<Session> bookedAfter(const Database& records, const Session& session);
std::vector<SnapshotRow> loadSnapshot(const Database& records, SessionId id);

}  // namespace headroom
