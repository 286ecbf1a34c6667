// SPDX-License-Identifier: MIT
// The good tables and the small steps around them.
// Every table of formats 2 has at least one row here.
#include "tests/core/exchange_import_fixture.h"

#include <QDir>
#include <QFile>

#include "core/exchange/csv_writer.h"
#include "core/exchange/export_folder.h"
#include "core/exchange/import_actions.h"
#include "core/exchange/import_store.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;

namespace headroom::test {

Tables goodTables() {
  return {{u"units"_s,
           {u"code|parent|kind|name|division"_s, u"U1||authority|Ashby|"_s, u"U2|U1|team|Team, North|children"_s}},
          {u"people"_s,
           {u"code|name|registration|start|left"_s, u"P1|Ann|SW1|2020-01-01|"_s, u"P2|Ben||2021-01-01|2026-01-01"_s,
            u"P3|Cat|||"_s}},
          {u"posts"_s,
           {u"code|person|unit|role|fte|contract|kind|from|to"_s,
            u"T1|P1|U2|social worker|0.8|permanent|substantive|2020-01-01|"_s,
            u"T2|P2|U2|NQSW|1|agency|acting|2021-01-01|2026-01-01"_s}},
          {u"supervisors"_s,
           {u"person|supervisor|kind|from|to"_s, u"P1|P3|line|2020-01-01|2022-01-01"_s,
            u"P1|P2|professional|2020-01-01|"_s}},
          {u"limits"_s,
           {u"code|measure|operator|value|unit|role|person|from|to"_s,
            u"L1|children|below|15|U2|social worker|P1|2020-01-01|"_s}},
          {u"weights"_s,
           {u"scheme|unit|from|to|kind|feature|points"_s, u"S1|U2|2020-01-01|2022-01-01|assessment||5"_s,
            u"S1|U2|2020-01-01|||unsettled|2.5"_s, u"S2||2020-01-01||other||0"_s}},
          {u"reductions"_s,
           {u"code|person|post|reason|percent|from|to|note"_s,
            u"R1|P1|T1|NQSW first year|10|2025-01-01|2026-01-01|a, \"b\""_s}},
          {u"absences"_s, {u"code|person|reason|needs_cover|from|to"_s, u"B1|P1|leave|yes|2025-01-01|2025-02-01"_s}},
          {u"cases"_s,
           {u"code|kind|family|features|unit|points|opened|closed"_s,
            u"C1|assessment|F1|unsettled;x|U2|4.5|2024-01-01|"_s, u"C2|UASC|||||2024-01-01|2025-01-01"_s}},
          {u"allocations"_s,
           {u"code|case|post|part|from|to|reason"_s, u"A1|C1|T1|lead|2024-01-01|2024-06-01|MANAGE"_s,
            u"A2|C1|T2|lead|2024-06-01||"_s, u"A3|C1|T1|co-worker|2024-06-01|2024-08-01|"_s}},
          {u"supervision_policies"_s,
           {u"code|role|person|phases|minutes|from|to"_s, u"V1|NQSW||7d until 42d; 14d until 6m; 1m|90|2020-01-01|"_s,
            u"V2||P1|month|60|2020-01-01|"_s}},
          {u"sessions"_s,
           {u"code|person|supervisor|kind|date|minutes|state|reason|side|new_date|interrupted|shared|agreed"_s,
            u"K1|P1|P3|formal one-to-one|2025-01-10|90|held||||no||"_s,
            u"K2|P1|P3|formal one-to-one|2025-02-10||moved|ill||2025-02-17|||"_s,
            u"K3|P1||group|2025-03-10||cancelled|strike|organisation|2025-03-17|yes||"_s,
            u"K4|P1|P3|formal one-to-one|2025-03-10|60|agreed||||no|2025-03-11|2025-03-12"_s}},
          {u"discussions"_s,
           {u"code|session|case|said|risks|decision|rationale"_s, u"D1|K4|C1| said |=1+1|'-x|two\r\nlines"_s}},
          {u"actions"_s,
           {u"code|session|case|owner|what|due|state|closed|carried_from"_s,
            u"N1|K1|C1|P1|call|2025-01-20|done|2025-03-12|"_s, u"N2|K4|C1|P1|call|2025-03-20|open||N1"_s,
            u"N3|||P2|write||open||"_s}},
          {u"goals"_s,
           {u"code|person|session|what|framework|opportunity|target|status|outcome"_s,
            u"O1|P1|K1|learn|PCF 1|shadowing|2025-06-01|partly met|"_s}},
          {u"cpd"_s,
           {u"code|person|date|kind|title|learnt|impact|peer|state|used_in"_s,
            u"E1|P1|2025-01-01|course|Court|much|more|yes|finished|2024-25"_s}},
          {u"training_requests"_s,
           {u"code|person|course|requested|state|decided_by|reason"_s, u"Q1|P1|Court|2025-01-01|declined|P3|full"_s}},
          {u"programmes"_s, {u"code|person|programme|mentor|from|to"_s, u"G1|P1|ASYE|P3|2025-01-01|2026-01-01"_s}}};
}

SourceTables sourceOf(const Tables& tables) {
  SourceTables source;
  for (const auto& [name, lines] : tables) {
    SourceTable& table = source.tables[name];
    for (const QString& column : lines.front().split(u'|')) table.columns.push_back(column);
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const QStringList cells = lines[i].split(u'|');
      REQUIRE(static_cast<std::size_t>(cells.size()) == table.columns.size());
      table.rows.push_back({{name + u".csv"_s, static_cast<int>(i) + 1}, {cells.begin(), cells.end()}});
    }
  }
  return source;
}

