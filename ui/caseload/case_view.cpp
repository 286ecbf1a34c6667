// SPDX-License-Identifier: MIT
// Reads one case and writes its cells.
#include "ui/caseload/case_view.h"

#include <algorithm>

#include "core/base/counted.h"
#include "core/base/say.h"
#include "core/caseload/allocation_actions.h"
#include "core/caseload/allocation_store.h"
#include "core/caseload/caseload_actions.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/measure_words.h"
#include "core/caseload/unallocated.h"
#include "core/caseload/waiting_store.h"
#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "core/store/snapshot.h"
#include "core/supervision/acting.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

std::optional<CaseId> caseAsked(const Desk& desk, const QString& subject) {
  if (subject.startsWith(u"case:")) {
    const qint64 id = subject.mid(5).toLongLong();
    return id > 0 ? std::optional(CaseId(id)) : std::nullopt;
  }
  return findCase(desk.records, subject);
}

bool maySee(const CasePicture& picture, const Access& access, const Organisation& organisation) {
  if (picture.record.unit && access.maySee(*picture.record.unit)) return true;
  return std::any_of(picture.held.begin(), picture.held.end(), [&](const HeldLine& line) {
    const Post* post = organisation.post(line.post);
    return post != nullptr && line.period.holdsOn(picture.on) && access.maySee(post->person);
  });
}

void addLead(CasePicture& picture, const Desk& desk, const Organisation& organisation) {
  for (const HeldLine& line : picture.held) {
    const Post* post = organisation.post(line.post);
    if (line.part != Part::Lead || !line.period.holdsOn(picture.on) || post == nullptr) continue;
    const Balance figures = balance(loadFactsOfPerson(desk.records, picture.on, post->person), picture.on);
    for (const PostBalance& row : figures.posts) {
      if (row.post != line.post) continue;
      picture.lead = row;
      for (const CaseLine& one : row.carried.lines)
        if (one.caseId == picture.record.id) picture.line = one;
    }
  }
}

QString decidedWords(const HeldLine& line) {
  QStringList words;
  if (!line.decidedBy.isEmpty()) words << say("decided by %1").arg(line.decidedBy);
  if (!line.agreedWith.isEmpty()) words << say("agreed with %1").arg(line.agreedWith);
  if (!line.rationale.isEmpty()) words << line.rationale.simplified();
  if (!line.overrideWhy.isEmpty()) words << say("right anyway: %1").arg(line.overrideWhy.simplified());
  return words.join(u" · "_s);
}

// 'Nothing more' of a sibling: their family counts already.
QString addsWords(const CaseLine& line, Measure measure) {
  if (line.countsAs(measure).isZero()) return say("nothing more");
  return measure == Measure::Children ? say("1 child") : say("1 family");
}

}  // namespace

std::optional<CasePicture> readCase(const Desk& desk, const QString& subject) {
  const Snapshot moment(desk.records);
  const auto id = caseAsked(desk, subject);
  const auto background = id ? loadBackground(desk.records, *id) : std::nullopt;
  if (!background) return std::nullopt;
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  const Access access = accessOf(organisation, desk.viewer, desk.today());
  CasePicture picture{background->record, {}, desk.today(), {}, {}, {}, {}, {}, {}, {}, {}, false, false};
  picture.held = loadHeldLines(desk.records, *id);
  std::erase_if(picture.held, [&desk](const HeldLine& line) { return desk.hides(line.period.from); });
  if (!maySee(picture, access, organisation)) return std::nullopt;
  if (picture.record.unit) picture.team = organisation.units.find(*picture.record.unit)->name;
  addLead(picture, desk, organisation);
  picture.family = loadFamily(desk.records, picture.record, picture.on);
  for (const UnallocatedCase& one : unallocated(loadUnallocatedFacts(desk.records, picture.on), picture.on))
    if (one.caseId == *id) picture.waiting = one.days;
  picture.reviews = loadWaitingReviewsOf(desk.records, *id);
  std::erase_if(picture.reviews, [&desk](const WaitingReview& one) { return desk.hides(one.made); });
  for (CaseDiscussion& one : discussionsOf(desk.records, *id)) {
    if (!desk.hides(one.day) && mayReadDiscussion(desk, access, one)) picture.discussions.push_back(std::move(one));
  }
  picture.units = unitChoices(organisation.units, access);
  picture.mayKeep = mayKeepCase(desk, picture.record.id).has_value();
  picture.mayGive = mayGiveAway(desk, *id, picture.on).has_value();
  picture.mayDecide = picture.lead && mayActFor(desk, picture.lead->person, false).has_value();
  // Why somebody was chosen can say something of a colleague: it is for those who decide.
  if (!picture.mayKeep) {
    for (HeldLine& line : picture.held) line.rationale = line.overrideWhy = line.agreedWith = QString();
  }
  return picture;
}

QString caseSubtitle(const CasePicture& picture) {
  QStringList words{picture.record.kind, say("opened %1").arg(longDate(picture.record.open.from))};
  if (picture.record.open.to) words << say("closed from %1").arg(longDate(*picture.record.open.to));
  if (!picture.record.family.isEmpty()) words << say("family %1").arg(picture.record.family);
  if (!picture.team.isEmpty()) words << picture.team;
  return words.join(u" · "_s);
}

