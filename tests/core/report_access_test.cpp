// SPDX-License-Identifier: MIT
// Role x report x part, with every cell; and that no report holds a word of what was said, agreed, prepared or
// reflected.

#include "core/exchange/inspection_pack.h"
#include "core/exchange/report_html.h"
#include "core/supervision/session_store.h"
#include "core/supervision/supervision_actions.h"
#include "tests/core/access_county.h"

namespace report_access_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

enum class Which { Supervision, Pack };

/// The report as somebody has it in the window: nothing where they are refused.
std::optional<Report> reportFor(const Desk& desk, Which which, std::optional<UnitId> unit, QDate on = kToday) {
  const auto scope = reportScopeOf(desk, unit, on);
  if (!scope) return std::nullopt;
  return which == Which::Pack ? inspectionPack(desk.records, *scope, {}, 1)
                              : supervisionReport(desk.records, *scope, {});
}

Verb has(Which which, std::optional<UnitId> unit) {
  return [which, unit](County&, WritableDesk& d) { return reportFor(d, which, unit).has_value(); };
}

Verb hasPart(Which which, const QString& title) {
  return [which, title](County&, WritableDesk& d) {
    const auto report = reportFor(d, which, UnitId(2));
    return report && std::any_of(report->parts.begin(), report->parts.end(),
                                 [&title](const ReportPart& part) { return part.title == title; });
  };
}

QString everyWord(const Desk& desk) {
  QString words;
  for (const Which which : {Which::Supervision, Which::Pack}) {
    for (const std::optional<UnitId> unit : {std::optional<UnitId>(), std::optional(UnitId(2))})
      if (const auto report = reportFor(desk, which, unit)) words += QString::fromUtf8(reportHtml(*report));
  }
  return words;
}

const QStringList kPrivate{u"Tired"_s,     u"Zzsaid"_s,   u"Zzrisk"_s,     u"Zzdecided"_s,
                           u"Zzbecause"_s, u"Zzaction"_s, u"Zzprepared"_s, u"Zzcomment"_s,
                           u"Zzpraise"_s,  u"Zzreason"_s, u"Mine"_s,       u"words</"_s};

/// Everything that can be said in and round a session of hers, in words that stand nowhere else.
void sayEverything(County& c) {
  Change(c.records,
         u"INSERT INTO session_section (session_id, section, body, done) VALUES (?, 'reflection', 'Zzpraise', 0)")
      .bind(c.held)
      .run();
  Change(c.records,
         u"INSERT INTO discussion (code, session_id, case_id, why, said, risks, decision, rationale) "
         u"VALUES ('D-1', ?, ?, 'Zzsaid', 'Zzsaid', 'Zzrisk', 'Zzdecided', 'Zzbecause')")
      .bind(c.held)
      .bind(c.caseId)
      .run();
  Change(c.records, u"UPDATE action SET what = 'Zzaction'").run();
  // Why a session of one of them did not take place.
  Change(c.records,
         u"INSERT INTO session (code, person_id, kind, day, state, reason, side, new_day) VALUES ('Zz-off', ?, "
         u"'formal one-to-one', ?, 'cancelled', 'Zzreason', 'supervisee', ?)")
      .bind(c.farah)
      .bind(kToday.addDays(-20))
      .bind(kToday.addDays(-10))
      .run();
  WritableDesk own = c.deskOf(c.farah);
  REQUIRE(addPreparation(own, c.farah, u"Zzprepared"_s));
  Change(c.records,
         u"INSERT INTO sign_off (session_id, step, person_id, at_ms, words) VALUES (?, 'disputed', ?, 1, 'Zzcomment')")
      .bind(c.held)
      .bind(c.farah)
      .run();
}

}  // namespace

