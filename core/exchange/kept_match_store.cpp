// SPDX-License-Identifier: MIT
// A setting of the file for each set of headings.
#include "core/exchange/kept_match_store.h"

#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString keptUnder(const QString& key) { return u"match:"_s + key; }

}  // namespace

std::optional<Matching> loadKeptMatch(const Database& records, const QStringList& headings) {
  return matchingFrom(loadKeptMatchText(records, memoryKey(headings)), headings);
}

QString loadKeptMatchText(const Database& records, const QString& key) {
  Query query(records, u"SELECT value FROM setting WHERE name = ?");
  query.bind(keptUnder(key));
  return query.next() ? query.text(0) : QString();
}

void saveKeptMatch(Database& records, const Matching& matching, const QStringList& headings) {
  Change(records,
         u"INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
      .bind(keptUnder(memoryKey(headings)))
      .bind(toText(matching, headings))
      .run();
}

}  // namespace headroom
