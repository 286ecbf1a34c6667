// SPDX-License-Identifier: MIT
// Reads the cases of a unit, or of one person who manages none.
#include "ui/caseload/cases_view.h"

#include <algorithm>
#include <unordered_map>

#include "core/base/counted.h"
#include "core/base/finding.h"
#include "core/base/say.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/waiting_store.h"
#include "core/organisation/access.h"
#include "core/organisation/code.h"
#include "core/organisation/organisation_store.h"
#include "core/store/snapshot.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString keyOf(const CaseRow& row) {
  return folded(QStringList{row.code, row.kind, row.family, row.lead, row.team}.join(u'\n'));
}

std::vector<CaseRow> ledRows(const CaseloadFacts& facts, const Balance& all) {
  struct Led {
    const Case* led;
    const CaseLine* line;
    const PostBalance* post;
  };
  std::vector<Led> order;
  for (const PostBalance& post : all.posts) {
    for (const CaseLine& line : post.carried.lines)
      if (line.part == Part::Lead) order.push_back({facts.caseOf(line.caseId), &line, &post});
  }
  std::sort(order.begin(), order.end(),
            [](const Led& a, const Led& b) { return codeBefore(a.led->code, b.led->code); });
  std::vector<CaseRow> rows;
  for (const auto& [led, line, post] : order) {
    rows.push_back({led->id, led->code, led->kind, led->family, post->personName,
                    facts.organisation.units.find(post->unit)->name, line->points, line->weight.has_value(),
                    led->open.from, std::nullopt, post->post});
  }
  return rows;
}

std::vector<CaseRow> waitingRows(const Database& records, QDate today, std::optional<UnitId> unit) {
  const CaseloadFacts facts = loadUnallocatedFacts(records, today);
  const auto reviews = loadWaitingReviews(records, today);
  std::vector<CaseRow> rows;
  for (const UnallocatedCase& one : unallocated(facts, today, unit)) {
    const Case& record = *facts.caseOf(one.caseId);
    const QString team = one.unit ? facts.organisation.units.find(*one.unit)->name : QString();
    rows.push_back(
        {one.caseId, one.code, one.kind, record.family, {}, team, std::nullopt, true, record.open.from, one.days});
    if (const auto review = reviews.find(one.caseId); review != reviews.end()) rows.back().review = review->second;
  }
  return rows;
}

// Each with what they hold against their limit: whoever has room is seen before they are chosen.
std::vector<LeadChoice> leadsOf(const Organisation& organisation, const Balance& figures, std::optional<UnitId> unit) {
  std::unordered_map<PostId, const PostBalance*> rows;
  for (const PostBalance& one : figures.posts) rows.emplace(one.post, &one);
  std::vector<LeadChoice> leads;
  for (const Post& post : organisation.posts) {
    if (!post.period.holdsOn(figures.on)) continue;
    if (unit && !organisation.units.isWithin(post.unit, *unit)) continue;
    const auto row = rows.find(post.id);
    const QString who = say("%1, %2").arg(organisation.person(post.person)->name, token(post.role));
    leads.push_back({post.id, post.person, row == rows.end() ? who : u"%1 · %2"_s.arg(who, loadWords(*row->second))});
  }
  std::sort(leads.begin(), leads.end(), [](const LeadChoice& a, const LeadChoice& b) {
    const int order = QString::localeAwareCompare(a.words, b.words);
    return order != 0 ? order < 0 : a.post < b.post;
  });
  return leads;
}

QString pointsWords(const CaseRow& row) {
  if (!row.points) return {};
  return row.weighed ? row.points->toString() : say("no weight");
}

QString daysWords(const CaseRow& row) {
  if (!row.waiting) return {};
  return counted(*row.waiting, "day", "days");
}

}  // namespace

