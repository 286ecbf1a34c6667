// SPDX-License-Identifier: MIT
// Weeks of overload that somebody has to answer for: an owner, an action and a date, until it is closed (rules 5).
// A run opens by itself once it is long enough; only what is decided about it is stored.
#pragma once
#include <QString>

#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/caseload/overload.h"

namespace headroom {

/// What was decided about a run.
struct Escalation {
  EscalationId id;
  PostId post;
  QDate since;  ///< first day of the run
  std::optional<PersonId> owner;
  QString what;
  std::optional<QDate> due;
  std::optional<QDate> closed;
  QString outcome;        ///< how it was closed
  qint64 rowVersion = 0;  ///< of the stored row

  /// Of a closed one whose run goes on: the day until which it is accepted, at most 28 after it was closed; on that day
  /// it is listed again. Kept in `due`, which a closed one no longer needs.
  std::optional<QDate> acceptedUntil() const;
};

/// A run with what was decided about it, if anything was.
struct OpenEscalation {
  OverloadRun run;
  bool running = false;  ///< still over on the day
  std::optional<Escalation> decided;
  /// False: by what is in the file now there was no such run, and only what was decided about it is left; `run` is then
  /// the weeks that it was decided on, without a peak.
  bool stands = true;
  /// Closed for a time that is over, while the run goes on.
  bool isListedAgain() const { return decided && decided->closed; }
  bool hasOwner() const { return decided && decided->owner && !isListedAgain(); }
};

/// How long weeks that go on are accepted at most; then they are listed again (rules 5).
inline constexpr int kAcceptedDays = 28;

/// The runs that are not closed, however long ago they ended, and those that go on after they were accepted for a time
/// that is over: those that go on before those that ended, of each kind those without an owner first, then the longest,
/// then by post code. A decision is about the run that has a day of the four weeks from its first day, for what is
/// recorded late may move where a run begins.
std::vector<OpenEscalation> openEscalations(const std::vector<OverloadRun>& runs,
                                            const std::vector<Escalation>& decided, const Organisation& organisation,
                                            QDate on);

/// Without the runs that ended before the file was first filled and that nobody has decided about: none of them opens
/// (rules 5). Without that day all stay.
std::vector<OverloadRun> runsThatOpen(std::vector<OverloadRun> runs, const std::vector<Escalation>& decided,
                                      std::optional<QDate> firstFilled, QDate on);

struct EscalationStep {
  PostId post;
  QDate since;
  std::optional<PersonId> owner;
  QString what;
  std::optional<QDate> due;
  QString outcome;                         ///< not empty: closes it today
  std::optional<Escalation> decided = {};  ///< as it was read; nothing: nobody had decided yet
  /// Of a closing whose run goes on: the day on which it is listed again.
  std::optional<QDate> acceptedUntil = {};
};
/// Whether a decision about weeks from `since` on is about that run.
bool isAbout(PostId post, QDate since, const OverloadRun& run);

/// The row as it is stored: refused without an owner, an action and a date, but for a closing, which needs its outcome
/// and, where the run `goesOn`, until when it is accepted: a day after `today`, at most 28 days ahead.
Result<EscalationStep> checked(EscalationStep step, QDate today, bool goesOn);

}  // namespace headroom
