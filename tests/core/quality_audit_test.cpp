// SPDX-License-Identifier: MIT
// Audits of records: who may, which records are drawn, what an auditor is shown, and how agreement is counted.
#include "core/supervision/quality_audit.h"

#include "core/exchange/quality_report.h"
#include "core/store/query.h"
#include "core/supervision/quality_audit_actions.h"
#include "core/supervision/quality_audit_store.h"
#include "core/supervision/session_sample.h"
#include "tests/core/access_county.h"
#include "tests/support/catch.h"

namespace quality_audit_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSeed = 4711;

/// A county with twelve shared records of Ashby and a draft, a second service manager, and a record of Brook.
struct Audited : County {
  Audited() {
    person(10, u"wen"_s, u"service manager"_s, 1);
    for (int i = 0; i < 12; ++i) session(i % 2 == 0 ? farah : gareth, kToday.addDays(-10 - i), u"agreed"_s);
    session(farah, kToday.addDays(-3), u"held"_s);
    session(farah, kToday.addDays(-4), u"shared"_s, u"informal"_s);
    session(stranger, kToday.addDays(-5), u"shared"_s);
  }
  NewAudit wish(int wanted = 5, int seed = kSeed, std::optional<UnitId> unit = UnitId(2)) const {
    return {unit, seed, wanted, kToday.addDays(-60), kToday};
  }
  AuditId drawn(int wanted = 5, int seed = kSeed) {
    WritableDesk director = deskOf(PersonId(6));
    return drawAudit(director, wish(wanted, seed)).value();
  }
  void say(qint64 auditor, AuditId audit, SessionId session, const QString& question,
           std::optional<QualityGrade> grade) {
    WritableDesk desk = deskOf(PersonId(auditor));
    REQUIRE(answerQuestion(desk, audit, session, question, grade, u"seen"_s));
  }
};

std::vector<QString> codes(const Database& records, AuditId id) {
  std::vector<QString> all;
  for (const SampledRecord& one : loadSample(records, id)) all.push_back(one.code);
  return all;
}

}  // namespace

TEST_CASE("who may audit which unit: whoever manages the service and sees all of it", "[access][audit]") {
  struct Expected {
    std::optional<qint64> viewer;
    bool ashby;
    bool whole;
  };
  for (const Expected& one : std::vector<Expected>{{{}, false, false},
                                                   {2, false, false},
                                                   {1, false, false},
                                                   {9, false, false},
                                                   {7, false, false},
                                                   {6, true, true},
                                                   {10, true, true}}) {
    Audited county;
    const auto viewer = one.viewer ? std::optional(PersonId(*one.viewer)) : std::nullopt;
    WritableDesk desk = county.deskOf(viewer);
    INFO("viewer " << one.viewer.value_or(0));
    CHECK(drawAudit(desk, county.wish()).has_value() == one.ashby);
    CHECK(drawAudit(desk, county.wish(5, kSeed, {})).has_value() == one.whole);
    const AuditId audit = county.drawn();
    const SessionId first = loadSample(county.records, audit).front().session;
    CHECK(auditedRecord(desk, audit, first).has_value() == one.ashby);
    CHECK(answerQuestion(desk, audit, first, u"voice"_s, QualityGrade::Good, {}).has_value() == one.ashby);
  }
  Audited county;
  WritableDesk reader = county.deskOf(inspectorOf(county, false));
  CHECK_FALSE(drawAudit(reader, county.wish()));
  CHECK_FALSE(auditedRecord(reader, county.drawn(), SessionId(1)));
}

TEST_CASE(
    "the same seed draws the same records again, another seed others; drafts, other kinds and other units are not "
    "drawn",
    "[audit]") {
  Audited county;
  const auto first = codes(county.records, county.drawn());
  CHECK(first.size() == 5);
  CHECK(codes(county.records, county.drawn()) == first);
  CHECK(codes(county.records, county.drawn(5, kSeed + 1)) != first);
  CHECK(codes(county.records, county.drawn(200)).size() == 12);
  // What comes into the file later takes the place of those behind it alone.
  for (int i = 0; i < 3; ++i) county.session(county.gareth, kToday.addDays(-40 - i), u"agreed"_s);
  auto later = codes(county.records, county.drawn(8));
  for (const QString& one : first) CHECK(std::find(later.begin(), later.end(), one) != later.end());
  WritableDesk director = county.deskOf(PersonId(6));
  NewAudit none = county.wish();
  none.first = none.last = kToday.addDays(-59);
  CHECK_FALSE(drawAudit(director, none));
}