CasesPicture readCases(const Desk& desk, const ChosenUnit& asked) {
  const Snapshot moment(desk.records);
  const QDate today = desk.today();
  const Organisation organisation = loadOrganisationOn(desk.records, today);
  const Access access = accessOf(organisation, desk.viewer, today);
  CasesPicture picture{unitScope(organisation.units, access, asked), {}, {}, {}};
  if (picture.scope.at < 0) {
    if (!desk.viewer.person) return picture;
    const CaseloadFacts own = loadFactsOfPerson(desk.records, today, *desk.viewer.person);
    picture.led = ledRows(own, balance(own, today));
    for (CaseRow& row : picture.led) row.key = keyOf(row);
    return picture;
  }
  const auto unit = picture.scope.unit;
  const CaseloadFacts facts = unit ? loadFactsOfUnit(desk.records, today, *unit) : loadFacts(desk.records, today);
  const Balance figures = balance(facts, today, unit);
  picture.led = ledRows(facts, figures);
  picture.waiting = waitingRows(desk.records, today, unit);
  picture.leads = leadsOf(organisation, figures, unit);
  // Once, and not for every letter of a filter.
  for (std::vector<CaseRow>* rows : {&picture.led, &picture.waiting})
    for (CaseRow& row : *rows) row.key = keyOf(row);
  return picture;
}

int lateReviews(const std::vector<CaseRow>& waiting, QDate today) {
  return static_cast<int>(std::count_if(
      waiting.begin(), waiting.end(), [today](const CaseRow& row) { return row.review && row.review->isLate(today); }));
}

std::vector<Column<CaseRow>> caseColumns(QDate today) {
  std::vector<Column<CaseRow>> columns;
  const auto text = [&columns](const QString& title, QString CaseRow::*field) {
    columns.push_back(Column<CaseRow>(title, [field](const CaseRow& row) {
                        return row.*field;
                      }).tip([field](const CaseRow& row) { return row.*field; }));
  };
  columns.push_back(Column<CaseRow>(say("Case"), [](const CaseRow& row) { return row.code; }).bold());
  text(say("Kind"), &CaseRow::kind);
  // Beside a lead the team stands under their name.
  columns.back().secondLine([](const CaseRow& row) { return row.waiting ? row.team : QString(); });
  text(say("Family"), &CaseRow::family);
  text(say("Lead"), &CaseRow::lead);
  columns.back().secondLine([](const CaseRow& row) { return row.team; });
  columns.push_back(Column<CaseRow>(say("Points"), pointsWords, Qt::AlignRight).sortedBy([](const CaseRow& row) {
    return row.points && row.weighed ? QVariant(row.points->toDouble()) : QVariant();
  }));
  columns.push_back(Column<CaseRow>(say("Opened"), [](const CaseRow& row) {
                      return tableDate(row.opened);
                    }).sortedBy([](const CaseRow& row) { return row.opened; }));
  columns.push_back(Column<CaseRow>(say("Waiting"), daysWords, Qt::AlignRight).sortedBy([](const CaseRow& row) {
    return row.waiting ? QVariant(*row.waiting) : QVariant();
  }));
  columns.push_back(Column<CaseRow>(say("On duty"), [](const CaseRow& row) {
                      return row.review && row.review->duty ? row.review->dutyName : u"–"_s;
                    }).tip([](const CaseRow& row) { return row.review ? row.review->dutyName : QString(); }));
  columns.push_back(
      Column<CaseRow>(say("Look again"), [today](const CaseRow& row) {
        if (!row.review) return say("not settled");
        const QString day = tableDate(row.review->next);
        return row.review->isLate(today) ? say("%1, late").arg(day) : day;
      }).sortedBy([](const CaseRow& row) { return row.review ? QVariant(row.review->next) : QVariant(); }));
  return columns;
}

bool fits(const CaseRow& row, const QString& typed) {
  return standIn(foldedWords(typed), row.key.isEmpty() ? keyOf(row) : row.key);
}

std::vector<CaseRow> filtered(const std::vector<CaseRow>& rows, const QString& typed) {
  const QStringList words = foldedWords(typed);
  if (words.isEmpty()) return rows;
  std::vector<CaseRow> kept;
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(kept),
               [&words](const CaseRow& row) { return standIn(words, row.key.isEmpty() ? keyOf(row) : row.key); });
  return kept;
}

}  // namespace headroom
