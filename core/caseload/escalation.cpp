// SPDX-License-Identifier: MIT
// Putting runs and decisions together, and what a decision needs.
#include "core/caseload/escalation.h"

#include <algorithm>
#include <set>

#include "core/base/date_entry.h"
#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/organisation/code.h"

namespace headroom {
namespace {

// Of two decisions about one run: what is still open of it stays open, else what is accepted for longer.
bool standsFor(const Escalation& decision, const Escalation& other) {
  if (!decision.closed || !other.closed) return !decision.closed && other.closed;
  return decision.acceptedUntil() > other.acceptedUntil();
}

bool isListed(const OpenEscalation& one, QDate on) {
  if (!one.decided || !one.decided->closed) return true;
  return one.running && *one.decided->acceptedUntil() <= on;
}

// What nobody closed is never out of sight, even where the run that it was about is no longer one.
std::optional<OpenEscalation> withoutRun(const Escalation& decision, const Organisation& organisation) {
  const Post* post = organisation.post(decision.post);
  if (post == nullptr || decision.closed) return std::nullopt;
  const OverloadRun weeks{
      post->id, post->code, post->person, decision.since, decision.since.addDays(OverloadRule().days - 1), Ratio(0, 1)};
  return OpenEscalation{weeks, false, decision, false};
}

bool comesBefore(const OpenEscalation* a, const OpenEscalation* b) {
  if (a->running != b->running) return a->running;
  if (a->hasOwner() != b->hasOwner()) return b->hasOwner();
  if (a->run.days() != b->run.days()) return a->run.days() > b->run.days();
  return codeBefore(a->run.postCode, b->run.postCode);
}

// Where they stand is sorted and not they themselves, which are large and are then copied once.
std::vector<OpenEscalation> inOrder(const std::vector<OpenEscalation>& open) {
  std::vector<const OpenEscalation*> order;
  order.reserve(open.size());
  for (const OpenEscalation& one : open) order.push_back(&one);
  std::sort(order.begin(), order.end(), comesBefore);
  std::vector<OpenEscalation> sorted;
  sorted.reserve(open.size());
  for (const OpenEscalation* one : order) sorted.push_back(*one);
  return sorted;
}

}  // namespace

std::optional<QDate> Escalation::acceptedUntil() const {
  if (!closed) return std::nullopt;
  const QDate longest = closed->addDays(kAcceptedDays);
  return due && *due > *closed && *due < longest ? *due : longest;
}

bool isAbout(PostId post, QDate since, const OverloadRun& run) {
  const QDate last = since.addDays(OverloadRule().days - 1);
  return post == run.post && since <= run.last && run.since <= last;
}

std::vector<OpenEscalation> openEscalations(const std::vector<OverloadRun>& runs,
                                            const std::vector<Escalation>& decided, const Organisation& organisation,
                                            QDate on) {
  std::vector<OpenEscalation> open;
  std::set<EscalationId> placed;
  for (const OverloadRun& run : runs) {
    OpenEscalation one{run, run.last >= on, std::nullopt};
    for (const Escalation& decision : decided) {
      if (!isAbout(decision.post, decision.since, run)) continue;
      placed.insert(decision.id);
      // Two that were decided apart may be one run by now.
      if (!one.decided || standsFor(decision, *one.decided)) one.decided = decision;
    }
    if (isListed(one, on)) open.push_back(std::move(one));
  }
  for (const Escalation& decision : decided) {
    if (placed.contains(decision.id)) continue;
    if (auto one = withoutRun(decision, organisation)) open.push_back(std::move(*one));
  }
  return inOrder(open);
}

std::vector<OverloadRun> runsThatOpen(std::vector<OverloadRun> runs, const std::vector<Escalation>& decided,
                                      std::optional<QDate> firstFilled, QDate on) {
  if (!firstFilled) return runs;
  std::erase_if(runs, [&](const OverloadRun& run) {
    return run.last < on && run.last < *firstFilled &&
           std::none_of(decided.begin(), decided.end(),
                        [&](const auto& one) { return isAbout(one.post, one.since, run); });
  });
  return runs;
}

Result<EscalationStep> checked(EscalationStep step, QDate today, bool goesOn) {
  step.what = step.what.trimmed();
  step.outcome = step.outcome.trimmed();
  for (const QString& text : {step.what, step.outcome}) {
    TRY(checkedLength(text, kLongestText, say("The action")));
  }
  if (!step.outcome.isEmpty()) {
    if (!goesOn) return step;
    const auto until = step.acceptedUntil;
    if (!until) return refuse(say("These weeks are still running. Say until when they are accepted."));
    if (*until <= today || *until > today.addDays(kAcceptedDays))
      return refuse(say("Weeks still running can be accepted until a day after today, for 28 days at most."));
    step.due = until;
    return step;
  }
  if (!step.owner) return refuse(say("Say who is dealing with it."));
  if (step.what.isEmpty()) return refuse(say("Say what is done about it."));
  if (!step.due) return refuse(say("Say by when."));
  // Of one that is listed again the date was the one until which it was accepted, and is over.
  const bool stands = step.decided && !step.decided->closed;
  TRY(stillToCome(step.due, stands ? step.decided->due : std::nullopt, today));
  return step;
}

}  // namespace headroom
