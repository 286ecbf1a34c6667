// SPDX-License-Identifier: MIT
// Reads the candidates for a case and writes their cells.
#include "ui/caseload/allocate_view.h"

#include "core/base/say.h"
#include "core/caseload/measure_words.h"
#include "core/organisation/access.h"
#include "core/store/snapshot.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::optional<AllocatePicture> readAllocate(const Desk& desk, CaseId id, QDate on) {
  const Snapshot moment(desk.records);
  auto background = loadBackground(desk.records, id);
  if (!background) return std::nullopt;
  CaseloadFacts facts = loadBoardFacts(desk.records, on, std::nullopt);
  const Access access = accessOf(facts.organisation, desk.viewer, desk.today());
  AllocatePicture picture{std::move(*background), {}, leadOn(desk.records, id, on), {}};
  const auto lead = leadOf(facts, id, on);
  const Post* led = lead ? facts.organisation.post(*lead) : nullptr;
  if (const Person* leads = led != nullptr ? facts.organisation.person(led->person) : nullptr)
    picture.leadNow = leads->name;
  std::erase_if(facts.organisation.posts, [&access](const Post& one) { return !access.maySee(one.unit); });
  picture.candidates = candidatesFor(facts, picture.background, on);
  return picture;
}

QString changeWords(const PostBalance& now, const PostBalance& after) {
  if (now.utilisation() && after.utilisation())
    return say("from %1 to %2").arg(percentWords(now.utilisation()), percentWords(after.utilisation()));
  return say("from %1 to %2").arg(now.load.toString(), countedWords(after.load, after.measure));
}

QString aheadWords(const Candidate& one, QDate on) {
  if (one.ahead.empty()) return {};
  const Period& period = one.ahead.front().period;
  if (period.from > on) return say("Away from %1").arg(dayAndMonth(period.from, on));
  return period.to ? say("Away until %1").arg(dayAndMonth(period.to->addDays(-1), on)) : say("Away");
}

std::vector<Column<Candidate>> candidateColumns(QDate on) {
  std::vector<Column<Candidate>> columns;
  columns.push_back(Column<Candidate>(say("Who"), [](const Candidate& one) { return one.now.personName; })
                        .secondLine([](const Candidate& one) { return token(one.now.role); })
                        .tip([](const Candidate& one) { return one.now.personName; })
                        .bold());
  columns.push_back(Column<Candidate>(say("Load with this case"),
                                      [](const Candidate& one) { return changeWords(one.now, one.after); })
                        .marked([](const Candidate& one) {
                          return CellMark{shapeOf(one.after.status()), toneOf(one.after.status()), false, false};
                        })
                        .sortedBy([](const Candidate& one) {
                          return one.after.utilisation() ? QVariant(one.after.utilisation()->toDouble()) : QVariant();
                        }));
  columns.push_back(Column<Candidate>(
      say("New, 7 days"), [](const Candidate& one) { return QString::number(one.newInSevenDays); }, Qt::AlignRight));
  columns.push_back(Column<Candidate>(say("Ahead"), [on](const Candidate& one) { return aheadWords(one, on); }));
  columns.push_back(Column<Candidate>(say("Before"), [](const Candidate& one) {
    if (one.leadsUntil) return say("leads it now");
    if (one.heldUntil) return say("led it");
    return one.heldSibling ? say("a sibling") : QString();
  }));
  columns.push_back(Column<Candidate>(
                        say("Fit"), [](const Candidate& one) { return QString::number(one.score()); }, Qt::AlignRight)
                        .sortedBy([](const Candidate& one) { return one.score(); }));
  return columns;
}

}  // namespace headroom
