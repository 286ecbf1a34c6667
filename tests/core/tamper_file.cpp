// SPDX-License-Identifier: MIT
// The records are made by the program; the attempts are plain SQL.
#include "tests/core/tamper_file.h"

#include "core/exchange/import_actions.h"
#include "core/exchange/rules_check.h"
#include "core/keys/secret.h"
#include "core/organisation/chain_store.h"
#include "core/organisation/sign_in.h"
#include "core/store/engine_door.h"
#include "core/store/query.h"
#include "core/store/verify.h"
#include "core/supervision/record_form_store.h"
#include "core/supervision/record_signing.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off_actions.h"
#include "core/supervision/sign_off_store.h"
#include "core/supervision/supervision_actions.h"
#include "tests/core/exchange_import_fixture.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;

namespace headroom::test {
namespace {

template <class T>
void must(const T& result) {
  if (!result) FAIL(result.error().sentence.toStdString());
}

}  // namespace

TamperFile::TamperFile() {
  team.newCase(u"C-17"_s, team.farahPost, kToday.addDays(-200));
  team.newCase(u"C-18"_s, team.farahPost, kToday.addDays(-200));
  run(u"INSERT INTO caseload_limit (code, measure, operator, value_e4, from_day) VALUES ('l', 'children', 'at most', "
      u"180000, 2459000)"_s);
  agreeAll();
  bringIn();
  receipt = loadHead(team.records);
  for (const QString& pragma : {u"PRAGMA recursive_triggers = OFF"_s, u"PRAGMA foreign_keys = OFF"_s})
    EngineDoor::execute(team.records, pragma);
}

SessionId TamperFile::write(WritableDesk& desk, PersonId person, const QString& words) {
  const auto id = startSession(desk, person);
  must(id);
  SessionRecord record = *loadRecord(team.records, *id);
  record.session.minutes = 95;
  record.session.interrupted = true;
  record.session.reason = u"The fire alarm"_s;
  record.sections = {{u"wellbeing"_s, words, true}, {u"reflection"_s, u"On saying no"_s, false}};
  record.discussions = {
      {{}, CaseId(1), {}, u"Plan ends"_s, u"Fewer visits."_s, u"A partner"_s, u"Two"_s, u"Settled"_s}};
  for (const QString& what : {u"Ring the school"_s, u"Ask for a room"_s, u"Write to the court"_s})
    record.actions.push_back({{}, CaseId(1), {}, person, {}, what, desk.today().addDays(7)});
  must(saveSession(desk, record));
  record = *loadRecord(team.records, *id);
  must(closeAction(desk, *record.actions.end()[-3].id, true));
  must(closeAction(desk, *record.actions.end()[-2].id, false, u"No longer needed"_s));
  return *id;
}

void TamperFile::agreeAll() {
  WritableDesk manager = team.deskOf(team.priya), worker = team.deskOf(team.farah), newcomer = team.deskOf(team.dilan);
  manager.viewer.keys = *choosePassphrase(manager, team.priya, Secret::fromPassphrase(u"nine blue kettles"_s));
  worker.viewer.keys = *choosePassphrase(worker, team.farah, Secret::fromPassphrase(u"heron on the lock"_s));
  must(addPreparation(worker, team.farah, u"The night duty"_s, CaseId(1)));
  full = write(manager, team.farah, u"Well, and tired"_s);
  must(shareRecord(manager, full));
  must(disputeRecord(worker, full, u"It was three visits."_s));
  must(answerDispute(manager, full, u"Two, as minuted."_s));
  must(agreeRecord(worker, full, u"With a heavy heart"_s));
  must(addAddendum(worker, full, u"Two visits a week, not three."_s));
  next = write(manager, team.farah, u"Better"_s);
  must(shareRecord(manager, next));
  must(agreeRecord(worker, next));
  halfKeys = write(manager, team.dilan, u"New here"_s);
  must(shareRecord(manager, halfKeys));
  must(agreeRecord(newcomer, halfKeys));
  held = write(manager, team.farah, u"Not shared yet"_s);
}

void TamperFile::bringIn() {
  SourceTables source = sourceOf(
      {{u"sessions"_s,
        {u"code|person|supervisor|kind|date|minutes|state|shared|agreed"_s,
         u"K1|farah|priya|formal one-to-one|2025-01-10|90|agreed|2025-01-12|2025-01-15"_s}},
       {u"discussions"_s, {u"code|session|case|said|risks|decision|rationale"_s, u"D1|K1|C-17|said|risky|two|why"_s}},
       {u"actions"_s,
        {u"code|session|case|owner|what|due|state|closed|carried_from"_s,
         u"N1|K1|C-17|farah|call|2025-01-20|done|2025-01-14|"_s, u"N2|K1||farah|ring|2025-01-20|open||"_s}}});
  source.origin = u"autumn-2025"_s;
  const auto plan = planImport(team.records, source);
  must(plan);
  REQUIRE(plan->rejects.empty());
  must(applyImport(team.records, *plan));
  Query query(team.records, u"SELECT id FROM session WHERE code = 'K1'");
  REQUIRE(query.next());
  imported = query.id<SessionId>(0);
}

void TamperFile::run(const QString& statements) const {
  for (const QString& sql : statements.split(u';', Qt::SkipEmptyParts)) Change(team.records, sql).run();
}

Verdict TamperFile::verdictOf(const QString& statements, bool locksDropped) const {
  return verdictOf([&] { run(statements); }, locksDropped);
}

Verdict TamperFile::verdictOf(const std::function<void()>& attempt, bool locksDropped) const {
  Transaction undone(team.records);
  if (locksDropped) {
    QStringList names;
    {
      Query query(team.records, u"SELECT name FROM sqlite_schema WHERE type = 'trigger'");
      while (query.next()) names << query.text(0);
    }
    for (const QString& name : names) run(u"DROP TRIGGER "_s + name);
  }
  try {
    attempt();
  } catch (const StoreError&) {
    return Verdict::Refused;
  }
  if (firstFault(team.records) || firstBrokenRule(team.records)) return Verdict::Found;
  const RecordCheck check = checkRecords(team.records);
  if (!check.faults.empty()) return Verdict::Found;
  return check.waiting > 0 ? Verdict::NotSaid : Verdict::Sound;
}

Verdict TamperFile::withReceipt(const std::function<void()>& attempt) const {
  Verdict verdict = Verdict::Sound;
  const Verdict alone = verdictOf(
      [&] {
        attempt();
        if (!checkRecords(team.records, receipt).faults.empty()) verdict = Verdict::Found;
      },
      true);
  return alone == Verdict::Refused ? alone : verdict;
}

void TamperFile::writeChainAnew(int version) const {
  std::vector<ChainEntry> chain;
  {
    ChainReader reader(team.records);
    while (const auto entry = reader.next()) chain.push_back(*entry);
  }
  run(u"DELETE FROM signature;DELETE FROM chain_entry"_s);
  RecordForm form(team.records);
  std::map<qint64, QByteArray> agreed;
  for (ChainEntry entry : chain) {
    entry.version = version;
    if (!entry.session) continue;
    const bool isShared = entry.kind == u"shared";
    QByteArray& before = agreed[entry.session->value()];
    if (isShared || isAgreement(entry.kind))
      entry.digest = form.digest(*entry.session, version, isShared ? RecordMoment::Shared : RecordMoment::Agreed);
    if (isAgreement(entry.kind)) before = entry.digest;
    if (entry.kind == u"added") {
      const Addendum one = loadAddenda(team.records, *entry.session).front();
      entry.digest = addendumDigest(version, before, one.author, one.body, one.at.toMSecsSinceEpoch());
    }
    appendEntry(team.records, entry);
  }
}

}  // namespace headroom::test