TEST_CASE("a sample is refused for days to come, the wrong way round, and for another number than 1 to 200",
          "[audit]") {
  const NewAudit sound{{}, 0, 1, kToday, kToday};
  CHECK(checked(sound, kToday));
  for (const auto& [seed, wanted, first, last] : std::vector<std::tuple<int, int, int, int>>{
           {-1, 5, -9, 0}, {1'000'000, 5, -9, 0}, {1, 0, -9, 0}, {1, 201, -9, 0}, {1, 5, 0, -1}, {1, 5, -1, 1}})
    CHECK_FALSE(checked({{}, seed, wanted, kToday.addDays(first), kToday.addDays(last)}, kToday));
}

TEST_CASE("an auditor is shown what is about cases and not a word of the personal part", "[access][audit]") {
  Audited county;
  const SessionId id = county.session(county.farah, kToday.addDays(-6), u"held"_s);
  const CaseId about = county.newCase(u"HR-9"_s, county.farahPost, kToday.addDays(-90));
  county.discussed(id, about);
  const auto run = [&county](const QString& sql, SessionId session) {
    Change(county.records, sql).bind(session).run();
  };
  run(u"INSERT INTO session_section (session_id, section, body, done) VALUES (?, 'wellbeing', 'secretword tired', 1)"_s,
      id);
  run(u"INSERT INTO session_section (session_id, section, body, done) VALUES (?, 'reflection', 'secretword again now', 1)"_s,
      id);
  run(u"UPDATE session SET reason = 'secretword', location = 'secretword', state = 'shared' WHERE id = ?"_s, id);
  run(u"UPDATE discussion SET said = 'She likes school', decision = 'Visit weekly', rationale = 'Safe' WHERE session_id = ?"_s,
      id);
  county.action(id, county.farah, kToday, about);
  Change(county.records, u"UPDATE action SET what = 'Visit' WHERE session_id = ?").bind(id).run();
  county.action(id, county.farah, {});
  Change(county.records, u"UPDATE action SET what = 'secretword' WHERE session_id = ? AND case_id IS NULL")
      .bind(id)
      .run();

  const AuditId audit = county.drawn(200);
  const auto part = auditedRecord(county.deskOf(PersonId(6)), audit, id);
  REQUIRE(part);
  CHECK(part->discussions.front().decision == u"Visit weekly");
  REQUIRE(part->actions.size() == 1);
  CHECK(part->actions.front().what == u"Visit");
  CHECK(part->otherActions == 1);
  CHECK(part->otherWithoutDate == 1);
  CHECK(part->session.reason.isEmpty());
  CHECK(part->session.location.isEmpty());
  CHECK(std::count_if(part->personal.begin(), part->personal.end(),
                      [](const PersonalStanding& one) { return one.isWritten; }) == 2);
}

TEST_CASE("nobody grades their own record, a record outside the sample or a question that is not in the form",
          "[access][audit]") {
  Audited county;
  // The director supervises one of them.
  const SessionId own = county.session(county.farah, kToday.addDays(-7), u"agreed"_s);
  const AuditId audit = county.drawn(200);
  WritableDesk director = county.deskOf(PersonId(6));
  CHECK(answerQuestion(director, audit, own, u"voice"_s, QualityGrade::Good, {}));
  CHECK_FALSE(mayGrade({own, u"s"_s, county.farah, PersonId(6), kToday}, PersonId(6)));
  CHECK_FALSE(mayGrade({own, u"s"_s, PersonId(6), county.farah, kToday}, PersonId(6)));
  CHECK(mayGrade({own, u"s"_s, county.farah, county.priya, kToday}, PersonId(6)));
  CHECK_FALSE(answerQuestion(director, audit, county.held, u"voice"_s, QualityGrade::Good, {}));
  CHECK_FALSE(answerQuestion(director, audit, own, u"colour"_s, QualityGrade::Good, {}));
  CHECK_FALSE(answerQuestion(director, AuditId(99), own, u"voice"_s, QualityGrade::Good, {}));
}

TEST_CASE("an answer stands in place of the one before, is taken out again, and is each auditor's own", "[audit]") {
  Audited county;
  const AuditId audit = county.drawn();
  const SessionId one = loadSample(county.records, audit).front().session;
  county.say(6, audit, one, u"voice"_s, QualityGrade::Good);
  county.say(6, audit, one, u"voice"_s, QualityGrade::Missing);
  county.say(10, audit, one, u"voice"_s, QualityGrade::Good);
  auto answers = loadAnswers(county.records, audit);
  REQUIRE(answers.size() == 2);
  CHECK(answers.front().grade == QualityGrade::Missing);
  CHECK(answers.front().note == u"seen");
  county.say(6, audit, one, u"voice"_s, std::nullopt);
  answers = loadAnswers(county.records, audit);
  REQUIRE(answers.size() == 1);
  CHECK(answers.front().auditor == PersonId(10));
}