void writeTables(const Folder& folder, const Tables& tables, const QString& before) {
  for (const auto& [name, lines] : tables) {
    QByteArray bytes;
    for (const QString& line : lines) {
      const QStringList cells = line.split(u'|');
      appendCsvRecord(bytes, {cells.begin(), cells.end()});
    }
    folder.write(before + name + u".csv"_s, bytes);
  }
}

namespace {

std::vector<std::string> sentencesOf(const ImportPlan& plan) {
  std::vector<std::string> sentences;
  for (const Reject& one : plan.rejects) sentences.push_back(rejectSentence(one).toStdString());
  return sentences;
}

std::vector<std::vector<qint64>> countsOf(const ImportPlan& plan) {
  std::vector<std::vector<qint64>> counts;
  for (const TableCount& one : plan.counts) counts.push_back({one.read, one.added, one.unchanged, one.rejected});
  return counts;
}

/// The same rows as files into an empty file: as they pass they come to the same, sentence by sentence.
void requireTheSamePassing(const Tables& tables, const ImportPlan& plan) {
  const Folder folder;
  writeTables(folder, tables, u"in/"_s);
  Database passed = Database::inMemory();
  const auto done = importPassing(passed, folder.path(u"in"_s), true);
  REQUIRE(done);
  REQUIRE(sentencesOf(*done) == sentencesOf(plan));
  REQUIRE(countsOf(*done) == countsOf(plan));
  Database planned = Database::inMemory();
  REQUIRE(applyImport(planned, *planImport(planned, sourceOf(tables))));
  REQUIRE(exportFolder(passed, folder.path(u"passed"_s)));
  REQUIRE(exportFolder(planned, folder.path(u"planned"_s)));
  REQUIRE((contentOf(folder.path(u"passed"_s)) == contentOf(folder.path(u"planned"_s))));
}

}  // namespace

ImportPlan planOf(const Database& records, const Tables& tables) {
  auto plan = planImport(records, sourceOf(tables));
  REQUIRE(plan);
  std::vector<TableId> all;
  for (const TableSpec& spec : tableSpecs()) all.push_back(spec.id);
  if (areWithoutRows(records, all)) requireTheSamePassing(tables, *plan);
  return std::move(*plan);
}

void importAll(Database& records, const Tables& tables) {
  const ImportPlan plan = planOf(records, tables);
  if (!plan.rejects.empty()) FAIL(rejectSentence(plan.rejects.front()).toStdString());
  REQUIRE(applyImport(records, plan));
}

QString firstReject(const Database& records, const Tables& tables) {
  const ImportPlan plan = planOf(records, tables);
  return plan.rejects.empty() ? u""_s : rejectSentence(plan.rejects.front());
}

void Folder::write(const QString& name, const QByteArray& bytes) const {
  QDir().mkpath(QFileInfo(path(name)).path());
  QFile file(path(name));
  REQUIRE(file.open(QIODevice::WriteOnly));
  REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray Folder::bytes(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

std::map<QString, QByteArray> contentOf(const QString& folder) {
  std::map<QString, QByteArray> content;
  for (const QString& name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
    content[name] = Folder::bytes(QDir(folder).filePath(name));
  }
  return content;
}

}  // namespace headroom::test
