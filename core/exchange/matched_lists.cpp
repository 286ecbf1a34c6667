// SPDX-License-Identifier: MIT
// Each list is read as it would be by itself; what it has made is known to those after it.
#include "core/exchange/matched_lists.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

#include "core/base/say.h"
#include "core/exchange/cell_value.h"
#include "core/exchange/kept_match_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// What stands in the file, and what the lists before have made.
void addKnown(KnownRows& known, KnownRows more) {
  known.units.merge(more.units);
  known.people.merge(more.people);
  known.codes.merge(more.codes);
  known.cases.merge(more.cases);
  if (!known.root) known.root = more.root;
}

void addTables(SourceTables& all, SourceTables one, const QString& title, bool severally) {
  for (auto& [name, table] : one.tables) {
    SourceTable& into = all.tables[name];
    into.columns = table.columns;  // of one kind of list or another a table has the same ones
    std::move(table.rows.begin(), table.rows.end(), std::back_inserter(into.rows));
  }
  std::move(one.rejects.begin(), one.rejects.end(), std::back_inserter(all.rejects));
  for (const QString& remark : one.remarks) all.remarks.push_back(severally ? u"%1: %2"_s.arg(title, remark) : remark);
  all.origin = all.origin.isEmpty() ? one.origin : u"%1, %2"_s.arg(all.origin, one.origin);
}

QStringList filesIn(const QString& path) {
  const QFileInfo info(path);
  if (!info.isDir()) return {path};
  QStringList files;
  const QDir folder(path);
  for (const QString& name : folder.entryList(QDir::Files, QDir::Name))
    if (isForeignList(name)) files << folder.filePath(name);
  return files;
}

}  // namespace

Result<SourceTables> readMatchedLists(const std::vector<ListSource>& lists, const Database& records, QDate on,
                                      const ExchangeWatch& watch) {
  std::vector<ListSource> ordered = lists;
  std::stable_sort(ordered.begin(), ordered.end(), [](const ListSource& a, const ListSource& b) {
    return a.list.matching.kind < b.list.matching.kind;
  });
  SourceTables all;
  KnownRows known;
  for (const ListSource& one : ordered) {
    const auto sheets = TRY(readForeignFile(one.path, watch));
    const auto sheet = std::find_if(sheets.begin(), sheets.end(),
                                    [&one](const ForeignSheet& each) { return each.title == one.list.sheet; });
    if (sheet == sheets.end())
      return refuse(
          say("The file has no sheet '%1' any more; choose it and match its columns again.").arg(one.list.sheet));
    addKnown(known, knownRows(records, *sheet, one.list.matching, on));
    addTables(all, tablesOf(*sheet, one.list.matching, known, on), sheet->title, ordered.size() > 1);
  }
  return all;
}

Result<std::vector<ListSource>> rememberedLists(const QString& path, const Database& records,
                                                std::vector<QString>& remarks) {
  std::vector<ListSource> found;
  for (const QString& file : filesIn(path)) {
    const auto sheets = TRY(readForeignFile(file));
    for (const ForeignSheet& sheet : sheets) {
      if (const auto matching = loadKeptMatch(records, sheet.headings)) {
        found.push_back({file, {sheet.title, *matching}, sheet.headings});
      } else {
        remarks.push_back(say("'%1' is left out: nobody has matched its columns yet.").arg(sheet.title));
      }
    }
  }
  if (!found.empty()) return found;
  return refuse(
      say("%1: nobody has matched the columns of this list yet. Bring it once in the window: which column is which is "
          "remembered in the file, and known here from then on.")
          .arg(pathForPeople(path)));
}

void rememberLists(Database& records, const std::vector<ListSource>& lists) {
  for (const ListSource& one : lists)
    if (!one.headings.isEmpty()) saveKeptMatch(records, one.list.matching, one.headings);
}

}  // namespace headroom