TEST_CASE("Cohen's kappa by the book, rounded half away from nought, and none where chance is everything", "[audit]") {
  struct Expected {
    std::vector<std::vector<int>> counts;
    std::optional<QString> kappa;
  };
  for (const Expected& one :
       std::vector<Expected>{{{{20, 5}, {10, 15}}, u"0.4"_s},    // the usual example: 35 of 50, by chance 25
                             {{{45, 15}, {25, 15}}, u"0.13"_s},  // 60 of 100, by chance 54
                             {{{25, 35}, {5, 35}}, u"0.26"_s},   // 60 of 100, by chance 46
                             {{{0, 5}, {5, 0}}, u"-1"_s},
                             {{{3, 0}, {0, 4}}, u"1"_s},
                             {{{1, 1}, {1, 1}}, u"0"_s},
                             {{{7, 0}, {0, 0}}, {}},
                             {{{0, 0}, {0, 0}}, {}},
                             {{{10, 2, 1}, {3, 8, 2}, {0, 1, 9}}, u"0.63"_s}}) {
    const auto kappa = cohensKappa(one.counts);
    REQUIRE(kappa.has_value() == one.kappa.has_value());
    if (kappa) CHECK(kappa->toString(2) == *one.kappa);
  }
}

TEST_CASE("two auditors are compared over what both have answered, with n, and few is said to be few", "[audit]") {
  Audited county;
  const AuditId audit = county.drawn();
  const auto sample = loadSample(county.records, audit);
  int i = 0;
  for (const SampledRecord& record : sample) {
    county.say(6, audit, record.session, u"voice"_s, i % 2 == 0 ? QualityGrade::Good : QualityGrade::Missing);
    if (i < 4)
      county.say(10, audit, record.session, u"voice"_s,
                 i == 3       ? QualityGrade::Good
                 : i % 2 == 0 ? QualityGrade::Good
                              : QualityGrade::Missing);
    ++i;
  }
  county.say(6, audit, sample.front().session, u"support"_s, QualityGrade::Good);
  const auto all = auditorAgreements(loadAnswers(county.records, audit));
  REQUIRE(all.size() == 1);
  CHECK(all.front().n == 4);
  CHECK(all.front().same == 3);
  CHECK(all.front().isFew());
  REQUIRE(all.front().kappa);
  CHECK(all.front().kappa->toString(2) == u"0.5");  // 3 of 4, by chance 2 of 4
}

TEST_CASE("what changed since the last audit is told in points, where both asked the question", "[audit]") {
  CHECK(changeSince({3, 1, 0, 5}, {1, 1, 0, 0}) == 25);
  CHECK(changeSince({0, 1, 0, 0}, {1, 0, 0, 0}) == -100);
  CHECK(changeSince({1, 0, 0, 0}, {0, 0, 0, 4}) == std::nullopt);
  CHECK(changeSince({0, 0, 0, 4}, {1, 0, 0, 0}) == std::nullopt);

  Audited county;
  const AuditId before = county.drawn();
  const AuditId now = county.drawn(5, kSeed + 1);
  const auto first = loadSample(county.records, before), second = loadSample(county.records, now);
  county.say(6, before, first[0].session, u"voice"_s, QualityGrade::Good);
  county.say(6, before, first[1].session, u"voice"_s, QualityGrade::Missing);
  county.say(6, now, second[0].session, u"voice"_s, QualityGrade::Good);
  const ReportPart part = auditsPart(county.records, {kToday, UnitId(2)});
  const auto& rows = part.tables.front().rows;
  REQUIRE(rows.size() == qualityQuestions().size());
  CHECK(rows[2].front().words == u"The child's voice");
  CHECK(rows[2].back().words == u"50 points more");
  CHECK(rows[1].back().words == u"–");
  CHECK(part.figures.front().n == 5);
  for (const ReportTable& table : part.tables)
    for (const auto& row : table.rows)
      for (const ReportCell& cell : row) CHECK_FALSE(cell.words.contains(u"joan"));
  CHECK(auditsPart(county.records, {kToday, UnitId(3)}).tables.empty());
}

}  // namespace quality_audit_test