std::vector<std::pair<QString, QString>> caseFacts(const CasePicture& picture) {
  std::vector<std::pair<QString, QString>> facts;
  if (picture.lead) {
    facts.emplace_back(say("Led by"), picture.lead->personName);
    facts.emplace_back(say("Their load"), loadSentence(*picture.lead));
  } else if (picture.waiting) {
    facts.emplace_back(say("Without a lead"), counted(*picture.waiting, "day", "days"));
    const auto* last = picture.reviews.empty() ? nullptr : &picture.reviews.front();
    facts.emplace_back(say("On duty for it"),
                       last == nullptr || last->dutyName.isEmpty() ? say("nobody") : last->dutyName);
    facts.emplace_back(say("Looked at again by"), last == nullptr ? say("not settled") : longDate(last->next));
  }
  if (picture.line) {
    facts.emplace_back(say("Whole weight"),
                       picture.line->weight ? countedWords(*picture.line->weight, Measure::Points) : say("no weight"));
    if (picture.line->factor != Decimal(1))
      facts.emplace_back(say("Counts by"), say("x %1, a further sibling").arg(picture.line->factor.toString()));
    const Measure measure = picture.lead ? picture.lead->measure : Measure::Points;
    if (measure != Measure::Points) facts.emplace_back(say("Adds to their load"), addsWords(*picture.line, measure));
    facts.emplace_back(measure == Measure::Points ? say("Adds to their load") : say("Adds to their points"),
                       countedWords(picture.line->points, Measure::Points));
  }
  if (picture.record.points) facts.emplace_back(say("Points set by hand"), picture.record.points->toString());
  if (!picture.record.features.isEmpty()) facts.emplace_back(say("Features"), picture.record.features.join(u", "_s));
  facts.emplace_back(say("Last discussed"),
                     picture.discussions.empty() ? say("not yet") : tableDate(picture.discussions.front().day));
  return facts;
}

std::vector<Column<HeldLine>> heldLineColumns(QDate today) {
  std::vector<Column<HeldLine>> columns;
  columns.push_back(Column<HeldLine>(say("Who"), [](const HeldLine& line) { return line.person; })
                        .secondLine([](const HeldLine& line) { return u"%1 · %2"_s.arg(token(line.role), line.team); })
                        .tip([](const HeldLine& line) { return u"%1 · %2"_s.arg(token(line.role), line.team); })
                        .bold());
  columns.push_back(Column<HeldLine>(say("As"), [](const HeldLine& line) { return token(line.part); }));
  columns.push_back(Column<HeldLine>(say("From"), [](const HeldLine& line) {
                      return tableDate(line.period.from);
                    }).sortedBy([](const HeldLine& line) { return line.period.from; }));
  columns.push_back(Column<HeldLine>(say("Until"), [today](const HeldLine& line) {
    const auto last = line.period.lastDay();
    return last ? tableDate(*last) : line.period.from > today ? QString() : say("still holds");
  }));
  columns.push_back(Column<HeldLine>(say("Why"), [](const HeldLine& line) { return reasonWords(line.reason); })
                        .secondLine(decidedWords)
                        .tip(decidedWords));
  return columns;
}

std::vector<Column<FamilyCase>> siblingColumns() {
  return {Column<FamilyCase>(say("Case"), [](const FamilyCase& row) { return row.code; })
              .secondLine([](const FamilyCase& row) { return row.kind; })
              .bold(),
          Column<FamilyCase>(say("Lead"),
                             [](const FamilyCase& row) { return row.lead.isEmpty() ? say("nobody") : row.lead; })};
}

std::vector<Column<WaitingReview>> reviewColumns() {
  return {Column<WaitingReview>(say("Day"), [](const WaitingReview& one) { return tableDate(one.made); })
              .secondLine([](const WaitingReview& one) { return one.madeBy; }),
          Column<WaitingReview>(say("What was settled"),
                                [](const WaitingReview& one) {
                                  return one.note.isEmpty() ? say("nothing written") : one.note.simplified();
                                })
              .secondLine([](const WaitingReview& one) {
                const QString who = one.dutyName.isEmpty() ? say("nobody on duty") : say("duty: %1").arg(one.dutyName);
                return say("%1 · look again by %2").arg(who, tableDate(one.next));
              })
              .tip([](const WaitingReview& one) { return one.note; })};
}

std::vector<Column<CaseDiscussion>> discussionColumns() {
  return {Column<CaseDiscussion>(say("Day"), [](const CaseDiscussion& one) { return tableDate(one.day); })
              .secondLine([](const CaseDiscussion& one) { return one.personName; }),
          Column<CaseDiscussion>(say("Decision"), [](const CaseDiscussion& one) {
            return one.decision.isEmpty() ? say("no decision written") : one.decision.simplified();
          }).secondLine([](const CaseDiscussion& one) {
              return one.rationale.simplified();
            }).tip([](const CaseDiscussion& one) { return one.decision; })};
}

}  // namespace headroom
