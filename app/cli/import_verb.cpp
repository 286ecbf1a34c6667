// SPDX-License-Identifier: MIT
// `import FILE SOURCE`: reads a CSV folder, an Annex A workbook or the workforce census, checks every row and adds them
// all or none (formats 1 and 2). What is rejected is listed on standard output, the first of it on standard error.
#include <QFileInfo>

#include <cstdio>

#include "app/cli/answer.h"
#include "app/cli/verbs.h"
#include "app/cli/workbook_report.h"
#include "core/base/clock.h"
#include "core/exchange/annex_a.h"
#include "core/exchange/cell_value.h"
#include "core/exchange/census.h"
#include "core/exchange/import_actions.h"
#include "core/exchange/import_source.h"
#include "core/exchange/matched_lists.h"
#include "core/exchange/workbook.h"
#include "core/store/daily_backup.h"
#include "core/store/place.h"
#include "core/supervision/older_records_actions.h"
#include "core/supervision/older_records_store.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {
namespace {

enum class SourceKind { Csv, AnnexA, Census, List };

/// What `--as` says, else what the source looks like; nothing when it looks like none of them.
std::optional<SourceKind> kindOf(const Arguments& arguments, const QFileInfo& source) {
  if (const auto said = arguments.value(u"as"_s)) {
    if (*said == u"csv") return SourceKind::Csv;
    if (*said == u"annex-a") return SourceKind::AnnexA;
    if (*said == u"csww") return SourceKind::Census;
    if (*said == u"list") return SourceKind::List;
    throw UsageError(u"--as is csv, annex-a, csww or list, and not '%1'"_s.arg(*said));
  }
  if (source.isDir()) return SourceKind::Csv;
  if (source.isFile() && source.suffix().compare(u"csv"_s, Qt::CaseInsensitive) == 0) return SourceKind::Csv;
  if (source.isFile() && hasWorkbookName(source.filePath())) return SourceKind::AnnexA;
  if (source.isFile() && source.suffix().compare(u"xml"_s, Qt::CaseInsensitive) == 0) return SourceKind::Census;
  return {};
}

/// Lists of somebody's own, by the columns that the file remembers.
Result<SourceTables> readLists(const QString& path, const Database& records, QDate on) {
  std::vector<QString> remarks;
  const auto lists = TRY(rememberedLists(path, records, remarks));
  auto tables = TRY(readMatchedLists(lists, records, on));
  tables.remarks.insert(tables.remarks.begin(), remarks.begin(), remarks.end());
  return tables;
}

/// What a spreadsheet that is none of the known ones may still be; `known` is what was said of it.
Result<SourceTables> orLists(Result<SourceTables> known, const QString& path, const Database& records, QDate on) {
  if (known) return known;
  auto lists = readLists(path, records, on);
  return lists ? std::move(lists) : std::move(known);
}

Result<SourceTables> read(const Arguments& arguments, std::optional<SourceKind> kind, const Database& records,
                          QDate on) {
  const QString& path = arguments.plain(1);
  const QFileInfo source(path);
  const QString shown = pathForPeople(path);
  if (path.isEmpty() || !source.exists()) return refuse(u"%1: there is no such file or folder."_s.arg(shown));
  if (!kind) {
    return refuse(
        u"%1: this is not a folder of CSV files, an Annex A workbook (.xlsx) or a workforce census (.xml)."_s.arg(
            shown));
  }
  if (*kind == SourceKind::List) return readLists(path, records, on);
  const bool mayBeList = source.isFile() && !arguments.has(u"as"_s);
  if (*kind == SourceKind::Csv && mayBeList && tableOfFile(source.fileName()) == nullptr)
    return orLists(readCsvFile(path), path, records, on);
  if (*kind == SourceKind::Csv) return source.isFile() ? readCsvFile(path) : readCsvFolder(path);
  if (!source.isFile()) return refuse(u"%1: this is not a file."_s.arg(shown));
  if (*kind == SourceKind::Census) return readCensus(path);
  return mayBeList ? orLists(readAnnexA(path, on), path, records, on) : readAnnexA(path, on);
}

/// What happened, with the counts of rows that the file now holds in addition.
void printReport(const ImportPlan& plan, bool isAdded, bool isDone, Format format) {
  const TableCount total = plan.total();
  Answer answer;
  const auto number = [](qint64 n) { return Cell::number(n); };
  const std::vector<std::pair<QString, Cell>> sums{{u"read"_s, number(total.read)},
                                                   {u"added"_s, number(isAdded ? total.added : 0)},
                                                   {u"unchanged"_s, number(total.unchanged)},
                                                   {u"rejected"_s, number(total.rejected)}};
  if (format != Format::Table) {
    answer.facts = sums;
    for (auto& fact : workbookFacts(plan, isDone)) answer.facts.push_back(std::move(fact));
    answer.facts.emplace_back(u"remarks"_s, Cell::list(plan.remarks));
    answer.arrayName = u"rejects"_s;
    answer.columns = {u"file"_s, u"row"_s, u"column"_s, u"reason"_s};
    for (const Reject& one : plan.rejects) {
      answer.rows.push_back(
          {Cell::text(one.place.file), number(one.place.row), Cell::text(one.column), Cell::text(one.reason)});
    }
    return print(answer, format);
  }
  answer.columns = {u"table"_s, u"read"_s, u"added"_s, u"unchanged"_s, u"rejected"_s};
  for (const TableCount& one : plan.counts) {
    answer.rows.push_back({Cell::text(one.table), number(one.read), number(isAdded ? one.added : 0),
                           number(one.unchanged), number(one.rejected)});
  }
  answer.totals = sums;
  print(answer, format);
  QByteArray lines;
  for (const QString& line : workbookLines(plan, isDone)) lines += line.toUtf8() + '\n';
  for (const QString& remark : plan.remarks) lines += remark.toUtf8() + '\n';
  for (const Reject& one : plan.rejects) lines += rejectSentence(one).toUtf8() + '\n';
  std::fwrite(lines.constData(), 1, static_cast<std::size_t>(lines.size()), stdout);
  std::fflush(stdout);
}

[[noreturn]] void fail(const Refusal& refusal) { throw std::runtime_error(refusal.sentence.toStdString()); }

// A backup that cannot be made is said and stops no import: all of it is saved or nothing.
void keepBackup(Database& records) {
  if (isOnServer(records.path())) return;  // the server keeps its own
  try {
    backUpNow(records, backupFolder(standardDataFolder(), records.path()), Clock().now());
  } catch (const StoreError& error) {
    std::fprintf(stderr, "No backup was made first. %s\n", qUtf8Printable(error.sentence()));
  }
}

/// A later workbook changes a file only when that is asked for.
ImportWish wishOf(const Arguments& arguments, std::optional<SourceKind> kind) {
  const ImportWish wish{arguments.has(u"update"_s), arguments.has(u"close-missing"_s)};
  if (wish.closeMissing && !wish.update) throw UsageError(u"--close-missing goes with --update"_s);
  if (wish.update && kind && *kind != SourceKind::AnnexA)
    throw UsageError(u"--update is for an Annex A workbook: other sources say what stands in the file already"_s);
  return wish;
}

/// Whether the source is read as tables of a Headroom folder and nothing else.
bool isOurTables(const Arguments& arguments, std::optional<SourceKind> kind) {
  const QFileInfo source(arguments.plain(1));
  if (kind != SourceKind::Csv || arguments.plain(1).isEmpty() || !source.exists()) return false;
  return source.isDir() || arguments.has(u"as"_s) || tableOfFile(source.fileName()) != nullptr;
}

int tell(const ImportPlan& plan, bool isAccepted, bool isDone, Format format) {
  printReport(plan, isAccepted, isDone, format);
  if (isAccepted) return 0;
  const auto others = plan.rejects.size() - 1;
  const QString more = others == 0 ? u""_s : u" (and %1 more)"_s.arg(others);
  std::fprintf(stderr, "%s\n", qUtf8Printable(rejectSentence(plan.rejects.front()) + more));
  return 1;
}

int runImport(const Arguments& arguments) {
  const QDate on = arguments.date(u"on"_s, Clock().today());
  const auto kind = kindOf(arguments, QFileInfo(arguments.plain(1)));
  const ImportWish wish = wishOf(arguments, kind);
  const bool isDryRun = arguments.has(u"dry-run"_s);
  // A file that this program would first have to migrate is refused here, before anything of it can change.
  Database records = Database::open(arguments.plain(0), OpenMode::ReadOnly);
  if (!isDryRun && isOurTables(arguments, kind) && canImportPassing(records)) {
    records = Database::open(arguments.plain(0), OpenMode::ReadWrite);
    const auto plan = importPassing(records, arguments.plain(1), arguments.has(u"accept-rejects"_s));
    if (!plan) fail(plan.error());
    const bool isAccepted = plan->rejects.empty() || arguments.has(u"accept-rejects"_s);
    return tell(*plan, isAccepted, isAccepted, outputFormat(arguments));
  }
  const auto sources = read(arguments, kind, records, on);
  if (!sources) fail(sources.error());
  if (!isDryRun) records = Database::open(arguments.plain(0), OpenMode::ReadWrite);
  if (!isDryRun && hasOlderRecords(records)) {
    WritableDesk desk{records, {}, Clock()};
    if (const auto hung = hangOlderRecords(desk); !hung) fail(hung.error());
  }
  const auto plan = planImport(records, *sources, {}, wish);
  if (!plan) fail(plan.error());
  const bool isAccepted = plan->rejects.empty() || arguments.has(u"accept-rejects"_s);
  if (isAccepted && !isDryRun && plan->writesAnything()) {
    keepBackup(records);
    if (const auto done = applyImport(records, *plan); !done) fail(done.error());
  }
  return tell(*plan, isAccepted, isAccepted && !isDryRun, outputFormat(arguments));
}

}  // namespace

Verb importVerb() {
  return {
      u"import"_s,
      u"import FILE SOURCE [--as csv|annex-a|csww|list] [--on DATE] [--dry-run] [--accept-rejects] "
      "[--update [--close-missing]]"_s,
      u"add the rows of a CSV folder, an Annex A workbook, the workforce census or a list that the file knows; all or "
      "none"_s,
      {{u"as"_s, u"csv|annex-a|csww|list"_s, u"what SOURCE is, when its name and its first bytes leave that open"_s},
       {u"on"_s, u"DATE"_s, u"the day that the file speaks of; today when it is not said"_s},
       {u"dry-run"_s, {}, u"say what would come of it, and change nothing"_s},
       {u"accept-rejects"_s, {}, u"add the rows that can be, and list the others; all or none without it"_s},
       {u"update"_s, {}, u"a later workbook changes what the file has: workers, kinds, closures"_s},
       {u"close-missing"_s, {}, u"with --update: close the cases that the later workbook no longer lists"_s}},
      2,
      runImport};
}

}  // namespace headroom::cli