TEST_CASE("who may have which report, and which part of it, every cell of it", "[access][report]") {
  const std::vector<std::pair<QString, Verb>> verbs{
      {u"supervision of her unit"_s, has(Which::Supervision, UnitId(2))},
      {u"supervision of the whole service"_s, has(Which::Supervision, std::nullopt)},
      {u"the pack of her unit"_s, has(Which::Pack, UnitId(2))},
      {u"the pack of the whole service"_s, has(Which::Pack, std::nullopt)},
      {u"the pack of another unit"_s, has(Which::Pack, UnitId(3))},
      {u"supervision: who is due"_s, hasPart(Which::Supervision, u"Supervision"_s)},
      {u"supervision: on time"_s, hasPart(Which::Supervision, u"Supervision on time"_s)},
      {u"supervision: not held"_s, hasPart(Which::Supervision, u"Sessions that did not take place"_s)},
      {u"supervision: sessions"_s, hasPart(Which::Supervision, u"One-to-ones held"_s)},
      {u"pack: spread"_s, hasPart(Which::Pack, u"How the work is spread"_s)},
      {u"pack: breaches"_s, hasPart(Which::Pack, u"Over the limit, and for how long"_s)},
      {u"pack: supervision"_s, hasPart(Which::Pack, u"Supervision"_s)},
      {u"pack: on time"_s, hasPart(Which::Pack, u"Supervision on time"_s)},
      {u"pack: not held"_s, hasPart(Which::Pack, u"Sessions that did not take place"_s)},
      {u"pack: actions"_s, hasPart(Which::Pack, u"Actions"_s)},
      {u"pack: not discussed"_s, hasPart(Which::Pack, u"Cases not discussed"_s)},
      {u"pack: agency"_s, hasPart(Which::Pack, u"Agency share"_s)},
      {u"pack: protected"_s, hasPart(Which::Pack, u"Newly qualified and protected caseloads"_s)},
      {u"pack: sample"_s, hasPart(Which::Pack, u"A sample of sessions"_s)},
      {u"a word of what was said"_s,
       [](County& c, WritableDesk& d) {
         sayEverything(c);
         const QString words = everyWord(d);
         return std::any_of(kPrivate.begin(), kPrivate.end(), [&](const QString& one) { return words.contains(one); });
       }},
      {u"the pack of a day to come"_s,
       [](County&, WritableDesk& d) { return reportFor(d, Which::Pack, UnitId(2), kToday.addDays(1)).has_value(); }},
      {u"the pack of a day on which others managed"_s,
       [](County&, WritableDesk& d) { return reportFor(d, Which::Pack, UnitId(2), kToday.addDays(-60)).has_value(); }},
  };
  std::vector<Row> table{
      {"supervision of her unit", "...+++...."},   {"supervision of the whole service", ".....+...."},
      {"the pack of her unit", "...+++...."},      {"the pack of the whole service", ".....+...."},
      {"the pack of another unit", ".....++..."},  {"a word of what was said", ".........."},
      {"the pack of a day to come", ".........."}, {"the pack of a day on which others managed", "...+++...."}};
  for (const char* part :
       {"supervision: who is due", "supervision: on time", "supervision: not held", "supervision: sessions",
        "pack: spread", "pack: breaches", "pack: supervision", "pack: on time", "pack: not held", "pack: actions",
        "pack: not discussed", "pack: agency", "pack: protected", "pack: sample"})
    table.push_back({part, "...+++...."});
  requireTable(table, verbs);
}

TEST_CASE("a report names who and which, and none of what was said", "[access][report]") {
  County county;
  sayEverything(county);
  county.newCase(u"HR-9"_s, county.farahPost, kToday.addDays(-60));
  const QString words = everyWord(county.deskOf(PersonId(6)));
  for (const QString& known : {u"HR-9"_s, u"farah"_s}) CHECK(words.contains(known, Qt::CaseInsensitive));
  for (const QString& hidden : kPrivate) {
    INFO(hidden.toStdString());
    CHECK_FALSE(words.contains(hidden));
  }
}

}  // namespace report_access_test
