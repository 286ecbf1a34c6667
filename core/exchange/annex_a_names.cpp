// SPDX-License-Identifier: MIT
// Two rounds over the rows: what there is, then what it is called.
#include "core/exchange/annex_a_names.h"

#include <set>

#include "core/exchange/annex_a_rows.h"
#include "core/exchange/person_name.h"

using namespace Qt::StringLiterals;

namespace headroom {

void AnnexNames::settle() {
  dropTeams();
  joinSpellings();
}

void AnnexNames::dropTeams() {
  std::set<QString> teams;
  for (const auto& [number, list] : lists_)
    for (const AnnexRow& row : list.rows) teams.insert(codeOfName(row.team));
  teams.erase(QString());
  for (auto& [number, list] : lists_) {
    RowsSaid said;
    for (AnnexRow& row : list.rows) {
      if (row.worker.isEmpty() || !teams.contains(codeOfName(row.worker))) continue;
      said.add(row.worker, row.row);
      row.worker.clear();
    }
    const QString where = u", column "_s + list.headerOf(AnnexColumn::Worker);
    said.tell(
        list.title, [&](const QString& what) { return u"%1: '%2' is a team and names nobody."_s.arg(where, what); },
        remarks_);
  }
}

void AnnexNames::joinSpellings() {
  std::map<QString, std::vector<QString>> met;  // by what the spellings of a name share
  for (const auto& [number, list] : lists_)
    for (const AnnexRow& row : list.rows)
      if (!row.worker.isEmpty()) met[nameKey(row.worker)].push_back(row.worker);
  std::map<QString, QString> best;
  for (const auto& [key, spellings] : met) best[key] = bestSpelling(spellings);
  for (auto& [number, list] : lists_) {
    std::map<QString, RowsSaid> said;
    for (AnnexRow& row : list.rows) {
      if (row.worker.isEmpty()) continue;
      const QString& name = best.at(nameKey(row.worker));
      if (name == row.worker) continue;
      said[name].add(row.worker, row.row);
      row.worker = name;
    }
    const QString where = u", column "_s + list.headerOf(AnnexColumn::Worker);
    for (const auto& [name, rows] : said)
      rows.tell(
          list.title,
          [&, &name = name](const QString& what) {
            return u"%1: '%2' is taken as %3, one person in two spellings."_s.arg(where, what, name);
          },
          remarks_);
  }
}

}  // namespace headroom
