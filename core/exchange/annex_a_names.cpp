// SPDX-License-Identifier: MIT
// Two rounds over the rows: what there is, then what it is called.
#include "core/exchange/annex_a_names.h"

#include <QRegularExpression>

#include <set>

#include "core/base/say.h"
#include "core/exchange/annex_a_rows.h"
#include "core/exchange/person_name.h"

using namespace Qt::StringLiterals;

namespace headroom {

void AnnexNames::settle() {
  dropTeams();
  joinSpellings();
  tellPairs();
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
        list.title, [&](const QString& what) { return say("%1: '%2' is a team and names nobody.").arg(where, what); },
        remarks_);
  }
}

void AnnexNames::joinSpellings() {
  std::map<QString, std::set<QString>> titles;  // by what the spellings of a name share
  for (const auto& [number, list] : lists_)
    for (const AnnexRow& row : list.rows)
      if (const QString title = titleIn(row.worker); !title.isEmpty()) titles[nameKey(row.worker)].insert(title);
  const auto keyOf = [&titles](const QString& worker) {
    const QString key = nameKey(worker);
    const auto met = titles.find(key);
    return met != titles.end() && met->second.size() > 1 ? key + u'|' + titleIn(worker) : key;
  };
  std::map<QString, std::vector<QString>> met;
  for (const auto& [number, list] : lists_)
    for (const AnnexRow& row : list.rows)
      if (!row.worker.isEmpty()) met[keyOf(row.worker)].push_back(row.worker);
  std::map<QString, QString> best;
  std::set<QString> joined;  // names of those who are written in more ways than one
  for (const auto& [key, spellings] : met) {
    best[key] = key.contains(u'|') && !key.endsWith(u'|') ? spellings.front() : bestSpelling(spellings);
    if (std::set<QString>(spellings.begin(), spellings.end()).size() > 1) joined.insert(best[key]);
  }
  for (auto& [number, list] : lists_) {
    std::map<QString, RowsSaid> said;
    for (AnnexRow& row : list.rows) {
      if (row.worker.isEmpty()) continue;
      const QString& name = best.at(keyOf(row.worker));
      if (name == row.worker) continue;
      said[name].add(row.worker, row.row);
      row.worker = name;
    }
    const QString where = u", column "_s + list.headerOf(AnnexColumn::Worker);
    for (const auto& [name, rows] : said)
      rows.tell(
          list.title,
          [&, &name = name](const QString& what) {
            return say("%1: '%2' is taken as %3%4.")
                .arg(where, what, name, joined.contains(name) ? say(", one person in two spellings") : QString());
          },
          remarks_);
  }
}

/// 'Jane Smith / Tom Brown': the file knows one lead of a case, and which of the two it is nobody here can tell.
void AnnexNames::tellPairs() {
  static const QRegularExpression pair(u"^\\S+ .*\\S( ?[/&;+] ?| and )\\S+ .*\\S$"_s);
  for (const auto& [number, list] : lists_) {
    RowsSaid said;
    for (const AnnexRow& row : list.rows)
      if (pair.match(row.worker).hasMatch()) said.add(row.worker, row.row);
    const QString where = u", column "_s + list.headerOf(AnnexColumn::Worker);
    said.tell(
        list.title,
        [&](const QString& what) {
          return say("%1: '%2' reads like two people; it is taken as one name, so give the case to one of them.")
              .arg(where, what);
        },
        remarks_);
  }
}

}  // namespace headroom
