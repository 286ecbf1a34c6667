// SPDX-License-Identifier: MIT
// Following each promise through the days on which a figure can change.
// A day is kept when none of the posts that the reduction is taken from is in breach.
#include "core/caseload/ledger.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "core/caseload/caseload_store.h"
#include "core/caseload/post_over_time.h"
#include "core/organisation/organisation_store.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

// Julian days; a broken one with the post that is furthest above its ceiling.
struct Days {
  std::set<qint64> held;
  std::map<qint64, BrokenDays> broken;
};

void follow(Days& days, const PostOverTime& post, QDate first, QDate last) {
  const auto changes = post.changes(first, last);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (!post.post().period.holdsOn(changes[i])) continue;
    const QDate end = i + 1 < changes.size() ? changes[i + 1] : last.addDays(1);
    const DayFigures row = post.figuresOn(changes[i]);
    const bool broken = row.judged && row.judged->breach;
    for (qint64 day = changes[i].toJulianDay(); day < end.toJulianDay(); ++day) {
      days.held.insert(day);
      if (!broken) continue;
      const QDate date = QDate::fromJulianDay(day);
      const BrokenDays here{date, date, post.post().id, row.load, row.judged->ceiling};
      const auto [found, isFirst] = days.broken.emplace(day, here);
      if (!isFirst && found->second.excess() < here.excess()) found->second = here;
    }
  }
}

std::vector<BrokenDays> inARow(const std::map<qint64, BrokenDays>& days) {
  std::vector<BrokenDays> rows;
  for (const auto& [day, one] : days) {
    const bool goesOn = !rows.empty() && rows.back().last.addDays(1) == one.from && rows.back().post == one.post &&
                        rows.back().load == one.load && rows.back().ceiling == one.ceiling;
    if (goesOn)
      rows.back().last = one.last;
    else
      rows.push_back(one);
  }
  return rows;
}

bool protects(const Reduction& one) { return protectingReasons().contains(one.reason.trimmed(), Qt::CaseInsensitive); }

}  // namespace

const QStringList& protectingReasons() {
  static const QStringList reasons{u"NQSW first year"_s, u"protected caseload"_s};
  return reasons;
}

std::vector<LedgerLine> ledger(const CaseloadFacts& facts, QDate on, std::optional<UnitId> unit) {
  const HeldPast held(facts);
  const FactsOverTime past(facts, held);
  const auto below = unit ? facts.organisation.units.below(*unit) : std::unordered_set<UnitId>();
  std::vector<LedgerLine> lines;
  for (const Reduction& one : facts.reductions) {
    const Person* person = facts.organisation.person(one.person);
    if (!protects(one) || person == nullptr || one.period.from > on) continue;
    const QDate last = one.period.to ? std::min(on, one.period.to->addDays(-1)) : on;
    Days days;
    for (const Post& post : facts.organisation.posts) {
      if (post.person != one.person || (one.post && *one.post != post.id)) continue;
      if (unit && !below.contains(post.unit)) continue;
      follow(days, PostOverTime(past, post), one.period.from, last);
    }
    if (days.held.empty()) continue;
    const auto promised = static_cast<qint64>(days.held.size()), broken = static_cast<qint64>(days.broken.size());
    Decimal worst;
    for (const auto& [day, row] : days.broken) worst = std::max(worst, row.excess());
    lines.push_back({one.person, person->name, one.reason, one.percent, one.period, promised, promised - broken, broken,
                     worst, inARow(days.broken)});
  }
  std::sort(lines.begin(), lines.end(), [](const LedgerLine& a, const LedgerLine& b) {
    if (a.broken != b.broken) return a.broken > b.broken;
    const int order = QString::localeAwareCompare(a.personName, b.personName);
    return order != 0 ? order < 0 : a.period.from < b.period.from;
  });
  return lines;
}

std::vector<LedgerLine> loadLedger(const Database& records, QDate first, QDate on, std::optional<UnitId> unit) {
  // The days are gone through when the moment is over: whoever saves does not wait for that.
  std::optional<Snapshot> moment(std::in_place, records);
  const CaseloadFacts rules = loadFactsOfPosts(records, first, on, {});
  QDate earliest = on;
  std::set<PersonId> promised;
  for (const Reduction& one : rules.reductions) {
    if (!protects(one)) continue;
    promised.insert(one.person);
    earliest = std::min(earliest, one.period.from);
  }
  if (promised.empty()) return {};
  std::set<PostId> posts;
  for (const Post& post : loadOrganisation(records).posts)
    if (promised.contains(post.person)) posts.insert(post.id);
  const CaseloadFacts facts = loadFactsOfPosts(records, earliest, on, posts);
  moment.reset();
  auto lines = ledger(facts, on, unit);
  std::erase_if(lines, [first](const LedgerLine& line) { return line.period.to && *line.period.to <= first; });
  return lines;
}

}  // namespace headroom
